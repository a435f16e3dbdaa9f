// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/influxtab.h"

#include "forms/issuelabel.h"
#include "models/influxmodel.h"
#include "models/servermetrics.h"
#include "widgets/copyselected.h"
#include "widgets/emptystate.h"
#include "widgets/markdelegate.h"
#include "widgets/parts.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>

namespace kabocha::ui {
namespace {

/// Above this a job is worked on off the GUI thread.
constexpr qsizetype FewMeasurements = 500;

QIcon markOf(const QModelIndex &index, const QPalette &palette)
{
    const auto severity = static_cast<Severity>(index.data(InfluxModel::SeverityRole).toInt());
    if (severity != Severity::Note)
        return severityIcon(severity, palette);
    const auto kind = static_cast<squash::InfluxPart::Kind>(index.data(InfluxModel::KindRole).toInt());
    return kind == squash::InfluxPart::Kind::LeftOut ? statusIcon(spec::Status::NotMeasured, palette)
                                                     : QIcon();
}

} // namespace

class InfluxTab::Private
{
public:
    Private(InfluxTab *tab, const Services &all, ServerMetrics &asked) : q(tab), services(all), server(asked)
    {
    }

    void show(const squash::InfluxPreview &preview);
    QWidget *makeContent();
    QWidget *makeParts(QWidget *parent);
    QWidget *makeLines(QWidget *parent);

