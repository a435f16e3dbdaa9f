// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "document/jobdocument.h"
#include "job/correction.h"
#include "job/environment.h"
#include "support/saveas.h"
#include "support/support.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <limits>

using namespace kabocha;
using namespace kabocha::document;

namespace {

metric::Name name(const char *metric)
{
    return metric::Name::ofMetric(QStringLiteral("cam"), QLatin1String(metric));
}

units::Unit unit(const char *text)
{
    return units::Unit::parse(QString::fromLatin1(text)).value();
}

json::Value text(const char *value)
{
    return json::Value::string(QLatin1String(value));
}

job::Job read(const QByteArray &bytes)
{
    const auto loaded = job::readJob(bytes, QStringLiteral("j.json"));
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().text()));
    return loaded->job;
}

const QByteArray small =
    "{\"measurements\": ["
    "{\"metric\": \"cam.Temp\", \"identifier\": \"1\", \"unit\": \"deg_C\", \"value\": 10, "
    "\"blob_refs\": [\"own\", \"shared\"]},"
    "{\"metric\": \"cam.Dark\", \"identifier\": \"2\", \"unit\": \"s\", \"value\": 2, "
    "\"blob_refs\": [\"shared\"]}],"
    "\"blobs\": [{\"identifier\": \"own\", \"name\": \"o\", \"data\": {}},"
    "{\"identifier\": \"shared\", \"name\": \"s\", \"data\": {}},"
    "{\"identifier\": \"lonely\", \"name\": \"l\", \"data\": {}}],"
    "\"meta\": {\"cam.Temp.note\": \"warm\", \"site\": \"summit\", \"cam.Dark.note\": 1}}";

QStringList blobs(const job::Job &job)
{
    QStringList out;
    for (const job::Blob &blob : job.blobs)
        out << blob.identifier;
    return out;
}

} // namespace

class TestJobDocument : public QObject
{
    Q_OBJECT

private:
    test::FixedClock m_clock;
    std::unique_ptr<JobDocument> m_document;
    QList<Change> m_changes;

    Change onlyChange()
    {
        if (m_changes.size() != 1)
            qFatal("%lld changes", static_cast<long long>(m_changes.size()));
        return m_changes.takeFirst();
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_document = std::make_unique<JobDocument>(m_clock);
        m_changes.clear();
        connect(m_document.get(), &JobDocument::jobChanged, this,
                [this](const Change &change) { m_changes << change; });
    }
    void cleanup() { m_document.reset(); }

    void aNewDocumentIsEmptyAndUnmodified()
    {
        QCOMPARE(m_document->job(), job::Job());
        QVERIFY(!m_document->isModified());
        QCOMPARE(m_document->title(), QStringLiteral("New job"));
        QVERIFY(m_document->path().isEmpty());
    }

    void whatIsSaidOfAValueIsOneStepWithIt()
    {
        const job::ValueNotes notes{.error = 0.4, .measuredAt = m_clock.nowUtc().addSecs(-600)};
        m_document->record(name("Temp"), 10.02, unit("deg_C"), notes);
        const Change change = onlyChange();
        QVERIFY(change.measurements && change.meta);
        QCOMPARE(job::valueNotesOf(m_document->job(), name("Temp")), notes);
        const QString first = m_document->job().measurements.constFirst().identifier;
        m_document->record(name("Temp"), 10.02, unit("deg_C"), notes);
        QVERIFY(m_changes.isEmpty()); // nothing new
        m_document->record(name("Temp"), 10.02, unit("deg_C"), {.measuredAt = notes.measuredAt});
        QCOMPARE(m_changes.size(), 1);
        QVERIFY(!job::valueNotesOf(m_document->job(), name("Temp")).error);
        QVERIFY(m_document->job().measurements.constFirst().identifier != first);
        m_document->record(name("Temp"), 11, unit("deg_C"));
        QCOMPARE(job::valueNotesOf(m_document->job(), name("Temp")), job::ValueNotes{});
        m_document->undoStack()->undo();
        m_document->undoStack()->undo();
        QCOMPARE(job::valueNotesOf(m_document->job(), name("Temp")), notes);
        m_document->undoStack()->undo();
        QVERIFY(m_document->job().meta.isEmpty());
    }

