// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/targetsdialog.h"
#include "forms/issuelabel.h"
#include "materials.h"
#include "silentkeychain.h"
#include "support/certificates.h"
#include "support/scriptedserver.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QListWidget>

using namespace kabocha;
using namespace kabocha::ui;
using test::SilentKeychain;

namespace {

const squash::Target summit{.name = QStringLiteral("summit"),
                            .url = QUrl(QStringLiteral("https://a.example.org")),
                            .user = QStringLiteral("ana")};

} // namespace

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

    static Result<QString> kept(const test::Run &run, const squash::Target &target)
    {
        QSignalSpy read(run.services().credentials.read(target.credentialKey(), qApp),
                        &squash::CredentialOperation::finished);
        if (!read.wait(60'000))
            return fail({.message = QStringLiteral("no answer")});
        return read.first().at(0).value<Result<QString>>();
    }
    static void keep(const test::Run &run, const squash::Target &target, const QString &password)
    {
        QSignalSpy stored(run.services().credentials.store(target.credentialKey(), password, qApp),
                          &squash::CredentialOperation::finished);
        QVERIFY(stored.wait(60'000));
    }
    static void select(const TargetsDialog &dialog, int row)
    {
        test::child<QListWidget>(dialog, "targetList")->setCurrentRow(row);
    }
    /// Walks on with Tab until the widget of this name has the focus.
    static void tabTo(TargetsDialog &dialog, const QString &name)
    {
        for (int steps = 0; steps < 30; ++steps) {
            if (dialog.focusWidget() && dialog.focusWidget()->objectName() == name)
                return;
            QTest::keyClick(dialog.focusWidget() ? dialog.focusWidget() : &dialog, Qt::Key_Tab);
        }
        QFAIL(qPrintable(name + QStringLiteral(" is not reached by Tab")));
    }
    static void type(TargetsDialog &dialog, const QString &field, const QString &text)
    {
        tabTo(dialog, field);
        QTest::keyClicks(dialog.focusWidget(), text);
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
        QTRY_VERIFY2_WITH_TIMEOUT(outcome(dialog).startsWith(u'✓'), qPrintable(outcome(dialog)), 60'000);
        QVERIFY(test::child<QLineEdit>(dialog, "targetPassword")->text().isEmpty());
        QSignalSpy read(run.services().credentials.read(
                            run.services().targets.find(QStringLiteral("local"))->credentialKey(), this),
                        &squash::CredentialOperation::finished);
        QVERIFY(read.wait(60'000));
        QCOMPARE(read.first().at(0).value<Result<QString>>().value_or(QString()), QStringLiteral("secret"));
    }

    void aTargetGoesWithItsPasswordAndCanBePutBack()
    {
        test::Run run;
        run.services().targets.put(summit);
        keep(run, summit, QStringLiteral("secret"));
        TargetsDialog dialog(run.services());
        dialog.show();
        select(dialog, 1);
        test::child<QPushButton>(dialog, "targetRemove")->click();
        QVERIFY(!run.services().targets.find(summit.name));
        QTRY_VERIFY2_WITH_TIMEOUT(outcome(dialog).contains(QStringLiteral("its password is forgotten")),
                                  qPrintable(outcome(dialog)), 60'000);
        QVERIFY(!kept(run, summit));
        auto *back = test::child<QPushButton>(dialog, "targetAnswer");
        QVERIFY(back->isVisible());
        back->click();
        const squash::Target *again = run.services().targets.find(summit.name);
        QVERIFY(again);
        QCOMPARE(*again, summit);
        QVERIFY(!back->isVisible());
        QCOMPARE(test::child<QLineEdit>(dialog, "targetName")->text(), summit.name);
    }

    void aPasswordThatAnotherTargetUsesStays()
    {
        test::Run run;
        run.services().targets.put(summit);
        squash::Target twin = summit;
        twin.name = QStringLiteral("twin");
        run.services().targets.put(twin);
        keep(run, summit, QStringLiteral("secret"));
        TargetsDialog dialog(run.services());
        dialog.show();
        select(dialog, 1);
        test::child<QPushButton>(dialog, "targetRemove")->click();
        QVERIFY2(outcome(dialog).contains(QStringLiteral("“twin” signs in with it")),
                 qPrintable(outcome(dialog)));
        QCOMPARE(kept(run, twin).value_or(QString()), QStringLiteral("secret"));
    }

    void aSilentKeychainIsSaidAndGoneAround()
    {
        test::Run run({}, std::make_unique<SilentKeychain>());
        test::ScriptedServer server;
        server.beSquash(run.services().clock.nowUtc().toSecsSinceEpoch());
        squash::Target local{
            .name = QStringLiteral("local"), .url = server.url(), .user = QStringLiteral("ana")};
        run.services().targets.put(local);
        run.services().targets.setCurrent(local.name);
        TargetsDialog dialog(run.services());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog, 60'000));
        auto *test = test::child<QPushButton>(dialog, "targetTest");
        auto *place = test::child<QLabel>(dialog, "targetPlace");
        QVERIFY(place->text().contains(QStringLiteral("in the silent keychain")));

        // Asked for the password that it may hold.
        test->click();
        QTRY_VERIFY2_WITH_TIMEOUT(outcome(dialog).contains(QStringLiteral("The keychain is silent.")),
                                  qPrintable(outcome(dialog)), 60'000);
        QVERIFY(outcome(dialog).contains(QStringLiteral("type the password above")));
        test->click(); // now it says Stop
        QTRY_VERIFY_WITH_TIMEOUT(outcome(dialog).startsWith(u'✗'), 60'000);

        // Asked to keep one.
        fill(dialog, "targetPassword", QStringLiteral("secret"));
        test->click();
        auto *only = test::child<QPushButton>(dialog, "targetAnswer");
        QTRY_VERIFY2_WITH_TIMEOUT(only->isVisible(), qPrintable(outcome(dialog)), 60'000);
        QVERIFY2(only->text().contains(QStringLiteral("for this run")), qPrintable(only->text()));
        only->click();
        QTRY_VERIFY2_WITH_TIMEOUT(outcome(dialog).startsWith(u'✓'), qPrintable(outcome(dialog)), 60'000);
        QVERIFY2(outcome(dialog).contains(QStringLiteral("in memory, for this run only")),
                 qPrintable(outcome(dialog)));
        QCOMPARE(kept(run, local).value_or(QString()), QStringLiteral("secret"));
        QVERIFY(!outcome(dialog).contains(QStringLiteral("secret")));
    }

    void aCaFileIsChosenCheckedAndUsed()
    {
        test::Authority authority;
        QVERIFY2(authority.isValid(), qPrintable(authority.said()));
        test::Run run;
        test::ScriptedServer server;
        const test::Certified certified = authority.certify("IP:127.0.0.1");
        server.useTls(certified.certificate, certified.key);
        server.beSquash(run.services().clock.nowUtc().toSecsSinceEpoch());
        TargetsDialog dialog(run.services());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog, 60'000));
        add(dialog, QStringLiteral("site"), server.url().toString(), QStringLiteral("ana"));
        fill(dialog, "targetPassword", QStringLiteral("secret"));
        test::child<QPushButton>(dialog, "targetTest")->click();
        QTRY_VERIFY2_WITH_TIMEOUT(outcome(dialog).startsWith(u'✗'), qPrintable(outcome(dialog)), 60'000);
        QVERIFY2(outcome(dialog).contains(QStringLiteral("Test Authority")) &&
                     outcome(dialog).contains(QStringLiteral("CA file")),
                 qPrintable(outcome(dialog)));

        fill(dialog, "targetCaFile", QStringLiteral("site.pem"));
        QVERIFY2(said(dialog, "caFileIssue").contains(QStringLiteral("whole path")),
                 qPrintable(said(dialog, "caFileIssue")));
        fill(dialog, "targetCaFile", authority.keyFile());
        QVERIFY2(said(dialog, "caFileIssue").contains(QStringLiteral("private key")),
                 qPrintable(said(dialog, "caFileIssue")));
        QVERIFY(!test::child<QPushButton>(dialog, "targetTest")->isEnabled());
        fill(dialog, "targetCaFile", authority.caFile());
        QVERIFY(said(dialog, "caFileIssue").isEmpty());
        QCOMPARE(run.services().targets.find(QStringLiteral("site"))->caFile, authority.caFile());
        test::child<QPushButton>(dialog, "targetTest")->click();
        QTRY_VERIFY2_WITH_TIMEOUT(outcome(dialog).startsWith(u'✓'), qPrintable(outcome(dialog)), 60'000);
        QCOMPARE(kept(run, *run.services().targets.find(QStringLiteral("site"))).value_or(QString()),
                 QStringLiteral("secret"));
    }

    void aCaFileThatWasMendedIsReadAgain()
    {
        test::Authority authority;
        QVERIFY2(authority.isValid(), qPrintable(authority.said()));
        test::Run run;
        TargetsDialog dialog(run.services());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog, 60'000));
        add(dialog, QStringLiteral("site"), QStringLiteral("https://squash.example.org"),
            QStringLiteral("ana"));
        const QString path = run.home() + QStringLiteral("/site.pem");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("soon");
        file.close();
        fill(dialog, "targetCaFile", path);
        fill(dialog, "targetUser", QStringLiteral("bea"));
        QVERIFY2(said(dialog, "caFileIssue").contains(QStringLiteral("no certificate")),
                 qPrintable(said(dialog, "caFileIssue")));
        QVERIFY(file.remove());
        QVERIFY(QFile::copy(authority.caFile(), path));
        fill(dialog, "targetUser", QStringLiteral("ana"));
        QCOMPARE(said(dialog, "caFileIssue"), QString());
    }

    void registersAndForgets()
    {
        test::Run run;
        test::ScriptedServer server;
        server.beSquash(run.services().clock.nowUtc().toSecsSinceEpoch());
        server.on("POST", "/register", test::Reaction::json(201, "{\"message\": \"User created.\"}"));
        squash::Target local{
            .name = QStringLiteral("local"), .url = server.url(), .user = QStringLiteral("ana")};
        run.services().targets.put(local);
        run.services().targets.setCurrent(local.name);
        TargetsDialog dialog(run.services());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog, 60'000));
        auto *registering = test::child<QPushButton>(dialog, "targetRegister");
        QVERIFY(!registering->isEnabled());
        fill(dialog, "targetPassword", QStringLiteral("secret"));
        registering->click();
        QTRY_VERIFY2_WITH_TIMEOUT(outcome(dialog).startsWith(u'✓'), qPrintable(outcome(dialog)), 60'000);
        QVERIFY(outcome(dialog).contains(QStringLiteral("“ana” was created")));
        QCOMPARE(server.count("POST", "/register"), 1);
        QCOMPARE(kept(run, local).value_or(QString()), QStringLiteral("secret"));
        test::child<QPushButton>(dialog, "targetForget")->click();
        QTRY_VERIFY2_WITH_TIMEOUT(outcome(dialog).contains(QStringLiteral("No password is kept")),
                                  qPrintable(outcome(dialog)), 60'000);
        QVERIFY(!kept(run, local));
    }

    void worksByKeyboardAlone()
    {
        test::Run run;
        test::ScriptedServer server;
        server.beSquash(run.services().clock.nowUtc().toSecsSinceEpoch());
        TargetsDialog dialog(run.services());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog, 60'000));
        tabTo(dialog, QStringLiteral("targetAdd"));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Space);
        QCOMPARE(dialog.focusWidget()->objectName(), QStringLiteral("targetName"));
        QTest::keyClicks(dialog.focusWidget(), QStringLiteral("local"));
        type(dialog, QStringLiteral("targetUrl"), server.url().toString());
        tabTo(dialog, QStringLiteral("targetUser"));
        static_cast<QLineEdit *>(dialog.focusWidget())->selectAll();
        QTest::keyClicks(dialog.focusWidget(), QStringLiteral("ana"));
        tabTo(dialog, QStringLiteral("targetKind"));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Up);
        type(dialog, QStringLiteral("targetPassword"), QStringLiteral("secret"));
        tabTo(dialog, QStringLiteral("targetTest"));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Space);
        QTRY_VERIFY2_WITH_TIMEOUT(outcome(dialog).startsWith(u'✓'), qPrintable(outcome(dialog)), 60'000);
        const squash::Target *made = run.services().targets.find(QStringLiteral("local"));
        QVERIFY(made && !made->isProduction());
        QCOMPARE(made->user, QStringLiteral("ana"));

        auto *list = test::child<QListWidget>(dialog, "targetList");
        tabTo(dialog, QStringLiteral("targetList"));
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(!run.services().targets.find(QStringLiteral("local")));
        QTRY_VERIFY_WITH_TIMEOUT(outcome(dialog).contains(QStringLiteral("forgotten")), 60'000);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void withALargeFontNothingIsCutAndTheOutcomeIsSeen()
    {
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSize(20);
        QApplication::setFont(large);
        const auto restore = qScopeGuard([&] { QApplication::setFont(before); });
        test::Run run;
        squash::Target target = summit;
        target.caFile = QStringLiteral("/no/such/file/of/an/authority/of/the/site.pem");
        run.services().targets.put(target);
        TargetsDialog dialog(run.services());
        dialog.show();
        select(dialog, 1);
        QTest::keyClick(test::child<QLineEdit>(dialog, "targetName"), Qt::Key_X);
        test::child<QPushButton>(dialog, "targetAdd")->click(); // refused: the CA file is not there
        auto *place = test::child<QLabel>(dialog, "targetPlace");
        QTRY_VERIFY_WITH_TIMEOUT(place->height() >= place->heightForWidth(place->width()), 60'000);
        auto *label = test::child<QLabel>(dialog, "targetOutcome");
        QVERIFY(!label->text().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!label->visibleRegion().isEmpty(), 60'000);
        QVERIFY(dialog.width() <= dialog.screen()->availableSize().width());
        for (const char *field : {"targetUrl", "targetCaFile"})
            QCOMPARE(test::child<QLineEdit>(dialog, field)->cursorPosition(), 0);
        dialog.reject();
        dialog.reject();
    }

    void everyControlHasAKeyOfItsOwn()
    {
        test::Run run;
        TargetsDialog dialog(run.services());
        QHash<QString, QString> keys;
        const auto claim = [&keys](const QString &text) {
            const QString key = QKeySequence::mnemonic(text).toString();
            QVERIFY2(!key.isEmpty(), qPrintable(text));
            QVERIFY2(!keys.contains(key), qPrintable(key + u' ' + text + u' ' + keys.value(key)));
            keys.insert(key, text);
        };
        for (const QPushButton *button : dialog.findChildren<QPushButton *>()) {
            // One has its text only when it is needed; "Close" is the platform's own, and Escape.
            if (button->objectName() == QStringLiteral("targetAnswer") ||
                qobject_cast<QDialogButtonBox *>(button->parentWidget()))
                continue;
            claim(button->text());
        }
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->buddy())
                claim(label->text());
        }
        claim(QStringLiteral("Un&do"));
        claim(QStringLiteral("Keep it for this run &only"));
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
                                  60'000); // none is kept
        fill(dialog, "targetPassword", QStringLiteral("wrong"));
        test::child<QPushButton>(dialog, "targetTest")->click();
        QTRY_VERIFY2_WITH_TIMEOUT(outcome(dialog).startsWith(u'✗'), qPrintable(outcome(dialog)), 60'000);
        QCOMPARE(server.count("POST", "/auth"), 1);
        QVERIFY(!outcome(dialog).contains(QStringLiteral("wrong")));
    }
};

QTEST_MAIN(TestTargetsDialog)
#include "test_targetsdialog.moc"
