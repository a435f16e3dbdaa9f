// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "job/report.h"
#include "models/metrictext.h"

#include <QAbstractItemModel>
#include <QBitArray>

namespace kabocha::ui {

class Favourites;

/// Package → metric → specification. A specification whose metric nobody defines still has a metric row,
/// which says so. Metrics that the job measures carry their value and their worst verdict, the others what
/// the history last held of them; packages, how much of them is measured.
class MetricTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        ValueColumn, ///< of a package: how much of it is measured
        UnitColumn,  ///< of a specification: its test
        VerdictColumn,
        PastColumn, ///< a line of the last values
        FavouriteColumn,
        ColumnCount
    };
    enum Role {
        NameRole = Qt::UserRole, ///< metric::Name of the package, metric or specification
        MeasuredRole,            ///< bool: the job has a value (or "not measured") for this metric
        StatusRole,              ///< int of spec::Status where the job gives one; else invalid
        MetricIndexRole, ///< int: which of metricCount() a metric or specification row belongs to; -1 for a
                         ///< package
        PastRole,        ///< QList<double>, oldest first: what the history last held of a metric
        CoverageRole,    ///< double, of a package: the measured share of its metrics
    };
    explicit MetricTreeModel(QObject *parent = nullptr);
    ~MetricTreeModel() override;
    /// Where last values come from; ages are told by CLOCK. Both outlive the model, or null.
    void setPast(RecentValues *past, const Clock *clock);
    /// Without, no metric is a favourite. Outlives the model, or null.
    void setFavourites(Favourites *favourites);

    /// Until setJob() is called, nothing of them is measured.
    void setDefinitions(const metric::MetricSet &metrics, const spec::SpecificationSet &specifications);
    /// What the job measures, and REPORT of it. Only rows that change are told.
    void setJob(const job::Job &job, const QList<job::ReportRow> &report);

    [[nodiscard]] int metricCount() const { return static_cast<int>(m_metrics.size()); }
    /// Metrics, in order; one without a definition has a name only.
    [[nodiscard]] const metric::Metric &metricAt(int metricIndex) const { return m_metrics.at(metricIndex); }
    [[nodiscard]] bool isDefined(int metricIndex) const { return m_defined.testBit(metricIndex); }
    [[nodiscard]] bool isMeasured(int metricIndex) const { return m_marks.at(metricIndex).has_value(); }
    [[nodiscard]] bool isFavourite(int metricIndex) const;
    [[nodiscard]] int specificationCount(int metricIndex) const { return m_ranges.at(metricIndex).count; }
    [[nodiscard]] int metricIndexOf(const metric::Name &metric) const; ///< -1 if absent
    [[nodiscard]] int packageRowOf(int metricIndex) const;
    /// The row of a package, metric or specification; invalid if absent.
    [[nodiscard]] QModelIndex find(const metric::Name &name) const;
    [[nodiscard]] QModelIndex metricRow(int metricIndex, int column = 0) const;
    [[nodiscard]] QModelIndex specificationRow(int metricIndex, int row, int column = 0) const;
    [[nodiscard]] Qt::ItemFlags metricFlags(int metricIndex, int column) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Qt::CheckStateRole of a metric's FavouriteColumn; nothing else can be set.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    /// Other metrics than before are measured, or favourites. After dataChanged.
    void marksChanged();

private:
    struct Range
    {
        QString name = {};
        int first = 0;
        int count = 0;
        int measured = 0;    ///< of a package's metrics: with a value
        int notMeasured = 0; ///< recorded as such
        bool operator==(const Range &) const = default;
    };

    [[nodiscard]] MetricFacts factsOf(int metricIndex) const;
    [[nodiscard]] QVariant packageData(const Range &package, int column, int role) const;
    [[nodiscard]] QVariant metricData(int metricIndex, int column, int role) const;
    [[nodiscard]] QVariant metricText(int metricIndex, int column) const;
    [[nodiscard]] QVariant specificationData(int specificationIndex, int column, int role) const;
    [[nodiscard]] int specificationIndexOf(const metric::Name &specification) const;
    bool countMeasured();
    void tellMetrics(const QList<int> &changed, int firstColumn, int lastColumn);

    QList<Range> m_packages;                       // of m_metrics
    QList<metric::Metric> m_metrics;               // sorted
    QBitArray m_defined;                           // of m_metrics
    QList<Range> m_ranges;                         // for each metric: of m_specifications
    QList<spec::Specification> m_specifications;   // sorted
    QList<int> m_metricOf;                         // for each specification
    QList<std::optional<MetricMark>> m_marks;      // for each metric; empty: not measured
    QList<std::optional<spec::Status>> m_statuses; // for each specification
    RecentValues *m_past = nullptr;
    const Clock *m_clock = nullptr;
    Favourites *m_favourites = nullptr;
};

} // namespace kabocha::ui
