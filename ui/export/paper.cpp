// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/paper.h"

#include "base/plaintext.h"

#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

namespace kabocha::ui {
namespace {

constexpr double footer = 24; // points below the body

/// TEXT on one line, of at most MOST characters: one control character is shown as up to six.
QString cutText(const QString &text, qsizetype most)
{
    QString shown = withoutControls(text.left(most + 1));
    if (shown.size() <= most)
        return shown;
    shown.truncate(shown.at(most - 1).isHighSurrogate() ? most - 1 : most);
    return shown + QStringLiteral("…");
}

} // namespace

Paper::Text::Text() = default;
Paper::Text::~Text() = default;
Paper::Text::Text(Text &&) noexcept = default;
Paper::Text &Paper::Text::operator=(Text &&) noexcept = default;

Paper::Paper(QPdfWriter &writer, QPainter *painter, Qt::LayoutDirection direction, Edge margins)
    : m_writer(writer)
    , m_painter(painter)
    , m_direction(direction)
    , m_margins(std::move(margins))
    , m_point(writer.resolution() / 72.0)
{
    const QRectF whole = writer.pageLayout().paintRect(QPageLayout::Point);
    m_body = QRectF(0, 0, whole.width(), whole.height() - footer);
    begin();
}

void Paper::begin()
{
    if (m_page > 0 && m_painter)
        m_writer.newPage();
    ++m_page;
    m_y = m_body.top();
    if (m_margins)
        m_margins(*this);
    if (m_repeated)
        m_repeated(*this);
}

void Paper::need(double height)
{
    if (height > room())
        begin();
}

Paper::Text Paper::text(const QString &text, const QFont &font, const QColor &color, double width,
                        Qt::Alignment alignment, qsizetype most) const
{
    Text out;
    const QString shown = cutText(text, most);
    const bool mirrored = m_direction == Qt::RightToLeft && !(alignment & Qt::AlignAbsolute);
    QTextOption option(mirrored && alignment & Qt::AlignRight  ? Qt::AlignLeft
                       : mirrored && alignment & Qt::AlignLeft ? Qt::AlignRight
                                                               : alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // Names and notation read from left to right on every page.
    option.setTextDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    out.m_layout = std::make_unique<QTextLayout>(shown, font, &m_writer);
    out.m_layout->setTextOption(option);
    out.m_layout->setCacheEnabled(true);
    out.m_color = color;
    double height = 0;
    out.m_layout->beginLayout();
    for (QTextLine line = out.m_layout->createLine(); line.isValid(); line = out.m_layout->createLine()) {
        line.setLineWidth(width * m_point);
        line.setPosition({0, height});
        height += line.height();
    }
    out.m_layout->endLayout();
    out.m_width = width;
    out.m_height = height / m_point;
    return out;
}

void Paper::draw(const Text &text, double x, double y) const
{
    if (!m_painter || !text.m_layout)
        return;
    m_painter->setPen(text.m_color);
    text.m_layout->draw(m_painter, QPointF(leftOf(x, text.m_width), y) * m_point);
}

void Paper::draw(const std::function<void(QPainter &)> &paint) const
{
    if (!m_painter)
        return;
    m_painter->save();
    m_painter->scale(m_point, m_point);
    paint(*m_painter);
    m_painter->restore();
}

double Paper::leftOf(double x, double width) const
{
    return m_direction == Qt::LeftToRight ? x : m_body.left() + m_body.right() - x - width;
}

void Paper::line(double x1, double x2, double y, const QColor &color, double width) const
{
    draw([&](QPainter &painter) {
        painter.setPen(QPen(color, width));
        const double left = leftOf(x1, x2 - x1);
        painter.drawLine(QPointF(left, y), QPointF(left + x2 - x1, y));
    });
}

} // namespace kabocha::ui
