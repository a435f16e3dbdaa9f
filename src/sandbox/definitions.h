// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/database.h"
#include "sandbox/http.h"

namespace kabocha::sandbox {

/// Metrics and specifications (squash-api.md §5-6). The lists answer empty whatever is stored, the bulk
/// requests stop at the first bad entry with those before it stored, a specification of an unknown metric is
/// skipped without a word: that is how the real service behaves. Call inside a transaction of the database.
class Definitions
{
public:
    explicit Definitions(Database &database);

    [[nodiscard]] Answer createMetrics(const Request &request);
    [[nodiscard]] Answer metric(const QString &name);
    [[nodiscard]] Answer createMetric(const Request &request, const QString &name);
    [[nodiscard]] Answer replaceMetric(const Request &request, const QString &name);
    [[nodiscard]] Answer removeMetric(const QString &name);

    [[nodiscard]] Answer createSpecs(const Request &request);
    [[nodiscard]] Answer spec(const QString &name);
    [[nodiscard]] Answer createSpec(const Request &request, const QString &name);
    [[nodiscard]] Answer replaceSpec(const Request &request, const QString &name);
    [[nodiscard]] Answer removeSpec(const QString &name);

private:
    [[nodiscard]] bool hasMetric(const QString &name);
    [[nodiscard]] bool hasSpec(const QString &name);
    [[nodiscard]] bool storeMetric(const QString &name, const json::Object &data, bool replace);
    [[nodiscard]] bool storeSpec(const QString &name, const json::Object &data, bool replace);

    Database &m_database;
};

} // namespace kabocha::sandbox
