// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/measurementmodel.h"

#include "job/correction.h"
#include "job/reporttext.h"
#include "job/valuenotes.h"
#include "models/sentvalues.h"
#include "models/text.h"
#include "models/verdictorder.h"
#include "units/entry.h"

#include <limits>

namespace kabocha::ui {
namespace {

using Rows = QList<job::ReportRow>;

QString withMargin(const job::ReportRow &row)
{
    const QString margin = marginText(row.margin, row.unit);
    return margin.isEmpty()
               ? row.specification.spec
               : MeasurementModel::tr("%1, %2", "specification, margin").arg(row.specification.spec, margin);
}

/// The worst in words: which specification, by how much.
QString verdictOf(const Rows &rows)
{
    if (rows.isEmpty())
        return MeasurementModel::tr("no specification");
    const job::ReportRow *worst = &rows.constFirst();
    int asBad = 0;
    for (const job::ReportRow &row : rows) {
        if (row.status == worst->status) {
            ++asBad;
            // Of equals, the one nearest to its limit, or furthest beyond it.
            if (row.margin && (!worst->margin || *row.margin < *worst->margin))
                worst = &row;
        } else if (worse(worst->status, row.status) == row.status) {
            worst = &row;
            asBad = 1;
        }
    }
    switch (worst->status) {
    case spec::Status::NotMeasured:
        return statusText(worst->status);
    case spec::Status::Pass:
        if (rows.size() > 1)
            return MeasurementModel::tr("pass, all %1 (%2)", "how many, the nearest to its limit")
                .arg(rows.size())
                .arg(withMargin(*worst));
        break;
    case spec::Status::Fail:
    case spec::Status::Undecidable:
        if (rows.size() > 1)
            return MeasurementModel::tr("%1, %2 of %3 (%4)", "verdict, how many of how many, the worst")
                .arg(statusText(worst->status))
                .arg(asBad)
                .arg(rows.size())
                .arg(withMargin(*worst));
        break;
    }
    return MeasurementModel::tr("%1 (%2)", "verdict, specification")
        .arg(statusText(worst->status), withMargin(*worst));
}

QString linesOf(const Rows &rows)
{
    QStringList lines;
    for (const job::ReportRow &row : rows) {
        QStringList parts{row.specification.spec + u' ' + ui::testText(row), statusText(row.status)};
        if (const QString margin = marginText(row.margin, row.unit); !margin.isEmpty())
            parts << margin;
        lines << parts.join(QStringLiteral(" · "));
    }
    return lines.join(u'\n');
}

QHash<metric::Name, QStringList> notesOf(const job::Job &job)
{
    QHash<metric::Name, QStringList> notes;
    for (const json::Member &member : job.meta) {
        if (!job::isNote(job, member.key) || job::isCorrectionNote(member.key))
            continue; // corrections are told as such
        const auto name = metric::Name::parse(member.key);
        if (!name || !name->isSpecification())
            continue;
        const QDateTime measuredAt = job::measuredAtOf(member);
        QString text = measuredAt.isValid() ? timeText(measuredAt) : jsonValueText(member.value);
        if (text.size() > 200)
            text = text.left(200) + QStringLiteral(" …");
        notes[name->metricName()] << MeasurementModel::tr("%1: %2", "note, its text").arg(name->spec, text);
    }
    return notes;
}

QStringList correctionLines(const job::Job &job, const metric::Name &metric)
{
    QStringList lines;
    for (const job::Correction &correction : job::correctionsOf(job, metric))
        lines << MeasurementModel::tr("corrected from %1: %2", "value, reason")
                     .arg(correction.from, correction.reason);
    return lines;
}

QVariant sortValue(const MeasurementRow &row, int column, const QVariant &shown)
{
    if (column == MeasurementModel::ValueColumn)
        return row.value.value_or(std::numeric_limits<double>::max());
    if (column == MeasurementModel::VerdictColumn)
        return row.status ? rankOf(*row.status) : std::numeric_limits<int>::max();
    return shown;
}

} // namespace

MeasurementModel::MeasurementModel(Workspace &workspace, QObject *parent)
    : RowModel<MeasurementRow>(parent), m_workspace(workspace)
{
    connect(&workspace.document(), &document::JobDocument::jobChanged, this, &MeasurementModel::reload);
    connect(&workspace, &Workspace::packagesChanged, this, &MeasurementModel::reload);
    reload();
}

void MeasurementModel::setSentValues(const SentValues &sent)
{
    m_sent = &sent;
    connect(&sent, &SentValues::changed, this, &MeasurementModel::reload);
    reload();
}

void MeasurementModel::setRecordedTimes(const QHash<QString, QDateTime> &recordedAt)
{
    if (recordedAt == m_recordedAt)
        return;
    m_recordedAt = recordedAt;
    reload();
}

void MeasurementModel::reload()
{
    const job::Job &job = m_workspace.document().job();
    QHash<metric::Name, Rows> report;
    for (const job::ReportRow &row : m_workspace.report())
        report[row.specification.metricName()] << row;
    const auto notes = notesOf(job);

    QList<MeasurementRow> rows;
    rows.reserve(job.measurements.size());
    for (const job::Measurement &measurement : job.measurements) {
        const Rows of = report.value(measurement.metric);
        MeasurementRow row{
            .metric = measurement.metric, .value = measurement.value, .unit = measurement.unit};
        for (const job::ReportRow &one : of)
            row.status = row.status ? worse(*row.status, one.status) : one.status;
        row.verdict = verdictOf(of);
        row.verdicts = linesOf(of);
        const QStringList corrections = correctionLines(job, measurement.metric);
        row.corrections = corrections.join(u'\n');
        QStringList all = corrections + notes.value(measurement.metric);
        const QDateTime recordedAt = m_recordedAt.value(measurement.identifier);
        const QDateTime said = job::valueNotesOf(job, measurement).measuredAt;
        if (recordedAt.isValid() && said.isValid() && said != recordedAt)
            all << inOrder(job::recordedText(recordedAt));
        row.notes = all.join(QStringLiteral("; "));
        if (m_sent) {
            QStringList places;
            for (const SentTo &sent : m_sent->all(measurement))
                places << sentText(sent);
            places.removeDuplicates();
            row.sent = places.join(QStringLiteral("; "));
        }
        rows << row;
    }
    setRows(rows, [](const MeasurementRow &a, const MeasurementRow &b) { return a.metric == b.metric; });
}

units::Unit MeasurementModel::unitOf(const metric::Name &metric) const
{
    if (const metric::Metric *own = m_workspace.document().job().metrics.find(metric))
        return own->unit;
    if (const metric::Metric *defined = m_workspace.packageMetrics().find(metric))
        return defined->unit;
    const int measured = rowOf(metric);
    return measured < 0 ? units::Unit() : rows().at(measured).unit;
}

int MeasurementModel::rowOf(const metric::Name &metric) const
{
    for (int i = 0; i < rows().size(); ++i) {
        if (rows().at(i).metric == metric)
            return i;
    }
    return -1;
}

int MeasurementModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MeasurementModel::data(const QModelIndex &index, int role) const
{
    const MeasurementRow *shown = row(index);
    if (!shown)
        return {};
    const auto cell = [&]() -> QString {
        switch (index.column()) {
        case MetricColumn:
            return shown->metric.text();
        case ValueColumn:
            return shown->value ? numberText(*shown->value) : valueText({}, {});
        case UnitColumn:
            return shown->unit.canonical();
        case VerdictColumn:
            return shown->verdict;
        case NotesColumn:
            return shown->notes;
        case SentColumn:
            return shown->sent;
        default:
            return {};
        }
    };
    switch (role) {
    case Qt::DisplayRole:
        return cell();
    case Qt::EditRole:
        return index.column() == ValueColumn && !shown->value ? QString() : cell();
    case Qt::ToolTipRole:
        return plainTip(index.column() == VerdictColumn && !shown->verdicts.isEmpty() ? shown->verdicts
                        : index.column() == ValueColumn && !shown->corrections.isEmpty()
                            ? cell() + u'\n' + shown->corrections
                            : cell());
    case Qt::TextAlignmentRole:
        return index.column() == ValueColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sortValue(*shown, index.column(), cell());
    case StatusRole:
        return shown->status ? QVariant(static_cast<int>(*shown->status)) : QVariant();
    case NameRole:
        return QVariant::fromValue(shown->metric);
    default:
        return {};
    }
}

QVariant MeasurementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == ValueColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                      : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MetricColumn:
        return tr("Metric");
    case ValueColumn:
        return tr("Value");
    case UnitColumn:
        return tr("Unit");
    case VerdictColumn:
        return tr("Verdict");
    case NotesColumn:
        return tr("Notes");
    case SentColumn:
        return tr("Sent to");
    default:
        return {};
    }
}

Qt::ItemFlags MeasurementModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RowModel<MeasurementRow>::flags(index);
    const MeasurementRow *shown = row(index);
    return index.column() == ValueColumn && shown && shown->sent.isEmpty() ? flags | Qt::ItemIsEditable
                                                                           : flags;
}

bool MeasurementModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const MeasurementRow *shown = row(index);
    if (!shown || role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const metric::Name metric = shown->metric;
    const units::Unit unit = shown->unit; // it stands beside the number, whatever the metric is defined in
    const auto entry = units::parseEntryFor(value.toString(), unit);
    if (!entry)
        return false;
    if (entry->value == shown->value && !entry->error)
        return true; // looked at, not changed
    // What was mistyped was still measured when it was measured; the error was that of the other value.
    const QDateTime measuredAt = job::valueNotesOf(m_workspace.document().job(), metric).measuredAt;
    m_workspace.document().record(metric, entry->value, unit,
                                  {.error = entry->error, .measuredAt = measuredAt});
    return true;
}

} // namespace kabocha::ui
