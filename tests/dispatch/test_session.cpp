// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the deeds of one run share and need on their way to a server: endpoints, CA file, keychain.
#include "house.h"
#include "support/certificates.h"

#include <QFile>

using namespace kabocha;
using namespace kabocha::dispatch;
using test::cameraJob;
using test::House;
using test::Reaction;
using test::ScriptedServer;
using Outcome = House::Outcome;

namespace {

/// Finds a CA file for each target, as the list of targets does.
class CaPreparer final : public TargetPreparer
{
public:
    explicit CaPreparer(QString caFile) : m_caFile(std::move(caFile)) {}
    [[nodiscard]] TargetPreparation *prepare(const squash::Target &target, QObject *parent) override
    {
        squash::Target ready = target;
        ready.caFile = m_caFile;
        return new test::PlainPreparer::Ready(ready, parent);
    }

private:
    const QString m_caFile;
};

/// A keychain that keeps one waiting, says so, and then has the password.
class SlowKeychain final : public squash::CredentialStore
{
public:
    class Slow final : public squash::CredentialOperation
    {
    public:
        explicit Slow(QObject *parent) : CredentialOperation(parent)
        {
            QTimer::singleShot(0, this, [this] {
                emit waiting(QStringLiteral("The keychain may be waiting to be unlocked."));
                emit finished(QStringLiteral("hunter2"));
                deleteLater();
            });
        }
        void cancel() override {}
    };
    [[nodiscard]] QString place() const override { return QStringLiteral("in the slow keychain"); }
    [[nodiscard]] bool isPersistent() const override { return true; }
    [[nodiscard]] squash::CredentialOperation *read(const QString &, QObject *parent) override
    {
        return new Slow(parent);
    }
    [[nodiscard]] squash::CredentialOperation *store(const QString &, const QString &,
                                                     QObject *parent) override
    {
        return new Slow(parent);
    }
    [[nodiscard]] squash::CredentialOperation *forget(const QString &, QObject *parent) override
    {
        return new Slow(parent);
    }
};

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock;
    std::unique_ptr<House> m_house;

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_house = std::make_unique<House>(m_clock);
    }
    void cleanup() { m_house.reset(); }

    void theEndpointsAreAskedForOnceARunAndAgainAfterAFailure()
    {
        m_house->startSandbox();
        const auto asked = [this] { return m_house->proxy.count("GET", "/"); };
        QVERIFY(m_house->send(cameraJob(), House::practice()).result);
        QVERIFY(m_house->send(cameraJob(), House::practice()).result);
        QCOMPARE(asked(), 1);
        m_house->proxy.on(
            "GET", "/jobs",
            {Reaction::html(503, "Down for maintenance"), Reaction::of(Reaction::Kind::Forward)});
        QVERIFY(!m_house->send(cameraJob(), House::practice()).result);
        QCOMPARE(asked(), 1);
        QVERIFY(m_house->send(cameraJob(), House::practice()).result);
        QCOMPARE(asked(), 2);
        m_house->reopen(); // another run
        QVERIFY(m_house->send(cameraJob(), House::practice()).result);
        QCOMPARE(asked(), 3);
    }

    void aTestOfTheConnectionAlwaysAsks()
    {
        m_house->startSandbox();
        for (int again = 1; again <= 2; ++again) {
            QVERIFY(
                m_house
                    ->run(m_house->dispatcher->testConnection(House::practice(), {}, false, &m_house->owner))
                    .result);
            QCOMPARE(m_house->proxy.count("GET", "/"), again);
        }
    }

    void theCaFileOfATargetIsUsed()
    {
        test::Authority authority;
        QVERIFY2(authority.isValid(), qPrintable(authority.said()));
        const test::Certified certified = authority.certify("IP:127.0.0.1");
        ScriptedServer server;
        server.useTls(certified.certificate, certified.key);
        server.beSquash(m_clock.nowUtc().toSecsSinceEpoch());
        squash::Target target{
            .name = QStringLiteral("Summit"), .url = server.url(), .user = QStringLiteral("me")};
        const auto test = [&] {
            return m_house->run(m_house->dispatcher->testConnection(target, QStringLiteral("hunter2"), false,
                                                                    &m_house->owner));
        };
        const Outcome strange = test();
        QVERIFY(!strange.result);
        QCOMPARE(strange.steps, QStringList(QStringLiteral("Connect failed")));
        QVERIFY(strange.result.error().message.contains(QLatin1String("Test Authority")));
        target.caFile = authority.caFile();
        const Outcome friendly = test();
        QVERIFY2(friendly.result, qPrintable(friendly.result ? QString() : friendly.result.error().text()));
    }

    void aCaFileThatIsGoneStopsBeforeAnythingIsAsked()
    {
        m_house->startSandbox();
        CaPreparer preparer(m_house->dir.filePath(QStringLiteral("gone.pem")));
        Dispatcher dispatcher({.network = m_house->network,
                               .outbox = *m_house->outbox,
                               .history = *m_house->history,
                               .credentials = m_house->credentials,
                               .preparer = preparer,
                               .clock = m_clock});
        const Outcome outcome = m_house->run(
            dispatcher.dispatch(cameraJob(), QStringLiteral("n"), m_house->summit(), &m_house->owner));
        QVERIFY(!outcome.result);
        QCOMPARE(outcome.steps.last(), QStringLiteral("Connect failed"));
        QVERIFY2(outcome.result.error().message.contains(QLatin1String("gone.pem")),
                 qPrintable(outcome.result.error().message));
        QVERIFY(!outcome.result.error().hint.isEmpty());
        QCOMPARE(m_house->onlyRow().state, OutboxState::Queued);
        QCOMPARE(m_house->proxy.requests().size(), 0);
    }

    void aKeychainThatKeepsWaitingIsSaidInItsStep()
    {
        SlowKeychain keychain;
        ScriptedServer server;
        server.beSquash(m_clock.nowUtc().toSecsSinceEpoch());
        server.on("POST", "/auth", Reaction::html(503, "Down"));
        Dispatcher dispatcher({.network = m_house->network,
                               .outbox = *m_house->outbox,
                               .history = *m_house->history,
                               .credentials = keychain,
                               .preparer = m_house->preparer,
                               .clock = m_clock});
        QStringList said;
        const squash::Target target{
            .name = QStringLiteral("Summit"), .url = server.url(), .user = QStringLiteral("me")};
        Dispatch *deed = dispatcher.dispatch(cameraJob(), QStringLiteral("n"), target, &m_house->owner);
        connect(deed, &Dispatch::stepChanged, this, [&](Step step, StepState state, const QString &text) {
            if (step == Step::SignIn && state == StepState::Running)
                said << text;
        });
        QVERIFY(!m_house->run(deed).result);
        QVERIFY2(said.contains(QStringLiteral("The keychain may be waiting to be unlocked.")),
                 qPrintable(said.join(u'|')));
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
