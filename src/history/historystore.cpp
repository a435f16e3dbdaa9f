// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historystore.h"

#include "history/database.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace kabocha::history {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::history", text);
}

// PointState as it stands in the file; never renumbered.
int toColumn(PointState state)
{
    switch (state) {
    case PointState::Unsent:
        return 0;
    case PointState::Confirmed:
        return 1;
    case PointState::Withdrawn:
        return 2;
    case PointState::Retracted:
        return 3;
    }
    return 0;
}

PointState stateOf(int column)
{
    switch (column) {
    case 1:
        return PointState::Confirmed;
    case 2:
        return PointState::Withdrawn;
    case 3:
        return PointState::Retracted;
    default:
        return PointState::Unsent;
    }
}

constexpr qsizetype HexIdentifier = 32;

/// 16 bytes where the identifier is 32 lower-case hex digits, as nearly all are: half the size of file and
/// index.
QVariant toColumn(const QString &identifier)
{
    const bool hex = identifier.size() == HexIdentifier && std::ranges::all_of(identifier, [](QChar digit) {
                         return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f');
                     });
    return hex ? QVariant(QByteArray::fromHex(identifier.toLatin1())) : QVariant(identifier);
}

QString identifierOf(const QVariant &column)
{
    return column.typeId() == QMetaType::QByteArray ? QString::fromLatin1(column.toByteArray().toHex())
                                                    : column.toString();
}

QVariant toColumn(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

QVariant toColumn(std::optional<double> value)
{
    return value && !std::isnan(*value) ? QVariant(*value) : QVariant(QMetaType::fromType<double>());
}

Error incomplete(const Point &point)
{
    const QString reason = point.identifier.isEmpty() ? tr("it has no identifier")
                           : !point.metric.isMetric() ? tr("it has no metric")
                                                      : tr("it has no time");
    return {
        .kind = Error::Kind::Schema,
        .message =
            tr("A measurement of “%1” cannot be put into the history: %2.").arg(point.metric.text(), reason),
        .hint = tr("This is a fault of Kabocha; please report it.")};
}

} // namespace

class HistoryStore::Private
{
public:
    std::unique_ptr<Database> database;
    /// Of the table of that name, as far as they were met; its rows never change.
    QHash<qint64, QString> texts;

    /// What stands for NUMBER in the table of texts. One string serves a million points.
    Result<QString> text(qint64 number)
    {
        if (const auto known = texts.constFind(number); known != texts.constEnd())
            return *known;
        QSqlQuery row = database->query(QStringLiteral("SELECT value FROM text WHERE id = ?"));
        row.addBindValue(number);
        if (Result<void> done = database->run(row); !done)
            return fail(done.error());
        if (!row.next())
            return fail(database->error(row.lastError()));
        return *texts.insert(number, row.value(0).toString());
    }

    /// All that ROWS, a query made by select() and run, still holds, one by one.
    Result<void> read(QSqlQuery &rows, const metric::Name &metric,
                      const std::function<bool(const Point &)> &take)
    {
        while (rows.next()) {
            const Result<QString> unit = text(rows.value(3).toLongLong());
            const Result<QString> title =
                unit.and_then([&](const QString &) { return text(rows.value(5).toLongLong()); });
            const Result<QString> target = title.and_then([&](const QString &) {
                return rows.isNull(6) ? Result<QString>(QString()) : text(rows.value(6).toLongLong());
            });
            if (!target)
                return fail(target.error());
            Point point;
            point.identifier = identifierOf(rows.value(0));
            point.metric = metric;
            point.measuredAt = QDateTime::fromMSecsSinceEpoch(rows.value(1).toLongLong(), Qt::UTC);
            if (!rows.isNull(2))
                point.value = rows.value(2).toDouble();
            point.unit = *unit;
            point.state = stateOf(rows.value(4).toInt());
            point.jobTitle = *title;
            point.target = *target;
            point.serverJob = rows.isNull(7) ? -1 : rows.value(7).toLongLong();
            if (!rows.isNull(8))
                point.recordedAt = QDateTime::fromMSecsSinceEpoch(rows.value(8).toLongLong(), Qt::UTC);
            if (!take(point))
                return fail({.kind = Error::Kind::Cancelled, .message = tr("Reading was cancelled.")});
        }
        if (rows.lastError().isValid())
            return fail(database->error(rows.lastError()));
        return {};
    }
    Result<QList<Point>> read(QSqlQuery &rows, const metric::Name &metric)
    {
        QList<Point> points;
        const Result<void> done = read(rows, metric, [&points](const Point &point) {
            points << point;
            return true;
        });
        return done.map([&] { return points; });
    }

