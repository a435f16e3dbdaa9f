// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace kabocha::benchmarks {

/// The figure that Linux gives for this process (FIELD of /proc/self/status), in bytes; 0 if it gives none.
[[nodiscard]] qint64 memory(const QByteArray &field);

} // namespace kabocha::benchmarks
