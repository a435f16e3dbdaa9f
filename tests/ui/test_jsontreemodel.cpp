// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "materials.h"
#include "models/jsontreemodel.h"
#include "support/bytesread.h"
#include "json/io.h"

#include <QAbstractItemModelTester>
#include <QThreadPool>

using namespace kabocha;
using namespace kabocha::ui;

class TestJsonTreeModel : public QObject
{
    Q_OBJECT
private:
    static json::Value parsed(const QByteArray &text)
    {
        const Result<json::Value> value = json::parse(text);
        return value ? *value : json::Value();
    }
    static json::Value manyNumbers(int count)
    {
        QList<json::Value> items;
        items.reserve(count);
        for (int i = 0; i < count; ++i)
            items << json::Value::integer(i);
        json::Object object;
        object.insert(QStringLiteral("data"), json::Value::array(items));
        return json::Value::object(object);
    }

    /// An object of one list of sixty lists of two numbers, the second the row's own, that lie far apart.
    static QByteArray matrix()
    {
        QByteArray text = "{\"x\": [";
        for (int row = 0; row < 60; ++row)
            text += (row > 0 ? ", [2.5," : "[2.5,") + QByteArray(20'000, ' ') + QByteArray::number(row) + ']';
        return text + "]}";
    }

private slots:
    void init() { test::failOnWarning(); }

    void showsNumbersAsTheirSourceSpellsThem()
    {
        JsonTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRoot(parsed(
            R"({"a": 1.50, "big": 12345678901234567890, "nan": NaN, "t": "x", "n": null, "l": [true, {"k": 1e-5}]})"));
        QCOMPARE(
            test::treeText(model),
            QStringList({QStringLiteral("a | 1.50"), QStringLiteral("big | 12345678901234567890"),
                         QStringLiteral("nan | NaN"), QStringLiteral("t | \"x\""), QStringLiteral("n | null"),
                         QStringLiteral("l | 2 item(s)"), QStringLiteral("  [0] | true"),
                         QStringLiteral("  [1] | 1 member(s)"), QStringLiteral("    k | 1e-5")}));
    }

    void longListsAreShownInRanges()
    {
        JsonTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRoot(manyNumbers(2500));
        const QModelIndex data = model.index(0, 0);
        QCOMPARE(model.rowCount(data), 3);
        QCOMPARE(model.index(2, 0, data).data().toString(), QStringLiteral("2000 … 2499"));
        const QModelIndex last = model.index(2, 0, data);
        QCOMPARE(model.rowCount(last), 500);
        QCOMPARE(model.index(499, 0, last).data().toString(), QStringLiteral("[2499]"));
        QCOMPARE(model.index(499, 1, last).data().toString(), QStringLiteral("2499"));
        QCOMPARE(model.index(499, 0, last).data(JsonTreeModel::PathRole).toString(),
                 QStringLiteral("$.data[2499]"));
    }

    void rangesOfRangesKeepEveryLevelSmall()
    {
        JsonTreeModel model;
        model.setRoot(manyNumbers(1'200'000));
        const QModelIndex data = model.index(0, 0);
        QCOMPARE(model.rowCount(data), 2);
        const QModelIndex second = model.index(1, 0, data);
        QCOMPARE(second.data().toString(), QStringLiteral("1000000 … 1199999"));
        QCOMPARE(model.rowCount(second), 200);
        const QModelIndex thousand = model.index(199, 0, second);
        QCOMPARE(model.rowCount(thousand), 1000);
        QCOMPARE(model.index(999, 1, thousand).data().toString(), QStringLiteral("1199999"));
    }

    void findsARowByItsPath()
    {
        JsonTreeModel model;
        model.setRoot(
            parsed(R"({"meta": {"camera.Temp.note": [1, {"deep": 5}], "env": {"env_name": "local"}}})"));
        QCOMPARE(model.find(QStringLiteral("$.meta.env.env_name")).siblingAtColumn(1).data().toString(),
                 QStringLiteral("\"local\""));
        QCOMPARE(model.find(QStringLiteral("$.meta[\"camera.Temp.note\"][1].deep"))
                     .siblingAtColumn(1)
                     .data()
                     .toString(),
                 QStringLiteral("5"));
        QCOMPARE(model.find(QStringLiteral("$.meta.env.missing")).data().toString(),
                 QStringLiteral("env")); // the nearest above
        QVERIFY(!model.find(QStringLiteral("nonsense")).isValid());
    }

    void findsARowByItsPathThroughRanges()
    {
        JsonTreeModel model;
        model.setRoot(manyNumbers(5000));
        QCOMPARE(model.find(QStringLiteral("$.data[4321]")).siblingAtColumn(1).data().toString(),
                 QStringLiteral("4321"));
    }

