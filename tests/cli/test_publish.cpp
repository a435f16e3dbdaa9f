// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/online.h"

using namespace kabocha;
using namespace kabocha::test;

/// `kabocha-cli publish`
class TestPublish : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_home = std::make_unique<Home>();
    }

    void eachIsNamedWithItsOutcome()
    {
        // A copy without the name that the server cannot hold.
        QDir(m_home->path()).mkpath(QStringLiteral("good/metrics"));
        QByteArray metrics = contents(fixture("package/metrics/camera.yaml"));
        metrics.truncate(metrics.indexOf("AMetric"));
        put(m_home->path("good/metrics/camera.yaml"), metrics);
        const QStringList command{"publish", "good", "practice", "--format", "json"};
        const Outcome first = m_home->run(command);
        REQUIRE_CODE(first, 0);
        QCOMPARE(first.err, QByteArray());
        QCOMPARE(outcomes(first),
                 QStringList({"camera.Focus created", "camera.Ratio created", "camera.Temp created"}));
        put(m_home->path("good/metrics/camera.yaml"), metrics.replace("Share of", "The share of"));
        const Outcome second = m_home->run(command);
        REQUIRE_CODE(second, 0);
        QCOMPARE(outcomes(second),
                 QStringList({"camera.Focus unchanged", "camera.Ratio changed", "camera.Temp unchanged"}));
    }

    void whatCannotBeStoredIsNamedAndTheRestIsStored()
    {
        const Outcome outcome = m_home->run({"publish", fixture("package"), "Practice sandbox"});
        REQUIRE_CODE(outcome, 4);
        QCOMPARE(outcome.err, QByteArray());
        QVERIFY2(outcome.out.contains("created     metric         camera.Temp\n"), outcome.out);
        QVERIFY2(outcome.out.contains("not stored  metric         camera.AMetric"), outcome.out);
        QVERIFY2(outcome.out.endsWith(", 1 not stored\n"), outcome.out);
        const Outcome json = m_home->run({"publish", fixture("package"), "practice", "--json"});
        REQUIRE_CODE(json, 4);
        QCOMPARE(json.errorText("kind"), QStringLiteral("refused"));
        QVERIFY2(json.out.contains("0 created, 0 changed"), json.out);
    }

    void whatIsBrokenInThePackageIsSaid()
    {
        const Outcome outcome = m_home->run({"publish", fixture("broken"), "practice"});
        REQUIRE_CODE(outcome, 1);
        QVERIFY2(outcome.err.contains("/broken/metrics/camera.yaml:6:9: error: "), outcome.err);
        QVERIFY2(outcome.out.contains("created     metric         camera.Temp\n"), outcome.out);
    }

    void toAServerOfOnesOwn()
    {
        Sandbox sandbox;
        addSummit(*m_home, sandbox.url());
        registerAna(*m_home);
        const Outcome denied = m_home->run({"publish", fixture("package"), "Summit"});
        REQUIRE_CODE(denied, 4);
        QVERIFY(!sandbox.knows(QStringLiteral("/metric/camera.Temp")));
        const Outcome outcome =
            m_home->run({"publish", fixture("package"), "Summit", "--password-stdin"}, marker.toUtf8());
        REQUIRE_CODE(outcome, 4); // for the name that is too long
        QVERIFY(sandbox.knows(QStringLiteral("/metric/camera.Temp")));
        QVERIFY(!(outcome.out + outcome.err).contains(marker.toUtf8()));
        sandbox.stop();
        const Outcome gone =
            m_home->run({"publish", fixture("package"), "Summit", "--password-stdin", "--json"}, "any");
        REQUIRE_CODE(gone, 5);
        QCOMPARE(gone.out, QByteArray());
        QCOMPARE(gone.errorText("kind"), QStringLiteral("network"));
        QVERIFY2(gone.errorText("message").contains("Summit (127.0.0.1"), gone.err);
    }

    void badInputIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("kind");
        QTest::newRow("no folder") << QStringList{fixture("nowhere"), "practice"} << 1 << "io";
        QTest::newRow("no package") << QStringList{fixture("values.csv"), "practice"} << 1 << "io";
        QTest::newRow("unknown target") << QStringList{fixture("package"), "Elsewhere"} << 1 << "not-found";
        QTest::newRow("no target") << QStringList{fixture("package")} << 2 << "usage";
        QTest::newRow("unknown format")
            << QStringList{fixture("package"), "practice", "--format", "xml"} << 2 << "usage";
    }
    void badInputIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, kind);
        const Outcome outcome = m_home->run(QStringList{"publish", "--json"} + arguments);
        REQUIRE_CODE(outcome, code);
        QCOMPARE(outcome.out, QByteArray());
        if (kind != u"io") // loadPackage() has its own words, see test_badinput
            QCOMPARE(outcome.errorText("kind"), kind);
        QVERIFY(!outcome.errorText("message").isEmpty());
    }

private:
    /// `NAME OUTCOME` of each, sorted.
    static QStringList outcomes(const Outcome &outcome)
    {
        QStringList out;
        const QList<json::Value> all = outcome.json().items();
        for (const json::Value &one : all)
            out.append(one.members().value("name").toString() + u' ' +
                       one.members().value("outcome").toString());
        out.sort();
        return out;
    }

    std::unique_ptr<Home> m_home;
};

QTEST_GUILESS_MAIN(TestPublish)
#include "test_publish.moc"
