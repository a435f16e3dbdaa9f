// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rowmodel.h"
#include "models/workspace.h"

namespace kabocha::ui {

struct MeasurementRow
{
    metric::Name metric = {};
    std::optional<double> value = {};
    units::Unit unit = {};
    std::optional<spec::Status> status = {}; ///< the worst; empty: no specification speaks of it
    QString verdict = {};                    ///< in words
    QString verdicts = {};                   ///< a line for each specification
    QString notes = {};                      ///< `estimator: mean; …`, and when it was recorded
    QString corrections = {};                ///< a line for each; also in front of the notes
    QString sent = {};                       ///< where it was sent, in words; empty: it was not
};

class SentValues;

/// The job's measurements in their order, with their verdicts and notes. The value is edited in place through
/// the same reading as at entry; an edit is one step of undo. One that was sent is not edited but corrected.
class MeasurementModel : public RowModel<MeasurementRow>
{
    Q_OBJECT
public:
    enum Column {
        MetricColumn,
        ValueColumn,
        UnitColumn,
        VerdictColumn,
        NotesColumn,
        SentColumn,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole, ///< numbers as numbers, failures first
        StatusRole,              ///< int of spec::Status; invalid if there is none
        NameRole,                ///< metric::Name
    };
    explicit MeasurementModel(Workspace &workspace, QObject *parent = nullptr);
    /// Where measurements were sent, from now on by SENT, which outlives the model.
    void setSentValues(const SentValues &sent);
    /// When measurements were recorded, by identifier (UTC); shown of those that were measured at another
    /// time.
    void setRecordedTimes(const QHash<QString, QDateTime> &recordedAt);

    /// The unit in which a value typed anew for METRIC is stored: its definition's, else that of its measurement.
    [[nodiscard]] units::Unit unitOf(const metric::Name &metric) const;
    [[nodiscard]] int rowOf(const metric::Name &metric) const; ///< -1 if not measured

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Reads VALUE as a person typed it into the row, in the unit that the row shows if it says none; false,
    /// and nothing changes, if it cannot be read.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

private:
    void reload();
    Workspace &m_workspace;
    const SentValues *m_sent = nullptr;
    QHash<QString, QDateTime> m_recordedAt;
};

} // namespace kabocha::ui
