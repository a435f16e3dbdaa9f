// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every scene can be read, in English at 100 %. `cmake --build build --target shots` looks at the other
// languages.
#include "appearance.h"
#include "languages.h"
#include "walk/cuttext.h"
#include "walk/scenes.h"

#include <QtTest>

using namespace kabocha::test;

class TestCutText : public QObject
{
    Q_OBJECT
private slots:
    void everySceneCanBeRead_data()
    {
        QTest::addColumn<int>("number");
        const QList<Scene> all = scenes();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all[i].name)) << i;
    }
    void everySceneCanBeRead()
    {
        QFETCH(int, number);
        const Scene scene = scenes().at(number);
        Stage stage;
        const QWidget &window = scene.set(stage);
        QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble().join(u'\n')));
        const QStringList findings = cutTexts(window);
        for (const QString &finding : findings)
            qWarning("%s: %s", qPrintable(scene.name), qPrintable(finding));
        QCOMPARE(findings, QStringList());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    kabocha::app::setAppearance(application);
    kabocha::app::speak(application, QStringLiteral("en"));
    TestCutText test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_cuttext.moc"
