// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/ledger.h"

#include "base/files.h"
#include "base/plaintext.h"
#include "dispatch/outbox.h"
#include "job/csvreader.h"
#include "json/io.h"

#include <QHash>

namespace kabocha::dispatch {
namespace {

// As the outbox's file names its states (outboxdatabase.cpp).
const QString sending = QStringLiteral("sending");
const QString queued = QStringLiteral("queued");
const QString withdrawn = QStringLiteral("withdrawn");
const QString notSent = QStringLiteral("not-sent");

QString timeOf(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString urlOf(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

/// A cell that is text from people or servers.
QByteArray textCell(const QString &text)
{
    return job::csvCell(withoutFormulas(text)).toUtf8();
}

QByteArray numberCell(qint64 number)
{
    return number < 0 ? QByteArray() : QByteArray::number(number);
}

json::Value textOrNull(const QString &text)
{
    return text.isEmpty() ? json::Value() : json::Value::string(text);
}

} // namespace

QList<LedgerLine> ledgerOf(const QList<LedgerEvent> &events)
{
    QList<LedgerLine> lines;
    QHash<qint64, qsizetype> latest; // of a row: its last attempt
    for (const LedgerEvent &event : events) {
        const bool isKnown = latest.contains(event.row);
        if (event.state == sending || (!isKnown && event.state != queued)) {
            latest.insert(event.row, lines.size());
            lines.append({.what = event,
                          .sentAt = event.state == sending ? event.at : QDateTime(),
                          .outcome = event.state});
        } else if (!isKnown) {
            continue;
        }
        LedgerLine &line = lines[latest.value(event.row)];
        if (event.state == queued) { // to be sent (again): says something only of what was under way
            if (line.outcome == sending) {
                line.outcome = notSent;
                line.what.at = event.at;
            }
            continue;
        }
        if (event.state == withdrawn)
            line.withdrawnAt = event.at; // what had become of it stays said
        else
            line.outcome = event.state;
        line.what = event;
    }
    return lines;
}

QByteArray ledgerCsv(const QList<LedgerLine> &lines)
{
    QByteArray out =
        "row,sent_at,user,target,target_url,production,title,measurements,bytes,sha256,job,outcome,"
        "outcome_at,withdrawn_at\r\n";
    for (const LedgerLine &line : lines) {
        const LedgerEvent &what = line.what;
        const QByteArrayList cells = {
            numberCell(what.row),         timeOf(line.sentAt).toLatin1(),     textCell(what.user),
            textCell(what.targetName),    textCell(urlOf(what.targetUrl)),    what.production ? "yes" : "no",
            textCell(what.title),         numberCell(what.measurementCount),  numberCell(what.payloadBytes),
            textCell(what.payloadSha256), numberCell(what.jobNumber),         textCell(line.outcome),
            timeOf(what.at).toLatin1(),   timeOf(line.withdrawnAt).toLatin1()};
        out += cells.join(',') + "\r\n";
    }
    return out;
}

QByteArray ledgerJson(const QList<LedgerLine> &lines)
{
    QList<json::Value> items;
    items.reserve(lines.size());
    for (const LedgerLine &line : lines) {
        const LedgerEvent &what = line.what;
        json::Object item;
        item.insert(QStringLiteral("row"), json::Value::integer(what.row));
        item.insert(QStringLiteral("sent_at"), textOrNull(timeOf(line.sentAt)));
        item.insert(QStringLiteral("user"), textOrNull(what.user));
        item.insert(QStringLiteral("target"), json::Value::string(what.targetName));
        item.insert(QStringLiteral("target_url"), textOrNull(urlOf(what.targetUrl)));
        item.insert(QStringLiteral("production"), json::Value::boolean(what.production));
        item.insert(QStringLiteral("title"), json::Value::string(what.title));
        item.insert(QStringLiteral("measurements"), json::Value::integer(what.measurementCount));
        item.insert(QStringLiteral("bytes"), json::Value::integer(what.payloadBytes));
        item.insert(QStringLiteral("sha256"), json::Value::string(what.payloadSha256));
        item.insert(QStringLiteral("job"),
                    what.jobNumber < 0 ? json::Value() : json::Value::integer(what.jobNumber));
        item.insert(QStringLiteral("outcome"), json::Value::string(line.outcome));
        item.insert(QStringLiteral("outcome_at"), textOrNull(timeOf(what.at)));
        item.insert(QStringLiteral("withdrawn_at"), textOrNull(timeOf(line.withdrawnAt)));
        items.append(json::Value::object(item));
    }
    return json::write(json::Value::array(items), {.sortKeys = false}) + '\n';
}

QFuture<Result<qint64>> exportLedger(Outbox &outbox, const QString &file)
{
    return outbox.withLedger([file](const QList<LedgerEvent> &events) -> Result<qint64> {
        const QList<LedgerLine> lines = ledgerOf(events);
        const bool asJson = file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
        const Result<void> written = writeFileSafely(file, asJson ? ledgerJson(lines) : ledgerCsv(lines));
        if (!written)
            return tl::unexpected(written.error());
        return qint64(lines.size());
    });
}

} // namespace kabocha::dispatch
