// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The public verify_metrics package, whole, to a fresh server: it has names that no SQuaSH can hold.
#include "dispatch/publication.h"
#include "spec/package.h"
#include "squash/limits.h"

#include "house.h"

using namespace kabocha;
using namespace kabocha::dispatch;
using State = Published::State;

namespace {

/// Of PACKAGE, as the rules say it (squash-api.md), what a server cannot hold.
QSet<QString> unstorable(const spec::Package &package)
{
    QSet<QString> out;
    for (const metric::Metric &metric : package.metrics.metrics()) {
        if (metric.name.text().size() > squash::Limits::name ||
            metric.unit.canonical().size() > squash::Limits::unit)
            out.insert(metric.name.text());
    }
    for (const spec::Specification &specification : package.specifications.specifications()) {
        const metric::Name &name = specification.name;
        if (name.text().size() > squash::Limits::name || out.contains(name.metricName().text()) ||
            !package.metrics.find(name.metricName()))
            out.insert(name.text());
    }
    return out;
}

} // namespace

class TestPublishPackage : public QObject
{
    Q_OBJECT

    static constexpr int patience = 600'000; // sanitizers, and a machine that does other things

    /// Publishes; where CANCELAT is reached, cancels.
    static Result<PublishReceipt> publish(test::House &house, const spec::Package &package,
                                          qsizetype cancelAt = -1, qsizetype *settled = nullptr)
    {
        Publication *publication = house.dispatcher->publish(package.metrics, package.specifications,
                                                             house.practice(), &house.owner);
        std::optional<Result<PublishReceipt>> out;
        QObject context;
        connect(publication, &Publication::progressed, &context, [&](qsizetype done, qsizetype total) {
            if (settled)
                *settled = done;
            if (total != package.metrics.size() + package.specifications.size())
                qFatal("a wrong total");
            if (done == cancelAt)
                publication->cancel();
        });
        QEventLoop loop; // QTest::qWaitFor would sleep 10 ms between any two of ten thousand requests
        connect(publication, &Publication::finished, &context, [&](const Result<PublishReceipt> &result) {
            out = result;
            loop.quit();
        });
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        loop.exec();
        if (!out)
            return fail({.message = QStringLiteral("it did not end")});
        return *out;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aWholePackageIsPublishedResumedAndLeftAlone()
    {
        KABOCHA_REQUIRE_CONFORMANCE();
        const spec::Package package =
            spec::loadPackage(test::conformance(QStringLiteral("packages/verify_metrics"))).value();
        QCOMPARE(package.metrics.size(), 1032);
        QCOMPARE(package.specifications.size(), 1705);
        const QSet<QString> bad = unstorable(package);
        QVERIFY(bad.size() > 5);
        const qsizetype total = package.metrics.size() + package.specifications.size();

        const test::FixedClock clock;
        test::House house(clock);
        house.startSandbox();
        house.preparer.practiceUrl = house.sandboxUrl; // no proxy between: this is much

        qsizetype settled = 0;
        const Result<PublishReceipt> stopped = publish(house, package, total / 3, &settled);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
        QVERIFY(settled < total);

        const PublishReceipt resumed = publish(house, package).value();
        QCOMPARE(resumed.definitions.size(), total);
        QVERIFY(resumed.count(State::Unchanged) > total / 4); // what the first had done
        QVERIFY(resumed.count(State::Created) > total / 4);
        QCOMPARE(resumed.count(State::Changed), 0);
        QSet<QString> named;
        for (const Published &one : resumed.definitions) {
            if (one.state != State::NotStored)
                continue;
            named.insert(one.name);
            QVERIFY2(one.problem.contains(one.name), qPrintable(one.problem));
        }
        QCOMPARE(named, bad);

        const PublishReceipt again = publish(house, package).value();
        QCOMPARE(again.count(State::Created), 0);
        QCOMPARE(again.count(State::Changed), 0);
        QCOMPARE(again.count(State::NotStored), bad.size());
        QCOMPARE(again.count(State::Unchanged), total - bad.size()); // each was read back
    }
};

QTEST_GUILESS_MAIN(TestPublishPackage)
#include "test_publishpackage.moc"
