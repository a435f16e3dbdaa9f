// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "squash/target.h"

class QSslCertificate;

namespace kabocha::squash {

/// The certificates in CAFILE (PEM). Errors: Io (cannot be read, or is no regular file: a pipe might never
/// end), Syntax (holds no certificate).
[[nodiscard]] Result<QList<QSslCertificate>> readCaFile(const QString &caFile);

/// What is wrong with a target's CA file: no whole path, no file, no certificate in it. To have none is no
/// issue. Reads it.
[[nodiscard]] QList<Issue> checkCaFile(const QString &caFile);

/// checkTarget() with what checkCaFile() said before of TARGET's CA file, for those who ask at every key
/// press.
[[nodiscard]] QList<Issue> checkTarget(const Target &target, const QList<Issue> &ofCaFile);

} // namespace kabocha::squash
