// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "sandbox/database.h"
#include "sandbox/http.h"

namespace kabocha::sandbox {

/// Users, their passwords (PBKDF2-SHA256 with a salt each; never kept or logged as they are) and the signed
/// tokens that stand for them (squash-api.md §2-4). Call inside a transaction of the database.
class Accounts
{
public:
    /// TOKENLIFETIME in seconds; PASSWORDROUNDS of PBKDF2 for new accounts.
    Accounts(Database &database, const Clock &clock, int tokenLifetime, int passwordRounds);

    [[nodiscard]] Answer registerUser(const Request &request);
    [[nodiscard]] Answer signIn(const Request &request);
    [[nodiscard]] Answer users();
    [[nodiscard]] Answer user(const QString &name);
    [[nodiscard]] Answer removeUser(const QString &name);

    /// Nothing if the request's Authorization header is `JWT TOKEN` with a token of ours, in time, of a user
    /// still here. Else the 401 that says what is wrong with it, which production does not let out
    /// (squash-api.md §4).
    [[nodiscard]] std::optional<Answer> denial(const QByteArray &header);

private:
    [[nodiscard]] QByteArray token(qint64 user) const;

    Database &m_database;
    const Clock &m_clock;
    int m_tokenLifetime;
    int m_passwordRounds;
};

} // namespace kabocha::sandbox
