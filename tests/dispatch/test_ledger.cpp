// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/ledger.h"
#include "house.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace kabocha;
using namespace kabocha::dispatch;
using test::cameraJob;
using test::House;
using test::Reaction;

/// Who sent what where when, and what became of it.
class TestLedger : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock;
    std::unique_ptr<House> m_house;

    static LedgerEvent event(int second, qint64 row, const char *state, qint64 number = -1)
    {
        return {.at = QDateTime(QDate(2026, 3, 1), QTime(12, 0, second), Qt::UTC),
                .row = row,
                .state = QString::fromLatin1(state),
                .targetName = QStringLiteral("Summit"),
                .targetUrl = QUrl(QStringLiteral("https://summit.example.org")),
                .user = QStringLiteral("me"),
                .title = QStringLiteral("night.verify.json"),
                .measurementCount = 2,
                .payloadSha256 = QStringLiteral("abc"),
                .payloadBytes = 7,
                .jobNumber = number};
    }
    static QStringList outcomes(const QList<LedgerLine> &lines)
    {
        QStringList out;
        for (const LedgerLine &line : lines)
            out.append(
                QStringLiteral("%1 %2 %3").arg(line.what.row).arg(line.outcome).arg(line.what.jobNumber));
        return out;
    }
    QByteArray written(const QString &name)
    {
        const QString path = m_house->dir.filePath(name);
        const Result<qint64> count = House::value(exportLedger(*m_house->outbox, path));
        if (!count)
            qFatal("%s", qPrintable(count.error().text()));
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_house = std::make_unique<House>(m_clock);
    }
    void cleanup() { m_house.reset(); }

    void eachAttemptIsALine()
    {
        const QList<LedgerLine> lines = ledgerOf({
            event(0, 1, "sending"), event(1, 1, "queued"),                           // nothing had arrived
            event(2, 1, "sending"), event(3, 2, "sending"), event(4, 1, "in-doubt"), // two beside each other
            event(5, 2, "accepted", 7), event(6, 1, "partial", 8), event(7, 1, "withdrawn", 8),
            event(8, 1, "queued"), event(9, 1, "sending"), event(10, 1, "confirmed", 9),
            event(11, 3, "queued"),       // never sent
            event(12, 4, "confirmed", 3), // of before there was a ledger
        });
        QCOMPARE(outcomes(lines),
                 QStringList({QStringLiteral("1 not-sent -1"), QStringLiteral("1 partial 8"),
                              QStringLiteral("2 accepted 7"), QStringLiteral("1 confirmed 9"),
                              QStringLiteral("4 confirmed 3")}));
        QCOMPARE(lines.at(1).sentAt.time().second(), 2);
        QCOMPARE(lines.at(1).withdrawnAt.time().second(), 7);
        QVERIFY(!lines.at(0).withdrawnAt.isValid());
        QVERIFY(!lines.at(4).sentAt.isValid());
    }

    void csvIsQuotedAndIsNoFormula()
    {
        LedgerEvent what = event(0, 1, "confirmed", 17);
        what.title = QStringLiteral("=HYPERLINK(\"http://evil\",\"x\")");
        what.user = QStringLiteral("@me, \"quoted\"");
        what.targetUrl = QUrl(QStringLiteral("https://me:hunter2@summit.example.org/api?token=hunter2#x"));
        what.production = true;
        const QByteArray csv = ledgerCsv(ledgerOf({what}));
        QVERIFY(!csv.contains("hunter2"));
        QCOMPARE(csv,
                 QByteArray("row,sent_at,user,target,target_url,production,title,measurements,bytes,sha256,"
                            "job,outcome,outcome_at,withdrawn_at\r\n"
                            "1,,\"'@me, \"\"quoted\"\"\",Summit,https://summit.example.org/api,yes,"
                            "\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\",2,7,abc,17,confirmed,"
                            "2026-03-01T12:00:00.000Z,\r\n"));
        for (const char *formula : {"+1", "-1", "\tx", "\rx"}) {
            what.title = QString::fromLatin1(formula);
            QVERIFY2(ledgerCsv(ledgerOf({what})).contains(QByteArray("'") + formula), formula);
        }
        what.title = QStringLiteral("a-b=c");
        QVERIFY(ledgerCsv(ledgerOf({what})).contains(",a-b=c,"));
    }

    void jsonIsExact()
    {
        LedgerEvent what = event(0, 1, "sending");
        what.title = QStringLiteral("=1, \"x\" ñ");
        const QJsonObject line =
            QJsonDocument::fromJson(ledgerJson(ledgerOf({what}))).array().first().toObject();
        QCOMPARE(line.value(QStringLiteral("title")).toString(), what.title);
        QCOMPARE(line.value(QStringLiteral("bytes")).toInt(), 7);
        QVERIFY(line.value(QStringLiteral("job")).isNull());
        QVERIFY(line.value(QStringLiteral("withdrawn_at")).isNull());
        QCOMPARE(line.value(QStringLiteral("sent_at")).toString(),
                 QStringLiteral("2026-03-01T12:00:00.000Z"));
        QCOMPARE(ledgerJson({}), QByteArray("[]\n"));
    }

    void dispatchesAreInItAlsoAfterTheirRowIsGone()
    {
        m_house->startSandbox();
        m_house->proxy.on(
            "POST", "/job",
            {Reaction::json(400, "{\"message\": \"No.\"}"), Reaction::of(Reaction::Kind::Forward)});
        QVERIFY(!m_house->send(cameraJob(), House::practice()).result);
        const OutboxEntry row = m_house->onlyRow();
        m_clock.advance(60);
        QVERIFY(m_house->retry(row.id).result);
        m_clock.advance(60);
        QVERIFY(m_house->run(m_house->dispatcher->withdraw(row.id, &m_house->owner)).result);
        QVERIFY(House::value(m_house->outbox->discard(row.id)));
        m_house->reopen();

        const QJsonArray lines = QJsonDocument::fromJson(written(QStringLiteral("ledger.json"))).array();
        QCOMPARE(lines.size(), 2);
        const QJsonObject refused = lines.at(0).toObject();
        QCOMPARE(refused.value(QStringLiteral("outcome")).toString(), QStringLiteral("refused"));
        QVERIFY(refused.value(QStringLiteral("job")).isNull());
        const QJsonObject arrived = lines.at(1).toObject();
        QCOMPARE(arrived.value(QStringLiteral("outcome")).toString(), QStringLiteral("confirmed"));
        QCOMPARE(arrived.value(QStringLiteral("job")).toInt(), 1);
        QCOMPARE(arrived.value(QStringLiteral("measurements")).toInt(), 2);
        QCOMPARE(arrived.value(QStringLiteral("sent_at")).toString(),
                 QStringLiteral("2026-03-01T12:01:00.000Z"));
        QCOMPARE(arrived.value(QStringLiteral("withdrawn_at")).toString(),
                 QStringLiteral("2026-03-01T12:02:00.000Z"));
        const QByteArray body = m_house->proxy.last("POST", "/job").body;
        QCOMPARE(arrived.value(QStringLiteral("bytes")).toInt(), int(body.size()));
        QCOMPARE(arrived.value(QStringLiteral("sha256")).toString().toLatin1(),
                 QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex());
        QCOMPARE(written(QStringLiteral("ledger.csv")).count("\r\n"), 3);
    }

    void aLedgerThatCannotBeWrittenIsSaid()
    {
        const Result<qint64> count = House::value(
            exportLedger(*m_house->outbox, m_house->dir.filePath(QStringLiteral("nowhere/ledger.csv"))));
        QVERIFY(!count);
        QCOMPARE(count.error().kind, Error::Kind::Io);
    }
};

QTEST_GUILESS_MAIN(TestLedger)
#include "test_ledger.moc"
