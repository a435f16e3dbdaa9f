// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/deed.h"

namespace kabocha::dispatch {

/// Deletes a job on its server, and says so in the outbox and the history.
class Withdrawal final : public Deed
{
    Q_OBJECT
public:
    using Deed::Deed;
    enum class Purpose { Forget, SendAgain }; ///< SendAgain: the row is noted as to be sent by itself
    void start(qint64 outboxId, Purpose purpose = Purpose::Forget);

private:
    void remove();
    void removed(const QString &summary);

    Purpose m_purpose = Purpose::Forget;
};

/// Signs in, or first registers, and keeps nothing: "Test connection".
class ConnectionTest final : public Deed
{
    Q_OBJECT
public:
    using Deed::Deed;
    void start(const squash::Target &target, const QString &password, bool registerFirst);

private:
    void askVersion(const QString &signedIn);
};

} // namespace kabocha::dispatch
