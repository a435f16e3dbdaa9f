// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/packagesform.h"

#include "forms/issuelabel.h"
#include "models/metadatamodel.h"
#include "models/provenancemodel.h"
#include "models/text.h"
#include "widgets/markdelegate.h"
#include "widgets/parts.h"
#include "widgets/theme.h"
#include "json/path.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTreeWidget>

namespace kabocha::ui {
namespace {

const QString packagesKey = QStringLiteral("packages");
const QString packagesPath = QStringLiteral("$.meta.packages");
const QStringList shownFields{QStringLiteral("git_sha"), QStringLiteral("git_branch"),
                              QStringLiteral("eups_version"), QStringLiteral("git_url")};

} // namespace

class PackagesForm::Private
{
public:
    Private(PackagesForm *form, const Services &from)
        : q(form), document(from.document), provenance(from.workspace)
    {
    }
    void refresh();
    void list(const json::Value &packages);
    void showCheckouts();
    void orderProvenance();
    void addProvenance();
    void buildCheckouts();

    PackagesForm *q;
    document::JobDocument &document;
    QLabel *state = nullptr;
    IssueLabel *issues = nullptr;
    QPushButton *supply = nullptr;
    QTreeWidget *packages = nullptr;
    ProvenanceModel provenance;
    QAction *addAction = nullptr;
    QPushButton *addButton = nullptr;
    QTreeView *checkouts = nullptr;
    IssueLabel *checkoutIssues = nullptr;
    QBoxLayout *line = nullptr;
    QBoxLayout *buttons = nullptr;
    bool ordered = false; ///< add what is being read as soon as it is
};

void fitColumns(QTreeView *table)
{
    const int most = widthFor(table, QString(48, u'x'));
    for (int column = 0; column + 1 < table->model()->columnCount(); ++column) {
        table->resizeColumnToContents(column);
        table->setColumnWidth(column, std::min(table->columnWidth(column), most));
    }
}

/// As many rows as there are, some at most.
void fitHeight(QTreeView *table, int rows)
{
    constexpr int most = 6;
    const int bar = table->header()->length() > table->viewport()->width()
                        ? table->horizontalScrollBar()->sizeHint().height()
                        : 0;
    table->setFixedHeight(table->header()->sizeHint().height() +
                          std::min(rows, most) * (table->fontMetrics().height() + 10) + 6 + bar);
}

void PackagesForm::Private::refresh()
{
    const job::Job &job = document.job();
    const bool present = job.meta.contains(packagesKey);
    const json::Value value = job.meta.value(packagesKey);
    const qsizetype count = value.isObject() ? value.members().size() : value.items().size();
    if (!present)
        state->setText(tr("The job says nothing about its packages."));
    else if (!value.isObject() && !value.isArray())
        state->setText(tr("“packages” holds %1, which is not a list of packages.").arg(shortText(value, 60)));
    else if (count == 0)
        state->setText(tr("An empty list of packages: enough for SQuaSH."));
    else
        state->setText(tr("%n package(s)", nullptr, static_cast<int>(count)));
    issues->say(issuesAt(metadataIssues(job, job.meta), packagesPath));
    supply->setVisible(!present);
    packages->setVisible(count > 0);
    list(value);
}

void PackagesForm::Private::list(const json::Value &value)
{
    packages->clear();
    const auto add = [this](const QString &name, const json::Value &package) {
        QStringList cells{name};
        for (const QString &field : shownFields)
            cells << (package.members().contains(field) ? shortText(package.members().value(field))
                                                        : QString());
        auto *item = new QTreeWidgetItem(packages, cells);
        item->setFont(1, monospacedFont());
        for (int column = 0; column < cells.size(); ++column)
            item->setToolTip(column, plainTip(cells.at(column)));
    };
    for (const json::Member &member : value.members())
        add(member.key, member.value);
    for (const json::Value &package : value.items())
        add(package.members().value(QStringLiteral("name")).toString(), package);
    fitColumns(packages);
    fitHeight(packages, packages->topLevelItemCount());
}

void PackagesForm::Private::buildCheckouts()
{
    addAction = new QAction(icon(QStringLiteral("list-add")), tr("Add &Provenance of Open Packages"), q);
    addAction->setObjectName(QStringLiteral("actionAddProvenance"));
    addButton = new QPushButton(tr("Add &provenance of open packages"), q);
    addButton->setObjectName(QStringLiteral("addProvenance"));
    addButton->setToolTip(tr("Reads commit, branch and repository of their git checkouts into “packages”."));
    checkouts = new QTreeView(q);
    checkouts->setObjectName(QStringLiteral("checkoutsTable"));
    checkouts->setModel(&provenance);
    styleTable(checkouts, tr("Git checkouts of the open packages"));
    checkouts->setItemDelegateForColumn(
        ProvenanceModel::StateColumn,
        new MarkDelegate(
            [](const QModelIndex &index, const QPalette &palette) {
                const QVariant severity = index.data(ProvenanceModel::SeverityRole);
                return severity.isValid() ? severityIcon(static_cast<Severity>(severity.toInt()), palette)
                                          : QIcon();
            },
            checkouts));
    checkoutIssues = new IssueLabel(q);
    checkoutIssues->setObjectName(QStringLiteral("provenanceIssue"));
    connect(addAction, &QAction::triggered, q, [this] { orderProvenance(); });
    connect(addButton, &QPushButton::clicked, addAction, &QAction::trigger);
    connect(&provenance, &ProvenanceModel::settled, q, [this] {
        if (std::exchange(ordered, false))
            addProvenance();
    });
    for (const auto news : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&provenance, news, q, [this] { showCheckouts(); });
    connect(&provenance, &QAbstractItemModel::dataChanged, q, [this] { showCheckouts(); });
}

void PackagesForm::Private::showCheckouts()
{
    const int rows = provenance.rowCount();
    checkouts->setVisible(rows > 0);
    fitColumns(checkouts);
    fitHeight(checkouts, rows);
    addAction->setEnabled(rows > 0);
    addButton->setEnabled(rows > 0);
    checkoutIssues->say(provenance.issues());
}

/// They are read anew: since they were opened something may have been committed.
void PackagesForm::Private::orderProvenance()
{
    ordered = true;
    provenance.reload();
}

void PackagesForm::Private::addProvenance()
{
    const json::Value before = document.job().meta.value(packagesKey);
    const bool empty = before.isNull() || (before.isArray() && before.size() == 0);
    if (!empty && !before.isObject())
        return checkoutIssues->say(Severity::Error, tr("Nothing was added: “packages” is not an object with "
                                                       "a package under each name. Remove it first, in "
                                                       "the file of the job."));
    const json::Object after = provenance.packagesWith(before.members());
    const bool anyKnown = std::any_of(provenance.rows().begin(), provenance.rows().end(),
                                      [](const ProvenanceRow &row) { return row.checkout && *row.checkout; });
    if (!anyKnown)
        return checkoutIssues->say(
            Severity::Warning,
            tr("Nothing was added: the git checkout of no open package can be read. The list says why."));
    json::Object meta = document.job().meta;
    meta.insert(packagesKey, json::Value::object(after));
    document.replaceMeta(meta, tr("Add provenance of open packages"));
}

PackagesForm::PackagesForm(const Services &services, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this, services))
{
    d->state = new QLabel(this);
    d->state->setObjectName(QStringLiteral("packagesState"));
    d->state->setTextFormat(Qt::PlainText);
    d->state->setWordWrap(true);
    d->issues = new IssueLabel(this);
    d->issues->setObjectName(QStringLiteral("packagesIssue"));
    d->supply = new QPushButton(tr("Supply an empty l&ist"), this);
    d->supply->setObjectName(QStringLiteral("supplyPackages"));
    d->supply->setToolTip(tr("Adds “packages”: {} to the metadata. SQuaSH accepts that."));
    d->packages = new QTreeWidget(this);
    d->packages->setObjectName(QStringLiteral("packagesTable"));
    styleTable(d->packages, tr("Packages"));
    d->packages->setHeaderLabels(
        {tr("Package"), tr("Commit"), tr("Branch"), tr("Version"), tr("Repository")});

    d->buildCheckouts();

    d->buttons = new QHBoxLayout;
    d->buttons->setSpacing(8);
    d->buttons->addStretch(1);
    d->buttons->addWidget(d->supply);
    d->buttons->addWidget(d->addButton);
    d->line = new QHBoxLayout;
    d->line->setSpacing(8);
    d->line->addWidget(d->state, 1);
    d->line->addLayout(d->buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(d->line);
    column->addWidget(d->issues);
    column->addWidget(d->packages);
    column->addWidget(d->checkouts);
    column->addWidget(d->checkoutIssues);

    connect(d->supply, &QPushButton::clicked, this,
            [this] { d->document.setMeta(packagesKey, json::Value::object({})); });
    connect(&d->document, &document::JobDocument::jobChanged, this, [this](const document::Change &change) {
        if (change.everything)
            d->ordered = false; // it was for the job that has just gone
        if (change.meta || change.everything)
            d->refresh();
    });
    d->refresh();
    d->showCheckouts();
}

PackagesForm::~PackagesForm()
{
    delete d->checkouts; // before the model that it shows
}

void PackagesForm::setNarrow(bool narrow)
{
    const auto direction = narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    d->line->setDirection(direction);
    d->buttons->setDirection(direction);
}

void PackagesForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight(d->packages, d->packages->topLevelItemCount());
    fitHeight(d->checkouts, d->provenance.rowCount());
}

QAction *PackagesForm::addProvenanceAction() const
{
    return d->addAction;
}

void PackagesForm::reveal()
{
    (d->supply->isHidden() ? static_cast<QWidget *>(d->packages) : d->supply)->setFocus(Qt::OtherFocusReason);
}

} // namespace kabocha::ui