    InfluxTab *q;
    const Services services;
    ServerMetrics &server;
    InfluxModel parts;
    InfluxLineModel lines;
    QStackedLayout *pages = nullptr;
    IssueLabel *verdict = nullptr;
    QLabel *summary = nullptr;
    QTreeView *partTable = nullptr;
    QTreeView *lineList = nullptr;
    QPushButton *copy = nullptr;
    bool arranged = false;
};

void InfluxTab::Private::show(const squash::InfluxPreview &preview)
{
    parts.setParts(preview.parts);
    lines.setLines(preview.lines);
    pages->setCurrentIndex(services.document.job().measurements.isEmpty() ? 1 : 0);
    summary->setText(tr("%n line(s), one for each package.", nullptr, int(preview.lines.size())));
    copy->setEnabled(!preview.lines.isEmpty());
    if (!preview.refusals.isEmpty()) {
        constexpr qsizetype Most = 3;
        QStringList why = preview.refusals.mid(0, Most);
        if (preview.refusals.size() > Most)
            why << tr("and %n more reason(s)", nullptr, int(preview.refusals.size() - Most));
        verdict->say(Severity::Warning,
                     tr("Nothing of this job would arrive in InfluxDB.") + u'\n' + why.join(u'\n'));
    } else if (!preview.lost.isEmpty()) {
        verdict->say(
            Severity::Warning,
            tr("InfluxDB would get nothing of %1.", "packages").arg(preview.lost.join(QLatin1String(", "))) +
                u'\n' + preview.lostBecause);
    } else if (preview.lines.isEmpty()) {
        verdict->say(Severity::Note,
                     tr("No measurement has a value that SQuaSH keeps, so there is no line to write."));
    } else {
        verdict->clear();
    }
    int widest = 0;
    for (const squash::InfluxLine &line : preview.lines)
        widest = std::max(widest, int(std::min(line.text.size(), InfluxLineModel::longest)));
    lineList->header()->resizeSection(0, lineList->fontMetrics().horizontalAdvance(u'0') * (widest + 2) + 16);
    if (!std::exchange(arranged, true)) {
        QHeaderView *header = partTable->header();
        header->setStretchLastSection(false); // the words get the room
        header->setSectionResizeMode(InfluxModel::RemarkColumn, QHeaderView::Stretch);
        header->resizeSection(InfluxModel::KindColumn,
                              widthFor(partTable, tr("left out") + QStringLiteral("0000")));
        header->resizeSection(InfluxModel::NameColumn, widthFor(partTable, QString(22, u'n')));
        header->resizeSection(InfluxModel::TextColumn, widthFor(partTable, QString(16, u'n')));
        header->resizeSection(InfluxModel::PlaceColumn,
                              widthFor(partTable, QStringLiteral("$.measurements[0]")));
    }
}

QWidget *InfluxTab::Private::makeParts(QWidget *parent)
{
    partTable = new QTreeView(parent);
    partTable->setObjectName(QStringLiteral("influxParts"));
    partTable->setModel(&parts);
    styleTable(partTable, tr("What of the job is where in InfluxDB"));
    partTable->setItemDelegateForColumn(InfluxModel::KindColumn, new MarkDelegate(markOf, q));
    connect(partTable, &QAbstractItemView::activated, q, [this](const QModelIndex &index) {
        if (const QString path = index.data(InfluxModel::PathRole).toString(); !path.isEmpty())
            emit q->placeRequested(path);
    });
    return partTable;
}

QWidget *InfluxTab::Private::makeLines(QWidget *parent)
{
    auto *box = new QWidget(parent);
    lineList = new QTreeView(box);
    lineList->setObjectName(QStringLiteral("influxLines"));
    lineList->setModel(&lines);
    styleTable(lineList, tr("The lines that SQuaSH writes into InfluxDB"));
    setMonospaced(lineList);
    lineList->setHeaderHidden(true);
    lineList->header()->setStretchLastSection(false);
    lineList->setSelectionMode(QAbstractItemView::ExtendedSelection);
    lineList->setTextElideMode(Qt::ElideNone);
    lineList->installEventFilter(q);
    summary = new QLabel(box);
    summary->setObjectName(QStringLiteral("influxSummary"));
    summary->setTextFormat(Qt::PlainText);
    copy = new QPushButton(icon(QStringLiteral("edit-copy")), tr("Copy &Lines"), box);
    copy->setObjectName(QStringLiteral("influxCopy"));
    connect(copy, &QPushButton::clicked, q, &InfluxTab::copyLines);
    auto *head = new QHBoxLayout;
    head->addWidget(summary, 1);
    head->addWidget(copy);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(lineList, 1);
    return box;
}

QWidget *InfluxTab::Private::makeContent()
{
    auto *content = new QWidget(q);
    verdict = new IssueLabel(content);
    verdict->setObjectName(QStringLiteral("influxVerdict"));
    auto *splitter = new QSplitter(Qt::Vertical, content);
    splitter->setObjectName(QStringLiteral("influxSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeParts(splitter));
    splitter->addWidget(makeLines(splitter));
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(
        remark(tr("After it has stored a job, SQuaSH writes this into InfluxDB. “…” stands for what it "
                  "alone decides: the number and the time of the job. Enter or a double click takes "
                  "you to the place of a part."),
               content));
    column->addWidget(verdict);
    column->addWidget(splitter, 1);
    return content;
}

InfluxTab::InfluxTab(const Services &services, ServerMetrics &server, QWidget *parent)
    : ReviewTab(parent), d(std::make_unique<Private>(this, services, server))
{
    d->pages = new QStackedLayout(this);
    d->pages->addWidget(d->makeContent());
    d->pages->addWidget(
        new EmptyState(QStringLiteral("view-list-details"), tr("Nothing measured yet"),
                       tr("Record a value on the first page. Here you will see what InfluxDB gets "
                          "of it."),
                       this));
    connect(&server, &ServerMetrics::changed, this, &ReviewTab::outdated);
    connect(&services.targets, &squash::TargetList::currentChanged, this, &ReviewTab::outdated);
    connect(&services.targets, &squash::TargetList::targetsChanged, this, &ReviewTab::outdated);
}

InfluxTab::~InfluxTab() = default;

void InfluxTab::review(const Reviewed &of)
{
    d->server.ask(squash::undefinedMetrics(of.job));
    const squash::InfluxFacts facts{.server = d->services.targets.current().url,
                                    .metrics = d->server.answer()};
    run(
        of.large || of.job.measurements.size() > FewMeasurements,
        [job = of.job, facts](const json::Progress &) { return squash::influxPreview(job, facts); },
        [this](const squash::InfluxPreview &preview) { d->show(preview); });
}

void InfluxTab::copyLines() const
{
    QStringList whole;
    for (const squash::InfluxLine &line : d->lines.rows())
        whole << line.text;
    QApplication::clipboard()->setText(whole.join(u'\n') + u'\n');
}

bool InfluxTab::eventFilter(QObject *watched, QEvent *event)
{
    // The view itself would copy no more than what it shows of the current line.
    if (watched == d->lineList && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copySelected(*d->lineList, InfluxLineModel::WholeRole);
        return true;
    }
    return ReviewTab::eventFilter(watched, event);
}

} // namespace kabocha::ui
