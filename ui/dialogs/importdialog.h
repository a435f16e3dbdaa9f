// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importcontroller.h"

#include <QDialog>

namespace kabocha::ui {

/// A table before it is imported: how it is written, what its columns hold, and what becomes of each line.
/// Nothing happens to the job before the person agrees.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    /// CONTROLLER, which reads or has read, belongs to the dialog from now on.
    explicit ImportDialog(ImportController *controller, QWidget *parent = nullptr);
    ~ImportDialog() override;
    void accept() override; ///< imports; stays open where that cannot be
    void reject() override; ///< and cancels what is under way

signals:
    /// TAKEN measurements are in the job now; LEFTOUT lines are not. FILE empty: from the clipboard.
    void imported(const QString &file, qsizetype taken, qsizetype leftOut);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
