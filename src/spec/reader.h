// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spec/document.h"
#include "spec/specificationset.h"

namespace kabocha::spec {

/// What a resolved DOCUMENT specifies (lsst-verify.md §2.3); empty, and an issue, if it is no threshold
/// specification.
[[nodiscard]] std::optional<Specification> readSpecification(const Document &document, QList<Issue> *issues);

} // namespace kabocha::spec
