// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/io.h"

namespace kabocha::json {

/// What is looked for in JSON.
struct Pattern
{
    QString text = {};
    bool caseSensitive = false;
    bool wholeKey = false; ///< only keys that are TEXT, from end to end

    bool operator==(const Pattern &) const = default;
};

/// The way to a value: at each container the position of the child, from the root on.
using Steps = QList<qint64>;

struct Found
{
    QList<Steps> places = {}; ///< in the order of the tree; the first MOST
    qint64 count = 0;         ///< all of them
};

/// The values in ROOT whose key or text PATTERN fits; numbers by the text that is shown of them. Of lists
/// that are kept as bytes nothing is made. Errors: Io (of a list's file), Cancelled.
[[nodiscard]] Result<Found> find(const Value &root, const Pattern &pattern, qsizetype most = 100'000,
                                 const Progress &progress = {});

} // namespace kabocha::json
