// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a password where the keychain refuses, is missing, or never answers. The real keychain is
// the business of test_keychain.
#include "keychain/keychain.h"

#include <QSignalSpy>
#include <QTest>

using namespace kabocha;
using squash::CredentialOperation;

namespace {

const QString key = QStringLiteral("ana@squash.example:443");

/// Ends when told, and as told.
class Answering final : public CredentialOperation
{
public:
    using CredentialOperation::CredentialOperation;
    void answer(const Result<QString> &result)
    {
        QTimer::singleShot(0, this, [this, result] {
            emit finished(result);
            deleteLater();
        });
    }
    void cancel() override
    {
        answer(fail({.kind = Error::Kind::Cancelled, .message = QStringLiteral("Cancelled.")}));
    }
};

/// A keychain whose every answer is the test's: REPLY, or silence where there is none.
class FakeKeychain final : public squash::CredentialStore
{
public:
    [[nodiscard]] QString place() const override { return QStringLiteral("in the fake keychain"); }
    [[nodiscard]] bool isPersistent() const override { return true; }
    [[nodiscard]] CredentialOperation *read(const QString &, QObject *parent) override
    {
        ++reads;
        return begin(parent);
    }
    [[nodiscard]] CredentialOperation *store(const QString &, const QString &, QObject *parent) override
    {
        ++stores;
        return begin(parent);
    }
    [[nodiscard]] CredentialOperation *forget(const QString &, QObject *parent) override
    {
        return begin(parent);
    }

    std::optional<Result<QString>> reply;
    QPointer<Answering> last;
    int reads = 0;
    int stores = 0;

private:
    CredentialOperation *begin(QObject *parent)
    {
        last = new Answering(parent);
        if (reply)
            last->answer(*reply);
        return last;
    }
};

Result<QString> answerOf(CredentialOperation *operation)
{
    QSignalSpy finished(operation, &CredentialOperation::finished);
    if (!finished.wait(60000) || finished.size() != 1)
        return fail({.message = QStringLiteral("no answer, or several")});
    return finished.constFirst().constFirst().value<Result<QString>>();
}

} // namespace

class TestRefusals : public QObject
{
    Q_OBJECT