    void recordingIsOneStep()
    {
        const QSignalSpy modified(m_document.get(), &JobDocument::modifiedChanged);
        m_document->record(name("Temp"), 10.02, unit("deg_C"));
        const Change change = onlyChange();
        QVERIFY(change.measurements && !change.meta && !change.definitions && !change.everything);
        const job::Measurement measured = *m_document->job().find(name("Temp"));
        QCOMPARE(measured.value, std::optional(10.02));
        QCOMPARE(measured.identifier.size(), 32);
        QCOMPARE(m_document->undoStack()->undoText(), QStringLiteral("Record cam.Temp"));
        QVERIFY(m_document->isModified());
        m_document->undoStack()->undo();
        QVERIFY(m_document->job().measurements.isEmpty());
        QVERIFY(!m_document->isModified());
        QVERIFY(onlyChange().measurements);
        m_document->undoStack()->redo();
        QCOMPARE(*m_document->job().find(name("Temp")), measured);
        QCOMPARE(modified.size(), 3);
    }

    void recordingAgainReplacesInPlaceUnderANewIdentifier()
    {
        m_document->record(name("Temp"), 1.0, unit("deg_C"));
        m_document->record(name("Dark"), 2.0, unit("s"));
        const QString first = m_document->job().find(name("Temp"))->identifier;
        m_document->record(name("Temp"), 3.0, unit("deg_C"));
        QCOMPARE(m_document->job().indexOf(name("Temp")), 0);
        QCOMPARE(m_document->job().measurements.size(), 2);
        QVERIFY(m_document->job().find(name("Temp"))->identifier != first);
        m_document->undoStack()->undo();
        QCOMPARE(m_document->job().find(name("Temp"))->identifier, first);
    }

    void recordingTheSameChangesNothing()
    {
        m_document->record(name("Temp"), 1.0, unit("deg_C"));
        m_document->record(name("Dark"), std::nullopt, unit("s"));
        const job::Job before = m_document->job();
        m_document->record(name("Temp"), 1.0, unit("deg_C"));
        m_document->record(name("Dark"), std::nullopt, unit("s"));
        QCOMPARE(m_document->undoStack()->count(), 2);
        QCOMPARE(m_document->job(), before);
        m_document->record(name("Temp"), 1.0, unit("K"));
        QCOMPARE(m_document->undoStack()->count(), 3);
    }

    void aCorrectionKeepsTheOldValueAndTheReason()
    {
        m_document->load(read(small), {});
        m_changes.clear();
        m_document->correct(name("Temp"), 11.0, unit("deg_C"), QStringLiteral("wrong sensor"));
        const Change change = onlyChange();
        QVERIFY(change.measurements && change.meta && !change.everything);
        const job::Measurement *measured = m_document->job().find(name("Temp"));
        QCOMPARE(measured->value, 11.0);
        QVERIFY(measured->identifier != QStringLiteral("1"));
        QCOMPARE(m_document->job().meta.value(QStringLiteral("cam.Temp.corrected_from")), text("10.0 deg_C"));
        QCOMPARE(m_document->job().meta.value(QStringLiteral("cam.Temp.corrected_because")),
                 text("wrong sensor"));
        QCOMPARE(m_document->job().meta.value(QStringLiteral("cam.Temp.note")), text("warm")); // stays
        QCOMPARE(blobs(m_document->job()), QStringList({"shared", "lonely"}));
        QCOMPARE(m_document->undoStack()->undoText(), QStringLiteral("Correct cam.Temp"));
        QCOMPARE(m_document->undoStack()->count(), 1);
        m_document->undoStack()->undo();
        QCOMPARE(m_document->job(), read(small));
    }

    void aCorrectionNeedsAReasonAndSomethingToCorrect()
    {
        m_document->load(read(small), {});
        m_document->correct(name("Temp"), 11.0, unit("deg_C"), QStringLiteral(" \n"));
        m_document->correct(name("Wind"), 11.0, unit("m"), QStringLiteral("no"));
        m_document->correct(name("Temp"), 10.0, unit("deg_C"), QStringLiteral("the same"));
        QCOMPARE(m_document->undoStack()->count(), 0);
        QCOMPARE(m_document->job(), read(small));
    }

