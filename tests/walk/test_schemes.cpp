// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop turns dark, or light again, while the program runs: in no scene is a colour of before left.
#include "appearance.h"
#include "languages.h"
#include "walk/scenes.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QImage>
#include <QPixmap>
#include <QTest>

using namespace kabocha;

namespace {

struct Colour
{
    const char *name;
    int most; ///< so many pixels come about by smoothed edges, of greys more than of hues
};

/// What the program draws with in one scheme.
QHash<QRgb, Colour> coloursOf(bool dark)
{
    constexpr int Hue = 8;
    constexpr int Text = 60;
    constexpr int Area = 2000;
    const QPalette palette = ui::schemePalette(dark);
    const auto tone = [&palette](ui::Tone one) { return ui::toneColor(one, palette).rgb(); };
    const auto role = [&palette](QPalette::ColorRole one) { return palette.color(one).rgb(); };
    return {{tone(ui::Tone::Good), {"good", Hue}},
            {tone(ui::Tone::Bad), {"bad", Hue}},
            {tone(ui::Tone::Warning), {"warning", Hue}},
            {tone(ui::Tone::Accent), {"accent", Hue}},
            {tone(ui::Tone::Production), {"production", Hue}},
            {tone(ui::Tone::Neutral), {"neutral", Text}},
            {role(QPalette::WindowText), {"text", Text}},
            {role(QPalette::PlaceholderText), {"quiet text", Text}},
            {role(QPalette::Window), {"window", Area}},
            {role(QPalette::Base), {"base", Area}},
            {role(QPalette::AlternateBase), {"alternate base", Area}},
            {role(QPalette::Button), {"button", Area}}};
}

/// Where WINDOW shows colours that only the other scheme has, and which: `targetChip: good`.
QStringList staleColours(QWidget &window, bool dark)
{
    QHash<QRgb, Colour> stale = coloursOf(!dark);
    stale.remove(ui::schemePalette(dark).color(QPalette::HighlightedText).rgb()); // white is in both
    const QImage picture = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    QMap<std::pair<QString, QRgb>, int> found;
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            if (!stale.contains(line[x] | 0xff000000))
                continue;
            const QWidget *at = window.childAt(x, y);
            while (at && at->objectName().isEmpty())
                at = at->parentWidget();
            ++found[{at ? at->objectName() : QStringLiteral("the window"), line[x] | 0xff000000}];
        }
    }
    QStringList out;
    for (auto one = found.cbegin(); one != found.cend(); ++one)
        if (const auto [place, colour] = one.key(); one.value() > stale.value(colour).most)
            out << QStringLiteral("%1: %2").arg(place, QLatin1String(stale.value(colour).name));
    return out;
}

} // namespace

class TestSchemes : public QObject
{
    Q_OBJECT
private slots:
    void nothingOfTheOtherSchemeIsLeft_data()
    {
        QTest::addColumn<int>("number");
        const QList<test::Scene> all = test::scenes();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all[i].name)) << i;
    }
    void nothingOfTheOtherSchemeIsLeft()
    {
        QFETCH(int, number);
        QApplication::setPalette(ui::schemePalette(false));
        test::Stage stage;
        QWidget &window = test::scenes().at(number).set(stage);
        QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble().join(u'\n')));
        // The style's shades of white happen to be colours of the dark.
        const QStringList always = staleColours(window, false);
        for (const bool dark : {true, false}) {
            QApplication::setPalette(ui::schemePalette(dark));
            test::Stage::settle();
            QStringList stale = staleColours(window, dark);
            if (!dark)
                stale.removeIf([&always](const QString &one) { return always.contains(one); });
            QVERIFY2(stale.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(
                                          dark ? QStringLiteral("dark") : QStringLiteral("light again"),
                                          stale.join(QStringLiteral("; ")))));
        }
    }

    void aColourThatStaysIsFound()
    {
        QApplication::setPalette(ui::schemePalette(true));
        QWidget window;
        window.resize(100, 100);
        QPalette left = window.palette();
        left.setColor(QPalette::Window, ui::toneColor(ui::Tone::Bad, ui::schemePalette(false)));
        window.setPalette(left);
        QCOMPARE(staleColours(window, true).size(), 1);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    app::setAppearance(application);
    app::speak(application, QStringLiteral("en"));
    TestSchemes test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_schemes.moc"
