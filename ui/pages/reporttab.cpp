// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reporttab.h"

#include "forms/parts.h"
#include "models/text.h"
#include "widgets/emptystate.h"
#include "widgets/markdelegate.h"

#include <QHeaderView>
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QStackedLayout>

namespace kabocha::ui {

class ReportTab::Private
{
public:
    void summarize();
    void filter(const QString &text);

    ReportModel model;
    QSortFilterProxyModel sorted;
    QStackedLayout *pages = nullptr;
    QLabel *summary = nullptr;
    QLineEdit *filterField = nullptr;
    QTreeView *table = nullptr;
};

void ReportTab::Private::summarize()
{
    QStringList parts;
    for (const spec::Status status :
         {spec::Status::Pass, spec::Status::Fail, spec::Status::NotMeasured, spec::Status::Undecidable}) {
        if (const int count = model.count(status); count > 0)
            parts << tr("%1 %2", "how many, verdict").arg(count).arg(statusText(status));
    }
    if (sorted.rowCount() < model.rowCount())
        parts << tr("%1 of %2 shown").arg(sorted.rowCount()).arg(model.rowCount());
    summary->setText(parts.join(QStringLiteral("  ·  ")));
}

void ReportTab::Private::filter(const QString &text)
{
    // Every word must occur somewhere in the row.
    QString pattern;
    for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts))
        pattern += QStringLiteral("(?=.*%1)").arg(QRegularExpression::escape(word));
    sorted.setFilterRegularExpression(
        QRegularExpression(u'^' + pattern, QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::DotMatchesEverythingOption));
    summarize();
}

ReportTab::ReportTab(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    d->sorted.setSourceModel(&d->model);
    d->sorted.setSortRole(ReportModel::SortRole);
    d->sorted.setFilterRole(ReportModel::FilterRole);
    d->sorted.setFilterKeyColumn(0);

    auto *content = new QWidget(this);
    d->filterField = new QLineEdit(content);
    d->filterField->setObjectName(QStringLiteral("reportFilter"));
    d->filterField->setPlaceholderText(tr("Filter: status, name, tag …"));
    d->filterField->setAccessibleName(tr("Filter the report"));
    d->filterField->setClearButtonEnabled(true);
    d->filterField->setMaximumWidth(320);
    d->summary = new QLabel(content);
    d->summary->setObjectName(QStringLiteral("reportSummary"));
    d->summary->setTextFormat(Qt::PlainText);
    d->table = new QTreeView(content);
    d->table->setObjectName(QStringLiteral("reportTable"));
    d->table->setModel(&d->sorted);
    styleTable(d->table, tr("Report of the specifications"));
    d->table->setSortingEnabled(true);
    d->table->sortByColumn(ReportModel::SpecificationColumn, Qt::AscendingOrder);
    d->table->setItemDelegateForColumn(ReportModel::StatusColumn,
                                       MarkDelegate::ofStatus(ReportModel::StatusRole, this));

    auto *line = new QHBoxLayout;
    line->addWidget(d->filterField, 1);
    line->addSpacing(8);
    line->addWidget(d->summary, 1);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addLayout(line);
    column->addWidget(d->table, 1);
    d->pages = new QStackedLayout(this);
    d->pages->addWidget(content);
    d->pages->addWidget(
        new EmptyState(QStringLiteral("view-list-details"), tr("Nothing measured yet"),
                       tr("Record a value on the first page. Here you will see which specifications it "
                          "passes, with its margin."),
                       this));
    d->pages->addWidget(
        new EmptyState(QStringLiteral("view-list-details"), tr("No specification applies"),
                       tr("Nothing that this job measures has a specification for its metadata. Open a "
                          "package with specifications, or check the metadata that they ask for."),
                       this));
    setReport({}, false);

    connect(d->filterField, &QLineEdit::textChanged, this, [this](const QString &text) { d->filter(text); });
}

ReportTab::~ReportTab() = default;

void ReportTab::setReport(const QList<job::ReportRow> &report, bool measured)
{
    const bool wasEmpty = d->model.rowCount() == 0;
    d->model.setReport(report);
    d->summarize();
    d->pages->setCurrentIndex(!report.isEmpty() ? 0 : measured ? 2 : 1);
    if (!wasEmpty || report.isEmpty())
        return;
    for (int column = 0; column < d->model.columnCount(); ++column)
        d->table->resizeColumnToContents(column);
    // Tags may be many: they take what is left.
    d->table->header()->resizeSection(ReportModel::MetricTagsColumn,
                                      widthFor(d->table, QStringLiteral("thermal, environment")));
}

} // namespace kabocha::ui
