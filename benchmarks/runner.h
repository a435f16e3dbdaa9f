// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/tasks.h"

#include <QStringList>

namespace kabocha::benchmarks {

/// One thing we do, or what somebody else does instead: a program with its arguments, which prints seconds
/// and bytes.
struct Command
{
    QString title = {};
    QString program = {};
    QStringList arguments = {};
};

/// Starts COMMAND in a process of its own. Errors: what it said; Unsupported if it is not installed here.
[[nodiscard]] Result<Measured> runCommand(const Command &command);

/// Ours and a peer's in turns, A B A B ….
struct Comparison
{
    double ours = 0; ///< seconds, median
    double peer = 0;
    qint64 ourPeak = 0; ///< bytes, median
    qint64 peerPeak = 0;
    double ratio = 0; ///< median of the ratios of the pairs, ours to the peer's
    double least = 0;
    double most = 0;
};
/// Errors: the first that either met.
[[nodiscard]] Result<Comparison> compare(const Command &ours, const Command &peer, int pairs);

} // namespace kabocha::benchmarks
