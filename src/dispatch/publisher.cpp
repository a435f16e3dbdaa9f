// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/publisher.h"

#include "squash/limits.h"
#include "json/io.h"

#include <QSet>

namespace kabocha::dispatch {
namespace {

constexpr int concurrency = 4;

/// Null, `[]`, `{}` and an object of nothing else are what the server makes of each other.
bool isNothing(const json::Value &value)
{
    if (value.isArray())
        return value.items().isEmpty();
    if (value.isObject()) {
        const json::Object &members = value.members();
        return std::all_of(members.begin(), members.end(),
                           [](const json::Member &member) { return isNothing(member.value); });
    }
    return value.isNull() || (value.isString() && value.toString().isEmpty());
}

bool sameValue(const json::Value &a, const json::Value &b)
{
    if (isNothing(a) || isNothing(b))
        return isNothing(a) && isNothing(b);
    if (a.isObject() && b.isObject()) {
        QStringList keys = a.members().keys() + b.members().keys();
        keys.removeDuplicates();
        return std::all_of(keys.begin(), keys.end(), [&](const QString &key) {
            return sameValue(a.members().value(key), b.members().value(key));
        });
    }
    return json::pythonEquals(a, b);
}

QSet<QString> setOf(const json::Value &array)
{
    QSet<QString> out;
    for (const json::Value &item : array.items())
        out.insert(item.toString());
    return out;
}

QString nameOf(const json::Object &definition)
{
    return definition.value(QStringLiteral("name")).toString();
}

/// The body of POST and PUT: without the name, which is in the URL.
json::Object bodyOf(json::Object definition)
{
    definition.take(QStringLiteral("name"));
    return definition;
}

} // namespace

bool sameDefinition(const json::Object &sent, const json::Object &there)
{
    for (const json::Member &member : sent) {
        if (member.key == QLatin1String("tags")) {
            if (setOf(member.value) != setOf(there.value(member.key)))
                return false;
        } else if (member.key == QLatin1String("type") && !there.contains(member.key)) {
            continue; // older servers do not show it
        } else if (!sameValue(member.value, there.value(member.key))) {
            return false;
        }
    }
    return true;
}

QString Publisher::Outcome::summary() const
{
    QString out = tr("%1 new, %2 changed, %3 known").arg(created).arg(changed).arg(unchanged);
    if (!problems.isEmpty())
        out = tr("%1, %2 the server cannot hold: %3").arg(out).arg(problems.size()).arg(problems.join(u' '));
    return out;
}

Publisher::Publisher(squash::SquashClient &client, const Definitions &definitions, QObject *parent)
    : QObject(parent), m_client(client)
{
    for (const json::Object &metric : definitions.metrics)
        m_metrics.append({.isMetric = true, .name = nameOf(metric), .definition = bodyOf(metric)});
    for (const QString &name : definitions.undefined)
        m_metrics.append({.isMetric = true, .name = name, .defined = false});
    for (const json::Object &specification : definitions.specifications)
        m_specifications.append(
            {.isMetric = false, .name = nameOf(specification), .definition = bodyOf(specification)});
}

void Publisher::start(const Then &then)
{
    m_then = then;
    QTimer::singleShot(0, this, &Publisher::next);
}

void Publisher::cancel()
{
    stop({.kind = Error::Kind::Cancelled, .message = tr("Cancelled while the definitions were published.")});
}

void Publisher::next()
{
    while (!m_done && m_active < concurrency) {
        if (!m_metrics.isEmpty())
            ask(m_metrics.takeFirst());
        else if (!m_specifications.isEmpty() && m_activeMetrics == 0) // its metric must be there before it
            ask(m_specifications.takeFirst());
        else
            break;
    }
    if (!m_done && m_active == 0 && m_metrics.isEmpty() && m_specifications.isEmpty()) {
        m_done = true;
        m_then(m_outcome);
    }
}

bool Publisher::isStorable(const Item &item)
{
    const qsizetype length = item.name.size();
    const QString unit = item.definition.value(QStringLiteral("unit")).toString();
    const QString metric = item.name.section(u'.', 0, 1);
    QString problem;
    if (length > squash::Limits::name)
        problem = tr("“%1” has a name of %2 characters, the limit is %3.")
                      .arg(item.name, QString::number(length), QString::number(squash::Limits::name));
    else if (item.isMetric && unit.size() > squash::Limits::unit)
        problem =
            tr("“%1” has a unit of %2 characters (%3), the limit is %4.")
                .arg(item.name, QString::number(unit.size()), unit, QString::number(squash::Limits::unit));
    else if (!item.isMetric && m_unstorable.contains(metric))
        problem = tr("“%1” belongs to “%2”, which the server cannot hold.").arg(item.name, metric);
    if (problem.isEmpty())
        return true;
    if (item.isMetric)
        m_unstorable.insert(item.name);
    settle(item, Published::State::NotStored, problem);
    return false;
}

void Publisher::ask(const Item &item)
{
    if (!isStorable(item))
        return;
    ++m_active;
    m_activeMetrics += item.isMetric ? 1 : 0;
    look(item);
}

void Publisher::look(const Item &item)
{
    squash::ValueRequest *request =
        item.isMetric ? m_client.metric(item.name, this) : m_client.specification(item.name, this);
    m_running.append(request);
    connect(request, &squash::ValueRequest::finished, this,
            [this, item](const Result<json::Value> &there) { answered(item, there); });
}

void Publisher::answered(const Item &item, const Result<json::Value> &there)
{
    if (m_done)
        return;
    const bool missing = !there && there.error().kind == Error::Kind::NotFound;
    if (!there && !missing) {
        stop(there.error()); // it is there or it is not: anything else is not the answer of a SQuaSH
    } else if (missing && item.refusedToCreate) {
        itemDone(item, Published::State::NotStored, item.refusedToCreate->message);
    } else if (missing && !item.defined) {
        itemDone(item, Published::State::NotStored,
                 tr("The server does not know “%1”, and no definition of it is at hand: its "
                    "value will be dropped.")
                     .arg(item.name));
    } else if (!item.defined || (there && sameDefinition(item.definition, there->members()))) {
        itemDone(item, Published::State::Unchanged);
    } else {
        publish(item, !missing);
    }
}

void Publisher::publish(const Item &item, bool exists)
{
    squash::TextRequest *request = nullptr;
    if (item.isMetric)
        request = exists ? m_client.replaceMetric(item.name, item.definition, this)
                         : m_client.createMetric(item.name, item.definition, this);
    else
        request = exists ? m_client.replaceSpecification(item.name, item.definition, this)
                         : m_client.createSpecification(item.name, item.definition, this);
    m_running.append(request);
    connect(request, &squash::TextRequest::finished, this,
            [this, item, exists, request](const Result<QString> &done) {
                if (m_done)
                    return;
                if (!done) {
                    refused(item, exists, done.error(), request->status());
                    return;
                }
                itemDone(item, exists ? Published::State::Changed : Published::State::Created);
            });
}

/// A server's "no" to one definition leaves the others; a broken conversation ends all, and the job waits:
/// sent without its definitions, it would be dropped value by value. What a gateway says is no "no"
/// (squash::isOfGateway(): Error::Kind::Network).
void Publisher::refused(const Item &item, bool exists, const Error &error, int status)
{
    if (error.kind != Error::Kind::Refused && error.kind != Error::Kind::NotFound) {
        stop(error);
        return;
    }
    constexpr int badRequest = 400; // also "already exists": somebody else was quicker
    if (!exists && status == badRequest && !item.refusedToCreate) {
        Item again = item;
        again.refusedToCreate = error;
        look(again);
        return;
    }
    itemDone(item, Published::State::NotStored, error.message);
}

void Publisher::settle(const Item &item, Published::State state, const QString &problem)
{
    switch (state) {
    case Published::State::Created:
        ++m_outcome.created;
        break;
    case Published::State::Changed:
        ++m_outcome.changed;
        break;
    case Published::State::Unchanged:
        ++m_outcome.unchanged;
        break;
    case Published::State::NotStored:
        m_outcome.problems.append(problem);
        break;
    }
    emit settled({.name = item.name, .isMetric = item.isMetric, .state = state, .problem = problem});
}

void Publisher::itemDone(const Item &item, Published::State state, const QString &problem)
{
    settle(item, state, problem);
    --m_active;
    m_activeMetrics -= item.isMetric ? 1 : 0;
    m_running.removeIf([](const QPointer<Operation> &operation) { return operation.isNull(); });
    next();
}

void Publisher::stop(const Error &error)
{
    if (m_done)
        return;
    m_done = true;
    for (const QPointer<Operation> &operation : std::as_const(m_running)) {
        if (operation)
            operation->cancel();
    }
    QTimer::singleShot(0, this, [this, error] { m_then(tl::unexpected(error)); });
}

} // namespace kabocha::dispatch
