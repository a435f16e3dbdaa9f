// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "materials.h"
#include "models/comparemodel.h"
#include "support/bytesread.h"
#include "json/io.h"

#include <QAbstractItemModelTester>

using namespace kabocha;
using namespace kabocha::ui;

class TestCompareModel : public QObject
{
    Q_OBJECT
private:
    static QList<json::Difference> between(const QByteArray &before, const QByteArray &after)
    {
        return json::compare(json::parse(before).value(), json::parse(after).value())->list;
    }

private slots:
    void init() { test::failOnWarning(); }

    void showsWhatChangedInWords()
    {
        CompareModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QByteArray numbers = QByteArray("1, ").repeated(2000);
        model.setDifferences(
            between("{\"a\": 5, \"b\": {\"metric\": \"p.m\", \"unit\": \"mm\", \"value\": 1e3}, \"l\": [" +
                        numbers + "1]}",
                    "{\"a\": 5.0, \"n\": {\"metric\": \"p.n\", \"unit\": \"mm\", \"value\": null}, \"l\": [" +
                        numbers + "2], \"t\": \"<b>x</b>\"}"));
        QCOMPARE(
            test::treeText(model),
            QStringList(
                {QStringLiteral("changed | a | 5 | 5.0"), QStringLiteral("added | n |  | not measured"),
                 QStringLiteral(
                     "changed | l | 2001 item(s) | 2001 item(s), the first that differs is [2000]"),
                 QStringLiteral("added | t |  | \"<b>x</b>\""), QStringLiteral("removed | b | 1e3 mm")}));
        QCOMPARE(model.count(json::Difference::Kind::Added), 2);
        QCOMPARE(model.index(0, CompareModel::WhereColumn).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("<qt>$.a</qt>"));
        QVERIFY(!model.index(3, CompareModel::AfterColumn)
                     .data(Qt::ToolTipRole)
                     .toString()
                     .contains(QStringLiteral("<b>")));
    }

    void ofAListOfLongListsNoMoreIsReadThanIsShown()
    {
        const QByteArray numbers = '[' + QByteArray("123.456789, ").repeated(100'000);
        const QByteArray text = "{\"value\": [" + numbers + "1], " + numbers + "2]]}";
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("job.json"));
        QVERIFY(writeFileSafely(path, text));
        const auto source = json::Source::open(path, 0);
        QVERIFY(source);
        const auto value = json::parse(*source);
        QVERIFY(value);
        CompareModel model;
        model.setDifferences({{.kind = json::Difference::Kind::Removed,
                               .trail = {QStringLiteral("value")},
                               .before = value->members().value(QStringLiteral("value"))}});
        const QModelIndex cell = model.index(0, CompareModel::BeforeColumn);
        const qint64 before = test::bytesRead();
        const QString shown = cell.data().toString();
        QVERIFY(test::bytesRead() - before < text.size() / 2);
        QVERIFY2(shown.startsWith(QStringLiteral("[[123.456789, 123.456789, ")), qPrintable(shown));
        QVERIFY2(shown.endsWith(QStringLiteral(" …")), qPrintable(shown));
    }

    void rowsThatStayAreNotMadeAnew()
    {
        CompareModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDifferences(between(R"({"a": 1, "b": 2})", R"({"a": 2, "b": 3})"));
        const QPersistentModelIndex last = model.index(1, 0);
        model.setDifferences(between(R"({"a": 1, "b": 2})", R"({"b": 4, "a": 1})"));
        QCOMPARE(last.row(), 0);
        QCOMPARE(model.index(0, CompareModel::AfterColumn).data().toString(), QStringLiteral("4"));
        model.setDifferences({});
        QVERIFY(!last.isValid());
    }
};

QTEST_GUILESS_MAIN(TestCompareModel)
#include "test_comparemodel.moc"
