// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recordpage.h"

#include "models/measurementmodel.h"
#include "pages/entrypanel.h"
#include "widgets/emptystate.h"
#include "widgets/markdelegate.h"
#include "widgets/theme.h"
#include "widgets/valuedelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QTableView>

namespace kabocha::ui {
namespace {

/// Takes the room that the entry line leaves. The height its texts would need is no demand of its own: the
/// two would share the want, and the line be squeezed.
class Rest final : public QWidget
{
public:
    using QWidget::QWidget;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
};

} // namespace

class RecordPage::Private : public QObject
{
    Q_OBJECT
public:
    Private(const Services &all, RecordPage *page) : services(all), q(page), model(all.workspace) {}

    void build();
    void buildTable();
    void buildActions();
    void connectAll();
    void refresh();
    void editSelected();
    void removeSelected();
    [[nodiscard]] QList<metric::Name> selected() const;
    bool eventFilter(QObject *watched, QEvent *event) override;

    const Services services;
    RecordPage *q;
    MeasurementModel model;
    QSortFilterProxyModel sorted;
    EntryPanel *entry = nullptr;
    QStackedLayout *stack = nullptr;
    QTableView *table = nullptr;
    QAction *editAction = nullptr;
    QAction *removeAction = nullptr;
    QAction *notMeasuredAction = nullptr;
};

void RecordPage::Private::build()
{
    entry = new EntryPanel(services, q);
    buildTable();
    buildActions();

    auto *first =
        new EmptyState(QStringLiteral("document-open-folder"), tr("Open a metrics package first"),
                       tr("It says which metrics there are, in which unit, and within which limits. "
                          "The example package is made to practise with."),
                       q);
    if (!services.examplePackage.isEmpty()) {
        first->addButton(tr("&Load the example"), [this] { emit q->exampleRequested(); })
            ->setObjectName(QStringLiteral("recordLoadExample"));
    }
    first->addButton(tr("Open a &package…"), [this] { emit q->openPackageRequested(); })
        ->setObjectName(QStringLiteral("recordOpenPackage"));
    auto *nothing =
        new EmptyState(QStringLiteral("document-edit"), tr("Nothing recorded yet"),
                       tr("Choose a metric above or in the tree, type its value, and press Enter. "
                          "Name and value also go in one line: camera.avg 10.02 deg_C"),
                       q);
    nothing->addButton(tr("Choose a metr&ic"), [this] { entry->focusMetric(); })
        ->setObjectName(QStringLiteral("recordChooseMetric"));

    auto *lower = new Rest(q);
    lower->setMinimumHeight(96); // the entry line matters more when there is little room
    lower->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    stack = new QStackedLayout(lower);
    stack->addWidget(first);
    stack->addWidget(nothing);
    stack->addWidget(table);

    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(entry);
    layout->addWidget(lower, 1);
}

void RecordPage::Private::buildTable()
{
    sorted.setSourceModel(&model);
    sorted.setSortRole(MeasurementModel::SortRole);
    sorted.setSortLocaleAware(false);

    table = new QTableView(q);
    table->setObjectName(QStringLiteral("measurementTable"));
    table->setAccessibleName(tr("Measurements of the job"));
    table->setModel(&sorted);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 10);
    table->setItemDelegateForColumn(MeasurementModel::ValueColumn,
                                    new ValueDelegate(
                                        [this](const QModelIndex &index) {
                                            return model.unitOf(
                                                index.data(MeasurementModel::NameRole).value<metric::Name>());
                                        },
                                        table));
    table->setItemDelegateForColumn(MeasurementModel::VerdictColumn,
                                    MarkDelegate::ofStatus(MeasurementModel::StatusRole, table));
    table->setSortingEnabled(true);
    table->installEventFilter(this);
    QHeaderView *header = table->horizontalHeader();
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

void RecordPage::Private::buildActions()
{
    editAction = new QAction(icon(QStringLiteral("document-edit")), tr("&Edit Value"), q);
    editAction->setObjectName(QStringLiteral("actionEditValue"));
    connect(editAction, &QAction::triggered, this, &Private::editSelected);

    removeAction = new QAction(icon(QStringLiteral("edit-delete")), tr("Delete &Measurements"), q);
    removeAction->setObjectName(QStringLiteral("actionDeleteMeasurements"));
    removeAction->setShortcut(QKeySequence::Delete);
    removeAction->setShortcutContext(Qt::WidgetShortcut);
    connect(removeAction, &QAction::triggered, this, &Private::removeSelected);

    notMeasuredAction = new QAction(tr("Record as &Not Measured"), q);
    notMeasuredAction->setObjectName(QStringLiteral("actionNotMeasured"));
    connect(notMeasuredAction, &QAction::triggered, this, [this] { entry->recordNotMeasured(); });

    table->addActions({editAction, removeAction});
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void RecordPage::Private::connectAll()
{
    connect(&model, &QAbstractItemModel::rowsInserted, this, &Private::refresh);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &Private::refresh);
    connect(&model, &QAbstractItemModel::dataChanged, this, &Private::refresh);
    connect(&services.workspace, &Workspace::packagesChanged, this, &Private::refresh);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &Private::refresh);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid() && table->hasFocus())
                    services.workspace.setCurrentMetric(
                        index.data(MeasurementModel::NameRole).value<metric::Name>());
            });
    connect(entry, &EntryPanel::recorded, this, [this](const metric::Name &metric) {
        const QModelIndex row =
            sorted.mapFromSource(model.index(model.rowOf(metric), MeasurementModel::MetricColumn));
        table->setCurrentIndex(row);
        table->scrollTo(row);
    });
}

