// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage.h"

#include "base/outline.h"
#include "base/whendone.h"
#include "forms/codeview.h"
#include "forms/issuelabel.h"
#include "forms/parts.h"
#include "job/io.h"
#include "models/jobproblems.h"
#include "models/problemmodel.h"
#include "models/servermetrics.h"
#include "pages/influxtab.h"
#include "pages/jsontreetab.h"
#include "pages/reporttab.h"
#include "squash/jobcheck.h"
#include "squash/mend.h"
#include "widgets/emptystate.h"
#include "widgets/linkdelegate.h"
#include "widgets/markdelegate.h"
#include "widgets/plain.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QShowEvent>
#include <QStackedLayout>
#include <QTabWidget>
#include <QTableView>
#include <QtConcurrentRun>

#include <array>

namespace kabocha::ui {
namespace {

/// Above this a job is worked on off the GUI thread.
constexpr qsizetype smallJob = 1024 * 1024;

enum Part { Report, Problems, Tree, Text, Payload, Influx, PartCount };

/// What a page of the review is made from; a value, so it can go to another thread.
struct Snapshot
{
    job::Job job;
    metric::MetricSet metrics;
    spec::SpecificationSet specifications;
    ServerAnswer server;
};

/// What can be shown of a text that may be a gigabyte.
struct Shown
{
    QByteArray beginning;
    qint64 size = 0;
    QByteArray sha256;
    QString problem; ///< why there is none
};

template <class Write> Shown shownOf(Write write)
{
    Outline outline(CodeView::limit + 1);
    const Result<void> written = write(outline);
    return {outline.beginning(), outline.written(), outline.sha256(),
            written ? QString() : written.error().text()};
}

struct Outgoing
{
    Shown text;
    QStringList leftOut;
};

Outgoing outgoingOf(const Snapshot &snapshot)
{
    return {shownOf([&snapshot](QIODevice &device) { return squash::writePayload(snapshot.job, device); }),
            squash::leftOut(snapshot.job)};
}

QList<job::ReportRow> reportOf(const Snapshot &snapshot)
{
    return job::report(snapshot.job, snapshot.metrics, snapshot.specifications);
}

} // namespace

class ReviewPage::Private
{
public:
    Private(ReviewPage *page, const Services &from) : q(page), services(from), server(from) {}

    void soil();
    void update();
    void update(Part part, const Snapshot &snapshot, bool large);
    template <class Work, class Show>
    void compute(Part part, const Snapshot &snapshot, bool large, Work work, Show show);
    void setBusy(int difference);
    void showProblems(const QList<Issue> &problems);
    void arrangeProblems();
    void showServer();
    void showMend();
    [[nodiscard]] json::Object environment() const;
    void mend(const QList<Issue> &issues);
    void mendSelected();
    void mendAll();
    void showPayload(const Outgoing &outgoing);
    void makeMendActions();
    QWidget *makeProblems();
    QWidget *makeMendBar(QWidget *parent);
    QWidget *makePayload();

