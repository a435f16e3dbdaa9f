// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxserver.h"

#include "sandbox/client.h"
#include "support/support.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace kabocha;
using test::Reply;

/// Registering, signing in, and what a token is good for (squash-api.md §2-4).
class TestAccounts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void registering_data();
    void registering();
    void takenNameIsRefused();
    void signingIn_data();
    void signingIn();
    void tokenSaysWhenItEnds();
    void tokenEndsWithItsTime();
    void tokenIsNotGoodBeforeItsTime();
    void badTokenIsMasked_data();
    void badTokenIsMasked();
    void debugModeSaysWhatIsWrong_data();
    void debugModeSaysWhatIsWrong();
    void everyChangeNeedsAToken_data();
    void everyChangeNeedsAToken();
    void tokenOfARemovedUserIsWorthless();
    void userIsShownByNameOnly();
    void passwordIsNowhereOnDisk();
    void dataIsForItsOwnerAlone();

private:
    QTemporaryDir m_directory;
    test::FixedClock m_clock;
    std::unique_ptr<sandbox::SandboxServer> m_server;
    std::unique_ptr<test::Client> m_client;
    QByteArray m_token;
};

void TestAccounts::initTestCase()
{
    m_server = std::make_unique<sandbox::SandboxServer>(
        sandbox::SandboxServer::Options{.directory = m_directory.filePath(QStringLiteral("data")),
                                        .tokenLifetime = 60},
        m_clock);
    const Result<quint16> port = m_server->start();
    QVERIFY(port);
    m_client = std::make_unique<test::Client>(*port);
    QVERIFY(m_client->signIn());
    m_token = m_client->authorization.mid(4);
}

void TestAccounts::registering_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray masked = R"({"message": "Internal Server Error"})";
    QTest::newRow("good") << QByteArray(R"({"username": "good", "password": "x"})") << 201
                          << QByteArray(R"({"message": "User created successfully."})");
    QTest::newRow("no password") << QByteArray(R"({"username": "u"})") << 400
                                 << QByteArray(R"({"message": {"password": "This field cannot be blank."}})");
    QTest::newRow("no name") << QByteArray(R"({"password": "p"})") << 400
                             << QByteArray(R"({"message": {"username": "This field cannot be blank."}})");
    QTest::newRow("nothing") << QByteArray("{}") << 400
                             << QByteArray(R"({"message": {"username": "This field cannot be blank."}})");
    QTest::newRow("null password") << QByteArray(R"({"username": "u", "password": null})") << 500 << masked;
    QTest::newRow("name of 65 characters")
        << R"({"username": ")" + QByteArray(65, 'u') + R"(", "password": "p"})" << 500 << masked;
    QTest::newRow("not JSON")
        << QByteArray("username=u") << 400
        << QByteArray(R"({"message": "The browser (or proxy) sent a request that this server could not )"
                      R"(understand."})");
    QTest::newRow("no object") << QByteArray("[1]") << 500 << masked;
    QTest::newRow("more than needed")
        << QByteArray(R"({"username": "more", "password": "x", "shoe_size": 44})") << 201
        << QByteArray(R"({"message": "User created successfully."})");
}

void TestAccounts::registering()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    const Reply reply = m_client->post(QStringLiteral("/register"), body);
    QCOMPARE(reply.body.trimmed(), answer);
    QCOMPARE(reply.status, status);
}

void TestAccounts::takenNameIsRefused()
{
    const Reply reply =
        m_client->post(QStringLiteral("/register"), R"({"username": "observer", "password": "other"})");
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.message(), "A user with that username already exists.");
    // and the password is still the first one's
    QCOMPARE(
        m_client->post(QStringLiteral("/auth"), R"({"username": "observer", "password": "other"})").status,
        401);
}

void TestAccounts::signingIn_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("wrong password") << QByteArray(R"({"username": "observer", "password": "Night shift"})");
    QTest::newRow("unknown user") << QByteArray(R"({"username": "nobody", "password": "night shift"})");
    QTest::newRow("a third member") << QByteArray(
        R"({"username": "observer", "password": "night shift", "otp": 1})");
    QTest::newRow("no password") << QByteArray(R"({"username": "observer"})");
    QTest::newRow("empty password") << QByteArray(R"({"username": "observer", "password": ""})");
    QTest::newRow("no text") << QByteArray(R"({"username": "observer", "password": ["night shift"]})");
    QTest::newRow("injection") << QByteArray(R"({"username": "' OR 1=1 --", "password": "x"})");
}

