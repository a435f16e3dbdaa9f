// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/metadatapage.h"

#include "forms/environmentform.h"
#include "forms/issuelabel.h"
#include "forms/metadataentryrow.h"
#include "forms/metadatatable.h"
#include "forms/packagesform.h"
#include "widgets/parts.h"
#include "widgets/theme.h"
#include "json/path.h"

#include <QScrollArea>

namespace kabocha::ui {

class MetadataPage::Private
{
public:
    Private(MetadataPage *page, const Services &from)
        : q(page)
        , services(from)
        , document(from.document)
        , model(from.document)
        , notes(from.document, MetadataModel::Part::Notes)
    {
    }
    void build();
    void buildActions();
    void connectModels();
    void showEmpty();
    void addNote();
    void tellOfTemplates();

    MetadataPage *q;
    const Services services;
    document::JobDocument &document;
    MetadataModel model;
    MetadataModel notes;
    QScrollArea *area = nullptr;
    EnvironmentForm *environment = nullptr;
    PackagesForm *packages = nullptr;
    MetadataEntryRow *entry = nullptr;
    MetadataTable *table = nullptr;
    MetadataEntryRow *noteEntry = nullptr;
    MetadataTable *noteTable = nullptr;
    IssueLabel *refusal = nullptr;
    IssueLabel *noteRefusal = nullptr;
    QLabel *empty = nullptr;
    QLabel *noNotes = nullptr;
    QAction *noteAction = nullptr;
    QAction *forget = nullptr;
};

void MetadataPage::Private::build()
{
    area = new QScrollArea(q);
    area->setObjectName(QStringLiteral("metadataArea"));
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // whatever in it gets the focus is scrolled to
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus); // its fields have it, and scroll themselves into sight
    auto *content = new QWidget(area);
    environment = new EnvironmentForm(services, content);
    packages = new PackagesForm(services, content);
    entry = new MetadataEntryRow(model, services, content);
    table = new MetadataTable(model, services.pastEntries, content);
    refusal = new IssueLabel(content);
    refusal->setObjectName(QStringLiteral("metadataRefusal"));
    empty = remark(
        tr("No entries yet. Type what describes this measurement, such as camera_name, and press Enter."),
        content);
    noteEntry = new MetadataEntryRow(notes, services, content);
    noteTable = new MetadataTable(notes, services.pastEntries, content);
    noteRefusal = new IssueLabel(content);
    noteRefusal->setObjectName(QStringLiteral("notesRefusal"));
    noNotes = remark({}, content);
    noNotes->setObjectName(QStringLiteral("notesState"));

    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(heading(tr("Environment"), content));
    column->addWidget(environment);
    column->addSpacing(12);
    column->addWidget(heading(tr("Packages"), content));
    column->addWidget(packages);
    column->addSpacing(12);
    column->addWidget(heading(tr("Other entries"), content));
    column->addWidget(entry);
    column->addWidget(empty);
    column->addWidget(table, 1);
    column->addWidget(refusal);
    column->addSpacing(12);
    column->addWidget(heading(tr("Notes of measurements"), content));
    column->addWidget(noteEntry);
    column->addWidget(noNotes);
    column->addWidget(noteTable, 1);
    column->addWidget(noteRefusal);
    column->addStretch(0);
    area->setWidget(content);
    auto *whole = new QVBoxLayout(q);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
}

void MetadataPage::Private::buildActions()
{
    noteAction = new QAction(icon(QStringLiteral("document-edit")), tr("Add Note to &Current Metric"), q);
    noteAction->setObjectName(QStringLiteral("actionAddNote"));
    noteAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    forget = new QAction(icon(QStringLiteral("edit-clear")), tr("For&get Past Entries"), q);
    forget->setObjectName(QStringLiteral("actionForgetEntries"));
    connect(noteAction, &QAction::triggered, q, [this] { addNote(); });
    connect(forget, &QAction::triggered, &services.pastEntries, &PastEntries::forget);
    const auto enable = [this] { forget->setEnabled(!services.pastEntries.isEmpty()); };
    connect(&services.pastEntries, &PastEntries::changed, q, enable);
    enable();
}

void MetadataPage::Private::connectModels()
{
    for (const MetadataModel *one : {&model, &notes}) {
        connect(one, &QAbstractItemModel::rowsInserted, q, [this] { showEmpty(); });
        connect(one, &QAbstractItemModel::rowsRemoved, q, [this] { showEmpty(); });
        IssueLabel *label = one == &notes ? noteRefusal : refusal;
        connect(one, &MetadataModel::refused, q, [this, label](const Error &error) {
            label->say(Severity::Error, tr("Not changed. %1").arg(error.text()));
            area->ensureWidgetVisible(label);
        });
    }
    connect(&document, &document::JobDocument::jobChanged, q, [this](const document::Change &change) {
        refusal->clear();
        noteRefusal->clear();
        if (change.measurements || change.everything)
            showEmpty();
    });
    connect(entry, &MetadataEntryRow::added, q, [this](const QString &key) { table->selectKey(key); });
    connect(noteEntry, &MetadataEntryRow::added, q,
            [this](const QString &key) { noteTable->selectKey(key); });
    connect(&services.workspace, &Workspace::currentMetricChanged, q,
            [this] { noteEntry->chooseMetric(services.workspace.currentMetric()); });
    connect(&services.environments, &EnvironmentCatalogue::reloaded, q, [this] { tellOfTemplates(); });
    connect(&services.environments, &EnvironmentCatalogue::failed, q, &MetadataPage::failed);
    connect(&services.environments, &EnvironmentCatalogue::folderReady, q,
            [this](const QString &folder) { emit q->linkRequested(QUrl::fromLocalFile(folder)); });
}