    /// The shown points of a metric (bound as package and name); MORE follows the conditions.
    [[nodiscard]] QSqlQuery select(const QString &more) const
    {
        return database->query(
            QStringLiteral(
                "SELECT identifier, time, value, unit, state, title, target, job, recorded FROM point"
                " WHERE metric = (SELECT id FROM metric WHERE package = ? AND name = ?)"
                " AND state <> 3 ") +
            more);
    }

    /// The number that stands for VALUES in TABLE, made if it is new.
    Result<qint64> idOf(const QString &table, const QStringList &columns, const QStringList &values)
    {
        const QString names = columns.join(u',');
        const QString marks = QStringList(columns.size(), QStringLiteral("?")).join(u',');
        QSqlQuery insert = database->query(
            QStringLiteral("INSERT OR IGNORE INTO %1(%2) VALUES(%3)").arg(table, names, marks));
        QSqlQuery select =
            database->query(QStringLiteral("SELECT id FROM %1 WHERE (%2) = (%3)").arg(table, names, marks));
        for (const QString &value : values) {
            // A null string would be SQL's NULL.
            insert.addBindValue(value.isNull() ? QStringLiteral("") : value);
            select.addBindValue(value.isNull() ? QStringLiteral("") : value);
        }
        if (Result<void> done = database->run(insert).and_then([&] { return database->run(select); }); !done)
            return fail(done.error());
        if (!select.next())
            return fail(database->error(select.lastError()));
        return select.value(0).toLongLong();
    }

    Result<qint64> textId(const QString &text)
    {
        return idOf(QStringLiteral("text"), {QStringLiteral("value")}, {text});
    }

    Result<void> insert(const QList<Point> &points)
    {
        QHash<QString, qint64> numbers;
        QHash<metric::Name, qint64> metrics;
        const auto textNumber = [&](const QString &text) -> Result<qint64> {
            if (const auto known = numbers.constFind(text); known != numbers.constEnd())
                return *known;
            return textId(text).map([&](qint64 id) { return *numbers.insert(text, id); });
        };
        const auto metricNumber = [&](const metric::Name &name) -> Result<qint64> {
            if (const auto known = metrics.constFind(name); known != metrics.constEnd())
                return *known;
            return idOf(QStringLiteral("metric"), {QStringLiteral("package"), QStringLiteral("name")},
                        {name.package, name.metric})
                .map([&](qint64 id) { return *metrics.insert(name, id); });
        };
        // Who sends a job records its points again, without knowing when that was first. Only a point of
        // another metric under the same identifier moves in time; such a file is not ours.
        QSqlQuery statement = database->query(QStringLiteral(
            "INSERT INTO point(metric, time, identifier, value, unit, state, title, recorded)"
            " VALUES(?, ?, ?, ?, ?, 0, ?, ?)"
            " ON CONFLICT(identifier) DO UPDATE SET metric = excluded.metric,"
            " time = CASE WHEN metric = excluded.metric THEN time ELSE excluded.time END,"
            " recorded = CASE WHEN metric = excluded.metric THEN recorded ELSE excluded.recorded"
            " END,"
            " value = excluded.value, unit = excluded.unit, state = 0, title = excluded.title"
            " WHERE state IN (0, 3)"));
        for (const Point &point : points) {
            const Result<qint64> metric = metricNumber(point.metric);
            const Result<qint64> unit = metric.and_then([&](qint64) { return textNumber(point.unit); });
            const Result<qint64> title = unit.and_then([&](qint64) { return textNumber(point.jobTitle); });
            if (!title)
                return fail(title.error());
            statement.bindValue(0, *metric);
            statement.bindValue(1, toColumn(point.measuredAt));
            statement.bindValue(2, toColumn(point.identifier));
            statement.bindValue(3, toColumn(point.value));
            statement.bindValue(4, *unit);
            statement.bindValue(5, *title);
            statement.bindValue(6, toColumn(point.recordedAt));
            if (Result<void> done = database->run(statement); !done)
                return done;
        }
        return {};
    }

