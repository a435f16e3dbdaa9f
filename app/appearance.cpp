// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance.h"

#include <QApplication>
#include <QFontDatabase>
#include <QIcon>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>

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
        if (metric == PM_TabBarTabHSpace)
            return 20; // seven tabs of long words are in sight beside the metrics
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
    /// Fusion's outlines are darker than the window: on a dark one nobody sees where there is a box to tick.
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (option->palette.color(QPalette::Base).lightnessF() >= 0.5)
            return;
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const bool box = element == PE_IndicatorCheckBox;
        const bool round = element == PE_IndicatorRadioButton;
        const bool field = element == PE_PanelLineEdit && frame && frame->lineWidth > 0 &&
                           !option->state.testFlag(State_HasFocus);
        if (!box && !round && !field)
            return;
        QColor outline = option->palette.color(QPalette::Active, QPalette::WindowText);
        outline.setAlphaF(field ? 0.22F : option->state.testFlag(State_Enabled) ? 0.55F : 0.28F);
        const QRectF rect = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing, !box);
        painter->setPen(outline);
        painter->setBrush(Qt::NoBrush);
        if (round) {
            const double side = std::min(rect.width(), rect.height());
            QRectF circle(0, 0, side, side);
            circle.moveCenter(rect.center());
            painter->drawEllipse(circle);
        } else if (box) {
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        } else {
            painter->drawRoundedRect(rect, 2, 2);
        }
        painter->restore();
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
