// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain/keychain.h"

#include <QCoreApplication>

#include <qt6keychain/keychain.h>

using namespace std::chrono_literals;

namespace kabocha::keychain {

/// What is written to the keychain.
struct Writes
{
    struct OfKey
    {
        quint64 newest = 0;    ///< the number of the last one asked for
        bool unwanted = false; ///< the keychain holds one that was given up
    };
    QHash<QString, OfKey> byKey;
};

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::keychain", text);
}

constexpr auto SoftPatience = 3s; ///< after it, a person is told what is being waited for

QString service()
{
    return QStringLiteral("kabocha");
}

Error unusable(const QString &why)
{
    return {.kind = Error::Kind::Unsupported,
            .message = tr("The keychain of this computer cannot be used: %1.").arg(why),
            .hint = tr("Unlock or install a keyring (GNOME Keyring, KWallet) to keep passwords; until then "
                       "they are kept for this run only."),
            .detail = why};
}

Error explained(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {.kind = Error::Kind::Denied,
                .message = tr("The keychain refused: %1.").arg(job.errorString()),
                .hint = tr("Allow Kabocha to use the keychain, and try again.")};
    default:
        return unusable(job.errorString());
    }
}

/// One question to the keychain, with patience. What comes after it ended is dropped.
class KeychainOperation final : public squash::CredentialOperation
{
public:
    KeychainOperation(const QString &key, std::chrono::milliseconds patience, QObject *parent)
        : CredentialOperation(parent), m_key(key)
    {
        QTimer::singleShot(std::min<std::chrono::milliseconds>(SoftPatience, patience / 2), this, [this] {
            if (!m_concluded)
                emit waiting(tr("The keychain has not answered yet: it may be waiting to be unlocked."));
        });
        QTimer::singleShot(patience, this, [this, patience] {
            *m_givenUp = !m_concluded;
            conclude(fail(
                {.kind = Error::Kind::Denied,
                 .message =
                     tr("The keychain has not answered for %1 seconds; it may be waiting to be unlocked.")
                         .arg(std::chrono::duration_cast<std::chrono::seconds>(patience).count()),
                 .hint = tr("Unlock it and try again, or keep the password for this run only.")}));
        });
    }

    void cancel() override
    {
        *m_givenUp = !m_concluded;
        conclude(fail({.kind = Error::Kind::Cancelled, .message = tr("Cancelled.")}));
    }

    void read()
    {
        start(new QKeychain::ReadPasswordJob(service()), m_key, [this](const QKeychain::Job &job) {
            if (job.error() == QKeychain::NoError)
                conclude(static_cast<const QKeychain::ReadPasswordJob &>(job).textData());
            else if (job.error() == QKeychain::EntryNotFound)
                probe();
            else
                conclude(fail(explained(job)));
        });
    }

    void store(const QString &password, const std::shared_ptr<Writes> &writes)
    {
        const quint64 number = ++writes->byKey[m_key].newest;
        auto *job = new QKeychain::WritePasswordJob(service());
        job->setTextData(password);
        start(job, m_key, [this](const QKeychain::Job &done) {
            if (done.error() == QKeychain::NoError)
                conclude(QString());
            else
                conclude(fail(explained(done)));
        });
        // What a keyring stores once it is unlocked after all, when the person has been told that it did not,
        // is taken out again; not before the last of those that wait in the queue, which may be good.
        connect(job, &QKeychain::Job::finished, job,
                [givenUp = m_givenUp, key = m_key, number, writes](const QKeychain::Job *done) {
                    Writes::OfKey &write = writes->byKey[key];
                    if (done->error() == QKeychain::NoError)
                        write.unwanted = *givenUp;
                    if (number != write.newest || !std::exchange(write.unwanted, false))
                        return;
                    auto *removal = new QKeychain::DeletePasswordJob(service());
                    removal->setAutoDelete(true);
                    removal->setInsecureFallback(false);
                    removal->setKey(key);
                    removal->start();
                });
    }

    void forget()
    {
        start(new QKeychain::DeletePasswordJob(service()), m_key, [this](const QKeychain::Job &job) {
            if (job.error() == QKeychain::NoError)
                conclude(QString());
            else if (job.error() == QKeychain::EntryNotFound || job.error() == QKeychain::CouldNotDeleteEntry)
                probe(); // nothing was there, or nothing could be asked
            else
                conclude(fail(explained(job)));
        });
    }

private:
    /// "Not found" is also what a locked or missing keyring says (measured with QtKeychain 0.13 on
    /// libsecret). Only one that takes an entry really has none of ours.
    void probe()
    {
        const QString key = QStringLiteral("kabocha-probe");
        auto *job = new QKeychain::WritePasswordJob(service());
        job->setTextData(QStringLiteral("not a secret"));
        start(job, key, [this, key](const QKeychain::Job &written) {
            if (written.error() != QKeychain::NoError) {
                conclude(fail(explained(written)));
                return;
            }
            start(new QKeychain::DeletePasswordJob(service()), key, [this](const QKeychain::Job &) {
                conclude(fail({.kind = Error::Kind::NotFound,
                               .message = tr("The keychain holds no password for %1.").arg(m_key),
                               .hint = tr("Enter it.")}));
            });
        });
    }

    void start(QKeychain::Job *job, const QString &key, std::function<void(const QKeychain::Job &)> done)
    {
        // The job belongs to QtKeychain's queue, not to us: it outlives an operation that has lost its
        // patience.
        job->setAutoDelete(true);
        job->setInsecureFallback(false);
        job->setKey(key);
        connect(job, &QKeychain::Job::finished, this,
                [done = std::move(done)](QKeychain::Job *finishedJob) { done(*finishedJob); });
        job->start();
    }

