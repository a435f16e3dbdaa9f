// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/textdiff.h"

using namespace kabocha;
using namespace kabocha::test;

/// `kabocha-cli package …`
class TestPackage : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void lintCountsAGoodPackage();
    void lintNamesWhatIsWrong();
    void lintExplainsAPackageWithoutMetrics();
    void definitionsAreSortedJson();
    void definitionsEqualTheReference_data();
    void definitionsEqualTheReference();
    void onlyOne_data();
    void onlyOne();
    void unknownNameIsSaid();
    void badFoldersAreRefused_data();
    void badFoldersAreRefused();
};

void TestPackage::lintCountsAGoodPackage()
{
    const Outcome outcome = cli({"package", "lint", fixture("package")});
    REQUIRE_CODE(outcome, 0);
    QCOMPARE(outcome.out, QByteArray("4 metrics, 3 specifications, 0 errors, 0 warnings\n"));
    QCOMPARE(outcome.err, QByteArray());
}

void TestPackage::lintNamesWhatIsWrong()
{
    const Outcome outcome = cli({"package", "lint", fixture("broken")});
    REQUIRE_CODE(outcome, 1);
    QCOMPARE(outcome.err, QByteArray());
    QList<QByteArray> lines = outcome.out.trimmed().split('\n');
    const QByteArray summary = lines.takeLast();
    static const QRegularExpression form(
        QStringLiteral("\\A.+:[1-9][0-9]*:[1-9][0-9]*: (error|warning): .+\\z"));
    int errors = 0;
    for (const QByteArray &line : std::as_const(lines)) {
        const auto match = form.match(QString::fromUtf8(line));
        QVERIFY2(match.hasMatch(), line);
        errors += match.captured(1) == u"error" ? 1 : 0;
    }
    QCOMPARE(summary, "1 metrics, 0 specifications, " + QByteArray::number(errors) + " errors, " +
                          QByteArray::number(lines.size() - errors) + " warnings");
    QVERIFY2(outcome.out.contains("/broken/metrics/camera.yaml:6:9: error: ") &&
                 outcome.out.contains("degcc"),
             outcome.out);
}

void TestPackage::lintExplainsAPackageWithoutMetrics()
{
    const Outcome outcome = cli({"package", "lint", fixture("unreadable"), "--json"});
    REQUIRE_CODE(outcome, 1);
    QVERIFY2(outcome.out.contains("/unreadable/metrics/camera.yaml:"), outcome.out);
    QVERIFY2(outcome.out.contains("0 metrics, 0 specifications, 1 errors, 1 warnings\n"), outcome.out);
    QVERIFY2(!outcome.errorText("message").isEmpty(), outcome.err);
}

void TestPackage::definitionsAreSortedJson()
{
    const Outcome metrics = cli({"package", "metrics", fixture("package")});
    REQUIRE_CODE(metrics, 0);
    QVERIFY(metrics.out.endsWith("]\n"));
    QStringList names;
    const json::Value list = metrics.json();
    for (const json::Value &metric : list.items())
        names.append(metric.members().value(QStringLiteral("name")).toString());
    QCOMPARE(names.size(), 4);
    QVERIFY(std::is_sorted(names.begin(), names.end()));
    const json::Object temp = list.items().last().members();
    QCOMPARE(temp.value("name").toString(), QStringLiteral("camera.Temp"));
    QCOMPARE(json::write(temp.value("tags"), {.indent = 0}), QByteArray(R"(["body","thermal"])"));
}

void TestPackage::definitionsEqualTheReference_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("metrics") << "metrics";
    QTest::newRow("specs") << "specs";
}

void TestPackage::definitionsEqualTheReference()
{
    KABOCHA_REQUIRE_CONFORMANCE();
    QFETCH(QString, command);
    const Outcome outcome = cli({"package", command, conformance("packages/verify_metrics")});
    REQUIRE_CODE(outcome, 0);
    const auto golden =
        json::parse(contents(conformance(QStringLiteral("expected/verify_metrics/%1.json").arg(command))));
    QVERIFY(golden);
    const QByteArray diff = textDiff(json::write(outcome.json()), json::write(*golden));
    QVERIFY2(diff.isEmpty(), diff);
    QVERIFY(golden->items().size() > 1000);
}

void TestPackage::onlyOne_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("metric") << "metrics"
                            << "camera.Temp" << QStringList{"camera.Temp"};
    QTest::newRow("specification") << "specs"
                                   << "camera.Temp.design" << QStringList{"camera.Temp.design"};
    QTest::newRow("specifications of a metric")
        << "specs"
        << "camera.Temp" << QStringList{"camera.Temp.design", "camera.Temp.stretch"};
    QTest::newRow("package") << "specs"
                             << "camera"
                             << QStringList{"camera.Focus.design", "camera.Temp.design",
                                            "camera.Temp.stretch"};
    QTest::newRow("metric without any") << "specs"
                                        << "camera.Ratio" << QStringList{};
}

void TestPackage::onlyOne()
{
    QFETCH(QString, command);
    QFETCH(QString, name);
    const Outcome outcome = cli({"package", command, fixture("package"), "--only", name});
    REQUIRE_CODE(outcome, 0);
    QStringList found;
    const json::Value list = outcome.json();
    QVERIFY(list.isArray());
    for (const json::Value &definition : list.items())
        found.append(definition.members().value(QStringLiteral("name")).toString());
    QTEST(found, "found");
}

void TestPackage::unknownNameIsSaid()
{
    const Outcome outcome = cli({"--json", "package", "metrics", fixture("package"), "--only", "camera.Tmp"});
    REQUIRE_CODE(outcome, 1);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.errorText("kind"), QStringLiteral("not-found"));
    QVERIFY(outcome.errorText("message").contains(u"camera.Tmp"));
}

void TestPackage::badFoldersAreRefused_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("folder");
    for (const char *command : {"lint", "metrics", "specs"}) {
        QTest::addRow("%s, missing", command) << QString::fromLatin1(command) << fixture("nowhere");
        QTest::addRow("%s, a file", command) << QString::fromLatin1(command) << fixture("values.csv");
        QTest::addRow("%s, no package", command) << QString::fromLatin1(command) << data(QString());
        if (QLatin1String(command) != QLatin1String("lint"))
            QTest::addRow("%s, broken YAML", command)
                << QString::fromLatin1(command) << fixture("unreadable");
    }
}

void TestPackage::badFoldersAreRefused()
{
    QFETCH(QString, command);
    QFETCH(QString, folder);
    const Outcome outcome = cli({"package", command, folder, "--json"});
    REQUIRE_CODE(outcome, 1);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.errorText("file").startsWith(folder.left(folder.size() - 1)), outcome.err);
    QVERIFY2(!outcome.errorText("message").isEmpty() && !outcome.errorText("hint").isEmpty(), outcome.err);
}

QTEST_GUILESS_MAIN(TestPackage)
#include "test_package.moc"
