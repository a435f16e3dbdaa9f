// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/pastentries.h"
#include "json/io.h"

using namespace kabocha;
using namespace kabocha::ui;

class TestPastEntries : public QObject
{
    Q_OBJECT
private:
    static json::Object object(const QByteArray &text)
    {
        return json::parse(text).value_or(json::Value()).members();
    }
    static QString text(const QList<json::Value> &values)
    {
        return QString::fromUtf8(json::write(json::Value::array(values), {.indent = 0}));
    }

private slots:
    void init() { test::failOnWarning(); }

    void valuesAreKeptWithTheirTypesTheLastFirst()
    {
        test::MemorySettings settings;
        {
            PastEntries past(settings);
            QVERIFY(past.isEmpty());
            past.learn(
                object(R"({"camera_name": "LATISS", "ccds": 9, "packages": {"a": {}}, "seeing": 1.50})"));
            past.learn(object(R"({"camera_name": "ComCam", "ccds": "9", "list": [1, null]})"));
            past.learn(object(R"({"camera_name": "LATISS"})"));
        }
        const PastEntries past(settings); // the next start
        QCOMPARE(past.keys(), QStringList({"camera_name", "list", "ccds", "seeing"}));
        QCOMPARE(text(past.values(QStringLiteral("camera_name"))), QStringLiteral(R"(["LATISS","ComCam"])"));
        QCOMPARE(text(past.values(QStringLiteral("ccds"))), QStringLiteral(R"(["9",9])"));
        QCOMPARE(text(past.values(QStringLiteral("seeing"))), QStringLiteral("[1.50]"));
        QCOMPARE(text(past.values(QStringLiteral("list"))), QStringLiteral("[[1,null]]"));
        QCOMPARE(text(past.values(QStringLiteral("none"))), QStringLiteral("[]"));
    }

    void whatIsOfOneValueAloneIsNotOffered()
    {
        test::MemorySettings settings;
        PastEntries past(settings);
        past.learn(object(R"({"camera.Temp.error": "± 0.4 deg_C", "camera.Wind.error": "sensor iced up",
                              "camera.Temp.measured_at": {"date": "2026-11-27T22:15:00Z"},
                              "camera.Temp.corrected_from": "10.02 deg_C",
                              "camera.Temp.corrected_because": "wrong sensor",
                              "camera.Temp.corrected_because_2": "again"})"));
        QCOMPARE(past.noteNames(), QStringList({"error"})); // a person's own words
        QCOMPARE(text(past.values(PastEntries::noteKey(QStringLiteral("error")))),
                 QStringLiteral("[\"sensor iced up\"]"));
    }

    void environmentAndNotesAreKeptApart()
    {
        test::MemorySettings settings;
        PastEntries past(settings);
        past.learn(object(R"({"env": {"env_name": "local", "date": "2026", "operator": "Ana"},
                              "camera.Temp.estimator": "mean", "site": "summit"})"));
        QCOMPARE(past.keys(), QStringList({"site"}));
        QCOMPARE(past.noteNames(), QStringList({"estimator"}));
        QCOMPARE(text(past.values(PastEntries::environmentKey(QStringLiteral("operator")))),
                 QStringLiteral("[\"Ana\"]"));
        QCOMPARE(text(past.values(PastEntries::environmentKey(QStringLiteral("date")))),
                 QStringLiteral("[]"));
        QCOMPARE(text(past.values(PastEntries::environmentKey(QStringLiteral("env_name")))),
                 QStringLiteral("[]"));
        QCOMPARE(text(past.values(PastEntries::noteKey(QStringLiteral("estimator")))),
                 QStringLiteral("[\"mean\"]"));
    }

