// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/changestab.h"

#include "forms/issuelabel.h"
#include "job/io.h"
#include "models/comparemodel.h"
#include "models/text.h"
#include "squash/jobcheck.h"
#include "widgets/emptystate.h"
#include "widgets/markdelegate.h"
#include "widgets/parts.h"
#include "widgets/theme.h"
#include "json/io.h"
#include "json/path.h"

#include <QComboBox>
#include <QHeaderView>
#include <QStackedLayout>

namespace kabocha::ui {
namespace {

using Kind = json::Difference::Kind;
using dispatch::OutboxState;

enum class With { SavedFile, LastSent };
enum Page { List, NotSaved, NotSent, Same, Failed };

const json::CompareOptions &optionsOfJobs()
{
    static const json::CompareOptions options{
        .names = {{QStringLiteral("measurements"), QStringLiteral("metric")},
                  {QStringLiteral("blobs"), QStringLiteral("identifier")},
                  {QStringLiteral("metrics"), QStringLiteral("name")},
                  {QStringLiteral("specs"), QStringLiteral("name")}}};
    return options;
}

/// FOUND without the new identifiers that measurements get with a new value.
Result<json::Differences> withoutConsequences(Result<json::Differences> found)
{
    if (!found)
        return found;
    const auto about = [](const json::Difference &difference, const char *key) {
        return difference.kind == Kind::Changed && difference.trail.size() == 3 &&
               difference.trail.constFirst() == QLatin1String("measurements") &&
               difference.trail.constLast() == QLatin1String(key);
    };
    QSet<QString> recorded;
    for (const json::Difference &difference : std::as_const(found->list)) {
        if (about(difference, "value"))
            recorded.insert(difference.trail.at(1));
    }
    found->list.removeIf([&](const json::Difference &difference) {
        return about(difference, "identifier") && recorded.contains(difference.trail.at(1));
    });
    return found;
}

/// The job of ORIGIN's file, if that still stands there as it was read: a gigabyte is not read again.
std::optional<json::Value> unchangedFile(const job::Origin &origin, const QString &path)
{
    const auto &source = origin.text.span().source;
    if (source && source->file() == path && source->isInPlace())
        return origin.before;
    return {};
}

/// What became of the file PATH in JOB, which came from ORIGIN's file.
Result<json::Differences> sinceSaved(const job::Job &job, const QString &path, const json::Progress &goOn)
{
    const json::Value now = job::toJson(job);
    if (const auto file = unchangedFile(job.origin, path))
        return withoutConsequences(json::compare(*file, now, optionsOfJobs(), goOn));
    return job::openJob(path, goOn).and_then([&](const job::LoadedJob &saved) {
        return withoutConsequences(json::compare(job::toJson(saved.job), now, optionsOfJobs(), goOn));
    });
}

/// What became of PAYLOAD, once sent, in what would be sent of JOB.
Result<json::Differences> sinceSent(const job::Job &job, const dispatch::Payload &payload,
                                    const json::Progress &goOn)
{
    json::CompareOptions options = optionsOfJobs();
    options.nonFiniteIsNull = true;
    const auto source = payload.isFile()
                            ? json::Source::open(payload.file())
                            : Result<std::shared_ptr<const json::Source>>(json::Source::of(payload.bytes()));
    return source.and_then([&](const auto &from) { return json::parse(from, nullptr, goOn); })
        .and_then([&](const json::Value &sent) {
            return withoutConsequences(json::compare(sent, squash::payloadTree(job), options, goOn));
        });
}

/// The newest of ENTRIES of which something may have left; null if there is none.
const dispatch::OutboxEntry *lastSent(const QList<dispatch::OutboxEntry> &entries)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [](const dispatch::OutboxEntry &entry) {
        return entry.state != OutboxState::Queued && entry.state != OutboxState::Refused;
    });
    return found == entries.end() ? nullptr : &*found;
}

