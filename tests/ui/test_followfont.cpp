// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/followfont.h"

#include "forms/codeview.h"
#include "materials.h"
#include "widgets/emptystate.h"
#include "widgets/parts.h"
#include "window/mainwindow.h"

#include <QApplication>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

/// Twice as large a text, as of View → Larger.
class LargeText
{
public:
    LargeText() : m_before(QApplication::font())
    {
        QFont font = m_before;
        font.setPointSizeF(font.pointSizeF() * 2);
        set(font);
    }
    ~LargeText() { set(m_before); }

private:
    static void set(const QFont &font)
    {
        QApplication::setFont(font);
        QCoreApplication::processEvents(); // that is how the windows hear of it
    }
    const QFont m_before;
};

QString nameOf(const QWidget *widget)
{
    QString name;
    for (; widget; widget = widget->parentWidget())
        name.prepend(u'/' + QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName());
    return name;
}

} // namespace

class TestFollowFont : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void codeAndHeadingsGrowAndShrinkAgain()
    {
        QWidget window;
        auto *code = new CodeView; // gets its parent later
        auto *state = new EmptyState({}, QStringLiteral("Title"), QStringLiteral("text"), &window);
        const QList<QWidget *> widgets{code, heading(QStringLiteral("Heading"), &window),
                                       state->findChildren<QLabel *>().constLast()};
        code->setParent(&window);
        const double usual = QApplication::font().pointSizeF();
        QList<double> before;
        for (const QWidget *widget : widgets)
            before << widget->font().pointSizeF();
        QCOMPARE(before.at(1), usual * 1.15);
        QCOMPARE(before.at(2), usual * 1.25);
        {
            const LargeText large;
            for (int i = 0; i < widgets.size(); ++i)
                QCOMPARE(widgets.at(i)->font().pointSizeF(), before.at(i) * 2);
            QCOMPARE(code->font().family(), monospacedFont().family());
            QCOMPARE(widgets.at(1)->font().weight(), QFont::DemiBold);
        }
        for (int i = 0; i < widgets.size(); ++i)
            QCOMPARE(widgets.at(i)->font().pointSizeF(), before.at(i));
    }

    void aWindowOfItsOwnGrowsToo()
    {
        CodeView code;
        const double before = code.font().pointSizeF();
        const LargeText large;
        QCOMPARE(code.font().pointSizeF(), before * 2);
    }

    void everyTextOfTheWindowGrows()
    {
        const test::Run run;
        run.loadTemperature();
        MainWindow window(run.services());
        window.show();
        QHash<QWidget *, double> before;
        for (QWidget *widget : window.findChildren<QWidget *>())
            before.insert(widget, widget->font().pointSizeF());
        QVERIFY(test::child<QWidget>(window, "jsonPath") && test::child<QWidget>(window, "influxLines"));
        const LargeText large;
        QStringList small;
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            const double size = before.value(const_cast<QWidget *>(widget), -1);
            if (size > 0 && widget->font().pointSizeF() < size * 1.9)
                small << nameOf(widget);
        }
        QVERIFY2(small.isEmpty(), qPrintable(small.join(u'\n')));
    }
};

QTEST_MAIN(TestFollowFont)
#include "test_followfont.moc"
