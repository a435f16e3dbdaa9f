// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kabocha::job {

/// Whether NAME, the key of a metadata entry or an environment variable, looks like that of a secret:
/// `password`, `apiToken`, `SQUASH_PASSWORD`, `ssh_key`, … but not `keyword` or `monkey`. What is so named is
/// neither remembered nor taken from the environment.
[[nodiscard]] bool looksSecret(const QString &name);

} // namespace kabocha::job
