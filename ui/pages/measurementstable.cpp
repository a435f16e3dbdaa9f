// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/measurementstable.h"

#include "base/whendone.h"
#include "dialogs/correctiondialog.h"
#include "dialogs/reasondialog.h"
#include "job/correction.h"
#include "models/measurementmodel.h"
#include "models/text.h"
#include "widgets/markdelegate.h"
#include "widgets/theme.h"
#include "widgets/valuedelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPointer>
#include <QSortFilterProxyModel>

namespace kabocha::ui {

class MeasurementsTable::Private : public QObject
{
    Q_OBJECT
public:
    Private(const Services &all, MeasurementsTable *table) : services(all), q(table), model(all.workspace)
    {
        model.setSentValues(services.sentValues);
    }

    void build();
    void fitColumns();
    void buildActions();
    void connectAll();
    void refresh();
    void askRecordedTimes();
    void editInPlace();
    void editInEntryLine();
    bool correctIfSent(); ///< true if the current value was sent: the reason is asked for
    CorrectionDialog *askFor(const metric::Name &metric); ///< null if nothing of it was sent
    void copySelected();
    void removeSelected();
    void askWhyRemoved(const QList<metric::Name> &names);
    [[nodiscard]] QList<job::Measurement> sentOf(const QList<metric::Name> &names) const;
    [[nodiscard]] const job::Measurement *current() const; ///< null if there is none
    [[nodiscard]] QList<metric::Name> selected() const;    ///< in the order of the table

