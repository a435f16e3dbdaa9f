// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packageissuemodel.h"

#include <QWidget>

class QListView;
class QToolButton;

namespace kabocha::ui {

/// What is broken in the open packages, folded to one line until it is asked for; hidden if nothing is.
class PackageProblems : public QWidget
{
    Q_OBJECT
public:
    explicit PackageProblems(QWidget *parent = nullptr);
    void setPackages(const QList<spec::Package> &packages);
    [[nodiscard]] bool isEmpty() const { return m_issues.rowCount() == 0; }
    void unfold();

private:
    PackageIssueModel m_issues;
    QToolButton *m_button;
    QListView *m_list;
};

} // namespace kabocha::ui
