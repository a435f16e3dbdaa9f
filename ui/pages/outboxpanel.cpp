// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/outboxpanel.h"

#include "models/outboxmodel.h"
#include "models/stepmodel.h"
#include "widgets/flowlayout.h"
#include "widgets/markdelegate.h"
#include "widgets/parts.h"
#include "widgets/plain.h"
#include "widgets/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QListView>
#include <QLocale>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

namespace kabocha::ui {
namespace {

using dispatch::OutboxEntry;
using dispatch::OutboxState;
using dispatch::StepState;

constexpr int progressSteps = 1000; // bytes may be more than an int holds

QIcon stepIcon(StepState state, const QPalette &palette)
{
    switch (state) {
    case StepState::Running:
        return stateIcon(OutboxState::Sending, palette);
    case StepState::Done:
        return statusIcon(spec::Status::Pass, palette);
    case StepState::Warning:
        return severityIcon(Severity::Warning, palette);
    case StepState::Failed:
        return statusIcon(spec::Status::Fail, palette);
    case StepState::Skipped:
        return stateIcon(OutboxState::Queued, palette);
    }
    return {};
}

/// What a retry does with a row in this state (Dispatcher::retry).
QString retryText(OutboxState state)
{
    switch (state) {
    case OutboxState::Queued:
        return OutboxPanel::tr("&Send it");
    case OutboxState::Refused:
    case OutboxState::Withdrawn:
        return OutboxPanel::tr("&Send it again");
    case OutboxState::InDoubt:
    case OutboxState::Sending:
        return OutboxPanel::tr("Loo&k for it on the server");
    case OutboxState::Accepted:
    case OutboxState::Partial:
    case OutboxState::Confirmed:
        return OutboxPanel::tr("Read it &back");
    }
    return {};
}

bool canWithdraw(const OutboxEntry &entry)
{
    return entry.jobNumber >= 0 && entry.state != OutboxState::Withdrawn &&
           entry.state != OutboxState::Refused;
}

/// Where the server shows the job; empty where it has none, or there is no address for a browser: the
/// practice sandbox has another each time it runs.
QUrl addressOf(const OutboxEntry &entry)
{
    if (!canWithdraw(entry) || entry.target.practice)
        return {};
    QUrl url = entry.target.url.adjusted(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
    url.setPath(url.path() + QStringLiteral("/job/%1").arg(entry.jobNumber));
    return url;
}

/// It arrived broken: the server holds a part of it.
bool canReplace(const OutboxEntry &entry)
{
    return entry.jobNumber >= 0 && entry.state == OutboxState::Partial;
}

} // namespace

class OutboxPanel::Private
{
public:
    Private(OutboxPanel *panel, const Services &services, DispatchController &dispatches)
        : q(panel)
        , controller(dispatches)
        , outbox(services.outbox)
        , clock(services.clock)
        , model(services.outbox, services.clock)
        , stepModel(dispatches)
    {
    }
    QWidget *makeRun();
    QWidget *makeTable();
    void chooseWidths();
    void fitColumns();
    QWidget *makeDetails();
    QLayout *makeButtons();
    [[nodiscard]] const OutboxEntry *selected() const;
    void refresh();
    void showRunning();
    void showStep();
    void showProgress(qint64 bytes, qint64 total);
    void showAllProgress(int done, int total);
    void ask(const QString &question, const QString &consequence, const QString &yes,
             const std::function<void()> &act);
    void withdraw();
    void replace();
    void discard();
    void exportLedger();

