// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/metrictext.h"

#include <limits>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

RecentPast pastOf(const QList<double> &values)
{
    RecentPast past{.values = values};
    if (!values.isEmpty())
        past.last = test::point(1, values.constLast());
    return past;
}

} // namespace

class TestMetricText : public QObject
{
    Q_OBJECT
private:
    const metric::Metric m_temp = test::metric(QStringLiteral("camera.Temp"), QStringLiteral("deg_C"));
    const metric::Metric m_plain = test::metric(QStringLiteral("camera.Share"), QString());

private slots:
    void init() { test::failOnWarning(); }

    void agesAreTold_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("now") << qint64(0) << "just now";
        QTest::newRow("of a clock set back") << qint64(-500) << "just now";
        QTest::newRow("a minute") << qint64(60) << "1 minute(s) ago";
        QTest::newRow("almost an hour") << qint64(3599) << "59 minute(s) ago";
        QTest::newRow("hours") << qint64(7200) << "2 hour(s) ago";
        QTest::newRow("yesterday") << qint64(47 * 3600) << "47 hour(s) ago";
        QTest::newRow("days") << qint64(49 * 3600) << "2 day(s) ago";
        QTest::newRow("years") << qint64(1000) * 86400 << "1000 day(s) ago";
    }
    void agesAreTold()
    {
        QFETCH(qint64, seconds);
        QTEST(ageText(test::noon(), test::noon().addSecs(seconds)), "words");
    }

    void aSentenceSaysItAll()
    {
        const RecentPast past = pastOf({9, 10.5});
        const RecentPast none;
        const QDateTime now = test::noon(4);
        const MetricMark judged{.value = 10.02, .unit = m_temp.unit, .status = spec::Status::Fail};
        const MetricMark unjudged{.value = {}, .unit = m_temp.unit};
        QCOMPARE(metricSentence({.metric = m_temp, .mark = judged, .past = &past, .now = now}),
                 QStringLiteral("Temp, measured in this job: 10.02 deg_C, verdict: fail"));
        QCOMPARE(metricSentence({.metric = m_temp, .mark = unjudged, .past = &past, .now = now}),
                 QStringLiteral("Temp, measured in this job: not measured, no specification"));
        QCOMPARE(metricSentence({.metric = m_temp, .past = &past, .now = now}),
                 QStringLiteral("Temp, not measured in this job, last value: 10.5 deg_C, 3 day(s) ago"));
        QCOMPARE(metricSentence({.metric = m_temp, .past = &none, .now = now}),
                 QStringLiteral("Temp, in deg_C, never measured"));
        QCOMPARE(metricSentence({.metric = m_plain, .past = &none, .now = now, .favourite = true}),
                 QStringLiteral("Share, without unit, never measured, favourite"));
        QCOMPARE(metricSentence({.metric = m_plain, .defined = false, .now = now}),
                 QStringLiteral("Share, not defined by any open package, not measured in this job"));
    }

    void theJobsValueCountsFirst()
    {
        const RecentPast past = pastOf({9, 10.5});
        QCOMPARE(lastValueText({.metric = m_temp, .past = &past}), QStringLiteral("10.5"));
        const MetricMark mark{.value = 11, .unit = m_temp.unit};
        QCOMPARE(lastValueText({.metric = m_temp, .mark = mark, .past = &past}), QStringLiteral("11.0"));
        QCOMPARE(lastValueText({.metric = m_temp}), QString());
    }

    void anotherUnitThanTheMetricsIsSaid()
    {
        const MetricMark mark{.value = 280, .unit = test::unit(QStringLiteral("K"))};
        QCOMPARE(lastValueText({.metric = m_temp, .mark = mark}), QStringLiteral("280.0 K"));
        RecentPast past = pastOf({9, std::numeric_limits<double>::quiet_NaN()});
        past.last = test::point(2, 3, history::PointState::Unsent, QStringLiteral("s"));
        QCOMPARE(lastValueText({.metric = m_temp, .past = &past}), QStringLiteral("3.0 s"));
    }

    void aTipSaysSinceWhenAndWhere()
    {
        const RecentPast past = pastOf({9, 10.5});
        const QString tip = lastValueTip({.metric = m_temp, .past = &past, .now = test::noon(4)});
        for (const char *part : {"Not measured in this job", "10.5 deg_C", "3 day(s) ago",
                                 "2026-03-01 12:00 UTC", "night.verify.json"})
            QVERIFY2(tip.contains(QLatin1String(part)), qPrintable(tip));
        const RecentPast none;
        QCOMPARE(lastValueTip({.metric = m_temp, .past = &none}),
                 QStringLiteral("Never recorded on this computer."));
        QCOMPARE(lastValueTip({.metric = m_temp}), QString());
    }

    void theLineOfThePastIsSaidInWords()
    {
        const double gap = std::numeric_limits<double>::quiet_NaN();
        const RecentPast past = pastOf({9, gap, 12, 10.5});
        QCOMPARE(pastSentence({.metric = m_temp, .past = &past}),
                 QStringLiteral("3 past value(s), from 9.0 to 12.0 deg_C"));
        const RecentPast gaps = pastOf({gap, gap});
        QCOMPARE(pastSentence({.metric = m_temp, .past = &gaps}), QString());
        QCOMPARE(pastSentence({.metric = m_temp}), QString());
    }

    void coverageIsASentence()
    {
        QCOMPARE(coverageSentence(12, 0, 40), QStringLiteral("12 of 40 metric(s) measured"));
        QCOMPARE(coverageSentence(12, 1, 40),
                 QStringLiteral("12 of 40 metric(s) measured, 1 recorded as not measured"));
    }
};

QTEST_GUILESS_MAIN(TestMetricText)
#include "test_metrictext.moc"
