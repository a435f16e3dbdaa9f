// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <QtTest>

#include <cmath>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// WCAG 2 contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

QPalette paletteOf(const QColor &base, const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}

QImage imageOf(const QIcon &icon)
{
    return icon.pixmap(QSize(16, 16), 1.0).toImage();
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void tonesAreReadable_data()
    {
        QTest::addColumn<int>("tone");
        QTest::addColumn<QColor>("base");
        QTest::addColumn<QColor>("text");
        const QList<Tone> tones{Tone::Good,   Tone::Bad,        Tone::Warning, Tone::Neutral,
                                Tone::Accent, Tone::Production, Tone::Sandbox};
        for (const Tone tone : tones) {
            QTest::addRow("tone %d, light", static_cast<int>(tone))
                << static_cast<int>(tone) << QColor(Qt::white) << QColor(Qt::black);
            QTest::addRow("tone %d, dark", static_cast<int>(tone))
                << static_cast<int>(tone) << QColor(0x1b1e20) << QColor(0xfcfcfc);
        }
    }
    void tonesAreReadable()
    {
        QFETCH(int, tone);
        QFETCH(QColor, base);
        QFETCH(QColor, text);
        const QPalette palette = paletteOf(base, text);
        const QColor color = toneColor(static_cast<Tone>(tone), palette);
        const QColor background = toneBackground(static_cast<Tone>(tone), palette);
        QVERIFY2(contrast(color, base) >= 4.5, qPrintable(QString::number(contrast(color, base))));
        QVERIFY2(contrast(color, background) >= 4.5,
                 qPrintable(QString::number(contrast(color, background))));
        QVERIFY2(contrast(text, background) >= 4.5, qPrintable(QString::number(contrast(text, background))));
    }

    void marksDifferInShapeNotOnlyInColour()
    {
        QPalette grey;
        QSet<QByteArray> outlines;
        for (const auto status :
             {spec::Status::Pass, spec::Status::Fail, spec::Status::NotMeasured, spec::Status::Undecidable}) {
            const QImage alpha = imageOf(statusIcon(status, grey)).convertToFormat(QImage::Format_Alpha8);
            outlines.insert(
                QByteArray(reinterpret_cast<const char *>(alpha.constBits()), alpha.sizeInBytes()));
        }
        QVERIFY(outlines.size() >= 3); // disc and ring fill the same outline; their insides differ
        QVERIFY(imageOf(statusIcon(spec::Status::Pass, grey)) !=
                imageOf(statusIcon(spec::Status::NotMeasured, grey)));
    }

    void everyStateAndSeverityHasAMark()
    {
        const QPalette palette;
        for (int state = 0; state <= static_cast<int>(dispatch::OutboxState::Withdrawn); ++state)
            QVERIFY(!stateIcon(static_cast<dispatch::OutboxState>(state), palette).isNull());
        for (const auto severity : {Severity::Note, Severity::Warning, Severity::Error})
            QVERIFY(!severityIcon(severity, palette).isNull());
    }

    void ownSymbolsStandInForBreeze()
    {
        const QStringList paths = QIcon::themeSearchPaths();
        QIcon::setThemeSearchPaths({}); // a bare machine
        const QIcon save = icon(QStringLiteral("document-save"));
        QIcon::setThemeSearchPaths(paths);
        QVERIFY(!save.isNull());
        const QImage image = save.pixmap(QSize(22, 22), 1.0).toImage();
        bool painted = false;
        for (int y = 0; y < image.height() && !painted; ++y) {
            for (int x = 0; x < image.width() && !painted; ++x)
                painted = image.pixelColor(x, y).alpha() > 0;
        }
        QVERIFY(painted);
    }

    void anUnknownSymbolIsNoIcon() { QVERIFY(icon(QStringLiteral("no-such-symbol")).isNull()); }

    void symbolsFollowThePalette()
    {
        const QIcon save = icon(QStringLiteral("document-save"));
        const QPalette before = QGuiApplication::palette();
        QPalette dark = before;
        dark.setColor(QPalette::WindowText, Qt::white);
        const QImage normal = save.pixmap(QSize(22, 22), 1.0).toImage();
        QGuiApplication::setPalette(dark);
        const QImage light = save.pixmap(QSize(22, 22), 1.0).toImage();
        QGuiApplication::setPalette(before);
        QVERIFY(normal != light);
    }

    void digitsOfTheNumberFontAreEquallyWide()
    {
        const QFontMetricsF metrics(numberFont(QFont(QStringLiteral("Inter"), 10)));
        for (ushort digit = u'0'; digit <= u'9'; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(u'0'));
    }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
