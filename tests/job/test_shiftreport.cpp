// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/shiftreport.h"

#include "job/fullreport.h"
#include "job/reporttext.h"
#include "json/io.h"

#include <QtTest>

using namespace kabocha;
using namespace kabocha::job;

namespace {

metric::Name name(const char *text)
{
    return metric::Name::parse(QString::fromLatin1(text)).value();
}

spec::Specification atMost(const char *full, double threshold, const QByteArray &query = "{}")
{
    return {.name = name(full),
            .op = spec::Operator::LessOrEqual,
            .threshold = threshold,
            .metadataQuery = json::parse(query).value().members()};
}

QStringList texts(const QList<std::pair<QString, QString>> &pairs)
{
    QStringList out;
    for (const auto &[key, text] : pairs)
        out << key + u'=' + text;
    return out;
}

} // namespace

class TestShiftReport : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everythingOfTheJobIsInItsPlace()
    {
        Job job;
        job.set({.metric = name("p.b"), .value = 5});
        job.set({.metric = name("p.a"), .value = 1});
        job.set({.metric = name("p.none")});
        job.metrics.insert({.name = name("p.b"), .description = QStringLiteral("What\n it is")});
        for (const auto &[full, threshold] :
             {std::pair("p.b.design", 4.0), std::pair("p.b.minimum", 6.0), std::pair("p.none.design", 1.0)})
            job.specifications.insert(atMost(full, threshold));
        spec::SpecificationSet package;
        package.insert(atMost("p.other.design", 2));
        package.insert(atMost("p.other.night", 2, R"({"filter": "r"})"));
        package.insert(atMost("p.other.day", 2, R"({"filter": "g"})"));
        job.meta =
            json::parse(R"({"env": {"env_name": "local", "deep": {"er": [1, null]}}, "packages": {"afw": {}},
            "filter": "r", "p.b.note": "windy", "p.gone.note": "of nothing measured"})")
                .value()
                .members();
        const ShiftReport report = shiftReport(job, {}, package);
        QCOMPARE(texts(report.environment),
                 QStringList({QStringLiteral("env_name=local"), QStringLiteral("deep.er=[1, null]")}));
        QCOMPARE(texts(report.metadata), QStringList({QStringLiteral("filter=r"),
                                                      QStringLiteral("p.gone.note=of nothing measured")}));
        QStringList measured;
        for (const ReportedMeasurement &one : report.measurements)
            measured << one.metric.text() + u' ' + one.description + u' ' +
                            QString::number(one.tests.size()) + texts(one.notes).join(u',');
        QCOMPARE(measured, QStringList({QStringLiteral("p.b What it is 2note=windy"),
                                        QStringLiteral("p.a  0"), QStringLiteral("p.none  0")}));
        QStringList open;
        for (const ReportRow &row : report.notMeasured)
            open << row.specification.text() + u' ' + testText(row);
        QCOMPARE(open,
                 QStringList({QStringLiteral("p.none.design <= 1.0"), QStringLiteral("p.other.design <= 2.0"),
                              QStringLiteral("p.other.night <= 2.0")}));
        QCOMPARE(report.count(spec::Status::Pass), 1);
        QCOMPARE(report.count(spec::Status::Fail), 1);
        // The number that the review page shows, and of the rows below it.
        QCOMPARE(report.count(spec::Status::NotMeasured), 3);
        const QList<ReportRow> all = fullReport(job, {}, package);
        QCOMPARE(std::count_if(all.begin(), all.end(),
                               [](const ReportRow &row) { return row.status == spec::Status::NotMeasured; }),
                 3);
        for (const ReportedMeasurement &one : report.measurements)
            for (const ReportRow &row : one.tests)
                QVERIFY(row.status != spec::Status::NotMeasured);
    }

    void rangesOfTime_data()
    {
        QTest::addColumn<int>("minutes"); // from the first to the last
        QTest::addColumn<QString>("text");
        QTest::newRow("one moment") << 0 << "2026-03-01 12:00 UTC";
        QTest::newRow("the same day") << 90 << "2026-03-01 12:00 to 13:30 UTC";
        QTest::newRow("over midnight") << 24 * 60 << "2026-03-01 12:00 UTC to 2026-03-02 12:00 UTC";
    }
    void rangesOfTime()
    {
        QFETCH(int, minutes);
        const QDateTime from(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        QTEST(timeRangeText(from, from.addSecs(60 * minutes)), "text");
        QCOMPARE(timeRangeText({}, {}), QString());
    }
};

QTEST_GUILESS_MAIN(TestShiftReport)
#include "test_shiftreport.moc"
