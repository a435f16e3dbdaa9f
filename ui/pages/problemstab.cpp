// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/problemstab.h"

#include "forms/issuelabel.h"
#include "models/jobproblems.h"
#include "models/problemmodel.h"
#include "models/servermetrics.h"
#include "squash/mend.h"
#include "widgets/emptystate.h"
#include "widgets/followpalette.h"
#include "widgets/linkdelegate.h"
#include "widgets/markdelegate.h"
#include "widgets/parts.h"
#include "widgets/plain.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QPushButton>
#include <QShowEvent>
#include <QStackedLayout>
#include <QTableView>

namespace kabocha::ui {
namespace {

/// What is wrong with JOB, and how it would be mended; GIVEN is the environment of a job that has none.
QList<Problem> problemsOf(const job::Job &job, const squash::ServerAnswer &answer, const json::Object &given)
{
    const QList<Issue> issues = jobProblems(job, answer);
    const QStringList mends = squash::mendTexts(issues, job.meta, given);
    QList<Problem> out;
    for (qsizetype i = 0; i < issues.size(); ++i)
        out << Problem{.issue = issues.at(i), .mend = mends.at(i)};
    return out;
}

} // namespace

class ProblemsTab::Private
{
public:
    Private(ProblemsTab *tab, const Services &from, ServerMetrics &asked)
        : q(tab), services(from), server(asked)
    {
    }

    void show(const QList<Problem> &found);
    void tellTitle();
    void arrange();
    void showServer();
    void showMend();
    [[nodiscard]] json::Object environment() const;
    void mend(const QList<Issue> &issues);
    void mendSelected();
    void mendAll();
    void makeMendActions();
    void build();
    QWidget *makeMendBar(QWidget *parent);

    ProblemsTab *q;
    Services services;
    ServerMetrics &server;
    ProblemModel problems;
    QTableView *table = nullptr;
    IssueLabel *serverNote = nullptr;
    QWidget *mendBar = nullptr;
    QLabel *mendText = nullptr;
    QPushButton *mendButton = nullptr;
    QPushButton *mendAllButton = nullptr;
    QAction *mendAction = nullptr;
    QAction *mendAllAction = nullptr;
    QStackedLayout *pages = nullptr;
    QTimer settled; ///< once the layout has
};

void ProblemsTab::Private::show(const QList<Problem> &found)
{
    problems.setProblems(found);
    if (!table->currentIndex().isValid())
        table->setCurrentIndex(problems.index(0, 0));
    showMend();
    pages->setCurrentIndex(found.isEmpty() ? 1 : 0);
    tellTitle();
}

void ProblemsTab::Private::tellTitle()
{
    const int count = problems.rowCount();
    const auto has = [this, count](Severity severity) {
        for (int row = 0; row < count; ++row)
            if (problems.index(row, 0).data(ProblemModel::SeverityRole).toInt() == static_cast<int>(severity))
                return true;
        return false;
    };
    const std::optional<Severity> worst = has(Severity::Error)     ? std::optional(Severity::Error)
                                          : has(Severity::Warning) ? std::optional(Severity::Warning)
                                                                   : std::nullopt;
    emit q->titleChanged(count == 0 ? tr("Problems") : tr("Problems (%1)").arg(count),
                         worst ? severityIcon(*worst, q->palette()) : QIcon());
}

/// The words get the room. Where it is scarce, the place goes: Enter leads there.
void ProblemsTab::Private::arrange()
{
    QHeaderView *header = table->horizontalHeader();
    table->resizeColumnToContents(ProblemModel::SeverityColumn);
    header->resizeSection(ProblemModel::SeverityColumn,
                          header->sectionSize(ProblemModel::SeverityColumn) + 12);
    const int place = std::max(widthFor(table, QStringLiteral("$.measurements[0].metric")),
                               header->sectionSizeHint(ProblemModel::PlaceColumn));
    const int words = table->viewport()->width() - header->sectionSize(ProblemModel::SeverityColumn);
    const bool roomy = words > 4 * place;
    header->setSectionHidden(ProblemModel::PlaceColumn, !roomy);
    header->resizeSection(ProblemModel::PlaceColumn, place);
    header->resizeSection(ProblemModel::HintColumn, (words - (roomy ? place : 0)) * 2 / 5);
}

void ProblemsTab::Private::showServer()
{
    const QString note = server.note();
    if (note.isEmpty())
        serverNote->clear();
    else
        serverNote->say(server.problem().isEmpty() ? Severity::Note : Severity::Warning, note);
}

/// The environment that a job gets which has none.
json::Object ProblemsTab::Private::environment() const
{
    return services.environments.make(QStringLiteral("local"), services.clock.nowUtc());
}

void ProblemsTab::Private::showMend()
{
    const int all = problems.mendable();
    const QString offer = table->currentIndex().data(ProblemModel::MendRole).toString();
    mendBar->setVisible(all > 0);
    mendText->setText(
        offer.isEmpty() ? tr("The selected problem only you can put right. Those underlined mend themselves "
                             "with a click.")
                        : tr("%1. Undo takes it back.", "what mending does").arg(offer));
    // The window's menu has them too: what cannot be seen, and is not brought up to date, is not mended.
    mendAction->setEnabled(!offer.isEmpty() && q->isVisible());
    mendButton->setEnabled(!offer.isEmpty());
    mendAllAction->setEnabled(all > 0 && q->isVisible());
    mendAllButton->setVisible(all > 1);
    mendAllButton->setText(tr("Mend &All %1").arg(all));
    QStringList every;
    for (const Problem &problem : problems.rows()) {
        if (!problem.mend.isEmpty())
            every << problem.mend;
    }
    setPlainTip(*mendAllButton, every.mid(0, 20).join(u'\n'));
}

void ProblemsTab::Private::mend(const QList<Issue> &issues)
{
    const auto mend = squash::mendAll(issues, services.document.job().meta, environment());
    if (mend)
        services.document.replaceMeta(
            mend->meta, mend->text.contains(u'\n') ? tr("Mend %1 Problems").arg(mend->text.count(u'\n') + 1)
                                                   : mend->text);
}

void ProblemsTab::Private::mendSelected()
{
    if (const Problem *problem = problems.row(table->currentIndex()))
        mend({problem->issue});
}

void ProblemsTab::Private::mendAll()
{
    QList<Issue> issues;
    for (const Problem &problem : problems.rows())
        issues << problem.issue;
    mend(issues);
}

void ProblemsTab::Private::makeMendActions()
{
    mendAction = new QAction(icon(QStringLiteral("dialog-ok-apply")), tr("Men&d Problem"), q);
    mendAction->setObjectName(QStringLiteral("actionMend"));
    mendAction->setShortcut(Qt::CTRL | Qt::Key_M);
    mendAction->setEnabled(false);
    connect(mendAction, &QAction::triggered, q, [this] { mendSelected(); });
    mendAllAction = new QAction(tr("Mend All Pro&blems That Can Be"), q);
    mendAllAction->setObjectName(QStringLiteral("actionMendAll"));
    mendAllAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    mendAllAction->setEnabled(false);
    connect(mendAllAction, &QAction::triggered, q, [this] { mendAll(); });
}

void ProblemsTab::Private::build()
{
    table = new QTableView(q);
    table->setObjectName(QStringLiteral("problemList"));
    table->setModel(&problems);
    styleTable(table, tr("Problems of the job"));
    table->horizontalHeader()->resizeSection(ProblemModel::SeverityColumn,
                                             widthFor(table, QStringLiteral("warning 000")));
    table->horizontalHeader()->setSectionResizeMode(ProblemModel::TextColumn, QHeaderView::Stretch);
    table->setItemDelegateForColumn(
        ProblemModel::SeverityColumn,
        new MarkDelegate(
            [](const QModelIndex &index, const QPalette &palette) {
                return severityIcon(static_cast<Severity>(index.data(ProblemModel::SeverityRole).toInt()),
                                    palette);
            },
            q));
    connect(table, &QAbstractItemView::activated, q, [this](const QModelIndex &index) {
        emit q->placeRequested(index.data(ProblemModel::PathRole).toString());
    });
    connect(table, &QAbstractItemView::clicked, q, [this](const QModelIndex &index) {
        if (index.column() == ProblemModel::HintColumn &&
            !index.data(ProblemModel::MendRole).toString().isEmpty())
            mendSelected();
    });
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, q, [this] { showMend(); });
    table->setItemDelegateForColumn(
        ProblemModel::HintColumn,
        new LinkDelegate(
            [](const QModelIndex &index) { return !index.data(ProblemModel::MendRole).toString().isEmpty(); },
            table));
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    table->addActions({mendAction, mendAllAction});
    auto *listed = new QWidget(q);
    auto *column = new QVBoxLayout(listed);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(remark(
        tr("Enter or a double click takes you to the place. Errors stop a dispatch, the rest does not."),
        listed));
    serverNote = new IssueLabel(listed);
    serverNote->setObjectName(QStringLiteral("serverNote"));
    column->addWidget(serverNote);
    column->addWidget(table, 1);
    column->addWidget(makeMendBar(listed));
    pages = new QStackedLayout(q);
    pages->addWidget(listed);
    pages->addWidget(new EmptyState(QStringLiteral("dialog-ok"), tr("No problems"),
                                    tr("SQuaSH would take this job as it is."), q));
}

