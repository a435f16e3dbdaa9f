// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real keychain: this program runs itself again under `dbus-run-session` with a `gnome-keyring-daemon` of
// its own.
#include "keychain/keychain.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace kabocha;
using namespace std::chrono_literals;

namespace {

const QString key = QStringLiteral("ana@squash.example:443");

Result<QString> answerOf(squash::CredentialOperation *operation)
{
    QSignalSpy finished(operation, &squash::CredentialOperation::finished);
    if (!finished.wait(60'000))
        return fail({.message = QStringLiteral("no answer")});
    return finished.constFirst().constFirst().value<Result<QString>>();
}

} // namespace

/// Runs inside a session with a bus; `--locked`: its keyring was never unlocked; `--absent`: it has none.
class InsideSession : public QObject
{
    Q_OBJECT
public:
    bool locked = false;
    bool absent = false;

private:
    /// An end that says what cannot be done and what can, and not the secret.
    static void compareWords(const Error &error)
    {
        const QString text = error.text();
        QVERIFY2(error.kind == Error::Kind::Unsupported || error.kind == Error::Kind::Denied,
                 qPrintable(text));
        QVERIFY2(error.message.contains(QLatin1String("cannot be used")) ||
                     error.message.contains(QLatin1String("waiting to be unlocked")),
                 qPrintable(text));
        QVERIFY2(error.hint.contains(QLatin1String("nlock")), qPrintable(text));
        QVERIFY2(error.hint.contains(QLatin1String("for this run only")), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("marker-password")), qPrintable(text));
    }

private slots:
    void storesReadsAndForgets()
    {
        if (locked || absent)
            return;
        keychain::Keychain keychain;
        const auto missing = answerOf(keychain.read(key, this));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
        QVERIFY(missing.error().message.contains(key));
        QVERIFY(answerOf(keychain.store(key, QStringLiteral("pässword\n1"), this)));
        QCOMPARE(answerOf(keychain.read(key, this)).value(), QStringLiteral("pässword\n1"));
        QVERIFY(answerOf(keychain.store(key, QStringLiteral("newer"), this)));
        QCOMPARE(answerOf(keychain.read(key, this)).value(), QStringLiteral("newer"));
        QVERIFY(answerOf(keychain.forget(key, this)));
        const auto gone = answerOf(keychain.read(key, this));
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, Error::Kind::NotFound);
    }
    void aLaterRunReadsWhatAnEarlierOneStored()
    {
        if (locked || absent)
            return;
        {
            keychain::Keychain first;
            QVERIFY(answerOf(first.store(key, QStringLiteral("kept"), this)));
        }
        keychain::KeychainOrSession later(std::make_unique<keychain::Keychain>());
        QCOMPARE(answerOf(later.read(key, this)).value(), QStringLiteral("kept"));
        QVERIFY(later.isPersistent());
    }
    void whatIsStoredTooLateIsTakenOut()
    {
        if (locked || absent)
            return;
        keychain::Keychain keychain;
        auto *given = keychain.store(key, QStringLiteral("too late"), this);
        given->cancel(); // the keyring stores it nevertheless
        const auto cancelled = answerOf(given);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
        QTRY_VERIFY_WITH_TIMEOUT(!answerOf(keychain.read(key, this)), 60'000);
    }
    void whatWasStoredSinceStays()
    {
        if (locked || absent)
            return;
        keychain::Keychain keychain;
        auto *first = keychain.store(key, QStringLiteral("too late"), this);
        first->cancel();
        QVERIFY(answerOf(keychain.store(key, QStringLiteral("tried again"), this)));
        QCOMPARE(answerOf(keychain.read(key, this)).value_or(QString()), QStringLiteral("tried again"));
        QVERIFY(answerOf(keychain.forget(key, this)));

        // All of them given up: nothing is left of any.
        for (const char *password : {"too late", "too late again"})
            keychain.store(key, QString::fromLatin1(password), this)->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!answerOf(keychain.read(key, this)), 60'000);
    }
    void aLockedKeyringIsNotSaidToBeEmpty()
    {
        if (!locked)
            return;
        keychain::Keychain keychain(3s);
        const auto read = answerOf(keychain.read(key, this));
        QVERIFY(!read);
        compareWords(read.error());
        const auto stored = answerOf(keychain.store(key, QStringLiteral("marker-password"), this));
        QVERIFY(!stored);
        compareWords(stored.error());
    }
    void withABusAndNoKeyringItSaysSo()
    {
        if (!absent)
            return;
        keychain::Keychain keychain(10s);
        const auto read = answerOf(keychain.read(key, this));
        QVERIFY(!read);
        compareWords(read.error());
        const auto stored = answerOf(keychain.store(key, QStringLiteral("marker-password"), this));
        QVERIFY(!stored);
        compareWords(stored.error());
    }
    void whatCannotBeStoredIsKeptForThisRunAndThatIsSaid()
    {
        if (!locked && !absent)
            return;
        keychain::KeychainOrSession store(std::make_unique<keychain::Keychain>(3s));
        QSignalSpy aloud(&store, &keychain::KeychainOrSession::keptForThisRunOnly);
        QVERIFY(answerOf(store.store(key, QStringLiteral("marker-password"), this)));
        QCOMPARE(aloud.size(), 1);
        const auto why = aloud.constFirst().constFirst().value<Error>();
        QVERIFY2(why.message.startsWith(QLatin1String("The password is kept for this run only.")),
                 qPrintable(why.text()));
        compareWords(why);
        QVERIFY(!store.isPersistent());
        QVERIFY(store.place().contains(QLatin1String("this run only")));
        QCOMPARE(answerOf(store.read(key, this)).value(), QStringLiteral("marker-password"));
    }
};

class TestKeychain : public QObject
{
    Q_OBJECT
private slots:
    void inARealKeyring();
    void inALockedKeyring();
    void onABusWithoutAKeyring();
    void withoutABusItSaysSoAtOnce();
    void withoutAKeychainThePasswordIsKeptForThisRun();
    void whatWasEnteredInThisRunWins();
    void aKeyringThatNeverAnswersIsGivenUp();
    void cancellingEndsAQuestion();

private:
    void runInside(const QString &session, const QStringList &arguments, const QByteArray &mustPass,
                   const QStringList &bus = {});
};

/// A shell that starts SESSION's keyring and becomes this program again, all on a bus of its own.
void TestKeychain::runInside(const QString &session, const QStringList &arguments, const QByteArray &mustPass,
                             const QStringList &bus)
{
    QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("dbus-run-session")).isEmpty(),
             "dbus-run-session is not installed");
    QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty(),
             "gnome-keyring is not installed");
    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable :
         {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QLatin1String(variable), home.path());
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("dbus-run-session"),
                  bus +
                      QStringList{QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                                  session + QStringLiteral(" exec \"$0\" \"$@\""),
                                  QCoreApplication::applicationFilePath()} +
                      arguments);
    QVERIFY(process.waitForFinished(60000));
    const QByteArray said = process.readAll();
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, said.constData());
    QVERIFY2(said.contains("PASS   : InsideSession::" + mustPass + "()"), said.constData());
}

