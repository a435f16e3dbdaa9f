// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyrecorder.h"

#include "history/points.h"
#include "support/support.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kabocha;
using document::JobDocument;
using history::HistoryService;
using history::Point;
using test::point;

/// What editing a job does to the history.
class TestHistoryRecorder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void recordedValueIsInTheHistory();
    void notMeasuredIsRecordedToo();
    void undoRetractsAndRedoBringsBack();
    void replacedValueLeavesTheHistory();
    void removedValueLeavesAndUndoBringsBack();
    void importIsOneTransaction();
    void metadataDoesNotTouchTheHistory();
    void openedJobIsNotRecorded();
    void openingAnotherJobRetractsNothing();
    void restoringADraftRetractsNothing();
    void newJobRetractsNothing();
    void removingAnOpenedValueRetractsItAndUndoRestoresIt();
    void openedValueOfElsewhereStaysUnknown();
    void withoutIdentifierIsNotRecorded();
    void changedValueUnderTheSameIdentifierIsTaken();
    void sentValueStaysWhenUndone();
    void jobAtTheStartIsTheBaseline();
    void recorderGoneHistoryStays();
    void pointStandsWhereItWasMeasured();
    void pointMovesWhenItsTimeIsEdited();
    void openedPointMovesToo();
    void openedPointGoesBackToWhereItWasRecorded();

private:
    struct World
    {
        QTemporaryDir directory;
        test::FixedClock clock;
        JobDocument document{clock};
        std::unique_ptr<HistoryService> history =
            std::make_unique<HistoryService>(directory.filePath(QStringLiteral("history.sqlite")));
        std::unique_ptr<history::HistoryRecorder> recorder =
            std::make_unique<history::HistoryRecorder>(document, *history, clock);
    };
    static metric::Name name(const QString &text = QStringLiteral("camera.Temp"))
    {
        return metric::Name::ofMetric(text.section(u'.', 0, 0), text.section(u'.', 1));
    }
    static job::Measurement measurement(const QString &identifier, double value,
                                        const QString &metric = QStringLiteral("camera.Temp"))
    {
        return {.metric = name(metric), .identifier = identifier, .value = value};
    }
    static job::Job jobOf(const QList<job::Measurement> &measurements)
    {
        job::Job job;
        for (const job::Measurement &measurement : measurements)
            job.set(measurement);
        return job;
    }
    void record(double value, const QString &metric = QStringLiteral("camera.Temp"))
    {
        m->document.record(name(metric), value, units::Unit());
    }
    [[nodiscard]] QList<Point> points(const QString &metric = QStringLiteral("camera.Temp"))
    {
        auto future = m->history->series({.metric = name(metric)});
        future.waitForFinished();
        return future.result().value_or(QList<Point>());
    }
    /// Minutes, value and state of each point.
    [[nodiscard]] QStringList shown(const QString &metric = QStringLiteral("camera.Temp"))
    {
        QStringList lines;
        for (const Point &point : points(metric))
            lines << test::line(point).section(u' ', 2);
        return lines;
    }

    /// As the metadata page does.
    void say(const QDateTime &measuredAt)
    {
        job::Job job = m->document.job();
        job::setValueNotes(&job, name(), units::Unit(), {.measuredAt = measuredAt});
        m->document.replaceMeta(job.meta, QStringLiteral("Change a note"));
    }

    std::unique_ptr<World> m;
};

void TestHistoryRecorder::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m = std::make_unique<World>();
}

void TestHistoryRecorder::cleanup()
{
    m.reset();
}

void TestHistoryRecorder::recordedValueIsInTheHistory()
{
    m->clock.advance(300);
    m->document.record(name(), 10.02, units::Unit::parse(u"deg_C").value());
    const QList<Point> found = points();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().identifier, m->document.job().measurements.constFirst().identifier);
    QCOMPARE(found.constFirst().value, std::optional(10.02));
    QCOMPARE(found.constFirst().unit, "deg_C");
    QCOMPARE(found.constFirst().measuredAt, m->clock.nowUtc());
    QCOMPARE(found.constFirst().recordedAt, m->clock.nowUtc());
    QCOMPARE(found.constFirst().jobTitle, m->document.title());
    QCOMPARE(found.constFirst().state, history::PointState::Unsent);
}

void TestHistoryRecorder::notMeasuredIsRecordedToo()
{
    m->document.record(name(), std::nullopt, units::Unit());
    QCOMPARE(shown(), QStringList("0 - unsent"));
}

void TestHistoryRecorder::undoRetractsAndRedoBringsBack()
{
    record(1);
    m->clock.advance(60);
    m->document.undoStack()->undo();
    QCOMPARE(shown(), QStringList());
    m->clock.advance(60);
    m->document.undoStack()->redo();
    QCOMPARE(shown(), QStringList("0 1 unsent")); // when it was recorded, not when it came back
}