    ReviewPage *q;
    Services services;
    QTabWidget *tabs = nullptr;
    QWidget *busyNote = nullptr;
    ReportTab *report = nullptr;
    ServerMetrics server;
    ProblemModel problems;
    QTableView *problemTable = nullptr;
    IssueLabel *serverNote = nullptr;
    QWidget *mendBar = nullptr;
    QLabel *mendText = nullptr;
    QPushButton *mendButton = nullptr;
    QPushButton *mendAllButton = nullptr;
    QAction *mendAction = nullptr;
    QAction *mendAllAction = nullptr;
    QStackedLayout *problemPages = nullptr;
    JsonTreeTab *tree = nullptr;
    CodeView *text = nullptr;
    CodeView *payload = nullptr;
    QLabel *payloadSize = nullptr;
    QLabel *payloadLeftOut = nullptr;
    QAction *find = nullptr;
    QTimer soon;
    QTimer busyDelay;
    QTimer arrange; ///< once the layout has settled
    std::array<bool, PartCount> dirty{};
    std::array<int, PartCount> generation{};
    int busy = 0;
};

/// Everything shown is out of date.
void ReviewPage::Private::soil()
{
    dirty.fill(true);
    if (q->isVisible())
        soon.start();
}

/// Brings what can be seen up to date: the list of problems, for its number stands in its tab, and the
/// current tab.
void ReviewPage::Private::update()
{
    const auto current = static_cast<Part>(tabs->currentIndex());
    if (!q->isVisible() || (!dirty[Problems] && !dirty[current]))
        return;
    const Snapshot snapshot{services.workspace.jobWithDefinitions(), services.workspace.metrics(),
                            services.workspace.specifications(), server.answer()};
    server.ask(undefinedMetrics(snapshot.job));
    const bool large = estimatedSize(snapshot.job, smallJob) >= smallJob;
    for (const Part part : {Problems, current}) {
        if (std::exchange(dirty[part], false))
            update(part, snapshot, large);
    }
}

void ReviewPage::Private::update(Part part, const Snapshot &snapshot, bool large)
{
    switch (part) {
    case Report:
        return compute(part, snapshot, large, reportOf,
                       [this, measured = !snapshot.job.measurements.isEmpty()](
                           const QList<job::ReportRow> &rows) { report->setReport(rows, measured); });
    case Problems:
        return compute(
            part, snapshot, large, [](const Snapshot &of) { return jobProblems(of.job, of.server); },
            [this](const QList<Issue> &found) { showProblems(found); });
    case Tree:
        return compute(
            part, snapshot, large, [](const Snapshot &of) { return job::toJson(of.job); },
            [this](const json::Value &root) { tree->setRoot(root); });
    case Text:
        return compute(
            part, snapshot, large,
            [](const Snapshot &of) {
                return shownOf([&of](QIODevice &device) { return job::saveJob(of.job, device); });
            },
            [this](const Shown &shown) {
                text->setBytes(shown.problem.isEmpty() ? shown.beginning : shown.problem.toUtf8(),
                               shown.size);
            });
    case Payload:
        return compute(part, snapshot, large, outgoingOf, [this](const Outgoing &out) { showPayload(out); });
    case Influx: // looks after itself
    case PartCount:
        return;
    }
}

/// WORK on SNAPSHOT, then SHOW; a large job's on another thread, its answer dropped where a later question
/// was asked.
template <class Work, class Show>
void ReviewPage::Private::compute(Part part, const Snapshot &snapshot, bool large, Work work, Show show)
{
    const int mine = ++generation[part];
    if (!large) {
        show(work(snapshot));
        return;
    }
    setBusy(1);
    whenDone(QtConcurrent::run([work, snapshot] { return work(snapshot); }), q,
             [this, part, mine, show](const auto &answer) {
                 setBusy(-1);
                 if (mine == generation[part])
                     show(answer);
             });
}

void ReviewPage::Private::setBusy(int difference)
{
    busy += difference;
    if (busy == 0) {
        busyDelay.stop();
        busyNote->hide();
    } else if (!busyDelay.isActive() && busyNote->isHidden()) {
        busyDelay.start();
    }
}

void ReviewPage::Private::showProblems(const QList<Issue> &found)
{
    const json::Object &meta = services.document.job().meta;
    const json::Object given = environment();
    QList<Problem> listed;
    for (const Issue &issue : found) {
        const auto mend = squash::mendOf(issue, meta, given);
        listed << Problem{.issue = issue, .mend = mend ? mend->text : QString()};
    }
    problems.setProblems(listed);
    if (!problemTable->currentIndex().isValid())
        problemTable->setCurrentIndex(problems.index(0, 0));
    showMend();
    problemPages->setCurrentIndex(found.isEmpty() ? 1 : 0);
    const qsizetype errors = countOf(found, Severity::Error);
    tabs->setTabText(Problems, found.isEmpty() ? tr("Problems") : tr("Problems (%1)").arg(found.size()));
    const std::optional<Severity> worst = errors > 0 ? std::optional(Severity::Error)
                                          : countOf(found, Severity::Warning) > 0
                                              ? std::optional(Severity::Warning)
                                              : std::nullopt;
    tabs->setTabIcon(Problems, worst ? severityIcon(*worst, q->palette()) : QIcon());
}

/// The words get the room. Where it is scarce, the place goes: Enter leads there.
void ReviewPage::Private::arrangeProblems()
{
    QHeaderView *header = problemTable->horizontalHeader();
    const int place = widthFor(problemTable, QStringLiteral("$.measurements[0].metric"));
    const int words = problemTable->viewport()->width() - header->sectionSize(ProblemModel::SeverityColumn);
    const bool roomy = words > 4 * place;
    header->setSectionHidden(ProblemModel::PlaceColumn, !roomy);
    header->resizeSection(ProblemModel::PlaceColumn, place);
    header->resizeSection(ProblemModel::HintColumn, (words - (roomy ? place : 0)) * 2 / 5);
}

void ReviewPage::Private::showServer()
{
    const QString note = server.note();
    if (note.isEmpty())
        serverNote->clear();
    else
        serverNote->say(server.problem().isEmpty() ? Severity::Note : Severity::Warning, note);
}

/// The environment that a job gets which has none.
json::Object ReviewPage::Private::environment() const
{
    const auto local =
        std::find_if(services.environments.begin(), services.environments.end(),
                     [](const job::EnvironmentTemplate &one) { return one.name == QLatin1String("local"); });
    return local == services.environments.end()
               ? json::Object()
               : job::environmentFrom(*local, services.environmentVariables, services.clock.nowUtc());
}

void ReviewPage::Private::showMend()
{
    const int all = problems.mendable();
    const QString offer = problemTable->currentIndex().data(ProblemModel::MendRole).toString();
    mendBar->setVisible(all > 0);
    mendText->setText(
        offer.isEmpty() ? tr("The selected problem only you can put right. Those underlined mend themselves "
                             "with a click.")
                        : tr("%1. Undo takes it back.", "what mending does").arg(offer));
    mendAction->setEnabled(!offer.isEmpty());
    mendButton->setEnabled(!offer.isEmpty());
    mendAllAction->setEnabled(all > 0);
    mendAllButton->setVisible(all > 1);
    mendAllButton->setText(tr("Mend &All %1").arg(all));
    QStringList every;
    for (const Problem &problem : problems.rows()) {
        if (!problem.mend.isEmpty())
            every << problem.mend;
    }
    setPlainTip(*mendAllButton, every.mid(0, 20).join(u'\n'));
}

void ReviewPage::Private::mend(const QList<Issue> &issues)
{
    const auto mend = squash::mendAll(issues, services.document.job().meta, environment());
    if (mend)
        services.document.replaceMeta(
            mend->meta, mend->text.contains(u'\n') ? tr("Mend %1 Problems").arg(mend->text.count(u'\n') + 1)
                                                   : mend->text);
}

void ReviewPage::Private::mendSelected()
{
    if (const Problem *problem = problems.row(problemTable->currentIndex()))
        mend({problem->issue});
}

void ReviewPage::Private::mendAll()
{
    QList<Issue> issues;
    for (const Problem &problem : problems.rows())
        issues << problem.issue;
    mend(issues);
}

void ReviewPage::Private::showPayload(const Outgoing &outgoing)
{
    const Shown &shown = outgoing.text;
    payloadSize->setText(shown.problem.isEmpty()
                             ? tr("%1 bytes leave, exactly these.  SHA-256 %2")
                                   .arg(QString::number(shown.size), QString::fromLatin1(shown.sha256))
                             : shown.problem);
    payloadLeftOut->setVisible(!outgoing.leftOut.isEmpty());
    payloadLeftOut->setText(tr("SQuaSH cannot hold these, so they are not sent: %1")
                                .arg(outgoing.leftOut.mid(0, 20).join(QStringLiteral(", ")) +
                                     (outgoing.leftOut.size() > 20 ? QStringLiteral(" …") : QString())));
    payload->setBytes(shown.problem.isEmpty() ? shown.beginning : QByteArray(),
                      shown.problem.isEmpty() ? shown.size : 0);
}

void ReviewPage::Private::makeMendActions()
{
    mendAction = new QAction(icon(QStringLiteral("dialog-ok-apply")), tr("&Mend Problem"), q);
    mendAction->setObjectName(QStringLiteral("actionMend"));
    mendAction->setShortcut(Qt::CTRL | Qt::Key_M);
    mendAction->setEnabled(false);
    connect(mendAction, &QAction::triggered, q, [this] { mendSelected(); });
    mendAllAction = new QAction(tr("Mend &All Problems That Can Be"), q);
    mendAllAction->setObjectName(QStringLiteral("actionMendAll"));
    mendAllAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    mendAllAction->setEnabled(false);
    connect(mendAllAction, &QAction::triggered, q, [this] { mendAll(); });
}

QWidget *ReviewPage::Private::makeProblems()
{
    auto *page = new QWidget(q);
    problemTable = new QTableView(page);
    problemTable->setObjectName(QStringLiteral("problemList"));
    problemTable->setModel(&problems);
    styleTable(problemTable, tr("Problems of the job"));
    problemTable->horizontalHeader()->resizeSection(ProblemModel::SeverityColumn,
                                                    widthFor(problemTable, QStringLiteral("warning 000")));
    problemTable->horizontalHeader()->setSectionResizeMode(ProblemModel::TextColumn, QHeaderView::Stretch);
    problemTable->setItemDelegateForColumn(
        ProblemModel::SeverityColumn,
        new MarkDelegate(
            [](const QModelIndex &index, const QPalette &palette) {
                return severityIcon(static_cast<Severity>(index.data(ProblemModel::SeverityRole).toInt()),
                                    palette);
            },
            q));
    connect(problemTable, &QAbstractItemView::activated, q, [this](const QModelIndex &index) {
        emit q->placeRequested(index.data(ProblemModel::PathRole).toString());
    });
    connect(problemTable, &QAbstractItemView::clicked, q, [this](const QModelIndex &index) {
        if (index.column() == ProblemModel::HintColumn &&
            !index.data(ProblemModel::MendRole).toString().isEmpty())
            mendSelected();
    });
    connect(problemTable->selectionModel(), &QItemSelectionModel::currentChanged, q, [this] { showMend(); });
    problemTable->setItemDelegateForColumn(
        ProblemModel::HintColumn,
        new LinkDelegate(
            [](const QModelIndex &index) { return !index.data(ProblemModel::MendRole).toString().isEmpty(); },
            problemTable));
    problemTable->setContextMenuPolicy(Qt::ActionsContextMenu);
    problemTable->addActions({mendAction, mendAllAction});
    auto *listed = new QWidget(page);
    auto *column = new QVBoxLayout(listed);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(remark(
        tr("Enter or a double click takes you to the place. Errors stop a dispatch, the rest does not."),
        listed));
    serverNote = new IssueLabel(listed);
    serverNote->setObjectName(QStringLiteral("serverNote"));
    column->addWidget(serverNote);
    column->addWidget(problemTable, 1);
    column->addWidget(makeMendBar(listed));
    problemPages = new QStackedLayout(page);
    problemPages->addWidget(listed);
    problemPages->addWidget(new EmptyState(QStringLiteral("dialog-ok"), tr("No problems"),
                                           tr("SQuaSH would take this job as it is."), page));
    return page;
}

QWidget *ReviewPage::Private::makeMendBar(QWidget *parent)
{
    mendBar = new QWidget(parent);
    mendText = remark({}, mendBar);
    mendText->setObjectName(QStringLiteral("mendText"));
    mendButton = new QPushButton(tr("Me&nd"), mendBar);
    mendButton->setObjectName(QStringLiteral("mendProblem"));
    mendAllButton = new QPushButton(mendBar);
    mendAllButton->setObjectName(QStringLiteral("mendAllProblems"));
    connect(mendButton, &QPushButton::clicked, mendAction, &QAction::trigger);
    connect(mendAllButton, &QPushButton::clicked, mendAllAction, &QAction::trigger);
    auto *line = new QHBoxLayout(mendBar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(mendText, 1);
    line->addWidget(mendButton);
    line->addWidget(mendAllButton);
    mendBar->hide();
    return mendBar;
}

QWidget *ReviewPage::Private::makePayload()
{
    auto *page = new QWidget(q);
    payloadSize = new QLabel(page);
    payloadSize->setObjectName(QStringLiteral("payloadSize"));
    payloadSize->setTextFormat(Qt::PlainText);
    payloadSize->setTextInteractionFlags(Qt::TextSelectableByMouse);
    payloadSize->setWordWrap(true);
    payloadLeftOut = remark({}, page);
    payload = new CodeView(page);
    payload->editor()->setObjectName(QStringLiteral("payloadText"));
    payload->editor()->setAccessibleName(tr("What will be sent"));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(payloadSize);
    column->addWidget(payloadLeftOut);
    column->addWidget(payload, 1);
    return page;
}

ReviewPage::ReviewPage(const Services &services, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this, services))
{
    d->makeMendActions();
    d->tabs = new QTabWidget(this);
    d->tabs->setObjectName(QStringLiteral("reviewTabs"));
    d->tabs->setDocumentMode(true);
    d->report = new ReportTab(this);
    d->tree = new JsonTreeTab(this);
    auto *textPage = new QWidget(this);
    d->text = new CodeView(textPage);
    d->text->editor()->setObjectName(QStringLiteral("jsonText"));
    d->text->editor()->setAccessibleName(tr("JSON of the job as it is saved"));
    auto *textColumn = new QVBoxLayout(textPage);
    textColumn->setContentsMargins(12, 12, 12, 12);
    textColumn->addWidget(d->text);
    d->tabs->addTab(d->report, tr("Report"));
    d->tabs->addTab(d->makeProblems(), tr("Problems"));
    d->tabs->addTab(d->tree, tr("JSON tree"));
    d->tabs->addTab(textPage, tr("JSON text"));
    d->tabs->addTab(d->makePayload(), tr("What will be sent"));
    auto *influx = new InfluxTab(services, this);
    connect(influx, &InfluxTab::placeRequested, this, &ReviewPage::placeRequested);
    d->tabs->addTab(influx, tr("InfluxDB"));

    d->busyNote = new QWidget(this);
    d->busyNote->setObjectName(QStringLiteral("reviewBusy"));
    auto *bar = new QProgressBar(d->busyNote);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedSize(120, 8);
    auto *busyLine = new QHBoxLayout(d->busyNote);
    busyLine->setContentsMargins(12, 8, 12, 0);
    busyLine->addWidget(bar);
    busyLine->addWidget(remark(tr("This is a large job: looking through it …"), d->busyNote), 1);
    d->busyNote->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(d->busyNote);
    column->addWidget(d->tabs, 1);

    d->find = new QAction(icon(QStringLiteral("edit-find")), tr("&Find in the JSON"), this);
    d->find->setObjectName(QStringLiteral("actionFindInJson"));
    connect(d->find, &QAction::triggered, this, [this] {
        if (d->tabs->currentIndex() != Text && d->tabs->currentIndex() != Payload)
            d->tabs->setCurrentIndex(Tree);
        d->tabs->currentIndex() == Tree
            ? d->tree->startSearch()
            : (d->tabs->currentIndex() == Text ? d->text : d->payload)->startSearch();
    });

    d->soon.setSingleShot(true);
    d->soon.setInterval(0);
    connect(&d->soon, &QTimer::timeout, this, [this] { d->update(); });
    d->busyDelay.setSingleShot(true);
    d->busyDelay.setInterval(300);
    connect(&d->busyDelay, &QTimer::timeout, d->busyNote, &QWidget::show);
    connect(&services.document, &document::JobDocument::jobChanged, this, [this] { d->soil(); });
    connect(&services.workspace, &Workspace::packagesChanged, this, [this] { d->soil(); });
    d->arrange.setSingleShot(true);
    d->arrange.setInterval(0);
    connect(&d->arrange, &QTimer::timeout, this, [this] { d->arrangeProblems(); });
    connect(d->tabs, &QTabWidget::currentChanged, this, [this] {
        d->update();
        d->arrange.start();
    });
    const auto askAnew = [this] {
        d->dirty[Problems] = true;
        d->soon.start();
    };
    connect(&d->server, &ServerMetrics::changed, this, [this, askAnew] {
        d->showServer();
        askAnew();
    });
    connect(&services.targets, &squash::TargetList::currentChanged, this, askAnew);
    connect(&services.targets, &squash::TargetList::targetsChanged, this, askAnew);
    d->soil();
}

ReviewPage::~ReviewPage() = default;

QList<QAction *> ReviewPage::pageActions() const
{
    return {d->find, d->mendAction, d->mendAllAction};
}

void ReviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (d->server.renew()) // in the meantime something may have been published
        d->dirty[Problems] = true;
    d->update();
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->arrange.start();
}

} // namespace kabocha::ui
