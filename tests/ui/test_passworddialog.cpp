// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/passworddialog.h"
#include "materials.h"

#include <QCheckBox>
#include <QDialogButtonBox>

using namespace kabocha;
using namespace kabocha::ui;

class TestPasswordDialog : public QObject
{
    Q_OBJECT
private:
    static squash::Target summit()
    {
        return {.name = QStringLiteral("summit"),
                .url = QUrl(QStringLiteral("https://squash.example.org")),
                .user = QStringLiteral("ana"),
                .kind = squash::TargetKind::Production};
    }

private slots:
    void init() { test::failOnWarning(); }

    void saysWhereWhyAndWhereItWillBeKept()
    {
        squash::SessionCredentials credentials;
        PasswordDialog dialog(summit(), QStringLiteral("The server did not accept it."), credentials);
        const auto text = [&](const char *label) { return test::child<QLabel>(dialog, label)->text(); };
        QVERIFY2(text("passwordTarget")
                     .contains(QStringLiteral("PRODUCTION · summit, https://squash.example.org")),
                 qPrintable(text("passwordTarget")));
        QCOMPARE(text("passwordWhy"), QStringLiteral("The server did not accept it."));
        QVERIFY2(text("passwordPlace").contains(QStringLiteral("in memory, for this run only")),
                 qPrintable(text("passwordPlace")));
    }

    void needsUserAndPassword()
    {
        squash::SessionCredentials credentials;
        PasswordDialog dialog(summit(), {}, credentials);
        auto *user = test::child<QLineEdit>(dialog, "passwordUser");
        auto *password = test::child<QLineEdit>(dialog, "passwordField");
        QPushButton *ok = test::child<QDialogButtonBox>(dialog, "buttons")->button(QDialogButtonBox::Ok);
        QCOMPARE(user->text(), QStringLiteral("ana"));
        QVERIFY(!ok->isEnabled());
        QTest::keyClicks(password, QStringLiteral(" pass word "));
        QVERIFY(ok->isEnabled());
        user->clear();
        QVERIFY(!ok->isEnabled());
        QTest::keyClicks(user, QStringLiteral("bea "));
        QCOMPARE(dialog.typed().user, QStringLiteral("bea"));
        QCOMPARE(dialog.typed().password, QStringLiteral(" pass word ")); // blanks belong to it
    }

    void thePasswordIsHiddenUntilAskedFor()
    {
        squash::SessionCredentials credentials;
        PasswordDialog dialog(summit(), {}, credentials);
        auto *password = test::child<QLineEdit>(dialog, "passwordField");
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        test::child<QCheckBox>(dialog, "passwordReveal")->click();
        QCOMPARE(password->echoMode(), QLineEdit::Normal);
    }

    void creatingTheAccountIsAChoice()
    {
        squash::SessionCredentials credentials;
        PasswordDialog dialog(summit(), {}, credentials);
        QVERIFY(!dialog.typed().registerFirst);
        test::child<QCheckBox>(dialog, "passwordRegister")->click();
        QVERIFY(dialog.typed().registerFirst);
    }

    void itCanBeKeptOutOfTheKeychain()
    {
        struct Keychain final : squash::CredentialStore
        {
            [[nodiscard]] QString place() const override { return QStringLiteral("in the keychain"); }
            [[nodiscard]] bool isPersistent() const override { return true; }
            [[nodiscard]] squash::CredentialOperation *read(const QString &, QObject *) override
            {
                return nullptr;
            }
            [[nodiscard]] squash::CredentialOperation *store(const QString &, const QString &,
                                                             QObject *) override
            {
                return nullptr;
            }
            [[nodiscard]] squash::CredentialOperation *forget(const QString &, QObject *) override
            {
                return nullptr;
            }
        } keychain; // asked where it is, and nothing else
        PasswordDialog dialog(summit(), {}, keychain);
        auto *choice = test::child<QCheckBox>(dialog, "passwordThisRun");
        auto *place = test::child<QLabel>(dialog, "passwordPlace");
        QVERIFY(!choice->isHidden());
        QVERIFY(!dialog.typed().thisRunOnly);
        QVERIFY(place->text().contains(QStringLiteral("in the keychain")));
        choice->click();
        QVERIFY(dialog.typed().thisRunOnly);
        QVERIFY2(place->text().contains(QStringLiteral("for this run only")), qPrintable(place->text()));

        squash::SessionCredentials memory; // where there is no choice, none is offered
        PasswordDialog plain(summit(), {}, memory);
        QVERIFY(test::child<QCheckBox>(plain, "passwordThisRun")->isHidden());
    }

    void worksByKeyboardAlone()
    {
        squash::SessionCredentials credentials;
        PasswordDialog dialog(summit(), {}, credentials);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog, 60'000));
        QCOMPARE(dialog.focusWidget()->objectName(), QStringLiteral("passwordField"));
        QTest::keyClicks(dialog.focusWidget(), QStringLiteral("secret"));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }
};

QTEST_MAIN(TestPasswordDialog)
#include "test_passworddialog.moc"
