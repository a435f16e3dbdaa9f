// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/client.h"
#include "support/scriptedserver.h"
#include "support/support.h"
#include "json/io.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace kabocha;
using test::Reaction;

/// What a server echoes of password and token is not told on.
class TestSecrets : public QObject
{
    Q_OBJECT

    const QString m_password = QStringLiteral("Marker\"Password-é81");
    test::FixedClock m_clock;
    QNetworkAccessManager m_network;

private slots:
    void anEchoedSecretIsHidden_data()
    {
        QTest::addColumn<QByteArray>("path"); // of the request that is answered with an echo
        QTest::addColumn<bool>("page");
        QTest::newRow("signing in") << QByteArray("/auth") << false;
        QTest::newRow("defining") << QByteArray("/metric/c.A") << false;
        QTest::newRow("sending") << QByteArray("/job") << false;
        QTest::newRow("the page of a proxy") << QByteArray("/job") << true;
    }
    void anEchoedSecretIsHidden()
    {
        QFETCH(QByteArray, path);
        QFETCH(bool, page);
        test::ScriptedServer server;
        const qint64 now = m_clock.nowUtc().toSecsSinceEpoch();
        server.beSquash(now);
        const QByteArray token = test::ScriptedServer::token(now, now + 300);
        const QByteArray echo = "user me, password Marker\\\"Password-\u00e981, token (" + token + "), bad";
        server.on("POST", path,
                  page ? Reaction::html(502, "me:Marker\"Password-\u00e981 " + token)
                       : Reaction::json(400, "{\"message\": \"" + echo + "\"}"));
        squash::SquashClient client(m_network, server.url(), QStringLiteral("Summit"), m_clock);
        client.setCredentials(QStringLiteral("me"), m_password);

        std::optional<Error> error;
        const auto take = [&error](const auto &result) { error = result ? Error() : result.error(); };
        if (path == "/auth")
            connect(client.signIn(&client), &squash::AuthRequest::finished, this, take);
        else if (path == "/job")
            connect(client.postJob("{}", &client), &squash::PostJobRequest::finished, this, take);
        else
            connect(client.createMetric(QStringLiteral("c.A"), {}, &client), &squash::TextRequest::finished,
                    this, take);
        QTRY_VERIFY_WITH_TIMEOUT(error.has_value(), 60'000);
        const QString told = error->text() + error->detail;
        QVERIFY2(told.contains(QLatin1String("[hidden]")), qPrintable(told));
        QVERIFY2(!told.contains(QLatin1String("Password")), qPrintable(told));
        QVERIFY2(!told.contains(QString::fromLatin1(token.right(12))), qPrintable(told));
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "test_secrets.moc"
