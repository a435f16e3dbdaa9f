// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/outline.h"
#include "base/result.h"
#include "forms/codeview.h"

namespace kabocha::ui {

/// What can be shown of a text that may be a gigabyte.
struct ShownBytes
{
    QByteArray beginning = {};
    qint64 size = 0;
    QByteArray sha256 = {};
    QString problem = {}; ///< why there is none

    /// Of what WRITE writes to a device.
    template <class Write> [[nodiscard]] static ShownBytes of(Write write)
    {
        Outline outline(CodeView::limit + 1);
        const Result<void> written = write(outline);
        return {outline.beginning(), outline.written(), outline.sha256(),
                written ? QString() : written.error().text()};
    }
};

} // namespace kabocha::ui
