// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <compare>

namespace kabocha::metric {

/// The name of a package (`camera`), a metric (`camera.Temp`) or a specification
/// (`camera.Temp.design`) (lsst-verify.md §1). Ordered by package, metric, specification as plain strings.
struct Name
{
    QString package = {};
    QString metric = {};
    QString spec = {};

    /// One to three non-empty parts. Errors: Syntax.
    [[nodiscard]] static Result<Name> parse(QStringView text);
    /// `package.metric`; for a name already known to be valid, e.g. in tests. Undefined parts stay empty.
    [[nodiscard]] static Name ofMetric(const QString &package, const QString &metric)
    {
        return {package, metric, {}};
    }

    [[nodiscard]] bool isEmpty() const { return package.isEmpty() && metric.isEmpty() && spec.isEmpty(); }
    [[nodiscard]] bool isMetric() const { return !metric.isEmpty() && spec.isEmpty(); }
    [[nodiscard]] bool isSpecification() const { return !spec.isEmpty(); }
    [[nodiscard]] Name metricName() const { return {package, metric, {}}; } ///< without the specification
    [[nodiscard]] QString text() const;                                     ///< parts joined by dots

    bool operator==(const Name &) const = default;
    friend bool operator<(const Name &a, const Name &b)
    {
        return std::tie(a.package, a.metric, a.spec) < std::tie(b.package, b.metric, b.spec);
    }
};

[[nodiscard]] size_t qHash(const Name &name, size_t seed = 0) noexcept;

} // namespace kabocha::metric
