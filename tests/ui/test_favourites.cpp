// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/favourites.h"

using namespace kabocha;
using namespace kabocha::ui;
using test::name;

class TestFavourites : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void areRememberedByName()
    {
        test::MemorySettings settings;
        {
            Favourites favourites(settings);
            QVERIFY(favourites.isEmpty());
            favourites.toggle(name(QStringLiteral("camera.Temp")));
            favourites.set(name(QStringLiteral("drp.PA1")), true);
            favourites.set(name(QStringLiteral("drp.AM1")), true);
            favourites.toggle(name(QStringLiteral("drp.AM1")));
        }
        const Favourites later(settings);
        QVERIFY(later.contains(name(QStringLiteral("camera.Temp"))));
        QVERIFY(later.contains(name(QStringLiteral("drp.PA1"))));
        QVERIFY(!later.contains(name(QStringLiteral("drp.AM1"))));
    }

    void changesAreToldOnce()
    {
        test::MemorySettings settings;
        Favourites favourites(settings);
        QSignalSpy changed(&favourites, &Favourites::changed);
        favourites.set(name(QStringLiteral("camera.Temp")), false);
        QCOMPARE(changed.size(), 0);
        favourites.set(name(QStringLiteral("camera.Temp")), true);
        favourites.set(name(QStringLiteral("camera.Temp")), true);
        QCOMPARE(changed.size(), 1);
    }

    void onlyMetricsCanBe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a package") << "camera";
        QTest::newRow("a specification") << "camera.Temp.design";
        QTest::newRow("nothing") << "";
    }
    void onlyMetricsCanBe()
    {
        QFETCH(QString, text);
        test::MemorySettings settings;
        Favourites favourites(settings);
        favourites.toggle(name(text));
        QVERIFY(favourites.isEmpty());
    }

    void settingsThatSomebodyBrokeDoNoHarm()
    {
        test::MemorySettings settings;
        settings.setValue(QStringLiteral("metrics/favourites"),
                          QStringList{QStringLiteral("camera"), QStringLiteral("a b.c"),
                                      QStringLiteral("..."), QStringLiteral("camera.Temp")});
        const Favourites favourites(settings);
        QVERIFY(favourites.contains(name(QStringLiteral("camera.Temp"))));
        QVERIFY(!favourites.contains(name(QStringLiteral("camera"))));
    }
};

QTEST_GUILESS_MAIN(TestFavourites)
#include "test_favourites.moc"
