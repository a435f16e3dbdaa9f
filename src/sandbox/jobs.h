// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "sandbox/database.h"
#include "sandbox/http.h"

namespace kabocha::sandbox {

/// Jobs with their measurements, and the tasks that write them to InfluxDB (squash-api.md §7-10 and "What 202
/// does not promise"): what was stored before a 500 stays as a partial job. Call inside a transaction of the
/// database.
class Jobs
{
public:
    Jobs(Database &database, const Clock &clock);

    [[nodiscard]] Answer create(const Request &request);
    [[nodiscard]] Answer status(const QString &task);
    [[nodiscard]] Answer job(qint64 id);
    [[nodiscard]] Answer remove(qint64 id);
    [[nodiscard]] Answer ids();
    [[nodiscard]] Answer measurementsOf(qint64 id);
    [[nodiscard]] Answer allMeasurements();
    [[nodiscard]] Answer ofJenkins(const QString &ciId);
    [[nodiscard]] Answer stats();
    [[nodiscard]] Answer packages();
    [[nodiscard]] Answer datasets();

private:
    using Refusal = std::optional<Answer>; // nothing: go on
    [[nodiscard]] Refusal storeEnvironment(const json::Value &meta, qint64 *environment);
    [[nodiscard]] Refusal storeJob(const json::Object &meta, qint64 environment, qint64 *job);
    [[nodiscard]] Refusal storePackages(const json::Value &packages, qint64 job);
    [[nodiscard]] Refusal storeMeasurements(const QList<json::Value> &measurements,
                                            const QList<json::Value> &blobs, qint64 job);
    [[nodiscard]] Refusal storeMeasurement(const json::Object &measurement, const QList<json::Value> &blobs,
                                           qint64 job);
    void markUploaded(const QList<json::Value> &blobs, qint64 job);
    [[nodiscard]] QList<json::Value> measurements(const QString &where, const QVariantList &values);
    [[nodiscard]] std::optional<json::Object> read(qint64 id);
    [[nodiscard]] Answer list(const char *key, const QString &sql);

    Database &m_database;
    const Clock &m_clock;
};

} // namespace kabocha::sandbox
