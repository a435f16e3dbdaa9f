// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/metricspanel.h"

#include "forms/issuelabel.h"
#include "models/favourites.h"
#include "models/metricfiltermodel.h"
#include "pages/metricfilterbar.h"
#include "pages/metrickeys.h"
#include "pages/metricmatches.h"
#include "pages/metricsview.h"
#include "pages/packageproblems.h"
#include "widgets/emptystate.h"
#include "widgets/metricdetails.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QStackedLayout>

namespace kabocha::ui {

class MetricsPanel::Private : public QObject
{
    Q_OBJECT
public:
    Private(const Services &all, MetricsPanel *panel)
        : services(all), q(panel), favourites(all.settings), past(all.history), filter(tree)
    {
        tree.setFavourites(&favourites);
        tree.setPast(&past, &all.clock);
    }

    void build();
    QWidget *buildUpper();
    QWidget *buildFirst();
    void buildFavourite();
    void connectAll();
    void connectView();
    void reloadDefinitions();
    void reloadJob() { tree.setJob(services.document.job(), services.workspace.report()); }
    void filterChanged();
    void showCurrent();
    void showDetails();
    void showFavourite();
    void activate(const QModelIndex &index);
    void openMenu(const QPoint &at);

    const Services services;
    MetricsPanel *q;
    Favourites favourites;
    RecentValues past;
    MetricTreeModel tree;
    MetricFilterModel filter;

    QStackedLayout *stack = nullptr;
    MetricFilterBar *bar = nullptr;
    MetricsView *view = nullptr;
    MetricMatches *matches = nullptr;
    QLabel *count = nullptr;
    IssueLabel *trouble = nullptr;
    PackageProblems *problems = nullptr;
    MetricDetails *details = nullptr;
    QAction *favourite = nullptr;
    metric::MetricSet shownMetrics;
    spec::SpecificationSet shownSpecifications;
    QSet<QString> opened; // packages that the person has open while nothing is filtered
    bool wasFiltering = false;
    QString lastSearched;
    bool following = false; // the selection moves because the current metric did
};

void MetricsPanel::Private::build()
{
    bar = new MetricFilterBar(filter, q);
    view = new MetricsView(filter, services.settings, q);
    bar->setColumns(view->columns().actions());
    new MetricKeys(*bar->search(), *view, filter);
    buildFavourite();

    details = new MetricDetails(q);
    details->setObjectName(QStringLiteral("metricDetails"));
    details->setAccessibleName(tr("Details of the metric"));

    auto *splitter = new QSplitter(Qt::Vertical, q);
    splitter->setObjectName(QStringLiteral("metricsSplitter"));
    splitter->addWidget(buildUpper());
    splitter->addWidget(details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({420, 180});

    auto *full = new QWidget(q);
    auto *layout = new QVBoxLayout(full);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(splitter, 1);

    stack = new QStackedLayout(q);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->addWidget(buildFirst());
    stack->addWidget(full);
}

QWidget *MetricsPanel::Private::buildUpper()
{
    matches = new MetricMatches(*view, filter, *bar, favourites, favourite->shortcut(), q);
    count = new QLabel(q);
    count->setObjectName(QStringLiteral("metricsCount"));
    count->setContentsMargins(8, 2, 8, 2);
    count->setForegroundRole(QPalette::PlaceholderText);
    trouble = new IssueLabel(q);
    trouble->setObjectName(QStringLiteral("metricsTrouble"));
    problems = new PackageProblems(q);

    auto *upper = new QWidget(q);
    auto *layout = new QVBoxLayout(upper);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(matches, 1);
    layout->addWidget(count);
    layout->addWidget(trouble);
    layout->addWidget(problems);
    return upper;
}

QWidget *MetricsPanel::Private::buildFirst()
{
    auto *first =
        new EmptyState(QStringLiteral("document-open-folder"), tr("No metrics yet"),
                       tr("Open the folder of a metrics package: the one with “metrics” and “specs” in it. "
                          "You can also drop it on this window."),
                       q);
    first->addButton(tr("Open a package…"), [this] { emit q->openPackageRequested(); })
        ->setObjectName(QStringLiteral("metricsOpenPackage"));
    if (!services.examplePackage.isEmpty()) {
        first->addButton(tr("Load the example"), [this] { emit q->exampleRequested(); })
            ->setObjectName(QStringLiteral("metricsLoadExample"));
    }
    return first;
}

void MetricsPanel::Private::buildFavourite()
{
    favourite = new QAction(icon(QStringLiteral("rating-star")), tr("Fa&vourite Metric"), q);
    favourite->setObjectName(QStringLiteral("actionFavourite"));
    favourite->setCheckable(true);
    favourite->setShortcut(Qt::CTRL | Qt::Key_B);
    q->addAction(favourite);
    connect(favourite, &QAction::triggered, this,
            [this](bool on) { favourites.set(services.workspace.currentMetric(), on); });
    connect(&favourites, &Favourites::changed, this, &Private::showFavourite);
    connect(&services.workspace, &Workspace::currentMetricChanged, this, &Private::showFavourite);
    showFavourite();
}

void MetricsPanel::Private::showFavourite()
{
    const metric::Name current = services.workspace.currentMetric();
    favourite->setEnabled(!current.isEmpty());
    favourite->setChecked(favourites.contains(current));
}

void MetricsPanel::Private::connectAll()
{
    connect(&services.workspace, &Workspace::packagesChanged, this, &Private::reloadDefinitions);
    connect(&services.document, &document::JobDocument::jobChanged, this,
            [this](const document::Change &change) {
                if (change.definitions || change.everything)
                    reloadDefinitions();
                else
                    reloadJob();
            });
    connect(&services.workspace, &Workspace::currentMetricChanged, this, &Private::showCurrent);
    connect(bar->search(), &QLineEdit::returnPressed, this, [this] { activate(filter.firstMatch()); });
    connect(&filter, &MetricFilterModel::filterChanged, this, &Private::filterChanged);
    connect(&past, &RecentValues::failed, this, [this](const Error &error) {
        trouble->say(Severity::Warning, tr("Past values cannot be shown. %1").arg(error.text()));
    });
    connect(&past, &RecentValues::answered, trouble, &IssueLabel::clear);
    connect(details, &MetricDetails::linkRequested, q, &MetricsPanel::linkRequested);
    connectView();
}

void MetricsPanel::Private::connectView()
{
    connect(view, &QTreeView::activated, this, &Private::activate);
    connect(view, &QWidget::customContextMenuRequested, this, &Private::openMenu);
    connect(
        view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
            const auto name = index.siblingAtColumn(0).data(MetricTreeModel::NameRole).value<metric::Name>();
            if (!following && !name.metric.isEmpty())
                services.workspace.setCurrentMetric(name.metricName());
        });
    connect(view, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (!filter.isFiltering() && !index.parent().isValid())
            opened.insert(index.data().toString());
    });
    connect(view, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (!filter.isFiltering() && !index.parent().isValid())
            opened.remove(index.data().toString());
    });
}

