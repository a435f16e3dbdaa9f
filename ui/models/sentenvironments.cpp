// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sentenvironments.h"

#include "base/whendone.h"
#include "json/io.h"
#include "json/source.h"

#include <QtConcurrentRun>

namespace kabocha::ui {
namespace {

/// Of a job as it was sent. Empty if it cannot be read: then nothing is known, which is no news here.
std::optional<json::Value> environmentOf(const dispatch::Payload &payload)
{
    const auto source = payload.isFile()
                            ? json::Source::open(payload.file(), 0)
                            : Result<std::shared_ptr<const json::Source>>(json::Source::of(payload.bytes()));
    const auto job = source.and_then(
        [](const std::shared_ptr<const json::Source> &opened) { return json::parse(opened); });
    if (!job)
        return {};
    return job->members().value(QStringLiteral("meta")).members().value(QStringLiteral("env"));
}

json::Value withoutDate(const json::Value &env)
{
    if (!env.isObject())
        return env;
    json::Object members = env.members();
    members.take(QStringLiteral("date"));
    return json::Value::object(members);
}

} // namespace

SentEnvironments::SentEnvironments(dispatch::Outbox &outbox, QObject *parent)
    : QObject(parent), m_outbox(outbox)
{
}

bool SentEnvironments::isOther(const QString &identifier, const json::Value &env)
{
    const auto &rows = m_outbox.entries();
    const auto row = std::ranges::find_if(rows, [&](const dispatch::OutboxEntry &entry) {
        return entry.measurementIdentifiers.contains(identifier);
    });
    if (row == rows.end())
        return false;
    const auto known = m_environments.constFind(row->id);
    if (known == m_environments.constEnd()) {
        read(row->id);
        return false;
    }
    return *known && !json::pythonEquals(withoutDate(**known), withoutDate(env));
}

void SentEnvironments::read(qint64 row)
{
    m_environments.insert(row, std::nullopt); // asked for once
    whenDone(m_outbox.payload(row), this, [this, row](const Result<dispatch::Payload> &payload) {
        if (!payload)
            return;
        whenDone(QtConcurrent::run([sent = *payload] { return environmentOf(sent); }), this,
                 [this, row](const std::optional<json::Value> &env) {
                     m_environments.insert(row, env);
                     emit changed();
                 });
    });
}

} // namespace kabocha::ui