    void whatIsSaidOfASentValueIsCorrectedLikeIt()
    {
        m_document->load(read(small), {});
        const job::Measurement before = *m_document->job().find(name("Temp"));
        const QStringList kept = blobs(m_document->job());
        const auto correct = [this, &before](const job::ValueNotes &notes) {
            m_document->correct(name("Temp"), before.value, before.unit, QStringLiteral("read again"), notes);
        };
        const job::ValueNotes first{.error = 0.5, .measuredAt = m_clock.nowUtc().addSecs(-600)};
        correct(first);
        QCOMPARE(m_document->undoStack()->count(), 1);
        correct(first); // nothing new
        QCOMPARE(m_document->undoStack()->count(), 1);
        correct({.measuredAt = first.measuredAt});
        QCOMPARE(m_document->undoStack()->count(), 2);
        const QList<job::Correction> corrections = job::correctionsOf(m_document->job(), name("Temp"));
        QCOMPARE(corrections.size(), 2);
        QCOMPARE(corrections.constFirst().from, QStringLiteral("10.0 deg_C"));
        QCOMPARE(corrections.constLast().from, QStringLiteral("10.0 deg_C ± 0.5 deg_C, measured at ") +
                                                   first.measuredAt.toString(Qt::ISODate));
        QVERIFY(m_document->job().find(name("Temp"))->identifier != before.identifier);
        QCOMPARE(m_document->job().find(name("Temp"))->blobRefs, before.blobRefs); // they are of the value
        QCOMPARE(blobs(m_document->job()), kept);
        m_document->undoStack()->undo();
        m_document->undoStack()->undo();
        QCOMPARE(m_document->job(), read(small));
    }

    void aValueSaidToBeOfAnotherTimeIsAnother_data()
    {
        QTest::addColumn<bool>("sent");
        QTest::newRow("sent") << true;
        QTest::newRow("not sent") << false;
    }
    void aValueSaidToBeOfAnotherTimeIsAnother()
    {
        QFETCH(bool, sent);
        m_document->load(read(small), {});
        const job::Measurement before = *m_document->job().find(name("Temp"));
        const QStringList kept = blobs(m_document->job());
        job::Job table;
        table.set({.metric = name("Temp"), .identifier = "d", .value = before.value, .unit = before.unit});
        job::setValueNotes(&table, name("Temp"), before.unit, {.measuredAt = m_clock.nowUtc()});
        const auto record = [&] {
            m_document->recordAll(table, QStringLiteral("Import t.csv"),
                                  sent ? QSet{name("Temp")} : QSet<metric::Name>(), QStringLiteral("log"));
        };
        record();
        const job::Measurement after = *m_document->job().find(name("Temp"));
        QCOMPARE(after.identifier, QStringLiteral("d"));
        QCOMPARE(after.blobRefs, before.blobRefs);
        QCOMPARE(blobs(m_document->job()), kept);
        QCOMPARE(job::valueNotesOf(m_document->job(), name("Temp")).measuredAt, m_clock.nowUtc());
        QCOMPARE(job::correctionsOf(m_document->job(), name("Temp")).size(), sent ? 1 : 0);
        record(); // it is held already
        QCOMPARE(m_document->undoStack()->count(), 1);
    }

    void blobsStayWithTheirValue()
    {
        m_document->load(read(small), {});
        const job::Measurement before = *m_document->job().find(name("Temp"));
        const QStringList kept = blobs(m_document->job());
        m_document->record(name("Temp"), before.value, before.unit, {.error = 0.5});
        QCOMPARE(m_document->job().find(name("Temp"))->blobRefs, before.blobRefs);
        QCOMPARE(blobs(m_document->job()), kept);
    }

