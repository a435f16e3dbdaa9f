// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/outboxdatabase.h"

#include "dispatch/outboxschema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace kabocha::dispatch {
namespace {

constexpr std::chrono::milliseconds patience = std::chrono::seconds(10); ///< with other programs

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::dispatch", text);
}

// As it stands in the file; never changed.
const QList<std::pair<OutboxState, QString>> &stateNames()
{
    static const QList<std::pair<OutboxState, QString>> names = {
        {OutboxState::Queued, QStringLiteral("queued")},
        {OutboxState::Sending, QStringLiteral("sending")},
        {OutboxState::Accepted, QStringLiteral("accepted")},
        {OutboxState::Confirmed, QStringLiteral("confirmed")},
        {OutboxState::Partial, QStringLiteral("partial")},
        {OutboxState::InDoubt, QStringLiteral("in-doubt")},
        {OutboxState::Refused, QStringLiteral("refused")},
        {OutboxState::Withdrawn, QStringLiteral("withdrawn")},
    };
    return names;
}

QString nameOf(OutboxState state)
{
    for (const auto &[known, name] : stateNames()) {
        if (known == state)
            return name;
    }
    return {};
}

OutboxState stateOf(const QString &name)
{
    for (const auto &[state, known] : stateNames()) {
        if (known == name)
            return state;
    }
    return OutboxState::InDoubt; // look before anything else is done with it
}

QString listText(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QStringList listOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).array().toVariantList().isEmpty()
               ? QStringList()
               : QJsonDocument::fromJson(text.toUtf8()).toVariant().toStringList();
}

/// SQL's NULL is not an empty text.
QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QByteArray notNull(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

QVariant numbersText(const std::optional<QList<qint64>> &numbers)
{
    if (!numbers)
        return QVariant(QMetaType::fromType<QString>());
    QStringList out;
    out.reserve(numbers->size());
    for (const qint64 number : *numbers)
        out.append(QString::number(number));
    return notNull(out.join(u' '));
}

std::optional<QList<qint64>> numbersOf(const QVariant &column)
{
    if (column.isNull())
        return {};
    QList<qint64> out;
    const QStringList parts = column.toString().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        out.append(part.toLongLong());
    return out;
}

QVariant timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

QDateTime timeOf(const QVariant &column)
{
    return column.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(column.toLongLong(), Qt::UTC);
}

/// Never with a name or password in it.
QString urlText(const QUrl &url)
{
    return notNull(url.toString(QUrl::RemoveUserInfo));
}

QVariant urlOrNull(const QUrl &url)
{
    return url.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(urlText(url));
}

const QString columns =
    QStringLiteral("id, title, target_name, target_url, target_user, production, practice, state, "
                   "created_at, changed_at, job_number, reason,"
                   " dropped, measurement_count, identifiers, payload_sha256, jobs_before,"
                   " status_url, attempts, next_attempt_at, trying_since, payload_bytes, value_count");

OutboxEntry entryOf(const QSqlQuery &row)
{
    OutboxEntry entry;
    entry.id = row.value(0).toLongLong();
    entry.title = row.value(1).toString();
    entry.target.name = row.value(2).toString();
    entry.target.url = QUrl(row.value(3).toString());
    entry.target.user = row.value(4).toString();
    entry.target.kind = row.value(5).toBool() ? squash::TargetKind::Production : squash::TargetKind::Sandbox;
    entry.target.practice = row.value(6).toBool();
    entry.state = stateOf(row.value(7).toString());
    entry.createdAt = timeOf(row.value(8));
    entry.changedAt = timeOf(row.value(9));
    entry.jobNumber = row.isNull(10) ? -1 : row.value(10).toLongLong();
    entry.reason = row.value(11).toString();
    entry.dropped = listOf(row.value(12).toString());
    entry.measurementCount = row.value(13).toInt();
    entry.measurementIdentifiers = listOf(row.value(14).toString());
    entry.payloadSha256 = row.value(15).toByteArray();
    entry.jobsBefore = numbersOf(row.value(16));
    entry.statusUrl = QUrl(row.value(17).toString());
    entry.attempts = row.value(18).toInt();
    entry.nextAttemptAt = timeOf(row.value(19));
    entry.tryingSince = timeOf(row.value(20));
    entry.payloadBytes = row.value(21).toLongLong();
    entry.valueCount = row.value(22).toInt();
    if (entry.valueCount < 0) // at most this
        entry.valueCount = entry.measurementCount;
    return entry;
}

QVariant numberOrNull(qint64 number)
{
    return number < 0 ? QVariant(QMetaType::fromType<qint64>()) : QVariant(number);
}

/// What is wrong with an outbox, for people.
Error said(const sqlite::Trouble &trouble)
{
    using Kind = sqlite::Trouble::Kind;
    const auto io = [](const QString &message, const QString &hint) {
        return Error{.kind = Error::Kind::Io, .message = message, .hint = hint};
    };
    if (trouble.kind == Kind::Newer)
        return io(tr("The outbox was written by a newer Kabocha. It is left as it is."),
                  tr("Use the newer program."));
    if (trouble.kind == Kind::Foreign)
        return io(
            tr("This is the database of another program, not an outbox of Kabocha. It was left as it is."),
            tr("Move the file away; a new outbox is made then."));
    return io(tr("The outbox cannot be read or written: %1.").arg(trouble.text),
              tr("Check the permissions and free space of its folder. Nothing is sent that is not "
                 "written down first."));
}

} // namespace

