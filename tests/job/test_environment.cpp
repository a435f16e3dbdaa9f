// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "job/environment.h"
#include "support/support.h"
#include "json/io.h"

#include <QtTest>

using namespace kabocha;
using namespace kabocha::job;

namespace {

EnvironmentTemplate builtIn(const char *name)
{
    const auto all = builtInEnvironments();
    if (!all)
        qFatal("%s", qPrintable(all.error().text()));
    for (const EnvironmentTemplate &environment : *all) {
        if (environment.name == QLatin1String(name))
            return environment;
    }
    qFatal("no %s", name);
}

QByteArray text(const json::Object &object)
{
    return json::write(json::Value::object(object), {.indent = -1});
}

} // namespace

class TestEnvironment : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theBuiltInOnesAreThere()
    {
        const auto all = builtInEnvironments();
        QVERIFY2(all, qPrintable(all ? QString() : all.error().text()));
        QStringList names;
        for (const EnvironmentTemplate &environment : *all) {
            names << environment.name;
            QVERIFY(!environment.description.isEmpty());
            for (const EnvironmentField &field : environment.fields)
                QVERIFY(!field.key.isEmpty() && !field.label.isEmpty());
        }
        QCOMPARE(names, QStringList({"local", "jenkins", "ldf"}));
    }

    void theTextsOfTheBuiltInOnesCanBeTranslated()
    {
        const auto source = readFile(QStringLiteral(KABOCHA_SOURCE_DIR "/src/job/environment.cpp"));
        QVERIFY(source);
        const auto isMarked = [&source](const QString &text) {
            return source->contains("QT_TRANSLATE_NOOP(\"kabocha::environments\", \"" + text.toUtf8() +
                                    "\")");
        };
        const auto all = builtInEnvironments();
        QVERIFY(all);
        for (const EnvironmentTemplate &environment : *all) {
            QVERIFY2(isMarked(environment.description), qPrintable(environment.description));
            for (const EnvironmentField &field : environment.fields)
                QVERIFY2(isMarked(field.label), qPrintable(field.label));
        }
    }

    void localNeedsNothing()
    {
        QCOMPARE(text(environmentFrom(builtIn("local"), {}, test::FixedClock().nowUtc())),
                 QByteArray("{\"date\": \"2026-03-01T12:00:00+00:00\", \"env_name\": \"local\"}"));
    }

    void jenkinsIsFilledAsTheOracleFillsIt()
    {
        const QHash<QString, QString> variables{{QStringLiteral("BUILD_ID"), QStringLiteral("42")},
                                                {QStringLiteral("dataset"), QStringLiteral("cfht")}};
        const QDateTime now = test::FixedClock().nowUtc().addMSecs(410);
        QCOMPARE(
            text(environmentFrom(builtIn("jenkins"), variables, now)),
            QByteArray(
                "{\"ci_dataset\": \"cfht\", \"ci_id\": \"42\", \"ci_label\": \"unknown\", \"ci_name\": "
                "\"unknown\", "
                "\"ci_refs\": \"unknown\", \"ci_url\": \"https://example.com\", "
                "\"date\": \"2026-03-01T12:00:00.410000+00:00\", \"env_name\": \"jenkins\", \"status\": 0}"));
    }

    void ldfIsFilledAsTheOracleFillsIt()
    {
        const QHash<QString, QString> variables{{QStringLiteral("RUN_ID"), QStringLiteral("r7")}};
        QCOMPARE(
            text(environmentFrom(builtIn("ldf"), variables, test::FixedClock().nowUtc())),
            QByteArray("{\"dataset\": \"unknown\", \"dataset_repo_url\": \"https://example.com\", "
                       "\"date\": \"2026-03-01T12:00:00+00:00\", \"env_name\": \"ldf\", \"run_id\": \"r7\", "
                       "\"run_id_url\": \"https://example.com\", \"version_tag\": \"unknown\"}"));
    }

    void fieldsKnowTheServersLimits()
    {
        const EnvironmentTemplate jenkins = builtIn("jenkins"); // a temporary would end before its fields
        for (const EnvironmentField &field : jenkins.fields) {
            if (field.key == u"ci_dataset")
                QCOMPARE(field.maximumLength, 32);
            QCOMPARE(field.required, field.key == u"ci_id" || field.key == u"ci_name");
        }
    }

    void aSitesOwnTemplateIsRead()
    {
        const auto read =
            readEnvironment("name: summit\nfields:\n- key: shift\n  required: yes\n- key: n\n  preset: 2.5\n",
                            QStringLiteral("s.yaml"));
        QVERIFY2(read, qPrintable(read ? QString() : read.error().text()));
        QCOMPARE(read->fields.size(), 2);
        QCOMPARE(read->fields.first().label, QStringLiteral("shift"));
        QVERIFY(read->fields.first().required);
        QCOMPARE(read->fields.last().preset.numberText(), QByteArray("2.5"));
    }

    void wrongTemplatesAreRefusedWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *yaml, int line, const char *says) {
            QTest::newRow(name) << QByteArray(yaml) << line << QString::fromLatin1(says);
        };
        row("a list", "- a\n", 1, "not an environment template");
        row("empty", "", 1, "not an environment template");
        row("no name", "fields: []\n", 1, "no `name`");
        row("fields a text", "name: x\nfields: y\n", 2, "must be a list");
        row("field without key", "name: x\nfields:\n- label: l\n", 3, "no `key`");
        row("field twice", "name: x\nfields:\n- key: k\n- key: k\n", 4, "occurs twice");
        row("field of the program", "name: x\nfields:\n- key: date\n", 3, "by the program itself");
        row("required a text", "name: x\nfields:\n- key: k\n  required: maybe\n", 4, "true or false");
        row("length a text", "name: x\nfields:\n- key: k\n  maximum_length: long\n", 4, "whole number");
        row("preset a list", "name: x\nfields:\n- key: k\n  preset: [1]\n", 4, "preset");
        row("preset of another type", "name: x\nfields:\n- key: k\n  type: number\n  preset: many\n", 5,
            "not of its type");
        row("unknown type", "name: x\nfields:\n- key: k\n  type: colour\n", 4, "`type` must be");
        row("choices a text", "name: x\nfields:\n- key: k\n  choices: open\n", 4, "`choices` must be a list");
        row("no choices", "name: x\nfields:\n- key: k\n  choices: []\n", 4, "`choices` must be a list");
        row("a choice twice", "name: x\nfields:\n- key: k\n  choices:\n  - a\n  - a\n", 6, "occurs twice");
        row("a choice a list", "name: x\nfields:\n- key: k\n  choices:\n  - [a]\n", 5, "A choice must be");
        row("a choice of another type", "name: x\nfields:\n- key: k\n  type: number\n  choices: [1, b]\n", 5,
            "not of its type");
        row("preset none of the choices", "name: x\nfields:\n- key: k\n  choices: [a]\n  preset: b\n", 5,
            "none of its choices");
        row("broken pattern", "name: x\nfields:\n- key: k\n  pattern: '['\n  explain: e\n", 4,
            "not a regular expression");
        row("pattern without words", "name: x\nfields:\n- key: k\n  pattern: 'a'\n", 3, "belong together");
        row("words without pattern", "name: x\nfields:\n- key: k\n  explain: e\n", 3, "belong together");
        row("secret variable", "name: x\nfields:\n- key: k\n  variable: SQUASH_PASSWORD\n", 4,
            "holds a secret");
        row("label a number", "name: x\nfields:\n- key: k\n  label: 5\n", 4, "`label` must be text");
    }
    void wrongTemplatesAreRefusedWithTheirLine()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, says);
        const auto read = readEnvironment(yaml, QStringLiteral("s.yaml"));
        QVERIFY(!read);
        QCOMPARE(read.error().place.file, QStringLiteral("s.yaml"));
        QTEST(read.error().place.line, "line");
        QVERIFY2(read.error().message.contains(says), qPrintable(read.error().text()));
    }
};

QTEST_GUILESS_MAIN(TestEnvironment)
#include "test_environment.moc"
