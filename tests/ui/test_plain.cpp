// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "widgets/plain.h"

#include <QLabel>
#include <QMessageBox>

using namespace kabocha;
using namespace kabocha::ui;

class TestPlain : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void noLabelOfTheBoxTakesHtml()
    {
        const QString foreign = QStringLiteral("<img src=/dev/tty>");
        QMessageBox box(QMessageBox::Question, foreign, foreign);
        informPlainly(box, foreign);
        QCOMPARE(box.informativeText(), foreign);
        int shown = 0;
        for (const QLabel *label : box.findChildren<QLabel *>()) {
            if (label->text() != foreign)
                continue;
            QCOMPARE(label->textFormat(), Qt::PlainText);
            ++shown;
        }
        QCOMPARE(shown, 2);
    }

    void aTipIsReadAloudWithoutItsMarkUp()
    {
        QWidget widget;
        setPlainTip(widget, QStringLiteral("a < b"));
        QCOMPARE(widget.toolTip(), QStringLiteral("<qt>a &lt; b</qt>"));
        QCOMPARE(widget.accessibleDescription(), QStringLiteral("a < b"));
    }
};

QTEST_MAIN(TestPlain)
#include "test_plain.moc"
