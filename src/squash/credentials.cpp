// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/credentials.h"

#include <QCoreApplication>

namespace kabocha::squash {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::squash", text);
}

/// An operation whose outcome is known at once and told from the event loop.
class SessionOperation final : public CredentialOperation
{
public:
    SessionOperation(Result<QString> result, QObject *parent)
        : CredentialOperation(parent), m_result(std::move(result))
    {
        QTimer::singleShot(0, this, &SessionOperation::conclude);
    }
    void cancel() override { m_result = fail({.kind = Error::Kind::Cancelled, .message = tr("Cancelled.")}); }

private:
    void conclude()
    {
        emit finished(m_result);
        deleteLater();
    }
    Result<QString> m_result;
};

} // namespace

CredentialOperation *CredentialStore::storeForThisRun(const QString &, const QString &, QObject *parent)
{
    return new SessionOperation(
        fail(
            {.kind = Error::Kind::Unsupported,
             .message = tr("A password cannot be kept for this run only here: it would lie %1.").arg(place()),
             .hint = tr("Keep it there, or enter it each time.")}),
        parent);
}

QString SessionCredentials::place() const
{
    return tr("in memory, for this run only");
}

CredentialOperation *SessionCredentials::read(const QString &key, QObject *parent)
{
    const auto found = m_passwords.constFind(key);
    if (found != m_passwords.constEnd())
        return new SessionOperation(*found, parent);
    return new SessionOperation(fail({.kind = Error::Kind::NotFound,
                                      .message = tr("No password for %1 was entered in this run.").arg(key),
                                      .hint = tr("Enter it.")}),
                                parent);
}

CredentialOperation *SessionCredentials::store(const QString &key, const QString &password, QObject *parent)
{
    m_passwords.insert(key, password);
    return new SessionOperation(QString(), parent);
}

CredentialOperation *SessionCredentials::storeForThisRun(const QString &key, const QString &password,
                                                         QObject *parent)
{
    return store(key, password, parent);
}

CredentialOperation *SessionCredentials::forget(const QString &key, QObject *parent)
{
    m_passwords.remove(key);
    return new SessionOperation(QString(), parent);
}

} // namespace kabocha::squash