    void manyAreRecordedAsOneStep()
    {
        m_document->load(read(small), {});
        m_changes.clear();
        job::Job table;
        table.set({.metric = name("Temp"), .identifier = "t", .value = 11, .unit = unit("deg_C")});
        table.set({.metric = name("Dark"), .identifier = "d", .value = 3, .unit = unit("s")});
        table.set({.metric = name("Wind"),
                   .identifier = "w",
                   .value = std::numeric_limits<double>::quiet_NaN(),
                   .unit = unit("m / s")});
        table.meta.insert(QStringLiteral("cam.Wind.by"), text("hand"));
        m_document->recordAll(table, QStringLiteral("Import t.csv"), {name("Dark"), name("Wind")},
                              QStringLiteral("read from the log"));
        QVERIFY(onlyChange().measurements);
        QCOMPARE(m_document->undoStack()->undoText(), QStringLiteral("Import t.csv"));
        QStringList identifiers;
        for (const job::Measurement &measurement : m_document->job().measurements)
            identifiers << measurement.identifier;
        QCOMPARE(identifiers, QStringList({"t", "d", "w"}));
        QVERIFY(!m_document->job().find(name("Wind"))->value);
        // Only what was sent and is another now is a correction.
        QCOMPARE(m_document->job().meta.keys(),
                 QStringList({"cam.Temp.note", "site", "cam.Dark.note", "cam.Dark.corrected_from",
                              "cam.Dark.corrected_because", "cam.Wind.by"}));
        QCOMPARE(blobs(m_document->job()), QStringList{"lonely"});
        m_document->undoStack()->undo();
        QCOMPARE(m_document->job(), read(small));
        m_document->recordAll({}, QStringLiteral("nothing"));
        QVERIFY(!m_document->undoStack()->canUndo());
    }

    void ofAMergedJobWhatWasSentIsCorrected()
    {
        m_document->load(read(small), {});
        const job::Measurement temp = *m_document->job().find(name("Temp"));
        const job::Measurement dark = *m_document->job().find(name("Dark"));
        job::Job other;
        other.set({.metric = temp.metric, .identifier = temp.identifier, .value = 11, .unit = temp.unit});
        other.set({.metric = dark.metric, .identifier = "d", .value = 3, .unit = unit("s")});
        other.set({.metric = name("New"), .identifier = "n", .value = 4, .unit = unit("s")});
        m_document->mergeJob(other, QStringLiteral("Import o.json"), {name("Temp"), name("New")},
                             QStringLiteral("read from the log"));
        QCOMPARE(job::correctionsOf(m_document->job(), name("Temp")),
                 (QList<job::Correction>{
                     {.from = QStringLiteral("10.0 deg_C"), .reason = QStringLiteral("read from the log")}}));
        for (const char *metric : {"Dark", "New"}) // was not sent; replaces nothing
            QVERIFY(job::correctionsOf(m_document->job(), name(metric)).isEmpty());
        const job::Measurement after = *m_document->job().find(name("Temp"));
        QCOMPARE(after.value, std::optional(11.0));
        QVERIFY(after.identifier != temp.identifier); // a server has the old value under that one
        QCOMPARE(m_document->job().find(name("Dark"))->identifier, QStringLiteral("d"));
        QCOMPARE(m_document->undoStack()->count(), 1);
        m_document->undoStack()->undo();
        QCOMPARE(m_document->job(), read(small));
    }

    void anImportReplacesManyNotedValuesAndOneStepBringsThemBack()
    {
        constexpr int many = 10'000;
        const QDateTime at(QDate(2026, 11, 27), QTime(1, 2), Qt::UTC);
        job::Job before;
        job::Job table;
        for (int i = 0; i < many; ++i) {
            const auto metric = metric::Name::ofMetric(QStringLiteral("cam"), QStringLiteral("M%1").arg(i));
            const QString id = QString::number(i);
            before.measurements.append(
                {.metric = metric, .identifier = u'b' + id, .value = double(i), .unit = unit("s")});
            job::setValueNotes(&before, metric, unit("s"), {.error = 0.5, .measuredAt = at});
            before.meta.insert(metric.text() + QStringLiteral(".by"), text("hand"));
            table.measurements.append({.metric = metric,
                                       .identifier = u't' + id,
                                       .value = double(i % 2 == 0 ? i : i + 1),
                                       .unit = unit("s")});
        }
        m_document->load(before, {});
        m_document->recordAll(table, QStringLiteral("Import t.csv"));
        QCOMPARE(m_document->job().meta.size(), 2 * many); // half of them lost their error and time
        QVERIFY(job::valueNotesOf(m_document->job(), name("M9998")).error);
        QCOMPARE(job::valueNotesOf(m_document->job(), name("M9999")), job::ValueNotes());
        QVERIFY(m_document->job().meta.contains(QStringLiteral("cam.M9999.by")));
        m_document->undoStack()->undo();
        QCOMPARE(m_document->job(), before);
        m_document->mergeJob(table, QStringLiteral("Merge"));
        QVERIFY(m_document->job().meta.isEmpty());
        m_document->undoStack()->undo();
        QList<metric::Name> all;
        for (const job::Measurement &measurement : std::as_const(before.measurements))
            all << measurement.metric;
        m_document->removeMeasurements(all);
        QCOMPARE(m_document->job().meta, json::Object());
    }

