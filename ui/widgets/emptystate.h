// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace kabocha::ui {

/// What an empty page shows instead of nothing: what it is for, what to do first, and a button to do it.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &iconName, const QString &title, const QString &text, QWidget *parent = nullptr);
    /// The first one added is the one to take.
    QPushButton *addButton(const QString &text, std::function<void()> act);
    void setText(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshPicture();
    QString m_iconName;
    QLabel *m_picture;
    QLabel *m_text;
    QVBoxLayout *m_buttons;
};

} // namespace kabocha::ui
