// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kabocha::json {

/// The JSON path of member KEY of the object at PARENT: `$.meta.env`, or `$.meta["camera.Temp.note"]`
/// where the key is not a plain word. The root is `$`.
[[nodiscard]] QString memberPath(const QString &parent, const QString &key);
/// The JSON path of item INDEX of the array at PARENT: `$.measurements[3]`.
[[nodiscard]] QString itemPath(const QString &parent, qsizetype index);

} // namespace kabocha::json
