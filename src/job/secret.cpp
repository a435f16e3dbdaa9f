// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/secret.h"

#include <QRegularExpression>

namespace kabocha::job {

bool looksSecret(const QString &name)
{
    static const QRegularExpression anywhere(
        QStringLiteral("passw|passphrase|secret|token|credential|apikey|privatekey|authorization|cookie"),
        QRegularExpression::CaseInsensitiveOption);
    // As a word of its own: `key`, `ssh_key`, `sshKey`, `KEY2`, `auth`.
    static const QRegularExpression word(
        QStringLiteral("(?:^|[^A-Za-z])(?i:keys?|pwd|pass|auth|jwt|pin)(?:$|[^A-Za-z])|[a-z](?:Keys?|Pwd|"
                       "Pass|Auth)(?:$|[^a-z])"));
    return anywhere.match(name).hasMatch() || word.match(name).hasMatch();
}

} // namespace kabocha::job