/// The differences, and the job as the tree shows it, to go there.
struct Compared
{
    Result<json::Differences> found = json::Differences{};
    json::Value shown = {};
};

/// The number of the item of LIST that TRAIL's step AT leads to; -1 if there is none.
qsizetype itemAt(const json::Value &list, const QStringList &trail, qsizetype at)
{
    const QString &step = trail.at(at);
    if (list.list())
        return -1; // nothing within was told of
    const QString key = at > 0 ? optionsOfJobs().names.value(trail.at(at - 1)) : QString();
    for (qsizetype i = 0; !key.isEmpty() && i < list.items().size(); ++i) {
        if (list.items().at(i).members().value(key).toString() == step)
            return i;
    }
    bool isNumber = false;
    const qsizetype item = step.mid(1, step.size() - 2).toLongLong(&isNumber);
    return isNumber && step.startsWith(u'[') && item < list.size() ? item : -1;
}

/// The JSON path in JOB of what TRAIL leads to, or of as much around it as there is: what was removed stood
/// elsewhere, and on the server or in the file all of it may.
QString placeOf(const json::Value &job, const QStringList &trail)
{
    QString path = QStringLiteral("$");
    json::Value value = job;
    for (qsizetype at = 0; at < trail.size(); ++at) {
        if (value.isObject() && value.members().contains(trail.at(at))) {
            path = json::memberPath(path, trail.at(at));
            value = value.members().value(trail.at(at));
            continue;
        }
        const qsizetype item = value.isArray() ? itemAt(value, trail, at) : -1;
        if (item < 0)
            break;
        path = json::itemPath(path, item);
        value = value.items().at(item);
    }
    return path;
}

QIcon kindIcon(Kind kind, const QPalette &palette)
{
    switch (kind) {
    case Kind::Added:
        return icon(QStringLiteral("list-add"), toneColor(Tone::Good, palette));
    case Kind::Removed:
        return icon(QStringLiteral("list-remove"), toneColor(Tone::Bad, palette));
    case Kind::Changed:
        return icon(QStringLiteral("document-edit"), toneColor(Tone::Accent, palette));
    }
    return {};
}

QString countText(Kind kind, int count)
{
    switch (kind) {
    case Kind::Added:
        return ChangesTab::tr("%1 added").arg(count);
    case Kind::Removed:
        return ChangesTab::tr("%1 removed").arg(count);
    case Kind::Changed:
        return ChangesTab::tr("%1 changed").arg(count);
    }
    return {};
}

} // namespace

class ChangesTab::Private
{
public:
    Private(const Services &from, ChangesTab *tab) : services(from), q(tab) {}

    void build();
    QLayout *makeChoice();
    void compareWithFile(const Reviewed &of);
    void compareWithSent(const Reviewed &of);
    void show(const Compared &compared, const QString &nothing);
    void showPage(Page page);
    void arrange();
    void goTo(const QModelIndex &index);
    [[nodiscard]] With with() const { return static_cast<With>(choice->currentData().toInt()); }

    const Services services;
    ChangesTab *q;
    CompareModel model;
    QComboBox *choice = nullptr;
    QLabel *what = nullptr;
    QLabel *summary = nullptr;
    QStackedLayout *pages = nullptr;
    QTreeView *table = nullptr;
    IssueLabel *failure = nullptr;
    EmptyState *same = nullptr;
    json::Value shownJob; ///< as the tree shows it
    qint64 sent = -1;     ///< the row of the outbox that is compared with
    int generation = 0;   ///< of orders to compare
};

void ChangesTab::Private::showPage(Page page)
{
    if (page != List) {
        model.setDifferences({});
        summary->clear();
    }
    pages->setCurrentIndex(page);
}

