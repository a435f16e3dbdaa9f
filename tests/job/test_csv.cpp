// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/correction.h"
#include "job/csv.h"
#include "job/csvreader.h"
#include "job/exporttable.h"
#include "job/valuenotes.h"

#include <QtTest>

using namespace kabocha;
using namespace kabocha::job;

namespace {

metric::MetricSet metrics()
{
    metric::MetricSet out;
    for (const auto &[name, unit] : {std::pair("Temp", "deg_C"), {"Focus", "mm"}, {"Ratio", ""}})
        out.insert({.name = metric::Name::ofMetric(QStringLiteral("camera"), QString::fromLatin1(name)),
                    .unit = units::Unit::parse(QString::fromLatin1(unit)).value()});
    return out;
}

/// `camera.Temp=10.5 deg_C`
QStringList measured(const Job &job)
{
    QStringList out;
    for (const Measurement &measurement : job.measurements)
        out.append(measurement.metric.text() + u'=' +
                   (measurement.value ? QString::number(*measurement.value) : QStringLiteral("none")) + u' ' +
                   measurement.unit.canonical());
    return out;
}

/// `2:13 csv-value`
QStringList places(const QList<Issue> &issues)
{
    QStringList out;
    for (const Issue &issue : issues)
        out.append(QStringLiteral("%1:%2 %3").arg(issue.place.line).arg(issue.place.column).arg(issue.code));
    return out;
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void cells_data();
    void cells();
    void cellsAreQuotedWhereNeeded_data();
    void cellsAreQuotedWhereNeeded();
    void headers_data();
    void headers();
    void wrongHeaders_data();
    void wrongHeaders();
    void values_data();
    void values();
    void anEmptyUnitOfAnUnknownMetricIsAPureNumber();
    void badLines_data();
    void badLines();
    void goodLinesAmongBadOnesAreKept();
    void unitOfTheMetric();
    void temperaturesAreConvertedAndNoted();
    void furtherColumnsBecomeNotes();
    void aUnitInAnotherColumnIsWarnedOf();
    void errorsAndTimesComeBackAsWhatTheyAre();
    void aLaterLineReplaces();
    void undefinedMetricIsAWarning();
    void bytesThatAreNoText_data();
    void bytesThatAreNoText();
};

void TestCsv::cells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cells"); // `|` between cells, `/` after a row
    QTest::addColumn<QString>("places");
    QTest::newRow("plain") << "a,b\nc,d\n"
                           << "a|b/c|d/"
                           << "1:1 1:3 2:1 2:3";
    QTest::newRow("no line end") << "a,b"
                                 << "a|b/"
                                 << "1:1 1:3";
    QTest::newRow("CRLF") << "a\r\nb\r\n"
                          << "a/b/"
                          << "1:1 2:1";
    QTest::newRow("CR") << "a\rb\r"
                        << "a/b/"
                        << "1:1 2:1";
    QTest::newRow("empty cells") << ",\n,,"
                                 << "|/||/"
                                 << "1:1 1:2 2:1 2:2 2:3";
    QTest::newRow("blank line") << "a\n\nb"
                                << "a//b/"
                                << "1:1 2:1 3:1";
    QTest::newRow("quotes") << "\"a,b\",\"c \"\"d\"\"\""
                            << "a,b|c \"d\"/"
                            << "1:1 1:7";
    QTest::newRow("line end in quotes") << "\"a\r\nb\",c\nd"
                                        << "a\r\nb|c/d/"
                                        << "1:1 2:4 3:1";
    QTest::newRow("empty quotes") << "\"\",x"
                                  << "|x/"
                                  << "1:1 1:4";
    QTest::newRow("beyond the BMP") << "\U0001F383,x"
                                    << "\U0001F383|x/"
                                    << "1:1 1:3";
}

