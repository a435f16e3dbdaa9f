// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Secure connections, with certificates that the `openssl` program makes for each run.
#include "squash/cafile.h"
#include "squash/trust.h"
#include "squash/waiting.h"
#include "support/certificates.h"
#include "support/scriptedserver.h"
#include "support/support.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTest>

#include <sys/stat.h>

using namespace kabocha;
using namespace kabocha::squash;
using test::Reaction;
using test::ScriptedServer;
using test::wait;

class TestTrust : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::Authority> m_authority;
    test::FixedClock m_clock;
    QNetworkAccessManager m_network;

    std::unique_ptr<ScriptedServer> server(const test::Certified &certified) const
    {
        auto server = std::make_unique<ScriptedServer>();
        server->useTls(certified.certificate, certified.key);
        server->beSquash(m_clock.nowUtc().toSecsSinceEpoch());
        return server;
    }
    std::unique_ptr<SquashClient> client(const ScriptedServer &server)
    {
        auto client =
            std::make_unique<SquashClient>(m_network, server.url(), QStringLiteral("Summit"), m_clock);
        client->setCredentials(QStringLiteral("me"), QStringLiteral("hunter2"));
        return client;
    }
    static void isInsecure(const Error &error, const QString &words, const QString &hint)
    {
        QCOMPARE(error.kind, Error::Kind::Network);
        QVERIFY2(error.message.contains(QLatin1String("not secure, so nothing was sent")),
                 qPrintable(error.message));
        QVERIFY2(error.message.contains(words), qPrintable(error.message));
        QVERIFY2(error.hint.contains(hint), qPrintable(error.hint));
    }