OutboxDatabase::OutboxDatabase(const QString &file, std::unique_ptr<sqlite::Database> database)
    : m_file(file), m_database(std::move(database))
{
}

Result<std::unique_ptr<OutboxDatabase>> OutboxDatabase::open(const QString &file)
{
    Result<std::unique_ptr<sqlite::Database>> database = sqlite::Database::open(
        file,
        {.name = QStringLiteral("outbox"),
         .steps = outboxSteps(),
         .settings = {QStringLiteral("PRAGMA synchronous=FULL"), QStringLiteral("PRAGMA foreign_keys=ON")},
         .says = said},
        patience);
    if (!database)
        return fail(database.error());
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    return std::unique_ptr<OutboxDatabase>(new OutboxDatabase(file, std::move(*database)));
}

tl::unexpected<Error> OutboxDatabase::notThere() const
{
    return fail({.kind = Error::Kind::NotFound,
                 .message = tr("This row is no longer in the outbox."),
                 .hint = tr("Another window may have discarded it.")});
}

Result<QSqlQuery> OutboxDatabase::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query = m_database->query(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (const Result<void> done = m_database->run(query); !done)
        return fail(done.error());
    return query;
}

Result<qint64> OutboxDatabase::insert(const OutboxEntry &entry, const Payload &payload,
                                      const QByteArray &definitions, const Claim &claim)
{
    qint64 id = -1;
    const Result<void> written = m_database->transaction([&]() -> Result<void> {
        {
            const Result<QSqlQuery> row =
                run(QStringLiteral(
                        "INSERT INTO row(title, target_name, target_url, target_user, production, practice,"
                        " state, created_at, changed_at, job_number, reason, dropped, measurement_count,"
                        " identifiers, payload_sha256, jobs_before, status_url, attempts, next_attempt_at,"
                        " trying_since, payload_bytes, value_count)"
                        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                    {notNull(entry.title),
                     notNull(entry.target.name),
                     urlText(entry.target.url),
                     notNull(entry.target.user),
                     entry.target.isProduction(),
                     entry.target.practice,
                     nameOf(entry.state),
                     timeOrNull(entry.createdAt),
                     timeOrNull(entry.changedAt),
                     numberOrNull(entry.jobNumber),
                     notNull(entry.reason),
                     listText(entry.dropped),
                     entry.measurementCount,
                     listText(entry.measurementIdentifiers),
                     QString::fromLatin1(payload.sha256()),
                     numbersText(entry.jobsBefore),
                     urlOrNull(entry.statusUrl),
                     entry.attempts,
                     timeOrNull(entry.nextAttemptAt),
                     timeOrNull(entry.tryingSince),
                     payload.size(),
                     entry.valueCount});
            if (!row)
                return tl::unexpected(row.error());
            id = row->lastInsertId().toLongLong();
        }
        const Result<QSqlQuery> content =
            run(QStringLiteral("INSERT INTO content(id, payload, definitions, payload_file)"
                               " VALUES(?, ?, ?, ?)"),
                {id, notNull(payload.bytes()), notNull(definitions),
                 payload.isFile() ? QVariant(QFileInfo(payload.file()).fileName())
                                  : QVariant(QMetaType::fromType<QString>())});
        if (!content)
            return tl::unexpected(content.error());
        return claim(id);
    });
    if (!written)
        return tl::unexpected(written.error());
    return id;
}

Result<void> OutboxDatabase::update(const OutboxEntry &entry)
{
    const Result<QSqlQuery> done =
        run(QStringLiteral("UPDATE row SET target_url = ?, target_user = ?, state = ?, changed_at = ?,"
                           " job_number = ?, reason = ?, dropped = ?, jobs_before = ?, status_url = ?,"
                           " attempts = ?, next_attempt_at = ?, trying_since = ? WHERE id = ?"),
            {urlText(entry.target.url), notNull(entry.target.user), nameOf(entry.state),
             timeOrNull(entry.changedAt), numberOrNull(entry.jobNumber), notNull(entry.reason),
             listText(entry.dropped), numbersText(entry.jobsBefore), urlOrNull(entry.statusUrl),
             entry.attempts, timeOrNull(entry.nextAttemptAt), timeOrNull(entry.tryingSince), entry.id});
    if (!done)
        return tl::unexpected(done.error());
    if (done->numRowsAffected() != 1)
        return notThere();
    return {};
}

Result<NumberTaken> OutboxDatabase::takeNumber(const OutboxEntry &entry, qint64 number)
{
    // One statement, so that no other window comes between looking and writing.
    const Result<QSqlQuery> done = run(
        QStringLiteral("UPDATE row SET job_number = ? WHERE id = ? AND NOT EXISTS (SELECT 1 FROM row other"
                       " WHERE other.id <> row.id AND (other.target_name = row.target_name"
                       " OR (other.target_url <> '' AND other.target_url = row.target_url))"
                       " AND (other.job_number = ?"
                       " OR (other.state = ? AND other.payload_sha256 = row.payload_sha256)))"),
        {number, entry.id, number, nameOf(OutboxState::Sending)});
    if (!done)
        return tl::unexpected(done.error());
    if (done->numRowsAffected() == 1)
        return NumberTaken::Ours;
    Result<QSqlQuery> other =
        run(QStringLiteral("SELECT 1 FROM row JOIN row other ON other.id <> row.id"
                           " AND (other.target_name = row.target_name"
                           " OR (other.target_url <> '' AND other.target_url = row.target_url))"
                           " WHERE row.id = ? AND other.job_number = ? LIMIT 1"),
            {entry.id, number});
    if (!other)
        return tl::unexpected(other.error());
    return other->next() ? NumberTaken::Others : NumberTaken::Unclear;
}

Result<void> OutboxDatabase::remove(qint64 id)
{
    const Result<QSqlQuery> done = run(QStringLiteral("DELETE FROM row WHERE id = ?"), {id});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Result<QByteArray> OutboxDatabase::blob(const QString &column, qint64 id)
{
    Result<QSqlQuery> row = run(QStringLiteral("SELECT %1 FROM content WHERE id = ?").arg(column), {id});
    if (!row)
        return tl::unexpected(row.error());
    if (!row->next())
        return notThere();
    return row->value(0).toByteArray();
}

Result<Payload> OutboxDatabase::payload(qint64 id)
{
    const Result<OutboxEntry> row = entry(id);
    if (!row)
        return tl::unexpected(row.error());
    Result<QSqlQuery> content =
        run(QStringLiteral("SELECT payload, payload_file FROM content WHERE id = ?"), {id});
    if (!content)
        return tl::unexpected(content.error());
    if (!content->next())
        return notThere();
    const QString name = QFileInfo(content->value(1).toString()).fileName(); // in no other folder
    if (name.isEmpty())
        return Payload(content->value(0).toByteArray(), row->payloadSha256);
    return Payload(QDir(payloadFolder(m_file)).filePath(name), row->payloadBytes, row->payloadSha256);
}

Result<bool> OutboxDatabase::hasPayloadFile(const QString &name)
{
    Result<QSqlQuery> row = run(QStringLiteral("SELECT 1 FROM content WHERE payload_file = ?"), {name});
    if (!row)
        return tl::unexpected(row.error());
    return row->next();
}

Result<QByteArray> OutboxDatabase::definitions(qint64 id)
{
    return blob(QStringLiteral("definitions"), id);
}

Result<QList<OutboxEntry>> OutboxDatabase::select(const QString &where, const QVariantList &values)
{
    Result<QSqlQuery> rows =
        run(QStringLiteral("SELECT %1 FROM row %2 ORDER BY id DESC").arg(columns, where), values);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<OutboxEntry> out;
    while (rows->next())
        out.append(entryOf(*rows));
    if (rows->lastError().isValid())
        return fail(m_database->error(rows->lastError()));
    return out;
}

Result<OutboxEntry> OutboxDatabase::entry(qint64 id)
{
    const Result<QList<OutboxEntry>> rows = select(QStringLiteral("WHERE id = ?"), {id});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty())
        return notThere();
    return rows->first();
}

Result<QList<LedgerEvent>> OutboxDatabase::ledger()
{
    Result<QSqlQuery> rows =
        run(QStringLiteral("SELECT at, row, state, target_name, target_url, target_user, production, title,"
                           " measurement_count, payload_sha256, payload_bytes, job_number"
                           " FROM ledger ORDER BY id"));
    if (!rows)
        return tl::unexpected(rows.error());
    QList<LedgerEvent> out;
    while (rows->next())
        out.append({.at = timeOf(rows->value(0)),
                    .row = rows->value(1).toLongLong(),
                    .state = rows->value(2).toString(),
                    .targetName = rows->value(3).toString(),
                    .targetUrl = QUrl(rows->value(4).toString()),
                    .user = rows->value(5).toString(),
                    .production = rows->value(6).toBool(),
                    .title = rows->value(7).toString(),
                    .measurementCount = rows->value(8).toInt(),
                    .payloadSha256 = rows->value(9).toString(),
                    .payloadBytes = rows->value(10).toLongLong(),
                    .jobNumber = rows->isNull(11) ? -1 : rows->value(11).toLongLong()});
    if (rows->lastError().isValid())
        return fail(m_database->error(rows->lastError()));
    return out;
}

Result<QList<OutboxEntry>> OutboxDatabase::entries()
{
    return select(QString(), {});
}

} // namespace kabocha::dispatch
