// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIconEngine>

#include <functional>

namespace kabocha::ui {

/// A one-colour SVG symbol, painted in the text colour of the application's palette at the moment of
/// painting: one drawing serves light and dark, enabled and disabled, at any scale.
class SymbolEngine final : public QIconEngine
{
public:
    explicit SymbolEngine(const QString &file, const QColor &color = {}); ///< invalid: the palette's
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;
    bool isNull() override { return m_svg.isEmpty(); }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const;
    QString m_file;
    QColor m_color;
    QByteArray m_svg;
};

/// A mark drawn by a function on a field of 16 × 16.
class MarkEngine final : public QIconEngine
{
public:
    using Draw = std::function<void(QPainter &)>;
    explicit MarkEngine(Draw draw) : m_draw(std::move(draw)) {}
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override { return new MarkEngine(m_draw); }

private:
    Draw m_draw;
};

} // namespace kabocha::ui
