// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "walk/window.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kabocha;

namespace {

/// What a shift measures: the metric, the letters by which one finds it, and the value as it is typed.
struct Reading
{
    const char *metric;
    const char *letters;
    const char *typed;
};

constexpr Reading readings[] = {
    {"BackplateTemp", "backp", "10.02"},
    {"BiasLevel", "biasl", "1031.5"},
    {"BodyTemp", "body", "-3.4"},
    {"ChillerFlow", "chillerf", "12,5"},
    {"ChillerPressure", "chillerp", "2.31"},
    {"ColdplateTemp", "coldp", "-129.8"},
    {"CryoplateTemp", "cryop", "-130.25"},
    {"DarkCurrent", "darkc", "0.0021"},
    {"DomeHumidity", "domeh", "31.5"},
    {"DomeSeeing", "domes", "0.71"},
    {"DomeTemp", "domet", "8.9"},
    {"DomeWind", "domew", "4.2"},
    {"FilterShift", "filters", "-0,04"},
    {"FlatLevel", "flatl", "30250"},
    {"FocusOffset", "focus", "-0.3"},
    {"Gain", "gain", "1.52"},
    {"GuiderNoise", "guidern", "7.1"},
    {"GuiderOffset", "guidero", "0.15"},
    {"HexapodTilt", "hexa", "0.002"},
    {"LampCurrent", "lamp", "1.8"},
    {"LensTemp", "lens", "9.75"},
    {"MirrorAstigmatism", "astig", "0.11"},
    {"MirrorTemp", "mirrort", "9.2"},
    {"OilTemp", "oil", "14.5"},
    {"ReadNoise", "readn", "5.4"},
    {"RotatorJitter", "jitter", "0.03"},
    {"ShutterTime", "shutter", "0.96"},
    {"SkyLevel", "skyl", "812"},
    {"VacuumPressure", "vacuum", "0.000002"},
    {"ZeroPoint", "zerop", "27.9"},
};
constexpr int Count = std::size(readings);
static_assert(Count == 30);

/// More than these, beyond digits, decimal mark, minus and the letters that find the metric, no measurement
/// may cost.
constexpr int MostKeys = 4;

double valueOf(const Reading &reading)
{
    return QString::fromLatin1(reading.typed).replace(u',', u'.').toDouble();
}

metric::Name nameOf(const Reading &reading)
{
    return metric::Name::ofMetric(QStringLiteral("shift"), QString::fromLatin1(reading.metric));
}

/// A person at the keyboard, whose key presses are counted.
class Shift
{
public:
    Shift() : live(m_home.path())
    {
        const QString package = m_home.filePath(QStringLiteral("package"));
        QDir().mkpath(package + QStringLiteral("/metrics"));
        QFile file(package + QStringLiteral("/metrics/shift.yaml"));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the package cannot be written");
        for (const Reading &reading : readings)
            file.write(QByteArray(reading.metric) +
                       ":\n  description: What the shift looks at.\n  unit: deg_C\n  tags: [shift]\n");
        file.close();
        live.services().workspace.loadPackage(package);
        if (!test::waitFor([&] { return !live.services().workspace.packages().isEmpty(); }))
            qFatal("the package does not load");
    }

    /// A key that counts.
    void press(const char *keys)
    {
        ++m_keys;
        live.press(QKeySequence(QString::fromLatin1(keys)));
    }
    /// Digits, decimal mark, minus, and letters that find a metric.
    void type(const char *text)
    {
        static const QRegularExpression free(QStringLiteral("^[a-z0-9.,-]+$"));
        QVERIFY2(free.match(QString::fromLatin1(text)).hasMatch(), text);
        live.type(QString::fromLatin1(text));
    }
    /// The presses since it was asked last.
    int counted() { return std::exchange(m_keys, 0); }

    [[nodiscard]] const job::Measurement *measured(const Reading &reading) const
    {
        return live.services().document.job().find(nameOf(reading));
    }
    [[nodiscard]] qsizetype count() const { return live.services().document.job().measurements.size(); }

private:
    QTemporaryDir m_home; // before the window that lives in it
    int m_keys = 0;

public:
    test::LiveWindow live;
};

} // namespace

/// A shift of thirty measurements at the keyboard of the real window.
class TestShift : public QObject
{
    Q_OBJECT
private slots:
    void fromOneUnmeasuredToTheNext();
    void byLettersAndValueInOneLine();
    void byLettersThenValue();
    void letterByLetterAndOn();
    void chosenFromWhatIsOffered();
    void mistakesAreMendedByTheirKey();
};

