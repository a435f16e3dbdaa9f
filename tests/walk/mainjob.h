// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "walk/window.h"

namespace kabocha::test {

/// What came of a step of the main job; PICTURE names the screenshot that shows it, empty if none should be
/// made.
struct StepOutcome
{
    QString step;
    bool ok = false;
    QString outcome;
    QString picture;
};

/// Walks the main job by keyboard: package, metric, value, metadata, environment, review, dispatch,
/// confirmation, history (issue 2; the demonstration notebook). Tells each step; stops at the first that
/// fails. True only if the job was read back from the server by a request of its own.
[[nodiscard]] bool walkMainJob(LiveWindow &live, const std::function<void(const StepOutcome &)> &tell);

/// GET URL as JSON bytes; empty if it was not answered with 200.
[[nodiscard]] QByteArray fetch(const QUrl &url);

} // namespace kabocha::test
