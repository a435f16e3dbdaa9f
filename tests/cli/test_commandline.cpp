// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include <QStandardPaths>

#include <unistd.h>

using namespace kabocha;
using namespace kabocha::test;

/// What all commands of kabocha-cli have in common.
class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void wrongCommandLineShowsUsage_data();
    void wrongCommandLineShowsUsage();
    void helpAndVersion_data();
    void helpAndVersion();
    void dashesEndTheOptions();
    void aDashIsStandardOutput();
    void devicesAreNotReplaced();
    void fullDiskIsAnError();
    void aReaderThatGoesIsNoError();
    void closedStreamsAreNoError();
    void jsonErrorHasAllMembers();
    void jsonWarningsAreOneObject();
    void documentsNameEveryCommand_data();
    void documentsNameEveryCommand();
    void manualPageIsWellFormed();
    void completionsAreWellFormed_data();
    void completionsAreWellFormed();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    /// Runs LINE in a shell, where `$cli` is the program; what the shell says and ends with.
    [[nodiscard]] Outcome shell(const QString &line, const QString &program = QStringLiteral("bash")) const
    {
        QProcess process;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(QStringLiteral("cli"), cliProgram());
        process.setProcessEnvironment(variables);
        process.setWorkingDirectory(m_folder->path());
        process.start(program, {QStringLiteral("-c"), line});
        if (!process.waitForFinished(120'000))
            return {};
        return {.code = process.exitCode(),
                .out = process.readAllStandardOutput(),
                .err = process.readAllStandardError()};
    }
    [[nodiscard]] static QString document(const QString &name)
    {
        return QStringLiteral(KABOCHA_BIN_DIR "/../share/") + name;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCommandLine::wrongCommandLineShowsUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("usage");
    const QByteArray whole = "Usage: kabocha-cli [OPTIONS] COMMAND";
    QTest::newRow("nothing") << QStringList{} << QByteArray("command is required") << whole;
    QTest::newRow("unknown command") << QStringList{"nonsense"} << QByteArray("nonsense") << whole;
    QTest::newRow("unknown command of a group")
        << QStringList{"job", "nonsense"} << QByteArray("nonsense") << QByteArray("Usage: kabocha-cli job ");
    QTest::newRow("group alone") << QStringList{"unit"} << QByteArray("command is required")
                                 << QByteArray("Usage: kabocha-cli unit ");
    QTest::newRow("unknown option") << QStringList{"job", "inspect", "--nope", "x"} << QByteArray("--nope")
                                    << QByteArray("Usage: kabocha-cli job inspect ");
    QTest::newRow("unknown option with an escape")
        << QStringList{"job", "inspect", "--no\x1b[1m", "x"} << QByteArray("--no\\x1b[1m")
        << QByteArray("Usage: kabocha-cli job inspect ");
    QTest::newRow("argument missing") << QStringList{"unit", "convert", "3", "m"} << QByteArray("TO")
                                      << QByteArray("Usage: kabocha-cli unit convert ");
    QTest::newRow("too many") << QStringList{"unit", "show", "m", "km"} << QByteArray("km")
                              << QByteArray("Usage: kabocha-cli unit show ");
    QTest::newRow("no output") << QStringList{"job", "merge", "a.json"} << QByteArray("--output")
                               << QByteArray("Usage: kabocha-cli job merge ");
    QTest::newRow("no input") << QStringList{"job", "merge", "-o", "a.json"} << QByteArray("FILE")
                              << QByteArray("Usage: kabocha-cli job merge ");
    QTest::newRow("unknown choice") << QStringList{"job", "report", "x", "--format", "pdf"}
                                    << QByteArray("pdf") << QByteArray("Usage: kabocha-cli job report ");
    QTest::newRow("unknown environment") << QStringList{"job", "new", "-o", "x", "--env", "mars"}
                                         << QByteArray("mars") << QByteArray("Usage: kabocha-cli job new ");
    QTest::newRow("no value") << QStringList{"job", "new", "-o", "x", "--measure", "camera.Temp"}
                              << QByteArray("camera.Temp") << QByteArray("Usage: kabocha-cli job new ");
    QTest::newRow("no key") << QStringList{"job", "new", "-o", "x", "--meta", "=3"} << QByteArray("=3")
                            << QByteArray("Usage: kabocha-cli job new ");
    QTest::newRow("unknown command of the outbox")
        << QStringList{"outbox", "nonsense"} << QByteArray("nonsense")
        << QByteArray("Usage: kabocha-cli outbox ");
    QTest::newRow("command without a group, argument missing")
        << QStringList{"login"} << QByteArray("TARGET") << QByteArray("Usage: kabocha-cli login ");
    QTest::newRow("command without a group, too many")
        << QStringList{"publish", "a", "b", "c"} << QByteArray("c")
        << QByteArray("Usage: kabocha-cli publish ");
    QTest::newRow("not there yet") << QStringList{"history", "list"} << QByteArray("not there yet") << whole;
}

void TestCommandLine::wrongCommandLineShowsUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, said);
    QFETCH(QByteArray, usage);
    const Outcome outcome = cli(arguments, {}, m_folder->path());
    REQUIRE_CODE(outcome, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.startsWith("kabocha-cli: error: ") &&
                 outcome.err.left(outcome.err.indexOf('\n')).contains(said),
             outcome.err);
    QVERIFY2(outcome.err.contains(usage), outcome.err);
    const Outcome json = cli(QStringList{"--json"} + arguments, {}, m_folder->path());
    REQUIRE_CODE(json, 2);
    QCOMPARE(json.errorText("kind"), QStringLiteral("usage"));
    QVERIFY2(json.errorText("usage").contains(QString::fromUtf8(usage)), json.err);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestCommandLine::helpAndVersion_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("help") << QStringList{"--help"} << QByteArray("package");
    QTest::newRow("short") << QStringList{"-h"} << QByteArray("Exit status:");
    QTest::newRow("group") << QStringList{"job", "--help"} << QByteArray("normalize");
    QTest::newRow("command") << QStringList{"job", "report", "--help"} << QByteArray("--spec-tag TAG");
    QTest::newRow("command without a group")
        << QStringList{"dispatch", "--help"} << QByteArray("--password-stdin");
    QTest::newRow("version") << QStringList{"--version"} << QByteArray("kabocha-cli ");
}