    const Services services;
    MeasurementsTable *q;
    MeasurementModel model;
    QSortFilterProxyModel sorted;
    QAction *editAction = nullptr;
    QAction *copyAction = nullptr;
    QAction *pasteAction = nullptr;
    QAction *removeAction = nullptr;
    QPointer<QDialog> question; // the newer one counts
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
    q->setEditTriggers(QAbstractItemView::DoubleClicked);
    q->setTabKeyNavigation(false);
    q->setShowGrid(false);
    q->setAlternatingRowColors(true);
    q->setWordWrap(false);
    q->setCornerButtonEnabled(false);
    q->verticalHeader()->hide();
    q->setItemDelegateForColumn(MeasurementModel::ValueColumn,
                                new ValueDelegate(
                                    [this](const QModelIndex &index) {
                                        const job::Measurement *shown = services.document.job().find(
                                            index.data(MeasurementModel::NameRole).value<metric::Name>());
                                        return shown ? shown->unit : units::Unit();
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
    header->setSectionResizeMode(MeasurementModel::VerdictColumn, QHeaderView::Stretch);
    fitColumns();
}

/// The columns as wide as what usually stands in them and over them.
void MeasurementsTable::Private::fitColumns()
{
    QHeaderView *header = q->horizontalHeader();
    header->setMinimumSectionSize(header->sectionSizeHint(MeasurementModel::VerdictColumn));
    const auto fit = [this, header](int column, const QString &sample) {
        header->resizeSection(column, std::max(header->sectionSizeHint(column),
                                               q->fontMetrics().horizontalAdvance(sample) + 20));
    };
    fit(MeasurementModel::MetricColumn, QStringLiteral("camera.AvgCameraBodySurfaceTemp"));
    fit(MeasurementModel::ValueColumn, statusText(spec::Status::NotMeasured));
    fit(MeasurementModel::UnitColumn, QStringLiteral("electron"));
    fit(MeasurementModel::NotesColumn, QStringLiteral("note: amplifier"));
    fit(MeasurementModel::SentColumn, QStringLiteral("Practice sandbox"));
    q->verticalHeader()->setDefaultSectionSize(q->fontMetrics().height() + 10);
}

void MeasurementsTable::Private::buildActions()
{
    editAction = new QAction(icon(QStringLiteral("document-edit")), tr("&Edit Value"), q);
    editAction->setObjectName(QStringLiteral("actionEditValue"));
    editAction->setShortcut(Qt::Key_F2);
    editAction->setShortcutContext(Qt::WidgetShortcut);
    connect(editAction, &QAction::triggered, this, &Private::editInEntryLine);

    copyAction = new QAction(icon(QStringLiteral("edit-copy")), tr("Cop&y Measurements"), q);
    copyAction->setObjectName(QStringLiteral("actionCopyMeasurements"));
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &Private::copySelected);

    pasteAction = new QAction(icon(QStringLiteral("edit-paste")), tr("Pa&ste Measurements…"), q);
    pasteAction->setObjectName(QStringLiteral("actionPasteMeasurements"));
    pasteAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    connect(pasteAction, &QAction::triggered, q, &MeasurementsTable::pasteRequested);

    removeAction = new QAction(icon(QStringLiteral("edit-delete")), tr("Delete &Measurements"), q);
    removeAction->setObjectName(QStringLiteral("actionDeleteMeasurements"));
    removeAction->setShortcut(QKeySequence::Delete);
    removeAction->setShortcutContext(Qt::WidgetShortcut);
    connect(removeAction, &QAction::triggered, this, &Private::removeSelected);

    q->addActions({editAction, copyAction, pasteAction, removeAction});
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
    connect(&services.history, &history::HistoryService::changed, this, &Private::askRecordedTimes);
    connect(&services.document, &document::JobDocument::jobChanged, this, &Private::askRecordedTimes);
    askRecordedTimes();
    connect(q, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() == MeasurementModel::ValueColumn)
            correctIfSent();
    });
}

/// Of what is said to be measured at some time; the others were recorded then.
void MeasurementsTable::Private::askRecordedTimes()
{
    QSet<metric::Name> timed;
    const job::Job &job = services.document.job();
    for (const json::Member &note : job.meta)
        if (job::measuredAtOf(note).isValid())
            timed << *job::noteMetric(note.key);
    QStringList identifiers;
    for (const job::Measurement &measurement : job.measurements)
        if (timed.contains(measurement.metric))
            identifiers << measurement.identifier;
    if (identifiers.isEmpty())
        return;
    whenDone(services.history.find(identifiers), this, [this](const Result<QList<history::Point>> &points) {
        QHash<QString, QDateTime> recordedAt;
        for (const history::Point &point : points.value_or(QList<history::Point>())) // it says what fails
            recordedAt.insert(point.identifier, point.recordedAt);
        model.setRecordedTimes(recordedAt);
    });
}

void MeasurementsTable::Private::refresh()
{
    const auto hideUnless = [this](MeasurementModel::Column column, auto filled) {
        q->setColumnHidden(column, std::none_of(model.rows().begin(), model.rows().end(), filled));
    };
    hideUnless(MeasurementModel::NotesColumn, [](const MeasurementRow &row) { return !row.notes.isEmpty(); });
    hideUnless(MeasurementModel::SentColumn, [](const MeasurementRow &row) { return !row.sent.isEmpty(); });
    const bool any = q->selectionModel()->hasSelection();
    editAction->setEnabled(any);
    copyAction->setEnabled(any);
    removeAction->setEnabled(any);
    emit q->changed();
}

QList<metric::Name> MeasurementsTable::Private::selected() const
{
    QModelIndexList rows = q->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(),
              [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    QList<metric::Name> names;
    for (const QModelIndex &row : std::as_const(rows))
        names << row.data(MeasurementModel::NameRole).value<metric::Name>();
    return names;
}

const job::Measurement *MeasurementsTable::Private::current() const
{
    const QModelIndex index = q->currentIndex();
    return index.isValid()
               ? services.document.job().find(index.data(MeasurementModel::NameRole).value<metric::Name>())
               : nullptr;
}

bool MeasurementsTable::Private::correctIfSent()
{
    const job::Measurement *measurement = current();
    return measurement && askFor(measurement->metric);
}

CorrectionDialog *MeasurementsTable::Private::askFor(const metric::Name &metric)
{
    const job::Job &job = services.document.job();
    const job::Measurement *measured = job.find(metric);
    const auto to = measured ? services.sentValues.find(*measured) : std::nullopt;
    if (!to && !job::isDeleted(job, metric))
        return nullptr;
    delete question;
    auto *dialog =
        new CorrectionDialog(services.document, measured ? *measured : job::Measurement{.metric = metric}, to,
                             model.unitOf(metric), services.clock, q->window());
    question = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    if (measured)
        whenDone(services.history.find({measured->identifier}), dialog,
                 [dialog](const Result<QList<history::Point>> &points) {
                     if (points && !points->isEmpty()) // else the history has said so, or it is not known
                         dialog->setRecordedAt(points->constFirst().recordedAt);
                 });
    return dialog;
}

void MeasurementsTable::Private::editInPlace()
{
    const QModelIndex value = q->currentIndex().siblingAtColumn(MeasurementModel::ValueColumn);
    if (!value.isValid() || correctIfSent())
        return;
    q->setFocus(Qt::OtherFocusReason);
    q->setCurrentIndex(value);
    q->edit(value);
}

void MeasurementsTable::Private::editInEntryLine()
{
    const job::Measurement *measurement = current();
    if (!measurement || correctIfSent())
        return;
    // What is being typed there for another metric is not thrown away.
    const bool sameUnit = model.unitOf(measurement->metric) == measurement->unit;
    if (!services.document.pendingEntry().text.isEmpty() || !sameUnit)
        editInPlace();
    else
        emit q->editRequested(measurement->metric);
}

/// As a table with a header that importing knows, in C notation whatever the locale.
void MeasurementsTable::Private::copySelected()
{
    QStringList lines{QStringLiteral("metric\tvalue\tunit")};
    for (const metric::Name &name : selected())
        if (const job::Measurement *measurement = services.document.job().find(name))
            lines << QStringList({name.text(),
                                  measurement->value ? numberText(*measurement->value) : QString(),
                                  measurement->unit.canonical()})
                         .join(u'\t');
    if (lines.size() > 1)
        QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void MeasurementsTable::Private::removeSelected()
{
    const QList<metric::Name> names = selected();
    if (!sentOf(names).isEmpty())
        askWhyRemoved(names);
    else if (!names.isEmpty())
        services.document.removeMeasurements(names);
}

QList<job::Measurement> MeasurementsTable::Private::sentOf(const QList<metric::Name> &names) const
{
    const QSet<metric::Name> wanted(names.begin(), names.end());
    QList<job::Measurement> sent;
    for (const job::Measurement &measurement : services.document.job().measurements)
        if (wanted.contains(measurement.metric) && services.sentValues.contains(measurement))
            sent << measurement;
    return sent;
}

void MeasurementsTable::Private::askWhyRemoved(const QList<metric::Name> &names)
{
    delete question;
    QStringList texts;
    for (const metric::Name &name : names)
        texts << name.text();
    auto *dialog = ReasonDialog::forDeletion(texts, q->window());
    question = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto refresh = [this, dialog, names] {
        QList<CorrectedValue> values;
        for (const job::Measurement &before : sentOf(names))
            values << CorrectedValue{.metric = before.metric.text(),
                                     .before = storedText(before.value, before.unit,
                                                          job::valueNotesOf(services.document.job(), before)),
                                     .sent = sentText(*services.sentValues.find(before))};
        dialog->setValues(values);
    };
    refresh();
    connect(&services.sentValues, &SentValues::changed, dialog, refresh);
    connect(&services.document, &document::JobDocument::jobChanged, dialog,
            [dialog](const document::Change &change) {
                if (change.measurements || change.everything) // it was asked of other values
                    dialog->reject();
            });
    connect(dialog, &QDialog::accepted, this, [this, dialog, names] {
        services.document.disconnect(dialog);
        QSet<metric::Name> sent;
        for (const job::Measurement &measurement : sentOf(names))
            sent << measurement.metric;
        services.document.removeMeasurements(names, sent, dialog->reason());
    });
    dialog->open();
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
    return {d->editAction, d->copyAction, d->pasteAction, d->removeAction};
}

void MeasurementsTable::showMetric(const metric::Name &metric)
{
    const QModelIndex row =
        d->sorted.mapFromSource(d->model.index(d->model.rowOf(metric), MeasurementModel::MetricColumn));
    setCurrentIndex(row);
    scrollTo(row);
}

std::optional<job::ValueNotes> MeasurementsTable::correctIfSent(const metric::Name &metric,
                                                                std::optional<double> value,
                                                                const job::ValueNotes &notes)
{
    const job::Job &job = d->services.document.job();
    const job::Measurement *measurement = job.find(metric);
    if (measurement ? !d->services.sentValues.contains(*measurement) : !job::isDeleted(job, metric))
        return notes;
    const job::ValueNotes before = job::valueNotesOf(job, metric);
    job::ValueNotes said = notes;
    if (!said.measuredAt.isValid())
        said.measuredAt = before.measuredAt;
    if (measurement && measurement->value == value && measurement->unit == d->model.unitOf(metric) &&
        said == before)
        return said;
    CorrectionDialog *dialog = d->askFor(metric);
    dialog->suggest(value, said);
    connect(dialog, &QDialog::accepted, this, &MeasurementsTable::typedCorrected);
    return {};
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

void MeasurementsTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        d->fitColumns();
}

void MeasurementsTable::keyPressEvent(QKeyEvent *event)
{
    // What an editor in the table leaves over comes here too; the keys are not meant for us then.
    const int key = event->key();
    if (hasFocus() && (key == Qt::Key_Return || key == Qt::Key_Enter) &&
        !(event->modifiers() & Qt::ControlModifier)) {
        d->editInPlace();
        return;
    }
    if (hasFocus() && event->matches(QKeySequence::Paste)) {
        emit pasteRequested();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace kabocha::ui

#include "measurementstable.moc"
