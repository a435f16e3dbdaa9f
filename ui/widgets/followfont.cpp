// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/followfont.h"

#include <QEvent>
#include <QPointer>
#include <QWidget>

namespace kabocha::ui {
namespace {

/// Listens to the widget's parent, which is told of a new font; where there is none, to the widget itself.
class FontFollower final : public QObject
{
public:
    FontFollower(QWidget *widget, std::function<QFont()> make)
        : QObject(widget), m_widget(*widget), m_make(std::move(make))
    {
        widget->installEventFilter(this);
        follow();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == &m_widget && event->type() == QEvent::ParentChange)
            follow();
        else if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
            m_widget.setFont(m_make());
        return false;
    }

private:
    void follow()
    {
        if (m_parent)
            m_parent->removeEventFilter(this);
        m_parent = m_widget.parentWidget();
        if (m_parent)
            m_parent->installEventFilter(this);
        m_widget.setFont(m_make());
    }

    QWidget &m_widget;
    const std::function<QFont()> m_make;
    QPointer<QWidget> m_parent;
};

} // namespace

void followFont(QWidget *widget, const std::function<QFont()> &make)
{
    new FontFollower(widget, make);
}

void followHeadingFont(QWidget *widget, double scale)
{
    followFont(widget, [scale] {
        QFont font;
        if (font.pointSizeF() > 0)
            font.setPointSizeF(font.pointSizeF() * scale);
        else
            font.setPixelSize(qRound(font.pixelSize() * scale));
        font.setWeight(QFont::DemiBold);
        return font;
    });
}

} // namespace kabocha::ui
