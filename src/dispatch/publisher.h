// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dispatch/definitions.h"
#include "dispatch/published.h"
#include "squash/client.h"

#include <QObject>
#include <QSet>

namespace kabocha::dispatch {

/// Makes the server know what a job needs: creates what it lacks, replaces what is different; names what it
/// cannot hold, and goes on with the rest. Ends with one call back.
class Publisher : public QObject
{
    Q_OBJECT
public:
    struct Outcome
    {
        int created = 0;
        int changed = 0;
        int unchanged = 0;
        QStringList problems = {}; ///< one sentence each
        [[nodiscard]] QString summary() const;
    };
    using Then = std::function<void(const Result<Outcome> &)>; ///< error: the conversation broke
    Publisher(squash::SquashClient &client, const Definitions &definitions, QObject *parent);
    void start(const Then &then);
    void cancel();

signals:
    void settled(const kabocha::dispatch::Published &definition); ///< before the call back

private:
    struct Item
    {
        bool isMetric = true;
        QString name = {};
        json::Object definition = {};
        bool defined = true;
        std::optional<Error> refusedToCreate = {}; ///< perhaps because somebody else was quicker
    };
    void next();
    void ask(const Item &item);
    void look(const Item &item);
    void answered(const Item &item, const Result<json::Value> &there);
    void publish(const Item &item, bool exists);
    void refused(const Item &item, bool exists, const Error &error, int status);
    /// Whether the server can hold ITEM at all; if not, that is told.
    [[nodiscard]] bool isStorable(const Item &item);
    void itemDone(const Item &item, Published::State state, const QString &problem = {});
    void settle(const Item &item, Published::State state, const QString &problem);
    void stop(const Error &error);

    squash::SquashClient &m_client;
    QList<Item> m_metrics;
    QList<Item> m_specifications;
    Then m_then;
    Outcome m_outcome;
    QSet<QString> m_unstorable; ///< metrics: without them their specifications cannot be held either
    QList<QPointer<Operation>> m_running;
    int m_active = 0;
    int m_activeMetrics = 0;
    bool m_done = false;
};

/// Whether the server's DEFINITION of a metric or specification says what SENT says; absent, null and empty
/// are the same to it.
[[nodiscard]] bool sameDefinition(const json::Object &sent, const json::Object &there);

} // namespace kabocha::dispatch
