// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/rewrite.h"

namespace kabocha::json {

/// One thing in which two values differ.
struct Difference
{
    enum class Kind { Added, Removed, Changed };
    Kind kind = Kind::Changed;
    QString path = {};      ///< in the value after; of what was removed, in the one before
    QStringList trail = {}; ///< the way to it: keys, and items as `[3]` or, of lists with ItemNames, by name
    Value before = {};      ///< null if it was added
    Value after = {};       ///< null if it was removed
    qint64 item = -1;       ///< of long lists, which are compared as a whole: the first item that differs
};

struct CompareOptions
{
    ItemNames names = {};         ///< lists whose items are matched by what names them, not by their order
    bool nonFiniteIsNull = false; ///< `NaN` and the like are equal to `null`, as a server is sent them
    qsizetype most = 10'000;      ///< differences
};

struct Differences
{
    QList<Difference> list = {};
    bool isComplete = true; ///< false: there are more than CompareOptions::most
};

/// What became of BEFORE in AFTER: numbers by their source text (`5` is not `5.0`), objects without regard to
/// the order of their members. Lists that are kept as bytes, or are longer than a thousand items, are walked
/// through side by side and told as one difference: nothing of them is made. Errors: Io (of a list's file),
/// Cancelled.
[[nodiscard]] Result<Differences> compare(const Value &before, const Value &after,
                                          const CompareOptions &options = {}, const Progress &progress = {});

} // namespace kabocha::json