void TestShift::fromOneUnmeasuredToTheNext()
{
    Shift shift;
    shift.press("Ctrl+Return"); // to the first
    int most = 0;
    for (int i = 0; i < Count; ++i) {
        const metric::Name current = shift.live.services().workspace.currentMetric();
        const auto reading =
            std::ranges::find_if(readings, [&](const Reading &one) { return nameOf(one) == current; });
        QVERIFY2(reading != std::end(readings), qPrintable(current.text()));
        QVERIFY2(!shift.measured(*reading), qPrintable(current.text()));
        QCOMPARE(shift.live.focused(), QStringLiteral("entryValue"));
        shift.type(reading->typed);
        shift.press("Ctrl+Return"); // records and goes on
        most = std::max(most, shift.counted());
        QVERIFY2(shift.measured(*reading), reading->metric);
        QCOMPARE(shift.measured(*reading)->value, valueOf(*reading));
        QCOMPARE(shift.count(), i + 1);
    }
    qInfo("key presses a measurement: at most %d", most);
    QVERIFY2(most <= MostKeys, qPrintable(QString::number(most)));
    QVERIFY(most <= 2); // the first costs one more
}

void TestShift::byLettersAndValueInOneLine()
{
    Shift shift;
    shift.press("Ctrl+E");
    int most = 0;
    for (const Reading &reading : readings) {
        QCOMPARE(shift.live.focused(), QStringLiteral("entryMetric"));
        shift.type(reading.letters);
        shift.press("Space");
        shift.type(reading.typed);
        shift.press("Return");
        most = std::max(most, shift.counted());
        QVERIFY2(shift.measured(reading), reading.metric);
        QCOMPARE(shift.measured(reading)->value, valueOf(reading));
    }
    QCOMPARE(shift.count(), Count);
    qInfo("key presses a measurement: at most %d", most);
    QVERIFY2(most <= MostKeys, qPrintable(QString::number(most)));
}

void TestShift::byLettersThenValue()
{
    Shift shift;
    shift.press("Ctrl+E");
    int most = 0;
    for (const Reading &reading : readings) {
        shift.type(reading.letters);
        shift.press("Return");
        QCOMPARE(shift.live.focused(), QStringLiteral("entryValue"));
        shift.type(reading.typed);
        shift.press("Return");
        most = std::max(most, shift.counted());
        QVERIFY2(shift.measured(reading), reading.metric);
        QCOMPARE(shift.measured(reading)->value, valueOf(reading));
    }
    QCOMPARE(shift.count(), Count);
    QVERIFY2(most <= MostKeys, qPrintable(QString::number(most)));
}

/// Ctrl+Return works from the one line too, though what is offered may be open above the window.
void TestShift::letterByLetterAndOn()
{
    Shift shift;
    shift.press("Ctrl+E");
    shift.type("zerop");
    shift.press("Space");
    shift.type("27.9");
    shift.press("Ctrl+Return");
    QVERIFY(shift.counted() <= MostKeys);
    QCOMPARE(shift.count(), 1);
    QCOMPARE(shift.live.focused(), QStringLiteral("entryValue"));
    shift.press("Ctrl+E");
    shift.type("do"); // several: a list is open
    QVERIFY(shift.live.find("metricCompletions") || QApplication::activePopupWidget());
    shift.press("Ctrl+Return");
    QCOMPARE(QApplication::activePopupWidget(), nullptr);
    QCOMPARE(shift.live.focused(), QStringLiteral("entryValue"));
    QCOMPARE(shift.count(), 1);
}

void TestShift::chosenFromWhatIsOffered()
{
    Shift shift;
    shift.press("Ctrl+E");
    shift.counted();
    shift.type("dome");
    shift.press("Space");
    shift.type("8.9");
    QVERIFY(QApplication::activePopupWidget()); // four are called so
    QCOMPARE(shift.count(), 0);
    shift.press("Down");
    shift.press("Return");
    QCOMPARE(shift.counted(), 3);
    QTRY_COMPARE_WITH_TIMEOUT(shift.count(), 1, 60'000);
    QCOMPARE(shift.live.services().document.job().measurements.constFirst().metric.text(),
             QStringLiteral("shift.DomeHumidity"));
    QCOMPARE(shift.live.services().document.job().measurements.constFirst().value, 8.9);
}

void TestShift::mistakesAreMendedByTheirKey()
{
    Shift shift;
    shift.press("Ctrl+E");
    shift.type("skyl");
    shift.press("Space");
    shift.type("1,234");
    shift.press("Return"); // cannot be recorded: it may be either
    QCOMPARE(shift.count(), 0);
    shift.press("Alt+2");
    shift.press("Return");
    QCOMPARE(shift.count(), 1);
    QCOMPARE(shift.live.services().document.job().measurements.constFirst().value, 1234.0);
}

QTEST_MAIN(TestShift)
#include "test_shift.moc"
