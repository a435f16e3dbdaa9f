// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/credentials.h"
#include "squash/target.h"
#include "support/support.h"

#include <QSignalSpy>
#include <QTest>

using namespace kabocha;
using namespace kabocha::squash;

class TestTarget : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *url, const char *user, const char *code,
                            const char *field) {
            QTest::newRow(name) << QString::fromLatin1(url) << QString::fromLatin1(user)
                                << QString::fromLatin1(code) << QString::fromLatin1(field);
        };
        row("good", "https://squash.example.org", "me", "", "");
        row("good, with path", "https://squash.example.org/api/", "me", "", "");
        row("plain http to this computer", "http://127.0.0.1:5000", "me", "", "");
        row("plain http to localhost", "http://localhost:5000", "me", "", "");
        row("plain http to ::1", "http://[::1]:5000", "me", "", "");
        row("plain http elsewhere", "http://squash.example.org", "me", "target-http", "url");
        row("plain http to a name that begins like this computer", "http://127.0.0.1.example.org", "me",
            "target-http", "url");
        row("no URL", "", "me", "target-no-url", "url");
        row("relative", "squash.example.org", "me", "target-bad-url", "url");
        row("no host", "https:///job", "me", "target-bad-url", "url");
        row("not the web", "ftp://squash.example.org", "me", "target-scheme", "url");
        row("password in the URL", "https://me:hunter2@squash.example.org", "me", "target-userinfo", "url");
        row("query", "https://squash.example.org/?a=b", "me", "target-query", "url");
        row("no user", "https://squash.example.org", "", "target-no-user", "user");
        row("line break in the user", "https://squash.example.org", "a\nb", "target-user", "user");
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QString, url);
        QFETCH(QString, user);
        QFETCH(QString, code);
        QFETCH(QString, field);
        const QList<Issue> issues =
            checkTarget({.name = QStringLiteral("Summit"), .url = QUrl(url), .user = user});
        if (code.isEmpty()) {
            QCOMPARE(issues.size(), 0);
            return;
        }
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues.first().code, code);
        QCOMPARE(issues.first().place.path, field);
        QVERIFY(!issues.first().hint.isEmpty());
        QVERIFY(!issues.first().text.contains(QLatin1String("hunter2")));
    }

    void namesAreNeededAndThePracticeSandboxKeepsItsOwn()
    {
        Target target{.url = QUrl(QStringLiteral("https://squash.example.org")),
                      .user = QStringLiteral("me")};
        QCOMPARE(checkTarget(target).value(0).code, QStringLiteral("target-no-name"));
        target.name = practiceTargetName();
        QCOMPARE(checkTarget(target).value(0).code, QStringLiteral("target-name-taken"));
        target.name = QString(65, u'x');
        QCOMPARE(checkTarget(target).value(0).code, QStringLiteral("target-name"));
        QVERIFY(checkTarget({.name = practiceTargetName(), .practice = true}).isEmpty());
    }

    void passwordsAreFiledUnderUserHostAndPort()
    {
        Target target{.url = QUrl(QStringLiteral("https://squash.example.org/api")),
                      .user = QStringLiteral("me")};
        QCOMPARE(target.credentialKey(), QStringLiteral("me@squash.example.org:443"));
        target.url = QUrl(QStringLiteral("http://localhost:5000"));
        QCOMPARE(target.credentialKey(), QStringLiteral("me@localhost:5000"));
        target.practice = true;
        QCOMPARE(target.credentialKey(), QStringLiteral("me@practice-sandbox"));
        target.user.clear();
        QCOMPARE(target.credentialKey(), QStringLiteral("practice@practice-sandbox"));
    }

    void theListBeginsWithThePracticeSandbox()
    {
        test::MemorySettings settings;
        TargetList list(settings);
        QCOMPARE(list.targets().size(), 1);
        QVERIFY(list.current().practice);
        QVERIFY(!list.current().isProduction());
    }

    void targetsAreRememberedWithoutSecrets()
    {
        test::MemorySettings settings;
        {
            TargetList list(settings);
            QSignalSpy changed(&list, &TargetList::targetsChanged);
            list.put({.name = QStringLiteral("USDF"),
                      .url = QUrl(QStringLiteral("https://me:hunter2@usdf.example.org")),
                      .user = QStringLiteral("me")});
            QCOMPARE(changed.count(), 1);
            list.setCurrent(QStringLiteral("USDF"));
        }
        TargetList list(settings);
        QCOMPARE(list.current().name, QStringLiteral("USDF"));
        QCOMPARE(list.current().url, QUrl(QStringLiteral("https://usdf.example.org")));
        QVERIFY(
            !settings.value(QStringLiteral("targets/list")).toString().contains(QLatin1String("hunter2")));
    }

    void aCaFileBelongsToItsTargetAndHost()
    {
        test::MemorySettings settings;
        const auto target = [](const char *name, const char *url, const char *caFile) {
            return Target{.name = QString::fromLatin1(name),
                          .url = QUrl(QString::fromLatin1(url)),
                          .user = QStringLiteral("me"),
                          .caFile = QString::fromLatin1(caFile)};
        };
        {
            TargetList list(settings);
            list.put(target("Summit", "https://summit.example.org", "/etc/summit.pem"));
            list.put(target("USDF", "https://usdf.example.org", ""));
        }
        TargetList list(settings);
        QCOMPARE(list.find(QStringLiteral("Summit"))->caFile, QStringLiteral("/etc/summit.pem"));
        QVERIFY(list.find(QStringLiteral("USDF"))->caFile.isEmpty());
        // As it is now, for what was queued when the target had another one, or another name.
        QCOMPARE(list.caFileFor(target("Summit", "https://summit.example.org", "/old.pem")),
                 QStringLiteral("/etc/summit.pem"));
        QCOMPARE(list.caFileFor(target("Peak", "https://summit.example.org:443/api", "")),
                 QStringLiteral("/etc/summit.pem"));
        // Never for another host.
        QCOMPARE(list.caFileFor(target("Summit", "https://moved.example.org", "")), QString());
        QCOMPARE(list.caFileFor(target("Peak", "https://summit.example.org:8443", "")), QString());
        QCOMPARE(list.caFileFor(target("USDF", "https://usdf.example.org", "/old.pem")), QString());
    }

    void productionIsNeverTheTargetAfterARestart()
    {
        test::MemorySettings settings;
        {
            TargetList list(settings);
            list.put({.name = QStringLiteral("Summit"),
                      .url = QUrl(QStringLiteral("https://summit.example.org")),
                      .user = QStringLiteral("me"),
                      .kind = TargetKind::Production});
            list.setCurrent(QStringLiteral("Summit"));
            QVERIFY(list.current().isProduction());
        }
        TargetList list(settings);
        QVERIFY(list.current().practice);
        QVERIFY(list.find(QStringLiteral("Summit"))->isProduction());
    }

    void damagedSettingsLeaveThePracticeSandbox_data()
    {
        QTest::addColumn<QVariant>("stored");
        QTest::newRow("not JSON") << QVariant(QStringLiteral("{{{"));
        QTest::newRow("not a list") << QVariant(QStringLiteral("{\"name\": 1}"));
        QTest::newRow("numbers") << QVariant(QStringLiteral("[1, 2, null]"));
        QTest::newRow("another type") << QVariant(QList<QVariant>{1, 2});
    }
    void damagedSettingsLeaveThePracticeSandbox()
    {
        QFETCH(QVariant, stored);
        test::MemorySettings settings;
        settings.setValue(QStringLiteral("targets/list"), stored);
        settings.setValue(QStringLiteral("targets/current"), 17);
        TargetList list(settings);
        QCOMPARE(list.targets().size(), 1);
        QVERIFY(list.current().practice);
    }

    void thePracticeSandboxCannotBeTakenAway()
    {
        test::MemorySettings settings;
        TargetList list(settings);
        QSignalSpy changed(&list, &TargetList::targetsChanged);
        list.remove(practiceTargetName());
        list.rename(practiceTargetName(), QStringLiteral("x"));
        list.put({.name = practiceTargetName(), .url = QUrl(QStringLiteral("https://evil.example.org"))});
        QCOMPARE(list.targets().size(), 1);
        QVERIFY(list.current().url.isEmpty());
        QCOMPARE(changed.count(), 0);
    }

    void renamingAndRemovingTheCurrentTargetKeepsACurrentOne()
    {
        test::MemorySettings settings;
        TargetList list(settings);
        list.put({.name = QStringLiteral("A"),
                  .url = QUrl(QStringLiteral("https://a.example.org")),
                  .user = QStringLiteral("me")});
        list.setCurrent(QStringLiteral("A"));
        QSignalSpy current(&list, &TargetList::currentChanged);
        list.rename(QStringLiteral("A"), QStringLiteral("B"));
        QCOMPARE(list.current().name, QStringLiteral("B"));
        list.rename(QStringLiteral("B"), practiceTargetName());
        QCOMPARE(list.current().name, QStringLiteral("B"));
        list.remove(QStringLiteral("B"));
        QVERIFY(list.current().practice);
        QCOMPARE(current.count(), 2);
    }

    void sessionCredentialsRememberForThisRun()
    {
        SessionCredentials store;
        QVERIFY(!store.isPersistent());
        QSignalSpy kept(store.store(QStringLiteral("me@host:443"), QStringLiteral("hunter2"), this),
                        &CredentialOperation::finished);
        QVERIFY(kept.wait(60'000));
        QSignalSpy read(store.read(QStringLiteral("me@host:443"), this), &CredentialOperation::finished);
        QVERIFY(read.wait(60'000));
        QCOMPARE(read.first().first().value<Result<QString>>().value(), QStringLiteral("hunter2"));
        QSignalSpy forgotten(store.forget(QStringLiteral("me@host:443"), this),
                             &CredentialOperation::finished);
        QVERIFY(forgotten.wait(60'000));
        QSignalSpy again(store.read(QStringLiteral("me@host:443"), this), &CredentialOperation::finished);
        QVERIFY(again.wait(60'000));
        const auto result = again.first().first().value<Result<QString>>();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::NotFound);
        QVERIFY(result.error().message.contains(QLatin1String("me@host:443")));
    }

    void aCancelledCredentialOperationSaysSo()
    {
        SessionCredentials store;
        CredentialOperation *operation = store.read(QStringLiteral("k"), this);
        QSignalSpy spy(operation, &CredentialOperation::finished);
        operation->cancel();
        QVERIFY(spy.wait(60'000));
        QCOMPARE(spy.first().first().value<Result<QString>>().error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestTarget)
#include "test_target.moc"