    OutboxPanel *q;
    DispatchController &controller;
    dispatch::Outbox &outbox;
    const Clock &clock;
    OutboxModel model;
    StepModel stepModel;
    QStackedLayout *pages = nullptr;
    QWidget *run = nullptr;
    QHBoxLayout *runTop = nullptr;
    QVBoxLayout *runColumn = nullptr;
    QListView *steps = nullptr;
    QLabel *stepText = nullptr;
    QProgressBar *progress = nullptr;
    QPushButton *cancel = nullptr;
    QToolButton *close = nullptr;
    QTreeView *table = nullptr;
    std::array<int, OutboxModel::ColumnCount> widths{}; // wanted ones of columns, also of those without room
    bool fitting = false;
    QPlainTextEdit *details = nullptr;
    QPushButton *retryButton = nullptr;
    QPushButton *openButton = nullptr;
    QPushButton *withdrawButton = nullptr;
    QPushButton *replaceButton = nullptr;
    QPushButton *stopButton = nullptr;
    QPushButton *discardButton = nullptr;
    QPushButton *sendAllButton = nullptr;
};

QWidget *OutboxPanel::Private::makeRun()
{
    run = new QWidget(q);
    steps = new QListView(run);
    steps->setObjectName(QStringLiteral("dispatchSteps"));
    steps->setAccessibleName(tr("Steps of the dispatch"));
    steps->setModel(&stepModel);
    steps->setFlow(QListView::LeftToRight);
    steps->setWrapping(false);
    steps->setSpacing(4);
    steps->setFrameShape(QFrame::NoFrame);
    steps->viewport()->setAutoFillBackground(false);
    steps->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the step under way is scrolled to
    steps->setSelectionMode(QAbstractItemView::NoSelection);
    steps->setFixedHeight(q->fontMetrics().height() + 18);
    steps->setItemDelegate(new MarkDelegate(
        [](const QModelIndex &index, const QPalette &palette) {
            return stepIcon(static_cast<StepState>(index.data(StepModel::StateRole).toInt()), palette);
        },
        q));
    stepText = remark({}, run);
    stepText->setObjectName(QStringLiteral("dispatchStepText"));
    progress = new QProgressBar(run);
    progress->setObjectName(QStringLiteral("dispatchProgress"));
    progress->setAccessibleName(tr("Bytes sent"));
    progress->setRange(0, progressSteps);
    progress->setFixedWidth(220);
    cancel = new QPushButton(tr("Cance&l"), run);
    cancel->setObjectName(QStringLiteral("dispatchCancel"));
    close = new QToolButton(run);
    close->setIcon(icon(QStringLiteral("dialog-close")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Hide the steps"));
    close->setAccessibleName(close->toolTip());

    runTop = new QHBoxLayout;
    runTop->setSpacing(8);
    runTop->addWidget(steps, 1);
    runTop->addWidget(progress);
    runTop->addWidget(cancel);
    runTop->addWidget(close);
    runColumn = new QVBoxLayout(run);
    runColumn->setContentsMargins(0, 0, 0, 0);
    runColumn->setSpacing(2);
    runColumn->addLayout(runTop);
    runColumn->addWidget(stepText);
    run->hide();
    connect(cancel, &QPushButton::clicked, &controller, &DispatchController::cancel);
    connect(close, &QToolButton::clicked, run, &QWidget::hide);
    return run;
}

QWidget *OutboxPanel::Private::makeTable()
{
    table = new QTreeView(q);
    table->setObjectName(QStringLiteral("outboxTable"));
    table->setModel(&model);
    styleTable(table, tr("Outbox: dispatched jobs, newest first"));
    table->setItemDelegateForColumn(
        OutboxModel::StateColumn,
        new MarkDelegate(
            [](const QModelIndex &index, const QPalette &palette) {
                return stateIcon(static_cast<OutboxState>(index.data(OutboxModel::StateRole).toInt()),
                                 palette);
            },
            q));
    table->header()->moveSection(OutboxModel::NextColumn, OutboxModel::JobColumn); // beside the state
    table->setColumnHidden(OutboxModel::ReasonColumn, true); // the details beside the table show it whole
    table->header()->setStretchLastSection(false);
    table->header()->setMinimumSectionSize(widthFor(table, QStringLiteral("00")));
    table->header()->setSectionResizeMode(OutboxModel::JobColumn, QHeaderView::Stretch);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // what has no room is among the details
    chooseWidths();
    QObject::connect(table->header(), &QHeaderView::sectionResized, q, [this](int column, int, int width) {
        if (!fitting && width > 0 && column != OutboxModel::JobColumn)
            widths[size_t(column)] = width;
    });
    table->viewport()->installEventFilter(q);
    const int row = table->fontMetrics().height() + 8;
    table->setMinimumHeight(table->header()->sizeHint().height() + 2 * row + row / 2); // and there are more
    return table;
}

/// Of all columns, as their texts need.
void OutboxPanel::Private::chooseWidths()
{
    const auto fit = [this](int column, const QString &sample) {
        widths[size_t(column)] =
            std::max(widthFor(table, sample), table->header()->sectionSizeHint(column));
    };
    widths[OutboxModel::StateColumn] = 0; // as those need that there are
    fit(OutboxModel::JobColumn, QStringLiteral("night-2026-03-01.verify"));
    fit(OutboxModel::TargetColumn, OutboxModel::tr("PRODUCTION · %1").arg(QStringLiteral("Summit")));
    fit(OutboxModel::NumberColumn, QStringLiteral("00000"));
    fit(OutboxModel::TimeColumn, QStringLiteral("2026-03-01 12:00 UTC"));
    fit(OutboxModel::NextColumn, QStringLiteral("00:00 UTC 0"));
}

/// As many columns as leave the names of jobs legible; the first of these stay longest.
void OutboxPanel::Private::fitColumns()
{
    fitting = true;
    const QList<OutboxEntry> &rows = model.rows();
    const bool anyNext = std::any_of(rows.begin(), rows.end(), [this](const OutboxEntry &row) {
        return row.nextAttemptAt.isValid() || outbox.isHeld(row.id);
    });
    int state = widths[OutboxModel::StateColumn];
    if (state == 0) {
        state = widthFor(table, dispatch::stateText(OutboxState::Confirmed));
        for (const OutboxEntry &row : rows)
            state = std::max(state, widthFor(table, dispatch::stateText(row.state)));
        state += table->style()->pixelMetric(QStyle::PM_SmallIconSize) + 4;
    }
    state = std::min(state, table->viewport()->width() / 2);
    table->header()->resizeSection(OutboxModel::StateColumn, state);
    int room = table->viewport()->width() - widths[OutboxModel::JobColumn] - state;
    for (const int column : {OutboxModel::NextColumn, OutboxModel::TargetColumn, OutboxModel::NumberColumn,
                             OutboxModel::TimeColumn}) {
        if (column == OutboxModel::NextColumn && !anyNext) {
            table->setColumnHidden(column, true);
            continue;
        }
        room -= widths[size_t(column)]; // below nothing once, it stays there
        table->setColumnHidden(column, room < 0);
        if (room >= 0)
            table->header()->resizeSection(column, widths[size_t(column)]);
    }
    fitting = false;
}

/// Below table and details, in as many lines as they need: what is done to the selected row comes first.
QLayout *OutboxPanel::Private::makeButtons()
{
    sendAllButton = new QPushButton(tr("Send all that waits"), q);
    sendAllButton->setObjectName(QStringLiteral("outboxSendAll"));
    sendAllButton->setToolTip(tr("Row by row, the oldest first; what is in doubt is looked for before"));
    auto *exportButton = new QPushButton(tr("Export the ledger…"), q);
    exportButton->setObjectName(QStringLiteral("outboxExportLedger"));
    exportButton->setToolTip(tr("Who sent what where when, and what became of it; also of discarded rows"));
    retryButton = new QPushButton(q);
    retryButton->setObjectName(QStringLiteral("outboxRetry"));
    openButton = new QPushButton(tr("Open it"), q);
    openButton->setObjectName(QStringLiteral("outboxOpen"));
    openButton->setToolTip(tr("Show the job as the server has it, in the browser"));
    withdrawButton = new QPushButton(tr("&Withdraw"), q);
    withdrawButton->setObjectName(QStringLiteral("outboxWithdraw"));
    withdrawButton->setToolTip(tr("Delete the job on the server"));
    replaceButton = new QPushButton(tr("Replace it"), q);
    replaceButton->setObjectName(QStringLiteral("outboxReplace"));
    replaceButton->setToolTip(tr("Withdraw the incomplete job and send it again"));
    stopButton = new QPushButton(tr("Stop trying"), q);
    stopButton->setObjectName(QStringLiteral("outboxStop"));
    stopButton->setToolTip(tr("Do not try this row by itself any more; it stays here"));
    discardButton = new QPushButton(tr("Discard"), q);
    discardButton->setObjectName(QStringLiteral("outboxDiscard"));
    discardButton->setToolTip(tr("Forget this row here; the server is not asked (Delete)"));
    auto *forget = new QAction(table);
    forget->setShortcut(QKeySequence::Delete);
    forget->setShortcutContext(Qt::WidgetShortcut);
    table->addAction(forget);
    connect(forget, &QAction::triggered, discardButton, &QPushButton::click);
    auto *buttons = new FlowLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {retryButton, stopButton, openButton, replaceButton, withdrawButton,
                                discardButton, sendAllButton, exportButton})
        buttons->addWidget(button);
    connect(sendAllButton, &QPushButton::clicked, &controller, &DispatchController::sendAll);
    connect(exportButton, &QPushButton::clicked, q, [this] { exportLedger(); });
    connect(retryButton, &QPushButton::clicked, q, [this] {
        if (const OutboxEntry *entry = selected())
            controller.retry(entry->id);
    });
    connect(openButton, &QPushButton::clicked, q, [this] {
        if (const OutboxEntry *entry = selected())
            emit q->linkRequested(addressOf(*entry));
    });
    connect(withdrawButton, &QPushButton::clicked, q, [this] { withdraw(); });
    connect(replaceButton, &QPushButton::clicked, q, [this] { replace(); });
    connect(stopButton, &QPushButton::clicked, q, [this] {
        if (const OutboxEntry *entry = selected())
            controller.stopTrying(entry->id);
    });
    connect(discardButton, &QPushButton::clicked, q, [this] { discard(); });
    return buttons;
}

QWidget *OutboxPanel::Private::makeDetails()
{
    details = new QPlainTextEdit(q);
    details->setObjectName(QStringLiteral("outboxDetails"));
    details->setAccessibleName(tr("Details of the selected row"));
    details->setReadOnly(true);
    details->setTabChangesFocus(true);
    details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    details->setMinimumSize(240, 48);
    return details;
}

const OutboxEntry *OutboxPanel::Private::selected() const
{
    return model.row(table->currentIndex());
}

void OutboxPanel::Private::refresh()
{
    pages->setCurrentIndex(model.rowCount() == 0 && run->isHidden() ? 1 : 0);
    if (!table->currentIndex().isValid() && model.rowCount() > 0)
        table->setCurrentIndex(model.index(0, 0));
    const OutboxEntry *entry = selected();
    const bool idle = !controller.isRunning();
    retryButton->setText(retryText(entry ? entry->state : OutboxState::Queued));
    retryButton->setEnabled(idle && entry);
    openButton->setVisible(entry && !addressOf(*entry).isEmpty());
    withdrawButton->setVisible(entry && canWithdraw(*entry));
    withdrawButton->setEnabled(idle && entry && canWithdraw(*entry));
    replaceButton->setVisible(entry && canReplace(*entry));
    replaceButton->setEnabled(idle && entry && canReplace(*entry));
    const bool held = entry && outbox.isHeld(entry->id);
    stopButton->setVisible(entry && entry->nextAttemptAt.isValid() &&
                           (idle || !held)); // else there is Cancel
    discardButton->setEnabled(idle && entry);
    fitColumns();
    const QList<OutboxEntry> &rows = model.rows();
    sendAllButton->setEnabled(
        idle && std::any_of(rows.begin(), rows.end(), [](const OutboxEntry &row) { return row.waits(); }));
    const QString text = entry ? OutboxModel::details(*entry, clock.nowUtc(), held) : QString();
    if (details->toPlainText() != text)
        details->setPlainText(text);
}

void OutboxPanel::Private::showRunning()
{
    const bool running = controller.isRunning();
    if (running) {
        run->show();
        progress->setValue(0);
        progress->hide();
    }
    cancel->setVisible(running);
    cancel->setEnabled(running);
    close->setVisible(!running);
    if (!running)
        progress->hide();
    refresh();
}

void OutboxPanel::Private::showStep()
{
    const QList<DispatchController::StepRow> &rows = controller.steps();
    if (rows.isEmpty())
        return stepText->clear();
    if (steps->isHidden()) {
        steps->show();
        runColumn->addWidget(stepText);
    }
    // What failed or warned is what the person must read; otherwise the latest.
    const auto worst = std::find_if(rows.rbegin(), rows.rend(),
                                    [](const auto &row) { return row.state == StepState::Failed; });
    const DispatchController::StepRow &shown = worst != rows.rend() ? *worst : rows.last();
    stepText->setText(shown.text.isEmpty() ? dispatch::stepText(shown.step) + QStringLiteral(" …")
                                           : shown.text);
    steps->scrollTo(stepModel.index(stepModel.rowCount() - 1));
}

void OutboxPanel::Private::showProgress(qint64 bytes, qint64 total)
{
    if (total <= 0)
        return;
    const QLocale c = QLocale::c();
    progress->setVisible(controller.isRunning());
    progress->setValue(static_cast<int>(std::clamp<qint64>(bytes, 0, total) * progressSteps / total));
    progress->setFormat(tr("%1 of %2").arg(c.formattedDataSize(bytes, 1), c.formattedDataSize(total, 1)));
}

void OutboxPanel::Private::showAllProgress(int done, int total)
{
    if (!controller.isRunning() || total <= 0)
        return;
    steps->hide(); // there are too many: the rows tell their own; the dock is low, so nothing stays blank
    runTop->insertWidget(0, stepText, 1);
    progress->setVisible(true);
    progress->setValue(static_cast<int>(qint64(done) * progressSteps / total));
    progress->setFormat(tr("%1 of %2 jobs").arg(done).arg(total));
    stepText->setText(
        tr("All that waits is sent, row by row. What is under way when you cancel is looked for "
           "before it is sent again."));
}

/// Asks about what cannot be undone; nothing waits inside a function for the answer.
void OutboxPanel::Private::ask(const QString &question, const QString &consequence, const QString &yes,
                               const std::function<void()> &act)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Kabocha"), question, QMessageBox::Cancel, q);
    informPlainly(*box, consequence);
    QPushButton *button = box->addButton(yes, QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(button, &QPushButton::clicked, q, act);
    box->open();
}

void OutboxPanel::Private::withdraw()
{
    const OutboxEntry *entry = selected();
    if (!entry)
        return;
    ask(tr("Delete job %1 (%2) on %3?")
            .arg(QString::number(entry->jobNumber), entry->title, entry->target.name),
        tr("The server forgets it for everybody. This cannot be undone; the values stay in this computer’s "
           "history."),
        tr("&Delete it there"), [this, id = entry->id] { controller.withdraw(id); });
}

void OutboxPanel::Private::replace()
{
    const OutboxEntry *entry = selected();
    if (!entry)
        return;
    ask(tr("Delete job %1 (%2) on %3 and send it again?")
            .arg(QString::number(entry->jobNumber), entry->title, entry->target.name),
        tr("The incomplete job is deleted there first; only when it is gone the job is sent again, and gets "
           "another number."),
        tr("Delete and &send again"), [this, id = entry->id] { controller.replace(id); });
}

void OutboxPanel::Private::exportLedger()
{
    auto *dialog = new QFileDialog(q, tr("Export the Ledger"), QDir::homePath(),
                                   tr("For spreadsheets (*.csv);;For programs (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("exportLedgerDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("kabocha-ledger") + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        const QString suffix =
            filter.contains(QLatin1String("*.json")) ? QStringLiteral("json") : QStringLiteral("csv");
        dialog->setDefaultSuffix(suffix);
        const QString name = QFileInfo(dialog->selectedFiles().value(0)).completeBaseName();
        if (!name.isEmpty())
            dialog->selectFile(name + u'.' + suffix);
    });
    connect(dialog, &QFileDialog::fileSelected, &controller, &DispatchController::exportLedger);
    dialog->open();
}

void OutboxPanel::Private::discard()
{
    const OutboxEntry *entry = selected();
    if (!entry)
        return;
    const qint64 id = entry->id;
    if (!entry->isOpen()) { // a finished story: nothing is lost but its row
        controller.discard(id);
        return;
    }
    const bool maybeThere = entry->state != OutboxState::Queued && entry->state != OutboxState::Refused;
    ask(tr("Discard “%1”?").arg(entry->title),
        maybeThere ? tr("The server may hold this job. Kabocha will no longer know of it, nor look for it. "
                        "This cannot be undone.")
                   : tr("What was to be sent is deleted here; it was not stored on the server. This cannot "
                        "be undone."),
        tr("&Discard it"), [this, id] { controller.discard(id); });
}

OutboxPanel::OutboxPanel(const Services &services, DispatchController &controller, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this, services, controller))
{
    auto *content = new QWidget(this);
    auto *splitter = new QSplitter(Qt::Horizontal, content);
    splitter->setObjectName(QStringLiteral("outboxSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(d->makeTable());
    splitter->addWidget(d->makeDetails());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({820, 380});
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(d->makeRun());
    column->addWidget(splitter, 1);
    column->addLayout(d->makeButtons());
    auto *empty = new QWidget(this);
    auto *emptyColumn = new QVBoxLayout(empty);
    QLabel *emptyText = remark(tr("Nothing was dispatched yet. Each job that you dispatch stays here as a "
                                  "row: where it went, whether "
                                  "it arrived, and its number on the server."),
                               empty);
    emptyText->setAlignment(Qt::AlignCenter);
    emptyColumn->setContentsMargins(64, 8, 64, 8);
    emptyColumn->addWidget(emptyText);
    d->pages = new QStackedLayout(this);
    d->pages->addWidget(content);
    d->pages->addWidget(empty);

    const auto refresh = [this] { d->refresh(); };
    connect(&d->model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (d->model.rowCount() > 0 && !d->table->hasFocus())
            d->table->setCurrentIndex(d->model.index(0, 0)); // the newest is what just happened
        d->refresh();
    });
    connect(&d->model, &QAbstractItemModel::rowsRemoved, this, refresh);
    connect(&d->model, &QAbstractItemModel::dataChanged, this, refresh);
    connect(d->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, refresh);
    connect(&controller, &DispatchController::runningChanged, this, [this] { d->showRunning(); });
    connect(&controller, &DispatchController::stepsChanged, this, [this] { d->showStep(); });
    connect(&controller, &DispatchController::progressed, this,
            [this](qint64 bytes, qint64 total) { d->showProgress(bytes, total); });
    connect(&controller, &DispatchController::allProgressed, this,
            [this](int done, int total) { d->showAllProgress(done, total); });
    connect(&controller, &DispatchController::finished, this,
            [this](const Result<dispatch::Receipt> &result) {
                d->stepText->setText(result ? result->summary : result.error().text());
            });
    d->refresh();
}

OutboxPanel::~OutboxPanel() = default;

bool OutboxPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        d->fitColumns();
    return QWidget::eventFilter(watched, event);
}

void OutboxPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && d->table) {
        d->chooseWidths();
        d->fitColumns();
    }
}

} // namespace kabocha::ui
