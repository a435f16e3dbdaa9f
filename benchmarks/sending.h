// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/tasks.h"

namespace kabocha::benchmarks {

/// The whole way of the job FILE to URL, from opening it to the answer that it was read back: check, outbox,
/// sign in, definitions, send, confirm.
[[nodiscard]] Result<Measured> dispatchJob(const QString &file, const QUrl &url);
/// What of that is sending: the payload FILE, checked and posted as the outbox does.
[[nodiscard]] Result<Measured> sendPayload(const QString &file, const QUrl &url);
/// Qt's own way beside it: a QNetworkAccessManager posts FILE from a QFile.
[[nodiscard]] Result<Measured> postByQt(const QString &file, const QUrl &url);
/// Writes what is sent of the job FILE to PAYLOAD, unless it is there.
[[nodiscard]] Result<void> generatePayload(const QString &file, const QString &payload);

} // namespace kabocha::benchmarks
