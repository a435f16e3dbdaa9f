// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rowmodel.h"
#include "models/services.h"
#include "models/typedvalue.h"

namespace kabocha::ui {

/// One free entry of a job's metadata.
struct MetadataRow
{
    QString key = {};
    json::Value value = {};
    metric::Name metric =
        {}; ///< that it is a note of (`package.metric.note`); empty: of none that is measured
    QList<Issue> issues = {}; ///< what SQuaSH would do to it
};

/// What SQuaSH would reject, drop or mangle of META in JOB: the issues of squash::checkJob whose place lies
/// in `$.meta`. Blobs are not looked at, so this is quick enough to be asked at every key.
[[nodiscard]] QList<Issue> metadataIssues(const job::Job &job, const json::Object &meta);
/// Those of ISSUES whose place is PATH or lies within it.
[[nodiscard]] QList<Issue> issuesAt(const QList<Issue> &issues, const QString &path);
/// Their texts and hints as one plain text.
[[nodiscard]] QString issuesText(const QList<Issue> &issues);
/// The worst severity among ISSUES; empty if there are none.
[[nodiscard]] std::optional<Severity> worstOf(const QList<Issue> &issues);

/// The free entries of the document's metadata (all but `env`, `packages` and notes), or the notes of what is
/// measured, in the order of the measurements; edited in place. Each edit goes through the document and can
/// be undone; one that does not fit is refused with words.
class MetadataModel : public RowModel<MetadataRow>
{
    Q_OBJECT
public:
    enum class Part { Entries, Notes };
    /// Of a note the key is its own name (`estimator`); MeasurementColumn is there for notes alone, and shows
    /// each measurement once.
    enum Column { KeyColumn, TypeColumn, ValueColumn, RemarkColumn, MeasurementColumn, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole,
        SeverityRole, ///< int of the worst remark; invalid if there is none
    };
    explicit MetadataModel(document::JobDocument &document, Part part = Part::Entries,
                           QObject *parent = nullptr);

    [[nodiscard]] Part part() const { return m_part; }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    /// Why KEY, in full, cannot be the key of an entry (empty, taken by the forms above, already there);
    /// empty if it can.
    [[nodiscard]] QString keyProblem(const QString &key, const QString &current = {}) const;
    /// Adds an entry. Errors: Syntax or Schema, in words.
    [[nodiscard]] Result<void> add(const QString &key, EntryType type, const QString &text);
    void remove(const QStringList &keys);              ///< one step of undo
    [[nodiscard]] int rowOf(const QString &key) const; ///< -1 if absent

signals:
    void refused(const kabocha::Error &error); ///< an edit in place that does not fit; nothing was changed

private:
    void refresh();
    [[nodiscard]] QString nameOf(const MetadataRow &entry) const;
    [[nodiscard]] bool setKey(const MetadataRow &entry, const QString &typed);
    [[nodiscard]] bool setType(const MetadataRow &row, EntryType type);
    document::JobDocument &m_document;
    Part m_part;
};

} // namespace kabocha::ui
