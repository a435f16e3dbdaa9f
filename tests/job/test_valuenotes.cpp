// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/io.h"
#include "job/valuenotes.h"

#include <QTest>

using namespace kabocha;
using namespace kabocha::job;

namespace {

const auto Temperature = metric::Name::ofMetric(QStringLiteral("camera"), QStringLiteral("Temp"));
const QDateTime Now(QDate(2026, 11, 27), QTime(0, 30), Qt::UTC);

units::Unit unit(const QString &text)
{
    return units::Unit::parse(text).value_or(units::Unit());
}

QDateTime utc(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

} // namespace

class TestValueNotes : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void comeBackAsTheyWereSet();
    void standInTheMetadataAsDocumented();
    void areNotesOfTheirMeasurement();
    void goWhenTheyAreNotSaidAgain();
    void whatAPersonWroteStays();
    void anErrorIsReadInTheUnitItSays_data();
    void anErrorIsReadInTheUnitItSays();
    void anErrorIsSavedInTheUnitOfItsValue();
    void whatIsNotOursIsNotRead_data();
    void whatIsNotOursIsNotRead();
    void timesAsPeopleTypeThem_data();
    void timesAsPeopleTypeThem();
    void aTimeAloneIsItsLastOccurrence();
    void aTimeWithoutAZoneIsUtc_data();
    void aTimeWithoutAZoneIsUtc();
    void whatIsNoTime_data();
    void whatIsNoTime();
};

void TestValueNotes::comeBackAsTheyWereSet()
{
    const ValueNotes notes{.error = 1e-7, .measuredAt = utc("2026-11-26T22:15:00Z")};
    Job job;
    setValueNotes(&job, Temperature, unit(QStringLiteral("mmag")), notes);
    QCOMPARE(valueNotesOf(job, Temperature), notes);
    QCOMPARE(valueNotesOf(job, metric::Name::ofMetric(QStringLiteral("camera"), QStringLiteral("Noise"))),
             ValueNotes{});
    const ValueNotes finer{.measuredAt = notes.measuredAt.addMSecs(250)};
    setValueNotes(&job, Temperature, unit(QStringLiteral("mmag")), finer);
    QCOMPARE(valueNotesOf(job, Temperature), finer);
}

void TestValueNotes::standInTheMetadataAsDocumented()
{
    Job job;
    setValueNotes(&job, Temperature, unit(QStringLiteral("mmag")),
                  {.error = 0.4, .measuredAt = utc("2026-11-26T22:15:00Z")});
    QCOMPARE(job.meta.keys(),
             QStringList({QStringLiteral("camera.Temp.error"), QStringLiteral("camera.Temp.measured_at")}));
    QCOMPARE(job.meta.value(QStringLiteral("camera.Temp.error")).toString(), QStringLiteral("± 0.4 mmag"));
    QCOMPARE(job.meta.value(QStringLiteral("camera.Temp.measured_at"))
                 .members()
                 .value(QStringLiteral("date"))
                 .toString(),
             QStringLiteral("2026-11-26T22:15:00Z"));
    QCOMPARE(errorText(2, units::Unit()), QStringLiteral("± 2.0"));
}

void TestValueNotes::areNotesOfTheirMeasurement()
{
    Job noted;
    setValueNotes(&noted, Temperature, {}, {.error = 0.4, .measuredAt = Now});
    for (const json::Member &member : noted.meta)
        QCOMPARE(measuredAtOf(member),
                 member.key == QLatin1String("camera.Temp.measured_at") ? Now : QDateTime());
    Job job;
    job.set({.metric = Temperature, .identifier = newIdentifier(), .value = 1.0});
    setValueNotes(&job, Temperature, {}, {.error = 0.4, .measuredAt = Now});
    for (const QString &key : job.meta.keys())
        QVERIFY2(isNote(job, key), qPrintable(key));
}

void TestValueNotes::goWhenTheyAreNotSaidAgain()
{
    Job job;
    setValueNotes(&job, Temperature, {}, {.error = 0.4, .measuredAt = Now});
    setValueNotes(&job, Temperature, {}, {.error = 0.5});
    QCOMPARE(valueNotesOf(job, Temperature), ValueNotes{.error = 0.5});
    setValueNotes(&job, Temperature, {}, {});
    QVERIFY(job.meta.isEmpty());
}

void TestValueNotes::whatAPersonWroteStays()
{
    Job job;
    job.meta.insert(QStringLiteral("camera.Temp.error"),
                    json::Value::string(QStringLiteral("sensor 3 fails")));
    job.meta.insert(QStringLiteral("camera.Temp.measured_at"), json::Value::string(QStringLiteral("noon")));
    const json::Object before = job.meta;
    setValueNotes(&job, Temperature, {}, {});
    QCOMPARE(job.meta, before);
}

