// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/metadatapage.h"

#include "forms/environmentform.h"
#include "forms/issuelabel.h"
#include "forms/metadataentryrow.h"
#include "forms/metadatatable.h"
#include "forms/packagesform.h"
#include "forms/parts.h"
#include "json/path.h"

#include <QScrollArea>

namespace kabocha::ui {

class MetadataPage::Private
{
public:
    explicit Private(document::JobDocument &in) : document(in), model(in) {}
    document::JobDocument &document;
    MetadataModel model;
    QScrollArea *area = nullptr;
    EnvironmentForm *environment = nullptr;
    PackagesForm *packages = nullptr;
    MetadataEntryRow *entry = nullptr;
    MetadataTable *table = nullptr;
    IssueLabel *refusal = nullptr;
    QLabel *empty = nullptr;
};

MetadataPage::MetadataPage(const Services &services, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(services.document))
{
    d->area = new QScrollArea(this);
    d->area->setFrameShape(QFrame::NoFrame);
    d->area->setWidgetResizable(true);
    d->area->setFocusPolicy(Qt::NoFocus); // its fields have it, and scroll themselves into sight
    d->area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(d->area);
    d->environment = new EnvironmentForm(services, content);
    d->packages = new PackagesForm(services.document, content);
    d->entry = new MetadataEntryRow(d->model, services.document, content);
    d->table = new MetadataTable(d->model, content);
    d->refusal = new IssueLabel(content);
    d->refusal->setObjectName(QStringLiteral("metadataRefusal"));
    d->empty = remark(
        tr("No entries yet. Type what describes this measurement, such as camera_name, and press Enter."),
        content);

    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(heading(tr("Environment"), content));
    column->addWidget(d->environment);
    column->addSpacing(12);
    column->addWidget(heading(tr("Packages"), content));
    column->addWidget(d->packages);
    column->addSpacing(12);
    column->addWidget(heading(tr("Other entries"), content));
    column->addWidget(d->entry);
    column->addWidget(d->empty);
    column->addWidget(d->table, 1);
    column->addWidget(d->refusal);
    column->addStretch(0);
    d->area->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(d->area);

    const auto showEmpty = [this] {
        d->empty->setVisible(d->model.rowCount() == 0);
        d->table->setVisible(d->model.rowCount() > 0);
    };
    connect(&d->model, &QAbstractItemModel::rowsInserted, this, showEmpty);
    connect(&d->model, &QAbstractItemModel::rowsRemoved, this, showEmpty);
    showEmpty();
    connect(&d->model, &MetadataModel::refused, this, [this](const Error &error) {
        d->refusal->say(Severity::Error, tr("Not changed. %1").arg(error.text()));
        d->area->ensureWidgetVisible(d->refusal);
    });
    connect(&services.document, &document::JobDocument::jobChanged, this, [this] { d->refusal->clear(); });
    connect(d->entry, &MetadataEntryRow::added, this,
            [this](const QString &key) { d->table->selectKey(key); });
}

MetadataPage::~MetadataPage()
{
    d->environment->commit();
    delete d->area; // before the model that it shows
}

QList<QAction *> MetadataPage::pageActions() const
{
    return {d->table->removeAction()};
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
        for (const MetadataRow &row : d->model.rows()) {
            const QString path = json::memberPath(QStringLiteral("$.meta"), row.key);
            if (!issuesAt({Issue{.place = {.path = jsonPath}}}, path).isEmpty()) {
                d->table->editKey(row.key);
                d->area->ensureWidgetVisible(d->table);
                return;
            }
        }
        d->entry->focusKey();
    }
    if (QWidget *focused = d->area->widget()->focusWidget())
        d->area->ensureWidgetVisible(focused);
}

} // namespace kabocha::ui
