// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/correction.h"
#include "models/importcontroller.h"
#include "sent.h"

#include <QFile>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

const auto Temp = QStringLiteral("camera.Temp");

struct Desk
{
    Desk() { run.loadTemperature(); }

    test::Run run;
    ImportController controller{run.services().workspace, run.services().sentValues, run.services().clock};

    [[nodiscard]] document::JobDocument &document() const { return run.document(); }
    [[nodiscard]] bool settled()
    {
        return QTest::qWaitFor([this] { return !controller.isBusy(); }, 60'000);
    }
    [[nodiscard]] bool read(const QByteArray &bytes)
    {
        const QString path = run.home() + QStringLiteral("/night.csv");
        QFile file(path);
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            return false;
        file.close();
        controller.readFile(path);
        return settled();
    }
    [[nodiscard]] bool paste(const QString &text)
    {
        controller.readText(text);
        return settled();
    }
    [[nodiscard]] const job::Measurement *measured(const QString &name = Temp) const
    {
        return document().job().find(test::name(name));
    }
};

} // namespace

class TestImportController : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void aTableIsReadAndImportedAsOneStep()
    {
        Desk desk;
        QVERIFY(desk.read("metric;value;unit\ncamera.Temp;10,5;deg_C\ncamera.Wind;3,5;m / s\nbad;1;\n"));
        QCOMPARE(desk.controller.dialect().separator, QChar(u';'));
        QCOMPARE(desk.controller.dialect().numbers, job::CsvNumbers::Comma);
        QCOMPARE(desk.controller.counts(),
                 (job::CsvCounts{.lines = 3, .recorded = 1, .replaced = 1, .leftOut = 1}));
        QCOMPARE(desk.measured()->value, 10.02); // nothing has happened yet
        QVERIFY(desk.controller.canImport());
        QVERIFY(desk.controller.import());
        QCOMPARE(desk.measured()->value, 10.5);
        QCOMPARE(desk.measured(QStringLiteral("camera.Wind"))->value, 3.5);
        QCOMPARE(desk.document().undoStack()->count(), 1);
        QCOMPARE(desk.document().undoStack()->undoText(), QStringLiteral("Import night.csv"));
        desk.document().undoStack()->undo();
        QCOMPARE(desk.measured()->value, 10.02);
        QVERIFY(!desk.measured(QStringLiteral("camera.Wind")));
    }

    void whatIsAmbiguousWaitsForTheAnswer_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<double>("value");
        QTest::newRow("decimal comma") << static_cast<int>(job::CsvNumbers::Comma) << 1.234;
        QTest::newRow("groups") << static_cast<int>(job::CsvNumbers::PointGrouped) << 1234.0;
    }
    void whatIsAmbiguousWaitsForTheAnswer()
    {
        QFETCH(int, answer);
        Desk desk;
        QVERIFY(desk.paste(QStringLiteral("camera.Temp\t1,234\tdeg_C\ncamera.Focus\t7\tmm\n")));
        QVERIFY(desk.controller.asksForNumbers());
        QVERIFY(!desk.controller.canImport());
        QVERIFY(!desk.controller.import());
        QCOMPARE(desk.measured()->value, 10.02);
        job::CsvDialect dialect = desk.controller.dialect();
        dialect.numbers = static_cast<job::CsvNumbers>(answer);
        desk.controller.setDialect(dialect);
        QVERIFY(desk.settled());
        QVERIFY(!desk.controller.asksForNumbers());
        QVERIFY(desk.controller.import());
        QTEST(*desk.measured()->value, "value");
    }

    void anotherSeparatorMapsTheColumnsAnew()
    {
        Desk desk;
        QVERIFY(desk.paste(QStringLiteral("metric,value;unit\ncamera.Temp,1;deg_C\n")));
        job::CsvDialect dialect = desk.controller.dialect();
        dialect.separator = u'|';
        desk.controller.setDialect(dialect);
        QVERIFY(desk.settled());
        QVERIFY(desk.controller.error());
        QCOMPARE(desk.controller.columns().names.size(), 1);
        QVERIFY(!desk.controller.canImport());
        dialect.separator = u',';
        desk.controller.setDialect(dialect);
        QVERIFY(desk.settled());
        QCOMPARE(desk.controller.columns().names, QStringList({"metric", "value;unit"}));
    }

    void rolesOfColumnsAreChanged()
    {
        Desk desk;
        QVERIFY(desk.read("metric,first,second\ncamera.Temp,1,2\n"));
        QCOMPARE(desk.controller.mapping().indexOf(job::CsvRole::Value), 1);
        desk.controller.setRole(2, job::CsvRole::Value);
        QVERIFY(desk.settled());
        QCOMPARE(desk.controller.mapping().indexOf(job::CsvRole::Value), 2);
        QCOMPARE(desk.controller.mapping().columns.at(1).role, job::CsvRole::Ignore);
        desk.controller.setRole(1, job::CsvRole::Note);
        QVERIFY(desk.settled());
        QVERIFY(desk.controller.import());
        QCOMPARE(desk.measured()->value, 2.0);
        QCOMPARE(desk.run.meta().value(QStringLiteral("camera.Temp.first")),
                 json::Value::string(QStringLiteral("1")));
        desk.controller.setRole(99, job::CsvRole::Value); // none such
    }

    void withoutAColumnOfMetricsThereIsNothing()
    {
        Desk desk;
        QVERIFY(desk.paste(QStringLiteral("hello\nworld\n")));
        QVERIFY(desk.controller.error());
        QVERIFY(!desk.controller.error()->hint.isEmpty());
        QVERIFY(!desk.controller.import());
    }

    void windows1252IsRecognizedAndSaidSo()
    {
        Desk desk;
        QVERIFY(desk.read("metric;value;se\xF1or\ncamera.Temp;1;Mu\xF1oz\n"));
        QVERIFY(desk.controller.isEncodingGuessed());
        QCOMPARE(desk.controller.columns().names.constLast(), QString::fromUtf8("señor"));
        job::CsvDialect dialect = desk.controller.dialect();
        dialect.encoding = job::CsvEncoding::Utf8;
        desk.controller.setDialect(dialect);
        QVERIFY(desk.settled());
        QVERIFY(desk.controller.error() && desk.controller.error()->place.line == 1);
        QVERIFY(!desk.controller.canImport());
        dialect.encoding = job::CsvEncoding::Latin1;
        desk.controller.setDialect(dialect);
        QVERIFY(desk.settled());
        QVERIFY(!desk.controller.error() && !desk.controller.isEncodingGuessed());
        QVERIFY(desk.controller.import());
        QVERIFY(desk.run.meta().contains(QString::fromUtf8("camera.Temp.señor")));
    }

    void whatNoEncodingReadsIsRefusedUntilOneDoes()
    {
        Desk desk;
        QVERIFY(desk.read(QByteArray("metric;value\ncamera.Temp;1\0\n", 28)));
        QVERIFY(desk.controller.error());
        QCOMPARE(desk.controller.error()->place.line, 2);
        QVERIFY(!desk.controller.canImport());
    }

    void aMissingFileSaysSo()
    {
        Desk desk;
        desk.controller.readFile(desk.run.home() + QStringLiteral("/none.csv"));
        QVERIFY(desk.settled());
        QVERIFY(desk.controller.error());
        QCOMPARE(desk.controller.error()->kind, Error::Kind::Io);
    }

    void whatWasSentIsCorrectedWithAReason()
    {
        Desk desk;
        const QString old = desk.measured()->identifier;
        QVERIFY(test::markSent(desk.run, {old}) > 0);
        QVERIFY(desk.read("metric,value\ncamera.Temp,11\n"));
        QCOMPARE(desk.controller.corrected(), QSet{test::name(Temp)});
        QVERIFY(!desk.controller.import());
        QVERIFY(!desk.controller.import(QStringLiteral("  ")));
        QCOMPARE(desk.measured()->identifier, old);
        QVERIFY(desk.controller.import(QStringLiteral("read from the log")));
        QCOMPARE(
            job::correctionsOf(desk.document().job(), test::name(Temp)),
            QList<job::Correction>({{QStringLiteral("10.02 deg_C"), QStringLiteral("read from the log")}}));
        QCOMPARE(desk.document().undoStack()->count(), 1);
    }

    void whatWasSentAndDeletedIsCorrectedToo()
    {
        Desk desk;
        QVERIFY(test::markSent(desk.run, {desk.measured()->identifier}) > 0);
        desk.document().removeMeasurements({test::name(Temp)}, {test::name(Temp)},
                                           QStringLiteral("another night"));
        QVERIFY(desk.read("metric,value\ncamera.Temp,11\n"));
        QCOMPARE(desk.controller.corrected(), QSet{test::name(Temp)});
        QVERIFY(!desk.controller.import());
        QVERIFY(desk.controller.import(QStringLiteral("read from the log")));
        QCOMPARE(desk.measured()->value, 11.0);
        const QList<job::Correction> noted = job::correctionsOf(desk.document().job(), test::name(Temp));
        QCOMPARE(noted.size(), 2);
        QCOMPARE(noted.first().from, QStringLiteral("10.02 deg_C"));
        QCOMPARE(noted.last().reason, QStringLiteral("read from the log"));
    }

    void theSameAgainIsNoEdit()
    {
        Desk desk;
        QVERIFY(desk.read("metric,value\ncamera.Temp,10.02\n"));
        QCOMPARE(desk.controller.counts().unchanged, 1);
        QVERIFY(!desk.controller.canImport());
    }

    void anEditMeanwhileIsTakenIntoAccount()
    {
        Desk desk;
        QVERIFY(desk.read("metric,value\ncamera.Temp,11\n"));
        QCOMPARE(desk.controller.counts().replaced, 1);
        desk.document().record(test::name(Temp), 11.0, test::unit(QStringLiteral("deg_C")));
        QVERIFY(desk.settled());
        QCOMPARE(desk.controller.counts().unchanged, 1);
        QVERIFY(!desk.controller.canImport());
    }

    void aLargeFileShowsItsFirstLinesWhileTheRestIsChecked()
    {
        Desk desk;
        const QString path = desk.run.home() + QStringLiteral("/large.csv");
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("metric,value,unit\n");
        const QByteArray block = QByteArray("camera.Temp,10.25,deg_C\n").repeated(40'000);
        while (file.pos() < 100'000'000)
            QVERIFY(file.write(block) > 0);
        file.close();
        int parts = 0;
        bool shownEarly = false;
        connect(&desk.controller, &ImportController::progressed, this, [&] {
            ++parts;
            if (parts == 1)
                shownEarly = desk.controller.isBusy() && desk.controller.lines().rowCount() == 200;
            if (parts == 20)
                desk.controller.cancel();
        });
        desk.controller.readFile(path);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.controller.isBusy(), 60'000);
        QVERIFY(shownEarly);
        QCOMPARE(parts, 20); // and none after it was cancelled
        const int lines = desk.controller.lines().rowCount();
        QVERIFY(lines > 200 && lines < 1'000'000);
        QVERIFY(!desk.controller.canImport());
        QVERIFY(!desk.controller.import());
        QCOMPARE(desk.measured()->value, 10.02);
        QCOMPARE(desk.document().undoStack()->count(), 0);
    }

    void aLaterOrderSupersedesTheFirst()
    {
        Desk desk;
        desk.controller.readText(QStringLiteral("camera.Temp\t1\n").repeated(50'000));
        desk.controller.readText(QStringLiteral("camera.Temp\t2\n"));
        QVERIFY(desk.settled());
        QCOMPARE(desk.controller.counts().lines, 1);
        QVERIFY(desk.controller.import());
        QCOMPARE(desk.measured()->value, 2.0);
    }
};

QTEST_MAIN(TestImportController)
#include "test_importcontroller.moc"
