// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reporttab.h"

#include "forms/searchfield.h"
#include "job/fullreport.h"
#include "models/reportfiltermodel.h"
#include "models/reportmodel.h"
#include "widgets/emptystate.h"
#include "widgets/flowlayout.h"
#include "widgets/markdelegate.h"
#include "widgets/parts.h"
#include "json/path.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedLayout>

namespace kabocha::ui {
namespace {

QString countText(spec::Status status, int count)
{
    switch (status) {
    case spec::Status::Pass:
        return ReportTab::tr("%1 pass").arg(count);
    case spec::Status::Fail:
        return ReportTab::tr("%1 fail").arg(count);
    case spec::Status::NotMeasured:
        return ReportTab::tr("%1 not measured").arg(count);
    case spec::Status::Undecidable:
        return ReportTab::tr("%1 cannot be tested").arg(count);
    }
    return {};
}

} // namespace

class ReportTab::Private
{
public:
    Private(const Services &from, ReportTab *tab) : services(from), q(tab) {}

    void build();
    QWidget *makeContent();
    QLayout *makeFilterLine(QWidget *parent);
    void makeSortActions();
    void summarize();
    void show(const QList<job::ReportRow> &report, bool measured);
    void goTo(const QModelIndex &index);
    void fitColumns();

    const Services services;
    ReportTab *q;
    ReportModel model;
    ReportFilterModel sorted;
    QStackedLayout *pages = nullptr;
    QLabel *summary = nullptr;
    QLineEdit *filterField = nullptr;
    QComboBox *verdict = nullptr;
    QTreeView *table = nullptr;
    int nameWidth = 0; // that the names would need; nothing as long as there are none
    int fitted = 0;    // what they have
};

void ReportTab::Private::summarize()
{
    QStringList parts;
    for (const spec::Status status :
         {spec::Status::Pass, spec::Status::Fail, spec::Status::NotMeasured, spec::Status::Undecidable}) {
        if (const int count = model.count(status); count > 0)
            parts << countText(status, count);
    }
    if (sorted.rowCount() < model.rowCount())
        parts << tr("%1 of %2 shown").arg(sorted.rowCount()).arg(model.rowCount());
    summary->setText(parts.join(QStringLiteral("  ·  ")));
    if (!table->currentIndex().isValid())
        table->setCurrentIndex(sorted.index(0, 0));
}

/// MEASURED: whether the job measures anything at all, for what an empty report says.
void ReportTab::Private::show(const QList<job::ReportRow> &report, bool measured)
{
    const bool wasEmpty = model.rowCount() == 0;
    model.setReport(report);
    summarize();
    pages->setCurrentIndex(!report.isEmpty() ? 0 : measured ? 2 : 1);
    table->setColumnHidden(ReportModel::ShareColumn,
                           std::none_of(report.begin(), report.end(), [](const job::ReportRow &row) {
                               return job::relativeMargin(row).has_value();
                           }));
    if (!wasEmpty || report.isEmpty())
        return;
    for (int column = 0; column < model.columnCount(); ++column)
        table->resizeColumnToContents(column);
    table->setColumnWidth(ReportModel::StatusColumn, table->columnWidth(ReportModel::StatusColumn) + 12);
    // Tags may be many: they take what is left.
    table->header()->resizeSection(ReportModel::MetricTagsColumn,
                                   std::max(widthFor(table, QStringLiteral("thermal, environment")),
                                            table->header()->sectionSizeHint(ReportModel::MetricTagsColumn)));
    nameWidth = table->columnWidth(ReportModel::SpecificationColumn);
    fitColumns();
}

/// Names yield what the margins need; a person who made them wider keeps them so.
void ReportTab::Private::fitColumns()
{
    const int width = table->columnWidth(ReportModel::SpecificationColumn);
    if (nameWidth == 0 || (fitted != 0 && width != fitted))
        return;
    int others = 0;
    for (const int column : {ReportModel::StatusColumn, ReportModel::ValueColumn, ReportModel::TestColumn,
                             ReportModel::MarginColumn})
        others += table->columnWidth(column);
    fitted = std::clamp(table->viewport()->width() - others,
                        std::min(nameWidth, widthFor(table, QString(24, u'n'))), nameWidth);
    table->setColumnWidth(ReportModel::SpecificationColumn, fitted);
}

/// To the value that was tested; where there is none, to where it is entered.
void ReportTab::Private::goTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto metric = index.data(ReportModel::MetricRole).value<metric::Name>();
    const qsizetype at = services.document.job().indexOf(metric);
    if (at < 0)
        emit q->metricRequested(metric);
    else
        emit q->placeRequested(
            json::memberPath(json::itemPath(QStringLiteral("$.measurements"), at), QStringLiteral("value")));
}

