// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/rowtext.h"

#include "dispatch/comparison.h"

#include <QCoreApplication>

namespace kabocha::dispatch {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::dispatch", text);
}

} // namespace

QString inSentence(const QStringList &names)
{
    constexpr qsizetype most = 10;
    const QString shown = names.mid(0, most).join(QLatin1String(", "));
    return names.size() <= most ? shown
                                : tr("%1 and %2 more").arg(shown, QString::number(names.size() - most));
}

QString storedText(const OutboxEntry &entry, const QString &who)
{
    const qsizetype kept = entry.measurementCount - entry.dropped.size();
    if (entry.state == OutboxState::Confirmed)
        return tr("Arrived: %1 holds job %3 with every value that was sent (%2).")
            .arg(who, QString::number(kept), QString::number(entry.jobNumber));
    return tr("%1 holds %2 of %3 values as job %4. It did not keep: %5.")
        .arg(who, QString::number(kept), QString::number(entry.measurementCount),
             QString::number(entry.jobNumber), inSentence(entry.dropped));
}

QStringList remarksOn(const Comparison &comparison)
{
    QStringList remarks;
    if (!comparison.different.isEmpty())
        remarks.append(tr("Other values than were sent: %1.").arg(inSentence(comparison.different)));
    if (!comparison.missing.isEmpty())
        remarks.append(tr("A server drops what it has no definition of."));
    if (!comparison.sameMetadata)
        remarks.append(tr("The metadata there is not what was sent."));
    if (!comparison.withoutBlobs.isEmpty())
        remarks.append(tr("Blobs are missing for: %1.").arg(inSentence(comparison.withoutBlobs)));
    return remarks;
}

Error withoutPayload(const OutboxEntry &entry, Error error)
{
    const bool damaged = error.kind == Error::Kind::Schema; // else what hinders may pass: its own hint helps
    const QString target = entry.target.name;
    const QString number = QString::number(entry.jobNumber);
    switch (entry.state) {
    case OutboxState::Queued:
    case OutboxState::Refused:
    case OutboxState::Withdrawn:
        error.message = tr("%1 It is not sent.").arg(error.message);
        break;
    case OutboxState::Sending:
    case OutboxState::InDoubt:
        error.message = tr("%1 It may have arrived on %2 all the same, but cannot be looked for.")
                            .arg(error.message, target);
        if (damaged)
            error.hint =
                tr("See which jobs %1 has before you dispatch it again from its file: it would be there "
                   "twice.")
                    .arg(target);
        break;
    case OutboxState::Accepted:
        error.message = tr("%1 %2 has accepted it as job %3, but what it holds cannot be compared.")
                            .arg(error.message, target, number);
        if (damaged)
            error.hint =
                tr("See what job %1 holds before you dispatch it again from its file: it would be there "
                   "twice.")
                    .arg(number);
        break;
    case OutboxState::Confirmed:
    case OutboxState::Partial: // what is known of the job still holds
        if (damaged)
            error.hint =
                tr("What the row says of job %1 still holds; only it cannot be compared again.").arg(number);
        break;
    }
    return error;
}

} // namespace kabocha::dispatch
