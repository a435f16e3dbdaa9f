// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage.h"

#include "models/jobproblems.h"
#include "models/servermetrics.h"
#include "pages/changestab.h"
#include "pages/influxtab.h"
#include "pages/jsontexttab.h"
#include "pages/jsontreetab.h"
#include "pages/payloadtab.h"
#include "pages/problemstab.h"
#include "pages/reporttab.h"
#include "widgets/parts.h"
#include "widgets/theme.h"

#include <QProgressBar>
#include <QShowEvent>
#include <QTabWidget>

namespace kabocha::ui {
namespace {

/// Above this a job is worked on off the GUI thread.
constexpr qsizetype smallJob = 1024 * 1024;

} // namespace

class ReviewPage::Private
{
public:
    Private(ReviewPage *page, const Services &from) : q(page), services(from), server(from) {}

    template <class Tab> Tab *add(Tab *tab, const QString &title);
    void soil();
    void update();
    void showBusy();
    void makeBusyNote();
    QAction *action(const char *name, const QString &text, const QKeySequence &keys);
    void makeFind();
    [[nodiscard]] ReviewTab *current() const { return qobject_cast<ReviewTab *>(tabs->currentWidget()); }

    ReviewPage *q;
    Services services;
    ServerMetrics server;
    QTabWidget *tabs = nullptr;
    QList<ReviewTab *> all;
    QSet<ReviewTab *> dirty;
    JsonTreeTab *tree = nullptr;
    QWidget *busyNote = nullptr;
    QList<QAction *> finds;
    QTimer soon;
    QTimer busyDelay;
};

/// TAB as one more of the page: all a new one needs.
template <class Tab> Tab *ReviewPage::Private::add(Tab *tab, const QString &title)
{
    tabs->addTab(tab, title);
    all << tab;
    connect(tab, &ReviewTab::placeRequested, q, &ReviewPage::placeRequested);
    connect(tab, &ReviewTab::metricRequested, q, &ReviewPage::metricRequested);
    connect(tab, &ReviewTab::busyChanged, q, [this] { showBusy(); });
    connect(tab, &ReviewTab::outdated, q, [this, tab] {
        dirty.insert(tab);
        soon.start();
    });
    connect(tab, &ReviewTab::titleChanged, q, [this, tab](const QString &text, const QIcon &mark) {
        tabs->setTabText(tabs->indexOf(tab), text);
        tabs->setTabIcon(tabs->indexOf(tab), mark);
    });
    return tab;
}

/// Everything shown is out of date.
void ReviewPage::Private::soil()
{
    dirty = QSet<ReviewTab *>(all.begin(), all.end());
    if (q->isVisible())
        soon.start();
}

/// Brings what can be seen up to date: the current tab, and those whose titles tell something.
void ReviewPage::Private::update()
{
    if (!q->isVisible())
        return;
    QList<ReviewTab *> seen;
    for (ReviewTab *tab : std::as_const(all)) {
        if (dirty.contains(tab) && (tab == current() || tab->isWatched()))
            seen << tab;
    }
    if (seen.isEmpty())
        return;
    Reviewed of{.job = services.workspace.jobWithDefinitions(),
                .saved = services.workspace.jobAsSaved(),
                .metrics = services.workspace.metrics(),
                .specifications = services.workspace.specifications()};
    of.large = estimatedSize(of.job, smallJob) >= smallJob;
    for (ReviewTab *tab : std::as_const(seen)) {
        dirty.remove(tab);
        tab->review(of);
    }
}

void ReviewPage::Private::showBusy()
{
    if (std::none_of(all.begin(), all.end(), [](const ReviewTab *tab) { return tab->isBusy(); })) {
        busyDelay.stop();
        busyNote->hide();
    } else if (!busyDelay.isActive() && busyNote->isHidden()) {
        busyDelay.start();
    }
}

void ReviewPage::Private::makeBusyNote()
{
    busyNote = new QWidget(q);
    busyNote->setObjectName(QStringLiteral("reviewBusy"));
    auto *bar = new QProgressBar(busyNote);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedSize(120, 8);
    auto *line = new QHBoxLayout(busyNote);
    line->setContentsMargins(12, 8, 12, 0);
    line->addWidget(bar);
    line->addWidget(remark(tr("This is a large job: looking through it …"), busyNote), 1);
    busyNote->hide();
    busyDelay.setSingleShot(true);
    busyDelay.setInterval(300);
    connect(&busyDelay, &QTimer::timeout, busyNote, &QWidget::show);
}

QAction *ReviewPage::Private::action(const char *name, const QString &text, const QKeySequence &keys)
{
    auto *made = new QAction(text, q);
    made->setObjectName(QLatin1String(name));
    made->setShortcut(keys);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut); // other pages have their own F3
    q->addAction(made);
    finds << made;
    return made;
}

