// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "metric/name.h"
#include "units/unit.h"

#include <QStringList>

#include <optional>

namespace kabocha::metric {

/// Where a metric is defined in writing. Every part is optional. Packages in use also give several documents
/// or addresses as a list; it is kept as one (JSON has it as a list), and DOC and URL then hold its items as
/// lines.
struct Reference
{
    std::optional<QString> doc = {};
    std::optional<qint64> page = {};
    std::optional<QString> url = {};
    QStringList docList = {}; ///< empty unless DOC is a list
    QStringList urlList = {}; ///< empty unless URL is a list
    bool operator==(const Reference &) const = default;
    [[nodiscard]] bool isEmpty() const { return !doc && !page && !url; }
};

/// A measurable quantity that can be tracked: name, description and unit (SQR-019, "Defining metrics").
struct Metric
{
    Name name = {};
    QString description = {};
    units::Unit unit = {};
    QStringList tags = {}; ///< sorted, each once
    Reference reference = {};
    Place place = {}; ///< where it was defined; not part of its identity

    /// All that is stored in JSON is equal.
    friend bool operator==(const Metric &a, const Metric &b)
    {
        return a.name == b.name && a.description == b.description && a.unit == b.unit && a.tags == b.tags &&
               a.reference == b.reference;
    }
};

} // namespace kabocha::metric
