// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "walk/mainjob.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace kabocha;

class TestMainJob : public QObject
{
    Q_OBJECT
private slots:
    void walkedByKeyboardItArrives();
    void dispatchedTwiceItIsTwoJobsAndBothAreKept();
};

void TestMainJob::walkedByKeyboardItArrives()
{
    QTemporaryDir home;
    test::LiveWindow live(home.path());
    QStringList failures;
    const bool arrived = test::walkMainJob(live, [&](const test::StepOutcome &step) {
        if (!step.ok)
            failures << step.step + QStringLiteral(": ") + step.outcome;
    });
    QVERIFY2(arrived, qPrintable(failures.join(u'\n')));
}

void TestMainJob::dispatchedTwiceItIsTwoJobsAndBothAreKept()
{
    QTemporaryDir home;
    QJsonArray first;
    const auto tell = [](const test::StepOutcome &step) {
        if (!step.ok)
            qWarning("%s: %s", qPrintable(step.step), qPrintable(step.outcome));
    };
    {
        test::LiveWindow live(home.path());
        QVERIFY(test::walkMainJob(live, tell));
        QUrl jobs = live.application().practiceSandboxUrl();
        jobs.setPath(QStringLiteral("/jobs"));
        first = QJsonDocument::fromJson(test::fetch(jobs)).object()[u"ids"].toArray();
        QCOMPARE(first.size(), 1);
    }
    // The next start of the same person: the practice sandbox and the outbox remember.
    test::LiveWindow live(home.path());
    QVERIFY(test::waitFor([&] { return live.services().outbox.entries().size() == 1; }));
    QCOMPARE(live.services().outbox.entries().constFirst().state, dispatch::OutboxState::Confirmed);
    QVERIFY(test::walkMainJob(live, tell));
    QUrl jobs = live.application().practiceSandboxUrl();
    jobs.setPath(QStringLiteral("/jobs"));
    QCOMPARE(QJsonDocument::fromJson(test::fetch(jobs)).object()[u"ids"].toArray().size(), 2);
}

QTEST_MAIN(TestMainJob)
#include "test_mainjob.moc"
