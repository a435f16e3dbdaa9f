// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace kabocha::ui {

/// A QLineEdit that keeps Undo and Redo to itself only while it has something to undo; otherwise they undo
/// the job's last edit, as everywhere else in the window. Files dropped on it go to the window.
class LineEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit LineEdit(QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
};

} // namespace kabocha::ui