void TestCsv::cells()
{
    QFETCH(QString, text);
    CsvReader reader(text, u',');
    QString cells;
    QStringList places;
    while (!reader.atEnd()) {
        const CsvRow row = reader.next();
        QVERIFY(!row.problem && !row.unclosed);
        QStringList texts;
        for (const CsvCell &cell : row.cells) {
            texts.append(cell.text);
            places.append(QStringLiteral("%1:%2").arg(cell.line).arg(cell.column));
        }
        QCOMPARE(row.line, row.cells.first().line);
        cells += texts.join(u'|') + u'/';
    }
    QTEST(cells, "cells");
    QTEST(places.join(u' '), "places");
}

void TestCsv::cellsAreQuotedWhereNeeded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << "a b"
                           << "a b";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("comma") << "a,b"
                           << "\"a,b\"";
    QTest::newRow("quote") << "a\"b"
                           << "\"a\"\"b\"";
    QTest::newRow("line end") << "a\nb"
                              << "\"a\nb\"";
    QTest::newRow("blank at the end") << "a "
                                      << "\"a \"";
}

void TestCsv::cellsAreQuotedWhereNeeded()
{
    QFETCH(QString, text);
    QTEST(csvCell(text), "cell");
    if (text.isEmpty())
        return;
    const QString written = csvCell(text);
    QCOMPARE(CsvReader(written, u',').next().cells.first().text, text);
}

void TestCsv::headers_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray line = "\ncamera.Temp,10.5,deg_C\n";
    QTest::newRow("plain") << "metric,value,unit" + line;
    QTest::newRow("case and blanks") << " Metric ,VALUE, Unit" + line;
    QTest::newRow("order") << QByteArray("unit,value,metric\ndeg_C,10.5,camera.Temp\n");
    QTest::newRow("semicolons") << QByteArray("metric;value;unit\ncamera.Temp;10.5;deg_C");
    QTest::newRow("tabs") << QByteArray("metric\tvalue\tunit\ncamera.Temp\t10.5\tdeg_C");
    QTest::newRow("byte order mark, CRLF")
        << QByteArray("\xEF\xBB\xBFmetric,value,unit\r\ncamera.Temp,10.5,deg_C\r\n");
    QTest::newRow("quoted") << QByteArray(
        "\"metric\",\"value\",\"unit\"\n\"camera.Temp\",\"10.5\",\"deg_C\"");
    QTest::newRow("after blank lines")
        << QByteArray("\n\nmetric,value,unit\n\n,,\ncamera.Temp,10.5,deg_C\n\n,\n");
    QTest::newRow("a column without name") << QByteArray("metric,value,unit,\ncamera.Temp,10.5,deg_C,\n");
}

void TestCsv::headers()
{
    QFETCH(QByteArray, text);
    const auto loaded = importCsv(text, QStringLiteral("f.csv"));
    QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().text()));
    QCOMPARE(places(loaded->issues), QStringList());
    QCOMPARE(measured(loaded->job), QStringList{"camera.Temp=10.5 deg_C"});
    QCOMPARE(loaded->job.measurements.first().identifier.size(), 32);
    QVERIFY(loaded->job.meta.isEmpty());
}

void TestCsv::wrongHeaders_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("said");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("empty") << QByteArray() << "empty" << 1 << 1;
    QTest::newRow("nothing below") << QByteArray("\nmetric,value\n\n") << "Below the header" << 2 << 1;
    QTest::newRow("no metric") << QByteArray("name,value\nx,1") << "“name”, “value”" << 1 << 1;
    QTest::newRow("no value") << QByteArray("metric,unit\nx,1") << "no column “value”" << 1 << 1;
    QTest::newRow("value twice") << QByteArray("metric,value,Value\nx,1,2") << "“Value” twice" << 1 << 14;
    QTest::newRow("note twice") << QByteArray("metric,value,n,n\nx,1,2,3") << "“n” twice" << 1 << 16;
    QTest::newRow("note with a dot") << QByteArray("metric,value,a.b\nx,1,2") << "dot" << 1 << 14;
}

void TestCsv::wrongHeaders()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, said);
    const auto loaded = importCsv(text, QStringLiteral("f.csv"));
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::Schema);
    QVERIFY2(loaded.error().message.contains(said), qPrintable(loaded.error().message));
    QCOMPARE(loaded.error().place.file, QStringLiteral("f.csv"));
    QTEST(loaded.error().place.line, "line");
    QTEST(loaded.error().place.column, "column");
    QVERIFY(!loaded.error().hint.isEmpty());
}