void MetadataPage::Private::showEmpty()
{
    empty->setVisible(model.rowCount() == 0);
    table->setVisible(model.rowCount() > 0);
    const bool measured = !document.job().measurements.isEmpty();
    noNotes->setText(measured
                         ? tr("No notes yet. A note belongs to one measurement, such as how its value was "
                              "estimated.")
                         : tr("Notes belong to measurements, and nothing is measured yet."));
    noteEntry->setVisible(measured);
    noNotes->setVisible(notes.rowCount() == 0);
    noteTable->setVisible(notes.rowCount() > 0);
}

void MetadataPage::Private::addNote()
{
    emit q->shownRequested();
    const metric::Name metric = services.workspace.currentMetric();
    if (metric.isEmpty() || !document.job().find(metric)) {
        noteRefusal->say(Severity::Warning,
                         metric.isEmpty()
                             ? tr("No metric is chosen, so there is nothing to add a note to. Choose "
                                  "one in the list of metrics.")
                             : tr("%1 is not measured in this job yet: record it first, then add a "
                                  "note to it.")
                                   .arg(metric.text()));
        area->ensureWidgetVisible(noteRefusal);
        if (document.job().measurements.isEmpty())
            return;
    } else {
        noteRefusal->clear();
        noteEntry->chooseMetric(metric);
    }
    noteEntry->focusKey();
    area->ensureWidgetVisible(noteEntry);
}

/// In the window, too: who does not look at this page must not miss a template in silence.
void MetadataPage::Private::tellOfTemplates()
{
    QList<Issue> wrong;
    for (const Issue &issue : services.environments.issues()) {
        if (issue.severity != Severity::Note)
            wrong << issue;
    }
    if (wrong.isEmpty())
        return;
    const Issue &first = wrong.constFirst();
    const int others = static_cast<int>(wrong.size()) - 1;
    emit q->failed(
        {.kind = Error::Kind::Schema,
         .message = others == 0
                        ? tr("An environment template is not used: %1").arg(first.text)
                        : tr("An environment template is not used: %1 There are %n more problem(s); the "
                             "metadata page lists them.",
                             nullptr, others)
                              .arg(first.text),
         .hint = first.hint,
         .place = first.place});
}

MetadataPage::MetadataPage(const Services &services, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this, services))
{
    d->build();
    d->buildActions();
    d->connectModels();
    d->showEmpty();
    d->noteEntry->chooseMetric(services.workspace.currentMetric());
}

MetadataPage::~MetadataPage()
{
    d->environment->commit();
    delete d->area; // before the model that it shows
}

void MetadataPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < fontMetrics().averageCharWidth() * 110;
    d->environment->setNarrow(narrow);
    d->packages->setNarrow(narrow);
    d->entry->setNarrow(narrow);
    d->noteEntry->setNarrow(narrow);
}

QList<QAction *> MetadataPage::pageActions() const
{
    QList<QAction *> actions{d->table->removeAction(), d->noteTable->removeAction(), d->noteAction,
                             d->packages->addProvenanceAction()};
    return actions << d->environment->formActions() << d->forget;
}

void MetadataPage::reveal(const QString &jsonPath)
{
    const QString envPath = QStringLiteral("$.meta.env");
    if (jsonPath == envPath || jsonPath.startsWith(envPath + u'.') || jsonPath.startsWith(envPath + u'[')) {
        QString key;
        for (const json::Member &member : d->document.job().meta.value(QStringLiteral("env")).members()) {
            if (json::memberPath(envPath, member.key) == jsonPath)
                key = member.key;
        }
        d->environment->reveal(key.isEmpty() ? jsonPath.mid(envPath.size() + 1) : key);
    } else if (jsonPath.startsWith(QLatin1String("$.meta.packages"))) {
        d->packages->reveal();
    } else {
        for (MetadataTable *table : {d->table, d->noteTable}) {
            const MetadataModel &model = table == d->table ? d->model : d->notes;
            for (const MetadataRow &row : model.rows()) {
                const QString path = json::memberPath(QStringLiteral("$.meta"), row.key);
                if (issuesAt({Issue{.place = {.path = jsonPath}}}, path).isEmpty())
                    continue;
                table->editKey(row.key);
                d->area->ensureWidgetVisible(table);
                return;
            }
        }
        d->entry->focusKey();
    }
    if (QWidget *focused = d->area->widget()->focusWidget())
        d->area->ensureWidgetVisible(focused);
}

} // namespace kabocha::ui
