// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/package.h"
#include "support/support.h"
#include "json/io.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <atomic>

#include <unistd.h>

using namespace kabocha;
using namespace kabocha::spec;

namespace {

QJsonValue orNull(const std::optional<QString> &text, const QStringList &list)
{
    if (!list.isEmpty())
        return QJsonArray::fromStringList(list);
    return text ? QJsonValue(*text) : QJsonValue();
}

/// lsst-verify.md §2.2.
QJsonObject toJson(const metric::Metric &metric)
{
    const metric::Reference &reference = metric.reference;
    return {
        {QStringLiteral("name"), metric.name.text()},
        {QStringLiteral("description"), metric.description},
        {QStringLiteral("unit"), metric.unit.canonical()},
        {QStringLiteral("tags"), QJsonArray::fromStringList(metric.tags)},
        {QStringLiteral("reference"),
         QJsonObject{{QStringLiteral("doc"), orNull(reference.doc, reference.docList)},
                     {QStringLiteral("page"), reference.page ? QJsonValue(*reference.page) : QJsonValue()},
                     {QStringLiteral("url"), orNull(reference.url, reference.urlList)}}}};
}

/// lsst-verify.md §2.4.
QJsonObject toJson(const Specification &specification)
{
    const QByteArray query = json::write(json::Value::object(specification.metadataQuery));
    return {
        {QStringLiteral("name"), specification.name.text()},
        {QStringLiteral("type"), QStringLiteral("threshold")},
        {QStringLiteral("threshold"), QJsonObject{{QStringLiteral("value"), specification.threshold},
                                                  {QStringLiteral("unit"), specification.unit.canonical()},
                                                  {QStringLiteral("operator"), symbol(specification.op)}}},
        {QStringLiteral("metadata_query"), QJsonDocument::fromJson(query).object()},
        {QStringLiteral("tags"), QJsonArray::fromStringList(specification.tags)}};
}

QJsonArray expected(const QString &file)
{
    QFile in(test::conformance(QStringLiteral("expected/verify_metrics/") + file));
    if (!in.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(in.fileName()));
    return QJsonDocument::fromJson(in.readAll()).array();
}

/// The first row at which the two differ, as text; empty if none does.
template <class List> QString difference(const List &ours, const QJsonArray &theirs)
{
    for (qsizetype i = 0; i < std::min<qsizetype>(ours.size(), theirs.size()); ++i) {
        const QJsonObject our = toJson(ours.at(i));
        QJsonObject their = theirs.at(i).toObject();
        QStringList tags = their[QLatin1String("tags")].toVariant().toStringList();
        tags.sort();
        their[QLatin1String("tags")] = QJsonArray::fromStringList(tags);
        if (our != their)
            return QString::fromUtf8(QJsonDocument(our).toJson() + "\nbut expected\n" +
                                     QJsonDocument(their).toJson());
    }
    return {};
}

} // namespace

class TestPackage : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

    void verifyMetricsLoadsAsTheOracleLoadsIt();
    void verifyMetricsHasOneWarning();
    void exampleLoadsWithoutIssues();
    void exampleRestrictsOneSpecificationToComCam();

    void missingFolderIsNamed();
    void fileInsteadOfFolderIsNamed();
    void folderWithoutMetricsIsNamed();
    void emptyMetricsFolderIsNamed();
    void onlyBrokenMetricsGiveTheFirstReason();
    void missingSpecsIsAWarning();
    void brokenMetricsFileLeavesTheOthers();
    void unreadableFilesAreListed();
    void unreadableFoldersAreListed();
    void brokenSpecificationFileLeavesTheOthers_data();
    void brokenSpecificationFileLeavesTheOthers();
    void ymlIsReadInSpecsOnly();
    void filesBesideThePackageFoldersAreNamed();
    void foldersBelowSpecsAreReadAtAnyDepth();
    void linkedFolderIsNotFollowed();
    void specificationsWithoutMetricsAreNamed();
    void specificationOfUnknownMetricIsNamed();
    void incompatibleThresholdIsNamed();
    void issuesAreInOrderOfFileAndLine();
    void progressReachesItsEnd();
    void cancellingStops();
    void theGlobalPoolMayBeFull();

