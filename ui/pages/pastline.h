// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"
#include "units/entry.h"

#include <QWidget>

namespace kabocha::ui {

/// Another entry that may have been meant.
struct EntryChoice
{
    QString shown = {};
    QString typed = {}; ///< as the field takes it
};

/// Where the value being typed lies in its metric's past: the past as a small line, and in words how far from
/// the usual it is. Warns, never blocks.
class PastLine : public QWidget
{
    Q_OBJECT
public:
    explicit PastLine(const Services &services, QWidget *parent = nullptr);
    ~PastLine() override;

    /// UNIT is the one that values are shown and compared in; REPLACED the identifier of the value whose
    /// place the new one takes, which is no longer part of the past.
    void setMetric(const metric::Name &metric, const units::Unit &unit, const QString &replaced);
    /// What is typed; empty while nothing is, or nothing that can be read.
    void setEntry(const std::optional<units::ConvertedEntry> &entry);
    void setMoment(const QDateTime &measuredAt); ///< when it was measured; invalid: now

    [[nodiscard]] const QList<EntryChoice> &choices() const;   ///< for an unusual value
    [[nodiscard]] const QList<history::Point> &points() const; ///< what is known of the metric's past

signals:
    void changed(); ///< another past; not for what the setters do

protected:
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
