// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "widgets/flowlayout.h"

#include <QWidget>

using namespace kabocha;
using namespace kabocha::ui;

class TestFlowLayout : public QObject
{
    Q_OBJECT
private:
    /// A row of controls of these widths, each twenty high.
    struct Row
    {
        explicit Row(const QList<int> &widths)
        {
            auto *flow = new FlowLayout(&box);
            flow->setContentsMargins(0, 0, 0, 0);
            for (const int width : widths) {
                auto *part = new QWidget(&box);
                part->setFixedSize(width, 20);
                flow->addWidget(part);
                parts << part;
            }
        }
        void show(int width)
        {
            box.resize(width, box.layout()->heightForWidth(width));
            box.show();
            QVERIFY(QTest::qWaitForWindowExposed(&box, 60'000));
        }
        QWidget box;
        QList<QWidget *> parts;
    };

private slots:
    void init() { test::failOnWarning(); }

    void asManyLinesAsTheWidthNeeds_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("one line") << 332 << 20;
        QTest::newRow("a pixel too narrow") << 331 << 48;
        QTest::newRow("one a line") << 100 << 76;
        QTest::newRow("narrower than any") << 10 << 76;
    }
    void asManyLinesAsTheWidthNeeds()
    {
        QFETCH(int, width);
        const Row row({100, 100, 100});
        QTEST(row.box.layout()->heightForWidth(width), "height");
    }

    void fromTheSideWhereReadingBegins()
    {
        Row row({100, 100, 100});
        row.show(240);
        QVERIFY(row.parts.at(0)->x() < row.parts.at(1)->x());
        QCOMPARE(row.parts.at(0)->y(), row.parts.at(1)->y());
        QVERIFY(row.parts.at(2)->y() > row.parts.at(0)->y());
        row.box.setLayoutDirection(Qt::RightToLeft);
        row.box.layout()->activate();
        QTRY_VERIFY_WITH_TIMEOUT(row.parts.at(0)->x() > row.parts.at(1)->x(), 60'000);
        QCOMPARE(row.parts.at(2)->x(), 140);
    }

    void whatIsHiddenTakesNoRoom()
    {
        Row row({100, 100, 100});
        row.parts.at(1)->hide();
        QCOMPARE(row.box.layout()->heightForWidth(216), 20);
        QCOMPARE(row.box.layout()->sizeHint(), QSize(216, 20));
    }
};

QTEST_MAIN(TestFlowLayout)
#include "test_flowlayout.moc"