void TestKeychain::inARealKeyring()
{
    runInside(
        QStringLiteral(
            "printf 'a login password' | gnome-keyring-daemon --unlock --components=secrets >/dev/null;"),
        {QStringLiteral("--inside")}, "storesReadsAndForgets");
}

void TestKeychain::inALockedKeyring()
{
    runInside(QStringLiteral("gnome-keyring-daemon --start --components=secrets >/dev/null;"),
              {QStringLiteral("--inside"), QStringLiteral("--locked")}, "aLockedKeyringIsNotSaidToBeEmpty");
}

/// A bus that starts no services: a desktop without a keyring.
void TestKeychain::onABusWithoutAKeyring()
{
    QTemporaryDir dir;
    QFile configuration(dir.filePath(QStringLiteral("bus.conf")));
    QVERIFY(configuration.open(QIODevice::WriteOnly));
    configuration.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                        "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                        "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    configuration.close();
    runInside(QString(), {QStringLiteral("--inside"), QStringLiteral("--absent")},
              "withABusAndNoKeyringItSaysSo", {QStringLiteral("--config-file=") + configuration.fileName()});
}

void TestKeychain::withoutABusItSaysSoAtOnce()
{
    keychain::Keychain keychain;
    const auto read = answerOf(keychain.read(key, this));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Unsupported);
    const auto stored = answerOf(keychain.store(key, QStringLiteral("marker-password"), this));
    QVERIFY(!stored);
    QCOMPARE(stored.error().kind, Error::Kind::Unsupported);
    QVERIFY(!stored.error().text().contains(QLatin1String("marker-password")));
    QVERIFY(stored.error().hint.contains(QLatin1String("this run only")));
}

void TestKeychain::withoutAKeychainThePasswordIsKeptForThisRun()
{
    keychain::KeychainOrSession store(std::make_unique<keychain::Keychain>());
    QSignalSpy aloud(&store, &keychain::KeychainOrSession::keptForThisRunOnly);
    QVERIFY(answerOf(store.store(key, QStringLiteral("secret"), this)));
    QCOMPARE(aloud.size(), 1);
    QVERIFY(!store.isPersistent());
    QVERIFY(store.place().contains(QLatin1String("this run only")));
    QCOMPARE(answerOf(store.read(key, this)).value(), QStringLiteral("secret"));
    QVERIFY(answerOf(store.forget(key, this)));
    QVERIFY(!answerOf(store.read(key, this)));
}

void TestKeychain::whatWasEnteredInThisRunWins()
{
    auto stored = std::make_unique<squash::SessionCredentials>(); // stands for a keychain that works
    squash::SessionCredentials &behind = *stored;
    keychain::KeychainOrSession store(std::move(stored));
    QVERIFY(answerOf(behind.store(key, QStringLiteral("old"), this)));
    QCOMPARE(answerOf(store.read(key, this)).value(), QStringLiteral("old"));
    QVERIFY(answerOf(store.store(key, QStringLiteral("new"), this)));
    QCOMPARE(answerOf(store.read(key, this)).value(), QStringLiteral("new"));
    QCOMPARE(answerOf(behind.read(key, this)).value(), QStringLiteral("new"));
}

void TestKeychain::aKeyringThatNeverAnswersIsGivenUp()
{
    keychain::Keychain keychain(0ms); // no patience at all: what a keyring that never answers looks like
    const auto answer = answerOf(keychain.read(key, this));
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == Error::Kind::Denied || answer.error().kind == Error::Kind::Unsupported);
    QVERIFY(!answer.error().hint.isEmpty());
}

void TestKeychain::cancellingEndsAQuestion()
{
    keychain::Keychain keychain;
    auto *operation = keychain.read(key, this);
    QSignalSpy finished(operation, &squash::CredentialOperation::finished);
    operation->cancel();
    QVERIFY(finished.wait(60'000));
    const auto answer = finished.constFirst().constFirst().value<Result<QString>>();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Cancelled);
    QCOMPARE(finished.size(), 1);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.contains(QStringLiteral("--inside"))) {
        InsideSession inside;
        inside.absent = arguments.contains(QStringLiteral("--absent"));
        inside.locked = arguments.contains(QStringLiteral("--locked"));
        return QTest::qExec(&inside, QStringList{arguments.constFirst()});
    }
    TestKeychain test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_keychain.moc"