void TestValueNotes::anErrorIsReadInTheUnitItSays_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<double>("error"); // NaN: it is none
    const double none = std::numeric_limits<double>::quiet_NaN();
    const auto row = [](const char *note, const char *unit, double error) {
        QTest::addRow("%s of %s", note, unit) << QString::fromUtf8(note) << QString::fromUtf8(unit) << error;
    };
    row("± 0.4 mmag", "mmag", 0.4);
    row("± 400.0 mmag", "mag", 0.4);
    row("± 0.4 K", "deg_C", 0.4); // a difference
    row("± 0.4", "deg_C", 0.4);
    row("± 5 %", "", 0.05);
    row("± 5 %", "deg_C", none);
    row("± 0.4 mag", "s", none);
}

void TestValueNotes::anErrorIsReadInTheUnitItSays()
{
    QFETCH(QString, note);
    QFETCH(QString, unit);
    QFETCH(double, error);
    Job job;
    job.set({.metric = Temperature, .identifier = newIdentifier(), .value = 1.0, .unit = ::unit(unit)});
    job.meta.insert(QStringLiteral("camera.Temp.error"), json::Value::string(note));
    const auto read = valueNotesOf(job, Temperature).error;
    QCOMPARE(read.has_value(), !std::isnan(error));
    if (read)
        QCOMPARE(*read, error);
    QCOMPARE(valueNotesOf(job, job.measurements.constFirst()).error, read);
}

void TestValueNotes::anErrorIsSavedInTheUnitOfItsValue()
{
    Job job;
    job.set({.metric = Temperature,
             .identifier = newIdentifier(),
             .value = 12.5,
             .unit = unit(QStringLiteral("mmag"))});
    setValueNotes(&job, Temperature, unit(QStringLiteral("mmag")), {.error = 0.5});
    job.metrics.insert({.name = Temperature, .unit = unit(QStringLiteral("mag"))});
    const auto loaded = readJob(writeJob(job), QStringLiteral("job.json"));
    QVERIFY(loaded);
    QCOMPARE(loaded->job.measurements.constFirst().unit, unit(QStringLiteral("mag")));
    QCOMPARE(*loaded->job.measurements.constFirst().value, 0.0125);
    QCOMPARE(loaded->job.meta.value(QStringLiteral("camera.Temp.error")).toString(),
             QStringLiteral("± 0.0005 mag"));
    QCOMPARE(valueNotesOf(loaded->job, Temperature).error, 0.0005);
    // A value that is written in no other unit keeps its error, too.
    job.metrics.insert({.name = Temperature, .unit = unit(QStringLiteral("s"))});
    const auto kept = readJob(writeJob(job), QStringLiteral("job.json"));
    QVERIFY(kept);
    QCOMPARE(kept->job.meta, job.meta);
}

void TestValueNotes::whatIsNotOursIsNotRead_data()
{
    QTest::addColumn<QString>("error");
    QTest::newRow("no sign") << QStringLiteral("0.4 mmag");
    QTest::newRow("no number") << QStringLiteral("± some mmag");
    QTest::newRow("negative") << QStringLiteral("± -0.4 mmag");
    QTest::newRow("infinite") << QStringLiteral("± inf");
    QTest::newRow("not a number") << QStringLiteral("± nan");
    QTest::newRow("no unit") << QStringLiteral("± 5 parrots");
    QTest::newRow("nothing behind it") << QStringLiteral("± ");
}

void TestValueNotes::whatIsNotOursIsNotRead()
{
    QFETCH(QString, error);
    Job job;
    job.meta.insert(QStringLiteral("camera.Temp.error"), json::Value::string(error));
    job.meta.insert(QStringLiteral("camera.Temp.measured_at"), json::Value::number(5));
    QCOMPARE(valueNotesOf(job, Temperature), ValueNotes{});
}