void TestCommandLine::helpAndVersion()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, said);
    const Outcome outcome = cli(arguments);
    REQUIRE_CODE(outcome, 0);
    QCOMPARE(outcome.err, QByteArray());
    QVERIFY2(outcome.out.contains(said), outcome.out);
    QVERIFY2(!outcome.out.contains("history") && !outcome.out.contains("--dump"), outcome.out);
}

void TestCommandLine::dashesEndTheOptions()
{
    const QByteArray job = contents(fixture("night.verify.json"));
    put(path("-a.json"), job);
    put(path("job"), job);
    put(path("--json"), job);
    for (const QStringList &arguments : {QStringList{"job", "inspect", "--", "-a.json"},
                                         {"job", "inspect", "job", "--", "-a.json"},
                                         {"--", "job", "inspect", "-a.json"},
                                         {"job", "inspect", "--", "--json"},
                                         {"job", "--", "inspect", "job"},
                                         {"job", "merge", "-o", "out", "--", "-a.json", "--json"}}) {
        const Outcome outcome = cli(arguments, {}, m_folder->path());
        REQUIRE_CODE(outcome, 0);
        QCOMPARE(outcome.err, QByteArray());
    }
    const Outcome missing = cli({"job", "inspect", "--", "-b.json"}, {}, m_folder->path());
    REQUIRE_CODE(missing, 1);
    QVERIFY2(missing.err.startsWith("-b.json: error: "), missing.err);
}