private:
    void write(const QString &path, const QByteArray &bytes)
    {
        const QString file = m_dir->filePath(path);
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(bytes), bytes.size());
    }
    void writeGoodMetrics()
    {
        write(QStringLiteral("metrics/camera.yaml"), "Temp: {description: Warmth, unit: deg_C}\n");
    }
    Package load()
    {
        const auto package = loadPackage(m_dir->path());
        if (!package)
            qFatal("%s", qPrintable(package.error().text()));
        return *package;
    }
    Error failure()
    {
        const auto package = loadPackage(m_dir->path());
        return package ? Error{.message = QStringLiteral("loaded")} : package.error();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestPackage::verifyMetricsLoadsAsTheOracleLoadsIt()
{
    KABOCHA_REQUIRE_CONFORMANCE();
    const auto package = loadPackage(test::conformance(QStringLiteral("packages/verify_metrics")));
    QVERIFY2(package, qPrintable(package ? QString() : package.error().text()));
    for (const Issue &issue : package->issues)
        QVERIFY2(issue.severity != Severity::Error, qPrintable(issue.line()));
    QCOMPARE(package->name, QStringLiteral("verify_metrics"));
    QVERIFY(QDir::isAbsolutePath(package->directory));
    const QJsonArray metrics = expected(QStringLiteral("metrics.json"));
    const QJsonArray specifications = expected(QStringLiteral("specs.json"));
    QCOMPARE(package->metrics.size(), 1032);
    QCOMPARE(package->specifications.size(), 1705);
    QCOMPARE(package->metrics.size(), metrics.size());
    QCOMPARE(package->specifications.size(), specifications.size());
    QCOMPARE(difference(package->metrics.metrics(), metrics), QString());
    QCOMPARE(difference(package->specifications.specifications(), specifications), QString());
    for (const metric::Metric &metric : package->metrics.metrics()) {
        QVERIFY2(metric.place.line > 0, qPrintable(metric.name.text()));
        QVERIFY2(QFile::exists(metric.place.file), qPrintable(metric.place.file));
    }
}

void TestPackage::verifyMetricsHasOneWarning()
{
    KABOCHA_REQUIRE_CONFORMANCE();
    const auto package = loadPackage(test::conformance(QStringLiteral("packages/verify_metrics")));
    QVERIFY(package);
    QCOMPARE(package->issues.size(), 1);
    const Issue &issue = package->issues.constFirst();
    QCOMPARE(issue.severity, Severity::Warning);
    QCOMPARE(issue.code, QStringLiteral("yaml-duplicate-key"));
    QVERIFY2(issue.place.file.endsWith(QLatin1String("/specs/jointcal/hsc_r.yaml")),
             qPrintable(issue.place.file));
    QCOMPARE(issue.place.line, 40);
    QVERIFY2(issue.text.contains(QStringLiteral("“config”")), qPrintable(issue.text));
    QVERIFY2(issue.text.contains(QLatin1String("line 39")), qPrintable(issue.text));
}

void TestPackage::exampleLoadsWithoutIssues()
{
    const auto package = loadPackage(QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example"));
    QVERIFY2(package, qPrintable(package ? QString() : package.error().text()));
    QVERIFY2(package->issues.isEmpty(),
             package->issues.isEmpty() ? "" : qPrintable(package->issues.constFirst().line()));
    QCOMPARE(package->metrics.packages(), QStringList{QStringLiteral("camera")});
    QVERIFY(package->metrics.size() >= 4);
    const metric::Metric *temperature = package->metrics.find(
        metric::Name::ofMetric(QStringLiteral("camera"), QStringLiteral("AvgCameraBodySurfaceTemp")));
    QVERIFY(temperature);
    QCOMPARE(temperature->unit.canonical(), QStringLiteral("deg_C"));
    QStringList tests;
    for (const Specification &one : package->specifications.of(temperature->name))
        tests << one.name.spec + u' ' + one.test();
    QCOMPARE(tests,
             QStringList({QStringLiteral("comcam <= 15.0 deg_C"), QStringLiteral("design <= 12.0 deg_C"),
                          QStringLiteral("minimum <= 20.0 deg_C"), QStringLiteral("stretch <= 11.0 deg_C")}));
    for (const metric::Metric &metric : package->metrics.metrics()) {
        QVERIFY2(!metric.description.isEmpty() && !metric.tags.isEmpty() && metric.reference.url,
                 qPrintable(metric.name.text()));
        // What a server can hold (squash-api.md: names of 64 characters, units of 16).
        QVERIFY(metric.name.text().size() <= 64);
        QVERIFY(metric.unit.canonical().size() <= 16);
    }
}

void TestPackage::exampleRestrictsOneSpecificationToComCam()
{
    const auto package = loadPackage(QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example"));
    QVERIFY(package);
    const auto *comcam =
        package->specifications.find(*metric::Name::parse(u"camera.AvgCameraBodySurfaceTemp.comcam"));
    QVERIFY(comcam);
    QCOMPARE(comcam->tags, QStringList({QStringLiteral("commissioning"), QStringLiteral("design"),
                                        QStringLiteral("thermal")}));
    json::Object meta;
    QVERIFY(!applies(*comcam, meta));
    meta.insert(QStringLiteral("camera_name"), json::Value::string(QStringLiteral("ComCam")));
    QVERIFY(applies(*comcam, meta));
}

void TestPackage::missingFolderIsNamed()
{
    const QString folder = m_dir->filePath(QStringLiteral("nowhere"));
    const auto package = loadPackage(folder);
    QVERIFY(!package);
    QCOMPARE(package.error().kind, Error::Kind::NotFound);
    QCOMPARE(package.error().message, QStringLiteral("There is no such folder."));
    QCOMPARE(package.error().place.file, folder);
    QVERIFY(!package.error().hint.isEmpty());
}

void TestPackage::fileInsteadOfFolderIsNamed()
{
    write(QStringLiteral("file"), "x");
    const auto package = loadPackage(m_dir->filePath(QStringLiteral("file")));
    QVERIFY(!package);
    QCOMPARE(package.error().message, QStringLiteral("This is a file, not the folder of a metrics package."));
}

void TestPackage::folderWithoutMetricsIsNamed()
{
    const Error error = failure();
    QCOMPARE(error.kind, Error::Kind::Schema);
    QCOMPARE(error.message,
             QStringLiteral("This folder is not a metrics package: it has no folder “metrics”."));
    QVERIFY(error.hint.contains(QStringLiteral("“metrics”")));
}

void TestPackage::emptyMetricsFolderIsNamed()
{
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("metrics")));
    const Error error = failure();
    QCOMPARE(error.message, QStringLiteral("No metric could be read from this folder."));
    QVERIFY2(error.hint.contains(QLatin1String("*.yaml")), qPrintable(error.hint));
}

void TestPackage::onlyBrokenMetricsGiveTheFirstReason()
{
    write(QStringLiteral("metrics/camera.yaml"), "Temp: {description: Warmth, unit: bogus}\n");
    const Error error = failure();
    QCOMPARE(error.message, QStringLiteral("No metric could be read from this folder."));
    QVERIFY2(error.hint.contains(QLatin1String("camera.yaml:1:")), qPrintable(error.hint));
    QVERIFY2(error.hint.contains(QStringLiteral("“bogus” is not a known unit")), qPrintable(error.hint));
}

void TestPackage::missingSpecsIsAWarning()
{
    writeGoodMetrics();
    const Package package = load();
    QCOMPARE(package.metrics.size(), 1);
    QCOMPARE(package.issues.size(), 1);
    QCOMPARE(package.issues.at(0).severity, Severity::Warning);
    QCOMPARE(package.issues.at(0).code, QStringLiteral("specs-missing"));
    QCOMPARE(package.issues.at(0).place.file, m_dir->filePath(QStringLiteral("specs")));
}

void TestPackage::brokenMetricsFileLeavesTheOthers()
{
    writeGoodMetrics();
    write(QStringLiteral("metrics/broken.yaml"), "A: {description: x, unit: m}\nB: [1, 2\n");
    write(QStringLiteral("metrics/two.words.yaml"), "A: {description: x, unit: m}\n");
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("specs")));
    const Package package = load();
    QCOMPARE(package.metrics.packages(), QStringList{QStringLiteral("camera")});
    QCOMPARE(package.issues.size(), 2);
    QVERIFY(package.issues.at(0).place.file.endsWith(QLatin1String("metrics/broken.yaml")));
    QVERIFY(package.issues.at(0).place.line >= 2);
    QVERIFY2(package.issues.at(0).text.startsWith(QLatin1String("This is not well-formed YAML:")),
             qPrintable(package.issues.at(0).text));
    QVERIFY2(
        package.issues.at(1).text.contains(QStringLiteral("“two.words” cannot be the name of a package")),
        qPrintable(package.issues.at(1).text));
}

