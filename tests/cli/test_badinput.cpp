// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

using namespace kabocha;
using namespace kabocha::test;

/// Every command that reads a job, with everything that is no job: a message with its place, exit 1, nothing
/// written.
class TestBadInput : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void isRefused_data();
    void isRefused();
    void badPackageIsRefused_data();
    void badPackageIsRefused();

private:
    [[nodiscard]] static QList<QStringList> commands()
    {
        return {{"job", "inspect", "FILE"},
                {"job", "normalize", "FILE", "-o", "OUT"},
                {"job", "normalize", "FILE"},
                {"job", "merge", "FILE", "-o", "OUT"},
                {"job", "report", "FILE"},
                {"job", "report", "FILE", "--format", "json"},
                {"job", "check", "FILE"},
                {"job", "payload", "FILE"},
                {"import", "yaml", "FILE", "-o", "OUT"},
                {"import", "csv", "FILE", "-o", "OUT"}};
    }
};

void TestBadInput::isRefused_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QByteArray>("bytes"); // null: nothing there; `/`: a folder
    QTest::addColumn<QString>("place");    // `line` or the JSON path; empty: the file alone
    const auto measured = [](const QByteArray &members) {
        return R"({"measurements": [{"metric": "camera.Temp", )" + members + "}]}";
    };
    struct Case
    {
        const char *name;
        QByteArray bytes;
        QString place;
    };
    const QList<Case> cases{
        {"missing", {}, {}},
        {"a folder", "/", {}},
        {"empty", "", "line"},
        {"binary",
         QByteArray("\x7f"
                    "ELF\x02\x01\0\0\xff\xfe",
                    10),
         "line"},
        {"truncated", R"({"measurements": [{"metric": "camera.Temp", "val)", "line"},
        {"a list", "[1, 2]", "$"},
        {"another object", R"({"name": "x"})", "$"},
        {"text as value", measured(R"("unit": "deg_C", "value": "10")"), "$.measurements[0].value"},
        {"list as value", measured(R"("unit": "deg_C", "value": [10])"), "$.measurements[0].value"},
        {"unknown unit", measured(R"("unit": "degcc", "value": 10)"), "$.measurements[0].unit"},
        {"no unit", measured(R"("value": 10)"), "$.measurements[0]"},
        {"number as unit", measured(R"("unit": 3, "value": 10)"), "$.measurements[0].unit"},
        {"no metric's name", R"({"measurements": [{"metric": "camera", "unit": "m", "value": 1}]})",
         "$.measurements[0].metric"},
        {"measurements are an object", R"({"measurements": {"a": 1}})", "$.measurements"},
        {"meta is a list", R"({"measurements": [], "meta": []})", "$.meta"},
        {"deep", QByteArray("[").repeated(5000), "line"},
    };
    const QList<QStringList> all = commands();
    for (const QStringList &command : all) {
        for (const Case &one : cases)
            QTest::addRow("%s: %s", qPrintable(command.join(u' ')), one.name)
                << command << one.bytes << one.place;
    }
}

void TestBadInput::isRefused()
{
    QFETCH(QStringList, command);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("in put.json"));
    if (bytes == "/")
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("in put.json")));
    else if (!bytes.isNull())
        put(file, bytes);
    const bool job = command.first() == u"job";
    command.replaceInStrings(QStringLiteral("FILE"), file);
    command.replaceInStrings(QStringLiteral("OUT"), folder.filePath(QStringLiteral("out.json")));

    const Outcome outcome = cli(command);
    REQUIRE_CODE(outcome, 1);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.startsWith(file.toUtf8() + ':') && outcome.err.contains(": error: "), outcome.err);
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("out.json"))));

    const Outcome json = cli(command + QStringList{"--json"});
    REQUIRE_CODE(json, 1);
    QCOMPARE(json.errorText("file"), file);
    QVERIFY2(!json.errorText("message").isEmpty(), json.err);
    if (!job)
        return; // the places are those of YAML and CSV
    if (place == u"line")
        QVERIFY2(json.error().value("line").numberText().toInt() > 0, json.err);
    else
        QCOMPARE(json.errorText("path"), place);
}

void TestBadInput::badPackageIsRefused_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("new") << QStringList{"job", "new", "-o", "OUT", "--measure", "camera.Temp=3 m"};
    QTest::newRow("normalize") << QStringList{"job", "normalize", fixture("night.verify.json"), "-o", "OUT"};
    QTest::newRow("report") << QStringList{"job", "report", fixture("night.verify.json")};
    QTest::newRow("check") << QStringList{"job", "check", fixture("night.verify.json")};
    QTest::newRow("csv") << QStringList{"import", "csv", fixture("values.csv"), "-o", "OUT"};
    QTest::newRow("yaml") << QStringList{"import", "yaml", fixture("measurement.yaml"), "-o", "OUT"};
}

void TestBadInput::badPackageIsRefused()
{
    QFETCH(QStringList, command);
    const QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("out.json"));
    command.replaceInStrings(QStringLiteral("OUT"), out);
    for (const QString &package : {fixture("nowhere"), fixture("values.csv"), fixture("unreadable")}) {
        const Outcome outcome = cli(command + QStringList{"--package", package, "--json"});
        REQUIRE_CODE(outcome, 1);
        QCOMPARE(outcome.out, QByteArray());
        QCOMPARE(outcome.errorText("file"), package);
        QVERIFY(!QFile::exists(out));
    }
    // What of a package is broken is said, and the rest is used.
    const Outcome outcome = cli(command + QStringList{"--package", fixture("broken")});
    QVERIFY2(outcome.err.contains("/broken/metrics/camera.yaml:6:9: error: "), told(outcome));
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "test_badinput.moc"
