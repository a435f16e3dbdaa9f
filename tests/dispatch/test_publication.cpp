// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/house.h"
#include "dispatch/publication.h"

#include <QSignalSpy>

using namespace kabocha;
using namespace kabocha::dispatch;
using namespace kabocha::test;

/// Publishing definitions alone, to a real sandbox.
class TestPublication : public QObject
{
    Q_OBJECT

    FixedClock m_clock;
    std::unique_ptr<House> m_house;

    struct Outcome
    {
        Result<PublishReceipt> result = fail({.message = QStringLiteral("it did not end")});
        QList<Published> settled;
        QList<qsizetype> done;
        qsizetype total = -1;
        QStringList steps;
    };
    Outcome publish(const job::Job &job, const squash::Target &target,
                    const std::function<void(Publication *, const Published &)> &onSettled = {})
    {
        Publication *publication =
            m_house->dispatcher->publish(job.metrics, job.specifications, target, &m_house->owner);
        Outcome out;
        int ends = 0;
        QObject context;
        QObject::connect(publication, &Publication::settled, &context, [&](const Published &one) {
            out.settled.append(one);
            if (onSettled)
                onSettled(publication, one);
        });
        QObject::connect(publication, &Publication::progressed, &context,
                         [&](qsizetype done, qsizetype total) {
                             out.done.append(done);
                             out.total = total;
                         });
        QObject::connect(publication, &Publication::stepChanged, &context,
                         [&](Step step, StepState state, const QString &) {
                             if (state != StepState::Running)
                                 out.steps.append(stepText(step));
                         });
        QObject::connect(publication, &Publication::finished, &context,
                         [&](const Result<PublishReceipt> &result) {
                             out.result = result;
                             ++ends;
                         });
        const QPointer<Publication> alive(publication);
        if (!QTest::qWaitFor([&] { return ends > 0 && !alive; }, 60000) || ends != 1)
            out.result = fail({.message = QStringLiteral("it ended %1 times").arg(ends)});
        return out;
    }
    static QStringList names(const QList<Published> &list, Published::State state)
    {
        QStringList out;
        for (const Published &one : list) {
            if (one.state == state)
                out.append(one.name);
        }
        out.sort();
        return out;
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_house = std::make_unique<House>(m_clock);
        m_house->startSandbox();
    }
    void cleanup() { m_house.reset(); }

    void eachIsNamedWithWhatBecameOfIt()
    {
        const Outcome first = publish(cameraJob(), House::practice());
        QVERIFY2(first.result, qPrintable(first.result ? QString() : first.result.error().text()));
        QCOMPARE(first.result->count(Published::State::Created), 4);
        QCOMPARE(first.result->definitions, first.settled);
        QVERIFY(first.settled.first().isMetric);
        QVERIFY(!first.settled.last().isMetric);
        QCOMPARE(first.done, QList<qsizetype>({0, 1, 2, 3, 4}));
        QCOMPARE(first.total, 4);
        QCOMPARE(first.steps,
                 QStringList({stepText(Step::Connect), stepText(Step::SignIn), stepText(Step::Definitions)}));
        QVERIFY(m_house->outbox->entries().isEmpty());
        QVERIFY(m_house->jobs().isEmpty());

        job::Job job = cameraJob();
        metric::Metric changed = *job.metrics.find(metricName("Temp"));
        changed.description = QStringLiteral("Another.");
        job.metrics.insert(changed);
        const Outcome second = publish(job, House::practice());
        QCOMPARE(names(second.settled, Published::State::Changed), QStringList("camera.Temp"));
        QCOMPARE(second.result->count(Published::State::Unchanged), 3);
    }

    void whatCannotBeStoredSpoilsNothing()
    {
        const QString longName(70, u'n');
        job::Job job = cameraJob({QStringLiteral("Temp"), longName});
        metric::Metric wide{.name = metricName("Wide"),
                            .unit = units::Unit::parse(u"electron mmag / (arcsec2 pix)").value()};
        job.metrics.insert(wide);
        spec::Specification specification{.name = wide.name, .op = spec::Operator::Less, .threshold = 1};
        specification.name.spec = QStringLiteral("design");
        specification.unit = wide.unit;
        job.specifications.insert(specification);
        const Outcome outcome = publish(job, House::practice());
        QVERIFY2(outcome.result, qPrintable(outcome.result ? QString() : outcome.result.error().text()));
        QCOMPARE(names(outcome.settled, Published::State::Created),
                 QStringList({"camera.Temp", "camera.Temp.design"}));
        QCOMPARE(names(outcome.settled, Published::State::NotStored),
                 QStringList({"camera.Wide", "camera.Wide.design", "camera." + longName,
                              "camera." + longName + ".design"}));
        for (const Published &one : outcome.settled)
            QCOMPARE(one.problem.isEmpty(), one.state != Published::State::NotStored);
        QCOMPARE(outcome.done.last(), outcome.total);
        QVERIFY(outcome.result->summary.contains(QLatin1String("cannot hold")));
    }

    void cancelledItCanBeRepeated()
    {
        QStringList metrics;
        for (int i = 0; i < 40; ++i)
            metrics.append(QStringLiteral("m%1").arg(i));
        const job::Job job = cameraJob(metrics);
        const Outcome cut = publish(job, House::practice(), [](Publication *publication, const Published &) {
            publication->cancel();
        });
        QVERIFY(!cut.result);
        QCOMPARE(cut.result.error().kind, Error::Kind::Cancelled);
        QVERIFY(cut.settled.size() < 80);
        const Outcome whole = publish(job, House::practice());
        QVERIFY(whole.result.has_value());
        QCOMPARE(whole.result->definitions.size(), 80);
        QVERIFY(whole.result->count(Published::State::Unchanged) >= cut.settled.size());
        QCOMPARE(whole.result->count(Published::State::NotStored), 0);
    }

    void cancelledAtOnce()
    {
        Publication *publication =
            m_house->dispatcher->publish(cameraJob().metrics, {}, House::practice(), &m_house->owner);
        QSignalSpy finished(publication, &Publication::finished);
        publication->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
        QVERIFY(m_house->proxy.requests().isEmpty());
    }

    void withoutAPasswordItIsDenied()
    {
        const Outcome outcome = publish(cameraJob(), m_house->summit());
        QVERIFY(!outcome.result);
        QCOMPARE(outcome.result.error().kind, Error::Kind::Denied);
        QCOMPARE(outcome.steps.last(), stepText(Step::SignIn));
    }

    void aBrokenConversationEndsIt()
    {
        m_house->proxy.on("GET", "/spec/camera.Temp.design", Reaction::of(Reaction::Kind::Drop));
        const Outcome outcome = publish(cameraJob(), House::practice());
        QVERIFY(!outcome.result);
        QCOMPARE(outcome.result.error().kind, Error::Kind::Network);
        QCOMPARE(outcome.settled.size(), 2); // both metrics
        QVERIFY2(outcome.result.error().hint.contains(QLatin1String("2 definitions")),
                 qPrintable(outcome.result.error().hint));
    }
};

QTEST_GUILESS_MAIN(TestPublication)
#include "test_publication.moc"