void TestHistoryRecorder::replacedValueLeavesTheHistory()
{
    record(1);
    m->clock.advance(60);
    record(2);
    QCOMPARE(shown(), QStringList("1 2 unsent"));
    m->document.undoStack()->undo();
    QCOMPARE(shown(), QStringList("0 1 unsent"));
    m->document.undoStack()->redo();
    QCOMPARE(shown(), QStringList("1 2 unsent"));
}

void TestHistoryRecorder::removedValueLeavesAndUndoBringsBack()
{
    record(1);
    record(2, QStringLiteral("camera.Pressure"));
    m->document.removeMeasurements({name(), name(QStringLiteral("camera.Pressure"))});
    QCOMPARE(shown(), QStringList());
    QCOMPARE(shown(QStringLiteral("camera.Pressure")), QStringList());
    m->document.undoStack()->undo();
    QCOMPARE(shown(), QStringList("0 1 unsent"));
    QCOMPARE(shown(QStringLiteral("camera.Pressure")), QStringList("0 2 unsent"));
}

void TestHistoryRecorder::importIsOneTransaction()
{
    QSignalSpy changed(m->history.get(), &HistoryService::changed);
    QList<job::Measurement> many;
    for (int i = 0; i < 1000; ++i)
        many << measurement(test::identifier(i + 1), i, QStringLiteral("camera.m%1").arg(i));
    m->document.mergeJob(jobOf(many), QStringLiteral("Import"));
    QCOMPARE(shown(QStringLiteral("camera.m999")), QStringList("0 999 unsent"));
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 60'000);
    m->document.undoStack()->undo();
    QCOMPARE(shown(QStringLiteral("camera.m999")), QStringList());
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, 60'000);
}

void TestHistoryRecorder::metadataDoesNotTouchTheHistory()
{
    QSignalSpy changed(m->history.get(), &HistoryService::changed);
    m->document.setMeta(QStringLiteral("camera_name"), json::Value::string(QStringLiteral("ComCam")));
    QCOMPARE(shown(), QStringList()); // after all orders before it
    QCoreApplication::processEvents();
    QCOMPARE(changed.count(), 0);
}

void TestHistoryRecorder::openedJobIsNotRecorded()
{
    m->document.load(jobOf({measurement(test::identifier(1), 1)}), QStringLiteral("/tmp/other.verify.json"));
    QCOMPARE(shown(), QStringList());
    record(2, QStringLiteral("camera.Pressure"));
    QCOMPARE(shown(), QStringList());
    QCOMPARE(points(QStringLiteral("camera.Pressure")).constFirst().jobTitle, "other.verify.json");
}

void TestHistoryRecorder::openingAnotherJobRetractsNothing()
{
    record(1);
    m->document.load(jobOf({measurement(test::identifier(7), 7)}), QStringLiteral("/tmp/other.verify.json"));
    QCOMPARE(shown(), QStringList("0 1 unsent"));
}

void TestHistoryRecorder::restoringADraftRetractsNothing()
{
    record(1);
    const job::Job draft = m->document.job();
    m->document.reset();
    m->document.restore(draft, QString(), {});
    QCOMPARE(shown(), QStringList("0 1 unsent"));
    // and what is then undone in it is known to the history
    m->document.removeMeasurements({name()});
    QCOMPARE(shown(), QStringList());
    m->document.undoStack()->undo();
    QCOMPARE(shown(), QStringList("0 1 unsent"));
}

void TestHistoryRecorder::newJobRetractsNothing()
{
    record(1);
    m->document.reset();
    QCOMPARE(shown(), QStringList("0 1 unsent"));
}

void TestHistoryRecorder::removingAnOpenedValueRetractsItAndUndoRestoresIt()
{
    m->history->record({point(1, "camera.Temp", 3, 5.0)}); // by an earlier session
    m->document.load(jobOf({measurement(test::identifier(1), 5)}), QString());
    QCOMPARE(shown(), QStringList("3 5 unsent"));
    m->document.removeMeasurements({name()});
    QCOMPARE(shown(), QStringList());
    m->clock.advance(600);
    m->document.undoStack()->undo();
    QCOMPARE(shown(), QStringList("3 5 unsent"));
}

void TestHistoryRecorder::openedValueOfElsewhereStaysUnknown()
{
    m->document.load(jobOf({measurement(test::identifier(1), 5)}), QString());
    m->document.removeMeasurements({name()});
    m->document.undoStack()->undo();
    QCOMPARE(shown(), QStringList()); // it was not measured now, nor here
}

void TestHistoryRecorder::withoutIdentifierIsNotRecorded()
{
    m->document.mergeJob(jobOf({measurement(QString(), 5)}), QStringLiteral("Import"));
    QCOMPARE(m->document.job().measurements.size(), 1);
    QCOMPARE(shown(), QStringList());
}

void TestHistoryRecorder::changedValueUnderTheSameIdentifierIsTaken()
{
    m->document.mergeJob(jobOf({measurement(test::identifier(1), 5)}), QStringLiteral("Import"));
    QCOMPARE(shown(), QStringList("0 5 unsent"));
    m->document.mergeJob(jobOf({measurement(test::identifier(1), 6)}), QStringLiteral("Import"));
    QCOMPARE(shown(), QStringList("0 6 unsent"));
    m->document.undoStack()->undo();
    QCOMPARE(shown(), QStringList("0 5 unsent"));
}

