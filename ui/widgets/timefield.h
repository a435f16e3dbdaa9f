// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "widgets/lineedit.h"

namespace kabocha::ui {

/// Where the time of a measurement is typed, always in UTC (job::parseMeasuredAt); empty means now. Never a
/// date and time editor: those show the computer's own zone.
class TimeField : public LineEdit
{
    Q_OBJECT
public:
    explicit TimeField(const Clock &clock, QWidget *parent = nullptr);
    /// Invalid for now. As read at this moment: what was in the future may no longer be.
    [[nodiscard]] Result<QDateTime> at() const;
    /// UTC as it is read here on whatever day; empty if invalid.
    [[nodiscard]] static QString textOf(const QDateTime &utc);
    /// What the field is for; shown unless something is wrong with what is typed.
    void setPurpose(const QString &purpose);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void read();
    const Clock &m_clock;
    QString m_purpose;
    QAction *m_sign;
};

} // namespace kabocha::ui
