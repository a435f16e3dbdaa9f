// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/historypage.h"

#include "base/whendone.h"
#include "charts/historychart.h"
#include "forms/issuelabel.h"
#include "models/historymodel.h"
#include "widgets/emptystate.h"
#include "widgets/markdelegate.h"
#include "widgets/parts.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>

#include <atomic>

namespace kabocha::ui {

class HistoryPage::Private
{
public:
    Private(HistoryPage *page, const Services &from) : q(page), services(from) {}
    void listMetrics();
    void choose(const QString &text);
    void follow();
    void load();
    void show(const std::shared_ptr<const HistorySeries> &series, const QList<spec::Specification> &applying,
              int elsewhere);

    HistoryPage *q;
    Services services;
    QComboBox *metric = nullptr;
    QLabel *statistics = nullptr;
    QLabel *others = nullptr;
    IssueLabel *trouble = nullptr;
    QStackedWidget *pages = nullptr;
    EmptyState *noPast = nullptr;
    EmptyState *reading = nullptr;
    HistoryChart *chart = nullptr;
    QTreeView *table = nullptr;
    QAction *refresh = nullptr;
    HistoryModel model;
    QSortFilterProxyModel sorted;
    metric::Name shown;
    metric::Name drawn; ///< whose past the plot and the table hold
    QTimer slow;
    QTimer soon;
    std::shared_ptr<std::atomic_bool> wanted = std::make_shared<std::atomic_bool>(false);
};

/// All metrics that are defined or measured: each may have a past.
void HistoryPage::Private::listMetrics()
{
    QStringList names;
    const metric::MetricSet metrics = services.workspace.metrics();
    for (const metric::Metric &one : metrics.metrics())
        names << one.name.text();
    for (const job::Measurement &measurement : services.document.job().measurements) {
        if (!metrics.contains(measurement.metric))
            names << measurement.metric.text();
    }
    names.sort();
    QStringList listed;
    for (int i = 0; i < metric->count(); ++i)
        listed << metric->itemText(i);
    if (names == listed)
        return;
    const QString text = metric->currentText();
    const QSignalBlocker blocker(metric);
    metric->clear();
    metric->addItems(names);
    metric->setCurrentIndex(metric->findText(text));
    metric->setEditText(text);
}

void HistoryPage::Private::choose(const QString &text)
{
    const Result<metric::Name> name = metric::Name::parse(text.trimmed());
    if (!name || !name->isMetric()) {
        trouble->say(Severity::Error, tr("“%1” is not the name of a metric (package.metric).").arg(text));
        return;
    }
    trouble->clear();
    if (*name == services.workspace.currentMetric())
        follow();
    else
        services.workspace.setCurrentMetric(*name); // all pages look at the same metric
}

void HistoryPage::Private::follow()
{
    const metric::Name name = services.workspace.currentMetric().metricName();
    if (!name.isEmpty()) {
        shown = name;
        const QSignalBlocker blocker(metric);
        metric->setCurrentIndex(metric->findText(name.text()));
        metric->setEditText(name.text());
    }
    load();
}

void HistoryPage::Private::load()
{
    if (!q->isVisible())
        return;
    listMetrics();
    if (shown.isEmpty())
        return show(std::make_shared<HistorySeries>(), {}, 0);
    const metric::MetricSet metrics = services.workspace.metrics();
    const metric::Metric *definition = metrics.find(shown);
    QList<spec::Specification> applying;
    const QList<spec::Specification> all = services.workspace.specifications().of(shown);
    for (const spec::Specification &specification : all) {
        if (spec::applies(specification, services.document.job().meta))
            applying << specification;
    }
    const auto elsewhere = static_cast<int>(all.size() - applying.size());

    if (drawn != shown)
        slow.start(); // the past of another metric does not stand under this one's name for long
    *wanted = false;  // what is still being read is not waited for
    wanted = std::make_shared<std::atomic_bool>(true);
    const auto series = std::make_shared<HistorySeries>();
    const auto read = [wanted = wanted, series, metric = shown, applying,
                       unit = definition ? std::optional(definition->unit.canonical())
                                         : std::nullopt](history::HistorySource &source) -> Result<void> {
        std::unique_ptr<HistorySeriesBuilder> builder;
        const Result<void> done = source.each({.metric = metric}, [&](const history::Point &point) {
            if (!builder) // of a metric that nothing defines, the first point says the unit
                builder = std::make_unique<HistorySeriesBuilder>(unit.value_or(point.unit), applying);
            builder->add(point);
            return wanted->load();
        });
        if (done && builder)
            *series = builder->finish();
        return done;
    };
    whenDone(services.history.read(read), q,
             [this, mine = wanted, series, applying, elsewhere](const Result<void> &done) {
                 if (mine != wanted)
                     return;
                 slow.stop();
                 if (!done) {
                     if (drawn != shown) {
                         reading->setText(tr("The past of %1 could not be read.").arg(shown.text()));
                         pages->setCurrentIndex(3);
                     }
                     trouble->say(Severity::Error,
                                  tr("The history cannot be read. %1").arg(done.error().text()));
                     return;
                 }
                 trouble->clear();
                 show(series, applying, elsewhere);
             });
}

void HistoryPage::Private::show(const std::shared_ptr<const HistorySeries> &series,
                                const QList<spec::Specification> &applying, int elsewhere)
{
    drawn = shown;
    pages->setCurrentIndex(0);
    if (series->rows.isEmpty() && series->leftOut == 0) {
        statistics->clear();
        others->hide();
        model.setSeries({});
        pages->setCurrentIndex(shown.isEmpty() ? 1 : 2);
        noPast->setText(tr("Nothing was ever recorded here for %1. Each value that you record appears in its "
                           "plot at once.")
                            .arg(shown.text()));
        return;
    }
    model.setSeries(*series);
    QStringList remarks;
    if (elsewhere > 0)
        remarks << tr("%n specification(s) of this metric are for other metadata than this job’s, and are "
                      "not drawn.",
                      nullptr, elsewhere);
    if (series->rows.size() > model.rowCount())
        remarks << tr("The table lists the newest %1 of %2.").arg(model.rowCount()).arg(series->rows.size());
    others->setVisible(!remarks.isEmpty());
    others->setText(remarks.join(u' '));
    statistics->setText(statisticsText(series->statistics, series->unit));
    chart->show(shown.text(), series, applying);
    for (int column = 0; column < model.columnCount(); ++column)
        table->resizeColumnToContents(column);
}

HistoryPage::HistoryPage(const Services &services, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this, services))
{
    d->metric = new QComboBox(this);
    d->metric->setObjectName(QStringLiteral("historyMetric"));
    d->metric->setEditable(true);
    d->metric->setInsertPolicy(QComboBox::NoInsert);
    d->metric->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    d->metric->setMinimumContentsLength(34);
    d->metric->completer()->setFilterMode(Qt::MatchContains);
    d->metric->completer()->setCompletionMode(QCompleter::PopupCompletion);
    d->metric->lineEdit()->setPlaceholderText(tr("Name of a metric"));
    auto *label = new QLabel(tr("Metri&c"), this);
    label->setBuddy(d->metric);
    d->statistics = new QLabel(this);
    d->statistics->setObjectName(QStringLiteral("historyStatistics"));
    d->statistics->setTextFormat(Qt::PlainText);
    d->statistics->setTextInteractionFlags(Qt::TextSelectableByMouse);
    d->statistics->setWordWrap(true);
    d->others = remark({}, this);
    d->others->hide();
    d->trouble = new IssueLabel(this);
    d->trouble->setObjectName(QStringLiteral("historyTrouble"));

    d->chart = new HistoryChart(this);
    d->chart->setObjectName(QStringLiteral("historyChart"));
    d->sorted.setSourceModel(&d->model);
    d->sorted.setSortRole(HistoryModel::SortRole);
    d->table = new QTreeView(this);
    d->table->setObjectName(QStringLiteral("historyTable"));
    d->table->setModel(&d->sorted);
    styleTable(d->table, tr("Past values"));
    d->table->setSortingEnabled(true);
    d->table->sortByColumn(HistoryModel::TimeColumn, Qt::DescendingOrder);
    d->table->setItemDelegateForColumn(HistoryModel::VerdictColumn,
                                       MarkDelegate::ofStatus(HistoryModel::VerdictRole, this));
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("historySplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(d->chart);
    splitter->addWidget(d->table);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({490, 510}); // the verdicts are in sight
    d->pages = new QStackedWidget(this);
    d->pages->addWidget(splitter);
    d->pages->addWidget(new EmptyState(QStringLiteral("office-chart-line"), tr("Whose history?"),
                                       tr("Choose a metric above, or in the list on the left."), this));
    d->noPast = new EmptyState(QStringLiteral("office-chart-line"), tr("No past yet"), {}, this);
    d->pages->addWidget(d->noPast);
    d->reading = new EmptyState(QStringLiteral("office-chart-line"), tr("One moment"), {}, this);
    d->reading->setObjectName(QStringLiteral("historyReading"));
    d->pages->addWidget(d->reading);

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(label);
    head->addWidget(d->metric);
    head->addWidget(d->others, 4);
    head->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(d->trouble);
    column->addWidget(d->statistics);
    column->addWidget(d->pages, 1);

    d->refresh = new QAction(icon(QStringLiteral("view-refresh")), tr("Read the &History Again"), this);
    d->refresh->setObjectName(QStringLiteral("actionRefreshHistory"));
    connect(d->refresh, &QAction::triggered, this, [this] { d->load(); });
    d->slow.setSingleShot(true);
    d->slow.setInterval(300);
    connect(&d->slow, &QTimer::timeout, this, [this] {
        d->reading->setText(tr("The past of %1 is being read …").arg(d->shown.text()));
        d->pages->setCurrentIndex(3);
    });
    d->soon.setSingleShot(true);
    d->soon.setInterval(0);
    connect(&d->soon, &QTimer::timeout, this, [this] { d->load(); });
    const auto later = [this] { d->soon.start(); };
    connect(&services.history, &history::HistoryService::changed, this, later);
    connect(&services.workspace, &Workspace::packagesChanged, this, later);
    connect(&services.document, &document::JobDocument::jobChanged, this,
            [this](const document::Change &change) {
                if (change.meta || change.definitions || change.everything)
                    d->soon.start(); // other specifications may apply; values come through the history itself
            });
    connect(&services.workspace, &Workspace::currentMetricChanged, this, [this] { d->follow(); });
    connect(d->metric, &QComboBox::activated, this,
            [this](int index) { d->choose(d->metric->itemText(index)); });
    connect(d->metric->lineEdit(), &QLineEdit::returnPressed, this,
            [this] { d->choose(d->metric->currentText()); });
    connect(d->metric->completer(), qOverload<const QString &>(&QCompleter::activated), this,
            [this](const QString &text) { d->choose(text); });
    d->listMetrics();
    d->metric->setCurrentIndex(-1);
    d->follow();
}

HistoryPage::~HistoryPage()
{
    *d->wanted = false;
}

QList<QAction *> HistoryPage::pageActions() const
{
    return {d->refresh};
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->load();
}

} // namespace kabocha::ui
