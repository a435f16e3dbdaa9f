// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "widgets/lineedit.h"
#include "widgets/metriccompleter.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

/// A field that completes the names of ten thousand metrics, in a window with the focus.
class Desk
{
public:
    Desk()
    {
        QList<metric::Metric> many;
        for (int i = 0; i < 10'000; ++i)
            many << test::metric(
                QStringLiteral("package%1.Metric%2").arg(i % 10).arg(i, 5, 10, QLatin1Char('0')),
                QStringLiteral("mag"));
        metric::MetricSet metrics;
        for (const metric::Metric &metric : many)
            metrics.insert(metric);
        finder.setMetrics(metrics, {});
        completer = std::make_unique<MetricCompleter>(finder, &field);
        QObject::connect(&field, &QLineEdit::textEdited, completer.get(), &MetricCompleter::offer);
        field.show();
        field.activateWindow();
        if (!QTest::qWaitForWindowActive(&field, 60'000))
            qFatal("no window");
        field.setFocus();
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(owner(), key, with);
    }
    static void type(const QString &text)
    {
        for (const QChar character : text)
            QTest::keyClick(owner(), character.toLatin1());
    }
    [[nodiscard]] int offered() const
    {
        return completer->popup()->isVisible() ? completer->popup()->model()->rowCount() : 0;
    }

    MetricFinder finder;
    LineEdit field;
    std::unique_ptr<MetricCompleter> completer;

private:
    static QWidget *owner()
    {
        QWidget *popup = QApplication::activePopupWidget();
        return popup ? popup : QApplication::focusWidget();
    }
};

} // namespace

class TestMetricCompleter : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }

    void ofTenThousandAFewAreOffered()
    {
        Desk desk;
        QAbstractItemModelTester tester(desk.completer->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        Desk::type(QStringLiteral("m"));
        QCOMPARE(desk.offered(), 100);
        Desk::type(QStringLiteral("etric0999"));
        QCOMPARE(desk.offered(), 10);
        Desk::press(Qt::Key_Backspace);
        QCOMPARE(desk.offered(), 100);
    }

    void theValueIsNoPartOfTheNameAndStays()
    {
        Desk desk;
        Desk::type(QStringLiteral("etric0999 10.02 deg_C"));
        QCOMPARE(desk.offered(), 10); // still to be chosen
        Desk::press(Qt::Key_Down);
        QVERIFY(desk.completer->isChoosing());
        QCOMPARE(desk.field.text(), QStringLiteral("package0.Metric09990 10.02 deg_C"));
        Desk::press(Qt::Key_Down);
        QCOMPARE(desk.field.text(), QStringLiteral("package1.Metric09991 10.02 deg_C"));
        QSignalSpy chosen(desk.completer.get(), qOverload<const QString &>(&QCompleter::activated));
        Desk::press(Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("package1.Metric09991 10.02 deg_C"));
        QCOMPARE(desk.offered(), 0);
    }

    void whatIsClearIsNotOfferedBesideAValue()
    {
        Desk desk;
        Desk::type(QStringLiteral("etric09990"));
        QCOMPARE(desk.offered(), 1);
        Desk::type(QStringLiteral(" 1"));
        QCOMPARE(desk.offered(), 0);
    }

    void shortcutsOfTheWindowWorkWhileItIsOpen()
    {
        Desk desk;
        QAction next;
        next.setShortcut(Qt::CTRL | Qt::Key_Return);
        desk.field.addAction(&next);
        QSignalSpy triggered(&next, &QAction::triggered);
        Desk::type(QStringLiteral("metric"));
        QVERIFY(desk.offered() > 0);
        Desk::press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(triggered.size(), 1);
        QCOMPARE(desk.offered(), 0);
    }

    void escapeLeavesWhatIsTyped()
    {
        Desk desk;
        Desk::type(QStringLiteral("metric0 5"));
        Desk::press(Qt::Key_Escape);
        QCOMPARE(desk.offered(), 0);
        QCOMPARE(desk.field.text(), QStringLiteral("metric0 5"));
    }
};

QTEST_MAIN(TestMetricCompleter)
#include "test_metriccompleter.moc"