QLayout *ReportTab::Private::makeFilterLine(QWidget *parent)
{
    verdict = new QComboBox(parent);
    verdict->setObjectName(QStringLiteral("reportVerdict"));
    verdict->addItem(tr("All verdicts"));
    verdict->addItem(tr("Failing"), static_cast<int>(spec::Status::Fail));
    verdict->addItem(tr("Not measured"), static_cast<int>(spec::Status::NotMeasured));
    verdict->addItem(tr("Cannot be tested"), static_cast<int>(spec::Status::Undecidable));
    verdict->addItem(tr("Passing"), static_cast<int>(spec::Status::Pass));
    filterField = new SearchField(tr("Filter: status, name, tag …"), parent);
    filterField->setObjectName(QStringLiteral("reportFilter"));
    filterField->setAccessibleName(tr("Filter the report"));
    filterField->installEventFilter(q);
    auto *label = new QLabel(tr("Sh&ow"), parent);
    label->setBuddy(verdict);
    summary = new QLabel(parent);
    summary->setObjectName(QStringLiteral("reportSummary"));
    summary->setTextFormat(Qt::PlainText);
    summary->setMinimumWidth(1); // has a line of its own where there is no room beside the rest
    summary->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *line = new FlowLayout;
    line->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{label, verdict, filterField, summary})
        line->addWidget(widget);
    connect(filterField, &QLineEdit::textChanged, q, [this](const QString &text) {
        sorted.setWords(text);
        summarize();
    });
    connect(verdict, &QComboBox::currentIndexChanged, q, [this] {
        const QVariant chosen = verdict->currentData();
        sorted.setVerdict(chosen.isValid() ? std::optional(static_cast<spec::Status>(chosen.toInt()))
                                           : std::nullopt);
        summarize();
    });
    return line;
}

/// In the context menu, which a key opens: headers can only be clicked.
void ReportTab::Private::makeSortActions()
{
    for (int column = 0; column < ReportModel::ColumnCount; ++column) {
        auto *sort = new QAction(
            tr("Sort by “%1”").arg(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()),
            table);
        sort->setObjectName(QStringLiteral("actionSortReport%1").arg(column));
        connect(sort, &QAction::triggered, table, [this, column] {
            const bool again = table->header()->sortIndicatorSection() == column &&
                               table->header()->sortIndicatorOrder() == Qt::AscendingOrder;
            table->sortByColumn(column, again ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
        table->addAction(sort);
    }
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QWidget *ReportTab::Private::makeContent()
{
    auto *content = new QWidget(q);
    sorted.setSourceModel(&model);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addLayout(makeFilterLine(content));
    table = new QTreeView(content);
    table->setObjectName(QStringLiteral("reportTable"));
    column->addWidget(table, 1);
    column->addWidget(remark(tr("Enter or a double click takes you to the value, or to where one is entered. "
                                "A margin is the distance to the limit."),
                             content));
    table->setModel(&sorted);
    styleTable(table, tr("Report of the specifications"));
    table->setSortingEnabled(true);
    table->sortByColumn(ReportModel::SpecificationColumn, Qt::AscendingOrder);
    table->setItemDelegateForColumn(ReportModel::StatusColumn,
                                    MarkDelegate::ofStatus(ReportModel::StatusRole, q));
    connect(table, &QAbstractItemView::activated, q, [this](const QModelIndex &index) { goTo(index); });
    table->setTextElideMode(Qt::ElideMiddle); // both the metric and the specification can be told
    table->viewport()->installEventFilter(q);
    makeSortActions();
    return content;
}

void ReportTab::Private::build()
{
    pages = new QStackedLayout(q);
    pages->addWidget(makeContent());
    pages->addWidget(new EmptyState(
        QStringLiteral("view-list-details"), tr("Nothing measured yet"),
        tr("Record a value on the first page. Here you will see which specifications it passes, "
           "with its margin."),
        q));
    pages->addWidget(new EmptyState(
        QStringLiteral("view-list-details"), tr("No specification applies"),
        tr("Nothing that this job measures has a specification for its metadata. Open a package with "
           "specifications, or check the metadata that they ask for."),
        q));
    show({}, false);
}

ReportTab::ReportTab(const Services &services, QWidget *parent)
    : ReviewTab(parent), d(std::make_unique<Private>(services, this))
{
    d->build();
}

ReportTab::~ReportTab() = default;

void ReportTab::review(const Reviewed &of)
{
    constexpr qsizetype fewSpecifications = 2000; // that are gone through before anybody notices
    Reviewed whole = of;
    whole.large = of.large || of.specifications.size() > fewSpecifications;
    compute(
        whole,
        [](const Reviewed &what, const json::Progress &) {
            return job::fullReport(what.job, what.metrics, what.specifications);
        },
        [this, measured = !of.job.measurements.isEmpty()](const QList<job::ReportRow> &rows) {
            d->show(rows, measured);
        });
}

bool ReportTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->filterField && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            d->table->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    if (event->type() == QEvent::Resize && watched == d->table->viewport())
        d->fitColumns();
    return ReviewTab::eventFilter(watched, event);
}

} // namespace kabocha::ui