void TestPackage::unreadableFilesAreListed()
{
    writeGoodMetrics();
    QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("metrics/folder.yaml")));
    QVERIFY(QFile::link(m_dir->filePath(QStringLiteral("gone")),
                        m_dir->filePath(QStringLiteral("metrics/link.yaml"))));
    QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("specs/camera")));
    QVERIFY(QFile::link(m_dir->filePath(QStringLiteral("gone")),
                        m_dir->filePath(QStringLiteral("specs/camera/link.yml"))));
    const Package package = load();
    QCOMPARE(package.metrics.size(), 1);
    QCOMPARE(package.issues.size(), 3);
    QCOMPARE(package.issues.at(0).place.file, m_dir->filePath(QStringLiteral("metrics/folder.yaml")));
    QCOMPARE(package.issues.at(0).text, QStringLiteral("This is a folder, not a file."));
    QCOMPARE(package.issues.at(1).place.file, m_dir->filePath(QStringLiteral("metrics/link.yaml")));
    QCOMPARE(package.issues.at(2).place.file, m_dir->filePath(QStringLiteral("specs/camera/link.yml")));
    for (const Issue &issue : package.issues)
        QCOMPARE(issue.severity, Severity::Error);
}

void TestPackage::unreadableFoldersAreListed()
{
    writeGoodMetrics();
    write(QStringLiteral("specs/camera/a.yaml"), "name: Temp.design\n");
    const QString folder = m_dir->filePath(QStringLiteral("specs/camera"));
    const auto everyone = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup |
                          QFile::ReadOther | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(m_dir->path(), everyone | QFile::WriteOwner));
    QVERIFY(QFile::setPermissions(folder, {}));
    const bool root = ::geteuid() == 0; // who may read everything
    if (root && ::seteuid(65534) != 0)
        QSKIP("root cannot become anybody else here");
    const auto package = loadPackage(m_dir->path());
    if (root)
        QCOMPARE(::seteuid(0), 0);
    QVERIFY(QFile::setPermissions(folder, everyone | QFile::WriteOwner));
    QVERIFY2(package, qPrintable(package ? QString() : package.error().text()));
    QCOMPARE(package->issues.size(), 1);
    QCOMPARE(package->issues.first().severity, Severity::Error);
    QCOMPARE(package->issues.first().place.file, folder);
}