void TestAccounts::signingIn()
{
    QFETCH(QByteArray, body);
    const Reply reply = m_client->post(QStringLiteral("/auth"), body);
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.body.trimmed(),
             R"({"description": "Invalid credentials", "error": "Bad Request", "status_code": 401})");
}

void TestAccounts::tokenSaysWhenItEnds()
{
    const QList<QByteArray> parts = m_token.split('.');
    QCOMPARE(parts.size(), 3);
    QVERIFY(!m_token.contains('='));
    const auto decoded = [](const QByteArray &part) {
        return QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding);
    };
    const qint64 now = m_clock.nowUtc().toSecsSinceEpoch();
    QCOMPARE(decoded(parts.at(0)), R"({"typ":"JWT","alg":"HS256"})");
    QCOMPARE(QString::fromLatin1(decoded(parts.at(1))),
             QStringLiteral(R"({"exp":%1,"iat":%2,"nbf":%2,"identity":1})").arg(now + 60).arg(now));
    QCOMPARE(decoded(parts.at(2)).size(), 32);
}

void TestAccounts::tokenEndsWithItsTime()
{
    const QDateTime start = m_clock.nowUtc();
    m_clock.advance(59);
    QCOMPARE(m_client->remove(QStringLiteral("/job/99")).status, 404);
    m_clock.advance(1);
    const Reply late = m_client->remove(QStringLiteral("/job/99"));
    m_clock.set(start);
    QCOMPARE(late.status, 500);
    QCOMPARE(late.body.trimmed(), R"({"message": "Internal Server Error"})");
}

void TestAccounts::tokenIsNotGoodBeforeItsTime()
{
    const QDateTime start = m_clock.nowUtc();
    m_clock.advance(-3600);
    const Reply early = m_client->remove(QStringLiteral("/job/99"));
    m_clock.set(start);
    QCOMPARE(early.status, 500);
}

void TestAccounts::badTokenIsMasked_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("other scheme") << QByteArray("Bearer " + m_token);
    QTest::newRow("scheme only") << QByteArray("JWT");
    QTest::newRow("three words") << QByteArray("JWT " + m_token + " x");
    QTest::newRow("no token") << QByteArray("JWT nonsense");
    QTest::newRow("signature cut") << QByteArray("JWT " + m_token.chopped(4));
    QTest::newRow("signature missing") << QByteArray("JWT " + m_token.left(m_token.lastIndexOf('.') + 1));
    const auto encoded = [](const QByteArray &text) {
        return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QByteArray claims = encoded(R"({"exp":9999999999,"iat":0,"nbf":0,"identity":1})");
    QTest::newRow("algorithm none") << QByteArray("JWT " + encoded(R"({"typ":"JWT","alg":"none"})") + '.' +
                                                  claims + '.');
    QTest::newRow("longer life, old signature")
        << QByteArray("JWT " + m_token.split('.').at(0) + '.' + claims + '.' + m_token.split('.').at(2));
}

void TestAccounts::badTokenIsMasked()
{
    QFETCH(QByteArray, header);
    const QByteArray good = std::exchange(m_client->authorization, header);
    const Reply reply = m_client->post(QStringLiteral("/metrics"), "{}");
    m_client->authorization = good;
    QCOMPARE(reply.status, 500);
    QCOMPARE(reply.body.trimmed(), R"({"message": "Internal Server Error"})");
}

void TestAccounts::debugModeSaysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("age");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QByteArray>("description");
    const QByteArray good = "JWT " + m_token;
    QTest::newRow("none") << QByteArray() << 0 << QByteArray("Authorization Required")
                          << QByteArray("Request does not contain an access token");
    QTest::newRow("other scheme") << QByteArray("Bearer " + m_token) << 0 << QByteArray("Invalid JWT header")
                                  << QByteArray("Unsupported authorization type");
    QTest::newRow("scheme only") << QByteArray("JWT") << 0 << QByteArray("Invalid JWT header")
                                 << QByteArray("Token missing");
    QTest::newRow("three words") << QByteArray(good + " x") << 0 << QByteArray("Invalid JWT header")
                                 << QByteArray("Token contains spaces");
    QTest::newRow("no token") << QByteArray("JWT nonsense") << 0 << QByteArray("Invalid token")
                              << QByteArray("Not enough segments");
    QTest::newRow("signature cut") << QByteArray(good.chopped(4)) << 0 << QByteArray("Invalid token")
                                   << QByteArray("Signature verification failed");
    QTest::newRow("expired") << good << 60 << QByteArray("Invalid token")
                             << QByteArray("Signature has expired");
    QTest::newRow("not yet valid") << good << -60 << QByteArray("Invalid token")
                                   << QByteArray("The token is not yet valid (nbf)");
}

