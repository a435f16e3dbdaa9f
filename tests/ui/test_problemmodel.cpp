// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/jobproblems.h"
#include "models/problemmodel.h"

#include <QAbstractItemModelTester>

using namespace kabocha;
using namespace kabocha::ui;

class TestProblemModel : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void worstComesFirst()
    {
        ProblemModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setProblems({{.issue = {.severity = Severity::Note,
                                      .text = QStringLiteral("odd"),
                                      .place = {.path = QStringLiteral("$.meta.a")}}},
                           {.issue = {.severity = Severity::Error,
                                      .text = QStringLiteral("bad"),
                                      .place = {.path = QStringLiteral("$.meta")},
                                      .hint = QStringLiteral("mend it")}},
                           {.issue = {.severity = Severity::Warning, .text = QStringLiteral("doubtful")}}});
        QCOMPARE(test::treeText(model), QStringList({QStringLiteral("error | bad | mend it | $.meta"),
                                                     QStringLiteral("warning | doubtful"),
                                                     QStringLiteral("note | odd |  | $.meta.a")}));
    }

    void eachRowKnowsItsPlace()
    {
        ProblemModel model;
        model.setProblems({{.issue = {.text = QStringLiteral("bad"),
                                      .place = {.path = QStringLiteral("$.meta.env.env_name")}}}});
        for (int column = 0; column < model.columnCount(); ++column)
            QCOMPARE(model.index(0, column).data(ProblemModel::PathRole).toString(),
                     QStringLiteral("$.meta.env.env_name"));
    }

    void whatCanBeMendedSaysHowInPlaceOfTheHint()
    {
        ProblemModel model;
        model.setProblems({{.issue = {.text = QStringLiteral("bad"), .hint = QStringLiteral("Think.")}},
                           {.issue = {.text = QStringLiteral("empty"), .hint = QStringLiteral("Fill it in.")},
                            .mend = QStringLiteral("Remove the empty “a”")}});
        QCOMPARE(model.mendable(), 1);
        QCOMPARE(model.index(0, ProblemModel::HintColumn).data().toString(), QStringLiteral("Think."));
        QVERIFY(model.index(0, 0).data(ProblemModel::MendRole).toString().isEmpty());
        const QModelIndex second = model.index(1, ProblemModel::HintColumn);
        QCOMPARE(second.data().toString(), QStringLiteral("Remove the empty “a”"));
        QVERIFY(second.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Undo")));
    }

    void aTipIsNoHtmlOfAFile()
    {
        ProblemModel model;
        const QString foreign = QStringLiteral("<img src=/dev/tty>");
        model.setProblems({{.issue = {.text = foreign, .hint = foreign}, .mend = foreign}});
        QCOMPARE(model.index(0, ProblemModel::TextColumn).data().toString(), foreign);
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(
                !model.index(0, column).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
    }

    void whatTheServerKnowsIsSaid()
    {
        job::Job job;
        job.set(test::measurement(QStringLiteral("camera.Temp"), 10, QStringLiteral("deg_C")));
        job.set(test::measurement(QStringLiteral("camera.Gone"), 10, QStringLiteral("deg_C")));
        job.set(
            test::measurement(QStringLiteral("camera.") + QString(60, u'n'), 10, QStringLiteral("deg_C")));
        QCOMPARE(squash::undefinedMetrics(job),
                 QStringList({QStringLiteral("camera.Temp"), QStringLiteral("camera.Gone")}));
        const squash::ServerAnswer answer{.target = QStringLiteral("Summit"),
                                          .asked = squash::undefinedMetrics(job),
                                          .unknown = {QStringLiteral("camera.Gone")}};
        QStringList said;
        for (const Issue &issue : jobProblems(job, answer)) {
            if (issue.code.startsWith(QLatin1String("metric-")) &&
                issue.code != QLatin1String("metric-name-too-long"))
                said << QStringLiteral("%1 %2 %3")
                            .arg(QString::number(int(issue.severity)), issue.code, issue.place.path);
            if (issue.code == QLatin1String("metric-unknown"))
                QVERIFY2(issue.text.contains(QStringLiteral("camera.Gone")) &&
                             issue.text.contains(QStringLiteral("Summit")) &&
                             issue.text.contains(QStringLiteral("without a word")),
                         qPrintable(issue.text));
        }
        QCOMPARE(said, QStringList({QStringLiteral("0 metric-known-there $.measurements[0].metric"),
                                    QStringLiteral("1 metric-unknown $.measurements[1].metric"),
                                    QStringLiteral("1 metric-undefined $.measurements[2].metric")}));
    }

    void undefinedMetricIsAProblem()
    {
        job::Job job;
        job.set(test::measurement(QStringLiteral("camera.Temp"), 10, QStringLiteral("deg_C")));
        const QList<Issue> problems = jobProblems(job);
        const auto found = std::find_if(problems.begin(), problems.end(), [](const Issue &issue) {
            return issue.code == QLatin1String("metric-undefined");
        });
        QVERIFY(found != problems.end());
        QVERIFY2(found->text.contains(QLatin1String("camera.Temp")), qPrintable(found->text));
        QCOMPARE(found->place.path, QStringLiteral("$.measurements[0].metric"));
        QVERIFY(!found->hint.isEmpty());
    }

    void unitThatCannotBecomeTheMetricsIsAnError()
    {
        job::Job job;
        job.set(test::measurement(QStringLiteral("camera.Temp"), 10, QStringLiteral("mmag")));
        job.metrics.insert(test::metric(QStringLiteral("camera.Temp"), QStringLiteral("deg_C")));
        const QList<Issue> problems = jobProblems(job);
        const auto found = std::find_if(problems.begin(), problems.end(), [](const Issue &issue) {
            return issue.code == QLatin1String("unit-incompatible");
        });
        QVERIFY(found != problems.end());
        QCOMPARE(found->severity, Severity::Error);
        QVERIFY2(found->text.contains(QLatin1String("mmag")) && found->text.contains(QLatin1String("deg_C")),
                 qPrintable(found->text));
        QCOMPARE(found->place.path, QStringLiteral("$.measurements[0].unit"));
    }

    void sizeIsEstimatedWithoutLookingAtAllOfIt()
    {
        job::Job job;
        QVERIFY(estimatedSize(job, 1000) < 100);
        QList<json::Value> numbers(500'000, json::Value::number(1.5));
        job.blobs << job::Blob{.identifier = QStringLiteral("b"),
                               .name = QStringLiteral("b"),
                               .data = json::Value::array(numbers)};
        QCOMPARE(estimatedSize(job, 1'000'000), 1'000'000);
    }
};

QTEST_GUILESS_MAIN(TestProblemModel)
#include "test_problemmodel.moc"
