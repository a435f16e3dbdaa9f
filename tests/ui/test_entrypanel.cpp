// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "pages/entrypanel.h"
#include "json/io.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

const auto Temperature = QStringLiteral("camera.AvgCameraBodySurfaceTemp");
const auto Other = QStringLiteral("camera.ReadoutTime");
const QDateTime Night(QDate(2026, 3, 1), QTime(2, 0), Qt::UTC);

/// The panel over the example package, in a window with the focus, and whatever past a test gives it.
class Desk
{
public:
    Desk() : panel(new EntryPanel(run.services()))
    {
        QSignalSpy loaded(&run.services().workspace, &Workspace::packageLoaded);
        run.services().workspace.loadPackage(QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example"));
        if (loaded.isEmpty() && !loaded.wait(60'000))
            qFatal("the example package does not load");
        panel->resize(1000, 500);
        panel->show();
        panel->activateWindow();
        if (!QTest::qWaitForWindowActive(panel.get(), 60'000))
            qFatal("no window");
        panel->focusMetric();
    }

    /// VALUES of METRIC, one a night, known before this returns.
    void past(const QList<double> &values, const QString &metric = Temperature,
              const QString &unit = QStringLiteral("deg_C"))
    {
        QList<history::Point> points;
        for (const double value : values)
            points << history::Point{.identifier = job::newIdentifier(),
                                     .metric = test::name(metric),
                                     .measuredAt = Night.addDays(points.size()),
                                     .value = value,
                                     .unit = unit,
                                     .jobTitle = QStringLiteral("night.verify.json")};
        run.services().history.record(points);
        pastIsKnown();
    }
    /// All that was ordered of the history is done, and what the panel asked of it answered.
    void pastIsKnown()
    {
        auto answer = run.services().history.latest();
        answer.waitForFinished();
        QCoreApplication::processEvents();
        answer = run.services().history.latest();
        answer.waitForFinished();
        QCoreApplication::processEvents();
    }
    void choose(const QString &part)
    {
        panel->focusMetric();
        type(part);
        press(Qt::Key_Return);
    }

    test::Run run;
    std::unique_ptr<EntryPanel> panel;

    template <class T> [[nodiscard]] T *find(const char *name) const { return test::child<T>(*panel, name); }
    [[nodiscard]] QLineEdit *value() const { return find<QLineEdit>("entryValue"); }
    [[nodiscard]] QLineEdit *time() const { return find<QLineEdit>("entryMeasuredAt"); }
    [[nodiscard]] QString echo() const { return find<QLabel>("entryEcho")->text(); }
    [[nodiscard]] QString pastText() const { return find<QLabel>("entryPast")->text(); }
    [[nodiscard]] QString duplicates() const
    {
        const auto *line = find<QWidget>("entryDuplicates");
        QString text;
        for (const QLabel *label : line->findChildren<QLabel *>())
            text += label->text();
        return line->isVisible() ? text : QString();
    }
    /// What can be chosen by Alt+1 and so on.
    [[nodiscard]] QStringList choices() const
    {
        QStringList out;
        for (const char *name : {"choice1", "choice2", "choice3"})
            if (const auto *button = find<QPushButton>(name); button->isVisible())
                out << button->text().section(QStringLiteral("  ("), 0, 0);
        return out;
    }
    [[nodiscard]] const job::Job &job() const { return run.document().job(); }
    [[nodiscard]] const job::Measurement *measured(const QString &name = Temperature) const
    {
        return job().find(test::name(name));
    }
    [[nodiscard]] job::ValueNotes notes(const QString &name = Temperature) const
    {
        return job::valueNotesOf(job(), test::name(name));
    }
    static QString focused()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    static void clear() { press(Qt::Key_A, Qt::ControlModifier); }
};

const QList<double> Quiet{9.6, 9.8, 9.9, 10.0, 10.0, 10.1, 10.2, 10.4, 9.7};

} // namespace

/// What the entry line says of a value by its past, what it offers instead, and what is kept with it.
class TestEntryPanel : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }

    void withoutAPastItSaysSo()
    {
        Desk desk;
        desk.choose(QStringLiteral("camera.avg"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.pastText(),
                                  QStringLiteral("The history holds no value of this metric yet."), 60'000);
        Desk::type(QStringLiteral("10200"));
        QVERIFY(desk.choices().isEmpty());
    }

    void usualAndUnusualAreToldAtEveryKey()
    {
        Desk desk;
        desk.past(Quiet);
        desk.choose(QStringLiteral("camera.avg"));
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.pastText().startsWith(QStringLiteral("Usually 10.0 deg_C, give or take 0.3 ")), 60'000);
        Desk::type(QStringLiteral("10.1"));
        QVERIFY2(
            desk.pastText().startsWith(QStringLiteral("As usual: 0.3 × the usual spread from 10.0 deg_C")),
            qPrintable(desk.pastText()));
        Desk::type(QStringLiteral("00")); // the same
        QVERIFY(desk.choices().isEmpty());
        Desk::clear();
        Desk::type(QStringLiteral("13.56"));
        QVERIFY2(desk.pastText().startsWith(QStringLiteral("Unusual: 12 × the usual spread from 10.0 deg_C")),
                 qPrintable(desk.pastText()));
        Desk::clear();
        Desk::type(QStringLiteral("10020"));
        QVERIFY2(desk.pastText().startsWith(QStringLiteral("Unusual: more than 1000 ×")),
                 qPrintable(desk.pastText()));
        Desk::clear();
        Desk::type(QStringLiteral("13.56"));
        QVERIFY(desk.find<QPushButton>("recordButton")->isEnabled()); // a warning only
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.measured()->value, 13.56);
    }

    void whatMayHaveBeenMeantIsOneKeyAway_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("offered");
        QTest::addColumn<double>("value");
        QTest::newRow("times 1000") << "10020"
                                    << "10.02 deg_C" << 10.02;
        QTest::newRow("by 1000") << "0.0099"
                                 << "9.9 deg_C" << 9.9;
        QTest::newRow("times 10") << "102"
                                  << "10.2 deg_C" << 10.2;
        QTest::newRow("sign") << "-10.2"
                              << "10.2 deg_C" << 10.2;
        QTest::newRow("unit forgotten") << "283.25"
                                        << "283.25 K = 10.1 deg_C" << 10.1;
        QTest::newRow("a unit too much") << "10.02 K"
                                         << "10.02 deg_C" << 10.02;
    }
    void whatMayHaveBeenMeantIsOneKeyAway()
    {
        QFETCH(QString, typed);
        QFETCH(QString, offered);
        QFETCH(double, value);
        Desk desk;
        desk.past(Quiet);
        desk.choose(QStringLiteral("camera.avg"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.pastText().startsWith(QStringLiteral("Usually")), 60'000);
        Desk::type(typed);
        QVERIFY2(!desk.choices().isEmpty(), qPrintable(desk.pastText()));
        QCOMPARE(desk.choices().constFirst(), offered);
        Desk::press(Qt::Key_1, Qt::AltModifier);
        QVERIFY2(desk.choices().isEmpty(), qPrintable(desk.choices().join(u';')));
        QCOMPARE(Desk::focused(), QStringLiteral("entryValue"));
        Desk::press(Qt::Key_Return); // at once: nothing waits for a click that comes later
        QCOMPARE(desk.measured()->value, value);
    }

    void anErrorIsMeantAlong()
    {
        Desk desk;
        desk.past(Quiet);
        desk.choose(QStringLiteral("camera.avg"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.pastText().startsWith(QStringLiteral("Usually")), 60'000);
        Desk::type(QStringLiteral("10020 +/- 400"));
        Desk::press(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(desk.value()->text(), QStringLiteral("10.02 ± 0.4"));
    }

    void bothReadingsOfACommaAreOneKeyAway()
    {
        Desk desk;
        Desk::type(QStringLiteral("camera.avg 1,234 K"));
        QCOMPARE(desk.choices(), QStringList({QStringLiteral("1.234 K"), QStringLiteral("1234 K")}));
        QVERIFY(!desk.find<QPushButton>("recordButton")->isEnabled());
        Desk::press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(desk.value()->text(), QStringLiteral("1234 K"));
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.measured()->value, 960.85);
    }

    void theLineShowsThePastAndTheCandidate()
    {
        Desk desk;
        desk.past(Quiet);
        desk.choose(QStringLiteral("camera.avg"));
        auto *line = desk.find<QWidget>("entrySparkline");
        QTRY_VERIFY_WITH_TIMEOUT(line->isVisible(), 60'000);
        QVERIFY2(line->accessibleDescription().contains(QStringLiteral("from 9.6 deg_C to 10.4 deg_C")),
                 qPrintable(line->accessibleDescription()));
        QVERIFY(!line->accessibleName().isEmpty());
    }

    void onlyWhatCountsIsCompared()
    {
        Desk desk;
        desk.past(Quiet);
        desk.past({400, 401, 402, 403}); // retracted below
        desk.past(Quiet, Other, QStringLiteral("s"));
        desk.past({283.15}, Temperature, QStringLiteral("K")); // 10 deg_C
        desk.past({5}, Temperature, QStringLiteral("mag"));    // fits nowhere
        auto all = desk.run.services().history.series({.metric = test::name(Temperature)});
        all.waitForFinished();
        QStringList wrong;
        for (const history::Point &point : all.result().value_or(QList<history::Point>()))
            if (point.value.value_or(0) >= 400)
                wrong << point.identifier;
        QCOMPARE(wrong.size(), 4);
        desk.run.services().history.retract(wrong);
        desk.choose(QStringLiteral("camera.avg"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.pastText().contains(QStringLiteral("the last 10 value(s)")), 60'000);
        QVERIFY(desk.pastText().startsWith(QStringLiteral("Usually 10.0 deg_C")));
    }

    /// However long the past is, a bounded piece of it comes to the panel.
    void aLongPastIsNotCopied()
    {
        Desk desk;
        desk.past(QList<double>(5000, 10.0));
        desk.choose(QStringLiteral("camera.avg"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.pastText(),
                                  QStringLiteral("Each of the last 200 value(s) was 10.0 deg_C."), 60'000);
        Desk::type(QStringLiteral("10.5"));
        QVERIFY2(desk.pastText().contains(QStringLiteral("this one is another")),
                 qPrintable(desk.pastText()));
    }

    void anotherMetricsLateAnswerIsDropped()
    {
        Desk desk;
        desk.past(Quiet);
        desk.choose(QStringLiteral("camera.avg"));     // asks
        desk.choose(QStringLiteral("camera.readout")); // before the answer
        desk.pastIsKnown();
        QTRY_COMPARE_WITH_TIMEOUT(desk.pastText(),
                                  QStringLiteral("The history holds no value of this metric yet."), 60'000);
    }

    void aUnitIsTypedAsPeopleTypeIt()
    {
        Desk desk;
        Desk::type(QStringLiteral("camera.avg 10.02 degC"));
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.measured()->value, 10.02);
        Desk::type(QStringLiteral("camera.readout 2500 mss"));
        QCOMPARE(desk.choices().constFirst(), QStringLiteral("2500 ms"));
        Desk::press(Qt::Key_1, Qt::AltModifier);
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.measured(Other)->value, 2.5);
    }

    void theErrorIsKeptAsANote()
    {
        Desk desk;
        Desk::type(QStringLiteral("camera.avg 285.15 +/- 0.4 K"));
        QVERIFY2(desk.echo().contains(QStringLiteral("12.0 deg_C ± 0.4 deg_C")), qPrintable(desk.echo()));
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.measured()->value, 12.0);
        QCOMPARE(desk.notes().error, 0.4);
        QCOMPARE(desk.job().meta.value(Temperature + QStringLiteral(".error")).toString(),
                 QStringLiteral("± 0.4 deg_C"));
        Desk::type(QStringLiteral("camera.avg 11"));
        Desk::press(Qt::Key_Return);
        QVERIFY(!desk.notes().error); // it was the other value's
        desk.run.document().undoStack()->undo();
        QCOMPARE(desk.measured()->value, 12.0);
        QCOMPARE(desk.notes().error, 0.4);
    }

    void whenItWasMeasuredGoesWithIt()
    {
        Desk desk;
        desk.choose(QStringLiteral("camera.avg"));
        Desk::type(QStringLiteral("10.02"));
        Desk::press(Qt::Key_Tab);
        QCOMPARE(Desk::focused(), QStringLiteral("entryMeasuredAt"));
        Desk::type(QStringLiteral("2026-03-01 02:00"));
        QVERIFY2(desk.echo().contains(QStringLiteral("measured at 2026-03-01 02:00 UTC")),
                 qPrintable(desk.echo()));
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.notes().measuredAt, Night);
        auto series = desk.run.services().history.series({.metric = test::name(Temperature)});
        series.waitForFinished();
        QCOMPARE(series.result()->constFirst().measuredAt, Night);
        // It holds for the next one, visibly, until it is taken away or the job is another.
        desk.choose(QStringLiteral("camera.readout"));
        QVERIFY2(desk.echo().contains(QStringLiteral("2026-03-01 02:00 UTC")), qPrintable(desk.echo()));
        Desk::type(QStringLiteral("2.5"));
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.notes(Other).measuredAt, Night);
        desk.run.document().undoStack()->undo();
        QVERIFY(!desk.measured(Other));
        QVERIFY(!desk.notes(Other).measuredAt.isValid());
        desk.run.document().reset();
        QVERIFY(desk.time()->text().isEmpty());
    }

    void aTimeThatCannotBeBlocksAndIsExplained_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("no time") << "noonish"
                                 << "Type it in UTC";
        QTest::newRow("only a date") << "2026-03-01"
                                     << "2026-03-01 22:15";
        QTest::newRow("future") << "2999-03-01 02:00"
                                << "future";
    }
    void aTimeThatCannotBeBlocksAndIsExplained()
    {
        QFETCH(QString, typed);
        QFETCH(QString, said);
        Desk desk;
        desk.choose(QStringLiteral("camera.avg"));
        Desk::type(QStringLiteral("10.02"));
        Desk::press(Qt::Key_Tab);
        Desk::type(typed);
        QVERIFY2(desk.echo().contains(said), qPrintable(desk.echo()));
        QVERIFY(!desk.find<QPushButton>("recordButton")->isEnabled());
        QVERIFY(!desk.find<QPushButton>("notMeasuredButton")->isEnabled());
        Desk::press(Qt::Key_Return);
        QVERIFY(!desk.measured());
        QCOMPARE(Desk::focused(), QStringLiteral("entryMeasuredAt"));
        QVERIFY(!desk.time()->accessibleDescription().isEmpty());
        QVERIFY(!desk.panel->recordPending());
        Desk::clear();
        Desk::type(QStringLiteral("now"));
        Desk::press(Qt::Key_Return);
        QVERIFY(desk.measured());
        QVERIFY(!desk.notes().measuredAt.isValid());
    }

    void notMeasuredHasATimeToo()
    {
        Desk desk;
        desk.choose(QStringLiteral("camera.avg"));
        desk.time()->setText(QStringLiteral("2026-03-01 02:00"));
        desk.find<QPushButton>("notMeasuredButton")->click();
        QVERIFY(desk.measured() && !desk.measured()->value);
        QCOMPARE(desk.notes().measuredAt, Night);
    }

    void theTimeIsInTheDraft()
    {
        Desk desk;
        desk.choose(QStringLiteral("camera.avg"));
        Desk::type(QStringLiteral("10"));
        desk.time()->setText(QStringLiteral("02:00"));
        // With its day: tomorrow it would be another.
        const auto at = job::parseMeasuredAt(QStringLiteral("02:00"), desk.run.services().clock.nowUtc());
        QCOMPARE(desk.run.document().pendingEntry().measuredAt,
                 at->toString(QStringLiteral("yyyy-MM-dd 02:00")));
        desk.time()->setText(QStringLiteral("02:"));
        QCOMPARE(desk.run.document().pendingEntry().measuredAt, QStringLiteral("02:"));
        desk.run.document().restore({}, {},
                                    {.metric = test::name(Temperature),
                                     .text = QStringLiteral("9"),
                                     .measuredAt = QStringLiteral("03:00")});
        QCOMPARE(desk.time()->text(), QStringLiteral("03:00"));
        QCOMPARE(desk.value()->text(), QStringLiteral("9"));
    }

    void theSameMinuteIsADuplicate()
    {
        Desk desk;
        desk.past({10.5});
        desk.choose(QStringLiteral("camera.avg"));
        Desk::type(QStringLiteral("10.02"));
        QVERIFY2(desk.duplicates().isEmpty(), qPrintable(desk.duplicates()));
        desk.time()->setText(QStringLiteral("2026-03-01 02:00"));
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.duplicates().contains(QStringLiteral("10.5 deg_C, in night.verify.json")), 60'000);
        Desk::press(Qt::Key_Return); // all the same
        QVERIFY(desk.measured());
    }

    void theSameValueJustNowIsADuplicate()
    {
        Desk desk;
        desk.choose(QStringLiteral("camera.avg"));
        Desk::type(QStringLiteral("10.02"));
        Desk::press(Qt::Key_Return);
        desk.pastIsKnown();
        desk.choose(QStringLiteral("camera.avg"));
        Desk::type(QStringLiteral("10.02"));
        QVERIFY2(desk.duplicates().isEmpty(), qPrintable(desk.duplicates())); // it only takes its own place
        desk.value()->clear();
        desk.run.document().reset(); // the next job
        desk.choose(QStringLiteral("camera.avg"));
        Desk::type(QStringLiteral("10.02"));
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.duplicates().contains(QStringLiteral("less than a minute ago, in New job")), 60'000);
    }

    /// The same minute under another environment is another measurement; the outbox knows what was sent.
    void whatWasSentFromAnotherEnvironmentIsNone_data()
    {
        QTest::addColumn<QByteArray>("env");
        QTest::addColumn<bool>("told");
        QTest::newRow("the same, in another order and another run")
            << QByteArray(R"({"site": "summit", "date": "2026-03-02", "env_name": "local"})") << true;
        QTest::newRow("another") << QByteArray(R"({"env_name": "ldf", "site": "summit"})") << false;
    }
    void whatWasSentFromAnotherEnvironmentIsNone()
    {
        QFETCH(QByteArray, env);
        QFETCH(bool, told);
        Desk desk;
        desk.past({10.5});
        auto series = desk.run.services().history.series({.metric = test::name(Temperature)});
        series.waitForFinished();
        auto &outbox = desk.run.services().outbox;
        dispatch::OutboxEntry sent;
        sent.measurementIdentifiers = {series.result()->constFirst().identifier};
        QVERIFY(
            outbox.add(sent, R"({"measurements": [], "blobs": [], "meta": {"env": )" + env + "}}").result());
        QTRY_COMPARE_WITH_TIMEOUT(outbox.entries().size(), 1, 60'000);
        desk.run.document().setMeta(
            QStringLiteral("env"),
            json::parse(R"({"env_name": "local", "site": "summit", "date": "2026-03-01"})").value());
        desk.choose(QStringLiteral("camera.avg"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.pastText().contains(QStringLiteral("1 value(s)")), 60'000);
        Desk::type(QStringLiteral("10.02"));
        desk.time()->setText(QStringLiteral("2026-03-01 02:00"));
        QVERIFY(!desk.duplicates().isEmpty()); // until it is known
        if (!told) {
            QTRY_VERIFY_WITH_TIMEOUT(desk.duplicates().isEmpty(), 60'000);
            desk.run.document().removeMeta(QStringLiteral("env"));
            desk.run.document().setMeta(QStringLiteral("env"), json::parse(env).value());
        }
        QTRY_VERIFY_WITH_TIMEOUT(desk.duplicates().contains(QStringLiteral("10.5 deg_C")), 60'000);
    }

    void everyControlHasAName()
    {
        Desk desk;
        const auto labels = desk.panel->findChildren<QLabel *>();
        for (const char *name : {"entryMetric", "entryValue", "entryMeasuredAt"}) {
            const auto *field = desk.panel->findChild<QWidget *>(QLatin1String(name));
            QVERIFY2(std::any_of(labels.begin(), labels.end(),
                                 [&](const QLabel *label) { return label->buddy() == field; }),
                     name);
        }
        Desk::type(QStringLiteral("camera.avg 1,234"));
        QVERIFY(!desk.find<QPushButton>("choice1")->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestEntryPanel)
#include "test_entrypanel.moc"
