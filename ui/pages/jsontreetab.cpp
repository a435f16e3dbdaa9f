// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/jsontreetab.h"

#include "forms/parts.h"
#include "job/io.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace kabocha::ui {
namespace {

constexpr int mostRemembered = 200;

} // namespace

class JsonTreeTab::Private
{
public:
    void collectUnfolded(const QModelIndex &parent, QStringList *paths) const;
    void find();
    void setRoot(const json::Value &value);

    void select(const QString &jsonPath);

    JsonTreeModel model;
    QString wanted; ///< to be revealed as soon as it is there
    QTreeView *tree = nullptr;
    QLabel *path = nullptr;
    QLineEdit *searched = nullptr;
    QLabel *outcome = nullptr;
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

void JsonTreeTab::Private::find()
{
    outcome->clear();
    if (searched->text().isEmpty())
        return;
    bool gaveUp = false;
    QModelIndex found = model.findText(searched->text(), tree->currentIndex(), &gaveUp);
    if (!found.isValid() && !gaveUp && tree->currentIndex().isValid()) {
        found = model.findText(searched->text(), {}, &gaveUp);
        if (found.isValid())
            outcome->setText(tr("from the start again"));
    }
    if (found.isValid()) {
        tree->setCurrentIndex(found);
        tree->scrollTo(found);
    } else {
        outcome->setText(gaveUp ? tr("not found in the next two million values") : tr("not found"));
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
    for (const QString &one : std::as_const(unfolded)) {
        const QModelIndex index = model.find(one);
        if (index.data(JsonTreeModel::PathRole).toString() == one)
            tree->expand(index);
    }
    tree->setCurrentIndex(selected.isEmpty() ? model.index(0, 0) : model.find(selected));
}

void JsonTreeTab::Private::select(const QString &jsonPath)
{
    const QModelIndex found = model.find(jsonPath);
    tree->setCurrentIndex(found.isValid() ? found : model.index(0, 0));
    tree->scrollTo(tree->currentIndex());
}

JsonTreeTab::JsonTreeTab(QWidget *parent) : ReviewTab(parent), d(std::make_unique<Private>())
{
    d->tree = new QTreeView(this);
    d->tree->setLayoutDirection(Qt::LeftToRight); // code, in whatever language the window speaks
    d->tree->setObjectName(QStringLiteral("jsonTree"));
    d->tree->setAccessibleName(tr("JSON of the job as a tree"));
    d->tree->setModel(&d->model);
    d->tree->setUniformRowHeights(true);
    d->tree->setAlternatingRowColors(true);
    d->tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    d->tree->header()->resizeSection(JsonTreeModel::KeyColumn, 320);
    d->tree->setFont(monospacedFont());
    QFont plain = font();
    plain.setFamilies(plain.families()); // said outright, or the header takes the tree's
    plain.setPointSizeF(plain.pointSizeF());
    d->tree->header()->setFont(plain);
    d->tree->installEventFilter(this);
    d->path = new QLabel(this);
    d->path->setObjectName(QStringLiteral("jsonPath"));
    d->path->setTextFormat(Qt::PlainText);
    d->path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    d->path->setFont(monospacedFont());
    d->path->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    d->searched = new QLineEdit(this);
    d->searched->setObjectName(QStringLiteral("jsonTreeSearch"));
    d->searched->setPlaceholderText(tr("Find a key or value; Enter for the next"));
    d->searched->setAccessibleName(tr("Find a key or value"));
    d->searched->setClearButtonEnabled(true);
    d->searched->setMaximumWidth(320);
    d->outcome = remark({}, this);

    auto *line = new QHBoxLayout;
    line->addWidget(d->searched, 1);
    line->addWidget(d->outcome, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addLayout(line);
    column->addWidget(d->tree, 1);
    column->addWidget(d->path);

    connect(d->searched, &QLineEdit::returnPressed, this, [this] { d->find(); });
    connect(d->tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                d->path->setText(current.data(JsonTreeModel::PathRole).toString());
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
    compute(
        of,
        [shown = d->model.root()](const Reviewed &what, const json::Progress &) {
            const json::Value root = job::toJson(what.job);
            return Made{root, root != shown};
        },
        [this](const Made &made) {
            if (made.isNew)
                d->setRoot(made.root);
            if (!d->wanted.isEmpty())
                d->select(std::exchange(d->wanted, {}));
        });
}

void JsonTreeTab::reveal(const QString &jsonPath)
{
    d->tree->setFocus(Qt::OtherFocusReason);
    if (isBusy() || d->model.root().isNull())
        d->wanted = jsonPath;
    else
        d->select(jsonPath);
}

void JsonTreeTab::startSearch()
{
    d->searched->setFocus(Qt::ShortcutFocusReason);
    d->searched->selectAll();
}

bool JsonTreeTab::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
            if (event->type() == QEvent::KeyPress)
                startSearch();
            event->accept();
            return true;
        }
    }
    return ReviewTab::eventFilter(watched, event);
}

} // namespace kabocha::ui
