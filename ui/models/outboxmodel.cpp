// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outboxmodel.h"

#include "dispatch/retrypolicy.h"
#include "models/text.h"

namespace kabocha::ui {
namespace {

QString targetText(const squash::Target &target)
{
    return target.isProduction() ? OutboxModel::tr("PRODUCTION · %1").arg(target.name) : target.name;
}

QString numberOf(const dispatch::OutboxEntry &entry)
{
    return entry.jobNumber < 0 ? QString() : QString::number(entry.jobNumber);
}

QVariant sortValue(const dispatch::OutboxEntry &entry, int column)
{
    switch (column) {
    case OutboxModel::NumberColumn:
        return entry.jobNumber;
    case OutboxModel::TimeColumn:
        return entry.createdAt;
    case OutboxModel::NextColumn:
        return entry.nextAttemptAt;
    case OutboxModel::StateColumn:
        return static_cast<int>(entry.state);
    default:
        return {};
    }
}

} // namespace

OutboxModel::OutboxModel(dispatch::Outbox &outbox, const Clock &clock, QObject *parent)
    : RowModel<dispatch::OutboxEntry>(parent), m_outbox(outbox), m_clock(clock)
{
    connect(&m_outbox, &dispatch::Outbox::changed, this, &OutboxModel::refresh);
    refresh();
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    const dispatch::OutboxEntry *entry = row(index);
    if (!entry)
        return {};
    switch (role) {
    case IdRole:
        return entry->id;
    case StateRole:
        return static_cast<int>(entry->state);
    case ProductionRole:
        return entry->target.isProduction();
    case Qt::TextAlignmentRole:
        return index.column() == NumberColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        if (const QVariant value = sortValue(*entry, index.column()); value.isValid())
            return value;
        [[fallthrough]];
    case Qt::DisplayRole:
        break;
    case Qt::ToolTipRole:
        if (index.column() == NextColumn)
            return m_outbox.isHeld(entry->id) ? tr("being worked on here")
                                              : dispatch::planText(*entry, m_clock.nowUtc());
        return plainTip(data(index, Qt::DisplayRole).toString());
    default:
        return {};
    }
    switch (index.column()) {
    case StateColumn:
        return dispatch::stateText(entry->state);
    case JobColumn:
        return entry->title;
    case TargetColumn:
        return targetText(entry->target);
    case NumberColumn:
        return numberOf(*entry);
    case TimeColumn:
        return timeText(entry->createdAt);
    case NextColumn:
        return m_outbox.isHeld(entry->id) ? tr("now") : dispatch::planTimeText(*entry, m_clock.nowUtc());
    case ReasonColumn:
        return entry->reason;
    default:
        return {};
    }
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == NumberColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case JobColumn:
        return tr("Job");
    case TargetColumn:
        return tr("Target");
    case NumberColumn:
        return tr("Job number");
    case TimeColumn:
        return tr("Queued");
    case NextColumn:
        return tr("Next try");
    case ReasonColumn:
        return tr("What happened");
    default:
        return {};
    }
}

int OutboxModel::rowOf(qint64 id) const
{
    const auto found =
        std::find_if(rows().begin(), rows().end(), [id](const auto &entry) { return entry.id == id; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QString OutboxModel::details(const dispatch::OutboxEntry &entry, const QDateTime &now, bool underWay)
{
    QStringList lines;
    const QString state = dispatch::stateText(entry.state);
    lines << (entry.jobNumber < 0 ? tr("%1: %2").arg(entry.title, state)
                                  : tr("%1: %2, job %3 on the server")
                                        .arg(entry.title, state, QString::number(entry.jobNumber)));
    if (!entry.reason.isEmpty())
        lines << entry.reason;
    if (QString plan = dispatch::planText(entry, now); !plan.isEmpty() && !underWay) {
        plan.front() = plan.front().toUpper();
        lines << plan + u'.';
    }
    if (!entry.dropped.isEmpty())
        lines << tr("The server did not keep: %1").arg(entry.dropped.join(QStringLiteral(", ")));
    lines << QString();
    const QString url = entry.target.practice ? tr("this computer") : entry.target.url.toDisplayString();
    lines << tr("Target: %1 (%2)").arg(targetText(entry.target), url);
    if (!entry.target.user.isEmpty())
        lines << tr("User: %1").arg(entry.target.user);
    lines << tr("Measurements: %1").arg(entry.measurementCount);
    lines << tr("Queued: %1").arg(timeText(entry.createdAt));
    if (entry.changedAt.isValid())
        lines << tr("Last change: %1").arg(timeText(entry.changedAt));
    if (!entry.payloadSha256.isEmpty())
        lines << tr("SHA-256 of what is sent: %1").arg(QString::fromLatin1(entry.payloadSha256));
    return lines.join(u'\n');
}

void OutboxModel::refresh()
{
    setRows(m_outbox.entries(), [](const auto &a, const auto &b) { return a.id == b.id; });
}

} // namespace kabocha::ui
