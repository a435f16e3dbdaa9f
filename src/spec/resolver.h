// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spec/document.h"

namespace kabocha::spec {

/// The specifications among DOCUMENTS with what they inherit merged into their node, and their metric known
/// (lsst-verify.md §2.3, "Inheritance"). Documents may stand in any order. A missing base or a cycle becomes
/// an issue that names each document concerned; those specifications are left out.
[[nodiscard]] QList<Document> resolve(const QList<Document> &documents, QList<Issue> *issues);

} // namespace kabocha::spec
