// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/environment.h"
#include "models/pastentries.h"

class QComboBox;
class QLineEdit;
class QWidget;

namespace kabocha::ui {

class IssueLabel;

/// One field of the environment form: a line to type into, or a box where only some values can be chosen, and
/// beside it what is to be said about it.
class EnvironmentField : public QObject
{
    Q_OBJECT
public:
    EnvironmentField(const job::EnvironmentField &field, const PastEntries &past, QWidget *parent);

    [[nodiscard]] const job::EnvironmentField &field() const { return m_field; }
    [[nodiscard]] QWidget *control() const;
    [[nodiscard]] IssueLabel *issues() const { return m_issues; }

    /// What is stored now; what is being typed is not taken away.
    void show(const json::Object &env);
    /// What is in it now, ENV being what is stored: null if it is empty. Errors: Syntax, it is not of its
    /// type.
    [[nodiscard]] Result<json::Value> entered(const json::Object &env) const;
    [[nodiscard]] bool isEdited() const { return m_edited; }
    void setEdited(bool edited) { m_edited = edited; }
    /// Tells nothing more, and is found under its name no more: it is about to go.
    void retire();

signals:
    void edited();
    void left(); ///< the focus went elsewhere, or Enter

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeLine(const PastEntries &past, QWidget *parent);
    void makeBox(QWidget *parent);
    void noteEdit();
    const job::EnvironmentField m_field;
    QLineEdit *m_line = nullptr; // either
    QComboBox *m_box = nullptr;  // or
    QList<json::Value> m_values; // of the box; the first is null
    qsizetype m_own = 0;         // how many of them are the field's: another one is the job's
    IssueLabel *m_issues;
    bool m_edited = false;
};

} // namespace kabocha::ui
