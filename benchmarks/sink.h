// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kabocha::benchmarks {

/// Listens on a free port of 127.0.0.1, prints it, and answers as a SQuaSH would until standard input ends:
/// reads each job to its last byte, which costs it next to nothing, keeps what a SQuaSH would show of it, and
/// remembers definitions. What is measured beside it is who sends. Value: the exit code.
[[nodiscard]] int runSink();

} // namespace kabocha::benchmarks
