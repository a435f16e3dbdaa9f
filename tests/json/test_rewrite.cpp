// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/rewrite.h"

#include <QBuffer>
#include <QtTest>

using namespace kabocha;
using namespace kabocha::json;

/// An edit changes what was edited and not a byte beside it.
class TestRewrite : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void keepsWhatWasNotEdited_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("before"); // our spelling; empty: the source
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("wanted");
        const auto row = [](const char *name, const QByteArray &source, const QByteArray &before,
                            const QByteArray &after, const QByteArray &wanted) {
            QTest::newRow(name) << source << before << after << wanted;
        };
        row("nothing", " {\"a\" : 1.50,\t\"b\":[ ]}\n", "", "{\"a\": 1.50, \"b\": []}",
            " {\"a\" : 1.50,\t\"b\":[ ]}\n");
        row("one value", "{ \"a\" : 1.50, \"b\":\"\\u00e9\" }", "", "{\"a\": 2, \"b\": \"\\u00e9\"}",
            "{ \"a\" : 2, \"b\":\"\\u00e9\" }");
        row("ours spells it differently", "{\"a\": 1, \"u\": \"milliarcsecond\"}",
            "{\"a\": 1, \"u\": \"marcsec\"}", "{\"a\": 2, \"u\": \"marcsec\"}",
            "{\"a\": 2, \"u\": \"milliarcsecond\"}");
        row("ours adds what the source leaves out", "{\"a\": 1}", "{\"a\": 1, \"b\": []}",
            "{\"a\": 2, \"b\": []}", "{\"a\": 2}");
        row("ours does not know all", "{\"a\": 1, \"_x\": 5}", "{\"a\": 1}", "{\"a\": 2}",
            "{\"a\": 2, \"_x\": 5}");
        row("a member goes, the first", "{\"a\": 1,\n \"b\": 2}", "", "{\"b\": 2}", "{\"b\": 2}");
        row("a member goes, the last", "{\"a\": 1,\n \"b\": 2\n}", "", "{\"a\": 1}", "{\"a\": 1\n}");
        row("all members go", "{\"o\": {\"a\": 1, \"b\": 2}}", "", "{\"o\": {}}", "{\"o\": {}}");
        row("a new member in its place", "{\n  \"a\": 1,\n  \"c\": 2\n}", "",
            "{\"a\": 1, \"b\": [3], \"c\": 2}", "{\n  \"a\": 1,\n  \"b\": [\n    3\n  ],\n  \"c\": 2\n}");
        row("a new member before the first", "{\n    \"b\": 1\n}", "", "{\"b\": 1, \"a\": 2}",
            "{\n    \"a\": 2,\n    \"b\": 1\n}");
        row("unsorted: a new member at the end", "{\"c\": 1, \"a\": 2}", "", "{\"c\": 1, \"a\": 2, \"b\": 3}",
            "{\"c\": 1, \"a\": 2, \"b\": 3}");
        row("one line without blanks", "{\"a\":1,\"b\":2}", "", "{\"a\":1,\"b\":2,\"c\":3}",
            "{\"a\":1,\"b\":2,\"c\": 3}");
        row("into an empty object", "{\n  \"m\": {}\n}", "", "{\"m\": {\"x\": 1}}",
            "{\n  \"m\": {\n    \"x\": 1\n  }\n}");
        row("an item of a named list", "{\"l\": [ {\"n\":\"a\", \"v\":1.0} , {\"n\":\"b\", \"v\":1} ]}", "",
            "{\"l\": [{\"n\": \"a\", \"v\": 1.0}, {\"n\": \"b\", \"v\": 2}]}",
            "{\"l\": [ {\"n\":\"a\", \"v\":1.0} , {\"n\":\"b\", \"v\":2} ]}");
        row("order is the source's", "{\"l\": [{\"n\": \"b\"}, {\"n\": \"a\"}], \"x\": 1}",
            "{\"l\": [{\"n\": \"a\"}, {\"n\": \"b\"}], \"x\": 1}",
            "{\"l\": [{\"n\": \"a\"}, {\"n\": \"b\"}, {\"n\": \"c\"}], \"x\": 1}",
            "{\"l\": [{\"n\": \"b\"}, {\"n\": \"a\"}, {\"n\": \"c\"}], \"x\": 1}");
        row("an item goes", "{\"l\": [{\"n\": \"a\"},\n{\"n\": \"b\"},\n{\"n\": \"c\"}]}", "",
            "{\"l\": [{\"n\": \"a\"}, {\"n\": \"c\"}]}", "{\"l\": [{\"n\": \"a\"},\n{\"n\": \"c\"}]}");
        row("of one name the last counts", "{\"l\": [{\"n\": \"a\", \"v\": 1}, {\"n\": \"a\", \"v\": 2}]}",
            "{\"l\": [{\"n\": \"a\", \"v\": 2}]}", "{\"l\": [{\"n\": \"a\", \"v\": 3}]}",
            "{\"l\": [{\"n\": \"a\", \"v\": 3}]}"); // or the first would come back when the last is removed
        row("a repeated key is no reason to lose one", "{\"m\": {\"a\": 1, \"b\": 2, \"a\": 3}, \"z\":1}",
            "{\"m\": {\"a\": 3, \"b\": 2}, \"z\": 1}", "{\"m\": {\"a\": 4, \"b\": 2}, \"z\": 1}",
            "{\"m\": {\"a\": 4, \"b\": 2}, \"z\":1}");
        row("what is kept twice stays",
            "{\"l\": [{\"n\": \"a\", \"v\": 1}, {\"n\": \"a\", \"v\": 2}, {\"n\": \"b\"}]}", "",
            "{\"l\": [{\"n\": \"a\", \"v\": 1}, {\"n\": \"a\", \"v\": 2}, {\"n\": \"c\"}]}",
            "{\"l\": [{\"n\": \"a\", \"v\": 1}, {\"n\": \"a\", \"v\": 2}, {\"n\": \"c\"}]}");
        row("deeper down the order of a list counts", "{\"m\": {\"l\": [{\"n\": \"a\"}, {\"n\": \"b\"}]}}",
            "", "{\"m\": {\"l\": [{\"n\": \"b\"}, {\"n\": \"a\"}]}}",
            "{\"m\": {\"l\": [{\"n\": \"b\"}, {\"n\": \"a\"}]}}");
        row("BOM and line ends", "\xEF\xBB\xBF{\r\n  \"a\": 1\r\n}\r\n", "", "{\"a\": 2}",
            "\xEF\xBB\xBF{\r\n  \"a\": 2\r\n}\r\n");
        row("another kind altogether", "{\"a\": [1, 2]}", "", "{\"a\": {\"b\": true}}",
            "{\"a\": {\"b\": true}}");
    }
    void keepsWhatWasNotEdited()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, wanted);
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        const Value text = parse(source).value();
        const auto written = rewrite(text, before.isEmpty() ? text : parse(before).value(),
                                     parse(after).value(), {{QStringLiteral("l"), QStringLiteral("n")}}, out);
        QVERIFY2(written, qPrintable(written ? QString() : written.error().text()));
        QCOMPARE(QString::fromUtf8(out.data()), QString::fromUtf8(wanted));
        QVERIFY(parse(out.data()));
    }
};

QTEST_GUILESS_MAIN(TestRewrite)
#include "test_rewrite.moc"
