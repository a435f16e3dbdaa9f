// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/metadataentryrow.h"

#include "forms/issuelabel.h"
#include "json/path.h"

#include <QComboBox>

namespace kabocha::ui {

class MetadataEntryRow::Private
{
public:
    Private(MetadataEntryRow *row, MetadataModel &of, document::JobDocument &in)
        : q(row), model(of), document(in)
    {
    }
    [[nodiscard]] EntryType chosen() const { return static_cast<EntryType>(type->currentData().toInt()); }
    void add();
    void check();
    void hint();

    MetadataEntryRow *q;
    MetadataModel &model;
    document::JobDocument &document;
    QLineEdit *key = nullptr;
    QComboBox *type = nullptr;
    QLineEdit *value = nullptr;
    QPushButton *button = nullptr;
    IssueLabel *issues = nullptr;
};

void MetadataEntryRow::Private::add()
{
    if (key->text().trimmed().isEmpty() ||
        (value->text().isEmpty() && !value->hasFocus() && chosen() != EntryType::Text)) {
        (key->text().trimmed().isEmpty() ? key : value)->setFocus();
        if (key->text().trimmed().isEmpty())
            issues->say(Severity::Error, model.keyProblem({}));
        return;
    }
    const QString name = key->text().trimmed();
    if (const Result<void> added = model.add(name, chosen(), value->text()); !added) {
        issues->say(Severity::Error, added.error().message + u' ' + added.error().hint);
        QLineEdit *culprit = added.error().place.path == QLatin1String("key") ? key : value;
        culprit->setFocus();
        culprit->selectAll();
        return;
    }
    key->clear();
    value->clear();
    issues->clear();
    key->setFocus();
    emit q->added(name);
}

void MetadataEntryRow::Private::check()
{
    const QString name = key->text().trimmed();
    if (name.isEmpty() && value->text().isEmpty())
        return issues->clear();
    if (const QString problem = model.keyProblem(name); !problem.isEmpty() && !name.isEmpty())
        return issues->say(Severity::Error, problem);
    if (value->text().isEmpty())
        return issues->clear();
    const Result<json::Value> parsed = parseTyped(chosen(), value->text());
    if (!parsed)
        return issues->say(Severity::Error, parsed.error().message + u' ' + parsed.error().hint);
    if (name.isEmpty())
        return issues->clear();
    json::Object meta = document.job().meta;
    meta.insert(name, *parsed);
    issues->say(
        issuesAt(metadataIssues(document.job(), meta), json::memberPath(QStringLiteral("$.meta"), name)));
}

void MetadataEntryRow::Private::hint()
{
    switch (chosen()) {
    case EntryType::Text:
        return value->setPlaceholderText(tr("value"));
    case EntryType::Number:
        return value->setPlaceholderText(tr("number, e.g. 9 or 1.5e-3"));
    case EntryType::TrueFalse:
        return value->setPlaceholderText(tr("true or false"));
    case EntryType::Json:
        return value->setPlaceholderText(tr("list or object, e.g. [1, 2]"));
    }
}

MetadataEntryRow::MetadataEntryRow(MetadataModel &model, document::JobDocument &document, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this, model, document))
{
    d->key = new QLineEdit(this);
    d->key->setObjectName(QStringLiteral("metadataKey"));
    d->key->setPlaceholderText(tr("key, e.g. camera_name"));
    d->key->setAccessibleName(tr("Key of the new entry"));
    d->key->setMinimumWidth(200);
    d->type = new QComboBox(this);
    d->type->setObjectName(QStringLiteral("metadataType"));
    d->type->setAccessibleName(tr("Type of the new entry"));
    for (const EntryType type : {EntryType::Text, EntryType::Number, EntryType::TrueFalse, EntryType::Json})
        d->type->addItem(typeText(type), static_cast<int>(type));
    d->value = new QLineEdit(this);
    d->value->setObjectName(QStringLiteral("metadataValue"));
    d->value->setAccessibleName(tr("Value of the new entry"));
    d->value->setMinimumWidth(200);
    d->button = new QPushButton(tr("&Add"), this);
    d->button->setObjectName(QStringLiteral("metadataAdd"));
    d->issues = new IssueLabel(this);
    d->issues->setObjectName(QStringLiteral("metadataIssue"));

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(d->key, 2);
    line->addWidget(d->type);
    line->addWidget(d->value, 3);
    line->addWidget(d->button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(d->issues);

    connect(d->button, &QPushButton::clicked, this, [this] { d->add(); });
    connect(d->value, &QLineEdit::returnPressed, this, [this] { d->add(); });
    connect(d->key, &QLineEdit::returnPressed, this, [this] {
        if (d->value->text().isEmpty() && !d->key->text().trimmed().isEmpty())
            d->value->setFocus();
        else
            d->add();
    });
    connect(d->key, &QLineEdit::textChanged, this, [this] { d->check(); });
    connect(d->value, &QLineEdit::textChanged, this, [this] { d->check(); });
    connect(d->type, &QComboBox::currentIndexChanged, this, [this] {
        d->hint();
        d->check();
    });
    d->hint();
}

MetadataEntryRow::~MetadataEntryRow() = default;

void MetadataEntryRow::focusKey()
{
    d->key->setFocus(Qt::OtherFocusReason);
}

} // namespace kabocha::ui
