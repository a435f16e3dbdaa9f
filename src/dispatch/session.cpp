// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/session.h"

#include <QRandomGenerator>

namespace kabocha::dispatch {
namespace {

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->generate() & 0xff);
    return bytes;
}

} // namespace

Session::Session(const Dispatcher::Services &services, const Timing &timing, QObject *parent)
    : QObject(parent), m_services(services), m_timing(timing)
{
}

QString Session::who() const
{
    return m_client ? m_client->who() : m_target.name;
}

void Session::cancel()
{
    if (m_waitingFor)
        m_waitingFor->cancel();
}

void Session::connectTo(const squash::Target &target, const Then &then, Discovery discovery)
{
    m_target = target;
    TargetPreparation *preparation = m_services.preparer.prepare(target, this);
    wait(preparation);
    connect(preparation, &TargetPreparation::finished, this,
            [this, then, discovery](const Result<squash::Target> &prepared) {
                if (prepared)
                    discover(*prepared, discovery, then);
                else
                    then(tl::unexpected(prepared.error()));
            });
}

void Session::discover(const squash::Target &prepared, Discovery discovery, const Then &then)
{
    m_target.url = prepared.url;
    m_target.caFile = prepared.caFile;
    squash::SquashClient::Options options = m_timing.client;
    options.endpoints = m_services.endpoints;
    auto *client = new squash::SquashClient(m_services.network, m_target.url, m_target.name, m_services.clock,
                                            options, this);
    if (!m_target.caFile.isEmpty()) {
        if (const Result<void> trusted = client->trust(m_target.caFile); !trusted) {
            then(tl::unexpected(trusted.error()));
            return;
        }
    }
    m_client = client;
    squash::TextRequest *request = m_client->discover(this, discovery);
    wait(request);
    connect(request, &squash::TextRequest::finished, this, [this, then](const Result<QString> &root) {
        then(root.map([this](const QString &) { return tr("Connected to %1.").arg(who()); }));
    });
}

Session::Account Session::accountOf(const QString &secret) const
{
    // The account that the program made for the practice sandbox: its user and password are one secret.
    const qsizetype colon = secret.indexOf(u':');
    if (m_target.practice && m_target.user.isEmpty() && colon > 0)
        return {secret.left(colon), secret.mid(colon + 1)};
    return {m_target.user, secret};
}

void Session::signIn(const Then &then)
{
    squash::CredentialOperation *read = m_services.credentials.read(m_target.credentialKey(), this);
    wait(read);
    connect(read, &squash::CredentialOperation::waiting, this, &Session::keychainKeepsWaiting);
    connect(read, &squash::CredentialOperation::finished, this, [this, then](const Result<QString> &secret) {
        if (!secret && secret.error().kind == Error::Kind::Cancelled)
            then(secret);
        else if (m_target.practice)
            signInToPractice(secret, then);
        else if (secret && !secret->isEmpty() && !m_target.user.isEmpty())
            authenticate(accountOf(*secret), then);
        else
            then(fail({.kind = Error::Kind::Denied,
                       .message = secret ? tr("There is no user or password for %1.").arg(who())
                                         : tr("The password of %1 for %2 is not known: %3")
                                               .arg(m_target.user, who(), secret.error().message),
                       .hint = tr("Enter it; then the job goes on from the outbox.")}));
    });
}

void Session::signInToPractice(const Result<QString> &secret, const Then &then)
{
    const Account known = secret ? accountOf(*secret) : Account();
    if (known.user.isEmpty() || known.password.isEmpty()) {
        makePracticeAccount(then);
        return;
    }
    authenticate(known, [this, known, then](const Result<QString> &result) {
        if (result || result.error().kind != Error::Kind::Denied) {
            then(result);
            return;
        }
        // The sandbox has forgotten the account (its data was deleted): make it again, or another if the name
        // is taken.
        registerAccount(known, [this, known, then](const Result<QString> &again) {
            if (again)
                authenticate(known, then);
            else if (again.error().kind == Error::Kind::Refused)
                makePracticeAccount(then);
            else
                then(again);
        });
    });
}

void Session::makePracticeAccount(const Then &then)
{
    const Account account{QStringLiteral("practice-") + QString::fromLatin1(randomBytes(4).toHex()),
                          QString::fromLatin1(randomBytes(24).toBase64(QByteArray::Base64UrlEncoding))};
    registerAccount(account, [this, account, then](const Result<QString> &registered) {
        if (!registered) {
            then(registered);
            return;
        }
        authenticate(account, [this, account, then](const Result<QString> &signedIn) {
            if (!signedIn) {
                then(signedIn);
                return;
            }
            squash::Target own = m_target;
            own.user.clear(); // filed as the program's own account, user and password together
            const QString secret = account.user + u':' + account.password;
            squash::CredentialOperation *store =
                m_services.credentials.store(own.credentialKey(), secret, this);
            wait(store);
            connect(store, &squash::CredentialOperation::waiting, this, &Session::keychainKeepsWaiting);
            connect(store, &squash::CredentialOperation::finished, this,
                    [this, account, then](const Result<QString> &stored) {
                        const QString made =
                            tr("Signed in to %1 with a new account, %2.").arg(who(), account.user);
                        if (stored) // kept or not, we are signed in; without a place for it the next dispatch
                                    // makes another
                            then(made);
                        else
                            then(made + u' ' + tr("It could not be kept: %1").arg(stored.error().message));
                    });
        });
    });
}

void Session::authenticate(const Account &account, const Then &then)
{
    m_client->setCredentials(account.user, account.password);
    squash::AuthRequest *request = m_client->signIn(this);
    wait(request);
    connect(request, &squash::AuthRequest::finished, this,
            [this, user = account.user, then](const Result<QDateTime> &goodUntil) {
                then(goodUntil.map(
                    [&](const QDateTime &) { return tr("Signed in to %1 as %2.").arg(who(), user); }));
            });
}

void Session::registerAccount(const Account &account, const Then &then)
{
    m_client->setCredentials(account.user, account.password);
    squash::TextRequest *request = m_client->registerUser(this);
    wait(request);
    connect(request, &squash::TextRequest::finished, this, then);
}

void Session::signInWith(const QString &user, const QString &password, bool registerFirst, const Then &then)
{
    const Account account{user, password};
    if (!registerFirst) {
        authenticate(account, then);
        return;
    }
    registerAccount(account, [this, account, then](const Result<QString> &registered) {
        if (registered)
            authenticate(account, then);
        else
            then(registered);
    });
}

} // namespace kabocha::dispatch
