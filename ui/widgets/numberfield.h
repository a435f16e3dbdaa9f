// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/entry.h"
#include "widgets/lineedit.h"

namespace kabocha::ui {

/// Where a value is typed, with or without its unit (operator.md "Numbers"): never a spin box, never a group
/// separator. Says at every key what the text means in the metric's unit. Marks what cannot be read by frame
/// and sign, not by colour alone.
class NumberField : public LineEdit
{
    Q_OBJECT
public:
    explicit NumberField(QWidget *parent = nullptr);

    void setMetricUnit(const units::Unit &unit);
    [[nodiscard]] const units::Unit &metricUnit() const { return m_unit; }
    /// What the text means; empty while nothing is typed. Errors: as units::parseEntryFor.
    [[nodiscard]] const std::optional<Result<units::ConvertedEntry>> &entry() const { return m_entry; }
    [[nodiscard]] bool isValid() const { return m_entry && m_entry->has_value(); }

signals:
    void entryChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void read();
    units::Unit m_unit;
    std::optional<Result<units::ConvertedEntry>> m_entry;
    QAction *m_sign;
};

} // namespace kabocha::ui
