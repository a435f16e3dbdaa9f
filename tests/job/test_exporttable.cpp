// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/exporttable.h"

#include "job/csv.h"
#include "job/csvdialect.h"
#include "job/io.h"
#include "support/support.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace kabocha;
using namespace kabocha::job;

namespace {

Measurement measured(const QString &name, std::optional<double> value, const char *unit)
{
    return {.metric = metric::Name::parse(name).value(),
            .value = value,
            .unit = units::Unit::parse(QString::fromLatin1(unit)).value()};
}

QString note(const Job &job, const char *key)
{
    return job.meta.value(QString::fromUtf8(key)).toString();
}

} // namespace

class TestExportTable : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void csvComesBackToTheLastDigit_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        QTest::newRow("plain") << 10.02 << "deg_C";
        QTest::newRow("negative") << -0.1 << "mag";
        QTest::newRow("a third") << 1.0 / 3 << "mmag";
        QTest::newRow("all digits") << 7.761596740329379 << "marcsec";
        QTest::newRow("huge") << 1.7976931348623157e308 << "";
        QTest::newRow("least") << 5e-324 << "s";
        QTest::newRow("integer") << 9007199254740993.0 << "ct";
        QTest::newRow("zero below") << -0.0 << "m / s2";
    }
    void csvComesBackToTheLastDigit()
    {
        QFETCH(double, value);
        QFETCH(QString, unit);
        Job job;
        job.set(measured(QStringLiteral("camera.Temp"), value, unit.toLatin1().constData()));
        job.set(measured(QStringLiteral("camera.None"), {}, "mmag"));
        const Result<LoadedJob> back = importCsv(measurementsAsCsv(job), QStringLiteral("x.csv"));
        QVERIFY2(back, back ? "" : qPrintable(back.error().text()));
        QVERIFY(back->issues.isEmpty());
        QCOMPARE(back->job.measurements.size(), 2);
        const Measurement &first = back->job.measurements.first();
        QVERIFY(first.value.has_value());
        QCOMPARE(std::memcmp(&*first.value, &value, sizeof value), 0);
        QCOMPARE(first.unit.canonical(), unit);
        QVERIFY(!back->job.measurements.last().value);
    }

    void whenTheyWereRecordedIsAColumnThatImportingPassesOver()
    {
        Job job;
        for (const char *name : {"camera.Temp", "camera.Wind"}) {
            Measurement measurement = measured(QString::fromLatin1(name), 1, "deg_C");
            measurement.identifier = QString::fromLatin1(name);
            job.set(measurement);
        }
        const QDateTime at(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        QVERIFY(!measurementsAsCsv(job, nullptr, {{QStringLiteral("other"), at}}).contains("recorded_at"));
        const QByteArray csv = measurementsAsCsv(job, nullptr, {{QStringLiteral("camera.Wind"), at}});
        QCOMPARE(csv, QByteArray("metric,value,unit,recorded_at\r\ncamera.Temp,1.0,deg_C,\r\n"
                                 "camera.Wind,1.0,deg_C,2026-03-01T12:00:00Z\r\n"));
        const Result<LoadedJob> back = importCsv(csv, QStringLiteral("x.csv"));
        QVERIFY(back);
        QVERIFY(back->issues.isEmpty());
        QVERIFY(back->job.meta.isEmpty());
        // As a person imports it, too: neither a note nor when they were measured.
        const QString text = QString::fromUtf8(csv);
        const CsvMapping mapping = sniffMapping(text, sniffDialect(text, CsvEncoding::Utf8));
        QCOMPARE(mapping.columns.constLast(), CsvColumn{});
        QCOMPARE(mapping.indexOf(CsvRole::MeasuredAt), -1);
    }

    void notesComeBack_data()
    {
        QTest::addColumn<QString>("text");
        const char *const texts[] = {"windy",
                                     "=cmd|'/c calc'!A0",
                                     "'=already guarded",
                                     "''+1",
                                     "+1",
                                     "-1",
                                     "@SUM(A1)",
                                     "it's",
                                     "'quoted'",
                                     "a,b;c\td",
                                     "say \"hello\"",
                                     "two\nlines",
                                     "<script>alert(1)</script>",
                                     "a|b\\c",
                                     "\u202eright\u2066to left",
                                     "ñ → 日 \U0001F383"};
        for (const char *text : texts)
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void notesComeBack()
    {
        QFETCH(QString, text);
        Job job;
        job.set(measured(QStringLiteral("camera.Temp"), 1, "deg_C"));
        job.meta.insert(QStringLiteral("camera.Temp.note"), json::Value::string(text));
        QList<Issue> issues;
        const QByteArray csv = measurementsAsCsv(job, &issues);
        QVERIFY(issues.isEmpty());
        for (const QByteArray &cell : csv.split('\n').value(1).split(','))
            QVERIFY2(!QByteArray("=+@").contains(cell.left(1)) || cell.isEmpty(), csv.constData());
        const Result<LoadedJob> back = importCsv(csv, QStringLiteral("x.csv"));
        QVERIFY(back);
        QCOMPARE(note(back->job, "camera.Temp.note"), text);
    }

    void whatCsvCannotHoldIsTold()
    {
        Job job;
        job.set(measured(QStringLiteral("camera.Temp"), 1, "deg_C"));
        job.set(measured(QStringLiteral("camera.Wind"), 2, "m / s"));
        const auto add = [&job](const QString &key, const json::Value &value) {
            job.meta.insert(key, value);
        };
        add(QStringLiteral("camera.Temp.Unit"), json::Value::string(QStringLiteral("a")));
        add(QStringLiteral("camera.Temp.my b.c"), json::Value::string(QStringLiteral("a")));
        add(QStringLiteral("camera.Wind.zero"), json::Value::string(QString(QChar(0)) + u'x'));
        add(QStringLiteral("camera.Wind.runs"), json::Value::integer(3));
        add(QStringLiteral("other.metric.note"), json::Value::integer(3)); // is not measured
        QList<Issue> issues;
        const QByteArray csv = measurementsAsCsv(job, &issues);
        QCOMPARE(csv, QByteArray("metric,value,unit,zero,runs\r\n"
                                 "camera.Temp,1.0,deg_C,,\r\n"
                                 "camera.Wind,2.0,m / s,\\x00x,3\r\n"));
        QStringList told;
        for (const Issue &issue : issues)
            told << issue.code + u' ' + issue.place.path;
        QCOMPARE(told, QStringList({QStringLiteral("csv-note-name $.meta[\"camera.Temp.Unit\"]"),
                                    QStringLiteral("csv-note-name $.meta[\"camera.Temp.my b.c\"]"),
                                    QStringLiteral("csv-zero $.meta[\"camera.Wind.zero\"]")}));
        QVERIFY(importCsv(csv, QStringLiteral("x.csv")));
    }

    void conformanceJobsComeBack()
    {
        KABOCHA_REQUIRE_CONFORMANCE();
        const auto loaded = openJob(test::conformance(QStringLiteral("jobs/Cfht_output_r.json")));
        QVERIFY(loaded);
        const auto back = importCsv(measurementsAsCsv(loaded->job), QStringLiteral("x.csv"));
        QVERIFY(back);
        QCOMPARE(back->job.measurements.size(), loaded->job.measurements.size());
        for (qsizetype i = 0; i < back->job.measurements.size(); ++i) {
            const Measurement &was = loaded->job.measurements.at(i);
            const Measurement &is = back->job.measurements.at(i);
            QCOMPARE(is.metric, was.metric);
            QCOMPARE(is.unit, was.unit);
            QCOMPARE(is.value.has_value(), was.value && !std::isnan(*was.value));
            if (is.value)
                QVERIFY(*is.value == *was.value);
        }
    }

    void tsvAndMarkdownTakeNothingForTheirOwn_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("tsv");
        QTest::addColumn<QString>("markdown");
        const auto row = [](const char *cell, const char *tsv, const char *markdown) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromUtf8(tsv)
                                << QString::fromUtf8(markdown);
        };
        row("deg_C", "deg_C", "deg_C");
        row("_x_", "_x_", "\\_x\\_");
        row("<script>", "<script>", "\\<script\\>");
        row("a|b", "a|b", "a\\|b");
        row("a\\b", "a\\b", "a\\\\b");
        row("=cmd", "'=cmd", "=cmd");
        row("-1.5", "-1.5", "-1.5");
        row("-x", "'-x", "-x");
        row("a\tb\r\nc", "a\\tb\\r\\nc", "a\\\\tb\\\\r\\\\nc");
        row("\u202eabc", "\\u202eabc", "\\\\u202eabc");
        row("[x](http://e) **b** `c`", "[x](http://e) **b** `c`", "\\[x\\](http://e) \\*\\*b\\*\\* \\`c\\`");
        row("&amp;", "&amp;", "\\&amp;");
        QTest::newRow("zero byte") << QString(QChar(0)) << "\\x00"
                                   << "\\\\x00";
    }
    void tsvAndMarkdownTakeNothingForTheirOwn()
    {
        QFETCH(QString, cell);
        QFETCH(QString, tsv);
        QFETCH(QString, markdown);
        const QList<QStringList> cells{{QStringLiteral("a"), QStringLiteral("b")}, {cell, QString()}};
        QCOMPARE(asTsv(cells), QStringLiteral("a\tb\n%1\t\n").arg(tsv));
        QCOMPARE(asMarkdown(cells),
                 QStringLiteral("| a | b |\n| --- | --- |\n| ") + markdown + QStringLiteral(" |  |\n"));
    }

    void cellsOfAReport()
    {
        ReportRow pass{.specification = metric::Name::parse(u"camera.Temp.design").value(),
                       .status = spec::Status::Pass,
                       .value = 10.02,
                       .unit = QStringLiteral("deg_C"),
                       .op = spec::Operator::LessOrEqual,
                       .threshold = 12,
                       .thresholdUnit = QStringLiteral("deg_C"),
                       .margin = 1.98};
        ReportRow fail = pass;
        fail.specification.spec = QStringLiteral("stretch");
        fail.status = spec::Status::Fail;
        fail.threshold = 9;
        fail.margin = -1.02;
        const QList<QStringList> cells = reportCells(
            {{.metric = metric::Name::parse(u"camera.Temp").value(),
              .value = 10.02,
              .unit = QStringLiteral("deg_C"),
              .tests = {pass, fail}},
             {.metric = metric::Name::parse(u"camera.Free").value(), .unit = QStringLiteral("s")}});
        QStringList lines;
        for (const QStringList &row : cells)
            lines << row.join(QStringLiteral(" | "));
        QCOMPARE(lines, QStringList(
                            {QStringLiteral("Metric | Value | Unit | Result | Specification | Test | Margin"),
                             QStringLiteral("camera.Temp | 10.02 | deg_C | pass | design | <= 12.0 deg_C | "
                                            "1.98 deg_C inside"),
                             QStringLiteral("camera.Temp | 10.02 | deg_C | fail | stretch | <= 9.0 deg_C | "
                                            "1.02 deg_C outside"),
                             QStringLiteral("camera.Free | not measured | s |  |  |  | ")}));
    }
};

QTEST_GUILESS_MAIN(TestExportTable)
#include "test_exporttable.moc"
