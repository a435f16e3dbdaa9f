// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Enter on a problem ends at the control that shows what it speaks of: for each rule there is.
#include "job/io.h"
#include "materials.h"
#include "models/measurementmodel.h"
#include "models/problemmodel.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QLabel>
#include <QTabWidget>
#include <QTableView>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

const QByteArray good = R"("measurements": [{"metric": "camera.Temp", "unit": "deg_C", "value": 10.02}])";
const QByteArray goodMeta = R"({"packages": {}, "env": {"env_name": "local"}})";

QByteArray withMeta(const QByteArray &meta)
{
    return "{" + good + ", \"meta\": " + meta + "}";
}

QByteArray withEntry(const QByteArray &entry)
{
    return withMeta(R"({"packages": {}, "env": {"env_name": "local"}, )" + entry + "}");
}

QByteArray withPackage(const QByteArray &package)
{
    return withMeta(R"({"packages": {"afw": )" + package + R"(}, "env": {"env_name": "local"}})");
}

QByteArray withEnvironment(const QByteArray &environment)
{
    return withMeta(R"({"packages": {}, "env": )" + environment + "}");
}

QByteArray withMeasurement(const QByteArray &measurement, const QByteArray &more = {})
{
    return R"({"measurements": [{"metric": "camera.First", "unit": "", "value": 1}, )" + measurement + "], " +
           more + "\"meta\": " + goodMeta + "}";
}

QByteArray withBlobs(const QByteArray &blobs)
{
    return R"({"measurements": [{"metric": "camera.Temp", "unit": "deg_C", "value": 1, "blob_refs": ["b1", "b3"]}],)"
           "\"blobs\": " +
           blobs + ", \"meta\": " + goodMeta + "}";
}

bool isWithin(const QWidget *widget, const char *className)
{
    for (; widget; widget = widget->parentWidget()) {
        if (widget->inherits(className))
            return true;
    }
    return false;
}

/// The codes that the sources of the rules name.
QSet<QString> codesOfTheRules()
{
    static const QRegularExpression checked(QStringLiteral("Severity::\\w+,\\s*\"([a-z-]+)\""));
    static const QRegularExpression listed(QStringLiteral("\\.code = QStringLiteral\\(\"([a-z-]+)\"\\)"));
    QSet<QString> codes;
    for (const char *file :
         {"src/squash/jobcheck.cpp", "src/squash/metacheck.cpp", "ui/models/jobproblems.cpp"}) {
        QFile source(QStringLiteral(KABOCHA_SOURCE_DIR "/") + QLatin1String(file));
        if (!source.open(QIODevice::ReadOnly))
            qFatal("no %s", file);
        const QString text = QString::fromUtf8(source.readAll());
        for (const QRegularExpression &pattern : {checked, listed}) {
            for (auto match = pattern.globalMatch(text); match.hasNext();)
                codes.insert(match.next().captured(1));
        }
    }
    return codes;
}

} // namespace

class TestProblemPlaces : public QObject
{
    Q_OBJECT
private:
    QSet<QString> m_seen;
    std::unique_ptr<test::Run> m_run;
    std::unique_ptr<MainWindow> m_window;

private slots:
    void init() { test::failOnWarning(); }

