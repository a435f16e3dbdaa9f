// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/environmentcheck.h"
#include "job/secret.h"
#include "json/io.h"

#include <QtTest>

using namespace kabocha;
using namespace kabocha::job;

class TestEnvironmentCheck : public QObject
{
    Q_OBJECT
private:
    static EnvironmentField field(const QByteArray &yaml)
    {
        const auto read =
            readEnvironment("name: x\nfields:\n- {key: k, " + yaml + "}\n", QStringLiteral("x.yaml"));
        if (!read)
            qFatal("%s", qPrintable(read.error().text()));
        return read->fields.first();
    }
    static json::Value parsed(const QByteArray &text) { return json::parse(text).value_or(json::Value()); }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void eachRuleSpeaksOfItself_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QStringList>("codes");
        const auto row = [](const char *name, const char *yaml, const char *value, const QStringList &codes) {
            QTest::newRow(name) << QByteArray(yaml) << QByteArray(value) << codes;
        };
        row("nothing asked, nothing given", "label: l", "null", {});
        row("required, missing", "required: true", "null", {"env-field-required"});
        row("required, blank", "required: true", "\" \"", {"env-field-required"});
        row("required, given", "required: true", "\"a\"", {});
        row("required, zero", "required: true", "0", {});
        row("number", "type: number", "1.50", {});
        row("number, text", "type: number", "\"1.50\"", {"env-field-type"});
        row("truth", "type: true/false", "false", {});
        row("truth, text", "type: true/false", "\"false\"", {"env-field-type"});
        row("text, number", "type: text", "5", {"env-field-type"});
        row("json", "type: json", "[1]", {});
        row("choice", "choices: [open, closed]", "\"open\"", {});
        row("no choice", "choices: [open, closed]", "\"ajar\"", {"env-field-choice"});
        row("choice of numbers", "choices: [1, 2.5]", "1.0", {});
        row("choice, empty", "choices: [open]", "null", {});
        row("pattern", "pattern: '[A-Z]{2}', explain: e", "\"AB\"", {});
        row("pattern of a part", "pattern: '[A-Z]{2}', explain: e", "\"ABC\"", {"env-field-pattern"});
        row("pattern, two branches", "pattern: 'A|B', explain: e", "\"AB\"", {"env-field-pattern"});
        row("pattern of a number", "pattern: '\\d', explain: e, type: number", "12", {"env-field-pattern"});
        row("long", "maximum_length: 2", "\"abc\"", {"env-field-too-long"});
        row("long enough", "maximum_length: 3", "\"abc\"", {});
        row("several", "maximum_length: 1, pattern: 'a', explain: e", "\"abc\"",
            {"env-field-pattern", "env-field-too-long"});
    }
    void eachRuleSpeaksOfItself()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QByteArray, value);
        QStringList codes;
        for (const Issue &issue : checkField(field(yaml), parsed(value), QStringLiteral("$.meta.env.k"))) {
            codes << issue.code;
            QCOMPARE(issue.place.path, QStringLiteral("$.meta.env.k"));
            QVERIFY(!issue.text.isEmpty());
        }
        QTEST(codes, "codes");
    }

    void thePatternIsExplainedInTheSitesWords()
    {
        const auto issues = checkField(field("pattern: 'x', explain: Write an x."),
                                       json::Value::string(QStringLiteral("y")), {});
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues.first().text, QStringLiteral("Write an x."));
    }

    void aPatternThatTriesTooMuchEnds()
    {
        const auto issues =
            checkField(field("pattern: '(a+)+[bc]', explain: e"), json::Value::string(QString(40, u'a')), {});
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues.first().code, QStringLiteral("env-field-pattern-cost"));
    }

    void allFieldsAreCheckedAtTheirPlaces()
    {
        const auto read =
            readEnvironment("name: x\nfields:\n- key: a\n  required: true\n- key: b.c\n  type: number\n",
                            QStringLiteral("x.yaml"));
        QVERIFY(read);
        json::Object env;
        env.insert(QStringLiteral("b.c"), json::Value::string(QStringLiteral("one")));
        const auto issues = checkFields(*read, env);
        QCOMPARE(issues.size(), 2);
        QCOMPARE(issues.at(0).place.path, QStringLiteral("$.meta.env.a"));
        QCOMPARE(issues.at(1).place.path, QStringLiteral("$.meta.env[\"b.c\"]"));
    }

    void variablesAreReadAsTheTypeOfTheirField_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QByteArray>("stored");
        QTest::newRow("text, though digits") << QByteArray("type: text") << "42" << QByteArray("\"42\"");
        QTest::newRow("no type") << QByteArray("label: l") << "42" << QByteArray("\"42\"");
        QTest::newRow("number with its digits") << QByteArray("type: number") << "1.50" << QByteArray("1.50");
        QTest::newRow("no number") << QByteArray("type: number") << "many" << QByteArray("\"many\"");
        QTest::newRow("truth") << QByteArray("type: true/false") << "true" << QByteArray("true");
        QTest::newRow("json") << QByteArray("type: json") << "[1, 2]" << QByteArray("[1, 2]");
        QTest::newRow("broken json") << QByteArray("type: json") << "[1" << QByteArray("\"[1\"");
    }
    void variablesAreReadAsTheTypeOfTheirField()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, variable);
        EnvironmentTemplate environment{.name = QStringLiteral("x"),
                                        .fields = {field("variable: V, " + yaml)}};
        const json::Object env = environmentFrom(environment, {{QStringLiteral("V"), variable}}, {});
        QTEST(json::write(env.value(QStringLiteral("k")), {.indent = -1}), "stored");
    }

    void presetsKeepTheirDigits()
    {
        QCOMPARE(field("preset: 2.50").preset.numberText(), QByteArray("2.50"));
        QCOMPARE(field("preset: 12345678901234567890").preset.numberText(),
                 QByteArray("12345678901234567890"));
        QCOMPARE(field("preset: 0x10").preset.numberText(), QByteArray("16.0"));
    }

    void whatLooksSecret_data()
    {
        QTest::addColumn<bool>("secret");
        for (const char *name : {"password", "SQUASH_PASSWORD", "api_token", "apiToken", "client-secret",
                                 "key", "ssh_key", "sshKey", "KEY", "KEY2", "keys", "apikey", "credentials",
                                 "passwd", "pwd", "auth", "github.auth"})
            QTest::newRow(name) << true;
        for (const char *name : {"camera_name", "monkey", "keyword", "keystone", "author", "authority_of",
                                 "operator", "compass", "pinhole", "USER", "BUILD_ID", "turkeys"})
            QTest::newRow(name) << false;
    }
    void whatLooksSecret() { QTEST(looksSecret(QString::fromLatin1(QTest::currentDataTag())), "secret"); }
};

QTEST_GUILESS_MAIN(TestEnvironmentCheck)
#include "test_environmentcheck.moc"
