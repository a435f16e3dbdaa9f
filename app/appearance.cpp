// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance.h"

#include <QApplication>
#include <QFontDatabase>
#include <QIcon>
#include <QProxyStyle>

namespace kabocha::app {
namespace {

/// Fusion with room between the columns of tables and trees, and with marks, icons and boxes that grow with
/// the text.
class Style final : public QProxyStyle
{
public:
    Style() : QProxyStyle(QStringLiteral("Fusion")) {}
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override
    {
        if (metric == PM_FocusFrameHMargin || metric == PM_HeaderMargin)
            return 4;
        const int usual = QProxyStyle::pixelMetric(metric, option, widget);
        switch (metric) {
        case PM_SmallIconSize: // and what goes by it: icons of lists, tabs and fields
        case PM_ButtonIconSize:
        case PM_ToolBarIconSize:
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
            return std::max(usual, qRound(usual * QApplication::font().pointSizeF() / 10));
        default:
            return usual;
        }
    }
};

} // namespace

void setAppearance(QApplication &) // there must be one
{
    QApplication::setStyle(new Style);
    if (QFontDatabase::families().contains(QStringLiteral("Inter"))) {
        QFont font(QStringLiteral("Inter"));
        font.setPointSize(10);
        QApplication::setFont(font);
    }
    QIcon::setFallbackThemeName(QStringLiteral("breeze"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/kabocha/kabocha.svg")));
}

} // namespace kabocha::app
