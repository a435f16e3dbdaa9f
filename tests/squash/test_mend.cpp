// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/jobcheck.h"
#include "squash/mend.h"
#include "json/io.h"

#include <QTest>

using namespace kabocha;
using namespace kabocha::squash;

namespace {

json::Object metaOf(const QByteArray &text)
{
    return json::parse(text).value().members();
}

QByteArray textOf(const json::Object &meta)
{
    return json::write(json::Value::object(meta), {.indent = -1, .sortKeys = false});
}

QList<Issue> issuesOf(const json::Object &meta)
{
    job::Job job;
    job.measurements.append(
        {.metric = metric::Name::ofMetric(QStringLiteral("camera"), QStringLiteral("Temp")), .value = 10.02});
    job.meta = meta;
    return checkJob(job);
}

const QByteArray local = R"({"env_name": "local", "site": "summit"})";

} // namespace

class TestMend : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsSafeIsMended_data()
    {
        QTest::addColumn<QByteArray>("meta");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("mended");
        const auto row = [](const char *name, const char *meta, const char *code, const char *text,
                            const char *mended) {
            QTest::newRow(name) << QByteArray(meta) << QString::fromUtf8(code) << QString::fromUtf8(text)
                                << QByteArray(mended);
        };
        row("no packages", R"({"a": 1})", "packages-missing", "Add an empty “packages”",
            R"({"a": 1, "packages": {}})");
        row("packages null", R"({"packages": null, "a": 1})", "packages-shape", "Add an empty “packages”",
            R"({"packages": {}, "a": 1})");
        row("no environment", R"({"a": 1})", "env-missing", "Add the environment “local”",
            R"({"a": 1, "env": {"env_name": "local", "site": "summit"}})");
        row("environment null", R"({"env": null})", "env-shape", "Add the environment “local”",
            R"({"env": {"env_name": "local", "site": "summit"}})");
        row("an empty environment", R"({"env": {}})", "env-name-missing", "Add the environment “local”",
            R"({"env": {"env_name": "local", "site": "summit"}})");
        row("environment without a name", R"({"env": {"operator": "Ana"}})", "env-name-missing",
            "Name the environment “local”", R"({"env": {"operator": "Ana", "env_name": "local"}})");
        row("an empty name is filled", R"({"env": {"env_name": "", "operator": "Ana"}})", "influx-empty",
            "Name the environment “local”", R"({"env": {"env_name": "local", "operator": "Ana"}})");
        row("an empty text", R"({"a": "", "b": 1})", "influx-empty", "Remove the empty “a”", R"({"b": 1})");
        row("an empty text in the environment", R"({"env": {"env_name": "x", "operator": ""}})",
            "influx-empty", "Remove the empty “operator”", R"({"env": {"env_name": "x"}})");
        row("a note", R"({"camera.Temp.note": ""})", "influx-empty", "Remove the empty “camera.Temp.note”",
            "{}");
        row("line breaks", R"({"a": "one\ntwo\r\n\r\nthree\n"})", "influx-line-break",
            "Write “a” on one line: “one two three”", R"({"a": "one two three"})");
        row("nothing but line breaks", R"({"a": "\n\n"})", "influx-line-break", "Remove the empty “a”", "{}");
    }
    void whatIsSafeIsMended()
    {
        QFETCH(QByteArray, meta);
        QFETCH(QString, code);
        QFETCH(QString, text);
        QFETCH(QByteArray, mended);
        const json::Object before = metaOf(meta);
        const QList<Issue> issues = issuesOf(before);
        const auto issue = std::find_if(issues.begin(), issues.end(),
                                        [&code](const Issue &one) { return one.code == code; });
        QVERIFY(issue != issues.end());
        const auto mend = mendAll({*issue}, before, metaOf(local));
        QVERIFY(mend);
        QCOMPARE(mendTexts({*issue}, before, metaOf(local)), QStringList(text));
        QCOMPARE(mend->text, text);
        QCOMPARE(textOf(mend->meta), mended);
        const QList<Issue> after = issuesOf(mend->meta);
        QVERIFY(std::none_of(after.begin(), after.end(), [&](const Issue &one) {
            return one.code == issue->code && one.place == issue->place;
        }));
    }

    void whatAPersonMustDecideIsLeft_data()
    {
        QTest::addColumn<QByteArray>("meta");
        QTest::newRow("a list of packages")
            << QByteArray(R"({"packages": [{"name": "afw"}], "env": {"env_name": "x"}})");
        QTest::newRow("a package without sha")
            << QByteArray(R"({"packages": {"afw": {"name": "afw"}}, "env": {"env_name": "x"}})");
        QTest::newRow("another key") << QByteArray(
            R"({"packages": {"afw": {"name": "afw", "git_sha": "a", "b": 1}}, "env": {"env_name": "x"}})");
        QTest::newRow("a text for env") << QByteArray(R"({"packages": {}, "env": "local"})");
        QTest::newRow("a number for env_name") << QByteArray(R"({"packages": {}, "env": {"env_name": 5}})");
        QTest::newRow("too long") << QByteArray(
            R"({"packages": {}, "env": {"env_name": "x", "dataset": "123456789012345678901234567890123"}})");
        QTest::newRow("free text") << QByteArray(
            R"({"packages": {}, "env": {"env_name": "x"}, "n": "abcdefghijabcdefghijabcdefghijabcdefghijx"})");
        QTest::newRow("a key with a line break")
            << QByteArray(R"({"packages": {}, "env": {"env_name": "x"}, "a\nb": "c"})");
        QTest::newRow("an empty key") << QByteArray(R"({"packages": {}, "env": {"env_name": "x"}, "": "c"})");
        QTest::newRow("NaN") << QByteArray(R"({"packages": {}, "env": {"env_name": "x"}, "n": NaN})");
    }
    void whatAPersonMustDecideIsLeft()
    {
        QFETCH(QByteArray, meta);
        const json::Object before = metaOf(meta);
        const QList<Issue> issues = issuesOf(before);
        QVERIFY(!issues.isEmpty());
        QCOMPARE(mendTexts(issues, before, metaOf(local)).join(QString()), QString());
        QVERIFY(!mendAll(issues, before, metaOf(local)));
    }

    void allAtOnceIsOneEdit()
    {
        const json::Object before =
            metaOf(R"({"env": {"env_name": "", "host": "a\nb"}, "x": {"y": "", "z": 1}})");
        const auto mend = mendAll(issuesOf(before), before, metaOf(local));
        QVERIFY(mend);
        QCOMPARE(
            textOf(mend->meta),
            QByteArray(R"({"env": {"env_name": "local", "host": "a b"}, "x": {"z": 1}, "packages": {}})"));
        QCOMPARE(mend->text.split(u'\n').size(), 4);
        for (const Issue &issue : issuesOf(mend->meta))
            QVERIFY2(issue.severity == Severity::Note, qPrintable(issue.line()));
    }

    void thousandsAreMendedAtOnce()
    {
        constexpr int count = 2000;
        json::Object before = metaOf(R"({"packages": {}, "env": {"env_name": "x"}})");
        json::Object inner;
        for (int i = 0; i < count; ++i) {
            before.insert(QStringLiteral("empty%1").arg(i), json::Value::string({}));
            inner.insert(QStringLiteral("lines%1").arg(i), json::Value::string(QStringLiteral("a\nb")));
        }
        before.insert(QStringLiteral("inner"), json::Value::object(inner));
        const QList<Issue> issues = issuesOf(before);
        const auto mend = mendAll(issues, before, metaOf(local));
        QVERIFY(mend);
        QStringList texts = mendTexts(issues, before, metaOf(local));
        texts.removeAll(QString());
        QCOMPARE(texts.size(), 2 * count);
        QCOMPARE(mend->text, texts.join(u'\n'));
        QCOMPARE(mend->meta.keys(), QStringList({"packages", "env", "inner"}));
        const json::Object mended = mend->meta.value(QStringLiteral("inner")).members();
        QCOMPARE(mended.keys(), inner.keys());
        QVERIFY(std::all_of(mended.begin(), mended.end(),
                            [](const json::Member &one) { return one.value.toString() == "a b"; }));
    }

    void withoutATemplateNoEnvironmentIsMade()
    {
        const json::Object before = metaOf(R"({"packages": {}})");
        QVERIFY(!mendAll(issuesOf(before), before, {}));
    }
};

QTEST_GUILESS_MAIN(TestMend)
#include "test_mend.moc"
