// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/targetsdialog.h"
#include "forms/issuelabel.h"
#include "materials.h"
#include "support/scriptedserver.h"

#include <QComboBox>
#include <QListWidget>

using namespace kabocha;
using namespace kabocha::ui;

class TestTargetsDialog : public QObject
{
    Q_OBJECT
private:
    static void add(TargetsDialog &dialog, const QString &name, const QString &url, const QString &user)
    {
        test::child<QPushButton>(dialog, "targetAdd")->click();
        fill(dialog, "targetName", name);
        fill(dialog, "targetUrl", url);
        fill(dialog, "targetUser", user);
    }
    static void fill(TargetsDialog &dialog, const char *field, const QString &text)
    {
        auto *edit = test::child<QLineEdit>(dialog, field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Tab);
    }
    static QString said(const TargetsDialog &dialog, const char *label)
    {
        return test::child<IssueLabel>(dialog, label)->text();
    }
    static QString outcome(const TargetsDialog &dialog)
    {
        return test::child<QLabel>(dialog, "targetOutcome")->text();
    }

private slots:
    void init() { test::failOnWarning(); }

    void thePracticeSandboxIsFixed()
    {
        test::Run run;
        TargetsDialog dialog(run.services());
        dialog.show();
        QCOMPARE(test::child<QListWidget>(dialog, "targetList")->count(), 1);
        for (const char *field :
             {"targetName", "targetUrl", "targetUser", "targetPassword", "targetRemove", "targetRegister"})
            QVERIFY2(!test::child<QWidget>(dialog, field)->isEnabled(), field);
        QVERIFY(
            test::child<QLabel>(dialog, "targetPlace")->text().contains(QStringLiteral("on this computer")));
    }

