// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/symbolicon.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace kabocha::ui {
namespace {

QPixmap paintedPixmap(QIconEngine &engine, const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    engine.paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
}

QColor textColor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::WindowText);
}

} // namespace

SymbolEngine::SymbolEngine(const QString &file, const QColor &color) : m_file(file), m_color(color)
{
    QFile source(file);
    if (source.open(QFile::ReadOnly))
        m_svg = source.read(256 * 1024);
}

QColor SymbolEngine::color(QIcon::Mode mode) const
{
    return m_color.isValid() && mode != QIcon::Disabled ? m_color : textColor(mode);
}

void SymbolEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    QByteArray svg = m_svg;
    svg.replace("currentColor", color(mode).name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(painter, rect);
}

QPixmap SymbolEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    const QString key = QStringLiteral("kabocha-symbol %1 %2x%3 %4")
                            .arg(m_file, QString::number(size.width()), QString::number(size.height()),
                                 color(mode).name(QColor::HexArgb));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = paintedPixmap(*this, size, mode, state);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

QIconEngine *SymbolEngine::clone() const
{
    return new SymbolEngine(*this);
}

void MarkEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (mode == QIcon::Disabled)
        painter->setOpacity(0.45);
    const int side = std::min(rect.width(), rect.height());
    painter->translate(rect.x() + (rect.width() - side) / 2.0, rect.y() + (rect.height() - side) / 2.0);
    painter->scale(side / 16.0, side / 16.0);
    m_draw(*painter);
    painter->restore();
}

QPixmap MarkEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return paintedPixmap(*this, size, mode, state);
}

} // namespace kabocha::ui
