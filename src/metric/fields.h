// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QStringList>

namespace kabocha::yaml {
struct Node;
}

namespace kabocha::metric {

/// The place of NODE in FILE.
[[nodiscard]] Place placeOf(const yaml::Node &node, const QString &file);

/// What NODE is, for a message: “a list”, “the number 5”.
[[nodiscard]] QString described(const yaml::Node &node);

/// Reads `tags` of a metric or specification called NAME (lsst-verify.md §2): a list of strings, one string,
/// or a YAML set. Sorted, each once. What is no string is left out and becomes an issue.
[[nodiscard]] QStringList readTags(const yaml::Node &node, const QString &name, const QString &file,
                                   QList<Issue> *issues);

} // namespace kabocha::metric
