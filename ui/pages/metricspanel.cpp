// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/metricspanel.h"

#include "models/metricfiltermodel.h"
#include "models/packageissuemodel.h"
#include "widgets/emptystate.h"
#include "widgets/lineedit.h"
#include "widgets/markdelegate.h"
#include "widgets/metricdetails.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

namespace kabocha::ui {
namespace {

// Opening this many packages at once is quick; opening thousands of rows is not (performance.md, "Filter per
// keystroke").
constexpr int FewMatches = 200;

} // namespace

class MetricsPanel::Private : public QObject
{
    Q_OBJECT
public:
    Private(const Services &all, MetricsPanel *panel) : services(all), q(panel), filter(tree) {}

    void build();
    QWidget *buildFilters();
    QWidget *buildProblems();
    void connectAll();
    void reloadDefinitions();
    void reloadJob() { tree.setJob(services.document.job(), services.workspace.report()); }
    void reloadProblems();
    void reloadTags();
    void filterChanged();
    void showCurrent();
    void showDetails();
    void activate(const QModelIndex &index);
    void openMenu(const QPoint &at);
    bool eventFilter(QObject *watched, QEvent *event) override;

    const Services services;
    MetricsPanel *q;
    MetricTreeModel tree;
    MetricFilterModel filter;
    PackageIssueModel issues;

    QStackedLayout *stack = nullptr;
    LineEdit *search = nullptr;
    QComboBox *tag = nullptr;
    QCheckBox *unmeasured = nullptr;
    QTreeView *view = nullptr;
    QLabel *count = nullptr;
    MetricDetails *details = nullptr;
    QToolButton *problemsButton = nullptr;
    QListView *problems = nullptr;
    metric::MetricSet shownMetrics;
    spec::SpecificationSet shownSpecifications;
    QSet<QString> opened; // packages that the person has open while nothing is filtered
    bool wasFiltering = false;
    bool following = false; // the selection moves because the current metric did
};

void MetricsPanel::Private::build()
{
    view = new QTreeView(q);
    view->setObjectName(QStringLiteral("metricsTree"));
    view->setAccessibleName(tr("Metrics"));
    view->setModel(&filter);
    view->setUniformRowHeights(true);
    view->setAlternatingRowColors(false);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setAllColumnsShowFocus(true);
    view->setItemDelegateForColumn(MetricTreeModel::NameColumn,
                                   MarkDelegate::ofStatus(MetricTreeModel::StatusRole, view));
    view->header()->setStretchLastSection(false);
    view->header()->setSectionResizeMode(MetricTreeModel::NameColumn, QHeaderView::Stretch);
    view->header()->resizeSection(MetricTreeModel::UnitColumn, 104);
    view->setIndentation(16);
    view->setTextElideMode(Qt::ElideMiddle);

    details = new MetricDetails(q);
    details->setObjectName(QStringLiteral("metricDetails"));
    details->setAccessibleName(tr("Details of the metric"));

    count = new QLabel(q);
    count->setObjectName(QStringLiteral("metricsCount"));
    count->setContentsMargins(8, 2, 8, 2);
    count->setForegroundRole(QPalette::PlaceholderText);

    auto *upper = new QWidget(q);
    auto *upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(0, 0, 0, 0);
    upperLayout->setSpacing(0);
    upperLayout->addWidget(view, 1);
    upperLayout->addWidget(count);
    upperLayout->addWidget(buildProblems());

    auto *splitter = new QSplitter(Qt::Vertical, q);
    splitter->setObjectName(QStringLiteral("metricsSplitter"));
    splitter->addWidget(upper);
    splitter->addWidget(details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({420, 180});

    auto *full = new QWidget(q);
    auto *layout = new QVBoxLayout(full);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildFilters());
    layout->addWidget(splitter, 1);

    auto *empty =
        new EmptyState(QStringLiteral("document-open-folder"), tr("No metrics yet"),
                       tr("Open the folder of a metrics package: the one with “metrics” and “specs” in it. "
                          "You can also drop it on this window."),
                       q);
    empty->addButton(tr("Open a package…"), [this] { emit q->openPackageRequested(); })
        ->setObjectName(QStringLiteral("metricsOpenPackage"));
    if (!services.examplePackage.isEmpty()) {
        empty->addButton(tr("Load the example"), [this] { emit q->exampleRequested(); })
            ->setObjectName(QStringLiteral("metricsLoadExample"));
    }

    stack = new QStackedLayout(q);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->addWidget(empty);
    stack->addWidget(full);
}

QWidget *MetricsPanel::Private::buildFilters()
{
    auto *bar = new QWidget(q);
    search = new LineEdit(bar);
    search->setObjectName(QStringLiteral("metricsSearch"));
    search->setAccessibleName(tr("Search metrics"));
    search->setPlaceholderText(tr("Search metrics"));
    search->setClearButtonEnabled(true);
    search->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    search->installEventFilter(this);

    tag = new QComboBox(bar);
    tag->setObjectName(QStringLiteral("metricsTag"));
    tag->setAccessibleName(tr("Only metrics with this tag"));
    tag->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    tag->setMinimumContentsLength(10);

    unmeasured = new QCheckBox(tr("&Unmeasured only"), bar);
    unmeasured->setObjectName(QStringLiteral("metricsUnmeasured"));

    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(tag, 1);
    second->addWidget(unmeasured);
    auto *layout = new QVBoxLayout(bar);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(search);
    layout->addLayout(second);
    return bar;
}

QWidget *MetricsPanel::Private::buildProblems()
{
    auto *box = new QWidget(q);
    problemsButton = new QToolButton(box);
    problemsButton->setObjectName(QStringLiteral("packageProblemsButton"));
    problemsButton->setCheckable(true);
    problemsButton->setAutoRaise(true);
    problemsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    problemsButton->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    problems = new QListView(box);
    problems->setObjectName(QStringLiteral("packageProblems"));
    problems->setAccessibleName(tr("What is broken in the open packages"));
    problems->setModel(&issues);
    problems->setWordWrap(true);
    problems->setResizeMode(QListView::Adjust);
    problems->setLayoutMode(QListView::Batched);
    problems->setSpacing(2);
    problems->setFrameShape(QFrame::NoFrame);
    problems->setSelectionMode(QAbstractItemView::ExtendedSelection);
    problems->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    problems->setMinimumHeight(120);
    problems->setVisible(false);
    problems->setItemDelegate(new MarkDelegate(
        [](const QModelIndex &index, const QPalette &palette) {
            return severityIcon(static_cast<Severity>(index.data(PackageIssueModel::SeverityRole).toInt()),
                                palette);
        },
        problems));
    auto *copy = new QShortcut(QKeySequence::Copy, problems, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] {
        QStringList lines;
        for (const QModelIndex &index : problems->selectionModel()->selectedIndexes())
            lines << index.data(PackageIssueModel::LineRole).toString();
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    });

    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(problemsButton);
    layout->addWidget(problems);
    connect(problemsButton, &QToolButton::toggled, this, [this](bool on) {
        problems->setVisible(on);
        problemsButton->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
    });
    problemsButton->setArrowType(Qt::RightArrow);
    return box;
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
    connect(search, &QLineEdit::textChanged, this, [this](const QString &text) { filter.setSearch(text); });
    connect(search, &QLineEdit::returnPressed, this, [this] { activate(filter.firstMatch()); });
    connect(tag, &QComboBox::currentIndexChanged, this,
            [this](int index) { filter.setTag(index > 0 ? tag->itemText(index) : QString()); });
    connect(unmeasured, &QCheckBox::toggled, this, [this](bool on) { filter.setUnmeasuredOnly(on); });
    connect(&filter, &MetricFilterModel::filterChanged, this, &Private::filterChanged);
    connect(view, &QTreeView::activated, this, &Private::activate);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
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
    connect(details, &MetricDetails::linkRequested, q, &MetricsPanel::linkRequested);
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
    reloadTags();
    reloadProblems();
    filterChanged();
    const bool any = tree.metricCount() > 0 || issues.rowCount() > 0;
    stack->setCurrentIndex(any ? 1 : 0);
    showCurrent();
}