    Result<void> move(const QList<std::pair<QString, QDateTime>> &points)
    {
        QSqlQuery statement =
            database->query(QStringLiteral("UPDATE point SET time = coalesce(?, recorded, time)"
                                           " WHERE state IN (0, 3) AND identifier = ?"));
        for (const auto &[identifier, time] : points) {
            statement.bindValue(0, toColumn(time));
            statement.bindValue(1, toColumn(identifier));
            if (Result<void> done = database->run(statement); !done)
                return done;
        }
        return {};
    }

    /// Runs UPDATE for each identifier, bound after BOUND.
    Result<void> update(const QString &sql, const QVariantList &bound, const QStringList &identifiers)
    {
        QSqlQuery statement = database->query(sql);
        for (const QString &identifier : identifiers) {
            int index = 0;
            for (const QVariant &value : bound)
                statement.bindValue(index++, value);
            statement.bindValue(index, toColumn(identifier));
            if (Result<void> done = database->run(statement); !done)
                return done;
        }
        return {};
    }
};

HistoryStore::HistoryStore() : d(new Private) {}

HistoryStore::~HistoryStore() = default;

Result<std::unique_ptr<HistoryStore>> HistoryStore::open(const QString &file,
                                                         std::chrono::milliseconds patience)
{
    Result<std::unique_ptr<Database>> database = openDatabase(file, patience);
    if (!database)
        return fail(database.error());
    std::unique_ptr<HistoryStore> store(new HistoryStore);
    store->d->database = std::move(*database);
    return store;
}

Result<void> HistoryStore::apply(const Edit &edit)
{
    for (const Point &point : edit.recorded)
        if (point.identifier.isEmpty() || !point.metric.isMetric() || !point.measuredAt.isValid())
            return fail(incomplete(point));
    return d->database->transaction([&] {
        return d
            ->update(QStringLiteral("UPDATE point SET state = ? WHERE state = 0 AND identifier = ?"),
                     {toColumn(PointState::Retracted)}, edit.retracted)
            .and_then([&] {
                return d->update(
                    QStringLiteral("UPDATE point SET state = ? WHERE state = 3 AND identifier = ?"),
                    {toColumn(PointState::Unsent)}, edit.restored);
            })
            .and_then([&] { return d->insert(edit.recorded); })
            .and_then([&] { return d->move(edit.moved); });
    });
}

Result<void> HistoryStore::confirm(const QStringList &identifiers, const QString &target, qint64 serverJob)
{
    return d->database->transaction([&]() -> Result<void> {
        const Result<qint64> targetId = d->textId(target);
        if (!targetId)
            return fail(targetId.error());
        return d->update(
            QStringLiteral("UPDATE point SET state = ?, target = ?, job = ? WHERE identifier = ?"),
            {toColumn(PointState::Confirmed), *targetId, serverJob}, identifiers);
    });
}

Result<void> HistoryStore::withdraw(const QString &target, qint64 serverJob)
{
    return d->database->transaction([&]() -> Result<void> {
        QSqlQuery statement =
            d->database->query(QStringLiteral("UPDATE point SET state = ? WHERE state = ? AND job = ?"
                                              " AND target = (SELECT id FROM text WHERE value = ?)"));
        for (const QVariant &value : QVariantList{toColumn(PointState::Withdrawn),
                                                  toColumn(PointState::Confirmed), serverJob, target})
            statement.addBindValue(value);
        return d->database->run(statement);
    });
}

Result<QList<Point>> HistoryStore::series(const Query &query)
{
    QList<Point> points;
    const Result<void> done = each(query, [&points](const Point &point) {
        points << point;
        return true;
    });
    return done.map([&] { return points; });
}

Result<void> HistoryStore::each(const Query &query, const std::function<bool(const Point &)> &take)
{
    const metric::Name name = query.metric.metricName();
    QSqlQuery rows = d->select(QStringLiteral("AND time BETWEEN ? AND ? ORDER BY time, identifier"));
    rows.addBindValue(name.package);
    rows.addBindValue(name.metric);
    rows.addBindValue(query.from.isValid() ? query.from.toMSecsSinceEpoch()
                                           : std::numeric_limits<qint64>::min());
    rows.addBindValue(query.to.isValid() ? query.to.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max());
    return d->database->run(rows).and_then([&] { return d->read(rows, name, take); });
}

