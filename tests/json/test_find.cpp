// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/find.h"

#include <QtTest>

using namespace kabocha;
using namespace kabocha::json;

namespace {

QString placesOf(const Found &found)
{
    QStringList out;
    for (const Steps &steps : found.places) {
        QStringList numbers;
        for (const qint64 step : steps)
            numbers << QString::number(step);
        out << numbers.join(u'.');
    }
    return out.join(u' ');
}

} // namespace

class TestFind : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void findsKeysAndValues_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("caseSensitive");
        QTest::addColumn<bool>("wholeKey");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, bool caseSensitive, bool wholeKey, const char *expected) {
            QTest::addRow("%s %d %d", text, int(caseSensitive), int(wholeKey))
                << QString::fromUtf8(text) << caseSensitive << wholeKey << QString::fromLatin1(expected);
        };
        row("temp", false, false, "0 0.0.0 0.1");
        row("Temp", true, false, "0 0.0.0");
        row("temp", true, false, "0.1");
        row("temps", false, true, "0");
        row("temps", true, true, "");
        row("unit", false, true, "0.0.1");
        row("uni", false, true, "");
        row("5.0", false, false, "1.0");
        row("1E3", false, false, "1.1");
        row("1E3", true, false, "");
        row("nan", false, false, "1.2");
        row("null", false, false, "2");
        row("rue", false, false, "3");
        row("ñu", false, false, "0.0.1");
        row("nothing", false, false, "");
        row("", false, false, "");
    }
    void findsKeysAndValues()
    {
        QFETCH(QString, text);
        QFETCH(bool, caseSensitive);
        QFETCH(bool, wholeKey);
        const Value root =
            parse(
                R"({"Temps": [{"a": "Temp x", "unit": "ÑU"}, "temp"], "n": [5.0, 1e3, NaN], "z": null, "t": true})")
                .value();
        const auto found = find(root, {.text = text, .caseSensitive = caseSensitive, .wholeKey = wholeKey});
        QTEST(placesOf(*found), "expected");
        QCOMPARE(found->count, found->places.size());
    }

    void findsInLongListsWithoutMakingThem()
    {
        QByteArray text = "{\"x\": [";
        for (int i = 0; i < 20'000; ++i)
            text += QByteArray::number(i) + ".5, ";
        text += "[1, [77777, 2], 77777], 77777]}";
        const Value root = parse(text).value();
        QVERIFY(root.members().value(QStringLiteral("x")).list());
        const auto found = find(root, {.text = QStringLiteral("77777")});
        QCOMPARE(placesOf(*found), QStringLiteral("0.20000.1.0 0.20000.2 0.20001"));
        QCOMPARE(find(root, {.text = QStringLiteral("x"), .wholeKey = true})->count, 1);
        const auto many = find(root, {.text = QStringLiteral(".5")}, 10);
        QCOMPARE(many->count, 20'000);
        QCOMPARE(many->places.size(), 10);
    }

    void itTellsHowFarItIsAndIsCancelled()
    {
        const Value root = parse("[" + QByteArray("1.25, ").repeated(100'000) + "2]").value();
        double last = 0;
        int told = 0;
        const auto found = find(root, {.text = QStringLiteral("3")}, 10, [&](double done) {
            ++told;
            last = done;
            return told < 3;
        });
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::Cancelled);
        QCOMPARE(told, 3);
        QVERIFY(last > 0.4 && last < 0.6);
    }
};

QTEST_GUILESS_MAIN(TestFind)
#include "test_find.moc"
