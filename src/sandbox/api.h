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
    struct Options
    {
        int tokenLifetime;  ///< seconds
        int passwordRounds; ///< of PBKDF2 for new accounts
        bool debug;         ///< says what is wrong with a token; production answers a masked 500
    };
    Api(Database &database, const Clock &clock, const Options &options);
    ~Api();
    Api(const Api &) = delete;
    Api &operator=(const Api &) = delete;
    [[nodiscard]] Answer answer(const Request &request);

private:
    struct Route;
    [[nodiscard]] Answer root(const Request &request) const;

    Database &m_database;
    const bool m_debug;
    Accounts m_accounts;
    Definitions m_definitions;
    Jobs m_jobs;
    QList<Route> m_routes;
};

} // namespace kabocha::sandbox