void MetricsPanel::Private::reloadDefinitions()
{
    const metric::MetricSet metrics = services.workspace.metrics();
    const spec::SpecificationSet specifications = services.workspace.specifications();
    if (metrics != shownMetrics ||
        specifications != shownSpecifications) { // else the tree stays as the person left it
        shownMetrics = metrics;
        shownSpecifications = specifications;
        following = true;
        tree.setDefinitions(metrics, specifications);
        following = false;
    }
    reloadJob();
    bar->setTags(services.workspace.metrics().tags());
    problems->setPackages(services.workspace.packages());
    filterChanged();
    const bool any = tree.metricCount() > 0 || !problems->isEmpty();
    stack->setCurrentIndex(any ? 1 : 0);
    showCurrent();
}

void MetricsPanel::Private::filterChanged()
{
    const bool filtering = filter.isFiltering();
    const QSet<QString> wished = opened;
    // The view lays its rows out once, later: opening a package costs nothing here.
    for (int row = 0; row < filter.rowCount(); ++row) {
        const QModelIndex package = filter.index(row, 0);
        view->setExpanded(package,
                          filtering || filter.rowCount() == 1 || wished.contains(package.data().toString()));
    }
    const QString searched = bar->search()->text();
    if (searched != std::exchange(lastSearched, searched) && filtering)
        view->scrollToTop();
    else if (filtering != wasFiltering && view->currentIndex().isValid())
        view->scrollTo(view->currentIndex());
    wasFiltering = filtering;
    count->setText(filtering ? tr("Metrics: %1 of %2").arg(filter.matchCount()).arg(tree.metricCount())
                             : tr("Metrics: %1").arg(tree.metricCount()));
    matches->refresh();
}

