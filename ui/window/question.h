// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

class QDialog;
class QMessageBox;
class QPushButton;
class QString;
class QWidget;

namespace kabocha::ui {

/// What a person is being asked: one thing at a time, the newer one counts.
class Question
{
public:
    /// Shows DIALOG, which deletes itself when it is closed, in place of the one before.
    void open(QDialog *dialog);
    void close(); ///< whatever is asked

private:
    QPointer<QDialog> m_dialog;
};

/// What is asked before something goes to production (operator.md, "Dispatch").
struct ProductionBox
{
    QMessageBox *box = nullptr;
    QPushButton *accept = nullptr; ///< in the tone of production; Cancel is the default
};
[[nodiscard]] ProductionBox productionBox(const QString &question, const QString &information,
                                          const QString &accept, QWidget *window);

} // namespace kabocha::ui
