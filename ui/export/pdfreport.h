// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/shiftreport.h"
#include "json/scanner.h"

#include <QFont>
#include <QGuiApplication>
#include <QPageSize>
#include <QPalette>

class QIODevice;
class QLocale;

namespace kabocha::ui {

/// White, whatever the window looks like. On the window's thread: it begins as the application's.
[[nodiscard]] QPalette paperPalette();

/// Made on the window's thread.
struct PdfOptions
{
    QPageSize::PageSizeId paper = QPageSize::A4;
    QFont font = {};
    QPalette palette = paperPalette();
    Qt::LayoutDirection direction = QGuiApplication::layoutDirection(); ///< of the language
};

/// The paper that people of LOCALE have in their printers.
[[nodiscard]] QPageSize::PageSizeId paperOf(const QLocale &locale);

/// REPORT as a document to DEVICE, its fonts inside. Text is drawn as it is, never taken for markup; very
/// long ones are cut. The value is the number of pages. Errors: Io, Cancelled. Reentrant: not on the window's
/// thread.
[[nodiscard]] Result<int> writePdf(const job::ShiftReport &report, QIODevice &device,
                                   const PdfOptions &options, const json::Progress &progress = {});

} // namespace kabocha::ui
