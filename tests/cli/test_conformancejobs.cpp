// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/online.h"
#include "sandbox/stored.h"
#include "support/support.h"

using namespace kabocha;
using namespace kabocha::test;

/// Real jobs of the pipelines, with all their definitions, go to a server that has never heard of them.
class TestConformanceJobs : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

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
        const Home home;
        const Sandbox sandbox;
        addSummit(home, sandbox.url());
        registerAna(home);
        // What the check asks for, a person adds: packages and an environment.
        put(home.path(QStringLiteral("more.json")), R"({"measurements": [], "meta": {"packages": {}}})");
        const QStringList files{conformance(QStringLiteral("jobs/") + name), QStringLiteral("more.json")};
        REQUIRE_CODE(home.run(QStringList{"job", "merge"} + files + QStringList{"-o", "whole.json"}), 0);

        const Outcome outcome = home.run({"dispatch", "whole.json", "--target", "Summit", "--env", "local",
                                          "--format", "json", "--password-stdin"},
                                         marker.toUtf8());
        REQUIRE_CODE(outcome, 0);
        const json::Object receipt = outcome.json().members();
        QCOMPARE(receipt.value(QStringLiteral("state")).toString(), QStringLiteral("confirmed"));
        QVERIFY(receipt.value(QStringLiteral("dropped")).items().isEmpty()); // the check announced nothing
        QCOMPARE(sandbox.jobs().size(), 1);
        const json::Object stored =
            sandbox.job(receipt.value(QStringLiteral("job")).numberText().toLongLong());

        const json::Value payload = home.run({"job", "payload", "whole.json"}).json();
        QVERIFY(payload.members().value(QStringLiteral("measurements")).items().size() >= 25);
        QStringList differences = notStored(payload, stored);
        differences.removeAll(QStringLiteral("meta.env: another value")); // it was given on the command line
        QCOMPARE(differences.join(u'\n'), QString());

        // All definitions that its measurements need.
        QSet<QString> measured;
        for (const json::Value &item : payload.members().value(QStringLiteral("measurements")).items())
            measured.insert(item.members().value(QStringLiteral("metric")).toString());
        const json::Object job =
            json::parse(contents(home.path(QStringLiteral("whole.json")))).value().members();
        int known = 0;
        for (const json::Value &metric : job.value(QStringLiteral("metrics")).items()) {
            const QString metricName = metric.members().value(QStringLiteral("name")).toString();
            if (!measured.contains(metricName))
                continue;
            QVERIFY2(sandbox.knows(QStringLiteral("/metric/") + metricName), qPrintable(metricName));
            ++known;
        }
        QCOMPARE(known, measured.size());
        for (const json::Value &specification : job.value(QStringLiteral("specs")).items()) {
            const QString specName = specification.members().value(QStringLiteral("name")).toString();
            if (measured.contains(specName.section(u'.', 0, 1)))
                QVERIFY2(sandbox.knows(QStringLiteral("/spec/") + specName), qPrintable(specName));
        }
    }
};

QTEST_GUILESS_MAIN(TestConformanceJobs)
#include "test_conformancejobs.moc"
