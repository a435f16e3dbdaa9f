// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timefield.h"

#include "job/valuenotes.h"
#include "widgets/followpalette.h"
#include "widgets/plain.h"
#include "widgets/theme.h"

#include <QPainter>

namespace kabocha::ui {

TimeField::TimeField(const Clock &clock, QWidget *parent)
    : LineEdit(parent)
    , m_clock(clock)
    , m_purpose(
          tr("When it was measured, in UTC: 22:15 or 2026-11-27 22:15. Empty: now, when you record it. A "
             "time typed here goes with the job as the note “measured_at”, and the history shows the "
             "value there; it holds for what you record next, too."))
{
    setMaxLength(60);
    setPlaceholderText(tr("now"));
    m_sign = addAction(QIcon(), QLineEdit::LeadingPosition);
    followPalette(this, [this] { m_sign->setIcon(severityIcon(Severity::Error, palette())); });
    connect(this, &QLineEdit::textChanged, this, &TimeField::read);
    read();
}

Result<QDateTime> TimeField::at() const
{
    return job::parseMeasuredAt(text(), m_clock.nowUtc());
}

void TimeField::read()
{
    const Result<QDateTime> read = at();
    m_sign->setVisible(!read);
    setPlainTip(*this, read ? m_purpose : read.error().text());
    update();
}

void TimeField::setPurpose(const QString &purpose)
{
    m_purpose = purpose;
    read();
}

QString TimeField::textOf(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    return utc.toString(utc.time().second() == 0 ? QStringLiteral("yyyy-MM-dd HH:mm")
                                                 : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

void TimeField::paintEvent(QPaintEvent *event)
{
    LineEdit::paintEvent(event);
    if (at())
        return;
    QPainter painter(this);
    painter.fillRect(QRect(2, height() - 3, width() - 4, 2), toneColor(Tone::Bad, palette()));
}

} // namespace kabocha::ui