Result<QList<Point>> HistoryStore::newest(const metric::Name &metric, int most)
{
    const metric::Name name = metric.metricName();
    // The primary key is in this order: no more rows are read than are left out or asked for.
    QSqlQuery rows = d->select(
        QStringLiteral("AND state <> 2 AND value IS NOT NULL ORDER BY time DESC, identifier DESC LIMIT ?"));
    rows.addBindValue(name.package);
    rows.addBindValue(name.metric);
    rows.addBindValue(std::max(most, 0)); // a negative LIMIT is none
    Result<QList<Point>> points = d->database->run(rows).and_then([&] { return d->read(rows, name); });
    if (points)
        std::ranges::reverse(*points);
    return points;
}

Result<QList<Point>> HistoryStore::find(const QStringList &identifiers)
{
    QSqlQuery rows = d->database->query(QStringLiteral(
        "SELECT identifier, time, value, unit, state, title, target, job, recorded, package, name FROM point"
        " JOIN metric ON metric.id = point.metric WHERE identifier = ? AND state <> 3"));
    QList<Point> points;
    const auto take = [&](Point point) {
        point.metric = metric::Name::ofMetric(rows.value(9).toString(), rows.value(10).toString());
        points << point;
        return true;
    };
    for (const QString &identifier : identifiers) {
        rows.bindValue(0, toColumn(identifier));
        if (const Result<void> done =
                d->database->run(rows).and_then([&] { return d->read(rows, {}, take); });
            !done)
            return fail(done.error());
    }
    return points;
}

Result<QList<Point>> HistoryStore::confirmed(const QStringList &identifiers)
{
    return find(identifiers).map([](QList<Point> points) {
        points.removeIf([](const Point &point) { return point.state != PointState::Confirmed; });
        return points;
    });
}

Result<QList<metric::Name>> HistoryStore::metrics()
{
    QSqlQuery rows =
        d->database->query(QStringLiteral("SELECT package, name FROM metric m WHERE EXISTS (SELECT 1 FROM "
                                          "point p WHERE p.metric = m.id AND p.state <> 3)"));
    if (Result<void> done = d->database->run(rows); !done)
        return fail(done.error());
    QList<metric::Name> names;
    while (rows.next())
        names << metric::Name::ofMetric(rows.value(0).toString(), rows.value(1).toString());
    if (rows.lastError().isValid())
        return fail(d->database->error(rows.lastError()));
    std::ranges::sort(names, [](const metric::Name &a, const metric::Name &b) { return a < b; });
    return names;
}

Result<QList<Point>> HistoryStore::latest()
{
    const Result<QList<metric::Name>> names = metrics();
    if (!names)
        return fail(names.error());
    QSqlQuery rows = d->select(QStringLiteral("ORDER BY time DESC, identifier DESC LIMIT 1"));
    QList<Point> points;
    for (const metric::Name &name : *names) {
        rows.bindValue(0, name.package);
        rows.bindValue(1, name.metric);
        const Result<QList<Point>> newest =
            d->database->run(rows).and_then([&] { return d->read(rows, name); });
        if (!newest)
            return newest;
        points << *newest;
    }
    return points;
}

Result<QList<Point>> HistoryStore::recent(const QList<metric::Name> &metrics, int perMetric)
{
    QSqlQuery rows = d->select(QStringLiteral("AND state <> 2 ORDER BY time DESC, identifier DESC LIMIT ?"));
    QList<Point> points;
    for (const metric::Name &name : metrics) {
        rows.bindValue(0, name.package);
        rows.bindValue(1, name.metric);
        rows.bindValue(2, std::max(0, perMetric)); // SQLite takes a negative one for "all"
        const Result<QList<Point>> newest =
            d->database->run(rows).and_then([&] { return d->read(rows, name.metricName()); });
        if (!newest)
            return newest;
        std::copy(newest->crbegin(), newest->crend(), std::back_inserter(points));
    }
    return points;
}

} // namespace kabocha::history