void RecordPage::Private::refresh()
{
    const bool measured = model.rowCount() > 0;
    const bool metrics = !services.workspace.packageMetrics().isEmpty();
    stack->setCurrentIndex(measured ? 2 : metrics ? 1 : 0);
    const auto noted = [](const MeasurementRow &row) { return !row.notes.isEmpty(); };
    table->setColumnHidden(MeasurementModel::NotesColumn,
                           std::none_of(model.rows().begin(), model.rows().end(), noted));
    const bool any = table->selectionModel()->hasSelection();
    editAction->setEnabled(any);
    removeAction->setEnabled(any);
}

QList<metric::Name> RecordPage::Private::selected() const
{
    QList<metric::Name> names;
    for (const QModelIndex &row : table->selectionModel()->selectedRows())
        names << row.data(MeasurementModel::NameRole).value<metric::Name>();
    return names;
}

void RecordPage::Private::editSelected()
{
    const QModelIndex value = table->currentIndex().siblingAtColumn(MeasurementModel::ValueColumn);
    if (!value.isValid())
        return;
    table->setFocus(Qt::OtherFocusReason);
    table->setCurrentIndex(value);
    table->edit(value);
}

void RecordPage::Private::removeSelected()
{
    const QList<metric::Name> names = selected();
    if (!names.isEmpty())
        services.document.removeMeasurements(names);
}

bool RecordPage::Private::eventFilter(QObject *watched, QEvent *event)
{
    // What an editor in the table leaves over comes here too; the keys that open it are not for it.
    if (watched == table && table->hasFocus() && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2) {
            if (!(static_cast<QKeyEvent *>(event)->modifiers() & Qt::ControlModifier)) {
                editSelected();
                return true;
            }
        }
    }
    return QObject::eventFilter(watched, event);
}

RecordPage::RecordPage(const Services &services, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(services, this))
{
    d->build();
    d->connectAll();
    d->refresh();
}

RecordPage::~RecordPage() = default;

QList<QAction *> RecordPage::pageActions() const
{
    return {d->editAction, d->removeAction, d->notMeasuredAction};
}

void RecordPage::focusEntry()
{
    d->entry->focusValue();
}

void RecordPage::focusMetric()
{
    d->entry->focusMetric();
}

bool RecordPage::recordPending()
{
    return d->entry->recordPending();
}

void RecordPage::reveal(const QString &jsonPath)
{
    static const QRegularExpression numbered(QStringLiteral(R"(^\$\.measurements\[(\d+)\])"));
    const auto match = numbered.match(jsonPath);
    if (!match.hasMatch())
        return;
    const QModelIndex row =
        d->sorted.mapFromSource(d->model.index(match.captured(1).toInt(), MeasurementModel::ValueColumn));
    if (!row.isValid())
        return;
    d->table->setFocus(Qt::OtherFocusReason);
    d->table->setCurrentIndex(row);
    d->table->scrollTo(row);
}

} // namespace kabocha::ui

#include "recordpage.moc"
