// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "json/value.h"

#include <optional>

namespace kabocha::squash {

/// An edit of a job's metadata that puts an Issue of checkJob() right without a decision of the person:
/// nothing is shortened, and nothing goes but what is empty.
struct Mend
{
    QString text = {};      ///< exactly what it does, as an order: "Add an empty “packages”"
    json::Object meta = {}; ///< the metadata afterwards

    bool operator==(const Mend &) const = default;
};

/// How each of ISSUES of a job with the metadata META would be mended, as Mend::text; empty where only a
/// person can. ENVIRONMENT is the `env` to give a job that has none (job::environmentFrom).
[[nodiscard]] QStringList mendTexts(const QList<Issue> &issues, const json::Object &meta,
                                    const json::Object &environment);
/// All of ISSUES that can be mended, in one edit; nothing where none can. TEXT says what is done, a line
/// each.
[[nodiscard]] std::optional<Mend> mendAll(const QList<Issue> &issues, const json::Object &meta,
                                          const json::Object &environment);

} // namespace kabocha::squash