void TestValueNotes::timesAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDateTime>("at"); // invalid: now
    const auto row = [](const char *typed, const char *at) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << (at ? utc(at) : QDateTime());
    };
    row("", nullptr);
    row("  ", nullptr);
    row("now", nullptr);
    row(" Now ", nullptr);
    row("00:15", "2026-11-27T00:15:00Z");
    row("0:15", "2026-11-27T00:15:00Z");
    row("00:30", "2026-11-27T00:30:00Z");
    row("22:15", "2026-11-26T22:15:00Z"); // before midnight
    row("22:15:30", "2026-11-26T22:15:30Z");
    row("22:15 UTC", "2026-11-26T22:15:00Z");
    row("22:15z", "2026-11-26T22:15:00Z");
    row("22:15Z", "2026-11-26T22:15:00Z");
    row("2026-11-26 22:15", "2026-11-26T22:15:00Z");
    row("2026-11-26T22:15", "2026-11-26T22:15:00Z");
    row("2026-11-26T22:15:07Z", "2026-11-26T22:15:07Z");
    row("2026-11-26T22:15:07.25Z", "2026-11-26T22:15:07Z");
    row("2026-11-26  22:15  UTC", "2026-11-26T22:15:00Z");
    row("2026-11-26, 22:15", "2026-11-26T22:15:00Z");
    row("2026-1-5 9:05", "2026-01-05T09:05:00Z");
    row("2026-11-26T19:15-03:00", "2026-11-26T22:15:00Z"); // a Chilean clock that says so
    row("2026-11-27T00:15+0200", "2026-11-26T22:15:00Z");
    // Another clock's time alone: its last occurrence, by whatever date that was there.
    row("00:30+02:00", "2026-11-26T22:30:00Z");
    row("02:30+02:00", "2026-11-27T00:30:00Z");
    row("02:45+02:00", "2026-11-26T00:45:00Z");
    row("21:30-03:00", "2026-11-27T00:30:00Z");
    row("21:29 -0300", "2026-11-27T00:29:00Z");
    row("21:45-03:00", "2026-11-26T00:45:00Z");
    row("00:31", "2026-11-27T00:31:00Z"); // two clocks differ
    row("00:32", "2026-11-26T00:32:00Z");
}

void TestValueNotes::aTimeAloneIsItsLastOccurrence()
{
    for (int hour = 0; hour < 24; ++hour) {
        const QDateTime now(QDate(2026, 11, 27), QTime(hour, 0), Qt::UTC);
        for (int offset = -12; offset <= 14; ++offset) {
            for (int typed = 0; typed < 24; ++typed) {
                const QString text =
                    QStringLiteral("%1:30%2%3:00")
                        .arg(QString::number(typed), offset < 0 ? QStringLiteral("-") : QStringLiteral("+"),
                             QString::number(std::abs(offset)).rightJustified(2, u'0'));
                const auto at = parseMeasuredAt(text, now);
                QVERIFY2(at, qPrintable(text));
                QVERIFY2(*at <= now && at->secsTo(now) < 24 * 3600, qPrintable(text));
                QCOMPARE(at->toOffsetFromUtc(offset * 3600).time(), QTime(typed, 30));
            }
        }
    }
}

void TestValueNotes::aTimeWithoutAZoneIsUtc_data()
{
    QTest::addColumn<QString>("written");
    QTest::newRow("none") << QStringLiteral("2026-11-26T22:15:00");
    QTest::newRow("with fraction") << QStringLiteral("2026-11-26T22:15:00.000");
    QTest::newRow("Z") << QStringLiteral("2026-11-26T22:15:00Z");
    QTest::newRow("offset") << QStringLiteral("2026-11-26T19:15:00-03:00");
}

void TestValueNotes::aTimeWithoutAZoneIsUtc()
{
    QFETCH(QString, written);
    json::Object at;
    at.insert(QStringLiteral("date"), json::Value::string(written));
    Job job;
    job.meta.insert(QStringLiteral("camera.Temp.measured_at"), json::Value::object(at));
    QCOMPARE(valueNotesOf(job, Temperature).measuredAt, utc("2026-11-26T22:15:00Z"));
}

void TestValueNotes::timesAsPeopleTypeThem()
{
    QFETCH(QString, typed);
    QFETCH(QDateTime, at);
    const auto read = parseMeasuredAt(typed, Now);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().text()));
    QCOMPARE(*read, at);
    if (read->isValid())
        QCOMPARE(read->timeSpec(), Qt::UTC);
}

void TestValueNotes::whatIsNoTime_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    QTest::newRow("a word") << "yesterday"
                            << "Type it in UTC as 22:15 or 2026-11-27 22:15";
    QTest::newRow("only a date") << "2026-11-26"
                                 << "2026-11-26 22:15";
    QTest::newRow("no such hour") << "24:15"
                                  << "is not a time";
    QTest::newRow("no such minute") << "22:75"
                                    << "is not a time";
    QTest::newRow("no such day") << "2026-02-30 22:15"
                                 << "is not a time";
    QTest::newRow("American") << "11/26/2026 10:15 PM"
                              << "is not a time";
    QTest::newRow("another zone") << "22:15 CLT"
                                  << "is not a time";
    QTest::newRow("future") << "2026-11-27 22:15"
                            << "now it is 2026-11-27 00:30";
    QTest::newRow("long ago") << "1926-11-27 22:15"
                              << "Check the year";
}

void TestValueNotes::whatIsNoTime()
{
    QFETCH(QString, typed);
    QFETCH(QString, said);
    const auto read = parseMeasuredAt(typed, Now);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Syntax);
    QVERIFY2(read.error().text().contains(said), qPrintable(read.error().text()));
}

QTEST_GUILESS_MAIN(TestValueNotes)
#include "test_valuenotes.moc"
