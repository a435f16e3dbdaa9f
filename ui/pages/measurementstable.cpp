// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/measurementstable.h"

#include "models/measurementmodel.h"
#include "widgets/markdelegate.h"
#include "widgets/theme.h"
#include "widgets/valuedelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSortFilterProxyModel>

namespace kabocha::ui {

class MeasurementsTable::Private : public QObject
{
    Q_OBJECT
public:
    Private(const Services &all, MeasurementsTable *table) : services(all), q(table), model(all.workspace) {}

    void build();
    void buildActions();
    void connectAll();
    void refresh();
    void editSelected();
    void removeSelected();
    [[nodiscard]] QList<metric::Name> selected() const;

    const Services services;
    MeasurementsTable *q;
    MeasurementModel model;
    QSortFilterProxyModel sorted;
    QAction *editAction = nullptr;
    QAction *removeAction = nullptr;
};

void MeasurementsTable::Private::build()
{
    sorted.setSourceModel(&model);
    sorted.setSortRole(MeasurementModel::SortRole);
    sorted.setSortLocaleAware(false);

    q->setObjectName(QStringLiteral("measurementTable"));
    q->setAccessibleName(tr("Measurements of the job"));
    q->setModel(&sorted);
    q->setSelectionBehavior(QAbstractItemView::SelectRows);
    q->setSelectionMode(QAbstractItemView::ExtendedSelection);
    q->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    q->setTabKeyNavigation(false);
    q->setShowGrid(false);
    q->setAlternatingRowColors(true);
    q->setWordWrap(false);
    q->setCornerButtonEnabled(false);
    q->verticalHeader()->hide();
    q->verticalHeader()->setDefaultSectionSize(q->fontMetrics().height() + 10);
    q->setItemDelegateForColumn(MeasurementModel::ValueColumn,
                                new ValueDelegate(
                                    [this](const QModelIndex &index) {
                                        return model.unitOf(
                                            index.data(MeasurementModel::NameRole).value<metric::Name>());
                                    },
                                    q));
    q->setItemDelegateForColumn(MeasurementModel::VerdictColumn,
                                MarkDelegate::ofStatus(MeasurementModel::StatusRole, q));
    q->setSortingEnabled(true);
    QHeaderView *header = q->horizontalHeader();
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder); // the order of the job
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(60);
    header->setSectionResizeMode(MeasurementModel::VerdictColumn, QHeaderView::Stretch);
    header->resizeSection(MeasurementModel::MetricColumn, 270);
    header->resizeSection(MeasurementModel::ValueColumn, 120);
    header->resizeSection(MeasurementModel::UnitColumn, 80);
    header->resizeSection(MeasurementModel::NotesColumn, 120);
}

void MeasurementsTable::Private::buildActions()
{
    editAction = new QAction(icon(QStringLiteral("document-edit")), tr("&Edit Value"), q);
    editAction->setObjectName(QStringLiteral("actionEditValue"));
    connect(editAction, &QAction::triggered, this, &Private::editSelected);

    removeAction = new QAction(icon(QStringLiteral("edit-delete")), tr("Delete &Measurements"), q);
    removeAction->setObjectName(QStringLiteral("actionDeleteMeasurements"));
    removeAction->setShortcut(QKeySequence::Delete);
    removeAction->setShortcutContext(Qt::WidgetShortcut);
    connect(removeAction, &QAction::triggered, this, &Private::removeSelected);

    q->addActions({editAction, removeAction});
    q->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void MeasurementsTable::Private::connectAll()
{
    connect(&model, &QAbstractItemModel::rowsInserted, this, &Private::refresh);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &Private::refresh);
    connect(&model, &QAbstractItemModel::dataChanged, this, &Private::refresh);
    connect(q->selectionModel(), &QItemSelectionModel::selectionChanged, this, &Private::refresh);
    connect(q->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid() && q->hasFocus())
                    services.workspace.setCurrentMetric(
                        index.data(MeasurementModel::NameRole).value<metric::Name>());
            });
}

void MeasurementsTable::Private::refresh()
{
    const auto noted = [](const MeasurementRow &row) { return !row.notes.isEmpty(); };
    q->setColumnHidden(MeasurementModel::NotesColumn,
                       std::none_of(model.rows().begin(), model.rows().end(), noted));
    const bool any = q->selectionModel()->hasSelection();
    editAction->setEnabled(any);
    removeAction->setEnabled(any);
    emit q->changed();
}

QList<metric::Name> MeasurementsTable::Private::selected() const
{
    QList<metric::Name> names;
    for (const QModelIndex &row : q->selectionModel()->selectedRows())
        names << row.data(MeasurementModel::NameRole).value<metric::Name>();
    return names;
}

void MeasurementsTable::Private::editSelected()
{
    const QModelIndex value = q->currentIndex().siblingAtColumn(MeasurementModel::ValueColumn);
    if (!value.isValid())
        return;
    q->setFocus(Qt::OtherFocusReason);
    q->setCurrentIndex(value);
    q->edit(value);
}

void MeasurementsTable::Private::removeSelected()
{
    const QList<metric::Name> names = selected();
    if (!names.isEmpty())
        services.document.removeMeasurements(names);
}

MeasurementsTable::MeasurementsTable(const Services &services, QWidget *parent)
    : QTableView(parent), d(std::make_unique<Private>(services, this))
{
    d->build();
    d->buildActions();
    d->connectAll();
    d->refresh();
}

MeasurementsTable::~MeasurementsTable() = default;

bool MeasurementsTable::isEmpty() const
{
    return d->model.rowCount() == 0;
}

QList<QAction *> MeasurementsTable::pageActions() const
{
    return {d->editAction, d->removeAction};
}

void MeasurementsTable::showMetric(const metric::Name &metric)
{
    const QModelIndex row =
        d->sorted.mapFromSource(d->model.index(d->model.rowOf(metric), MeasurementModel::MetricColumn));
    setCurrentIndex(row);
    scrollTo(row);
}

void MeasurementsTable::reveal(int measurement)
{
    const QModelIndex row =
        d->sorted.mapFromSource(d->model.index(measurement, MeasurementModel::ValueColumn));
    if (!row.isValid())
        return;
    setFocus(Qt::OtherFocusReason);
    setCurrentIndex(row);
    scrollTo(row);
}

void MeasurementsTable::keyPressEvent(QKeyEvent *event)
{
    // What an editor in the table leaves over comes here too; the keys that open it are not for it.
    const int key = event->key();
    if (hasFocus() && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2) &&
        !(event->modifiers() & Qt::ControlModifier)) {
        d->editSelected();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace kabocha::ui

#include "measurementstable.moc"
