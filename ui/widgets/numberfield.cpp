// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/numberfield.h"

#include "widgets/followfont.h"
#include "widgets/followpalette.h"
#include "widgets/plain.h"
#include "widgets/theme.h"

#include <QPainter>

namespace kabocha::ui {

NumberField::NumberField(QWidget *parent) : LineEdit(parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setMaxLength(200);
    followFont(this, [] { return numberFont(QFont()); });
    m_sign = addAction(QIcon(), QLineEdit::LeadingPosition);
    followPalette(this, [this] { m_sign->setIcon(severityIcon(Severity::Error, palette())); });
    m_sign->setVisible(false);
    connect(this, &QLineEdit::textChanged, this, &NumberField::read);
}

void NumberField::setMetricUnit(const units::Unit &unit)
{
    m_unit = unit;
    read();
}

void NumberField::read()
{
    m_entry.reset();
    if (const QString typed = text().trimmed(); !typed.isEmpty())
        m_entry = units::parseEntryFor(typed, m_unit);
    const bool wrong = m_entry && !m_entry->has_value();
    m_sign->setVisible(wrong);
    setPlainTip(*this, wrong ? m_entry->error().text() : QString());
    update();
    emit entryChanged();
}

void NumberField::paintEvent(QPaintEvent *event)
{
    LineEdit::paintEvent(event);
    if (!m_entry || m_entry->has_value())
        return;
    QPainter painter(this);
    painter.fillRect(QRect(2, height() - 3, width() - 4, 2), toneColor(Tone::Bad, palette()));
}

} // namespace kabocha::ui
