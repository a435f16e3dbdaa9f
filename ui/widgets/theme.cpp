// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include "widgets/symbolicon.h"

#include <QFileInfo>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace kabocha::ui {
namespace {

struct Hues
{
    QRgb light;
    QRgb dark;
};

// Okabe–Ito hues, darkened for white and lightened for black until text of them has a contrast of at
// least 4.5.
Hues hues(Tone tone)
{
    switch (tone) {
    case Tone::Good:
    case Tone::Sandbox:
        return {0xff00704d, 0xff45c9a0};
    case Tone::Bad:
        return {0xffb03a00, 0xffff9a61};
    case Tone::Warning:
        return {0xff855a00, 0xfff2bd4b};
    case Tone::Accent:
        return {0xff005f99, 0xff74c2f3};
    case Tone::Production:
        return {0xff9c1a62, 0xfff5a3cf};
    case Tone::Neutral:
        return {0xff5b6168, 0xffaeb4ba};
    }
    return {0xff000000, 0xffffffff};
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int x, int y) { return static_cast<int>(x * share + y * (1 - share)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

/// The file of a Breeze symbol, else of ours; empty if there is neither.
QString symbolFile(const QString &name)
{
    for (const QString &root : QIcon::themeSearchPaths()) {
        for (const char *kind : {"actions", "status", "places", "devices", "mimetypes"}) {
            for (const char *size : {"22", "16", "24", "32"}) {
                const QString file = QStringLiteral("%1/breeze/%2/%3/%4.svg")
                                         .arg(root, QLatin1String(kind), QLatin1String(size), name);
                if (QFileInfo::exists(file))
                    return file;
            }
        }
    }
    const QString own = QStringLiteral(":/kabocha/icons/%1.svg").arg(name);
    return QFileInfo::exists(own) ? own : QString();
}

enum class Shape { Disc, Diamond, Ring, Triangle, Square };
enum class Glyph { None, Tick, Cross, Dash, Exclamation, Question, Letter_i, Up };

void drawShape(QPainter &painter, Shape shape, const QColor &color, const QColor &inner)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (shape) {
    case Shape::Disc:
        painter.drawEllipse(QRectF(1, 1, 14, 14));
        return;
    case Shape::Diamond:
        painter.drawPolygon(QPolygonF({{8, 0}, {16, 8}, {8, 16}, {0, 8}}));
        return;
    case Shape::Ring:
        painter.setPen(QPen(color, 1.6));
        painter.setBrush(inner); // so that it shows on a selection too
        painter.drawEllipse(QRectF(2, 2, 12, 12));
        return;
    case Shape::Triangle:
        painter.drawPolygon(QPolygonF({{8, 0.5}, {16, 15}, {0, 15}}));
        return;
    case Shape::Square:
        painter.drawRoundedRect(QRectF(1.5, 1.5, 13, 13), 2, 2);
        return;
    }
}

void drawGlyph(QPainter &painter, Glyph glyph, const QColor &color, double dy)
{
    QPen pen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.translate(0, dy);
    switch (glyph) {
    case Glyph::None:
        return;
    case Glyph::Tick:
        painter.drawPolyline(QPolygonF({{4.8, 8.2}, {7.1, 10.6}, {11.3, 5.6}}));
        return;
    case Glyph::Cross:
        painter.drawLine(QPointF(5.8, 5.8), QPointF(10.2, 10.2));
        painter.drawLine(QPointF(10.2, 5.8), QPointF(5.8, 10.2));
        return;
    case Glyph::Dash:
        painter.drawLine(QPointF(5.4, 8), QPointF(10.6, 8));
        return;
    case Glyph::Exclamation:
        painter.drawLine(QPointF(8, 4.6), QPointF(8, 8.6));
        painter.drawPoint(QPointF(8, 11.5));
        return;
    case Glyph::Question: {
        QPainterPath path({5.9, 6.2});
        path.cubicTo(5.9, 3.4, 10.3, 3.4, 10.3, 6.2);
        path.cubicTo(10.3, 7.8, 8, 7.8, 8, 9.4);
        painter.drawPath(path);
        painter.drawPoint(QPointF(8, 11.9));
        return;
    }
    case Glyph::Letter_i:
        painter.drawPoint(QPointF(8, 4.7));
        painter.drawLine(QPointF(8, 7.6), QPointF(8, 11.4));
        return;
    case Glyph::Up:
        painter.drawLine(QPointF(8, 11.2), QPointF(8, 5));
        painter.drawPolyline(QPolygonF({{5.4, 7.4}, {8, 4.8}, {10.6, 7.4}}));
        return;
    }
}

QIcon mark(Shape shape, Glyph glyph, Tone tone, const QPalette &palette)
{
    const QColor color = toneColor(tone, palette);
    const QColor inner = palette.color(QPalette::Base);
    const double dy = shape == Shape::Triangle ? 1.6 : 0;
    return QIcon(new MarkEngine([shape, glyph, color, inner, dy](QPainter &painter) {
        drawShape(painter, shape, color, inner);
        drawGlyph(painter, glyph, shape == Shape::Ring ? color : inner, dy);
    }));
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightnessF() < 0.5;
}

QPalette schemePalette(bool dark)
{
    struct Color
    {
        QPalette::ColorRole role;
        QRgb light;
        QRgb dark;
    };
    static constexpr Color colors[] = {
        {QPalette::Window, 0xffeff0f1, 0xff1f2326},
        {QPalette::WindowText, 0xff232629, 0xfff3f4f5},
        {QPalette::Base, 0xffffffff, 0xff17191c},
        {QPalette::AlternateBase, 0xfff5f6f7, 0xff1d2023},
        {QPalette::Text, 0xff232629, 0xfff3f4f5},
        {QPalette::PlaceholderText, 0xff686e74, 0xff9aa1a8},
        {QPalette::Button, 0xfff6f7f8, 0xff2b3034},
        {QPalette::ButtonText, 0xff232629, 0xfff3f4f5},
        {QPalette::BrightText, 0xffffffff, 0xffffffff},
        {QPalette::Highlight, 0xff1d6fa5, 0xff2b78ab},
        {QPalette::HighlightedText, 0xffffffff, 0xffffffff},
        {QPalette::Link, 0xff005f99, 0xff74c2f3},
        {QPalette::LinkVisited, 0xff6a4c93, 0xffc3a6ea},
        {QPalette::ToolTipBase, 0xfff7f7f7, 0xff2b3034},
        {QPalette::ToolTipText, 0xff232629, 0xfff3f4f5},
        {QPalette::Light, 0xffffffff, 0xff3a4046},
        {QPalette::Midlight, 0xfff4f5f6, 0xff31363b},
        {QPalette::Mid, 0xffb9bec3, 0xff3b4147},
        {QPalette::Dark, 0xff8e949a, 0xff101214},
        {QPalette::Shadow, 0xff5c6166, 0xff000000},
    };
    QPalette palette;
    for (const Color &color : colors)
        palette.setColor(color.role, QColor::fromRgb(dark ? color.dark : color.light));
    const QColor faint = QColor::fromRgb(dark ? 0xff757c83 : 0xff9aa0a6);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, palette.color(QPalette::Mid));
    return palette;
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const Hues both = hues(tone);
    return QColor::fromRgb(isDark(palette) ? both.dark : both.light);
}

QColor toneBackground(Tone tone, const QPalette &palette)
{
    return mixed(toneColor(tone, palette), palette.color(QPalette::Base), isDark(palette) ? 0.17 : 0.09);
}

QIcon icon(const QString &name)
{
    const QString file = symbolFile(name);
    return file.isEmpty() ? QIcon() : QIcon(new SymbolEngine(file));
}

QIcon icon(const QString &name, const QColor &color)
{
    const QString file = symbolFile(name);
    return file.isEmpty() ? QIcon() : QIcon(new SymbolEngine(file, color));
}

QIcon statusIcon(spec::Status status, const QPalette &palette)
{
    switch (status) {
    case spec::Status::Pass:
        return mark(Shape::Disc, Glyph::Tick, Tone::Good, palette);
    case spec::Status::Fail:
        return mark(Shape::Diamond, Glyph::Cross, Tone::Bad, palette);
    case spec::Status::NotMeasured:
        return mark(Shape::Ring, Glyph::None, Tone::Neutral, palette);
    case spec::Status::Undecidable:
        return mark(Shape::Triangle, Glyph::Question, Tone::Warning, palette);
    }
    return {};
}

QIcon stateIcon(dispatch::OutboxState state, const QPalette &palette)
{
    using dispatch::OutboxState;
    switch (state) {
    case OutboxState::Queued:
        return mark(Shape::Ring, Glyph::Dash, Tone::Neutral, palette);
    case OutboxState::Sending:
        return mark(Shape::Ring, Glyph::Up, Tone::Accent, palette);
    case OutboxState::Accepted:
        return mark(Shape::Ring, Glyph::Tick, Tone::Accent, palette);
    case OutboxState::Confirmed:
        return mark(Shape::Disc, Glyph::Tick, Tone::Good, palette);
    case OutboxState::Partial:
        return mark(Shape::Triangle, Glyph::Exclamation, Tone::Warning, palette);
    case OutboxState::InDoubt:
        return mark(Shape::Triangle, Glyph::Question, Tone::Warning, palette);
    case OutboxState::Refused:
        return mark(Shape::Diamond, Glyph::Cross, Tone::Bad, palette);
    case OutboxState::Withdrawn:
        return mark(Shape::Ring, Glyph::Cross, Tone::Neutral, palette);
    }
    return {};
}

QIcon severityIcon(Severity severity, const QPalette &palette)
{
    switch (severity) {
    case Severity::Note:
        return mark(Shape::Square, Glyph::Letter_i, Tone::Accent, palette);
    case Severity::Warning:
        return mark(Shape::Triangle, Glyph::Exclamation, Tone::Warning, palette);
    case Severity::Error:
        return mark(Shape::Diamond, Glyph::Cross, Tone::Bad, palette);
    }
    return {};
}

QFont numberFont(const QFont &base)
{
    const QFontMetricsF metrics(base);
    const double width = metrics.horizontalAdvance(u'0');
    bool tabular = true;
    for (ushort digit = u'1'; digit <= u'9'; ++digit)
        tabular = tabular && std::abs(metrics.horizontalAdvance(QChar(digit)) - width) < 0.05;
    if (tabular)
        return base;
    QFont found = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    for (const char *family : {"Noto Sans", "Liberation Sans", "DejaVu Sans"}) { // digits of one width
        if (QFontDatabase::hasFamily(QLatin1String(family))) {
            found = QFont(QLatin1String(family));
            break;
        }
    }
    if (base.pointSizeF() > 0)
        found.setPointSizeF(base.pointSizeF());
    else
        found.setPixelSize(base.pixelSize());
    found.setBold(base.bold());
    return found;
}

} // namespace kabocha::ui