    void conclude(const Result<QString> &result)
    {
        if (std::exchange(m_concluded, true))
            return;
        // From the event loop, whoever called us.
        QTimer::singleShot(0, this, [this, result] {
            emit finished(result);
            deleteLater();
        });
    }

    QString m_key;
    bool m_concluded = false;
    std::shared_ptr<bool> m_givenUp = std::make_shared<bool>(false); ///< outlives us in the queue of jobs
};

/// Asks the keychain first and tells how it went to whoever watches; see KeychainOrSession.
class EitherOperation final : public squash::CredentialOperation
{
public:
    using CredentialOperation::CredentialOperation;

    void follow(squash::CredentialOperation *operation, std::function<void(const Result<QString> &)> next)
    {
        m_current = operation;
        connect(operation, &CredentialOperation::waiting, this, &CredentialOperation::waiting);
        connect(operation, &CredentialOperation::finished, this, std::move(next));
    }
    void conclude(const Result<QString> &result)
    {
        emit finished(result);
        deleteLater();
    }
    void cancel() override
    {
        if (m_current)
            m_current->cancel();
    }

private:
    QPointer<squash::CredentialOperation> m_current;
};

/// The keychain cannot be used at all, or not now: what memory is for.
bool isUnusable(const Error &error)
{
    return error.kind == Error::Kind::Unsupported || error.kind == Error::Kind::Denied;
}

} // namespace

Keychain::Keychain(std::chrono::milliseconds patience)
    : m_patience(patience), m_writes(std::make_shared<Writes>())
{
}
Keychain::~Keychain() = default;

QString Keychain::place() const
{
    return tr("in the keychain of this computer");
}

squash::CredentialOperation *Keychain::read(const QString &key, QObject *parent)
{
    auto *operation = new KeychainOperation(key, m_patience, parent);
    operation->read();
    return operation;
}

squash::CredentialOperation *Keychain::store(const QString &key, const QString &password, QObject *parent)
{
    auto *operation = new KeychainOperation(key, m_patience, parent);
    operation->store(password, m_writes);
    return operation;
}

squash::CredentialOperation *Keychain::forget(const QString &key, QObject *parent)
{
    auto *operation = new KeychainOperation(key, m_patience, parent);
    operation->forget();
    return operation;
}

KeychainOrSession::KeychainOrSession(std::unique_ptr<squash::CredentialStore> keychain)
    : m_keychain(std::move(keychain))
{
}
KeychainOrSession::~KeychainOrSession() = default;

QString KeychainOrSession::place() const
{
    return m_usable ? m_keychain->place() : m_session.place();
}

bool KeychainOrSession::isPersistent() const
{
    return m_usable && m_keychain->isPersistent();
}

squash::CredentialOperation *KeychainOrSession::read(const QString &key, QObject *parent)
{
    auto *either = new EitherOperation(parent);
    // What was entered in this run is newer than what the keychain holds.
    either->follow(m_session.read(key, either), [this, either, key](const Result<QString> &inMemory) {
        if (inMemory) {
            either->conclude(inMemory);
            return;
        }
        either->follow(m_keychain->read(key, either), [this, either](const Result<QString> &stored) {
            // One that is locked, or has not answered in time, is still where the next password goes.
            if (stored || stored.error().kind == Error::Kind::NotFound)
                m_usable = true;
            else if (stored.error().kind == Error::Kind::Unsupported)
                m_usable = false;
            either->conclude(stored);
        });
    });
    return either;
}

squash::CredentialOperation *KeychainOrSession::store(const QString &key, const QString &password,
                                                      QObject *parent)
{
    auto *either = new EitherOperation(parent);
    either->follow(m_keychain->store(key, password, either),
                   [this, either, key, password](const Result<QString> &stored) {
                       if (stored) {
                           m_usable = true;
                           either->follow(m_session.forget(key, either),
                                          [either](const Result<QString> &) { either->conclude(QString()); });
                           return;
                       }
                       if (!isUnusable(stored.error())) {
                           either->conclude(stored);
                           return;
                       }
                       m_usable = false;
                       Error why = stored.error();
                       why.message = tr("The password is kept for this run only. %1").arg(why.message);
                       emit keptForThisRunOnly(why);
                       either->follow(m_session.store(key, password, either),
                                      [either](const Result<QString> &result) { either->conclude(result); });
                   });
    return either;
}

squash::CredentialOperation *KeychainOrSession::storeForThisRun(const QString &key, const QString &password,
                                                                QObject *parent)
{
    return m_session.store(key, password, parent);
}

squash::CredentialOperation *KeychainOrSession::forget(const QString &key, QObject *parent)
{
    auto *either = new EitherOperation(parent);
    either->follow(m_session.read(key, either), [this, either, key](const Result<QString> &inMemory) {
        either->follow(m_session.forget(key, either), [this, either, key, inMemory](const Result<QString> &) {
            either->follow(
                m_keychain->forget(key, either), [either, inMemory](const Result<QString> &stored) {
                    // Nothing there is as good as forgotten; a keychain that cannot be asked matters only if
                    // it alone could have it.
                    const bool gone = stored || stored.error().kind == Error::Kind::NotFound || inMemory;
                    either->conclude(gone ? Result<QString>(QString()) : stored);
                });
        });
    });
    return either;
}

} // namespace kabocha::keychain
