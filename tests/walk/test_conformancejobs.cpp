// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dispatchcontroller.h"
#include "sandbox/stored.h"
#include "squash/jobcheck.h"
#include "support/support.h"
#include "walk/mainjob.h"
#include "json/io.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kabocha;
using namespace kabocha::test;

/// Real jobs of the pipelines, dispatched from the window to a practice sandbox that has never heard of them.
class TestConformanceJobs : public QObject
{
    Q_OBJECT

private slots:
    void readBackComplete_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("without packages and environment") << QStringLiteral("Cfht_output_r.json");
        QTest::newRow("with NaN, of Jenkins") << QStringLiteral("verify_job_with_nan.json");
    }
    void readBackComplete()
    {
        KABOCHA_REQUIRE_CONFORMANCE();
        QFETCH(QString, name);
        const QTemporaryDir home;
        LiveWindow live(home.path());
        const ui::Services services = live.services();
        services.workspace.openJob(conformance(QStringLiteral("jobs/") + name));
        QVERIFY(waitFor([&] { return !services.document.job().measurements.isEmpty(); }));

        live.press(QKeySequence(QStringLiteral("Ctrl+2")));
        QVERIFY(live.tabTo("environmentTemplate"));
        live.type(QStringLiteral("local"));
        if (!services.document.job().meta.contains(QStringLiteral("packages"))) {
            QVERIFY(live.tabTo("supplyPackages"));
            live.press(QKeySequence(Qt::Key_Space));
        }
        const job::Job job = services.workspace.jobWithDefinitions();
        QCOMPARE(countOf(squash::checkJob(job), Severity::Error), 0);
        QVERIFY(squash::leftOut(job).isEmpty()); // the check announces nothing

        QSignalSpy finished(&live.window().dispatches(), &ui::DispatchController::finished);
        live.press(QKeySequence(QStringLiteral("Ctrl+D")));
        QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, 250'000));
        const auto receipt = finished.constFirst().constFirst().value<Result<dispatch::Receipt>>();
        QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().text()));
        QCOMPARE(receipt->state, dispatch::OutboxState::Confirmed);
        QVERIFY(receipt->dropped.isEmpty());

        QUrl url = live.application().practiceSandboxUrl();
        url.setPath(QStringLiteral("/job/%1").arg(receipt->jobNumber));
        const Result<json::Value> stored = json::parse(fetch(url));
        QVERIFY(stored);
        const Result<json::Value> payload = json::parse(squash::payload(job));
        QVERIFY(payload);
        QVERIFY(payload->members().value(QStringLiteral("measurements")).items().size() >= 25);
        QCOMPARE(notStored(*payload, stored->members()).join(u'\n'), QString());
    }
};

QTEST_MAIN(TestConformanceJobs)
#include "test_conformancejobs.moc"
