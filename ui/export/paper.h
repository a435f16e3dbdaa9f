// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>

#include <functional>
#include <memory>

class QPainter;
class QPdfWriter;
class QTextLayout;

namespace kabocha::ui {

/// Pages of a document that are filled from the top, in points (1/72 inch). What is put on it flows to the
/// next page where there is no room. Without a painter nothing is drawn, only measured: how many pages are
/// there?
class Paper
{
public:
    /// A text broken into lines of a width.
    class Text
    {
    public:
        Text();
        ~Text();
        Text(Text &&) noexcept;
        Text &operator=(Text &&) noexcept;
        [[nodiscard]] double height() const { return m_height; }

    private:
        friend class Paper;
        std::unique_ptr<QTextLayout> m_layout;
        double m_width = 0;
        double m_height = 0;
        QColor m_color;
    };
    using Edge = std::function<void(Paper &)>; ///< draws what stands on every page, or atop a table

    /// DIRECTION: that people read pages in. All x are distances from where a line begins.
    Paper(QPdfWriter &writer, QPainter *painter, Qt::LayoutDirection direction, Edge margins);

    [[nodiscard]] const QRectF &body() const { return m_body; } ///< of a page
    [[nodiscard]] int page() const { return m_page; }           ///< 1-based
    [[nodiscard]] double y() const { return m_y; }
    void moveTo(double y) { m_y = y; }
    void skip(double height) { m_y += height; }
    [[nodiscard]] double room() const { return m_body.bottom() - m_y; }
    /// Begins a new page unless HEIGHT fits on this one.
    void need(double height);
    /// What is drawn again at the top of each page from now on; empty: nothing more.
    void setRepeated(Edge edge) { m_repeated = std::move(edge); }

    static constexpr qsizetype longest = 600;
    /// TEXT as it is, control characters written out, its end cut beyond MOST characters of what is shown.
    /// Aligned to the left is aligned to where lines begin, unless AlignAbsolute says otherwise.
    [[nodiscard]] Text text(const QString &text, const QFont &font, const QColor &color, double width,
                            Qt::Alignment alignment = Qt::AlignLeft, qsizetype most = longest) const;
    void draw(const Text &text, double x, double y) const;
    void draw(const std::function<void(QPainter &)> &paint) const; ///< in points; not when only measuring
    /// The left edge on the sheet, as painters count, of what begins at X and is WIDTH wide.
    [[nodiscard]] double leftOf(double x, double width) const;
    void line(double x1, double x2, double y, const QColor &color, double width = 0.5) const;

private:
    void begin();

    QPdfWriter &m_writer;
    QPainter *m_painter;
    Qt::LayoutDirection m_direction;
    Edge m_margins;
    Edge m_repeated;
    QRectF m_body;
    double m_point; ///< device units
    double m_y = 0;
    int m_page = 0;
};

} // namespace kabocha::ui
