// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recordpage.h"

#include "pages/entrypanel.h"
#include "pages/measurementstable.h"
#include "widgets/emptystate.h"

#include <QRegularExpression>
#include <QStackedLayout>

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
    Private(const Services &all, RecordPage *page) : services(all), q(page) {}

    void build();
    void buildActions();
    void connectAll();
    void refresh();

    const Services services;
    RecordPage *q;
    EntryPanel *entry = nullptr;
    QStackedLayout *stack = nullptr;
    MeasurementsTable *table = nullptr;
    QAction *notMeasuredAction = nullptr;
};

void RecordPage::Private::build()
{
    entry = new EntryPanel(services, q);
    table = new MeasurementsTable(services, q);
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

void RecordPage::Private::buildActions()
{
    notMeasuredAction = new QAction(tr("Record as &Not Measured"), q);
    notMeasuredAction->setObjectName(QStringLiteral("actionNotMeasured"));
    connect(notMeasuredAction, &QAction::triggered, this, [this] { entry->recordNotMeasured(); });
}

void RecordPage::Private::connectAll()
{
    connect(table, &MeasurementsTable::changed, this, &Private::refresh);
    connect(table, &MeasurementsTable::pasteRequested, q, &RecordPage::pasteRequested);
    // A value that was sent is corrected, also from the entry line.
    entry->setTaker(
        [this](const metric::Name &metric, std::optional<double> value, const job::ValueNotes &notes) {
            return table->correctIfSent(metric, value, notes);
        });
    connect(table, &MeasurementsTable::editRequested, entry, &EntryPanel::edit);
    connect(table, &MeasurementsTable::typedCorrected, entry, &EntryPanel::clearValue);
    connect(&services.workspace, &Workspace::packagesChanged, this, &Private::refresh);
    connect(entry, &EntryPanel::recorded, table, &MeasurementsTable::showMetric);
}

void RecordPage::Private::refresh()
{
    const bool metrics = !services.workspace.packageMetrics().isEmpty();
    stack->setCurrentIndex(!table->isEmpty() ? 2 : metrics ? 1 : 0);
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
    return d->table->pageActions() << d->notMeasuredAction;
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
    if (match.hasMatch())
        d->table->reveal(match.captured(1).toInt());
}

} // namespace kabocha::ui

#include "recordpage.moc"