    void aNewTargetIsProductionUntilSaidOtherwise()
    {
        test::Run run;
        TargetsDialog dialog(run.services());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog, 60'000));
        add(dialog, QStringLiteral("summit"), QStringLiteral("https://squash.example.org"),
            QStringLiteral("ana"));
        const squash::Target *made = run.services().targets.find(QStringLiteral("summit"));
        QVERIFY(made);
        QVERIFY(made->isProduction());
        QCOMPARE(made->user, QStringLiteral("ana"));
        QCOMPARE(run.services().targets.current().name,
                 run.services().targets.targets().first().name); // not chosen by that
        auto *kind = test::child<QComboBox>(dialog, "targetKind");
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_Up);
        QVERIFY(!run.services().targets.find(QStringLiteral("summit"))->isProduction());
    }

    void whatIsWrongIsSaidBesideTheField()
    {
        test::Run run;
        TargetsDialog dialog(run.services());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog, 60'000));
        add(dialog, QStringLiteral("summit"), QStringLiteral("http://squash.example.org"),
            QStringLiteral("ana"));
        QVERIFY2(said(dialog, "urlIssue").contains(QStringLiteral("https")),
                 qPrintable(said(dialog, "urlIssue")));
        QVERIFY(!run.services().targets.find(QStringLiteral("summit")));
        QVERIFY(!test::child<QPushButton>(dialog, "targetTest")->isEnabled());
        fill(dialog, "targetUrl", QStringLiteral("https://squash.example.org"));
        QVERIFY(said(dialog, "urlIssue").isEmpty());
        QVERIFY(run.services().targets.find(QStringLiteral("summit")));
    }

    void aTakenNameIsRefused()
    {
        test::Run run;
        run.services().targets.put({.name = QStringLiteral("summit"),
                                    .url = QUrl(QStringLiteral("https://a.example.org")),
                                    .user = QStringLiteral("ana")});
        TargetsDialog dialog(run.services());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog, 60'000));
        add(dialog, QStringLiteral("summit"), QStringLiteral("https://b.example.org"), QStringLiteral("ana"));
        QVERIFY2(said(dialog, "nameIssue").contains(QStringLiteral("already")),
                 qPrintable(said(dialog, "nameIssue")));
        QCOMPARE(run.services().targets.find(QStringLiteral("summit"))->url.host(),
                 QStringLiteral("a.example.org"));
    }

    void renamingKeepsTheTarget()
    {
        test::Run run;
        run.services().targets.put({.name = QStringLiteral("summit"),
                                    .url = QUrl(QStringLiteral("https://a.example.org")),
                                    .user = QStringLiteral("ana")});
        run.services().targets.setCurrent(QStringLiteral("summit"));
        TargetsDialog dialog(run.services());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog, 60'000));
        fill(dialog, "targetName", QStringLiteral("base"));
        QCOMPARE(run.services().targets.targets().size(), 2);
        QCOMPARE(run.services().targets.current().name, QStringLiteral("base"));
    }

    void closingDoesNotDropSilently()
    {
        test::Run run;
        TargetsDialog dialog(run.services());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog, 60'000));
        add(dialog, QStringLiteral("summit"), QStringLiteral("nonsense"), QStringLiteral("ana"));
        dialog.reject();
        QVERIFY(dialog.isVisible());
        QVERIFY2(outcome(dialog).contains(QStringLiteral("not complete")), qPrintable(outcome(dialog)));
        dialog.reject();
        QVERIFY(!dialog.isVisible());
    }

    void aGoodTestKeepsThePassword()
    {
        test::Run run;
        test::ScriptedServer server;
        server.beSquash(run.services().clock.nowUtc().toSecsSinceEpoch());
        TargetsDialog dialog(run.services());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog, 60'000));
        add(dialog, QStringLiteral("local"), server.url().toString(), QStringLiteral("ana"));
        fill(dialog, "targetPassword", QStringLiteral("secret"));
        test::child<QPushButton>(dialog, "targetTest")->click();
        QTRY_VERIFY2_WITH_TIMEOUT(outcome(dialog).startsWith(u'✓'), qPrintable(outcome(dialog)), 30'000);
        QVERIFY(test::child<QLineEdit>(dialog, "targetPassword")->text().isEmpty());
        QSignalSpy read(run.services().credentials.read(
                            run.services().targets.find(QStringLiteral("local"))->credentialKey(), this),
                        &squash::CredentialOperation::finished);
        QVERIFY(read.wait(60'000));
        QCOMPARE(read.first().at(0).value<Result<QString>>().value_or(QString()), QStringLiteral("secret"));
    }

    void aBadTestSaysWhy()
    {
        test::Run run;
        test::ScriptedServer server;
        server.beSquash(run.services().clock.nowUtc().toSecsSinceEpoch());
        server.on(
            "POST", "/auth",
            test::Reaction::json(
                401,
                R"({"description": "Invalid credentials", "error": "Bad Request", "status_code": 401})"));
        run.services().targets.put(
            {.name = QStringLiteral("local"), .url = server.url(), .user = QStringLiteral("ana")});
        run.services().targets.setCurrent(QStringLiteral("local"));
        TargetsDialog dialog(run.services());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog, 60'000));
        test::child<QPushButton>(dialog, "targetTest")->click();
        QTRY_VERIFY2_WITH_TIMEOUT(outcome(dialog).startsWith(u'✗'), qPrintable(outcome(dialog)),
                                  30'000); // none is kept
        fill(dialog, "targetPassword", QStringLiteral("wrong"));
        test::child<QPushButton>(dialog, "targetTest")->click();
        QTRY_VERIFY2_WITH_TIMEOUT(outcome(dialog).startsWith(u'✗'), qPrintable(outcome(dialog)), 30'000);
        QCOMPARE(server.count("POST", "/auth"), 1);
        QVERIFY(!outcome(dialog).contains(QStringLiteral("wrong")));
    }
};

QTEST_MAIN(TestTargetsDialog)
#include "test_targetsdialog.moc"