/// NOTHING: what is said where nothing is different.
void ChangesTab::Private::show(const Compared &compared, const QString &nothing)
{
    const Result<json::Differences> &found = compared.found;
    shownJob = compared.shown;
    failure->clear();
    if (!found) {
        showPage(Failed);
        failure->say(Severity::Warning, found.error().text());
        return;
    }
    if (found->list.isEmpty()) {
        same->setText(nothing);
        showPage(Same);
        return;
    }
    const bool wasEmpty = model.rowCount() == 0;
    model.setDifferences(found->list);
    QStringList counts;
    for (const Kind kind : {Kind::Changed, Kind::Added, Kind::Removed}) {
        if (const int count = model.count(kind); count > 0)
            counts << countText(kind, count);
    }
    if (!found->isComplete)
        counts << tr("there are more: only the first are listed");
    summary->setText(counts.join(QStringLiteral("  ·  ")));
    showPage(List);
    if (!table->currentIndex().isValid())
        table->setCurrentIndex(model.index(0, 0));
    if (wasEmpty)
        arrange();
}

/// Where it is gets what it needs, up to half; before and now share the rest.
void ChangesTab::Private::arrange()
{
    table->resizeColumnToContents(CompareModel::KindColumn);
    table->setColumnWidth(CompareModel::KindColumn, table->columnWidth(CompareModel::KindColumn) + 12);
    const int width = table->viewport()->width() - table->columnWidth(CompareModel::KindColumn);
    table->resizeColumnToContents(CompareModel::WhereColumn);
    const int where = std::min(table->columnWidth(CompareModel::WhereColumn), width / 2);
    table->setColumnWidth(CompareModel::WhereColumn, where);
    table->setColumnWidth(CompareModel::BeforeColumn, (width - where) / 2);
    table->setColumnWidth(CompareModel::AfterColumn, (width - where) / 2);
}

void ChangesTab::Private::compareWithFile(const Reviewed &of)
{
    const QString path = services.document.path();
    failure->clear();
    if (path.isEmpty()) {
        q->stop();
        what->clear();
        showPage(NotSaved);
        return;
    }
    what->setText(tr("Compared with %1 as it is on disk").arg(path));
    q->run(
        true,
        [job = of.saved, path](const json::Progress &goOn) {
            return Compared{.found = sinceSaved(job, path, goOn), .shown = job::toJson(job)};
        },
        [this](const Compared &compared) { show(compared, tr("The file says what the job says.")); });
}

void ChangesTab::Private::compareWithSent(const Reviewed &of)
{
    q->stop();
    failure->clear();
    const dispatch::OutboxEntry *entry = lastSent(services.outbox.entries());
    sent = entry ? entry->id : -1;
    if (!entry) {
        what->clear();
        showPage(NotSent);
        return;
    }
    what->setText(tr("Compared with “%1”, sent to %2 on %3: %4", "job, target, time, state")
                      .arg(entry->title, entry->target.name, timeText(entry->createdAt),
                           dispatch::stateText(entry->state)));
    const int mine = ++generation;
    whenDone(services.outbox.payload(entry->id), q,
             [this, mine, job = of.job, shown = of.saved](const Result<dispatch::Payload> &payload) {
                 if (mine != generation)
                     return;
                 const QString nothing = tr("What would be sent now is what was sent.");
                 if (!payload) {
                     show({.found = fail(payload.error())}, nothing);
                     return;
                 }
                 q->run(
                     true,
                     [job, shown, payload = *payload](const json::Progress &goOn) {
                         return Compared{.found = sinceSent(job, payload, goOn), .shown = job::toJson(shown)};
                     },
                     [this, nothing](const Compared &compared) { show(compared, nothing); });
             });
}

/// To the place in the job as it is; what is no longer measured to where it is entered.
void ChangesTab::Private::goTo(const QModelIndex &index)
{
    const json::Difference *difference = model.row(index);
    if (!difference)
        return;
    const Result<metric::Name> metric = metric::Name::parse(difference->trail.value(1));
    if (difference->trail.value(0) == QLatin1String("measurements") && metric &&
        services.document.job().indexOf(*metric) < 0)
        emit q->metricRequested(*metric);
    else
        emit q->placeRequested(placeOf(shownJob, difference->trail));
}

