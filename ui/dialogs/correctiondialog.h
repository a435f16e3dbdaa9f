// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sentvalues.h"
#include "models/workspace.h"

#include <QDialog>

namespace kabocha::ui {

/// Asks for another value in place of one that was sent, also where that was deleted since, when it was
/// measured, and why; records it as a correction.
class CorrectionDialog : public QDialog
{
    Q_OBJECT
public:
    /// MEASUREMENT is in the job of DOCUMENT, was sent TO, and is corrected in UNIT; without TO its metric
    /// alone counts, of which the job holds that it isDeleted(). CLOCK outlives it.
    CorrectionDialog(document::JobDocument &document, const job::Measurement &measurement,
                     const std::optional<SentTo> &to, const units::Unit &unit, const Clock &clock,
                     QWidget *parent = nullptr);
    ~CorrectionDialog() override;
    /// Typed elsewhere already; the cursor goes to the reason.
    void suggest(std::optional<double> value, const job::ValueNotes &notes);
    /// When the sent value was recorded, and so measured where nobody said otherwise: kept unless another
    /// time is typed. Invalid: not known.
    void setRecordedAt(const QDateTime &at);
    void accept() override; ///< records the correction; stays open where something is missing

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
