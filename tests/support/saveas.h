// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobdocument.h"

namespace kabocha::test {

/// Writes the job of DOCUMENT to PATH, which is its file then, here and now: the window does it elsewhere.
[[nodiscard]] inline Result<void> saveAs(document::JobDocument &document, const QString &path)
{
    return job::saveJob(document.job(), path).map([&document, &path] {
        document.setSaved(path, fileStamp(path), &document.job());
    });
}

} // namespace kabocha::test