void TestPackage::brokenSpecificationFileLeavesTheOthers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("text");
    QTest::newRow("syntax") << QByteArray("name: a\nb: {c\n---\n") << 3 << "not well-formed YAML";
    QTest::newRow("not UTF-8") << QByteArray("# \n# caf\xE9\nname: a\n") << 2 << "not UTF-8 text (byte 0xe9)";
    QTest::newRow("binary") << QByteArray("# \nname: a\x01\n") << 2 << "control character (0x01)";
    QTest::newRow("nested 101 deep") << QByteArray(101, '[') + QByteArray(101, ']') << 1
                                     << "deeper than 100 levels";
    QByteArray bomb("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 12; ++i)
        bomb += QStringLiteral("a%1: &a%1 [").arg(i).toUtf8() +
                QStringLiteral("*a%1,").arg(i - 1).repeated(10).toUtf8() + "]\n";
    QTest::newRow("alias bomb") << bomb << 7 << "more than 2000000 values";
    QTest::newRow("unknown alias") << QByteArray("name: *who\n") << 1 << "not well-formed YAML";
}

void TestPackage::brokenSpecificationFileLeavesTheOthers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    QFETCH(QString, text);
    writeGoodMetrics();
    write(QStringLiteral("specs/camera/good.yaml"),
          "name: Temp.design\nthreshold: {operator: '<', unit: deg_C, value: 5}\n");
    write(QStringLiteral("specs/camera/broken.yaml"), bytes);
    const Package package = load();
    QCOMPARE(package.specifications.size(), 1);
    QCOMPARE(package.issues.size(), 1);
    const Issue &issue = package.issues.at(0);
    QCOMPARE(issue.place.file, m_dir->filePath(QStringLiteral("specs/camera/broken.yaml")));
    QCOMPARE(issue.place.line, line);
    QVERIFY2(issue.text.contains(text), qPrintable(issue.text));
}