void ReviewPage::Private::makeFind()
{
    QAction *find = action("actionFindInJson", tr("Find in the &JSON"), Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    find->setIcon(icon(QStringLiteral("edit-find")));
    connect(find, &QAction::triggered, q, [this] {
        if (!current()->isSearchable())
            tabs->setCurrentWidget(tree);
        current()->startSearch();
    });
    QAction *next = action("actionFindNext", tr("Find Ne&xt"), Qt::Key_F3);
    connect(next, &QAction::triggered, q, [this] { current()->findAgain(false); });
    QAction *previous = action("actionFindPrevious", tr("&Find Previous"), Qt::SHIFT | Qt::Key_F3);
    connect(previous, &QAction::triggered, q, [this] { current()->findAgain(true); });
}

ReviewPage::ReviewPage(const Services &services, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this, services))
{
    d->tabs = new QTabWidget(this);
    d->tabs->setObjectName(QStringLiteral("reviewTabs"));
    d->tabs->setDocumentMode(true);
    d->makeBusyNote();
    d->add(new ReportTab(services, this), tr("Report"));
    d->add(new ProblemsTab(services, d->server, this), tr("Problems"));
    d->add(new ChangesTab(services, this), tr("Changes"));
    d->tree = d->add(new JsonTreeTab(this), tr("JSON tree"));
    auto *text = d->add(new JsonTextTab(this), tr("JSON text"));
    connect(d->tree, &JsonTreeTab::textRequested, this, [this, text](const QString &jsonPath) {
        d->tabs->setCurrentWidget(text);
        text->goToPath(jsonPath);
    });
    d->add(new PayloadTab(this), tr("What will be sent"));
    d->add(new InfluxTab(services, d->server, this), tr("InfluxDB"));
    d->makeFind();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(d->busyNote);
    column->addWidget(d->tabs, 1);

    d->soon.setSingleShot(true);
    d->soon.setInterval(0);
    connect(&d->soon, &QTimer::timeout, this, [this] { d->update(); });
    connect(&services.document, &document::JobDocument::jobChanged, this, [this] { d->soil(); });
    connect(&services.document, &document::JobDocument::modifiedChanged, this, [this] { d->soil(); });
    connect(&services.workspace, &Workspace::packagesChanged, this, [this] { d->soil(); });
    connect(d->tabs, &QTabWidget::currentChanged, this, [this] { d->update(); });
    d->soil();
}

ReviewPage::~ReviewPage() = default;

void ReviewPage::showInTree(const QString &jsonPath)
{
    d->tabs->setCurrentWidget(d->tree);
    d->tree->reveal(jsonPath);
}

QList<QAction *> ReviewPage::pageActions() const
{
    QList<QAction *> actions = d->finds;
    for (const ReviewTab *tab : std::as_const(d->all))
        actions << tab->tabActions();
    return actions;
}

void ReviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    for (ReviewTab *tab : std::as_const(d->all)) {
        if (tab->renew())
            d->dirty.insert(tab);
    }
    d->update();
}

} // namespace kabocha::ui