QLayout *ChangesTab::Private::makeChoice()
{
    auto *label = new QLabel(tr("&Compare with"), q);
    choice = new QComboBox(q);
    choice->setObjectName(QStringLiteral("changesWith"));
    choice->addItem(tr("Saved file"), static_cast<int>(With::SavedFile));
    choice->addItem(tr("Last job sent"), static_cast<int>(With::LastSent));
    label->setBuddy(choice);
    summary = new QLabel(q);
    summary->setObjectName(QStringLiteral("changesSummary"));
    summary->setTextFormat(Qt::PlainText);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(label);
    line->addWidget(choice);
    line->addSpacing(8);
    line->addWidget(summary, 1);
    connect(choice, &QComboBox::currentIndexChanged, q, &ChangesTab::outdated);
    return line;
}

void ChangesTab::Private::build()
{
    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addLayout(makeChoice());
    what = remark({}, q);
    what->setObjectName(QStringLiteral("changesWhat"));
    column->addWidget(what);
    failure = new IssueLabel(q);
    failure->setObjectName(QStringLiteral("changesFailure"));
    column->addWidget(failure);
    pages = new QStackedLayout;
    column->addLayout(pages, 1);
    table = new QTreeView(q);
    table->setObjectName(QStringLiteral("changesTable"));
    table->setModel(&model);
    styleTable(table, tr("Changes of the job"));
    table->setTextElideMode(Qt::ElideMiddle); // the end of the way tells most
    table->setItemDelegateForColumn(
        CompareModel::KindColumn,
        new MarkDelegate(
            [](const QModelIndex &index, const QPalette &palette) {
                return kindIcon(static_cast<Kind>(index.data(CompareModel::KindRole).toInt()), palette);
            },
            q));
    connect(table, &QAbstractItemView::activated, q, [this](const QModelIndex &index) { goTo(index); });
    auto *list = new QWidget(q);
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(table, 1);
    rows->addWidget(remark(tr("Enter or a double click takes you to the place."), list));
    pages->addWidget(list);
    pages->addWidget(
        new EmptyState(QStringLiteral("document-save"), tr("Not saved yet"),
                       tr("There is no file to compare with. Once the job is saved, you will see "
                          "here what was changed since."),
                       q));
    pages->addWidget(new EmptyState(QStringLiteral("document-send"), tr("Nothing was sent yet"),
                                    tr("Once a job is dispatched, you will see here what is different now."),
                                    q));
    same = new EmptyState(QStringLiteral("dialog-ok-apply"), tr("Nothing has changed"), {}, q);
    pages->addWidget(same);
    pages->addWidget(new EmptyState(QStringLiteral("dialog-cancel"), tr("It could not be compared"),
                                    tr("What stands above says why."), q));
}

ChangesTab::ChangesTab(const Services &services, QWidget *parent)
    : ReviewTab(parent), d(std::make_unique<Private>(services, this))
{
    d->build();
    connect(&services.document, &document::JobDocument::modifiedChanged, this, &ChangesTab::outdated);
    connect(&services.document, &document::JobDocument::titleChanged, this, &ChangesTab::outdated);
    connect(&services.outbox, &dispatch::Outbox::changed, this, [this] {
        const dispatch::OutboxEntry *entry = lastSent(d->services.outbox.entries());
        if (d->with() == With::LastSent && d->sent != (entry ? entry->id : -1))
            emit outdated();
    });
}

ChangesTab::~ChangesTab() = default;

void ChangesTab::resizeEvent(QResizeEvent *event)
{
    ReviewTab::resizeEvent(event);
    if (d->model.rowCount() > 0)
        d->arrange();
}

void ChangesTab::review(const Reviewed &of)
{
    ++d->generation;
    d->with() == With::SavedFile ? d->compareWithFile(of) : d->compareWithSent(of);
}

} // namespace kabocha::ui