void TestCsv::values_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<bool>("isMeasured");
    QTest::addColumn<double>("value");
    QTest::newRow("decimal") << QByteArray("10.25") << true << 10.25;
    QTest::newRow("exponent") << QByteArray("-1.5E-3") << true << -0.0015;
    QTest::newRow("sign") << QByteArray("+3") << true << 3.0;
    QTest::newRow("without zeros") << QByteArray(".5") << true << 0.5;
    QTest::newRow("point at the end") << QByteArray(" 5. ") << true << 5.0;
    QTest::newRow("empty") << QByteArray() << false << 0.0;
    QTest::newRow("NaN") << QByteArray("nan") << false << 0.0;
    QTest::newRow("null") << QByteArray("NULL") << false << 0.0;
}

void TestCsv::values()
{
    QFETCH(QByteArray, cell);
    QFETCH(bool, isMeasured);
    const auto loaded =
        importCsv("metric,value,unit\ncamera.Focus," + cell + ",mm\n", QStringLiteral("f.csv"));
    QVERIFY(loaded);
    QCOMPARE(places(loaded->issues), QStringList());
    const Measurement &measurement = loaded->job.measurements.first();
    QCOMPARE(measurement.value.has_value(), isMeasured);
    if (isMeasured)
        QTEST(*measurement.value, "value");
}

void TestCsv::anEmptyUnitOfAnUnknownMetricIsAPureNumber()
{
    const auto loaded = importCsv("metric,value,unit\nother.Focus,10,\n", QStringLiteral("f.csv"), metrics());
    QVERIFY(loaded);
    QCOMPARE(countOf(loaded->issues, Severity::Error), 0);
    QCOMPARE(loaded->job.measurements.first().unit, units::Unit());
    const auto without = importCsv("metric,value\nother.Focus,10\n", QStringLiteral("f.csv"), metrics());
    QVERIFY(without);
    QCOMPARE(without->issues.first().code, QStringLiteral("csv-unit"));
}

void TestCsv::badLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("place");
    QTest::newRow("no number") << QByteArray("camera.Focus,ten,mm") << "2:14 csv-value";
    QTest::newRow("decimal comma") << QByteArray("camera.Focus,\"10,5\",mm") << "2:14 csv-value";
    QTest::newRow("infinite") << QByteArray("camera.Focus,inf,mm") << "2:14 csv-value";
    QTest::newRow("overflow") << QByteArray("camera.Focus,1e400,mm") << "2:14 csv-value";
    QTest::newRow("hexadecimal") << QByteArray("camera.Focus,0x10,mm") << "2:14 csv-value";
    QTest::newRow("unit with the number") << QByteArray("camera.Focus,10 mm,mm") << "2:14 csv-value";
    QTest::newRow("unknown unit") << QByteArray("camera.Focus,10,foo") << "2:17 csv-unit";
    QTest::newRow("incompatible unit") << QByteArray("camera.Focus,10,s") << "2:14 csv-unit";
    QTest::newRow("incompatible, not measured") << QByteArray("camera.Focus,,s") << "2:14 csv-unit";
    QTest::newRow("no metric") << QByteArray(",10,mm") << "2:1 csv-metric";
    QTest::newRow("a package") << QByteArray("camera,10,mm") << "2:1 csv-metric";
    QTest::newRow("a specification") << QByteArray("a.b.c,10,mm") << "2:1 csv-metric";
    QTest::newRow("too few cells") << QByteArray("camera.Focus,10") << "2:1 csv-cells";
    QTest::newRow("too many cells") << QByteArray("camera.Focus,10,mm,x") << "2:1 csv-cells";
    QTest::newRow("quote in a plain cell") << QByteArray("camera.Focus,1\"0,mm") << "2:15 csv-quote";
    QTest::newRow("text after a quote") << QByteArray("\"camera.Focus\"x,10,mm") << "2:15 csv-quote";
}

