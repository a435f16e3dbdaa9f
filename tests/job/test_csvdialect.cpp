// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/csvdialect.h"

#include <QStringEncoder>
#include <QtTest>

using namespace kabocha;
using namespace kabocha::job;

namespace {

metric::MetricSet metrics()
{
    metric::MetricSet out;
    for (const auto &[name, unit] :
         {std::pair("Temp", "deg_C"), {"Focus", "mm"}, {"Ratio", ""}, {"PA1", "mag"}, {"Mass", "kg"}})
        out.insert({.name = metric::Name::ofMetric(QStringLiteral("camera"), QString::fromLatin1(name)),
                    .unit = units::Unit::parse(QString::fromLatin1(unit)).value()});
    return out;
}

QString text(const std::optional<CsvNumbers> &numbers)
{
    if (!numbers)
        return QStringLiteral("ask");
    switch (*numbers) {
    case CsvNumbers::Point:
        return QStringLiteral("point");
    case CsvNumbers::Comma:
        return QStringLiteral("comma");
    case CsvNumbers::PointGrouped:
        return QStringLiteral("point, grouped");
    case CsvNumbers::CommaGrouped:
        return QStringLiteral("comma, grouped");
    }
    return {};
}

/// `[mmag]`, if its name says so; `[mmag?]` if that may be any word.
QString heading(const CsvColumn &column)
{
    const auto &[unit, certain] = column.unit;
    return unit.isEmpty() ? QString() : u'[' + unit + QLatin1String(certain ? "]" : "?]");
}

/// `metric value[mmag] unit note=frames -`
QString text(const CsvMapping &mapping)
{
    QStringList out;
    for (const CsvColumn &column : mapping.columns) {
        switch (column.role) {
        case CsvRole::Ignore:
            out << QStringLiteral("-");
            break;
        case CsvRole::Metric:
            out << QStringLiteral("metric");
            break;
        case CsvRole::Value:
            out << QStringLiteral("value") + heading(column);
            break;
        case CsvRole::Unit:
            out << QStringLiteral("unit");
            break;
        case CsvRole::Note:
            out << QStringLiteral("note=") + column.note;
            break;
        case CsvRole::MeasuredAt:
            out << QStringLiteral("time");
            break;
        case CsvRole::Error:
            out << QStringLiteral("error") + heading(column);
            break;
        }
    }
    return out.join(u' ');
}

QByteArray utf16(const QString &of, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encode(encoding, QStringConverter::Flag::Default);
    const QByteArray bytes = encode(of);
    const QByteArray bom = encoding == QStringConverter::Utf16LE ? "\xFF\xFE" : "\xFE\xFF";
    return mark ? bom + bytes : bytes;
}

} // namespace

