// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/jsontreetab.h"

#include "base/outline.h"
#include "job/io.h"
#include "pages/jsonsearch.h"
#include "widgets/followfont.h"
#include "widgets/parts.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

namespace kabocha::ui {
namespace {

constexpr int mostRemembered = 200;
constexpr int mostUnfolded = 5000;
constexpr qint64 mostCopied = 16 * 1024 * 1024; ///< bytes

/// VALUE as JSON, a text as it is; nothing if it is too large for a clipboard. Errors: Io.
Result<QString> copyText(const json::Value &value, const json::Progress &goOn)
{
    if (value.isString())
        return value.toString();
    Outline outline(mostCopied + 1);
    const Result<void> written = json::write(value, outline, {}, [&](double done) {
        return outline.written() <= mostCopied && (!goOn || goOn(done));
    });
    if (outline.written() > mostCopied)
        return fail({.kind = Error::Kind::Unsupported,
                     .message = JsonTreeTab::tr("This is too large to be copied: more than 16 MB.")});
    return written.map([&outline] { return QString::fromUtf8(outline.beginning()); });
}

} // namespace

class JsonTreeTab::Private
{
public:
    explicit Private(JsonTreeTab *tab) : q(tab) {}

    void build();
    void makeActions();
    QAction *action(const char *name, const QString &text, const QKeySequence &keys);
    void collectUnfolded(const QModelIndex &parent, QStringList *paths) const;
    void setRoot(const json::Value &value);
    void unfoldAgain();
    void select(const std::function<QModelIndex()> &where);
    void goOn();
    void go(bool backward, bool here);
    void showCount();
    void unfoldBelow(const QModelIndex &top);
    void foldBelow();
    void copyValue();

