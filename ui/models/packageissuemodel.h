// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spec/package.h"

#include <QAbstractListModel>

namespace kabocha::ui {

/// What is wrong with the open packages: for each thing its file (in the package), line and reason.
class PackageIssueModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        SeverityRole = Qt::UserRole, ///< int of Severity
        LineRole,                    ///< the whole as one line, with the whole path: for the clipboard
    };
    using QAbstractListModel::QAbstractListModel;

    void setPackages(const QList<spec::Package> &packages);
    [[nodiscard]] int count(Severity severity) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        Issue issue = {};
        QString place = {};
    };
    QList<Row> m_rows;
};

} // namespace kabocha::ui