private slots:
    void initTestCase()
    {
        m_authority = std::make_unique<test::Authority>();
        QVERIFY2(m_authority->isValid(), qPrintable(m_authority->said()));
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anAuthorityOfItsOwnIsTrustedByItsFileOnly()
    {
        const auto squash = server(m_authority->certify("IP:127.0.0.1"));
        squash->on("POST", "/job", Reaction::json(202, R"({"message": "Job `1`"})"));
        const auto stranger = client(*squash);
        const Result<QDateTime> refused = wait(stranger->signIn(this));
        QVERIFY(!refused);
        isInsecure(refused.error(), QStringLiteral("signed by Test Authority, Observatory"),
                   QStringLiteral("CA file"));
        QCOMPARE(squash->requests().size(), 0);

        const auto friendly = client(*squash);
        QVERIFY(friendly->trust(m_authority->caFile()));
        QVERIFY(wait(friendly->discover(this)));
        QVERIFY(wait(friendly->signIn(this)));
        QCOMPARE(wait(friendly->postJob("{}", this)).value().number, 1);

        // To the others it is as strange as before, the connections that stand open included.
        QVERIFY(!wait(client(*squash)->discover(this)));
        QVERIFY(!wait(client(*squash)->postJob("{}", this)));
        QCOMPARE(squash->count("POST", "/job"), 1);
    }

    void aCertificateSignedByItselfIsRefused()
    {
        const auto squash = server(m_authority->selfSigned("IP:127.0.0.1"));
        const auto someone = client(*squash);
        QVERIFY(someone->trust(m_authority->caFile()));
        const Result<QDateTime> refused = wait(someone->signIn(this));
        QVERIFY(!refused);
        isInsecure(refused.error(), QStringLiteral("signed by itself (alone)"), QStringLiteral("CA file"));
        QCOMPARE(squash->requests().size(), 0);
    }

    void aCertificateOfAnotherHostIsRefused()
    {
        const auto squash = server(m_authority->certify("DNS:other.example.org"));
        const auto someone = client(*squash);
        QVERIFY(someone->trust(m_authority->caFile()));
        const Result<QDateTime> refused = wait(someone->signIn(this));
        QVERIFY(!refused);
        isInsecure(refused.error(), QStringLiteral("that of other.example.org, not of 127.0.0.1"),
                   QStringLiteral("address"));
        QCOMPARE(squash->requests().size(), 0);
    }

    void aCertificateOutOfItsTimeIsRefused_data()
    {
        QTest::addColumn<int>("life");
        QTest::addColumn<QString>("words");
        using Life = test::Authority::Life;
        QTest::newRow("ended") << int(Life::Ended) << QStringLiteral("its certificate ended on 2020-02-01");
        QTest::newRow("to come") << int(Life::ToCome)
                                 << QStringLiteral("its certificate begins only on 2090-01-01");
    }
    void aCertificateOutOfItsTimeIsRefused()
    {
        QFETCH(int, life);
        QFETCH(QString, words);
        const auto squash = server(m_authority->certify("IP:127.0.0.1", test::Authority::Life(life)));
        const auto someone = client(*squash);
        QVERIFY(someone->trust(m_authority->caFile()));
        const Result<QDateTime> refused = wait(someone->signIn(this));
        QVERIFY(!refused);
        isInsecure(refused.error(), words, QStringLiteral("this computer's date"));
        QCOMPARE(squash->requests().size(), 0);
    }

    void aServerWithoutTlsIsRefused()
    {
        ScriptedServer plain;
        QUrl url = plain.url();
        url.setScheme(QStringLiteral("https"));
        SquashClient squash(m_network, url, QStringLiteral("Summit"), m_clock);
        squash.setCredentials(QStringLiteral("me"), QStringLiteral("hunter2"));
        const Result<QDateTime> refused = wait(squash.signIn(this));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Network);
        QVERIFY(!refused.error().hint.isEmpty());
        QCOMPARE(plain.requests().size(), 0);
    }

    void theAuthoritiesOfTheSystemAreTrustedToo()
    {
        const auto trust = Trust::read(m_authority->caFile());
        QVERIFY(trust);
        QNetworkRequest request;
        (*trust)->applyTo(request);
        const QList<QSslCertificate> all = request.sslConfiguration().caCertificates();
        const QList<QSslCertificate> system = QSslConfiguration::systemCaCertificates();
        QCOMPARE(all.size(), system.size() + 1);
        for (const QSslCertificate &one : system)
            QVERIFY(all.contains(one));
        QCOMPARE(request.sslConfiguration().peerVerifyMode(), QSslSocket::AutoVerifyPeer);
    }

    void aBadCaFileIsSaid_data()
    {
        QTest::addColumn<QByteArray>("content"); // null: no such file
        QTest::addColumn<QString>("words");
        QTest::newRow("missing") << QByteArray() << QStringLiteral("No such file");
        QTest::newRow("empty") << QByteArray("") << QStringLiteral("no certificate");
        QTest::newRow("nonsense") << QByteArray("\x01\x02 hello") << QStringLiteral("no certificate");
        QTest::newRow("cut") << QByteArray("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n")
                             << QStringLiteral("no certificate");
        QFile key(m_authority->keyFile());
        QVERIFY(key.open(QIODevice::ReadOnly));
        QTest::newRow("the key") << key.readAll() << QStringLiteral("a private key and no certificate");
    }
    void aBadCaFileIsSaid()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("site.pem"));
        if (!content.isNull()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        ScriptedServer squash;
        const Result<void> trusted = client(squash)->trust(path);
        QVERIFY(!trusted);
        QVERIFY2(trusted.error().message.contains(words), qPrintable(trusted.error().message));
        QVERIFY2(trusted.error().message.contains(path), qPrintable(trusted.error().message));
        QVERIFY(!trusted.error().message.contains(QLatin1String("BEGIN")));
        QVERIFY(!trusted.error().hint.isEmpty());

        const QList<Issue> issues = checkTarget({.name = QStringLiteral("Summit"),
                                                 .url = QUrl(QStringLiteral("https://squash.example.org")),
                                                 .user = QStringLiteral("me"),
                                                 .caFile = path});
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues.first().code, QStringLiteral("target-ca-file"));
        QCOMPARE(issues.first().place.path, QStringLiteral("ca-file"));
    }

    void aFolderIsNoCaFile()
    {
        const QTemporaryDir folder;
        const auto trust = Trust::read(folder.path());
        QVERIFY(!trust);
        QVERIFY(trust.error().message.contains(QLatin1String("folder")));
    }

    void aPipeIsNoCaFileAndIsNotWaitedFor()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("site.pem"));
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        const auto trust = Trust::read(path);
        QVERIFY(!trust);
        QCOMPARE(trust.error().kind, Error::Kind::Io);
        QVERIFY2(trust.error().message.contains(QLatin1String("not a regular file")),
                 qPrintable(trust.error().message));
        QCOMPARE(checkCaFile(path).value(0).code, QStringLiteral("target-ca-file"));
    }

    void aGoodCaFileIsNoIssue()
    {
        QVERIFY(checkCaFile({}).isEmpty());
        QVERIFY(checkCaFile(m_authority->caFile()).isEmpty());
        QCOMPARE(checkCaFile(QStringLiteral("site.pem")).size(), 1);
        QVERIFY(checkTarget({.name = QStringLiteral("Summit"),
                             .url = QUrl(QStringLiteral("https://squash.example.org")),
                             .user = QStringLiteral("me"),
                             .caFile = m_authority->caFile()})
                    .isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTrust)
#include "test_trust.moc"
