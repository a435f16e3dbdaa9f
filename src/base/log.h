// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLoggingCategory>
#include <QString>

namespace kabocha {

Q_DECLARE_LOGGING_CATEGORY(logSquash)
Q_DECLARE_LOGGING_CATEGORY(logDispatch)
Q_DECLARE_LOGGING_CATEGORY(logApp)

/// TEXT with everything that looks like a credential (a JWT, the value of an `Authorization` header,
/// a `password` or `access_token` member, user and password in a URL) replaced by `[hidden]`.
/// A second line of defence: no caller may pass a secret in the first place.
[[nodiscard]] QString redacted(const QString &text);

/// Sends every log message through redacted() before it is written.
void installRedactingLog();

} // namespace kabocha
