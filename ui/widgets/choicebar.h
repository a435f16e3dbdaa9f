// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace kabocha::ui {

/// A question and a few answers in a row, each taken by one key, Alt+1 and so on, which stands on it. Takes
/// no room while there is nothing to choose.
class ChoiceBar : public QWidget
{
    Q_OBJECT
public:
    explicit ChoiceBar(QWidget *parent = nullptr);
    /// ANSWERS, as shown; at most three.
    void ask(const QString &question, const QStringList &answers);
    void clear() { ask({}, {}); }

signals:
    void chosen(int answer);

private:
    QLabel *m_question;
    QList<QPushButton *> m_buttons;
};

} // namespace kabocha::ui