class TestCsvDialect : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void numbersAreReadAsTheyAreWritten_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("numbers");
        QTest::addColumn<double>("value"); // NaN: refused
        const double no = std::numeric_limits<double>::quiet_NaN();
        const auto row = [](const char *cell, CsvNumbers numbers, double value) {
            QTest::addRow("%s, %s", cell, qPrintable(text(std::optional(numbers))))
                << QString::fromLatin1(cell) << static_cast<int>(numbers) << value;
        };
        row("10.5", CsvNumbers::Point, 10.5);
        row("10,5", CsvNumbers::Point, no);
        row("1,234", CsvNumbers::Point, no);
        row("1e-3", CsvNumbers::Point, 0.001);
        row("10,5", CsvNumbers::Comma, 10.5);
        row("-1,5e2", CsvNumbers::Comma, -150);
        row(",5", CsvNumbers::Comma, 0.5);
        row("1,234", CsvNumbers::Comma, 1.234);
        row("10.5", CsvNumbers::Comma, no);
        row("1.234,5", CsvNumbers::Comma, no);
        row("1,234", CsvNumbers::PointGrouped, 1234);
        row("1,234,567.5", CsvNumbers::PointGrouped, 1234567.5);
        row("12,34", CsvNumbers::PointGrouped, no);
        row("1234,567", CsvNumbers::PointGrouped, no);
        row("10.5", CsvNumbers::PointGrouped, 10.5);
        row("1.234,5", CsvNumbers::CommaGrouped, 1234.5);
        row("1.234", CsvNumbers::CommaGrouped, 1234);
        row("10.5", CsvNumbers::CommaGrouped, no);
        row("10,5", CsvNumbers::CommaGrouped, 10.5);
        row("0.125", CsvNumbers::CommaGrouped, no); // a decimal point, not a group
        row("-0,125", CsvNumbers::PointGrouped, no);
        row("012.500,5", CsvNumbers::CommaGrouped, no);
        row("0,125", CsvNumbers::CommaGrouped, 0.125);
        row("0,5e3", CsvNumbers::CommaGrouped, 500);
        row("0.5", CsvNumbers::PointGrouped, 0.5);
        row("1e400", CsvNumbers::Comma, no);
        row("0,1e-400", CsvNumbers::Comma, no);
        row("0x10", CsvNumbers::Comma, no);
        row("", CsvNumbers::Comma, no);
        row(",", CsvNumbers::Comma, no);
    }
    void numbersAreReadAsTheyAreWritten()
    {
        QFETCH(QString, cell);
        QFETCH(int, numbers);
        QFETCH(double, value);
        const auto read = readCsvNumber(cell, static_cast<CsvNumbers>(numbers));
        QCOMPARE(read.has_value(), !std::isnan(value));
        if (read)
            QCOMPARE(*read, value);
        else
            QVERIFY(!read.error().message.isEmpty() && !read.error().hint.isEmpty());
    }

    void howNumbersAreWrittenIsFoundOrAsked_data()
    {
        QTest::addColumn<QString>("cells");
        QTest::addColumn<QString>("numbers");
        QTest::newRow("points") << "10.5 3 1e-3"
                                << "point";
        QTest::newRow("integers") << "1 2 3"
                                  << "point";
        QTest::newRow("words") << "a b"
                               << "point";
        QTest::newRow("nothing") << ""
                                 << "point";
        QTest::newRow("comma") << "10,5 3"
                               << "comma";
        QTest::newRow("comma, minus of typography") << QString::fromUtf8("\u221210,5 3") << "comma";
        QTest::newRow("a zero before it") << "0,234"
                                          << "comma";
        QTest::newRow("four digits before it") << "1234,567"
                                               << "comma";
        QTest::newRow("either") << "1,234"
                                << "ask";
        QTest::newRow("either, negative") << "-12,345 7"
                                          << "ask";
        QTest::newRow("either, with an exponent") << "1,234e3"
                                                  << "ask";
        QTest::newRow("a comma, with an exponent") << "1,25e3"
                                                   << "comma";
        QTest::newRow("a zero group decides") << "1.234,5 0.125"
                                              << "ask";
        QTest::newRow("either, a comma shows") << "1,234 10,5"
                                               << "comma";
        QTest::newRow("either, a point beside") << "1,234 0.5"
                                                << "ask";
        QTest::newRow("either, groups show") << "1,234 1,234.5"
                                             << "point, grouped";
        QTest::newRow("two groups") << "1,234,567"
                                    << "point, grouped";
        QTest::newRow("two groups of points") << "1.234.567"
                                              << "comma, grouped";
        QTest::newRow("both marks") << "1.234,5 10,5"
                                    << "comma, grouped";
        QTest::newRow("both marks, a group alone") << "1.234,5 1.234"
                                                   << "comma, grouped";
        QTest::newRow("comma and point") << "10,5 10.5"
                                         << "ask";
        QTest::newRow("both groupings") << "1.234,5 1,234.5"
                                        << "ask";
    }
    void howNumbersAreWrittenIsFoundOrAsked()
    {
        QFETCH(QString, cells);
        QTEST(text(sniffNumbers(cells.split(u' '))), "numbers");
    }

    void tables_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("separator");
        QTest::addColumn<bool>("header");
        QTest::addColumn<QString>("numbers");
        QTest::addColumn<QString>("mapping");
        QTest::newRow("comma") << "metric,value,unit\ncamera.Temp,10.5,deg_C\n"
                               << "," << true << "point"
                               << "metric value unit";
        QTest::newRow("semicolon, decimal comma") << "metric;value;unit\ncamera.Temp;10,5;deg_C\n"
                                                  << ";" << true << "comma"
                                                  << "metric value unit";
        QTest::newRow("spreadsheet, decimal comma") << "camera.Temp\t10,5\tdeg_C\ncamera.Focus\t0,25\tmm"
                                                    << "\t" << false << "comma"
                                                    << "metric value unit";
        QTest::newRow("spreadsheet, two columns") << "camera.Temp\t10,5\ncamera.Focus\t3"
                                                  << "\t" << false << "comma"
                                                  << "metric value";
        QTest::newRow("spreadsheet, one line") << "camera.Temp\t10,5"
                                               << "\t" << false << "comma"
                                               << "metric value";
        QTest::newRow("spreadsheet, asked") << "camera.Temp\t1,234\ncamera.Focus\t3"
                                            << "\t" << false << "ask"
                                            << "metric value";
        QTest::newRow("semicolon, no header, comma") << "camera.Temp;10,5\ncamera.Focus;1,5"
                                                     << ";" << false << "comma"
                                                     << "metric value";
        QTest::newRow("pipe") << "metric|value\ncamera.Temp|1"
                              << "|" << true << "point"
                              << "metric value";
        QTest::newRow("Spanish") << QString::fromUtf8("Métrica;Valor;Unidad;Fecha y hora\n"
                                                      "camera.Temp;10,5;deg_C;2026-03-01 12:00")
                                 << ";" << true << "comma"
                                 << "metric value unit time";
        QTest::newRow("other names") << "what\thow much\tby whom\ncamera.Temp\t10.5\tana"
                                     << "\t" << true << "point"
                                     << "metric value note=by whom";
        QTest::newRow("order") << "unit,value,metric\ndeg_C,10.5,camera.Temp"
                               << "," << true << "point"
                               << "unit value metric";
        QTest::newRow("value in quotes") << "metric,value\ncamera.Temp,\"10,5\""
                                         << "," << true << "comma"
                                         << "metric value";
        QTest::newRow("names without package") << "name;value\nTemp;3"
                                               << ";" << true << "point"
                                               << "metric value";
        QTest::newRow("notes") << "metric,value,estimator,a.b,estimator\ncamera.Temp,1,mean,x,y"
                               << "," << true << "point"
                               << "metric value note=estimator note=a_b note=estimator_2";
        QTest::newRow("error and time")
            << "metric,value,error,measured_at\ncamera.Temp,1,0.4,2026-03-01 12:00"
            << "," << true << "point"
            << "metric value error time";
        QTest::newRow("error with unit")
            << QString::fromUtf8("metric;value;Incertidumbre\ncamera.Temp;1;± 0,4 K") << ";" << true
            << "point"
            << "metric value error";
        QTest::newRow("error without any") << "metric,value,error\ncamera.Temp,1,"
                                           << "," << true << "point"
                                           << "metric value error";
        QTest::newRow("errors in words, corrections")
            << "metric,value,error,corrected_from,corrected_because_2\n"
               "camera.Temp,1,timed out,2 K,frost"
            << "," << true << "point"
            << "metric value note=imported_error "
               "note=imported_corrected_from "
               "note=imported_corrected_because_2";
        QTest::newRow("nameless, empty") << "metric,value,\ncamera.Temp,1,"
                                         << "," << true << "point"
                                         << "metric value -";
        QTest::newRow("nameless, filled") << "metric,value,\ncamera.Temp,1,x"
                                          << "," << true << "point"
                                          << "metric value note=note";
        QTest::newRow("ignored without header") << "camera.Temp;10.5;deg_C;7\ncamera.Focus;3;mm;8"
                                                << ";" << false << "point"
                                                << "metric value unit -";
        QTest::newRow("blank lines first") << "\n\nmetric;value\ncamera.Temp;1"
                                           << ";" << true << "point"
                                           << "metric value";
        QTest::newRow("nothing") << ""
                                 << "\t" << true << "point"
                                 << "";
    }
    void tables()
    {
        QFETCH(QString, table);
        const CsvDialect dialect = sniffDialect(table, CsvEncoding::Utf8, metrics());
        if (!table.isEmpty())
            QTEST(QString(dialect.separator), "separator");
        QTEST(dialect.header, "header");
        QTEST(text(dialect.numbers), "numbers");
        QTEST(text(sniffMapping(table, dialect, metrics())), "mapping");
        QVERIFY(!dialect.strict);
    }

    void unitsAreFound_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<int>("preamble");
        QTest::addColumn<QString>("mapping");
        const auto row = [](const char *name, const char *table, const char *mapping, int preamble = 0) {
            QTest::newRow(name) << QString::fromUtf8(table) << preamble << QString::fromUtf8(mapping);
        };
        // In other languages, by name or by cells.
        row("German", "metrik;wert;einheit\ncamera.PA1;12,3;mmag\n", "metric value unit");
        row("French", "métrique;valeur;unité\ncamera.PA1;12,3;mmag\n", "metric value unit");
        row("Italian", "metrica;valore;unità\ncamera.PA1;12,3;mmag\n", "metric value unit");
        row("Portuguese", "métrica;valor;unidade\ncamera.PA1;12,3;mmag\n", "metric value unit");
        row("Japanese", "指標,値,単位\ncamera.PA1,12.3,mmag\n", "metric value unit");
        row("German, two columns of numbers", "metrik;anzahl;wert\ncamera.PA1;7;12,3\n",
            "metric note=anzahl value");
        row("by its cells", "what,how much,of\ncamera.PA1,12.3,mmag\n", "metric value unit");
        row("of metrics without their package", "what,how much,of\nPA1,12.3,mmag\nTemp,280,K\n",
            "metric value unit");
        row("words that happen to be units are notes",
            "metric,value,filter,estimator\ncamera.PA1,12.3,g,min\n",
            "metric value note=filter note=estimator");
        row("a filter that may be a mass",
            "metric,value,filter\ncamera.PA1,12.3,g\ncamera.Mass,1,r\n"
            "camera.Mass,1,i\n",
            "metric value note=filter");
        row("most cells decide",
            "metric,value,of\ncamera.PA1,12.3,mmag\ncamera.Temp,1,\n"
            "camera.Focus,1,cm\ncamera.Temp,1,s\n",
            "metric value unit");
        row("values with their units are notes", "metric,value,before\ncamera.PA1,12.3,2 mmag\n",
            "metric value note=before");
        row("a unit below a line",
            "metric,value,of\ncamera.PA1,12.3,1 / s\ncamera.Temp,1,K\n"
            "camera.Focus,1,cm\n",
            "metric value unit");
        row("nothing is defined", "metric,value,band\nother.A,12.3,g\n", "metric value note=band");
        row("of another kind, called so", "metrik;wert;einheit\ncamera.PA1;12,3;s\n", "metric value unit");
        // In the heading of the value.
        row("round brackets", "metric,value (mmag)\ncamera.PA1,12.3\n", "metric value[mmag]");
        row("square brackets", "metric,Value [mmag]\ncamera.PA1,12.3\n", "metric value[mmag]");
        row("brackets inside", "metric,value (mag(AB))\ncamera.PA1,12.3\n", "metric value[mag(AB)]");
        row("brackets before", "metric,value (mean) [mmag]\ncamera.PA1,12.3\n", "metric value[mmag]");
        row("Spanish", "métrica;valor (mmag);incertidumbre (mag)\ncamera.PA1;12,3;0,1\n",
            "metric value[mmag] error[mag]");
        row("another name", "metric,reading [m / s]\ncamera.PA1,12.3\n", "metric value[m / s]");
        row("the name of a time", "metric,measured (mmag)\ncamera.PA1,12.3\n", "metric value[mmag]");
        row("a slash", "metric,value / mmag\ncamera.PA1,12.3\n", "metric value[mmag]");
        row("a line", "metric,value_mmag\ncamera.PA1,12.3\n", "metric value[mmag?]");
        row("a blank", "metric,measured value deg_C\ncamera.Temp,12.3\n", "metric value[deg_C?]");
        row("in", "Metrik;Wert in mmag\ncamera.PA1;12,3\n", "metric value[mmag?]");
        row("nothing else", "metric,mmag\ncamera.PA1,12.3\n", "metric value[mmag?]");
        row("nothing that is known", "metric,value (milimags)\ncamera.PA1,12.3\n", "metric value[milimags]");
        row("a number", "metric,value (2),value_2\ncamera.PA1,12.3,7\n", "metric value note=value_2");
        row("words", "metric,mean of all\ncamera.PA1,12.3\n", "metric value");
        row("a note about the value", "metric,value,value note\ncamera.PA1,12.3,x\n",
            "metric value note=value note");
        row("beside a column", "metric,value (mmag),unit\ncamera.PA1,12.3,mag\n", "metric value[mmag] unit");
        // Below something else.
        row("sep", "sep=;\nmetric;value;unit\ncamera.PA1;12,3;mmag\n", "metric value unit", 1);
        row("sep in quotes", "\"sep=;\"\nmetrik;wert;einheit\ncamera.PA1;12,3;mmag\n", "metric value unit",
            1);
        row("sep without header", "sep=;\ncamera.PA1;12,3;mmag\ncamera.Temp;1;K\n", "metric value unit", 1);
        row("a title", "Night of 2026-03-01\nmetric,value,unit\ncamera.PA1,12.3,mmag\n", "metric value unit",
            1);
        row("a title as spreadsheets write it", "Night;;\n;;\nmétrica;valor;unidad\ncamera.PA1;12,3;mmag\n",
            "metric value unit", 1);
        row("titles with cells",
            "Observer,Ana\nDate,2026-03-01\nFrames,3\nmetric,value (mmag)\ncamera.PA1,12.3\n",
            "metric value[mmag]", 3);
        row("a title in another language", "Nacht\nWas;Wieviel;Wovon\ncamera.PA1;12,3;mmag\n",
            "metric value unit", 1);
        row("as wide, with a unit", "Wer;Ana\nWas;Wieviel (mmag)\ncamera.PA1;12,3\n", "metric value[mmag]",
            1);
        row("a title and no header", "Night\ncamera.PA1;12,3;mmag\ncamera.Temp;1;K\n", "metric value unit");
        row("a line that is no measurement is no title", "metric,value\nfoo,bar\ncamera.PA1,12.3\n",
            "metric value");
        row("a measurement is no title", "camera.Temp,7\nmetric,value,unit\ncamera.PA1,12.3,mmag\n",
            "metric value unit");
        row("one that was not measured is no title",
            "camera.Temp,-,K\nmetric,value,unit\ncamera.PA1,12.3,mmag\n", "metric value unit");
    }
    void unitsAreFound()
    {
        QFETCH(QString, table);
        const CsvDialect dialect = sniffDialect(table, CsvEncoding::Utf8, metrics());
        QTEST(text(sniffMapping(table, dialect, metrics())), "mapping");
        QTEST(dialect.preamble, "preamble");
        QCOMPARE(sniffPreamble(table, dialect, metrics()), dialect.preamble);
    }

    void veryManyColumnsOfOneNameAreTold()
    {
        constexpr int Most = 30'000; // takes minutes if each name looks for all before it
        const QString table = QStringLiteral("metric,value") + QStringLiteral(",x").repeated(Most) +
                              QStringLiteral("\ncamera.Temp,1\n");
        const CsvMapping mapping = sniffMapping(table, {}, metrics());
        QCOMPARE(mapping.columns.size(), Most + 2);
        QCOMPARE(mapping.columns.at(2).note, QStringLiteral("x"));
        for (int n = 2; n <= Most; ++n)
            QCOMPARE(mapping.columns.at(n + 1).note, QStringLiteral("x_%1").arg(n));
        // A name that looks like one of those is another.
        const CsvMapping mixed =
            sniffMapping(QStringLiteral("metric,value,x_2,x,x,x_2\na.b,1,a,b,c,d\n"), {});
        QCOMPARE(text(mixed), QStringLiteral("metric value note=x_2 note=x note=x_3 note=x_2_2"));
    }

    void aQuoteThatQuotesNothingIsFound()
    {
        const QString inches = QStringLiteral("metric\tvalue\tscreen\ncamera.Temp\t1\t5\" wide\n");
        QVERIFY(sniffDialect(inches, CsvEncoding::Utf8).quote.isNull());
        const QString quoted = QStringLiteral("metric\tvalue\tscreen\ncamera.Temp\t1\t\"5 wide\"\n");
        QCOMPARE(sniffDialect(quoted, CsvEncoding::Utf8).quote, QChar(u'"'));
    }

    void columnsHaveNamesAndSamples()
    {
        const CsvColumns columns =
            columnsOf(QStringLiteral("metric;value;\n;1;\ncamera.Temp;2;x\n"), {.separator = u';'});
        QCOMPARE(columns.names, QStringList({"metric", "value", ""}));
        QCOMPARE(columns.samples, QStringList({"camera.Temp", "1", "x"}));
        const CsvColumns nameless =
            columnsOf(QStringLiteral("camera.Temp;2\n"), {.separator = u';', .header = false});
        QCOMPARE(nameless.names, QStringList({"", ""}));
        QCOMPARE(nameless.samples, QStringList({"camera.Temp", "2"}));
    }

    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        const QString word = QString::fromUtf8("unidad;años €");
        const auto row = [](const char *name, const QByteArray &bytes, CsvEncoding encoding) {
            QTest::newRow(name) << bytes << static_cast<int>(encoding);
        };
        row("UTF-8", word.toUtf8(), CsvEncoding::Utf8);
        row("UTF-8 with its mark", "\xEF\xBB\xBF" + word.toUtf8(), CsvEncoding::Utf8);
        row("UTF-16 LE with its mark", utf16(word, QStringConverter::Utf16LE, true), CsvEncoding::Utf16Le);
        row("UTF-16 BE with its mark", utf16(word, QStringConverter::Utf16BE, true), CsvEncoding::Utf16Be);
        row("UTF-16 LE", utf16(word, QStringConverter::Utf16LE, false), CsvEncoding::Utf16Le);
        row("UTF-16 BE", utf16(word, QStringConverter::Utf16BE, false), CsvEncoding::Utf16Be);
        row("Windows-1252", "unidad;a\xF1os \x80", CsvEncoding::Windows1252);
    }
    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        QCOMPARE(static_cast<int>(sniffEncoding(bytes)), encoding);
        const auto decoded = decodeCsv(bytes, static_cast<CsvEncoding>(encoding), QStringLiteral("f.csv"));
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().text()));
        QCOMPARE(*decoded, QString::fromUtf8("unidad;años €"));
    }

    void latin1IsNoWindows1252()
    {
        const auto decoded = decodeCsv("a\xF1o \x93", CsvEncoding::Latin1, {});
        QVERIFY(decoded);
        QCOMPARE(*decoded, QString::fromLatin1("a\xF1o \x93"));
    }

    void whatIsNoTextIsRefusedWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QByteArray &bytes, CsvEncoding encoding, int line,
                            const char *said) {
            QTest::newRow(name) << bytes << static_cast<int>(encoding) << line << QString::fromLatin1(said);
        };
        row("no UTF-8", "a\nb\n\xF1", CsvEncoding::Utf8, 3, "not text in UTF-8");
        row("cut UTF-8", "a\nb\xC3", CsvEncoding::Utf8, 2, "not text in UTF-8");
        row("zero in UTF-8", QByteArray("a\nb\0c", 5), CsvEncoding::Utf8, 2, "zero byte");
        row("zero in Windows-1252", QByteArray("a\n\nb\0c", 6), CsvEncoding::Windows1252, 3, "zero byte");
        row("hole of Windows-1252", "a\n\x81", CsvEncoding::Windows1252, 2, "0x81");
        row("odd UTF-16", "abc", CsvEncoding::Utf16Le, 1, "UTF-16");
        row("half a pair", QByteArray("\x00\xD8\x41\x00", 4), CsvEncoding::Utf16Le, 1, "UTF-16");
        row("zero in UTF-16", QByteArray("\n\0\0\0", 4), CsvEncoding::Utf16Le, 2, "zero byte");
    }
    void whatIsNoTextIsRefusedWithItsLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        QFETCH(QString, said);
        const auto decoded = decodeCsv(bytes, static_cast<CsvEncoding>(encoding), QStringLiteral("f.csv"));
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().kind, Error::Kind::Syntax);
        QTEST(decoded.error().place.line, "line");
        QVERIFY2(decoded.error().message.contains(said), qPrintable(decoded.error().message));
        QVERIFY(!decoded.error().hint.isEmpty());
    }

    void decodingCanBeCancelled()
    {
        const QByteArray large(9 * 1024 * 1024, 'x');
        for (const CsvEncoding encoding : {CsvEncoding::Utf8, CsvEncoding::Latin1}) {
            int asked = 0;
            const auto decoded = decodeCsv(large, encoding, {}, [&asked](double) { return ++asked < 2; });
            QVERIFY(!decoded);
            QCOMPARE(decoded.error().kind, Error::Kind::Cancelled);
            QCOMPARE(asked, 2);
        }
    }
};

QTEST_GUILESS_MAIN(TestCsvDialect)
#include "test_csvdialect.moc"