    void notMeasuredIsRecordedAsSuch_data()
    {
        QTest::addColumn<double>("value");
        QTest::newRow("NaN") << std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
    }
    void notMeasuredIsRecordedAsSuch()
    {
        QFETCH(double, value);
        m_document->record(name("Temp"), value, unit("deg_C"));
        QVERIFY(!m_document->job().find(name("Temp"))->value);
        m_document->record(name("Temp"), value, unit("deg_C"));
        QCOMPARE(m_document->undoStack()->count(), 1);
    }

    void aNewValueKeepsNotesButNotTheBlobsOfTheOld()
    {
        m_document->load(read(small), {});
        m_document->record(name("Temp"), 11.0, unit("deg_C"));
        QVERIFY(m_document->job().find(name("Temp"))->blobRefs.isEmpty());
        QCOMPARE(blobs(m_document->job()), QStringList({"shared", "lonely"}));
        QVERIFY(m_document->job().meta.contains(QStringLiteral("cam.Temp.note")));
        m_document->undoStack()->undo();
        QCOMPARE(m_document->job(), read(small));
    }

    void removingTakesNotesAndBlobsAlong()
    {
        m_document->load(read(small), {});
        m_changes.clear();
        m_document->removeMeasurements({name("Temp"), name("Unknown")});
        const Change change = onlyChange();
        QVERIFY(change.measurements && change.meta);
        QCOMPARE(m_document->undoStack()->undoText(), QStringLiteral("Delete cam.Temp"));
        QCOMPARE(m_document->job().measurements.size(), 1);
        QCOMPARE(m_document->job().meta.keys(), QStringList({"site", "cam.Dark.note"}));
        QCOMPARE(blobs(m_document->job()), QStringList({"shared", "lonely"}));
        m_document->undoStack()->undo();
        QCOMPARE(m_document->job(), read(small));
        m_changes.clear();
        m_document->removeMeasurements({name("Unknown")});
        QVERIFY(m_changes.isEmpty());
    }

    void aSentValueIsDeletedWithAReasonThatStays()
    {
        m_document->load(read(small), {});
        const job::ValueNotes said{.error = 0.5, .measuredAt = m_clock.nowUtc()};
        m_document->correct(name("Temp"), 11.0, unit("deg_C"), QStringLiteral("wrong sensor"), said);
        const job::Job before = m_document->job();
        m_document->removeMeasurements({name("Temp"), name("Dark")}, {name("Temp")}, QStringLiteral(" \n"));
        QCOMPARE(m_document->job(), before);
        m_changes.clear();
        m_document->removeMeasurements({name("Temp"), name("Dark")}, {name("Temp")},
                                       QStringLiteral(" of another\nnight "));
        QVERIFY(onlyChange().meta);
        QVERIFY(m_document->job().measurements.isEmpty());
        const QList<job::Correction> corrections = job::correctionsOf(m_document->job(), name("Temp"));
        QCOMPARE(corrections,
                 (QList<job::Correction>{
                     {.from = QStringLiteral("10.0 deg_C"), .reason = QStringLiteral("wrong sensor")},
                     {.from = QStringLiteral("11.0 deg_C ± 0.5 deg_C, measured at 2026-03-01T12:00:00Z"),
                      .reason = QStringLiteral("of another night")}}));
        QCOMPARE(m_document->job().meta.size(), 1 + 2 * corrections.size()); // site
        QVERIFY(job::isDeleted(m_document->job(), name("Temp")));
        QVERIFY(!job::isDeleted(m_document->job(), name("Dark"))); // it was not sent
        const auto saved = job::readJob(job::writeJob(m_document->job()), QStringLiteral("j.json"));
        QCOMPARE(job::correctionsOf(saved.value().job, name("Temp")), corrections);
        m_document->undoStack()->undo();
        QCOMPARE(m_document->job(), before);
    }

