// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/packagesform.h"

#include "forms/issuelabel.h"
#include "forms/parts.h"
#include "models/metadatamodel.h"
#include "models/text.h"
#include "json/path.h"

#include <QHeaderView>
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
    Private(PackagesForm *form, document::JobDocument &of) : q(form), document(of) {}
    void refresh();
    void list(const json::Value &packages);

    PackagesForm *q;
    document::JobDocument &document;
    QLabel *state = nullptr;
    IssueLabel *issues = nullptr;
    QPushButton *supply = nullptr;
    QTreeWidget *packages = nullptr;
};

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
    for (int column = 0; column < packages->columnCount(); ++column)
        packages->resizeColumnToContents(column);
    const int rows = std::min(packages->topLevelItemCount(), 6);
    const int height =
        packages->header()->sizeHint().height() + rows * (packages->fontMetrics().height() + 10) + 6;
    packages->setFixedHeight(height);
}

PackagesForm::PackagesForm(document::JobDocument &document, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this, document))
{
    d->state = new QLabel(this);
    d->state->setObjectName(QStringLiteral("packagesState"));
    d->state->setTextFormat(Qt::PlainText);
    d->state->setWordWrap(true);
    d->issues = new IssueLabel(this);
    d->issues->setObjectName(QStringLiteral("packagesIssue"));
    d->supply = new QPushButton(tr("Suppl&y an empty list"), this);
    d->supply->setObjectName(QStringLiteral("supplyPackages"));
    d->supply->setToolTip(tr("Adds “packages”: {} to the metadata. SQuaSH accepts that."));
    d->packages = new QTreeWidget(this);
    d->packages->setObjectName(QStringLiteral("packagesTable"));
    styleTable(d->packages, tr("Packages"));
    d->packages->setHeaderLabels(
        {tr("Package"), tr("Commit"), tr("Branch"), tr("Version"), tr("Repository")});

    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(d->state, 1);
    line->addWidget(d->supply);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(line);
    column->addWidget(d->issues);
    column->addWidget(d->packages);

    connect(d->supply, &QPushButton::clicked, this,
            [this] { d->document.setMeta(packagesKey, json::Value::object({})); });
    connect(&document, &document::JobDocument::jobChanged, this, [this](const document::Change &change) {
        if (change.meta || change.everything)
            d->refresh();
    });
    d->refresh();
}

PackagesForm::~PackagesForm() = default;

void PackagesForm::reveal()
{
    (d->supply->isHidden() ? static_cast<QWidget *>(d->packages) : d->supply)->setFocus(Qt::OtherFocusReason);
}

} // namespace kabocha::ui
