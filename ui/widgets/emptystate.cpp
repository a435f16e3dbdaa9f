// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/emptystate.h"

#include "widgets/followfont.h"
#include "widgets/theme.h"

#include <QEvent>

namespace kabocha::ui {

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_picture(new QLabel(this))
    , m_text(new QLabel(text, this))
    , m_buttons(new QVBoxLayout)
{
    auto *heading = new QLabel(title, this);
    followHeadingFont(heading, 1.25);
    for (QLabel *label : {m_picture, heading, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setTextFormat(Qt::PlainText);
    }
    heading->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(460);
    m_text->setMinimumWidth(160);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_picture);
    layout->addWidget(heading);
    auto *centred = new QHBoxLayout;
    centred->addStretch();
    centred->addWidget(m_text, 100);
    centred->addStretch();
    layout->addLayout(centred);
    layout->addSpacing(8);
    m_buttons->setSpacing(8);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
    refreshPicture();
}

QPushButton *EmptyState::addButton(const QString &text, std::function<void()> act)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(true);
    connect(button, &QPushButton::clicked, this, [act = std::move(act)] { act(); });
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshPicture();
}

void EmptyState::refreshPicture()
{
    QPixmap pixmap = icon(m_iconName).pixmap(QSize(48, 48), devicePixelRatioF(), QIcon::Disabled);
    m_picture->setPixmap(pixmap);
}

} // namespace kabocha::ui
