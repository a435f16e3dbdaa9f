// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>

#include <functional>

class QLineEdit;
class QStringListModel;

namespace kabocha::ui {

/// Offers below a field what past jobs held there: while typing whatever contains the text, with Down all of
/// it. Enter takes the chosen one and no more; with none chosen it means what it means in the
/// field.
class PastCompleter : public QCompleter
{
    Q_OBJECT
public:
    /// PAST is asked whenever the field gets the focus.
    PastCompleter(QLineEdit *edit, std::function<QStringList()> past);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_edit;
    QStringListModel *m_list;
    std::function<QStringList()> m_past;
};

} // namespace kabocha::ui