void TestPackage::ymlIsReadInSpecsOnly()
{
    writeGoodMetrics();
    write(QStringLiteral("metrics/other.yml"), "Temp: {description: Warmth, unit: deg_C}\n");
    write(QStringLiteral("metrics/README.txt"), "nothing");
    write(QStringLiteral("specs/camera/a.yml"),
          "name: Temp.design\nthreshold: {operator: '<', unit: deg_C, value: 5}\n");
    const Package package = load();
    QCOMPARE(package.metrics.size(), 1);
    QCOMPARE(package.specifications.size(), 1);
    QCOMPARE(package.issues.size(), 1);
    QCOMPARE(package.issues.at(0).severity, Severity::Note);
    QCOMPARE(package.issues.at(0).place.file, m_dir->filePath(QStringLiteral("metrics/other.yml")));
}

void TestPackage::filesBesideThePackageFoldersAreNamed()
{
    writeGoodMetrics();
    write(QStringLiteral("specs/stray.yaml"), "name: Temp.design\n");
    const Package package = load();
    QCOMPARE(package.issues.size(), 1);
    QCOMPARE(package.issues.at(0).severity, Severity::Note);
    QVERIFY(package.issues.at(0).place.file.endsWith(QLatin1String("specs/stray.yaml")));
}

void TestPackage::foldersBelowSpecsAreReadAtAnyDepth()
{
    writeGoodMetrics();
    write(QStringLiteral("specs/camera/a/b.c/base.v1.yaml"),
          "id: half\nthreshold: {operator: '<', unit: deg_C}\n");
    write(QStringLiteral("specs/camera/use.yaml"),
          "name: Temp.design\nbase: 'a/b.c/base.v1#half'\nthreshold: {value: 5}\n---\n"
          "name: Temp.whole\nbase: ['camera:a/b.c/base.v1#half']\nthreshold: {value: 6}\n");
    const Package package = load();
    QVERIFY2(package.issues.isEmpty(),
             package.issues.isEmpty() ? "" : qPrintable(package.issues.at(0).line()));
    QCOMPARE(package.specifications.size(), 2);
}

void TestPackage::linkedFolderIsNotFollowed()
{
    writeGoodMetrics();
    write(QStringLiteral("specs/camera/a.yaml"),
          "name: Temp.design\nthreshold: {operator: '<', unit: deg_C, value: 5}\n");
    QVERIFY(QFile::link(m_dir->filePath(QStringLiteral("specs")),
                        m_dir->filePath(QStringLiteral("specs/camera/loop"))));
    const Package package = load();
    QCOMPARE(package.specifications.size(), 1);
    QVERIFY(package.issues.isEmpty());
}

void TestPackage::specificationsWithoutMetricsAreNamed()
{
    writeGoodMetrics();
    write(QStringLiteral("specs/other/a.yaml"),
          "name: Temp.design\nthreshold: {operator: '<', unit: deg_C, value: 5}\n---\n"
          "name: Temp.minimum\nthreshold: {operator: '<', unit: deg_C, value: 5}\n");
    const Package package = load();
    QCOMPARE(package.specifications.size(), 2);
    QCOMPARE(package.issues.size(), 1);
    QCOMPARE(package.issues.at(0).severity, Severity::Warning);
    QVERIFY(package.issues.at(0).text.contains(QStringLiteral("“other”")));
}

