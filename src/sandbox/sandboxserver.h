// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QObject>

namespace kabocha::sandbox {

/// A SQuaSH to practise with: the REST service of squash-api.md on loopback, its silent drops, single
/// precision and 202 included, its data in an SQLite file of DIRECTORY.
class SandboxServer : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString directory = {};
        quint16 port = 0;             ///< 0: any free one
        int tokenLifetime = 300;      ///< seconds
        int passwordRounds = 210'000; ///< of PBKDF2-SHA256 for new accounts; fewer only in tests
        bool debug = false;           ///< a bad token is answered 401 with the reason, not as production does
        /// Bytes of a request's body. Qt's server holds it in memory as a whole, for a moment twice, until
        /// the connection ends. A larger one is answered 413 and cut off as soon as its head says how long it
        /// is.
        qint64 requestLimit = 1024LL * 1024 * 1024;
    };
    SandboxServer(const Options &options, const Clock &clock, QObject *parent = nullptr);
    ~SandboxServer() override;
    /// Opens the data and listens on 127.0.0.1. The value is the port. Errors: Io, Network.
    [[nodiscard]] Result<quint16> start();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::sandbox
