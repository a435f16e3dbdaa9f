// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "widgets/targetchip.h"

#include <QMenu>

using namespace kabocha;
using namespace kabocha::ui;

class TestTargetChip : public QObject
{
    Q_OBJECT
private:
    static squash::Target summit()
    {
        return {.name = QStringLiteral("summit & co"),
                .url = QUrl(QStringLiteral("https://squash.example.org")),
                .user = QStringLiteral("ana"),
                .kind = squash::TargetKind::Production};
    }
    static QAction *choice(const TargetChip &chip, const QString &part)
    {
        for (QAction *action : chip.menu()->actions()) {
            if (action->text().contains(part))
                return action;
        }
        return nullptr;
    }

private slots:
    void init() { test::failOnWarning(); }

    void aSandboxHasItsShape()
    {
        test::MemorySettings settings;
        squash::TargetList targets(settings);
        TargetChip chip(targets);
        QCOMPARE(chip.text(), QStringLiteral("◆ Practice sandbox"));
        QVERIFY(!chip.text().contains(QStringLiteral("PRODUCTION")));
        QVERIFY(chip.accessibleName().contains(QStringLiteral("sandbox")));
    }

    void productionHasItsShapeAndWord()
    {
        test::MemorySettings settings;
        squash::TargetList targets(settings);
        TargetChip chip(targets);
        targets.put(summit());
        QAction *production = choice(chip, QStringLiteral("summit"));
        QVERIFY(production);
        production->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(chip.text(), QStringLiteral("▲ PRODUCTION · summit && co"), 60'000);
        QCOMPARE(targets.current().name, QStringLiteral("summit & co"));
        QVERIFY(chip.toolTip().contains(QStringLiteral("https://squash.example.org")));
        QVERIFY(chip.accessibleName().contains(QStringLiteral("PRODUCTION")));
    }

    void theMenuFollowsTheList()
    {
        test::MemorySettings settings;
        squash::TargetList targets(settings);
        TargetChip chip(targets);
        QVERIFY(!choice(chip, QStringLiteral("summit")));
        targets.put(summit());
        QVERIFY(choice(chip, QStringLiteral("summit")));
        QVERIFY(choice(chip, QStringLiteral("Practice"))->isChecked());
        targets.remove(summit().name);
        QVERIFY(!choice(chip, QStringLiteral("summit")));
    }

    void theLastEntryManagesTargets()
    {
        test::MemorySettings settings;
        squash::TargetList targets(settings);
        TargetChip chip(targets);
        QSignalSpy manage(&chip, &TargetChip::manageRequested);
        chip.menu()->actions().constLast()->trigger();
        QCOMPARE(manage.size(), 1);
    }
};

QTEST_MAIN(TestTargetChip)
#include "test_targetchip.moc"