void MetricsPanel::Private::showCurrent()
{
    const metric::Name current = services.workspace.currentMetric();
    const QModelIndex index = filter.mapFromSource(tree.find(current));
    const QModelIndex shown = view->currentIndex();
    const auto shownName = shown.siblingAtColumn(0).data(MetricTreeModel::NameRole).value<metric::Name>();
    if (index.isValid() && shownName.metricName() != current) {
        following = true;
        view->setCurrentIndex(index);
        view->scrollTo(index);
        following = false;
    }
    showDetails();
}

void MetricsPanel::Private::showDetails()
{
    const metric::Name current = services.workspace.currentMetric();
    const int metric = tree.metricIndexOf(current);
    if (metric < 0) {
        details->clearMetric(tr("Select a metric to see what it measures and how it is judged."));
        return;
    }
    details->show(tree.metricAt(metric), tree.isDefined(metric),
                  services.workspace.specifications().of(current));
}

void MetricsPanel::Private::activate(const QModelIndex &index)
{
    const QModelIndex first = index.siblingAtColumn(0);
    const auto name = first.data(MetricTreeModel::NameRole).value<metric::Name>();
    if (name.metric.isEmpty()) {
        if (first.isValid() && view->hasFocus())
            view->setExpanded(first, !view->isExpanded(first));
        return;
    }
    services.workspace.setCurrentMetric(name.metricName());
    emit q->metricActivated(name.metricName());
}

void MetricsPanel::Private::openMenu(const QPoint &at)
{
    const QModelIndex under = view->indexAt(at);
    const QModelIndex index = (under.isValid() ? under : view->currentIndex()).siblingAtColumn(0);
    const auto name = index.data(MetricTreeModel::NameRole).value<metric::Name>();
    if (!index.isValid())
        return;
    auto *menu = new QMenu(q);
    menu->setObjectName(QStringLiteral("metricsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!name.metric.isEmpty())
        menu->addAction(icon(QStringLiteral("document-edit")), tr("&Record a Value"), this,
                        [this, name] { emit q->metricActivated(name.metricName()); });
    if (!name.metric.isEmpty() && name.metricName() == services.workspace.currentMetric())
        menu->addAction(favourite);
    menu->addAction(icon(QStringLiteral("edit-copy")), tr("&Copy Name"), this,
                    [name] { QGuiApplication::clipboard()->setText(name.text()); });
    menu->addSeparator();
    QString target = services.targets.current().name;
    QString package = name.package;
    QAction *publish = menu->addAction(
        icon(QStringLiteral("document-send")),
        tr("&Publish Definitions of %1 to %2…", "package, target")
            .arg(package.replace(u'&', QLatin1String("&&")), target.replace(u'&', QLatin1String("&&"))),
        this,
        [this, package = name.package] { emit q->publishRequested(orderOf(package, services.workspace)); });
    publish->setObjectName(QStringLiteral("actionPublishPackage"));
    menu->popup(view->viewport()->mapToGlobal(at));
}

MetricsPanel::MetricsPanel(const Services &services, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(services, this))
{
    setAccessibleName(tr("Metrics"));
    d->build();
    d->connectAll();
    d->reloadDefinitions();
}

MetricsPanel::~MetricsPanel() = default;

QList<QAction *> MetricsPanel::pageActions() const
{
    return {d->favourite};
}

void MetricsPanel::focusSearch()
{
    (d->stack->currentIndex() == 1 ? static_cast<QWidget *>(d->bar->search()) : this)
        ->setFocus(Qt::ShortcutFocusReason);
    d->bar->search()->selectAll();
}

void MetricsPanel::showProblems()
{
    d->problems->unfold();
}

bool MetricsPanel::goToNextUnmeasured()
{
    const metric::Name next = d->filter.nextUnmeasured(d->services.workspace.currentMetric());
    if (next.isEmpty())
        return false;
    d->services.workspace.setCurrentMetric(next);
    return true;
}

} // namespace kabocha::ui

#include "metricspanel.moc"
