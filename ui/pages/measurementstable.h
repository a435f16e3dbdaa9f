// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"

#include <QTableView>

namespace kabocha::ui {

/// The measurements of the job, and what can be done with them by menu and keyboard: Enter edits a value in
/// place, F2 takes it to the entry line; one that was sent is corrected or deleted with a reason. Rows are
/// copied as a table that can be pasted again.
class MeasurementsTable : public QTableView
{
    Q_OBJECT
public:
    explicit MeasurementsTable(const Services &services, QWidget *parent = nullptr);
    ~MeasurementsTable() override;

    [[nodiscard]] bool isEmpty() const;                 ///< the job measures nothing
    [[nodiscard]] QList<QAction *> pageActions() const; ///< for the window's menu
    void showMetric(const metric::Name &metric);        ///< makes its row the current one
    /// Empty if METRIC's value was sent and VALUE, in its unit, or NOTES are others, or if it was deleted
    /// after that: the reason is asked for. Else the notes to record VALUE with; a sent one was measured when
    /// it was, unless another time is said.
    std::optional<job::ValueNotes> correctIfSent(const metric::Name &metric, std::optional<double> value,
                                                 const job::ValueNotes &notes);
    void reveal(int measurement); ///< the same by its place in the job, with the focus

signals:
    void changed();                                          ///< rows came, went or changed
    void editRequested(const kabocha::metric::Name &metric); ///< its value, in the entry line
    void typedCorrected(); ///< what correctIfSent() asked the reason for is recorded
    void pasteRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