    JsonTreeTab *q;
    JsonTreeModel model;
    QString wanted;                      ///< to be revealed as soon as it is there
    std::function<QModelIndex()> sought; ///< what is selected once the row that stands for it is read
    QPersistentModelIndex soughtAt;      ///< that row
    QStringList folded;                  ///< paths of rows to be unfolded again, once they are read
    QPersistentModelIndex unfolding;     ///< below it rows are being read, which are to be unfolded then
    bool large = false;
    QTreeView *tree = nullptr;
    QLabel *path = nullptr;
    QLabel *note = nullptr;
    FindBar *find = nullptr;
    std::unique_ptr<JsonSearch<json::Found>> search;
    Background copying;
};

void JsonTreeTab::Private::collectUnfolded(const QModelIndex &parent, QStringList *paths) const
{
    for (int row = 0; row < model.rowCount(parent) && paths->size() < mostRemembered; ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (!tree->isExpanded(index))
            continue;
        if (index.data(JsonTreeModel::KindRole).isValid()) // ranges are made anew
            *paths << index.data(JsonTreeModel::PathRole).toString();
        collectUnfolded(index, paths);
    }
}

void JsonTreeTab::Private::setRoot(const json::Value &value)
{
    const bool first = model.root().isNull();
    QStringList unfolded;
    collectUnfolded({}, &unfolded);
    const QString selected = tree->currentIndex().data(JsonTreeModel::PathRole).toString();
    model.setRoot(value);
    if (first) {
        unfolded = {QStringLiteral("$.measurements"), QStringLiteral("$.meta"), QStringLiteral("$.meta.env")};
    }
    folded = unfolded;
    unfoldAgain();
    select([this, selected] { return selected.isEmpty() ? model.index(0, 0) : model.find(selected); });
    note->hide();
    search->setText(
        [value](const json::Pattern &pattern, const json::Progress &goOn) {
            constexpr qsizetype most = 100'000;
            return json::find(value, pattern, most, goOn);
        },
        large);
    search->renew();
}

void JsonTreeTab::Private::unfoldAgain()
{
    QStringList later;
    for (const QString &one : std::as_const(folded)) {
        const QModelIndex index = model.find(one);
        if (model.isBeingRead(index))
            later << one;
        else if (index.data(JsonTreeModel::PathRole).toString() == one)
            tree->expand(index);
    }
    folded = later;
}

/// The row that WHERE finds. If it, or one above it, is still being read, that one, until it is read or the
/// person goes elsewhere.
void JsonTreeTab::Private::select(const std::function<QModelIndex()> &where)
{
    const QModelIndex index = where();
    tree->setCurrentIndex(index.isValid() ? index : model.index(0, 0));
    tree->scrollTo(tree->currentIndex());
    soughtAt = model.isBeingRead(index) ? index : QModelIndex();
    sought = where;
}

/// Some rows were read.
void JsonTreeTab::Private::goOn()
{
    unfoldAgain();
    if (unfolding.isValid())
        unfoldBelow(unfolding);
    if (soughtAt.isValid() && soughtAt == tree->currentIndex())
        select(std::exchange(sought, {}));
}

/// To the next match, or the previous one; the selected row itself counts if HERE, and the first child of a
/// range always. Beyond the last comes the first.
void JsonTreeTab::Private::go(bool backward, bool here)
{
    const QList<json::Steps> &places = search->found().places;
    if (places.isEmpty()) {
        showCount();
        return;
    }
    const json::Steps now = model.stepsOf(tree->currentIndex());
    qsizetype at = 0;
    if (backward) {
        at = std::lower_bound(places.begin(), places.end(), now) - places.begin() - 1;
        at = at < 0 ? places.size() - 1 : at;
    } else {
        const auto next = here || model.isRange(tree->currentIndex())
                              ? std::lower_bound(places.begin(), places.end(), now)
                              : std::upper_bound(places.begin(), places.end(), now);
        at = next == places.end() ? 0 : next - places.begin();
    }
    select([this, place = places.at(at)] { return model.at(place); });
    showCount();
}

void JsonTreeTab::Private::showCount()
{
    const json::Found &found = search->found();
    const json::Steps now = model.stepsOf(tree->currentIndex());
    const auto at = std::lower_bound(found.places.begin(), found.places.end(), now);
    const bool isOne = at != found.places.end() && *at == now && !model.isRange(tree->currentIndex());
    find->showCount(isOne ? at - found.places.begin() + 1 : 0, found.count);
}

/// Everything below the selected row, as long as that is not too much.
void JsonTreeTab::Private::unfoldBelow(const QModelIndex &top)
{
    QModelIndexList open{top};
    int left = mostUnfolded;
    bool reading = false;
    while (!open.isEmpty() && left > 0) {
        const QModelIndex index = open.takeFirst();
        reading = reading || model.isBeingRead(index);
        if (!model.hasChildren(index))
            continue;
        tree->expand(index);
        for (int row = 0; row < model.rowCount(index) && left > 0; ++row, --left)
            open << model.index(row, 0, index);
    }
    note->setText(tr("There is more below: only some thousand rows were unfolded."));
    note->setVisible(left <= 0);
    unfolding = reading ? top : QModelIndex();
}

void JsonTreeTab::Private::foldBelow()
{
    unfolding = QModelIndex();
    QModelIndexList open{tree->currentIndex().siblingAtColumn(0)};
    while (!open.isEmpty()) {
        const QModelIndex index = open.takeFirst();
        for (int row = 0; row < model.rowCount(index); ++row) {
            const QModelIndex child = model.index(row, 0, index);
            if (tree->isExpanded(child))
                open << child;
        }
        tree->collapse(index);
    }
    note->hide();
}

void JsonTreeTab::Private::copyValue()
{
    if (model.isBeingRead(tree->currentIndex())) {
        note->setText(tr("This is still being read. Copy it when that is done."));
        note->show();
        return;
    }
    copying.run(
        large,
        [value = model.valueOf(tree->currentIndex())](const json::Progress &goOn) {
            return copyText(value, goOn);
        },
        [this](const Result<QString> &text) {
            note->setText(text ? QString() : text.error().text());
            note->setVisible(!text);
            if (text)
                QGuiApplication::clipboard()->setText(*text);
        });
}

QAction *JsonTreeTab::Private::action(const char *name, const QString &text, const QKeySequence &keys)
{
    auto *made = new QAction(text, tree);
    made->setObjectName(QLatin1String(name));
    made->setShortcut(keys);
    made->setShortcutContext(Qt::WidgetShortcut);
    tree->addAction(made);
    return made;
}

void JsonTreeTab::Private::makeActions()
{
    QAction *copy = action("actionCopyJsonValue", tr("&Copy Value"), QKeySequence::Copy);
    copy->setIcon(icon(QStringLiteral("edit-copy")));
    connect(copy, &QAction::triggered, q, [this] { copyValue(); });
    QAction *copyPath = action("actionCopyJsonPath", tr("Copy &Path"), Qt::CTRL | Qt::ALT | Qt::Key_C);
    connect(copyPath, &QAction::triggered, q, [this] {
        QGuiApplication::clipboard()->setText(tree->currentIndex().data(JsonTreeModel::PathRole).toString());
    });
    QAction *show = action("actionShowJsonText", tr("Show in the &Text"), Qt::CTRL | Qt::Key_J);
    connect(show, &QAction::triggered, q,
            [this] { emit q->textRequested(tree->currentIndex().data(JsonTreeModel::PathRole).toString()); });
    QAction *unfold = action("actionUnfoldJson", tr("&Unfold All Below"), Qt::Key_Asterisk);
    connect(unfold, &QAction::triggered, q, [this] { unfoldBelow(tree->currentIndex().siblingAtColumn(0)); });
    QAction *fold = action("actionFoldJson", tr("&Fold All Below"), Qt::Key_Slash);
    connect(fold, &QAction::triggered, q, [this] { foldBelow(); });
    tree->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void JsonTreeTab::Private::build()
{
    find = new FindBar(QStringLiteral("jsonTreeSearch"), q);
    tree = new QTreeView(q);
    tree->setLayoutDirection(Qt::LeftToRight); // code, in whatever language the window speaks
    tree->setObjectName(QStringLiteral("jsonTree"));
    tree->setAccessibleName(tr("JSON of the job as a tree"));
    tree->setModel(&model);
    tree->setUniformRowHeights(true);
    tree->setAlternatingRowColors(true);
    tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMonospaced(tree);
    tree->header()->resizeSection(JsonTreeModel::KeyColumn, widthFor(tree, QString(40, u'x')));
    followFont(tree->header(), [] {
        QFont plain;
        plain.setFamilies(plain.families()); // said outright, or the header takes the tree's
        plain.setPointSizeF(plain.pointSizeF());
        return plain;
    });
    find->setView(tree);
    search = std::make_unique<JsonSearch<json::Found>>(
        *find, [this](bool backward, bool here) { go(backward, here); });
    note = remark({}, q);
    note->setObjectName(QStringLiteral("jsonTreeNote"));
    note->hide();
    path = new QLabel(q);
    path->setObjectName(QStringLiteral("jsonPath"));
    path->setTextFormat(Qt::PlainText);
    path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setMonospaced(path);
    path->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    makeActions();

    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(find);
    column->addWidget(tree, 1);
    column->addWidget(note);
    column->addWidget(path);
}

JsonTreeTab::JsonTreeTab(QWidget *parent) : ReviewTab(parent), d(std::make_unique<Private>(this))
{
    d->build();
    connect(&d->model, &JsonTreeModel::itemsRead, this, [this] { d->goOn(); });
    connect(d->tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                d->path->setText(current.data(JsonTreeModel::PathRole).toString());
                if (d->find->isSearching() && d->search->isDone())
                    d->showCount();
            });
}

JsonTreeTab::~JsonTreeTab() = default;

void JsonTreeTab::review(const Reviewed &of)
{
    struct Made
    {
        json::Value root = {};
        bool isNew = false;
    };
    d->large = of.large;
    compute(
        of,
        [shown = d->model.root()](const Reviewed &what, const json::Progress &) {
            const json::Value root = job::toJson(what.saved);
            return Made{root, root != shown};
        },
        [this](const Made &made) {
            if (made.isNew)
                d->setRoot(made.root);
            if (!d->wanted.isEmpty())
                d->select([this, path = std::exchange(d->wanted, {})] { return d->model.find(path); });
        });
}

void JsonTreeTab::reveal(const QString &jsonPath)
{
    d->tree->setFocus(Qt::OtherFocusReason);
    if (isBusy() || d->model.root().isNull())
        d->wanted = jsonPath;
    else
        d->select([this, jsonPath] { return d->model.find(jsonPath); });
}

void JsonTreeTab::startSearch()
{
    d->find->start();
}

void JsonTreeTab::findAgain(bool backward)
{
    d->search->findAgain(backward);
}

} // namespace kabocha::ui