void TestPackage::specificationOfUnknownMetricIsNamed()
{
    writeGoodMetrics();
    write(QStringLiteral("specs/camera/a.yaml"),
          "\nname: Tmep.design\nthreshold: {operator: '<', unit: deg_C, value: 5}\n");
    const Package package = load();
    QCOMPARE(package.issues.size(), 1);
    QCOMPARE(package.issues.at(0).code, QStringLiteral("spec-metric"));
    QCOMPARE(package.issues.at(0).text,
             QStringLiteral("“camera.Tmep.design” tests the metric “camera.Tmep”, which is not defined."));
    QCOMPARE(package.issues.at(0).place.line, 2);
}

void TestPackage::incompatibleThresholdIsNamed()
{
    writeGoodMetrics();
    write(QStringLiteral("specs/camera/a.yaml"),
          "name: Temp.design\nthreshold: {operator: '<', unit: K, value: 5}\n");
    const Package package = load();
    QCOMPARE(package.issues.size(), 1);
    QCOMPARE(package.issues.at(0).code, QStringLiteral("spec-unit"));
    QVERIFY(package.issues.at(0).text.contains(
        QStringLiteral("threshold in “K”, but its metric is measured in “deg_C”")));
}

void TestPackage::issuesAreInOrderOfFileAndLine()
{
    writeGoodMetrics();
    write(QStringLiteral("specs/camera/b.yaml"),
          "name: Temp.b\n---\nname: Temp.a\nbase: '#nobody'\n---\nname: 5\n");
    write(QStringLiteral("specs/camera/a.yaml"), "name: Temp.c\n");
    const Package package = load();
    QStringList places;
    for (const Issue &issue : package.issues)
        places << QFileInfo(issue.place.file).fileName() + u':' + QString::number(issue.place.line);
    QCOMPARE(places, QStringList({QStringLiteral("a.yaml:1"), QStringLiteral("b.yaml:1"),
                                  QStringLiteral("b.yaml:4"), QStringLiteral("b.yaml:6")}));
}

void TestPackage::progressReachesItsEnd()
{
    writeGoodMetrics();
    write(QStringLiteral("specs/camera/a.yaml"),
          "name: Temp.design\nthreshold: {operator: '<', unit: deg_C, value: 5}\n");
    QStringList steps;
    QVERIFY(loadPackage(m_dir->path(), {}, [&steps](int done, int all) {
        steps << QStringLiteral("%1/%2").arg(done).arg(all);
    }));
    QCOMPARE(steps, QStringList({QStringLiteral("0/2"), QStringLiteral("1/2"), QStringLiteral("2/2")}));
}

void TestPackage::cancellingStops()
{
    writeGoodMetrics();
    write(QStringLiteral("specs/camera/a.yaml"), "name: Temp.design\n");
    std::atomic_int asked = 0;
    const auto package = loadPackage(m_dir->path(), [&asked] { return ++asked == 2; });
    QVERIFY(!package);
    QCOMPARE(package.error().kind, Error::Kind::Cancelled);
    QCOMPARE(asked.load(), 2);
}

void TestPackage::theGlobalPoolMayBeFull()
{
    writeGoodMetrics();
    // Two packages opened at once hold both threads of a machine with two cores; loading must not wait for a
    // third.
    QThreadPool &pool = *QThreadPool::globalInstance();
    const int threads = pool.maxThreadCount();
    pool.setMaxThreadCount(1);
    const auto loaded = QtConcurrent::run([folder = m_dir->path()] { return loadPackage(folder); });
    const bool finished = QTest::qWaitFor([&loaded] { return loaded.isFinished(); }, 60'000);
    pool.setMaxThreadCount(threads);
    QVERIFY(finished);
    QVERIFY(loaded.result());
}

QTEST_GUILESS_MAIN(TestPackage)
#include "test_package.moc"