    void initTestCase()
    {
        m_run = std::make_unique<test::Run>();
        m_window = std::make_unique<MainWindow>(m_run->services());
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), 60'000));
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_run.reset();
    }

    void enterLeadsToTheControl_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QByteArray>("text");
        /// A class that the focus is within; `#N` the row N of the measurements; else a path in the JSON.
        QTest::addColumn<QString>("where");
        const auto row = [](const char *code, const QByteArray &text, const char *where) {
            QTest::newRow(code) << QString::fromLatin1(code)
                                << QByteArray(text).replace("LONG", QByteArray(70, 'n'))
                                << QString::fromLatin1(where);
        };
        const char *environment = "kabocha::ui::EnvironmentForm";
        const char *packages = "kabocha::ui::PackagesForm";
        const char *entries = "kabocha::ui::MetadataTable";
        row("job-empty", "{\"measurements\": [], \"meta\": " + goodMeta + "}", "kabocha::ui::EntryPanel");
        row("job-nothing-fits", R"({"measurements": [{"metric": "camera.LONG", "unit": "", "value": 1}]})",
            "#0");
        row("job-all-unmeasured",
            R"({"measurements": [{"metric": "camera.Temp", "unit": "", "value": null}]})", "#0");
        row("metric-name", withMeasurement(R"({"metric": "Temp", "unit": "", "value": 1})"), "#1");
        row("metric-name-too-long", withMeasurement(R"({"metric": "camera.LONG", "unit": "", "value": 1})"),
            "#1");
        row("unit-incompatible",
            withMeasurement(R"({"metric": "camera.Temp", "unit": "s", "value": 1})",
                            R"("metrics": [{"name": "camera.Temp", "unit": "mm", "description": ""}], )"),
            "#1");
        row("unit-too-long",
            withMeasurement(
                R"x({"metric": "camera.Temp", "unit": "electron mmag / (arcsec2 pix)", "value": 1
    })x"),
            "#1");
        row("value-not-finite", withMeasurement(R"({"metric": "camera.Temp", "unit": "", "value": 1})"),
            "#1");
        row("value-range", withMeasurement(R"({"metric": "camera.Temp", "unit": "", "value": 1e39})"), "#1");
        row("measurement-member",
            withMeasurement(R"({"metric": "camera.Temp", "unit": "", "value": 1, "color": 2})"),
            "$.measurements[1].color");
        row("metric-undefined", withMeta(goodMeta), "#0");
        row("blob-missing", withBlobs("[]"), "$.measurements[0].blob_refs");
        row("blob-unused", withBlobs(R"([{"identifier": "b2", "name": "n", "data": {}}])"), "$.blobs[0]");
        row("blob-name-too-long", withBlobs(R"([{"identifier": "b1", "name": "LONG", "data": {}}])"),
            "$.blobs[0].name");
        row("blob-identifier", withBlobs(R"([{"identifier": "", "name": "n", "data": {}}])"),
            "$.blobs[0].identifier");
        row("blob-identifier-twice",
            withBlobs(
                R"([{"identifier": "b1", "name": "n", "data": {}}, {"identifier": "b1", "name": "m", "data": {}}])"),
            "$.blobs[1].identifier");
        row("blob-member", withBlobs(R"([{"identifier": "b1", "name": "n", "data": {}, "color": 1}])"),
            "$.blobs[0].color");
        row("specification-name-too-long",
            withMeasurement(
                R"({"metric": "camera.Temp", "unit": "mm", "value": 1})",
                R"("metrics": [{"name": "camera.Temp", "unit": "mm", "description": ""}], "specs": [{"name": "camera.Temp.LONG", "type": "threshold", "threshold": {"value": 1, "unit": "mm", "operator": "<"}}], )"),
            "$.specs[0].name");
        row("packages-missing", withMeta(R"({"env": {"env_name": "local"}})"), packages);
        row("packages-shape", withMeta(R"({"packages": "w", "env": {"env_name": "local"}})"),
            "$.meta.packages"); // the form shows none that are no object
        row("package-shape", withPackage(R"("w_2026")"), packages);
        row("package-field-missing", withPackage(R"({"name": "afw"})"), packages);
        row("package-field-unknown", withPackage(R"({"name": "afw", "git_sha": "a", "color": "b"})"),
            packages);
        row("package-field-type", withPackage(R"({"name": "afw", "git_sha": "a", "git_url": 1})"), packages);
        row("package-field-too-long", withPackage(R"({"name": "afw", "git_sha": "LONG"})"), packages);
        row("env-missing", withMeta(R"({"packages": {}})"), environment);
        row("env-shape", withEnvironment(R"("local")"), environment);
        row("env-name-missing", withEnvironment("{}"), environment);
        row("env-name-too-long", withEnvironment(R"({"env_name": "LONG"})"), environment);
        row("dataset-type", withEnvironment(R"({"env_name": "local", "dataset": ["a"]})"), environment);
        row("dataset-too-long", withEnvironment(R"({"env_name": "local", "dataset": "LONG"})"), environment);
        row("env-run-id", withEnvironment(R"({"env_name": "ldf", "run_id_url": "x"})"), environment);
        row("env-jenkins", withEnvironment(R"({"env_name": "jenkins"})"), environment);
        row("env-jenkins-field", withEnvironment(R"({"env_name": "jenkins"})"), environment);
        row("env-ci-url", withEnvironment(R"({"env_name": "local", "ci_url": 7})"), environment);
        row("influx-pipeline",
            withEnvironment(R"({"env_name": "local", "ci_name": "x", "ci_url": "https:\/\/ci\/ap_verify"})"),
            environment);
        row("meta-not-finite", withEntry(R"("seeing": NaN)"), entries);
        row("influx-empty", withEntry(R"("camera_name": "")"), entries);
        row("influx-line-break", withEntry(R"("n": "a\nb")"), entries);
        row("influx-reserved", withEntry(R"("squash_id": 3)"), entries);
        row("influx-collision", withEntry(R"("Temp": "warm")"), entries);
        row("influx-renamed", withEntry(R"("filter_name": "r")"), entries);
        row("influx-left-out", withEntry(R"("date_created": "2026-03-01")"), entries);
        row("influx-backslash", withEntry("\"n\": \"C:\\\\\""), entries);
        row("influx-field", withEntry(R"("version_tag": null)"), entries);
        row("influx-quote", withEntry("\"version_tag\": \"5\\\" lens\""), entries);
        row("influx-run-url", withEntry(R"("x": {"ci_url": "https:\/\/ci"})"), entries);
        row("influx-name", withMeasurement(R"({"metric": "camera.a=b", "unit": "", "value": 1})"), "#1");
        row("influx-series", withEntry(R"("n": "2026-03-01")"), entries);
        row("influx-blank", withEntry(R"("observer": "A B")"), entries);
        row("influx-text", withEntry(R"("ccds": [1, 2])"), entries);
    }
    void enterLeadsToTheControl()
    {
        QFETCH(QString, code);
        QFETCH(QByteArray, text);
        QFETCH(QString, where);
        m_seen.insert(code);
        const test::Run &run = *m_run;
        MainWindow &window = *m_window;
        auto loaded = job::readJob(text, QStringLiteral("j.json"));
        if (code == QLatin1String("metric-name")) { // no reader lets it pass: a job made by hand
            loaded = job::readJob(withMeta(goodMeta), QStringLiteral("j.json"));
            loaded->job.measurements << test::measurement(QStringLiteral("camera.Temp"), 1, {});
            loaded->job.measurements.last().metric = {.package = QStringLiteral("Temp")};
        } else if (code == QLatin1String("value-not-finite")) { // the same
            loaded->job.measurements.last().value = qInf();
        } else if (code == QLatin1String("blob-identifier") ||
                   code == QLatin1String("blob-identifier-twice")) {
            loaded = job::readJob(withBlobs("[]"), QStringLiteral("j.json"));
            const bool twice = code == QLatin1String("blob-identifier-twice");
            const QString identifier = twice ? QStringLiteral("b1") : QString();
            for (int i = twice ? 0 : 1; i < 2; ++i)
                loaded->job.blobs << job::Blob{.identifier = identifier, .name = QString::number(i)};
        }
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().text()));
        run.document().load(loaded->job, {});
        test::child<QAction>(window, "actionPage3")->trigger();
        auto *list = test::child<QTableView>(window, "problemList");
        test::child<QTabWidget>(window, "reviewTabs")->setCurrentIndex(1);
        QModelIndex problem;
        const auto look = [list, &code, &problem] {
            const QModelIndexList found = list->model()->match(
                list->model()->index(0, 0), ProblemModel::CodeRole, code, 1, Qt::MatchExactly);
            problem = found.value(0);
            return problem.isValid();
        };
        QTRY_VERIFY_WITH_TIMEOUT(look(), 60'000);
        list->setFocus();
        list->setCurrentIndex(problem);
        QTest::keyClick(list, Qt::Key_Return);

        const auto focused = [] {
            const QWidget *widget = QApplication::focusWidget();
            return widget
                       ? QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()
                       : QStringLiteral("nothing");
        };
        if (where.startsWith(u'$')) {
            QTRY_COMPARE_WITH_TIMEOUT(test::child<QLabel>(window, "jsonPath")->text(), where, 60'000);
            QVERIFY2(QApplication::focusWidget() == test::child<QWidget>(window, "jsonTree"),
                     qPrintable(focused()));
        } else if (where.startsWith(u'#')) {
            const auto *table = qobject_cast<QAbstractItemView *>(QApplication::focusWidget());
            QVERIFY2(table && isWithin(table, "kabocha::ui::RecordPage"), qPrintable(focused()));
            QCOMPARE(table->currentIndex().data(MeasurementModel::NameRole).value<metric::Name>(),
                     loaded->job.measurements.at(where.mid(1).toInt()).metric);
        } else {
            QVERIFY2(isWithin(QApplication::focusWidget(), qPrintable(where)), qPrintable(focused()));
        }
    }

    void everyRuleIsProved()
    {
        // Said by a server only; its place is that of metric-undefined.
        QSet<QString> all = codesOfTheRules();
        QVERIFY(all.size() > 40);
        all.subtract({QStringLiteral("metric-unknown"), QStringLiteral("metric-known-there")});
        all.subtract(m_seen);
        if (!m_seen.isEmpty())
            QCOMPARE(all, QSet<QString>());
    }
};

QTEST_MAIN(TestProblemPlaces)
#include "test_problemplaces.moc"
