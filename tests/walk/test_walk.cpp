// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every scene without a mouse, and for those who do not see it.
#include "walk/scenes.h"
#include "walk/walker.h"

#include <QtTest>

using namespace kabocha::test;

namespace {

/// A finding that is meant to be so.
struct Exception
{
    QString scene;   ///< begins so
    QString finding; ///< holds this
    QString reason;
};

const QList<Exception> &exceptions()
{
    static const QList<Exception> all{};
    return all;
}

bool isMeant(const QString &scene, const QString &finding)
{
    return std::any_of(exceptions().begin(), exceptions().end(), [&](const Exception &one) {
        return scene.startsWith(one.scene) && finding.contains(one.finding);
    });
}

} // namespace

class TestWalk : public QObject
{
    Q_OBJECT
private slots:
    void everySceneIsUsableByKeyboard_data()
    {
        QTest::addColumn<int>("number");
        const QList<Scene> all = scenes();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all[i].name)) << i;
    }
    void everySceneIsUsableByKeyboard()
    {
        QFETCH(int, number);
        const Scene scene = scenes().at(number);
        Stage stage;
        QWidget &window = scene.set(stage);
        QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble().join(u'\n')));
        QStringList findings = nameFindings(window) + mnemonicFindings(window) + shortcutFindings(window) +
                               keyboardFindings(window);
        findings.erase(std::remove_if(findings.begin(), findings.end(),
                                      [&](const QString &one) { return isMeant(scene.name, one); }),
                       findings.end());
        for (const QString &finding : std::as_const(findings)) // a failure's message is too short for all
            qWarning("%s: %s", qPrintable(scene.name), qPrintable(finding));
        QCOMPARE(findings, QStringList());
    }

    void theNamesOfScenesAreUnique()
    {
        QStringList names;
        for (const Scene &scene : scenes())
            names << scene.name;
        QCOMPARE(names.removeDuplicates(), 0);
    }
};

QTEST_MAIN(TestWalk)
#include "test_walk.moc"