void TestAccounts::debugModeSaysWhatIsWrong()
{
    QFETCH(QByteArray, header);
    QFETCH(int, age);
    QFETCH(QByteArray, error);
    QFETCH(QByteArray, description);
    sandbox::SandboxServer server(
        {.directory = m_directory.filePath(QStringLiteral("data")), .tokenLifetime = 60, .debug = true},
        m_clock);
    test::Client client(server.start().value_or(0));
    client.authorization = header;
    m_clock.advance(age);
    const Reply reply = client.remove(QStringLiteral("/job/99"));
    m_clock.advance(-age);
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.body.trimmed(),
             R"({"description": ")" + description + R"(", "error": ")" + error + R"(", "status_code": 401})");
    client.authorization = "JWT " + m_token;
    QCOMPARE(client.remove(QStringLiteral("/job/99")).status, 404);
}

void TestAccounts::everyChangeNeedsAToken_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::newRow("metrics") << QByteArray("POST") << "/metrics";
    QTest::newRow("new metric") << QByteArray("POST") << "/metric/a.b";
    QTest::newRow("changed metric") << QByteArray("PUT") << "/metric/a.b";
    QTest::newRow("removed metric") << QByteArray("DELETE") << "/metric/a.b";
    QTest::newRow("specs") << QByteArray("POST") << "/specs";
    QTest::newRow("new spec") << QByteArray("POST") << "/spec/a.b.c";
    QTest::newRow("changed spec") << QByteArray("PUT") << "/spec/a.b.c";
    QTest::newRow("removed spec") << QByteArray("DELETE") << "/spec/a.b.c";
    QTest::newRow("job") << QByteArray("POST") << "/job";
    QTest::newRow("removed job") << QByteArray("DELETE") << "/job/1";
    QTest::newRow("removed user") << QByteArray("DELETE") << "/user/observer";
}

void TestAccounts::everyChangeNeedsAToken()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    const QByteArray good = std::exchange(m_client->authorization, QByteArray());
    const Reply reply = m_client->send(method, path, R"({"description": "d"})");
    m_client->authorization = good;
    QCOMPARE(reply.status, 500);
    QCOMPARE(reply.message(), "Internal Server Error");
}

void TestAccounts::tokenOfARemovedUserIsWorthless()
{
    const QByteArray observer = m_client->authorization;
    QVERIFY(m_client->signIn("leaver"));
    const QByteArray leaver = std::exchange(m_client->authorization, observer);
    QCOMPARE(m_client->remove(QStringLiteral("/user/leaver")).message(), "User deleted.");
    QCOMPARE(m_client->remove(QStringLiteral("/user/leaver")).message(), "Username `leaver` not found.");
    m_client->authorization = leaver;
    const Reply reply = m_client->remove(QStringLiteral("/job/99"));
    m_client->authorization = observer;
    QCOMPARE(reply.status, 500);
}

void TestAccounts::userIsShownByNameOnly()
{
    QCOMPARE(m_client->get(QStringLiteral("/user/observer")).body.trimmed(), R"({"username": "observer"})");
    const Reply unknown = m_client->get(QStringLiteral("/user/%25x"));
    QCOMPARE(unknown.status, 404);
    QCOMPARE(unknown.message(), "Username `%x` not found.");
}

void TestAccounts::passwordIsNowhereOnDisk()
{
    int files = 0;
    QDirIterator folder(m_directory.path(), QDir::Files, QDirIterator::Subdirectories);
    while (folder.hasNext()) {
        QFile file(folder.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains("night shift"), qPrintable(file.fileName()));
        QVERIFY2(!bytes.contains(m_token), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files > 0);
}

void TestAccounts::dataIsForItsOwnerAlone()
{
    constexpr auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QDirIterator folder(m_directory.filePath(QStringLiteral("data")), QDir::Files);
    while (folder.hasNext())
        QVERIFY2(!(QFile::permissions(folder.next()) & others), qPrintable(folder.filePath()));
    QVERIFY(!(QFile::permissions(m_directory.filePath(QStringLiteral("data"))) & others));
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "test_accounts.moc"