    void whatWasDeletedIsRecordedAnewAsACorrection_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("by hand") << 0;
        QTest::newRow("from a table") << 1;
        QTest::newRow("from a job") << 2;
    }
    void whatWasDeletedIsRecordedAnewAsACorrection()
    {
        QFETCH(int, way);
        m_document->load(read(small), {});
        m_document->removeMeasurements({name("Temp")}, {name("Temp")}, QStringLiteral("another night"));
        const job::Job before = m_document->job();
        job::Job again;
        again.set(
            {.metric = name("Temp"), .identifier = QStringLiteral("9"), .value = 12, .unit = unit("deg_C")});
        const QString reason = QStringLiteral("it was this one");
        m_document->correct(name("Temp"), 12.0, unit("deg_C"), {});
        m_document->correct(name("Wind"), 12.0, unit("deg_C"), reason); // was never there
        QCOMPARE(m_document->job(), before);
        if (way == 0)
            m_document->correct(name("Temp"), 12.0, unit("deg_C"), reason);
        else if (way == 1)
            m_document->recordAll(again, QStringLiteral("Import"), {name("Temp")}, reason);
        else
            m_document->mergeJob(again, QStringLiteral("Import"), {name("Temp")}, reason);
        QCOMPARE(m_document->job().find(name("Temp"))->value, 12.0);
        QCOMPARE(job::correctionsOf(m_document->job(), name("Temp")),
                 (QList<job::Correction>{
                     {.from = QStringLiteral("10.0 deg_C"), .reason = QStringLiteral("another night")},
                     {.from = QStringLiteral("no value"), .reason = reason}}));
        m_document->undoStack()->undo();
        QCOMPARE(m_document->job(), before);
    }

    void severalAreRemovedInOneStep()
    {
        m_document->load(read(small), {});
        m_document->removeMeasurements({name("Temp"), name("Dark")});
        QVERIFY(m_document->job().measurements.isEmpty());
        QCOMPARE(blobs(m_document->job()), QStringList("lonely"));
        QCOMPARE(m_document->undoStack()->count(), 1);
    }

    void metadataIsSetRemovedAndRenamed()
    {
        m_document->load(read(small), {});
        m_changes.clear();
        m_document->setMeta(QStringLiteral("camera_name"), text("ComCam"));
        QVERIFY(onlyChange().meta);
        QCOMPARE(m_document->undoStack()->undoText(), QStringLiteral("Add camera_name"));
        m_document->setMeta(QStringLiteral("camera_name"), text("LSSTCam"));
        QCOMPARE(m_document->undoStack()->undoText(), QStringLiteral("Change camera_name"));
        m_document->setMeta(QStringLiteral("camera_name"), text("LSSTCam")); // nothing new
        m_document->renameMeta(QStringLiteral("site"), QStringLiteral("place"));
        QCOMPARE(m_document->undoStack()->undoText(), QStringLiteral("Rename site to place"));
        QCOMPARE(m_document->job().meta.keys(),
                 QStringList({"cam.Temp.note", "place", "cam.Dark.note", "camera_name"}));
        QCOMPARE(m_document->job().meta.value(QStringLiteral("place")), text("summit"));
        m_document->renameMeta(QStringLiteral("place"), QStringLiteral("camera_name")); // taken
        m_document->renameMeta(QStringLiteral("none"), QStringLiteral("x"));
        m_document->removeMeta(QStringLiteral("none"));
        QCOMPARE(m_document->undoStack()->count(), 3);
        m_document->removeMeta(QStringLiteral("place"));
        QCOMPARE(m_document->undoStack()->undoText(), QStringLiteral("Remove place"));
        while (m_document->undoStack()->canUndo())
            m_document->undoStack()->undo();
        QCOMPARE(m_document->job(), read(small));
        QVERIFY(!m_document->isModified());
    }

    void mergingIsOneStepAndSaysWhatItTouched()
    {
        m_document->load(read(small), {});
        m_changes.clear();
        job::Job other;
        other.meta.insert(QStringLiteral("site"), text("base"));
        m_document->mergeJob(other, QStringLiteral("Import other.json"));
        const Change change = onlyChange();
        QVERIFY(change.meta && !change.measurements && !change.definitions);
        QCOMPARE(m_document->undoStack()->undoText(), QStringLiteral("Import other.json"));
        m_document->mergeJob(other, QStringLiteral("Again"));
        QVERIFY(m_changes.isEmpty());
        QCOMPARE(m_document->undoStack()->count(), 1);
    }

    void definitionsAreAddedOnce()
    {
        metric::MetricSet metrics;
        metrics.insert({.name = name("Temp"), .unit = unit("deg_C")});
        m_document->addDefinitions(metrics, {});
        QVERIFY(onlyChange().definitions);
        m_document->addDefinitions(metrics, {});
        QVERIFY(m_changes.isEmpty());
        QCOMPARE(m_document->job().metrics.size(), 1);
    }

    void loadingPutsAnotherJobInPlace()
    {
        m_document->record(name("Temp"), 1.0, unit("deg_C"));
        m_document->setPendingEntry({.metric = name("Temp"), .text = QStringLiteral("1")});
        m_changes.clear();
        const QSignalSpy titles(m_document.get(), &JobDocument::titleChanged);
        m_document->load(read(small), QStringLiteral("/tmp/night.verify.json"));
        QVERIFY(onlyChange().everything);
        QCOMPARE(m_document->title(), QStringLiteral("night.verify.json"));
        QCOMPARE(titles.size(), 1);
        QVERIFY(!m_document->isModified());
        QVERIFY(!m_document->undoStack()->canUndo());
        QCOMPARE(m_document->pendingEntry(), JobDocument::PendingEntry());
        m_document->reset();
        QCOMPARE(m_document->job(), job::Job());
        QVERIFY(m_document->path().isEmpty());
    }

    void aRestoredJobIsModifiedUntilItIsSaved()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.verify.json"));
        const QSignalSpy modified(m_document.get(), &JobDocument::modifiedChanged);
        m_document->restore(read(small), path, {.metric = name("Temp"), .text = QStringLiteral("10,")});
        QVERIFY(m_document->isModified());
        QCOMPARE(modified.size(), 1);
        QCOMPARE(m_document->pendingEntry().text, QStringLiteral("10,"));
        m_document->record(name("Temp"), 3.0, unit("deg_C"));
        m_document->undoStack()->undo();
        QVERIFY(m_document->isModified());
        QVERIFY(test::saveAs(*m_document, path));
        QVERIFY(!m_document->isModified());
    }

    void savingMakesTheFileTheDocuments()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.verify.json"));
        const QSignalSpy titles(m_document.get(), &JobDocument::titleChanged);
        m_document->record(name("Temp"), 10.02, unit("deg_C"));
        QVERIFY(test::saveAs(*m_document, path));
        QCOMPARE(m_document->path(), path);
        QVERIFY(!m_document->isModified());
        QCOMPARE(titles.size(), 1);
        QCOMPARE(readFile(path).value(), job::writeJob(m_document->job()));
        m_document->undoStack()->undo();
        QVERIFY(m_document->isModified());
        m_document->undoStack()->redo();
        QVERIFY(!m_document->isModified());
        QCOMPARE(m_document->undoStack()->count(), 1); // the list survives saving
    }

    void thePendingEntryIsNoEdit()
    {
        const QSignalSpy pending(m_document.get(), &JobDocument::pendingEntryChanged);
        m_document->setPendingEntry({.metric = name("Temp"), .text = QStringLiteral("10.0")});
        m_document->setPendingEntry({.metric = name("Temp"), .text = QStringLiteral("10.0")});
        QCOMPARE(pending.size(), 1);
        QVERIFY(!m_document->isModified());
        QVERIFY(m_changes.isEmpty());
    }

    /// The data linked into src/job must also be in programs that get it through another library.
    void environmentTemplatesAreLinkedIn()
    {
        const auto environments = job::builtInEnvironments();
        QVERIFY2(environments, qPrintable(environments ? QString() : environments.error().text()));
        QCOMPARE(environments->size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestJobDocument)
#include "test_jobdocument.moc"
