// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "yaml/node.h"

namespace kabocha::yaml {

/// Gives NODE the kind and value that PyYAML finds in a plain scalar written as its `text` (YAML 1.1: octal,
/// hexadecimal, sexagesimal, `.inf`; `1e3` without a point is a string there). Dates stay strings.
void resolvePlain(Node &node);

} // namespace kabocha::yaml
