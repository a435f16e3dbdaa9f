// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importmodel.h"

#include "models/text.h"

namespace kabocha::ui {
namespace {

using job::CsvFate;
using job::CsvRole;

/// The gravest of ISSUES; empty if there is none.
std::optional<Severity> gravest(const QList<Issue> &issues)
{
    std::optional<Severity> out;
    for (const Issue &issue : issues)
        if (!out || issue.severity > *out)
            out = issue.severity;
    return out;
}

/// `12:5 “ten” is not a number. Write it as 10.5.`
QString remarkText(const Issue &issue)
{
    const QString place = QStringLiteral("%1:%2 ").arg(issue.place.line).arg(issue.place.column);
    return place + (issue.hint.isEmpty() ? issue.text : issue.text + u' ' + issue.hint);
}

constexpr qsizetype LongestCell = 200;

} // namespace

void ImportModel::begin(const QString &text, const job::CsvDialect &dialect, const job::CsvMapping &mapping,
                        const metric::MetricSet &metrics, const job::Job &existing, const QDateTime &now)
{
    beginResetModel();
    m_text = text;
    m_dialect = dialect;
    m_mapping = mapping;
    m_reader = std::make_unique<job::CsvLineReader>(dialect, mapping, metrics, now);
    m_existing.clear();
    for (const job::Measurement &measurement : existing.measurements)
        m_existing.insert(measurement.metric, measurement);
    m_parts.clear();
    m_starts.clear();
    m_count = 0;
    m_problems.clear();
    m_read.clear();
    endResetModel();
}

void ImportModel::append(const job::CsvPlanPart &part)
{
    const auto first = static_cast<qint32>(m_count);
    QList<qint32> problems;
    for (qint32 i = 0; i < part.lines.size(); ++i)
        if (part.lines.at(i).remark || part.lines.at(i).fate == CsvFate::LeftOut)
            problems << first + i;
    const qsizetype come = m_problemsOnly ? problems.size() : part.lines.size();
    if (come > 0)
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(come) - 1);
    if (!part.lines.isEmpty()) {
        m_parts << part.lines;
        m_starts << m_count;
        m_count += part.lines.size();
    }
    m_problems += problems;
    if (come > 0)
        endInsertRows();

    qint32 least = first;
    for (const auto &[index, later] : part.superseded) {
        const qsizetype in = partOf(index);
        job::CsvPlanLine &earlier = m_parts[in][index - m_starts.at(in)];
        earlier.fate = CsvFate::Superseded;
        earlier.later = later;
        least = std::min(least, index);
    }
    if (least < first) {
        const qsizetype row =
            m_problemsOnly
                ? std::lower_bound(m_problems.cbegin(), m_problems.cend(), least) - m_problems.cbegin()
                : least;
        if (row < rowCount())
            emit dataChanged(index(static_cast<int>(row), FateColumn), index(rowCount() - 1, FateColumn));
    }
}

void ImportModel::setProblemsOnly(bool on)
{
    if (on == m_problemsOnly)
        return;
    beginResetModel();
    m_problemsOnly = on;
    endResetModel();
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problemsOnly ? m_problems.size() : m_count);
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

qsizetype ImportModel::partOf(qsizetype index) const
{
    return std::upper_bound(m_starts.cbegin(), m_starts.cend(), index) - m_starts.cbegin() - 1;
}

const job::CsvPlanLine &ImportModel::line(qsizetype index) const
{
    const qsizetype in = partOf(index);
    return m_parts.at(in).at(index - m_starts.at(in));
}

const ImportModel::Read &ImportModel::readLine(qsizetype index) const
{
    if (const Read *known = m_read.object(index))
        return *known;
    const job::CsvRow row = job::csvRowAt(m_text, m_dialect, line(index));
    auto *read = new Read{row, m_reader->read(row)};
    m_read.insert(index, read);
    return *read;
}

/// What stands in the column of ROLE, as it is written.
QString ImportModel::raw(const Read &read, CsvRole role) const
{
    return read.row.cells.value(m_mapping.indexOf(role)).text.simplified().left(LongestCell);
}

QString ImportModel::fateText(qsizetype index) const
{
    switch (line(index).fate) {
    case CsvFate::Recorded:
        return tr("recorded");
    case CsvFate::Replaces: {
        const job::Measurement before = m_existing.value(readLine(index).line.metric);
        return tr("replaces %1").arg(valueText(before.value, before.unit.canonical()));
    }
    case CsvFate::Unchanged:
        return tr("stays as it is");
    case CsvFate::Superseded:
        return tr("line %1 counts").arg(line(index).later);
    case CsvFate::LeftOut:
        return tr("left out");
    }
    Q_UNREACHABLE();
}

QString ImportModel::cell(qsizetype index, int column) const
{
    if (column == LineColumn)
        return QString::number(line(index).line);
    const Read &read = readLine(index);
    const job::CsvLine &said = read.line;
    switch (column) {
    case FateColumn:
        return fateText(index);
    case MetricColumn:
        return said.isGood() ? said.metric.text() : raw(read, CsvRole::Metric);
    case ValueColumn:
        return !said.isGood() ? raw(read, CsvRole::Value)
               : said.value   ? numberText(*said.value)
                              : valueText({}, {});
    case UnitColumn:
        return said.isGood() ? said.unit.canonical() : raw(read, CsvRole::Unit);
    case NotesColumn: {
        QStringList notes;
        if (said.error)
            notes << job::errorText(*said.error, said.unit);
        if (said.measuredAt.isValid())
            notes << tr("measured %1").arg(timeText(said.measuredAt));
        for (const auto &[note, text] : said.notes)
            notes << tr("%1: %2", "note, its text").arg(note, text.simplified().left(LongestCell));
        return notes.join(QStringLiteral("; "));
    }
    case RemarkColumn: {
        QStringList remarks;
        for (const Issue &issue : said.issues)
            remarks << remarkText(issue);
        return remarks.join(u'\n');
    }
    default:
        return {};
    }
}

QString ImportModel::remark(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? cell(lineOf(index.row()), RemarkColumn) : QString();
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const qsizetype at = lineOf(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cell(at, index.column()).replace(u'\n', QStringLiteral(" · "));
    case Qt::ToolTipRole:
        return plainTip(cell(at, index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == ValueColumn || index.column() == LineColumn
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case FateRole:
        return static_cast<int>(line(at).fate);
    case SeverityRole: {
        const auto severity = gravest(readLine(at).line.issues);
        return severity ? QVariant(static_cast<int>(*severity)) : QVariant();
    }
    default:
        return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == ValueColumn || section == LineColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                               : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LineColumn:
        return tr("Line");
    case FateColumn:
        return tr("Outcome");
    case MetricColumn:
        return tr("Metric");
    case ValueColumn:
        return tr("Value");
    case UnitColumn:
        return tr("Unit");
    case NotesColumn:
        return tr("Notes");
    case RemarkColumn:
        return tr("Remark");
    default:
        return {};
    }
}

} // namespace kabocha::ui
