// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/text.h"
#include "support/typednumbers.h"
#include "widgets/numberfield.h"

using namespace kabocha;
using namespace kabocha::ui;

class TestNumberField : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("value");
        QTest::newRow("point") << "10.5" << 10.5;
        QTest::newRow("decimal comma") << "10,5" << 10.5;
        QTest::newRow("exponent") << "1e-3" << 1e-3;
        QTest::newRow("unicode minus") << QStringLiteral("\u22123.2") << -3.2;
        QTest::newRow("own unit") << "12.3 mmag" << 0.0123;
        QTest::newRow("the metric's unit") << "0.5 mag" << 0.5;
        QTest::newRow("zero") << "0" << 0.0;
    }
    void readsWhatPeopleType()
    {
        QFETCH(QString, typed);
        QFETCH(double, value);
        NumberField field;
        field.setMetricUnit(test::unit(QStringLiteral("mag")));
        field.insert(typed); // QTest knows no keys for what is not ASCII
        QVERIFY(field.isValid());
        QVERIFY(field.entry()->value().value.has_value());
        QVERIFY(qAbs(*field.entry()->value().value - value) < 1e-12);
    }

    void refusesWhatIsNotClear_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("may be a group") << "1,234";
        QTest::newRow("groups") << "1,234,567";
        QTest::newRow("word") << "ten";
        QTest::newRow("unknown unit") << "3 parrot";
        QTest::newRow("unit that does not fit") << "3 s";
        QTest::newRow("too large") << "1e999";
    }
    void refusesWhatIsNotClear()
    {
        QFETCH(QString, typed);
        NumberField field;
        field.setMetricUnit(test::unit(QStringLiteral("mag")));
        QTest::keyClicks(&field, typed);
        QVERIFY(field.entry().has_value());
        QVERIFY(!field.isValid());
        QVERIFY(!field.toolTip().isEmpty());
        QCOMPARE(plainTip(field.accessibleDescription()), field.toolTip());
    }

    void readsTheSameInEveryLocale_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<qsizetype>("index");
        for (const QString &locale : test::observatoryLocales()) {
            const auto numbers = test::typedNumbers(QLocale(locale));
            for (qsizetype i = 0; i < numbers.size(); ++i)
                QTest::addRow("%s: %s", qPrintable(locale), numbers.at(i).text.toUtf8().constData())
                    << locale << i;
        }
    }
    void readsTheSameInEveryLocale()
    {
        QFETCH(QString, locale);
        QFETCH(qsizetype, index);
        const test::TypedNumber number = test::typedNumbers(QLocale(locale)).at(index);
        QLocale::setDefault(QLocale(locale));
        const auto restore = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
        NumberField field;
        field.setLocale(QLocale(locale));
        field.setMetricUnit(test::unit(QStringLiteral("mag")));
        field.insert(number.text);
        QCOMPARE(field.text(), number.text); // nothing is corrected or swallowed
        QCOMPARE(field.isValid(), number.value.has_value());
        if (number.value)
            QCOMPARE(*field.entry()->value().value, *number.value);
        else
            QVERIFY2(field.accessibleDescription().contains(number.hint),
                     qPrintable(field.accessibleDescription()));
    }

    void nothingTypedIsNeitherRightNorWrong()
    {
        NumberField field;
        QVERIFY(!field.entry());
        field.setText(QStringLiteral("   "));
        QVERIFY(!field.entry());
        QVERIFY(field.toolTip().isEmpty());
    }

    void notMeasuredIsAValidEntryWithoutValue()
    {
        NumberField field;
        QTest::keyClicks(&field, QStringLiteral("-"));
        QVERIFY(field.isValid());
        QVERIFY(!field.entry()->value().value);
    }

    void tellsAtEveryKey()
    {
        NumberField field;
        QSignalSpy spy(&field, &NumberField::entryChanged);
        QTest::keyClicks(&field, QStringLiteral("10.5"));
        QCOMPARE(spy.size(), 4);
    }

    void anotherUnitMeansAnotherReading()
    {
        NumberField field;
        field.setMetricUnit(test::unit(QStringLiteral("mag")));
        field.setText(QStringLiteral("3 s"));
        QVERIFY(!field.isValid());
        field.setMetricUnit(test::unit(QStringLiteral("ms")));
        QVERIFY(field.isValid());
        QCOMPARE(*field.entry()->value().value, 3000.0);
    }

    void undoGoesToTheJobWhenThereIsNothingTypedToUndo()
    {
        QWidget window;
        auto *field = new NumberField(&window);
        QAction undo;
        undo.setShortcut(Qt::CTRL | Qt::Key_Z);
        window.addAction(&undo);
        QSignalSpy undone(&undo, &QAction::triggered);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window, 60'000));
        field->setFocus();

        QTest::keyClicks(field, QStringLiteral("12"));
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone.size(), 0);
        QCOMPARE(field->text(), QString());
        field->setText({}); // as after recording
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone.size(), 1);
    }
};

QTEST_MAIN(TestNumberField)
#include "test_numberfield.moc"
