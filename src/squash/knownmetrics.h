// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/operation.h"
#include "squash/client.h"

#include <QHash>

#include <optional>

namespace kabocha::squash {

/// What servers were found to know of metrics, in memory, for a while only: others define metrics, too.
class KnownMetrics
{
public:
    explicit KnownMetrics(const Clock &clock) : m_clock(clock) {}
    /// Whether the server at ROOT knows METRIC; nothing if it was not asked lately.
    [[nodiscard]] std::optional<bool> find(const QUrl &root, const QString &metric) const;
    void put(const QUrl &root, const QString &metric, bool known);
    void forget(); ///< all, e.g. after definitions were published

private:
    struct Answer
    {
        bool known = false;
        QDateTime at = {};
    };
    const Clock &m_clock;
    QHash<QPair<QUrl, QString>, Answer> m_answers;
};

/// Asks a server which of some metrics it knows: one by one, a few at a time, for its list of all metrics is
/// always empty (squash-api.md, "Conversation" 5). Needs no account. Errors: as of a Request; what was
/// answered before stays remembered.
class MetricsInquiry final : public Operation
{
    Q_OBJECT
public:
    /// CLIENT speaks to the server at ROOT; it and KNOWN outlive this.
    MetricsInquiry(SquashClient &client, const QUrl &root, const QStringList &metrics, KnownMetrics &known,
                   QObject *parent);
    void start();
    void cancel() override;

    static constexpr int concurrency = 4; ///< questions at a time

signals:
    void progressed(qsizetype done, qsizetype total);
    void finished(const kabocha::Result<QStringList> &unknown); ///< in the order of METRICS

private:
    void next();
    void answered(const QString &metric, const Result<json::Value> &there);
    void finish(const Result<QStringList> &result);

    SquashClient &m_client;
    QUrl m_root;
    QStringList m_metrics;
    KnownMetrics &m_known;
    QStringList m_left;
    QStringList m_unknown;
    QList<QPointer<Operation>> m_running;
    int m_active = 0;
    bool m_done = false;
};

} // namespace kabocha::squash