void TestCsv::badLines()
{
    QFETCH(QByteArray, line);
    const auto loaded = importCsv("metric,value,unit\n" + line + '\n', QStringLiteral("f.csv"), metrics());
    QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().text()));
    QVERIFY(loaded->job.measurements.isEmpty());
    QCOMPARE(loaded->issues.size(), 1);
    QTEST(places(loaded->issues).first(), "place");
    QCOMPARE(loaded->issues.first().severity, Severity::Error);
    QCOMPARE(loaded->issues.first().place.file, QStringLiteral("f.csv"));
    QVERIFY(!loaded->issues.first().text.isEmpty() && !loaded->issues.first().hint.isEmpty());
}

void TestCsv::goodLinesAmongBadOnesAreKept()
{
    const auto loaded =
        importCsv("metric,value,unit\na.b,1,m\na.c,x,m\na.d,2,m\nbad\n", QStringLiteral("f.csv"));
    QVERIFY(loaded);
    QCOMPARE(measured(loaded->job), QStringList({"a.b=1 m", "a.d=2 m"}));
    QCOMPARE(places(loaded->issues), QStringList({"3:5 csv-value", "5:1 csv-cells"}));
}

void TestCsv::unitOfTheMetric()
{
    const auto loaded = importCsv("metric,value,unit\ncamera.Focus,0.5,m\ncamera.Ratio,5,%\ncamera.Temp,3,\n",
                                  QStringLiteral("f.csv"), metrics());
    QVERIFY(loaded);
    QCOMPARE(measured(loaded->job),
             QStringList({"camera.Focus=500 mm", "camera.Ratio=0.05 ", "camera.Temp=3 deg_C"}));
    const auto without = importCsv("metric,value\ncamera.Focus,2\n", QStringLiteral("f.csv"), metrics());
    QVERIFY(without);
    QCOMPARE(measured(without->job), QStringList{"camera.Focus=2 mm"});
    const auto unknown = importCsv("metric,value\ncamera.Focus,2\n", QStringLiteral("f.csv"));
    QVERIFY(unknown);
    QCOMPARE(places(unknown->issues), QStringList{"2:1 csv-unit"});
}

void TestCsv::temperaturesAreConvertedAndNoted()
{
    const auto loaded =
        importCsv("metric,value,unit\ncamera.Temp,283.15,K\n", QStringLiteral("f.csv"), metrics());
    QVERIFY(loaded);
    QCOMPARE(measured(loaded->job), QStringList{"camera.Temp=10 deg_C"});
    QCOMPARE(places(loaded->issues), QStringList{"2:13 csv-temperature"});
    QCOMPARE(loaded->issues.first().severity, Severity::Note);
}

void TestCsv::furtherColumnsBecomeNotes()
{
    const auto loaded = importCsv("metric,value,unit,estimator,frames\na.b,1,m,mean,007\na.c,2,m,,\n",
                                  QStringLiteral("f.csv"));
    QVERIFY(loaded);
    QCOMPARE(loaded->job.meta.keys(), QStringList({"a.b.estimator", "a.b.frames"}));
    QCOMPARE(loaded->job.meta.value(QStringLiteral("a.b.frames")),
             json::Value::string(QStringLiteral("007")));
    QVERIFY(isNote(loaded->job, QStringLiteral("a.b.estimator")));
    const auto nameless = importCsv("metric,value,unit,\na.b,1,m,x\n", QStringLiteral("f.csv"));
    QVERIFY(nameless);
    QCOMPARE(places(nameless->issues), QStringList{"2:9 csv-cells"});
}

void TestCsv::aUnitInAnotherColumnIsWarnedOf()
{
    // The header is in another language, so the column is a note.
    const auto loaded = importCsv("metric,value,einheit\ncamera.Focus,2,m\ncamera.Temp,1,deg_C\n",
                                  QStringLiteral("f.csv"), metrics());
    QVERIFY(loaded);
    QCOMPARE(places(loaded->issues), QStringList{"2:16 csv-unit"});
    QCOMPARE(loaded->issues.first().severity, Severity::Warning);
    QVERIFY(loaded->issues.first().hint.contains(QStringLiteral("unit")));
    QCOMPARE(loaded->job.meta.keys(), QStringList({"camera.Focus.einheit", "camera.Temp.einheit"}));
}