void MetricsPanel::Private::reloadTags()
{
    const QString chosen = tag->currentIndex() > 0 ? tag->currentText() : QString();
    QStringList tags = services.workspace.metrics().tags();
    {
        const QSignalBlocker quiet(tag);
        tag->clear();
        tag->addItem(tr("All tags"));
        tag->addItems(tags);
        tag->setCurrentIndex(chosen.isEmpty() ? 0 : std::max(0, tag->findText(chosen, Qt::MatchExactly)));
    }
    filter.setTag(tag->currentIndex() > 0 ? tag->currentText() : QString());
}

void MetricsPanel::Private::reloadProblems()
{
    issues.setPackages(services.workspace.packages());
    problemsButton->setVisible(issues.rowCount() > 0);
    problemsButton->setText(tr("Problems in the open packages: %1").arg(issues.rowCount()));
    if (issues.rowCount() == 0)
        problemsButton->setChecked(false);
}

void MetricsPanel::Private::filterChanged()
{
    const bool filtering = filter.isFiltering();
    if (filtering && filter.matchCount() <= FewMatches) {
        for (int row = 0; row < filter.rowCount(); ++row)
            view->expand(filter.index(row, 0));
    } else if (!filtering) {
        const QSet<QString> wished = opened;
        for (int row = 0; row < filter.rowCount(); ++row) {
            const QModelIndex package = filter.index(row, 0);
            view->setExpanded(package, filter.rowCount() == 1 || wished.contains(package.data().toString()));
        }
    }
    if (filtering && !wasFiltering)
        view->scrollToTop();
    wasFiltering = filtering;
    count->setText(filtering ? tr("Metrics: %1 of %2").arg(filter.matchCount()).arg(tree.metricCount())
                             : tr("Metrics: %1").arg(tree.metricCount()));
    if (filtering && filter.matchCount() == 0)
        count->setText(tr("No metric matches. Use fewer words, or another tag."));
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

bool MetricsPanel::Private::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down) {
            const QModelIndex first = filter.firstMatch();
            if (first.isValid()) {
                view->expand(first.parent());
                view->setFocus(Qt::OtherFocusReason);
                view->setCurrentIndex(first);
                view->scrollTo(first);
            }
            return true;
        }
        if (key->key() == Qt::Key_Escape && !search->text().isEmpty()) {
            search->clear();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
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

void MetricsPanel::focusSearch()
{
    (d->stack->currentIndex() == 1 ? static_cast<QWidget *>(d->search) : this)
        ->setFocus(Qt::ShortcutFocusReason);
    d->search->selectAll();
}

void MetricsPanel::showProblems()
{
    d->problemsButton->setChecked(true);
    d->problems->setFocus(Qt::OtherFocusReason);
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
