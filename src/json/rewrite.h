// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/io.h"

namespace kabocha::json {

/// Which items of a list are the same thing before and after an edit: the key of the list → the key in its
/// items that names them, e.g. `measurements` → `metric`.
using ItemNames = QHash<QString, QString>;

/// Writes the text that SOURCE was read from to DEVICE with the edit in it that leads from BEFORE to AFTER,
/// which are our own spelling of what SOURCE says and of what it shall say. Whatever is equal in both keeps
/// the bytes of the text, layout and unknown members included; the rest is written in the text's own style.
/// Errors: Io, Cancelled.
[[nodiscard]] Result<void> rewrite(const Value &source, const Value &before, const Value &after,
                                   const ItemNames &names, QIODevice &device, const Progress &progress = {});

} // namespace kabocha::json
