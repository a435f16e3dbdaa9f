// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/shiftreport.h"
#include "json/scanner.h"

class QIODevice;

namespace kabocha::job {

/// One page of HTML that needs nothing else: no scripts, images inside, light and dark by the reader's
/// choice, a style for paper. All text is escaped, control characters and marks of direction too.

/// A report of a shift to DEVICE. Errors: Io, Cancelled.
[[nodiscard]] Result<void> writeHtml(const ShiftReport &report, QIODevice &device,
                                     const json::Progress &progress = {});

/// The page around BODY, which is HTML; TITLE is text.
[[nodiscard]] QString htmlPage(const QString &title, const QString &body);
/// TEXT for HTML, be it an element's or a quoted attribute's.
[[nodiscard]] QString htmlText(const QString &text);

} // namespace kabocha::job
