// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/environment.h"

namespace kabocha::job {

/// Whether VALUE is of KIND. Everything is of Any and, null apart, of Json.
[[nodiscard]] bool fits(const json::Value &value, FieldKind kind);

/// What FIELD of a template says against VALUE (null: not filled in): required, type, choices, pattern,
/// length; each with PATH as its place.
[[nodiscard]] QList<Issue> checkField(const EnvironmentField &field, const json::Value &value,
                                      const QString &path);
/// The same of every field of ENVIRONMENT in the object ENV, which is `$.meta.env`.
[[nodiscard]] QList<Issue> checkFields(const EnvironmentTemplate &environment, const json::Object &env);

} // namespace kabocha::job