void TestCommandLine::aDashIsStandardOutput()
{
    const Outcome outcome =
        cli({"job", "merge", "-", "-o", "-"}, contents(fixture("night.verify.json")), m_folder->path());
    REQUIRE_CODE(outcome, 0);
    QCOMPARE(outcome.json().members().value("measurements").items().size(), 3);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestCommandLine::devicesAreNotReplaced()
{
    const Outcome outcome = cli({"job", "new", "--json", "-o", "/dev/null"});
    REQUIRE_CODE(outcome, 1);
    QCOMPARE(outcome.errorText("kind"), QStringLiteral("io"));
    QCOMPARE(outcome.errorText("file"), QStringLiteral("/dev/null"));
    QVERIFY(!QFileInfo(QStringLiteral("/dev/null")).isFile());
}

void TestCommandLine::fullDiskIsAnError()
{
    const Outcome outcome = shell(QStringLiteral("\"$cli\" unit show m > /dev/full"));
    REQUIRE_CODE(outcome, 1);
    QVERIFY2(outcome.err.startsWith("kabocha-cli: error: The result could not be written"), outcome.err);
    const Outcome json = shell(QStringLiteral("\"$cli\" unit show m --json > /dev/full"));
    REQUIRE_CODE(json, 1);
    QCOMPARE(json.errorText("kind"), QStringLiteral("io"));
}

void TestCommandLine::aReaderThatGoesIsNoError()
{
    put(path("big.csv"), "metric,value,unit\n" + QByteArray("a.b,1,m\n").repeated(20'000));
    // `true` reads nothing and ends; the program has more to say than a pipe holds.
    const Outcome outcome = shell(QStringLiteral(
        "\"$cli\" import csv big.csv -o job.json 2>/dev/null && "
        "for i in $(seq 2000); do printf ' job.json'; done | xargs \"$cli\" job inspect | true; "
        "echo ${PIPESTATUS[1]}"));
    REQUIRE_CODE(outcome, 0);
    QCOMPARE(outcome.out, QByteArray("0\n"));
    QCOMPARE(outcome.err, QByteArray());
}

void TestCommandLine::closedStreamsAreNoError()
{
    const Outcome output = shell(QStringLiteral("\"$cli\" unit show m >&-"));
    REQUIRE_CODE(output, 0);
    QCOMPARE(output.err, QByteArray());
    const Outcome all = shell(QStringLiteral("\"$cli\" job new -o job.json <&- >&- 2>&-"));
    REQUIRE_CODE(all, 0);
    QVERIFY(json::parse(contents(path("job.json"))));
    const Outcome input = shell(QStringLiteral("\"$cli\" job inspect - <&-"));
    REQUIRE_CODE(input, 1);
    QVERIFY2(input.err.startsWith("<stdin>:1:1: error: "), input.err);
}

void TestCommandLine::jsonErrorHasAllMembers()
{
    const Outcome outcome = cli({"job", "inspect", "--json", path("none.json")});
    REQUIRE_CODE(outcome, 1);
    QCOMPARE(outcome.err.count('\n'), 1);
    QCOMPARE(outcome.error().keys(), QStringList({"kind", "message", "file", "line", "column", "hint"}));
    QCOMPARE(outcome.errorText("kind"), QStringLiteral("io"));
    QCOMPARE(outcome.errorText("file"), path("none.json"));
    QVERIFY(outcome.error().value("line").isNull());
}

void TestCommandLine::jsonWarningsAreOneObject()
{
    const QByteArray job = R"({"measurements": [{"metric": "a.b", "unit": "m", "value": 1},
                                                {"metric": "a.b", "unit": "m", "value": 2}]})";
    const Outcome outcome = cli({"job", "inspect", "--json", "-"}, job);
    REQUIRE_CODE(outcome, 0);
    const auto said = json::parse(outcome.err);
    QVERIFY2(said && said->members().keys() == QStringList{"issues"}, outcome.err);
    const json::Object issue = said->members().value("issues").items().first().members();
    QCOMPARE(issue.value("severity").toString(), QStringLiteral("warning"));
    QCOMPARE(issue.value("path").toString(), QStringLiteral("$.measurements[1]"));
}

