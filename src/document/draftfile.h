// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/draftjournal.h"

namespace kabocha::document {

/// Writes a draft's file; OWNER is the processStamp() of who writes it. The draft's FILE is not part of it.
/// Long lists of a large job stay in the job's file and are only referred to. Errors: Io.
[[nodiscard]] Result<void> writeDraft(const Draft &draft, const QString &owner, QIODevice &device);

struct ReadDraft
{
    Draft draft = {};
    QString owner = {};
};
/// The job keeps the text of its file, if that can still be read and is not large: saving it then changes
/// what was edited and no more. Errors: Io, Syntax, Schema, Unit, and Unsupported for a draft of a later
/// version of the program.
[[nodiscard]] Result<ReadDraft> readDraft(const QString &file);

} // namespace kabocha::document
