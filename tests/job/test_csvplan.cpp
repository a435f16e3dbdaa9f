// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/correction.h"
#include "job/csvplan.h"

#include <QtTest>

using namespace kabocha;
using namespace kabocha::job;

namespace {

metric::Name name(const char *metric)
{
    return metric::Name::ofMetric(QStringLiteral("camera"), QString::fromLatin1(metric));
}

metric::MetricSet metrics()
{
    metric::MetricSet out;
    for (const auto &[metric, unit] : {std::pair("Temp", "deg_C"), {"Focus", "mm"}, {"Ratio", ""}})
        out.insert({.name = name(metric), .unit = units::Unit::parse(QString::fromLatin1(unit)).value()});
    out.insert({.name = metric::Name::ofMetric(QStringLiteral("a"), QStringLiteral("Twice"))});
    out.insert({.name = metric::Name::ofMetric(QStringLiteral("b"), QStringLiteral("Twice"))});
    return out;
}

/// `recorded 10.5 deg_C [estimator=mean]`, `left out 2:13 csv-value`
QString said(const CsvFate fate, const CsvLine &line)
{
    static const QStringList words{"recorded", "replaces", "unchanged", "superseded", "left out"};
    QString out = words.at(static_cast<int>(fate));
    if (line.isGood()) {
        out += u' ' + line.metric.text() + u'=' +
               (line.value ? QString::number(*line.value) : QStringLiteral("none")) + u' ' +
               line.unit.canonical();
        if (line.measuredAt.isValid())
            out += QStringLiteral(" at ") + line.measuredAt.toString(Qt::ISODate);
        if (line.error)
            out += QStringLiteral(" +- %1").arg(*line.error);
        for (const auto &[note, text] : line.notes)
            out += QStringLiteral(" [%1=%2]").arg(note, text);
    }
    for (const Issue &issue : line.issues)
        out += QStringLiteral(" %1:%2 %3").arg(issue.place.line).arg(issue.place.column).arg(issue.code);
    return out.simplified();
}

struct Plan
{
    QStringList lines;
    CsvCounts counts;
    Job result;
    std::optional<Error> problem;
};

Plan plan(const QString &text, const CsvDialect &dialect, const CsvMapping &mapping, const Job &existing = {},
          qsizetype step = 2)
{
    const QDateTime now(QDate(2026, 11, 27), QTime(22, 0), Qt::UTC);
    CsvPlanner planner(text, dialect, mapping, metrics(), existing, now);
    const CsvLineReader reader(dialect, mapping, metrics(), now);
    QList<CsvPlanLine> lines;
    Plan out;
    double done = 0;
    while (!planner.atEnd()) {
        const CsvPlanPart part = planner.next(step);
        lines += part.lines;
        for (const auto &[index, later] : part.superseded) {
            lines[index].fate = CsvFate::Superseded;
            lines[index].later = later;
        }
        out.counts = part.counts;
        if (part.done < done || part.done > 1)
            qFatal("progress goes back");
        done = part.done;
    }
    for (const CsvPlanLine &line : std::as_const(lines))
        out.lines << said(line.fate, reader.read(csvRowAt(text, dialect, line)));
    out.problem = planner.problem();
    out.result = planner.result();
    return out;
}

Plan sniffed(const QString &text, const Job &existing = {})
{
    const CsvDialect dialect = sniffDialect(text, CsvEncoding::Utf8, metrics());
    return plan(text, dialect, sniffMapping(text, dialect, metrics()), existing);
}

} // namespace