QWidget *ProblemsTab::Private::makeMendBar(QWidget *parent)
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

ProblemsTab::ProblemsTab(const Services &services, ServerMetrics &server, QWidget *parent)
    : ReviewTab(parent), d(std::make_unique<Private>(this, services, server))
{
    d->makeMendActions();
    d->build();
    followPalette(this, [this] { d->tellTitle(); }); // its mark is on the tab
    d->settled.setSingleShot(true);
    d->settled.setInterval(0);
    connect(&d->settled, &QTimer::timeout, this, [this] { d->arrange(); });
    connect(&server, &ServerMetrics::changed, this, [this] {
        d->showServer();
        emit outdated();
    });
    connect(&services.targets, &squash::TargetList::currentChanged, this, &ProblemsTab::outdated);
    connect(&services.targets, &squash::TargetList::targetsChanged, this, &ProblemsTab::outdated);
}

ProblemsTab::~ProblemsTab() = default;

void ProblemsTab::review(const Reviewed &of)
{
    d->server.ask(squash::undefinedMetrics(of.job));
    compute(
        of,
        [answer = d->server.answer(), given = d->environment()](
            const Reviewed &what, const json::Progress &) { return problemsOf(what.job, answer, given); },
        [this](const QList<Problem> &found) { d->show(found); });
}

bool ProblemsTab::renew()
{
    return d->server.renew(); // in the meantime something may have been published
}

QList<QAction *> ProblemsTab::tabActions() const
{
    return {d->mendAction, d->mendAllAction};
}

void ProblemsTab::showEvent(QShowEvent *event)
{
    ReviewTab::showEvent(event);
    d->showMend();
    d->settled.start();
}

void ProblemsTab::hideEvent(QHideEvent *event)
{
    ReviewTab::hideEvent(event);
    d->showMend();
}

void ProblemsTab::resizeEvent(QResizeEvent *event)
{
    ReviewTab::resizeEvent(event);
    d->settled.start();
}

} // namespace kabocha::ui
