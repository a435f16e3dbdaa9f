// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "widgets/flowlayout.h"

using namespace kabocha;
using namespace kabocha::ui;

namespace {

class Block : public QWidget
{
public:
    Block(int width, QSizePolicy::Policy policy, QWidget *parent) : QWidget(parent), m_width(width)
    {
        setSizePolicy(policy, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {m_width, 20}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {m_width / 2, 20}; }

private:
    int m_width;
};

} // namespace

class TestFlowLayout : public QObject
{
    Q_OBJECT
private:
    struct Row
    {
        QWidget window;
        FlowLayout *layout = new FlowLayout(&window);
        QList<Block *> blocks;
        Row()
        {
            layout->setContentsMargins(5, 5, 5, 5);
            layout->setSpacing(10);
            for (const auto policy : {QSizePolicy::Expanding, QSizePolicy::Fixed, QSizePolicy::Fixed}) {
                blocks << new Block(100, policy, &window);
                layout->addWidget(blocks.constLast());
            }
        }
        void layOut(int width)
        {
            window.resize(width, 200);
            layout->setGeometry(QRect(0, 0, width, 200));
        }
    };

private slots:
    void init() { test::failOnWarning(); }

    void wrapsWhereTheWidthIsUsedUp_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("all in one line") << 330 << 30;
        QTest::newRow("a little less") << 329 << 60;
        QTest::newRow("one a line") << 120 << 90;
        QTest::newRow("less than one") << 40 << 90;
    }
    void wrapsWhereTheWidthIsUsedUp()
    {
        QFETCH(int, width);
        const Row row;
        QTEST(row.layout->heightForWidth(width), "height");
        QCOMPARE(row.layout->sizeHint(), QSize(330, 30));
    }

    void whatWantsToGrowTakesTheRest()
    {
        Row row;
        row.layOut(400);
        QCOMPARE(row.blocks.at(0)->geometry(), QRect(5, 5, 170, 20));
        QCOMPARE(row.blocks.at(2)->geometry(), QRect(295, 5, 100, 20));
        row.layOut(120);
        QCOMPARE(row.blocks.at(1)->geometry(), QRect(5, 35, 100, 20));
    }

    void nothingIsWiderThanThereIsRoom()
    {
        Row row;
        row.layOut(60);
        for (const Block *block : std::as_const(row.blocks))
            QVERIFY(block->geometry().right() <= 54);
    }

    void readsFromRightToLeft()
    {
        Row row;
        row.window.setLayoutDirection(Qt::RightToLeft);
        row.layOut(330);
        QCOMPARE(row.blocks.at(0)->geometry(), QRect(225, 5, 100, 20));
        QCOMPARE(row.blocks.at(2)->geometry(), QRect(5, 5, 100, 20));
    }

    void whatIsHiddenTakesNoRoom()
    {
        Row row;
        row.window.show();
        row.blocks.at(1)->hide();
        row.layOut(220);
        QCOMPARE(row.layout->heightForWidth(220), 30);
        QCOMPARE(row.blocks.at(2)->geometry(), QRect(115, 5, 100, 20));
    }
};

QTEST_MAIN(TestFlowLayout)
#include "test_flowlayout.moc"