    void whatIsSecretOrNotToBeTypedAgainIsNotLearned_data()
    {
        QTest::addColumn<QByteArray>("meta");
        const auto row = [](const char *name, const QByteArray &meta) { QTest::newRow(name) << meta; };
        row("password", R"({"password": "x"})");
        row("token", R"({"apiToken": "x"})");
        row("secret", R"({"client_secret": 5})");
        row("key", R"({"ssh_key": "x"})");
        row("of a note", R"({"camera.Temp.token": "x"})");
        row("of the environment", R"({"env": {"password": "x"}})");
        row("in an address", "{\"url\": \"https://ana:pw@example.org\"}");
        row("a token under another key", R"({"remark": "eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl"})");
        row("a private key under another key", R"({"remark": "-----BEGIN PRIVATE"})");
        row("within an object", R"({"remark": {"password": "x"}})");
        row("empty", R"({"a": ""})");
        row("blank", R"({"a": "  "})");
        row("null", R"({"a": null})");
        row("line break", R"({"a": "b\nc"})");
        row("long", "{\"a\": \"" + QByteArray(201, 'x') + "\"}");
        row("long list", "{\"a\": [" + QByteArray("1,").repeated(5000) + "1]}");
    }
    void whatIsSecretOrNotToBeTypedAgainIsNotLearned()
    {
        QFETCH(QByteArray, meta);
        QVERIFY(json::parse(meta));
        test::MemorySettings settings;
        PastEntries past(settings);
        past.learn(object(meta));
        QVERIFY(past.isEmpty());
        QVERIFY(!settings.value(QStringLiteral("pastEntries")).isValid());
    }

    void whatIsKeptIsBounded()
    {
        test::MemorySettings settings;
        PastEntries past(settings);
        for (int i = 0; i < PastEntries::MostValues + 10; ++i) {
            json::Object meta;
            meta.insert(QStringLiteral("n"), json::Value::integer(i));
            past.learn(meta);
        }
        QCOMPARE(past.values(QStringLiteral("n")).size(), PastEntries::MostValues);
        QCOMPARE(past.values(QStringLiteral("n")).first().numberText(),
                 QByteArray::number(PastEntries::MostValues + 9));
        json::Object many;
        for (int i = 0; i < PastEntries::MostKeys + 50; ++i)
            many.insert(QStringLiteral("k%1").arg(i), json::Value::integer(i));
        past.learn(many);
        QCOMPARE(past.keys().size(), PastEntries::MostKeys);
        for (int value = 0; value < PastEntries::MostValues; ++value) {
            json::Object large;
            for (int key = 0; key < PastEntries::MostKeys; ++key)
                large.insert(QStringLiteral("k%1").arg(key),
                             json::Value::string(QString::number(value).rightJustified(190, u'x')));
            past.learn(large);
        }
        QVERIFY(settings.value(QStringLiteral("pastEntries")).toByteArray().size() <= PastEntries::MostBytes);
        QVERIFY(!past.isEmpty());
    }

    void whatWasTamperedWithIsHarmless_data()
    {
        QTest::addColumn<QByteArray>("kept");
        for (const char *kept :
             {"", "{", "[]", "5", R"({"a": 5})", R"({"a": {"b": 1}})", R"({"a": [null, ""]})"})
            QTest::newRow(kept) << QByteArray(kept);
        QTest::newRow("huge") << "{\"a\": [\"" + QByteArray(2'000'000, 'x') + "\"]}";
    }
    void whatWasTamperedWithIsHarmless()
    {
        QFETCH(QByteArray, kept);
        test::MemorySettings settings;
        settings.setValue(QStringLiteral("pastEntries"), kept);
        PastEntries past(settings);
        QVERIFY(past.isEmpty());
        past.learn(object(R"({"a": "b"})"));
        QCOMPARE(past.keys(), QStringList({"a"}));
    }

    void forgettingIsForGood()
    {
        test::MemorySettings settings;
        PastEntries past(settings);
        past.learn(object(R"({"a": "b"})"));
        QSignalSpy changed(&past, &PastEntries::changed);
        past.forget();
        QCOMPARE(changed.size(), 1);
        QVERIFY(past.isEmpty());
        QVERIFY(PastEntries(settings).isEmpty());
        QVERIFY(!settings.value(QStringLiteral("pastEntries")).toByteArray().contains('b'));
    }

    void aJobThatIsSavedIsLearned()
    {
        const test::Run run;
        run.document().setMeta(QStringLiteral("camera_name"), json::Value::string(QStringLiteral("ComCam")));
        QVERIFY(run.services().pastEntries.isEmpty());
        QVERIFY(test::save(run.services().workspace, run.home() + QStringLiteral("/n.verify.json")));
        QCOMPARE(run.services().pastEntries.keys(), QStringList({"camera_name"}));
    }
};

QTEST_GUILESS_MAIN(TestPastEntries)
#include "test_pastentries.moc"