    void aLongListInAListIsUnfoldedWithoutBeingMade()
    {
        JsonTreeModel model;
        model.setRoot(parsed("{\"x\": [[1], [" + QByteArray("2.5, ").repeated(50'000) + "7]]}"));
        const QModelIndex inner = model.find(QStringLiteral("$.x[1]"));
        QCOMPARE(inner.siblingAtColumn(1).data().toString(), QStringLiteral("50001 item(s)"));
        QVERIFY(model.valueOf(inner).list());
        QCOMPARE(model.find(QStringLiteral("$.x[1][50000]")).siblingAtColumn(1).data().toString(),
                 QStringLiteral("7"));
    }

    void aRangeOfAFileIsReadAtOnce()
    {
        QByteArray text = "{\"x\": [0";
        for (int i = 1; i < 200'000; ++i)
            text += ", " + QByteArray::number(i);
        text += "]}";
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("job.json"));
        QVERIFY(writeFileSafely(path, text));
        const auto source = json::Source::open(path, 0);
        QVERIFY(source);
        JsonTreeModel model;
        model.setRoot(json::parse(*source).value());
        const QModelIndex list = model.index(0, 0);
        const QModelIndex range = model.index(42, 0, list);
        const qint64 before = test::bytesRead();
        for (int row = 0; row < model.rowCount(range); ++row)
            QCOMPARE(model.index(row, JsonTreeModel::ValueColumn, range).data().toString(),
                     QString::number(42'000 + row));
        QVERIFY(test::bytesRead() - before < text.size());
    }

    void aFileThatWasChangedSaysSoInEachRow()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("job.json"));
        QVERIFY(writeFileSafely(path, "{\"x\": [" + QByteArray("1, ").repeated(2000) + "1]}"));
        const auto source = json::Source::open(path, 0);
        QVERIFY(source);
        JsonTreeModel model;
        model.setRoot(json::parse(*source).value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        QCOMPARE(file.write(" "), 1);
        file.close();
        const QModelIndex range = model.index(0, 0, model.index(0, 0));
        for (const int row : {0, 999}) {
            const QString said = model.index(row, JsonTreeModel::ValueColumn, range).data().toString();
            QVERIFY2(said.contains(QStringLiteral("changed")), qPrintable(said));
        }
    }

    void rowsThatTakeLongToReadAreReadElsewhere()
    {
        JsonTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRoot(parsed(matrix()));
        QSignalSpy read(&model, &JsonTreeModel::itemsRead);
        const QModelIndex list = model.index(0, 0);
        QCOMPARE(model.rowCount(list), 60);
        const QModelIndex row = model.index(7, 0, list);
        QVERIFY(model.isBeingRead(row));
        QVERIFY(!model.isBeingRead(list));
        QCOMPARE(row.siblingAtColumn(1).data().toString(), QStringLiteral("Being read …"));
        QCOMPARE(row.data(JsonTreeModel::PathRole).toString(), QStringLiteral("$.x[7]"));
        QVERIFY(!row.data(JsonTreeModel::KindRole).isValid());
        QVERIFY(!model.hasChildren(row));
        QCOMPARE(model.find(QStringLiteral("$.x[9][1]")), model.index(9, 0, list)); // as far as is known
        QCOMPARE(model.at({0, 9, 1}), model.index(9, 0, list));
        QVERIFY(read.isEmpty());
        QVERIFY(read.wait(60'000));
        QVERIFY(!model.isBeingRead(row));
        QCOMPARE(row.siblingAtColumn(1).data().toString(), QStringLiteral("2 item(s)"));
        QCOMPARE(model.rowCount(row), 2);
        const QModelIndex last = model.find(QStringLiteral("$.x[9][1]"));
        QCOMPARE(last.data(JsonTreeModel::PathRole).toString(), QStringLiteral("$.x[9][1]"));
        QCOMPARE(last.siblingAtColumn(1).data().toString(), QStringLiteral("9"));
        QCOMPARE(model.at({0, 9, 1}), last);
        QCOMPARE(read.size(), 1); // the rows themselves are read at once
    }

    void whatWasReadForAnotherRootIsDropped()
    {
        JsonTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy read(&model, &JsonTreeModel::itemsRead);
        for (int i = 0; i < 2; ++i) {
            model.setRoot(parsed(matrix()));
            QVERIFY(model.isBeingRead(model.index(0, 0, model.index(0, 0))));
        }
        QVERIFY(read.wait(60'000));
        model.setRoot(parsed(matrix()));
        QVERIFY(model.isBeingRead(model.index(0, 0, model.index(0, 0))));
        model.setRoot(parsed("[1]"));
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(read.size(), 1);
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("1"));
    }

    void aChangedFileOfLongRowsSaysSoInEachRow()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("job.json"));
        QVERIFY(writeFileSafely(path, matrix()));
        const auto source = json::Source::open(path, 0);
        QVERIFY(source);
        JsonTreeModel model;
        QSignalSpy read(&model, &JsonTreeModel::itemsRead);
        model.setRoot(json::parse(*source).value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        QCOMPARE(file.write(" "), 1);
        file.close();
        const QModelIndex list = model.index(0, 0);
        QVERIFY(model.isBeingRead(model.index(59, 0, list)));
        QVERIFY(read.wait(60'000));
        for (const int row : {0, 59}) { // looked at before and after
            const QString said = model.index(row, JsonTreeModel::ValueColumn, list).data().toString();
            QVERIFY2(said.contains(QStringLiteral("changed")), qPrintable(said));
        }
    }

    void stepsLeadToARowAndBack()
    {
        JsonTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRoot(manyNumbers(3000));
        const QModelIndex found = model.at({0, 1234});
        QCOMPARE(found.data(JsonTreeModel::PathRole).toString(), QStringLiteral("$.data[1234]"));
        QCOMPARE(model.stepsOf(found), json::Steps({0, 1234}));
        QCOMPARE(model.valueOf(found).numberText(), QByteArray("1234"));
        const QModelIndex range = model.index(2, 0, model.index(0, 0)); // 2000 … 2999
        QCOMPARE(model.stepsOf(range), json::Steps({0, 2000}));
        QVERIFY(model.isRange(range));
        QVERIFY(!model.isRange(found));
        QVERIFY(!model.isRange({}));
        QCOMPARE(model.stepsOf({}), json::Steps());
        QVERIFY(!model.at({0, 3000}).isValid());
        QVERIFY(!model.at({0, 1, 2}).isValid());
    }
};

QTEST_GUILESS_MAIN(TestJsonTreeModel)
#include "test_jsontreemodel.moc"
