// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace kabocha::yaml {

/// BYTES as yaml-cpp can take them: without a BOM, lone carriage returns made line feeds, without blanks on a
/// last line of nothing else. Errors: Syntax, with the place of the first byte that is not UTF-8, or of a
/// control character that YAML forbids (yaml-cpp takes 0x04 for the end of the file).
[[nodiscard]] Result<QByteArray> checkedText(const QByteArray &bytes, const QString &file);

} // namespace kabocha::yaml