void TestHistoryRecorder::sentValueStaysWhenUndone()
{
    record(1);
    m->history->confirm({m->document.job().measurements.constFirst().identifier}, QStringLiteral("site"), 17);
    m->document.undoStack()->undo();
    QCOMPARE(shown(), QStringList("0 1 confirmed site#17"));
    m->document.undoStack()->redo();
    QCOMPARE(shown(), QStringList("0 1 confirmed site#17"));
}

void TestHistoryRecorder::jobAtTheStartIsTheBaseline()
{
    m->recorder.reset();
    record(1);
    m->recorder = std::make_unique<history::HistoryRecorder>(m->document, *m->history, m->clock);
    record(2, QStringLiteral("camera.Pressure"));
    QCOMPARE(shown(), QStringList());
    QCOMPARE(shown(QStringLiteral("camera.Pressure")), QStringList("0 2 unsent"));
}

void TestHistoryRecorder::recorderGoneHistoryStays()
{
    record(1);
    m->recorder.reset();
    m->document.undoStack()->undo();
    QCOMPARE(shown(), QStringList("0 1 unsent"));
}

void TestHistoryRecorder::pointStandsWhereItWasMeasured()
{
    const QDateTime earlier = m->clock.nowUtc();
    m->clock.advance(600);
    m->document.record(name(), 10.02, units::Unit(), {.measuredAt = earlier});
    QCOMPARE(shown(), QStringList("0 10.02 unsent"));
    QCOMPARE(points().constFirst().recordedAt, m->clock.nowUtc());
    m->document.record(name(), 10.02, units::Unit()); // now, after all
    QCOMPARE(shown(), QStringList("10 10.02 unsent"));
    m->document.undoStack()->undo();
    QCOMPARE(shown(), QStringList("0 10.02 unsent"));
}

void TestHistoryRecorder::pointMovesWhenItsTimeIsEdited()
{
    const QDateTime start = m->clock.nowUtc();
    m->clock.advance(600);
    record(1);
    QCOMPARE(shown(), QStringList("10 1 unsent"));
    m->clock.advance(600);
    say(start);
    QCOMPARE(shown(), QStringList("0 1 unsent"));
    m->document.undoStack()->undo();
    QCOMPARE(shown(), QStringList("10 1 unsent"));
    m->document.undoStack()->redo();
    say(start.addSecs(300));
    QCOMPARE(shown(), QStringList("5 1 unsent"));
    m->document.removeMeta(QStringLiteral("camera.Temp.measured_at"));
    QCOMPARE(shown(), QStringList("10 1 unsent"));
    job::Job table = jobOf({m->document.job().measurements.constFirst()});
    job::setValueNotes(&table, name(), units::Unit(), {.measuredAt = start.addSecs(120)});
    m->document.recordAll(table, QStringLiteral("Import t.csv"));
    QCOMPARE(shown(), QStringList("2 1 unsent"));
    const QString identifier = m->document.job().measurements.constFirst().identifier;
    m->history->confirm({identifier}, QStringLiteral("t"), 1);
    say(start);
    QVERIFY(shown().constFirst().startsWith(QStringLiteral("2 1 confirmed"))); // it is there as it was sent
    QCOMPARE(points().constFirst().recordedAt, start.addSecs(600));            // whatever was said since
}

void TestHistoryRecorder::openedPointMovesToo()
{
    const QDateTime start = m->clock.nowUtc();
    job::Job job = jobOf({measurement(test::identifier(1), 1)});
    m->history->apply({.recorded = {test::point(1, "camera.Temp", 3)}});
    m->document.load(job, QStringLiteral("/tmp/other.verify.json"));
    say(start.addSecs(420));
    QCOMPARE(shown().size(), 1);
    QVERIFY2(shown().constFirst().startsWith(u'7'), qPrintable(shown().constFirst()));
    m->clock.advance(3600);
    m->document.removeMeta(QStringLiteral("camera.Temp.measured_at"));
    QVERIFY2(shown().constFirst().startsWith(u'7'), qPrintable(shown().constFirst())); // not among the newest
}

void TestHistoryRecorder::openedPointGoesBackToWhereItWasRecorded()
{
    const QDateTime start = m->clock.nowUtc();
    Point point = test::point(1, "camera.Temp", 3);
    point.recordedAt = start.addSecs(300);
    m->history->apply({.recorded = {point}});
    m->document.load(jobOf({measurement(test::identifier(1), 1)}), QStringLiteral("/tmp/other.verify.json"));
    say(start);
    m->document.removeMeta(QStringLiteral("camera.Temp.measured_at"));
    QVERIFY2(shown().constFirst().startsWith(u'5'), qPrintable(shown().constFirst()));
    QCOMPARE(points().constFirst().recordedAt, point.recordedAt);
}

QTEST_GUILESS_MAIN(TestHistoryRecorder)
#include "test_historyrecorder.moc"
