// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/passwordkeeping.h"

namespace kabocha::ui {

using dispatch::Dispatch;
using squash::CredentialOperation;

PasswordKeeping::PasswordKeeping(const squash::Target &target, const TypedPassword &typed,
                                 dispatch::Dispatcher &dispatcher, squash::CredentialStore &credentials,
                                 QObject *parent)
    : Operation(parent)
    , m_target(target)
    , m_typed(typed)
    , m_dispatcher(dispatcher)
    , m_credentials(credentials)
{
    m_typed.registerFirst ? makeAccount() : store();
}

void PasswordKeeping::cancel()
{
    if (m_running)
        m_running->cancel();
}

void PasswordKeeping::makeAccount()
{
    Dispatch *deed = m_dispatcher.testConnection(m_target, m_typed.password, true, this);
    m_running = deed;
    connect(deed, &Dispatch::stepChanged, this, &PasswordKeeping::stepChanged);
    connect(deed, &Dispatch::finished, this, [this](const Result<dispatch::Receipt> &result) {
        if (result) {
            store();
            emit accountMade();
            return;
        }
        const Error::Kind kind = result.error().kind;
        end(fail(result.error()), kind == Error::Kind::Denied || kind == Error::Kind::Refused);
    });
}

void PasswordKeeping::store()
{
    const QString key = m_target.credentialKey();
    CredentialOperation *operation = m_typed.thisRunOnly
                                         ? m_credentials.storeForThisRun(key, m_typed.password, this)
                                         : m_credentials.store(key, m_typed.password, this);
    m_running = operation;
    connect(operation, &CredentialOperation::waiting, this, &PasswordKeeping::waiting);
    connect(operation, &CredentialOperation::finished, this,
            [this](const Result<QString> &result) { end(result, false); });
}

void PasswordKeeping::end(const Result<QString> &result, bool askAgain)
{
    m_running = nullptr;
    emit finished(result, askAgain);
    deleteLater();
}

bool changeUser(squash::Target *target, const QString &user, squash::TargetList &targets)
{
    if (target->user == user || target->practice)
        return false;
    target->user = user;
    if (const squash::Target *known = targets.find(target->name)) {
        squash::Target renamed = *known;
        renamed.user = user;
        targets.put(renamed);
    }
    return true;
}

} // namespace kabocha::ui
