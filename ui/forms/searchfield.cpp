// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/searchfield.h"

#include <QEvent>
#include <QStyle>

namespace kabocha::ui {

SearchField::SearchField(const QString &placeholder, QWidget *parent) : LineEdit(parent)
{
    setPlaceholderText(placeholder);
    setClearButtonEnabled(true);
    fit();
}

void SearchField::fit()
{
    ensurePolished();
    constexpr int frame = 24;
    const int button = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this) + 8;
    setMinimumWidth(fontMetrics().horizontalAdvance(placeholderText()) + frame + button);
}

void SearchField::changeEvent(QEvent *event)
{
    LineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace kabocha::ui