void TestCommandLine::documentsNameEveryCommand_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("manual page") << "man/man1/kabocha-cli.1";
    QTest::newRow("bash") << "bash-completion/completions/kabocha-cli";
    QTest::newRow("zsh") << "zsh/vendor-completions/_kabocha-cli";
    QTest::newRow("fish") << "fish/vendor_completions.d/kabocha-cli.fish";
}

void TestCommandLine::documentsNameEveryCommand()
{
    QFETCH(QString, file);
    const QByteArray text = contents(document(file)).replace("\\-", "-");
    for (const char *word :
         {"unit",     "convert",        "package", "lint",      "job",      "normalize", "merge",
          "inspect",  "payload",        "import",  "yaml",      "spec-tag", "skip-bad",  "ignore-blobs",
          "jenkins",  "html",           "target",  "influx-db", "login",    "register",  "publish",
          "dispatch", "password-stdin", "no-wait", "outbox",    "retry"})
        QVERIFY2(text.contains(word), word);
    QVERIFY(!text.contains("--dump"));
}

void TestCommandLine::manualPageIsWellFormed()
{
    if (QStandardPaths::findExecutable(QStringLiteral("groff")).isEmpty())
        QSKIP("groff is not installed");
    const Outcome outcome =
        shell(QStringLiteral("groff -man -ww -Tutf8 '%1'").arg(document("man/man1/kabocha-cli.1")));
    REQUIRE_CODE(outcome, 0);
    QCOMPARE(outcome.err, QByteArray());
    QVERIFY(outcome.out.contains("kabocha-cli"));
}

void TestCommandLine::completionsAreWellFormed_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("file");
    QTest::newRow("bash") << "bash"
                          << "bash-completion/completions/kabocha-cli";
    QTest::newRow("zsh") << "zsh"
                         << "zsh/vendor-completions/_kabocha-cli";
    QTest::newRow("fish") << "fish"
                          << "fish/vendor_completions.d/kabocha-cli.fish";
}

void TestCommandLine::completionsAreWellFormed()
{
    QFETCH(QString, program);
    QFETCH(QString, file);
    if (QStandardPaths::findExecutable(program).isEmpty())
        QSKIP("this shell is not installed");
    const Outcome outcome = shell(QStringLiteral("%1 -n '%2'").arg(program, document(file)));
    REQUIRE_CODE(outcome, 0);
    QCOMPARE(outcome.err, QByteArray());
    if (program != u"bash")
        return;
    const QString complete =
        QStringLiteral("source '%1'; COMP_WORDS=(kabocha-cli %2); COMP_CWORD=%3; _kabocha_cli; "
                       "echo \"${COMPREPLY[*]}\"")
            .arg(document(file));
    QCOMPARE(shell(complete.arg("''").arg(1)).out,
             QByteArray("unit package job import target login publish dispatch outbox\n"));
    QCOMPARE(shell(complete.arg("job re").arg(2)).out, QByteArray("report\n"));
    QCOMPARE(shell(complete.arg("job report --format ''").arg(4)).out, QByteArray("table json csv html tsv markdown\n"));
    QCOMPARE(shell(complete.arg("outbox re").arg(2)).out, QByteArray("retry\n"));
    QCOMPARE(shell(complete.arg("login --pass").arg(2)).out, QByteArray("--password-stdin\n"));
    put(path("one file.json"), "{}");
    QCOMPARE(shell(complete.arg("dispatch one").arg(2)).out, QByteArray("one file.json\n"));
    QCOMPARE(shell(complete.arg("dispatch other.json --target practice one").arg(5)).out,
             QByteArray("one file.json\n"));
    QCOMPARE(shell(complete.arg("job report one").arg(3)).out, QByteArray("one file.json\n"));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_commandline.moc"