    FakeKeychain *m_behind = nullptr;
    std::unique_ptr<keychain::KeychainOrSession> m_store;

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        auto behind = std::make_unique<FakeKeychain>();
        m_behind = behind.get();
        m_store = std::make_unique<keychain::KeychainOrSession>(std::move(behind));
    }
    void cleanup() { m_store.reset(); }

    void aRefusedPasswordIsKeptForThisRunAndThatIsSaidAloud_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("refused, or locked for too long") << int(Error::Kind::Denied);
        QTest::newRow("none there") << int(Error::Kind::Unsupported);
    }
    void aRefusedPasswordIsKeptForThisRunAndThatIsSaidAloud()
    {
        QFETCH(int, kind);
        m_behind->reply = fail({.kind = Error::Kind(kind),
                                .message = QStringLiteral("The keychain said no."),
                                .hint = QStringLiteral("Unlock it.")});
        QSignalSpy aloud(m_store.get(), &keychain::KeychainOrSession::keptForThisRunOnly);
        QVERIFY(m_store->place().contains(QLatin1String("fake keychain")));
        QVERIFY(answerOf(m_store->store(key, QStringLiteral("marker"), this)));
        QCOMPARE(aloud.size(), 1);
        const auto why = aloud.first().first().value<Error>();
        QVERIFY2(why.message.contains(QLatin1String("this run only")) &&
                     why.message.contains(QLatin1String("The keychain said no.")),
                 qPrintable(why.message));
        QCOMPARE(why.hint, QStringLiteral("Unlock it."));
        QVERIFY(!why.text().contains(QLatin1String("marker")));
        QVERIFY2(m_store->place().contains(QLatin1String("this run only")), qPrintable(m_store->place()));
        QVERIFY(!m_store->isPersistent());
        QCOMPARE(answerOf(m_store->read(key, this)).value(), QStringLiteral("marker"));
        QCOMPARE(m_behind->reads, 0);
    }

    void anotherFailureIsNotCoveredUp()
    {
        m_behind->reply = fail({.kind = Error::Kind::Io, .message = QStringLiteral("The disk is full.")});
        const auto stored = answerOf(m_store->store(key, QStringLiteral("marker"), this));
        QVERIFY(!stored);
        QCOMPARE(stored.error().kind, Error::Kind::Io);
        m_behind->reply = fail({.kind = Error::Kind::NotFound, .message = QStringLiteral("Nothing there.")});
        QVERIFY(!answerOf(m_store->read(key, this)));
    }

    void aKeychainThatIsSilentIsToldAndCanBeGoneAround()
    {
        CredentialOperation *storing = m_store->store(key, QStringLiteral("marker"), this);
        QSignalSpy waiting(storing, &CredentialOperation::waiting);
        QSignalSpy ended(storing, &CredentialOperation::finished);
        QTRY_VERIFY_WITH_TIMEOUT(m_behind->last, 60'000);
        emit m_behind->last->waiting(QStringLiteral("It may be waiting to be unlocked."));
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting.first().first().toString(), QStringLiteral("It may be waiting to be unlocked."));
        QVERIFY(ended.isEmpty());

        storing->cancel();
        QVERIFY(ended.wait(60000));
        QCOMPARE(ended.first().first().value<Result<QString>>().error().kind, Error::Kind::Cancelled);
        QSignalSpy aloud(m_store.get(), &keychain::KeychainOrSession::keptForThisRunOnly);
        QVERIFY(answerOf(m_store->storeForThisRun(key, QStringLiteral("marker"), this)));
        QCOMPARE(m_behind->stores, 1); // not asked a second time
        QCOMPARE(answerOf(m_store->read(key, this)).value(), QStringLiteral("marker"));
        QCOMPARE(aloud.size(), 0); // the person chose it
    }

    void whatIsForThisRunGoesWithIt()
    {
        QVERIFY(answerOf(m_store->storeForThisRun(key, QStringLiteral("marker"), this)));
        m_store =
            std::make_unique<keychain::KeychainOrSession>(std::make_unique<squash::SessionCredentials>());
        QVERIFY(!answerOf(m_store->read(key, this)));
    }

    void aKeychainProperKeepsNothingInMemory()
    {
        keychain::Keychain keychain;
        const auto stored = answerOf(keychain.storeForThisRun(key, QStringLiteral("marker"), this));
        QVERIFY(!stored);
        QCOMPARE(stored.error().kind, Error::Kind::Unsupported);
        QVERIFY(!stored.error().text().contains(QLatin1String("marker")));
    }

    void forgettingForgetsBothAndDoubtsNotFound()
    {
        m_behind->reply = fail({.kind = Error::Kind::NotFound, .message = QStringLiteral("Nothing there.")});
        QVERIFY(answerOf(m_store->forget(key, this))); // nothing there is as good as forgotten
        m_behind->reply = fail({.kind = Error::Kind::Unsupported, .message = QStringLiteral("Locked.")});
        const auto unsure = answerOf(m_store->forget(key, this));
        QVERIFY(!unsure); // it may still be in there
        QCOMPARE(unsure.error().kind, Error::Kind::Unsupported);
    }

    void aKeychainThatWasLockedWhenReadIsStillWhatPasswordsAreFor()
    {
        m_behind->reply = fail({.kind = Error::Kind::Denied, .message = QStringLiteral("Locked.")});
        QVERIFY(!answerOf(m_store->read(key, this)));
        QVERIFY2(m_store->place().contains(QLatin1String("fake keychain")), qPrintable(m_store->place()));
        QVERIFY(m_store->isPersistent());
        m_behind->reply = QString();
        QVERIFY(answerOf(m_store->store(key, QStringLiteral("marker"), this)));
        QCOMPARE(m_behind->stores, 1); // it did go there

        m_behind->reply = fail({.kind = Error::Kind::Unsupported, .message = QStringLiteral("None.")});
        QVERIFY(!answerOf(m_store->read(key, this)));
        QVERIFY(!m_store->isPersistent());
        m_behind->reply = fail({.kind = Error::Kind::Denied, .message = QStringLiteral("Locked.")});
        QVERIFY(!answerOf(m_store->read(key, this)));
        QVERIFY(!m_store->isPersistent()); // whether it can be used, a refusal does not say
    }

    void aKeychainThatCanBeUsedAgainIsBelieved()
    {
        m_behind->reply = fail({.kind = Error::Kind::Denied, .message = QStringLiteral("Locked.")});
        QVERIFY(answerOf(m_store->store(key, QStringLiteral("first"), this)));
        QVERIFY(!m_store->isPersistent());
        m_behind->reply = QString();
        QVERIFY(answerOf(m_store->store(key, QStringLiteral("second"), this)));
        QVERIFY(m_store->isPersistent());
        m_behind->reply = QStringLiteral("second");
        QCOMPARE(answerOf(m_store->read(key, this)).value(), QStringLiteral("second"));
        QCOMPARE(m_behind->reads, 1); // memory no longer stands before it
    }
};

QTEST_GUILESS_MAIN(TestRefusals)
#include "test_refusals.moc"
