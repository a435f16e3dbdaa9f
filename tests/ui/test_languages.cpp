// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/jobdocument.h"
#include "languages.h"
#include "models/language.h"
#include "models/text.h"
#include "support/support.h"
#include "units/entry.h"
#include "window/languagemenu.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace kabocha;

class TestLanguages : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { qunsetenv("KABOCHA_LANGUAGE"); }

    void theFirstLanguageThatWeHaveIsSpoken_data()
    {
        QTest::addColumn<QString>("wished");
        QTest::addColumn<QStringList>("system");
        QTest::addColumn<QString>("spoken");
        const QStringList chile{QStringLiteral("es-CL"), QStringLiteral("es"), QStringLiteral("en-US")};
        const QStringList germany{QStringLiteral("de-DE"), QStringLiteral("de"), QStringLiteral("es-ES")};
        const QString none;
        QTest::newRow("Chile") << none << chile << QStringLiteral("es");
        QTest::newRow("English in Chile") << QStringLiteral("en") << chile << QStringLiteral("en");
        QTest::newRow("Spanish in Germany") << QStringLiteral("es") << germany << QStringLiteral("es");
        QTest::newRow("the second best") << none << germany << QStringLiteral("es");
        QTest::newRow("a locale for a wish")
            << QStringLiteral("es_CL.UTF-8") << QStringList() << QStringLiteral("es");
        QTest::newRow("C") << none << QStringList{QStringLiteral("C")} << QStringLiteral("en");
        QTest::newRow("C before another")
            << none << QStringList{QStringLiteral("C"), QStringLiteral("es")} << QStringLiteral("en");
        QTest::newRow("nothing known")
            << none << QStringList{QStringLiteral("fi-FI")} << QStringLiteral("en");
        QTest::newRow("a wish that a later version may know")
            << QStringLiteral("fi") << chile << QStringLiteral("es");
        QTest::newRow("Estonian is not Spanish")
            << none << QStringList{QStringLiteral("est"), QStringLiteral("et")} << QStringLiteral("en");
        QTest::newRow("pseudo") << QStringLiteral("pseudo") << chile << QStringLiteral("pseudo");
        QTest::newRow("no computer speaks pseudo")
            << none << QStringList{QStringLiteral("pseudo")} << QStringLiteral("en");
    }

    void theFirstLanguageThatWeHaveIsSpoken()
    {
        QFETCH(QString, wished);
        QFETCH(QStringList, system);
        QTEST(app::languageFor(wished, system), "spoken");
    }

    void theEnvironmentOverridesTheMenu()
    {
        test::MemorySettings settings;
        QCOMPARE(app::wishedLanguage(settings), QString());
        settings.setValue(ui::languageSetting(), QStringLiteral("es"));
        QCOMPARE(app::wishedLanguage(settings), QStringLiteral("es"));
        qputenv("KABOCHA_LANGUAGE", "pseudo");
        QCOMPARE(app::wishedLanguage(settings), QStringLiteral("pseudo"));
    }

    void theMenuRemembersWhatIsChosen()
    {
        test::MemorySettings settings;
        ui::LanguageMenu menu(settings, nullptr);
        QSignalSpy chosen(&menu, &ui::LanguageMenu::languageChosen);
        const auto action = [](const QMenu &of, const char *name) {
            return of.findChild<QAction *>(QLatin1String(name));
        };
        QVERIFY(action(menu, "actionLanguage")->isChecked());
        action(menu, "actionLanguagees")->trigger();
        QCOMPARE(settings.value(ui::languageSetting()).toString(), QStringLiteral("es"));
        QCOMPARE(chosen.size(), 1);
        action(menu, "actionLanguagees")->trigger(); // it is already
        QCOMPARE(chosen.size(), 1);
        {
            const ui::LanguageMenu next(settings, nullptr);
            QVERIFY(action(next, "actionLanguagees")->isChecked());
            QVERIFY(!action(next, "actionLanguage")->isChecked());
        }
        action(menu, "actionLanguage")->trigger();
        QCOMPARE(settings.value(ui::languageSetting()).toString(), QString());
        QCOMPARE(chosen.size(), 2);
    }

    void aLanguageOfALaterVersionIsNoError()
    {
        test::MemorySettings settings;
        settings.setValue(ui::languageSetting(), QStringLiteral("fi"));
        const ui::LanguageMenu menu(settings, nullptr);
        QVERIFY(menu.findChild<QAction *>(QStringLiteral("actionLanguage"))->isChecked());
    }

    void spanishIsSpokenByEveryRoom() // the last one: what is spoken once is not unlearned
    {
        app::speak(*qApp, QStringLiteral("es"));
        const test::FixedClock clock;
        QCOMPARE(document::JobDocument(clock).title(), QStringLiteral("Trabajo nuevo")); // of a class
        QCOMPARE(ui::statusText(spec::Status::Fail), QStringLiteral("no cumple"));       // of a helper
        const auto wrong = units::Unit::parse(QStringLiteral("mag(")); // of a class by a helper
        QVERIFY(!wrong && wrong.error().message.contains(QStringLiteral("no es una unidad")));
        QCOMPARE(QCoreApplication::translate("kabocha::ui", "%n value(s)", nullptr, 1),
                 QStringLiteral("1 valor"));
        QCOMPARE(QCoreApplication::translate("kabocha::ui", "%n value(s)", nullptr, 2),
                 QStringLiteral("2 valores"));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancelar")); // Qt's
    }
};

QTEST_MAIN(TestLanguages)
#include "test_languages.moc"
