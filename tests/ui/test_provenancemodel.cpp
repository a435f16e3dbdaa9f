// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/provenancemodel.h"
#include "squash/jobcheck.h"
#include "support/gitcheckout.h"
#include "json/io.h"

#include <QAbstractItemModelTester>

using namespace kabocha;
using namespace kabocha::ui;

class TestProvenanceModel : public QObject
{
    Q_OBJECT
private:
    struct House
    {
        QTemporaryDir home;
        test::FixedClock clock;
        test::MemorySettings settings;
        document::JobDocument document{clock};
        Workspace workspace{document, settings};
        ProvenanceModel model{workspace};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

        [[nodiscard]] QString path(const QString &name) const
        {
            return QFileInfo(home.path()).canonicalFilePath() + u'/' + name;
        }
        void open(const QString &folder)
        {
            const auto before = workspace.packages().size();
            workspace.loadPackage(folder);
            QTRY_COMPARE_WITH_TIMEOUT(workspace.packages().size(), before + 1, 60'000);
            QTRY_VERIFY_WITH_TIMEOUT(!model.isReading(), 60'000);
        }
        [[nodiscard]] QString cell(int row, int column) const
        {
            return model.index(row, column).data().toString();
        }
    };
    static void fill(const test::GitCheckout &git)
    {
        git.put(QStringLiteral("metrics/camera.yaml"), "Temp:\n  description: t\n  unit: deg_C\n");
    }

private slots:
    void init() { test::failOnWarning(); }

    void openPackagesAreShownWithTheirCheckouts()
    {
        House house;
        const test::GitCheckout git(house.path(QStringLiteral("camera_metrics")));
        fill(git);
        const QString commit = git.commit();
        house.open(git.path());
        QVERIFY(QDir().mkpath(house.path(QStringLiteral("plain/metrics"))));
        QVERIFY(QFile::copy(git.path(QStringLiteral("metrics/camera.yaml")),
                            house.path(QStringLiteral("plain/metrics/camera.yaml"))));
        house.open(house.path(QStringLiteral("plain")));
        QCOMPARE(house.model.rowCount(), 2);
        QCOMPARE(house.cell(0, ProvenanceModel::PackageColumn), QStringLiteral("camera_metrics"));
        QCOMPARE(house.cell(0, ProvenanceModel::CommitColumn), commit.left(12));
        QCOMPARE(
            house.model.index(0, ProvenanceModel::CommitColumn).data(ProvenanceModel::SortRole).toString(),
            commit);
        QCOMPARE(house.cell(0, ProvenanceModel::BranchColumn), QStringLiteral("main"));
        QCOMPARE(house.cell(0, ProvenanceModel::StateColumn), QStringLiteral("as committed"));
        QVERIFY(!house.model.index(0, 0).data(ProvenanceModel::SeverityRole).isValid());
        QVERIFY2(house.cell(1, ProvenanceModel::StateColumn)
                     .contains(QStringLiteral("not part of a git checkout")),
                 qPrintable(house.cell(1, ProvenanceModel::StateColumn)));
        QCOMPARE(house.model.issues().size(), 0);
        house.workspace.closePackage(git.path());
        QTRY_COMPARE_WITH_TIMEOUT(house.model.rowCount(), 1, 60'000);
    }

    void whatIsAddedIsWhatSquashWants()
    {
        House house;
        const test::GitCheckout git(house.path(QStringLiteral("camera_metrics")));
        fill(git);
        const QString commit = git.commit();
        git.git({QStringLiteral("remote"), QStringLiteral("add"), QStringLiteral("origin"),
                 QStringLiteral("https://ana:pw@example.org/camera_metrics.git")});
        house.open(git.path());
        const auto before = json::parse(R"({"afw": {"name": "afw", "git_sha": "1"},
            "camera_metrics": {"name": "camera_metrics", "git_sha": "0", "git_branch": "old", "eups_version": "7"}})");
        QVERIFY(before);
        const json::Object packages = house.model.packagesWith(before->members());
        const QByteArray expected =
            "{\"afw\": {\"git_sha\": \"1\", \"name\": \"afw\"}, "
            "\"camera_metrics\": {\"eups_version\": \"7\", \"git_branch\": \"main\", \"git_sha\": \"" +
            commit.toLatin1() +
            "\", \"git_url\": \"https://example.org/camera_metrics.git\", "
            "\"name\": \"camera_metrics\"}}";
        QCOMPARE(json::write(json::Value::object(packages), {.indent = -1}), expected);
        job::Job job;
        job.meta.insert(QStringLiteral("packages"), json::Value::object(packages));
        for (const Issue &issue : squash::checkJob(job))
            QVERIFY2(!issue.place.path.startsWith(QStringLiteral("$.meta.packages")),
                     qPrintable(issue.line()));
    }

    void uncommittedChangesAreWarnedOf()
    {
        House house;
        const test::GitCheckout git(house.path(QStringLiteral("camera_metrics")));
        fill(git);
        git.commit();
        git.put(QStringLiteral("metrics/more.yaml"), "x:\n  description: t\n  unit: deg_C\n");
        house.open(git.path());
        QCOMPARE(house.model.issues().size(), 1);
        const Issue issue = house.model.issues().first();
        QCOMPARE(issue.severity, Severity::Warning);
        QVERIFY2(issue.text.contains(QStringLiteral("camera_metrics has 1 uncommitted")),
                 qPrintable(issue.text));
        QCOMPARE(
            house.model.index(0, ProvenanceModel::StateColumn).data(ProvenanceModel::SeverityRole).toInt(),
            static_cast<int>(Severity::Warning));
        git.commit();
        QSignalSpy settled(&house.model, &ProvenanceModel::settled);
        house.model.reload();
        house.model.reload(); // supersedes the one before
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, 60'000);
        QCOMPARE(house.model.issues().size(), 0);
    }

    void aHostileNameIsShownAsItIs()
    {
        House house;
        const test::GitCheckout git(house.path(QStringLiteral("<b>x&y")));
        fill(git);
        git.commit();
        house.open(git.path());
        const QString tip =
            house.model.index(0, ProvenanceModel::PackageColumn).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("&lt;b&gt;x&amp;y")), qPrintable(tip));
    }
};

QTEST_GUILESS_MAIN(TestProvenanceModel)
#include "test_provenancemodel.moc"
