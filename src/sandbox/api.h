// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/accounts.h"
#include "sandbox/definitions.h"
#include "sandbox/jobs.h"

namespace kabocha::sandbox {

/// The service as a function from request to answer: finds the endpoint, asks for the token where one is
/// needed, and wraps each request in one transaction.
class Api
{
public:
    /// TOKENLIFETIME in seconds; PASSWORDROUNDS of PBKDF2 for new accounts.
    Api(Database &database, const Clock &clock, int tokenLifetime, int passwordRounds);
    ~Api();
    Api(const Api &) = delete;
    Api &operator=(const Api &) = delete;
    [[nodiscard]] Answer answer(const Request &request);

private:
    struct Route;
    [[nodiscard]] Answer root(const Request &request) const;

    Database &m_database;
    Accounts m_accounts;
    Definitions m_definitions;
    Jobs m_jobs;
    QList<Route> m_routes;
};

} // namespace kabocha::sandbox
