// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/followpalette.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPointer>
#include <QScopedValueRollback>
#include <QWidget>

namespace kabocha::ui {
namespace {

/// Listens to the widget's parent too: a widget with a style sheet of its own is not told.
class PaletteFollower final : public QObject
{
public:
    PaletteFollower(QWidget *widget, std::function<void()> tint)
        : QObject(widget), m_widget(*widget), m_tint(std::move(tint))
    {
        widget->installEventFilter(this);
        listen();
        follow();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == &m_widget && event->type() == QEvent::ParentChange)
            listen();
        if (event->type() == QEvent::PaletteChange && !m_following)
            follow();
        return false;
    }

private:
    void listen()
    {
        if (m_parent)
            m_parent->removeEventFilter(this);
        m_parent = m_widget.parentWidget();
        if (m_parent)
            m_parent->installEventFilter(this);
    }
    void follow()
    {
        const QScopedValueRollback following(m_following, true); // what it does changes the palette too
        m_tint();
    }

    QWidget &m_widget;
    const std::function<void()> m_tint;
    QPointer<QWidget> m_parent;
    bool m_following = false;
};

} // namespace

void followPalette(QWidget *widget, const std::function<void()> &tint)
{
    new PaletteFollower(widget, tint);
}

void tintText(QWidget *widget, Tone tone)
{
    followPalette(widget, [widget, tone] {
        QPalette palette = QApplication::palette();
        const QColor colour = toneColor(tone, palette);
        for (const auto role : {QPalette::WindowText, QPalette::ButtonText})
            for (const auto group : {QPalette::Active, QPalette::Inactive}) // what is disabled stays faint
                palette.setColor(group, role, colour);
        widget->setPalette(palette);
    });
}

} // namespace kabocha::ui
