// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rowmodel.h"
#include "models/workspace.h"
#include "provenance/checkout.h"

#include <atomic>
#include <memory>

namespace kabocha::ui {

/// An open package and the git checkout it lies in.
struct ProvenanceRow
{
    QString package = {};
    QString directory = {};
    std::optional<Result<provenance::Checkout>> checkout = {}; ///< empty: being read
};

/// Where the open packages come from, read off the GUI thread when the packages change or somebody asks. A
/// later order supersedes an earlier one, which ends early.
class ProvenanceModel : public RowModel<ProvenanceRow>
{
    Q_OBJECT
public:
    enum Column { PackageColumn, StateColumn, CommitColumn, BranchColumn, RemoteColumn, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole,
        SeverityRole, ///< int of what is to be minded: uncommitted changes, no checkout; invalid if nothing
    };
    explicit ProvenanceModel(Workspace &workspace, QObject *parent = nullptr);
    ~ProvenanceModel() override;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void reload();
    [[nodiscard]] bool isReading() const;
    /// BEFORE with each package whose checkout is known, in the form that SQuaSH wants: by name, with
    /// git_sha, git_branch and git_url as far as they are known; an eups_version that is there stays.
    [[nodiscard]] json::Object packagesWith(const json::Object &before) const;
    /// What is to be minded about what packagesWith() says: changes that are not committed.
    [[nodiscard]] QList<Issue> issues() const;

signals:
    void settled(); ///< every package is read, or cannot be

private:
    void put(const QString &directory, const Result<provenance::Checkout> &checkout);
    Workspace &m_workspace;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace kabocha::ui
