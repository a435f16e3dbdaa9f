// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/report.h"

#include <QAbstractItemModel>
#include <QBitArray>

namespace kabocha::ui {

/// Package → metric → specification. A specification whose metric nobody defines still has a metric row,
/// which says so. Metrics that the job measures carry their worst verdict.
class MetricTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, UnitColumn, ColumnCount };
    enum Role {
        NameRole = Qt::UserRole, ///< metric::Name of the package, metric or specification
        MeasuredRole,            ///< bool: the job has a value (or "not measured") for this metric
        StatusRole,              ///< int of spec::Status where the job gives one; else invalid
        MetricIndexRole, ///< int: which of metricCount() a metric or specification row belongs to; -1 for a
                         ///< package
    };
    using QAbstractItemModel::QAbstractItemModel;

    void setDefinitions(const metric::MetricSet &metrics, const spec::SpecificationSet &specifications);
    /// What the job measures, and REPORT of it. Cheap: only rows that change are told.
    void setJob(const job::Job &job, const QList<job::ReportRow> &report);

    [[nodiscard]] int metricCount() const { return static_cast<int>(m_metrics.size()); }
    /// Metrics, in order; one without a definition has a name only.
    [[nodiscard]] const metric::Metric &metricAt(int metricIndex) const { return m_metrics.at(metricIndex); }
    [[nodiscard]] bool isDefined(int metricIndex) const { return m_defined.testBit(metricIndex); }
    [[nodiscard]] bool isMeasured(int metricIndex) const
    {
        return m_marks.contains(m_metrics.at(metricIndex).name);
    }
    [[nodiscard]] int metricIndexOf(const metric::Name &metric) const; ///< -1 if absent
    [[nodiscard]] int packageRowOf(int metricIndex) const;
    /// The row of a package, metric or specification; invalid if absent.
    [[nodiscard]] QModelIndex find(const metric::Name &name) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Range
    {
        QString name = {};
        int first = 0;
        int count = 0;
    };
    struct Mark
    {
        std::optional<spec::Status> status =
            {}; ///< the worst; empty: measured, but no specification speaks of it
        bool operator==(const Mark &) const = default;
    };
    using Marks = QHash<metric::Name, Mark>;

    [[nodiscard]] QVariant packageData(const Range &package, int column, int role) const;
    [[nodiscard]] QVariant metricData(int metricIndex, int column, int role) const;
    [[nodiscard]] QVariant specificationData(int metricIndex, const spec::Specification &specification,
                                             int column, int role) const;

    QList<Range> m_packages;                      // of m_metrics
    QList<metric::Metric> m_metrics;              // sorted
    QBitArray m_defined;                          // of m_metrics
    QList<Range> m_ranges;                        // for each metric: of m_specifications
    QList<spec::Specification> m_specifications;  // sorted
    Marks m_marks;                                // of measured metrics
    QHash<metric::Name, spec::Status> m_statuses; // of specifications
};

/// The worse of two verdicts, as a person would want to be told: fail, cannot be tested, not measured, pass.
[[nodiscard]] spec::Status worse(spec::Status a, spec::Status b);

} // namespace kabocha::ui