void TestCsv::errorsAndTimesComeBackAsWhatTheyAre()
{
    const metric::Name temp = metric::Name::ofMetric(QStringLiteral("camera"), QStringLiteral("Temp"));
    const units::Unit unit = *units::Unit::parse(u"deg_C");
    const QDateTime at(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    Job job;
    job.set({.metric = temp, .identifier = "1", .value = 9, .unit = unit});
    noteCorrection(&job, job.measurements.constFirst(), QStringLiteral("frost"));
    job.set({.metric = temp, .identifier = "1", .value = 10.02, .unit = unit});
    setValueNotes(&job, temp, unit, {.error = 0.4, .measuredAt = at});
    const QByteArray csv = measurementsAsCsv(job);
    const auto back = importCsv(csv, QStringLiteral("f.csv"), metrics(), at);
    QVERIFY(back);
    QCOMPARE(places(back->issues), QStringList());
    QCOMPARE(valueNotesOf(back->job, temp), (ValueNotes{.error = 0.4, .measuredAt = at}));
    QCOMPARE(correctionsOf(back->job, temp), correctionsOf(job, temp));
    const auto early = importCsv(csv, QStringLiteral("f.csv"), metrics(), at.addDays(-1));
    QVERIFY(early);
    QCOMPARE(places(early->issues).size(), 1);
    QVERIFY(places(early->issues).constFirst().endsWith(QStringLiteral("csv-time")));
    const auto kelvins =
        importCsv("metric,value,unit,error\ncamera.Temp,283.15,K,0.4\ncamera.Temp,283.15,K,\n",
                  QStringLiteral("f.csv"), metrics());
    QVERIFY(kelvins);
    QVERIFY(kelvins->job.meta.isEmpty()); // the error belonged to the line that is gone
}

void TestCsv::aLaterLineReplaces()
{
    const auto loaded =
        importCsv("metric,value,unit,n\na.b,1,m,first\na.c,2,m,\na.b,3,m,\n", QStringLiteral("f.csv"));
    QVERIFY(loaded);
    QCOMPARE(measured(loaded->job), QStringList({"a.b=3 m", "a.c=2 m"}));
    QCOMPARE(places(loaded->issues), QStringList{"4:1 csv-repeated"});
    QCOMPARE(loaded->issues.first().severity, Severity::Warning);
    QVERIFY(loaded->job.meta.isEmpty()); // the note belonged to the line that is gone
}

void TestCsv::undefinedMetricIsAWarning()
{
    const auto loaded =
        importCsv("metric,value,unit\ncamera.Tmp,1,deg_C\n", QStringLiteral("f.csv"), metrics());
    QVERIFY(loaded);
    QCOMPARE(measured(loaded->job), QStringList{"camera.Tmp=1 deg_C"});
    QCOMPARE(places(loaded->issues), QStringList{"2:1 csv-undefined"});
    QCOMPARE(loaded->issues.first().severity, Severity::Warning);
}

void TestCsv::bytesThatAreNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFEm\0", 4) << 1;
    QTest::newRow("latin-1") << QByteArray("metric,value,unit\na.b,1,\xB5m\n") << 2;
    QTest::newRow("zero byte") << QByteArray("metric,value,unit\na.b,1\0,m\n", 28) << 2;
    QTest::newRow("quote never closed")
        << QByteArray("metric,value,unit\na.b,1,m\n\"a.c,2,m\na.d,3,m\n") << 3;
}

void TestCsv::bytesThatAreNoText()
{
    QFETCH(QByteArray, bytes);
    const auto loaded = importCsv(bytes, QStringLiteral("f.csv"));
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::Syntax);
    QTEST(loaded.error().place.line, "line");
    QVERIFY(!loaded.error().hint.isEmpty());
}

QTEST_GUILESS_MAIN(TestCsv)
#include "test_csv.moc"