class TestCsvPlan : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void lines_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("line"); // what is said of the last one
        const QString head = QStringLiteral("metric\tvalue\tunit\tnote\tmeasured at\n");
        const auto row = [&head](const char *named, const QString &line, const char *becomes) {
            QTest::newRow(named) << head + line << QString::fromLatin1(becomes);
        };
        row("point", "camera.Temp\t10.5\tdeg_C", "recorded camera.Temp=10.5 deg_C");
        row("decimal comma", "camera.Temp\t10,5\tdeg_C", "recorded camera.Temp=10.5 deg_C");
        row("asked", "camera.Temp\t1,234\tdeg_C", "left out 2:13 csv-numbers");
        row("minus of typography", QString::fromUtf8("camera.Temp\t\u22123,5\tdeg_C"),
            "recorded camera.Temp=-3.5 deg_C");
        row("not measured, a dash", "camera.Temp\t-\tdeg_C", "recorded camera.Temp=none deg_C");
        row("not measured, a long dash", QString::fromUtf8("camera.Temp\t\u2014\tdeg_C"),
            "recorded camera.Temp=none deg_C");
        row("not measured, a word", "camera.Temp\tNot measured\tdeg_C", "recorded camera.Temp=none deg_C");
        row("not measured, empty", "camera.Temp\t\tdeg_C", "recorded camera.Temp=none deg_C");
        row("the unit of the metric", "camera.Focus\t3\t", "recorded camera.Focus=3 mm");
        row("converted", "camera.Focus\t3\tm", "recorded camera.Focus=3000 mm");
        row("kelvins", "camera.Temp\t273.15\tK", "recorded camera.Temp=0 deg_C 2:13 csv-temperature");
        row("ends early", "camera.Focus\t3", "recorded camera.Focus=3 mm");
        row("ends too early", "camera.Focus", "left out 2:1 csv-cells");
        row("empty cells more", "camera.Focus\t3\tmm\t\t\t\t", "recorded camera.Focus=3 mm");
        row("a cell more", "camera.Focus\t3\tmm\t\t\tx", "left out 2:21 csv-cells");
        row("a note", "camera.Focus\t3\tmm\tby hand", "recorded camera.Focus=3 mm [note=by hand]");
        row("a time", "camera.Focus\t3\tmm\t\t2026-03-01 12:00",
            "recorded camera.Focus=3 mm at 2026-03-01T12:00:00Z");
        row("a time with its zone", "camera.Focus\t3\tmm\t\t2026-03-01T12:00:30-03:00",
            "recorded camera.Focus=3 mm at 2026-03-01T15:00:30Z");
        row("a time of another kind", "camera.Focus\t3\tmm\t\t01/03/2026 12:00", "left out 2:20 csv-time");
        row("no such day", "camera.Focus\t3\tmm\t\t2026-02-30 12:00", "left out 2:20 csv-time");
        row("a time as it stands in a job", "camera.Focus\t3\tmm\t\t{\"date\": \"2026-03-01T12:00:00Z\"}",
            "left out 2:21 csv-quote");
        row("the same in quotes", "camera.Focus\t3\tmm\t\t\"{\"\"date\"\": \"\"2026-03-01T12:00:00Z\"\"}\"",
            "recorded camera.Focus=3 mm at 2026-03-01T12:00:00Z");
        row("just now", "camera.Focus\t3\tmm\t\t2026-11-27 22:00:30.9",
            "recorded camera.Focus=3 mm at 2026-11-27T22:00:30Z");
        row("a time to come", "camera.Focus\t3\tmm\t\t2026-11-27 22:05", "left out 2:20 csv-time");
        row("local time taken for UTC", "camera.Focus\t3\tmm\t\t2026-11-27 20:05-03:00",
            "left out 2:20 csv-time");
        row("a year that was mistyped", "camera.Focus\t3\tmm\t\t1926-11-27 12:00", "left out 2:20 csv-time");
        row("no unit, and none defined", "camera.Wind\t3", "left out 2:1 csv-unit");
        row("an empty unit, and none defined", "camera.Wind\t3\t",
            "recorded camera.Wind=3 2:1 csv-undefined");
        row("a name without its package", "Focus\t3\tmm", "recorded camera.Focus=3 mm");
        row("of two packages", "Twice\t3\t", "left out 2:1 csv-metric");
        row("of none", "Wind\t3\t", "left out 2:1 csv-metric");
        row("not defined", "camera.Wind\t3\tm / s", "recorded camera.Wind=3 m / s 2:1 csv-undefined");
        row("no number", "camera.Focus\tten\tmm", "left out 2:14 csv-value");
        row("infinite", "camera.Focus\tinf\tmm", "left out 2:14 csv-value");
        row("unknown unit", "camera.Focus\t3\tparrot", "left out 2:16 csv-unit");
        row("incompatible unit", "camera.Focus\t3\ts", "left out 2:14 csv-unit");
        row("a quote inside", "camera.Focus\t3\tmm\t\"5\" wide\"", "left out 2:22 csv-quote");
        row("quoted with line end", "\"camera.Focus\"\t3\tmm\t\"two\nlines\"",
            "recorded camera.Focus=3 mm [note=two lines]");
    }
    void lines()
    {
        QFETCH(QString, table);
        const CsvDialect dialect{.separator = u'\t',
                                 .numbers = sniffDialect(table, CsvEncoding::Utf8, metrics()).numbers};
        const CsvMapping mapping{.columns = {{CsvRole::Metric},
                                             {CsvRole::Value},
                                             {CsvRole::Unit},
                                             {CsvRole::Note, QStringLiteral("note")},
                                             {CsvRole::MeasuredAt}}};
        const Plan made = plan(table, dialect, mapping);
        QCOMPARE(made.lines.size(), 1);
        QTEST(made.lines.constLast(), "line");
        QVERIFY(!made.problem);
    }

    void errors_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *named, const char *line, const char *becomes) {
            QTest::newRow(named) << QString::fromUtf8(line) << QString::fromLatin1(becomes);
        };
        row("none", "camera.Focus;3;m;", "recorded camera.Focus=3000 mm");
        row("not a number", "camera.Focus;3;m;nan", "recorded camera.Focus=3000 mm");
        row("in the value's unit", "camera.Focus;3;m;0.5", "recorded camera.Focus=3000 mm +- 500");
        row("in its own", "camera.Focus;3;m;\u00b1 0.5 cm", "recorded camera.Focus=3000 mm +- 5");
        row("typed", "camera.Focus;3;m;+/-1e-1m", "recorded camera.Focus=3000 mm +- 100");
        row("of a temperature, a difference", "camera.Temp;283.15;K;0.4",
            "recorded camera.Temp=10 deg_C +- 0.4 2:13 csv-temperature");
        row("of a unit that begins as an exponent", "camera.Focus;3;m;0.4electron",
            "left out 2:18 csv-error");
        row("negative", "camera.Focus;3;m;-0.4", "left out 2:18 csv-error");
        row("words", "camera.Focus;3;m;large", "left out 2:18 csv-error");
        row("of nothing", "camera.Focus;;m;0.4", "left out 2:17 csv-error");
        row("another way to write", "camera.Focus;3;m;0,4", "left out 2:18 csv-error");
    }
    void errors()
    {
        QFETCH(QString, line);
        const QString table = QStringLiteral("metric;value;unit;error\n") + line;
        const CsvDialect dialect{.separator = u';'};
        const CsvMapping mapping{
            .columns = {{CsvRole::Metric}, {CsvRole::Value}, {CsvRole::Unit}, {CsvRole::Error}}};
        const Plan made = plan(table, dialect, mapping);
        QTEST(made.lines.constLast(), "said");
        if (!made.result.measurements.isEmpty())
            for (const json::Member &member : made.result.meta)
                QVERIFY2(isValueNote(member),
                         qPrintable(member.key)); // with its unit, so that it goes in time
    }

    void unitsOfWholeTables_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("said"); // of the last line
        const auto row = [](const char *named, const char *table, const char *becomes) {
            QTest::newRow(named) << QString::fromUtf8(table) << QString::fromUtf8(becomes);
        };
        row("in another language", "metrik;wert;einheit\ncamera.Focus;12,5;m",
            "recorded camera.Focus=12500 mm");
        row("in the heading", "metric;value (m)\ncamera.Focus;12,5", "recorded camera.Focus=12500 mm");
        row("in the heading, and an error", "metric;value (m);error\ncamera.Focus;12,5;0,5",
            "recorded camera.Focus=12500 mm +- 500");
        row("an error with its own", "metric;value (m);error (cm)\ncamera.Focus;12,5;0,5",
            "recorded camera.Focus=12500 mm +- 5");
        row("an error that says more", "metric;value;error (cm)\ncamera.Focus;12,5;0,5 m",
            "recorded camera.Focus=12.5 mm +- 500");
        row("of what is not defined", "metric;value (m)\ncamera.Wind;12,5",
            "recorded camera.Wind=12.5 m 2:1 csv-undefined");
        row("the cell says more than the heading", "metric;value (m);unit\ncamera.Focus;12,5;cm",
            "recorded camera.Focus=125 mm");
        row("the heading says what the cell does not", "metric;value (m);unit\ncamera.Focus;12,5;",
            "recorded camera.Focus=12500 mm");
        row("an unknown one", "metric;value (parrots)\ncamera.Focus;12,5", "left out 2:14 csv-unit");
        row("of another kind", "metric;value (s)\ncamera.Focus;12,5", "left out 2:14 csv-unit");
        row("perhaps, and it is", "metric;value_m\ncamera.Focus;12,5", "recorded camera.Focus=12500 mm");
        row("perhaps, and it cannot be", "metric;second\ncamera.Focus;12,5", "recorded camera.Focus=12.5 mm");
        row("perhaps, of what is not defined", "metric;second\ncamera.Wind;12,5", "left out 2:1 csv-unit");
        row("perhaps, of an error", "metric;value (m);error_cm\ncamera.Focus;12,5;0,5",
            "recorded camera.Focus=12500 mm +- 5");
        row("below sep", "sep=;\nmetric;value;unit\ncamera.Focus;12,5;m", "recorded camera.Focus=12500 mm");
        row("below a title", "Night\nWhat;How much (m)\ncamera.Focus;12,5", "recorded camera.Focus=12500 mm");
        row("of another kind in another column", "metric;value;of what\ncamera.Focus;12,5;kg",
            "recorded camera.Focus=12.5 mm [of what=kg] 2:19 csv-unit");
        row("a band is no unit", "metric;value;band\ncamera.Focus;12,5;g",
            "recorded camera.Focus=12.5 mm [band=g]");
        row("nor a word", "metric;value;who\ncamera.Focus;12,5;Ana",
            "recorded camera.Focus=12.5 mm [who=Ana]");
    }
    void unitsOfWholeTables()
    {
        QFETCH(QString, table);
        const Plan made = sniffed(table);
        QCOMPARE(made.lines.size(), 1);
        QTEST(made.lines.constLast(), "said");
    }

    void aUnitThatIsNotReadIsSaid()
    {
        // Somebody has said that the column of units is none.
        const CsvDialect dialect{};
        const CsvMapping mapping{
            .columns = {{CsvRole::Metric}, {CsvRole::Value}, {CsvRole::Note, QStringLiteral("unit")}}};
        const QString table = QStringLiteral("metric,value,unit\ncamera.Focus,3,m\ncamera.Focus,3,mm\n");
        QCOMPARE(plan(table, dialect, mapping).lines,
                 QStringList({"superseded camera.Focus=3 mm [unit=m] 2:16 csv-unit",
                              "recorded camera.Focus=3 mm [unit=mm]"}));
        const CsvLineReader reader(dialect, mapping, metrics());
        CsvReader rows(table, u',');
        (void)rows.next();
        const CsvLine line = reader.read(rows.next());
        QCOMPARE(line.issues.size(), 1);
        QCOMPARE(line.issues.constFirst().severity, Severity::Warning);
        QVERIFY(line.issues.constFirst().text.contains(u"“m”"));
        QVERIFY(line.issues.constFirst().text.contains(u"“mm”"));
        QVERIFY(!line.issues.constFirst().hint.isEmpty());
    }

    void aTimeOrErrorThatIsAnotherReplaces()
    {
        const QDateTime at(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        Job existing;
        for (const char *metric : {"Temp", "Focus", "Ratio"}) {
            existing.set({.metric = name(metric), .identifier = QLatin1String(metric), .value = 1});
            setValueNotes(&existing, name(metric), {}, {.error = 0.5, .measuredAt = at});
        }
        const CsvMapping mapping{
            .columns = {{CsvRole::Metric}, {CsvRole::Value}, {CsvRole::Error}, {CsvRole::MeasuredAt}}};
        for (Measurement &measurement : existing.measurements)
            measurement.unit = metrics().find(measurement.metric)->unit;
        const Plan made = plan(QStringLiteral("metric,value,error,measured at\n"
                                              "camera.Temp,1,0.5,2026-03-01 12:00:00.7\n"
                                              "camera.Focus,1,,2026-03-01 12:01\n"
                                              "camera.Ratio,1,0.25,\n"),
                               {}, mapping, existing);
        QCOMPARE(made.lines, QStringList({"unchanged camera.Temp=1 deg_C at 2026-03-01T12:00:00Z +- 0.5",
                                          "replaces camera.Focus=1 mm at 2026-03-01T12:01:00Z",
                                          "replaces camera.Ratio=1 +- 0.25"}));
        QCOMPARE(valueNotesOf(made.result, name("Temp")), ValueNotes());
        // What the table does not say stays.
        QCOMPARE(valueNotesOf(made.result, name("Focus")),
                 (ValueNotes{.error = 0.5, .measuredAt = at.addSecs(60)}));
        QCOMPARE(valueNotesOf(made.result, name("Ratio")), (ValueNotes{.error = 0.25, .measuredAt = at}));
    }

    void whatIsThereAlreadyIsReplacedOrStays()
    {
        Job existing;
        existing.set({.metric = name("Temp"),
                      .identifier = "1",
                      .value = 10.5,
                      .unit = *units::Unit::parse(u"deg_C")});
        existing.set(
            {.metric = name("Focus"), .identifier = "2", .value = 1, .unit = *units::Unit::parse(u"mm")});
        const Plan made = sniffed(QStringLiteral("metric;value;seen\ncamera.Temp;10,5;Ana\n"
                                                 "camera.Focus;2;\ncamera.Ratio;3;\nbad;4;\n"),
                                  existing);
        QCOMPARE(made.lines,
                 QStringList({"unchanged camera.Temp=10.5 deg_C [seen=Ana]", "replaces camera.Focus=2 mm",
                              "recorded camera.Ratio=3", "left out 5:1 csv-metric"}));
        QCOMPARE(made.counts,
                 (CsvCounts{.lines = 4, .recorded = 1, .replaced = 1, .unchanged = 1, .leftOut = 1}));
        QCOMPARE(made.result.measurements.size(), 2); // not the one that stays
        QCOMPARE(made.result.meta.keys(), QStringList{"camera.Temp.seen"});
    }

    void aLaterLineOfTheSameMetricCounts()
    {
        const Plan made = sniffed(QStringLiteral(
            "metric,value,note\ncamera.Temp,1,a\ncamera.Ratio,2,\ncamera.Temp,3,\ncamera.Temp,4,b\n"));
        QCOMPARE(made.lines,
                 QStringList({"superseded camera.Temp=1 deg_C [note=a]", "recorded camera.Ratio=2",
                              "superseded camera.Temp=3 deg_C", "recorded camera.Temp=4 deg_C [note=b]"}));
        QCOMPARE(made.counts, (CsvCounts{.lines = 4, .recorded = 2, .superseded = 2}));
        QCOMPARE(made.result.measurements.size(), 2);
        QCOMPARE(made.result.find(name("Temp"))->value, 4.0);
        QCOMPARE(made.result.meta.value(QStringLiteral("camera.Temp.note")),
                 json::Value::string(QStringLiteral("b")));
    }

    void stepsOfAnySizeSayTheSame()
    {
        const QString text =
            QStringLiteral("metric,value\n\ncamera.Temp,1\n,,\ncamera.Ratio,x\ncamera.Temp,3\n\n");
        const CsvDialect dialect{};
        const CsvMapping mapping{.columns = {{CsvRole::Metric}, {CsvRole::Value}}};
        const Plan whole = plan(text, dialect, mapping, {}, 1000);
        QCOMPARE(whole.lines.size(), 3);
        for (const qsizetype step : {1, 2, 3}) {
            const Plan made = plan(text, dialect, mapping, {}, step);
            QCOMPARE(made.lines, whole.lines);
            QCOMPARE(made.counts, whole.counts);
        }
    }

    void aTableThatCannotBeImportedSaysWhy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::addColumn<int>("line");
        QTest::newRow("empty") << " \n"
                               << "empty" << 1;
        QTest::newRow("only a header") << "metric,value\n\n"
                                       << "Below the header" << 1;
        QTest::newRow("an open quote") << "metric,value\ncamera.Temp,1\n\"camera.Ratio,2\ncamera.Focus,3\n"
                                       << "never closed" << 3;
        QString many = QStringLiteral("metric,value,unit\n");
        for (int i = 0; i <= 20'001; ++i)
            many += QStringLiteral("a.b%1,1,m\n").arg(i);
        QTest::newRow("far too many") << many << "20000" << 20'002;
    }
    void aTableThatCannotBeImportedSaysWhy()
    {
        QFETCH(QString, text);
        QFETCH(QString, said);
        const CsvMapping mapping{.columns = {{CsvRole::Metric}, {CsvRole::Value}, {CsvRole::Unit}}};
        CsvPlanner planner(text, {}, mapping, {}, {});
        while (!planner.atEnd())
            (void)planner.next(10'000);
        QVERIFY(planner.problem());
        QVERIFY2(planner.problem()->message.contains(said), qPrintable(planner.problem()->message));
        QTEST(planner.problem()->place.line, "line");
        QVERIFY(!planner.problem()->hint.isEmpty());
    }

    void correctionsAreNotesThatAddUp()
    {
        Job job;
        const Measurement first{
            .metric = name("Temp"), .identifier = "1", .value = 10.02, .unit = *units::Unit::parse(u"deg_C")};
        job.set(first);
        QVERIFY(correctionsOf(job, name("Temp")).isEmpty());
        noteCorrection(&job, first, QStringLiteral(" wrong\nsensor "));
        Measurement second = first;
        second.value.reset();
        noteCorrection(&job, second, QStringLiteral("again"));
        QCOMPARE(correctionsOf(job, name("Temp")),
                 QList<Correction>({{"10.02 deg_C", "wrong sensor"}, {"not measured", "again"}}));
        QVERIFY(correctionsOf(job, name("Focus")).isEmpty());
        QCOMPARE(job.meta.keys(),
                 QStringList({"camera.Temp.corrected_from", "camera.Temp.corrected_because",
                              "camera.Temp.corrected_from_2", "camera.Temp.corrected_because_2"}));
        for (const QString &key : job.meta.keys())
            QVERIFY(isNote(job, key) && isCorrectionNote(key));
        QVERIFY(!isCorrectionNote(QStringLiteral("camera.Temp.estimator")));
        QVERIFY(!isCorrectionNote(QStringLiteral("corrected_from")));
    }
};

QTEST_GUILESS_MAIN(TestCsvPlan)
#include "test_csvplan.moc"
