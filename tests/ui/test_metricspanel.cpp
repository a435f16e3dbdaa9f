// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/metrictreemodel.h"
#include "models/packageissuemodel.h"
#include "pages/metricspanel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

const auto Temperature = QStringLiteral("camera.AvgCameraBodySurfaceTemp");

class Desk
{
public:
    explicit Desk(const QString &package = QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example"))
        : panel(new MetricsPanel(run.services()))
    {
        panel->resize(400, 800);
        panel->show();
        panel->activateWindow();
        if (!QTest::qWaitForWindowActive(panel.get(), 60'000))
            qFatal("no window");
        if (!package.isEmpty())
            load(package);
    }
    void load(const QString &package)
    {
        QSignalSpy loaded(&run.services().workspace, &Workspace::packageLoaded);
        run.services().workspace.loadPackage(package);
        if (loaded.isEmpty() && !loaded.wait(60'000))
            qFatal("the package does not load");
    }

    test::Run run;
    std::unique_ptr<MetricsPanel> panel;

    [[nodiscard]] Workspace &workspace() const { return run.services().workspace; }
    [[nodiscard]] QLineEdit *search() const { return test::child<QLineEdit>(*panel, "metricsSearch"); }
    [[nodiscard]] QTreeView *tree() const { return test::child<QTreeView>(*panel, "metricsTree"); }
    [[nodiscard]] QString details() const
    {
        return test::child<QTextBrowser>(*panel, "metricDetails")->toPlainText();
    }
    [[nodiscard]] QString count() const { return test::child<QLabel>(*panel, "metricsCount")->text(); }
    [[nodiscard]] QStringList shown() const
    {
        QStringList names;
        const QAbstractItemModel &model = *tree()->model();
        for (int package = 0; package < model.rowCount(); ++package) {
            for (int row = 0; row < model.rowCount(model.index(package, 0)); ++row)
                names << model.index(row, 0, model.index(package, 0)).data().toString();
        }
        return names;
    }
};

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestMetricsPanel : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void withoutPackagesItSaysWhatToDo()
    {
        Desk desk{QString()};
        auto *open = test::child<QPushButton>(*desk.panel, "metricsOpenPackage");
        QVERIFY(open->isVisible());
        QVERIFY(!desk.search()->isVisible());
        QSignalSpy asked(desk.panel.get(), &MetricsPanel::openPackageRequested);
        QTest::keyClick(open, Qt::Key_Space);
        QCOMPARE(asked.size(), 1);
        desk.load(QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example"));
        QVERIFY(desk.search()->isVisible());
    }

    void aSinglePackageIsOpenAtOnce()
    {
        Desk desk;
        QCOMPARE(desk.shown().size(), 5);
        QVERIFY(desk.tree()->isExpanded(desk.tree()->model()->index(0, 0)));
        QCOMPARE(desk.count(), QStringLiteral("Metrics: 5"));
    }

    void searchAsYouTypeThenEnterActivatesTheFirst()
    {
        Desk desk;
        QSignalSpy activated(desk.panel.get(), &MetricsPanel::metricActivated);
        desk.panel->focusSearch();
        QCOMPARE(QApplication::focusWidget(), desk.search());
        QTest::keyClicks(desk.search(), QStringLiteral("body surf"));
        QCOMPARE(desk.shown(), QStringList(QStringLiteral("AvgCameraBodySurfaceTemp")));
        QCOMPARE(desk.count(), QStringLiteral("Metrics: 1 of 5"));
        QTest::keyClick(desk.search(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(desk.workspace().currentMetric().text(), Temperature);
    }

    void downGoesToTheTreeAndEnterActivates()
    {
        Desk desk;
        QSignalSpy activated(desk.panel.get(), &MetricsPanel::metricActivated);
        desk.panel->focusSearch();
        QTest::keyClicks(desk.search(), QStringLiteral("read"));
        QTest::keyClick(desk.search(), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), desk.tree());
        QTest::keyClick(desk.tree(), Qt::Key_Down);
        QTest::keyClick(desk.tree(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QVERIFY(activated.constFirst().constFirst().value<metric::Name>().text().startsWith(
            QStringLiteral("camera.Read")));
    }

    void enterOnAPackageOpensAndClosesIt()
    {
        Desk desk;
        const QModelIndex package = desk.tree()->model()->index(0, 0);
        desk.tree()->setFocus();
        desk.tree()->setCurrentIndex(package);
        QTest::keyClick(desk.tree(), Qt::Key_Return);
        QVERIFY(!desk.tree()->isExpanded(package));
        QTest::keyClick(desk.tree(), Qt::Key_Return);
        QVERIFY(desk.tree()->isExpanded(package));
    }

    void nothingFoundSaysWhatToDo()
    {
        Desk desk;
        QTest::keyClicks(desk.search(), QStringLiteral("zzz"));
        QVERIFY(desk.shown().isEmpty());
        QCOMPARE(desk.count(), QStringLiteral("Metrics: 0 of 5"));
        QVERIFY(test::child<QWidget>(*desk.panel, "metricsNoMatch")->isVisible());
        QVERIFY(!desk.tree()->isVisible());
        QTest::keyClick(desk.search(), Qt::Key_Return); // must do no harm
        QTest::keyClick(desk.search(), Qt::Key_Down);
        QTest::keyClick(desk.search(), Qt::Key_Escape);
        QCOMPARE(desk.shown().size(), 5);
        QVERIFY(desk.tree()->isVisible());
    }

    void whereNothingIsLeftTheWayBackIsAButton_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QByteArray>("page");
        QTest::newRow("search") << "metricsSearch" << QByteArray("metricsNoMatch");
        QTest::newRow("no favourites yet") << "metricsFavourites" << QByteArray("metricsNoFavourite");
        QTest::newRow("all is measured") << "metricsUnmeasured" << QByteArray("metricsAllMeasured");
    }
    void whereNothingIsLeftTheWayBackIsAButton()
    {
        QFETCH(QString, filter);
        QFETCH(QByteArray, page);
        Desk desk;
        const metric::MetricSet metrics = desk.workspace().metrics();
        for (const metric::Metric &metric : metrics.metrics())
            desk.run.document().record(metric.name, 1, metric.unit);
        if (auto *box = desk.panel->findChild<QCheckBox *>(filter))
            box->setChecked(true);
        else
            desk.search()->setText(QStringLiteral("zzz"));
        QVERIFY(test::child<QWidget>(*desk.panel, page.constData())->isVisible());
        auto *button = test::child<QPushButton>(*desk.panel, page + "ShowAll");
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(desk.shown().size(), 5);
        QVERIFY(desk.tree()->isVisible());
        QCOMPARE(QApplication::focusWidget(), desk.search());
    }

    void lettersTypedInTheTreeGoOnWithTheSearch()
    {
        Desk desk;
        desk.search()->setText(QStringLiteral("rea"));
        QTest::keyClick(desk.search(), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), desk.tree());
        QTest::keyClicks(desk.tree(), QStringLiteral("d"));
        QCOMPARE(QApplication::focusWidget(), desk.search());
        QCOMPARE(desk.search()->text(), QStringLiteral("read"));
        QTest::keyClicks(desk.search(), QStringLiteral(" noise"));
        QCOMPARE(desk.shown(), QStringList(QStringLiteral("ReadNoise")));
        QTest::keyClick(desk.search(), Qt::Key_Down);
        QTest::keyClick(desk.tree(), Qt::Key_Escape);
        QCOMPARE(desk.search()->text(), QString());
        QCOMPARE(desk.shown().size(), 5);
    }

    void keysThatAreNoLettersStayInTheTree()
    {
        Desk desk;
        desk.workspace().setCurrentMetric(test::name(Temperature));
        desk.tree()->setFocus();
        const QModelIndex current = desk.tree()->currentIndex();
        QTest::keyClick(desk.tree(), Qt::Key_Plus);
        QVERIFY(desk.tree()->isExpanded(current));
        QTest::keyClick(desk.tree(), Qt::Key_Left);
        QVERIFY(!desk.tree()->isExpanded(current));
        QTest::keyClick(desk.tree(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(desk.search()->text(), QString());
        QTest::keyClick(desk.tree(), Qt::Key_Asterisk); // would open everything
        QCOMPARE(desk.search()->text(), QStringLiteral("*"));
    }

    void upFromTheFirstRowGoesBackToTheSearch()
    {
        Desk desk;
        desk.tree()->setFocus();
        desk.tree()->setCurrentIndex(desk.tree()->model()->index(0, 0));
        QTest::keyClick(desk.tree(), Qt::Key_Up);
        QCOMPARE(QApplication::focusWidget(), desk.search());
    }

    void favouritesByKeyAndByClick()
    {
        Desk desk;
        auto *only = test::child<QCheckBox>(*desk.panel, "metricsFavourites");
        QAction *action = desk.panel->pageActions().constFirst();
        QVERIFY(!action->isEnabled()); // of no metric
        desk.workspace().setCurrentMetric(test::name(Temperature));
        QTest::keyClick(desk.tree(), Qt::Key_B, Qt::ControlModifier);
        QVERIFY(action->isChecked());
        only->setChecked(true);
        QCOMPARE(desk.shown(), QStringList(QStringLiteral("AvgCameraBodySurfaceTemp")));
        only->setChecked(false);

        const QModelIndex noise =
            desk.tree()->model()->match(desk.tree()->model()->index(0, 0, desk.tree()->model()->index(0, 0)),
                                        Qt::DisplayRole, QStringLiteral("ReadNoise"))[0];
        const QModelIndex star = noise.siblingAtColumn(MetricTreeModel::FavouriteColumn);
        QSignalSpy activated(desk.panel.get(), &MetricsPanel::metricActivated);
        const QPoint at = desk.tree()->visualRect(star).center();
        QTest::mouseClick(desk.tree()->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(star.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        only->setChecked(true);
        QCOMPARE(desk.shown().size(), 2);
        // Of the current metric, which the click has chosen.
        QVERIFY(action->isChecked());
        action->trigger();
        QCOMPARE(desk.shown().size(), 1);
        QVERIFY(activated.isEmpty());
    }

    void twoClicksOnAStarAreTwoClicks()
    {
        Desk desk;
        QSignalSpy activated(desk.panel.get(), &MetricsPanel::metricActivated);
        const QModelIndex star = desk.tree()
                                     ->model()
                                     ->index(0, 0, desk.tree()->model()->index(0, 0))
                                     .siblingAtColumn(MetricTreeModel::FavouriteColumn);
        const QPoint at = desk.tree()->visualRect(star).center();
        QTest::mouseClick(desk.tree()->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(desk.tree()->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(activated.size(), 0);
    }

    void favouritesAreThereInTheNextRun()
    {
        Desk desk;
        desk.workspace().setCurrentMetric(test::name(Temperature));
        desk.panel->pageActions().constFirst()->trigger();
        const MetricsPanel later(desk.run.services());
        QVERIFY(later.pageActions().constFirst()->isChecked());
    }

    void valuesOfThePastComeIntoTheTree()
    {
        Desk desk;
        history::Point point = test::point(1, 9.5);
        point.metric = test::name(Temperature);
        desk.run.services().history.record({point});
        const QModelIndex row = desk.tree()->model()->index(0, 0, desk.tree()->model()->index(0, 0));
        QCOMPARE(row.data().toString(), QStringLiteral("AvgCameraBodySurfaceTemp"));
        const auto value = [&] {
            return row.siblingAtColumn(MetricTreeModel::ValueColumn).data().toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(value(), QStringLiteral("9.5"), 60'000);
        desk.run.document().record(point.metric, 10, test::unit(QStringLiteral("deg_C")));
        QCOMPARE(value(), QStringLiteral("10.0"));
        desk.run.document().undoStack()->undo();
        QTRY_COMPARE_WITH_TIMEOUT(value(), QStringLiteral("9.5"), 60'000);
    }

    void columnsGoWhereThereIsNoRoomThePastFirst_data()
    {
        QTest::addColumn<int>("width"); // of the panel, in widths of a character
        QTest::addColumn<QList<int>>("shown");
        using M = MetricTreeModel;
        QTest::newRow("wide") << 92 << QList<int>{M::NameColumn,    M::ValueColumn, M::UnitColumn,
                                                  M::VerdictColumn, M::PastColumn,  M::FavouriteColumn};
        QTest::newRow("no room for the past")
            << 72
            << QList<int>{M::NameColumn, M::ValueColumn, M::UnitColumn, M::VerdictColumn, M::FavouriteColumn};
        QTest::newRow("room for the past, not for the unit")
            << 54 << QList<int>{M::NameColumn, M::ValueColumn, M::FavouriteColumn};
        QTest::newRow("narrow") << 44 << QList<int>{M::NameColumn, M::FavouriteColumn};
        QTest::newRow("hardly any") << 15 << QList<int>{M::NameColumn};
    }
    void columnsGoWhereThereIsNoRoomThePastFirst()
    {
        QFETCH(int, width);
        Desk desk;
        desk.panel->setMinimumWidth(1);
        desk.tree()->setMinimumWidth(1);
        const int character = desk.tree()->fontMetrics().averageCharWidth();
        desk.tree()->resize(width * character + 2 * desk.tree()->frameWidth(), 400);
        QList<int> shown;
        for (int column = 0; column < MetricTreeModel::ColumnCount; ++column) {
            if (!desk.tree()->isColumnHidden(column))
                shown << column;
        }
        QTEST(shown, "shown");
    }

    void hiddenColumnsAndWidthsAreRemembered()
    {
        Desk desk;
        desk.panel->resize(1000, 800);
        auto *unit = desk.panel->findChild<QAction *>(QStringLiteral("actionColumn_unit"));
        QVERIFY(unit && unit->isChecked());
        QVERIFY(!desk.tree()->isColumnHidden(MetricTreeModel::UnitColumn));
        unit->trigger();
        QVERIFY(desk.tree()->isColumnHidden(MetricTreeModel::UnitColumn));
        const int character = desk.tree()->fontMetrics().averageCharWidth();
        desk.tree()->header()->resizeSection(MetricTreeModel::ValueColumn, 20 * character);

        MetricsPanel later(desk.run.services());
        later.resize(1000, 800);
        later.show();
        auto *tree = test::child<QTreeView>(later, "metricsTree");
        QVERIFY(tree->isColumnHidden(MetricTreeModel::UnitColumn));
        QCOMPARE(tree->columnWidth(MetricTreeModel::ValueColumn), 20 * character);
        later.findChild<QAction *>(QStringLiteral("actionColumn_unit"))->trigger();
        QVERIFY(!tree->isColumnHidden(MetricTreeModel::UnitColumn));
    }

    void widthsThatSomebodyBrokeDoNoHarm()
    {
        Desk desk;
        desk.run.services().settings.setValue(QStringLiteral("metrics/columns/width/value"),
                                              QStringLiteral("-1e9"));
        desk.run.services().settings.setValue(QStringLiteral("metrics/columns/width/unit"),
                                              QStringLiteral("wide"));
        desk.run.services().settings.setValue(QStringLiteral("metrics/columns/hidden"),
                                              QStringLiteral("name"));
        MetricsPanel later(desk.run.services());
        later.resize(1000, 800);
        later.show();
        auto *tree = test::child<QTreeView>(later, "metricsTree");
        QVERIFY(!tree->isColumnHidden(MetricTreeModel::NameColumn));
        for (const int column : {MetricTreeModel::ValueColumn, MetricTreeModel::UnitColumn})
            QVERIFY(tree->columnWidth(column) > 0 && tree->columnWidth(column) < 900);
    }

    void theMarkStandsBeforeTheNameWhereTheVerdictHasNoColumn()
    {
        Desk desk;
        desk.panel->resize(1000, 800);
        desk.run.document().record(test::name(Temperature), 100, test::unit(QStringLiteral("deg_C")));
        const QModelIndex row = desk.tree()->model()->index(0, 0, desk.tree()->model()->index(0, 0));
        const auto widthOfName = [&] { return desk.tree()->sizeHintForIndex(row).width(); };
        const int without = widthOfName();
        desk.panel->findChild<QAction *>(QStringLiteral("actionColumn_verdict"))->trigger();
        QVERIFY(widthOfName() > without);
    }

    void aSearchOpensWhatItFindsAndThenAllIsAsItWas()
    {
        QTemporaryDir home;
        for (const char *package : {"one", "two", "three"})
            write(home.filePath(QStringLiteral("site/metrics/%1.yaml").arg(QLatin1String(package))),
                  "Wind:\n  description: x\n  unit: mag\nRain:\n  description: x\n  unit: mag\n");
        QDir().mkpath(home.filePath(QStringLiteral("site/specs")));
        Desk desk(home.filePath(QStringLiteral("site")));
        const QAbstractItemModel &model = *desk.tree()->model();
        QCOMPARE(model.rowCount(), 3);
        desk.tree()->expand(model.index(1, 0)); // three
        QTest::keyClicks(desk.search(), QStringLiteral("wind"));
        for (int row = 0; row < 3; ++row)
            QVERIFY(desk.tree()->isExpanded(model.index(row, 0)));
        QTest::keyClicks(desk.search(), QStringLiteral(" two"));
        QCOMPARE(model.rowCount(), 1);
        QTest::keyClick(desk.search(), Qt::Key_Escape);
        QCOMPARE(desk.tree()->isExpanded(model.index(0, 0)), false);
        QCOMPARE(desk.tree()->isExpanded(model.index(1, 0)), true);
        QCOMPARE(desk.tree()->isExpanded(model.index(2, 0)), false);
    }

    void aHistoryThatCannotBeReadIsSaid()
    {
        Desk desk{QString()};
        const QString file = desk.run.home() + QStringLiteral("/data/history.sqlite");
        QVERIFY(QDir().mkpath(file));
        desk.load(QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example"));
        auto *trouble = test::child<QWidget>(*desk.panel, "metricsTrouble");
        QTRY_VERIFY_WITH_TIMEOUT(trouble->isVisible(), 60'000);
        QVERIFY(QDir().rmdir(file));
        desk.run.document().record(test::name(Temperature), 10, test::unit(QStringLiteral("deg_C")));
        QTRY_VERIFY_WITH_TIMEOUT(!trouble->isVisible(), 60'000);
    }

    void tagAndUnmeasuredFilter()
    {
        Desk desk;
        auto *tag = test::child<QComboBox>(*desk.panel, "metricsTag");
        QCOMPARE(tag->itemText(0), QStringLiteral("All tags"));
        tag->setCurrentText(QStringLiteral("detector"));
        const int withTag = desk.shown().size();
        QVERIFY(withTag > 0 && withTag < 5);
        tag->setCurrentIndex(0);
        desk.run.document().record(test::name(Temperature), 10, test::unit(QStringLiteral("deg_C")));
        test::child<QCheckBox>(*desk.panel, "metricsUnmeasured")->setChecked(true);
        QCOMPARE(desk.shown().size(), 4);
        desk.run.document().undoStack()->undo();
        QCOMPARE(desk.shown().size(), 5);
    }

    void theTagChosenSurvivesAReload()
    {
        Desk desk;
        auto *tag = test::child<QComboBox>(*desk.panel, "metricsTag");
        tag->setCurrentText(QStringLiteral("detector"));
        const QStringList before = desk.shown();
        desk.load(QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example"));
        QCOMPARE(tag->currentText(), QStringLiteral("detector"));
        QCOMPARE(desk.shown(), before);
        desk.workspace().closePackage(QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example"));
        QCOMPARE(tag->currentIndex(), 0);
    }

    void detailsShowAllOfAMetric()
    {
        Desk desk;
        desk.workspace().setCurrentMetric(test::name(Temperature));
        const QString text = desk.details();
        for (const char *part :
             {"Average surface temperature", "deg_C", "camera, environment, thermal", "LSE-59",
              "https://ls.st/lse-59", "design", "<= 12.0 deg_C", "where camera_name is ComCam"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    }

    void textOfAPackageIsShownAsItIs()
    {
        QTemporaryDir home;
        write(home.filePath(QStringLiteral("metrics/site.yaml")),
              "Evil:\n  description: '<img src=\"http://evil.example/x\"> <b>bold</b> <a "
              "href=\"http://evil.example\">here</a>'\n"
              "  unit: ''\n  tags: ['<i>tag</i>']\n  reference: {doc: '<u>doc</u>', url: "
              "'javascript:alert(1)'}\n");
        Desk desk(home.path());
        desk.workspace().setCurrentMetric(test::name(QStringLiteral("site.Evil")));
        const QString text = desk.details();
        QVERIFY(text.contains(QStringLiteral("<img src=\"http://evil.example/x\"> <b>bold</b>")));
        QVERIFY(text.contains(QStringLiteral("<i>tag</i>")));
        QVERIFY(text.contains(QStringLiteral("javascript:alert(1)")));
        const QString html = test::child<QTextBrowser>(*desk.panel, "metricDetails")->toHtml();
        QVERIFY(!html.contains(QStringLiteral("<img")));
        QVERIFY(!html.contains(QStringLiteral("<a ")));
    }

    void whatIsBrokenIsListedWithFileLineAndReason()
    {
        QTemporaryDir home;
        const QString folder = home.filePath(QStringLiteral("site"));
        write(folder + QStringLiteral("/metrics/good.yaml"), "Fine:\n  description: x\n  unit: mag\n");
        write(folder + QStringLiteral("/metrics/bad.yaml"), "Broken:\n  description: [\n");
        write(folder + QStringLiteral("/metrics/unit.yaml"), "Odd:\n  description: x\n  unit: parrot\n");
        QDir().mkpath(folder + QStringLiteral("/specs"));
        Desk desk(folder);
        QCOMPARE(desk.shown(), QStringList(QStringLiteral("Fine")));
        auto *button = test::child<QToolButton>(*desk.panel, "packageProblemsButton");
        auto *list = test::child<QListView>(*desk.panel, "packageProblems");
        QVERIFY(button->isVisible());
        QVERIFY(!list->isVisible());
        desk.panel->showProblems();
        QVERIFY(list->isVisible());
        const QString all = test::treeText(*list->model()).join(u'\n');
        QVERIFY2(QRegularExpression(QStringLiteral("site/metrics/bad\\.yaml:\\d+")).match(all).hasMatch(),
                 qPrintable(all));
        QVERIFY2(QRegularExpression(QStringLiteral("site/metrics/unit\\.yaml:\\d+")).match(all).hasMatch(),
                 qPrintable(all));
        QVERIFY(all.contains(QStringLiteral("parrot")));

        list->selectAll();
        QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(folder + QStringLiteral("/metrics/bad.yaml")));

        list->clearSelection(); // the lower one is chosen first
        for (const int row : {1, 0})
            list->selectionModel()->select(list->model()->index(row, 0), QItemSelectionModel::Select);
        QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
        QStringList lines;
        for (const int row : {0, 1})
            lines << list->model()->index(row, 0).data(PackageIssueModel::LineRole).toString();
        QCOMPARE(QGuiApplication::clipboard()->text(), lines.join(u'\n'));
    }

    void aSoundPackageHasNoProblemsButton()
    {
        Desk desk;
        QVERIFY(!test::child<QToolButton>(*desk.panel, "packageProblemsButton")->isVisible());
    }

    void nextUnmeasuredStopsWhenAllIsMeasured()
    {
        Desk desk;
        for (int i = 0; i < 5; ++i) {
            QVERIFY(desk.panel->goToNextUnmeasured());
            desk.run.document().record(desk.workspace().currentMetric(), {}, {});
        }
        QVERIFY(!desk.panel->goToNextUnmeasured());
        QCOMPARE(desk.run.document().job().measurements.size(), 5);
    }

    void theSelectionFollowsTheCurrentMetric()
    {
        Desk desk;
        desk.workspace().setCurrentMetric(test::name(QStringLiteral("camera.ReadNoise")));
        QCOMPARE(desk.tree()->currentIndex().siblingAtColumn(0).data().toString(),
                 QStringLiteral("ReadNoise"));
        desk.tree()->setCurrentIndex(desk.tree()->model()->index(0, 0, desk.tree()->model()->index(0, 0)));
        QCOMPARE(desk.workspace().currentMetric().text(), Temperature);
    }

    void savingDefinitionsLeavesTheTreeAsItWas()
    {
        Desk desk;
        desk.run.document().record(test::name(Temperature), 10, test::unit(QStringLiteral("deg_C")));
        QSignalSpy reset(desk.tree()->model(), &QAbstractItemModel::modelReset);
        const job::Job whole = desk.workspace().jobWithDefinitions();
        desk.run.document().addDefinitions(whole.metrics, whole.specifications);
        QCOMPARE(reset.size(), 0);
    }

    void everyControlHasAName()
    {
        Desk desk;
        for (const char *name : {"metricsSearch", "metricsTag", "metricsTree", "metricDetails",
                                 "packageProblems", "metricsColumns"})
            QVERIFY2(!desk.panel->findChild<QWidget *>(QLatin1String(name))->accessibleName().isEmpty(),
                     name);
    }

    void verifyMetricsIsThereCompletely()
    {
        KABOCHA_REQUIRE_CONFORMANCE();
        Desk desk(test::conformance(QStringLiteral("packages/verify_metrics")));
        QCOMPARE(desk.shown().size(), desk.workspace().metrics().size());
        QTest::keyClicks(desk.search(), QStringLiteral("validate_drp pa1"));
        QVERIFY(!desk.shown().isEmpty());
    }
};

QTEST_MAIN(TestMetricsPanel)
#include "test_metricspanel.moc"
