// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QWidget>

class QLabel;

namespace kabocha::ui {

/// What is to be said about a field, in words beside it: an icon and wrapped plain text. Takes no room while
/// there is nothing to say.
class IssueLabel : public QWidget
{
    Q_OBJECT
public:
    explicit IssueLabel(QWidget *parent = nullptr);
    void say(const QList<Issue> &issues);
    void say(Severity severity, const QString &text);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();
    QLabel *m_icon;
    QLabel *m_text;
    Severity m_severity = Severity::Note;
};

} // namespace kabocha::ui
