// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>

namespace kabocha::ui::metricindex {

// What the id of an index into the metrics says, in the tree and in what is shown of it: 0 for a package,
// else the level, and the number of the package (of a metric) or of the metric (of a specification).

constexpr quintptr PackageLevel = 0;
constexpr quintptr MetricLevel = 1;
constexpr quintptr SpecificationLevel = 2;

inline quintptr idOf(int above, quintptr level)
{
    return static_cast<quintptr>(above) << 2 | level;
}
inline quintptr levelOf(const QModelIndex &index)
{
    return index.internalId() & 3;
}
inline int above(const QModelIndex &index)
{
    return static_cast<int>(index.internalId() >> 2);
}

} // namespace kabocha::ui::metricindex
