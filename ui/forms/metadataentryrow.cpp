// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/metadataentryrow.h"

#include "forms/issuelabel.h"
#include "forms/pastcompleter.h"
#include "json/path.h"
#include "widgets/parts.h"

#include <QComboBox>

namespace kabocha::ui {

class MetadataEntryRow::Private
{
public:
    Private(MetadataEntryRow *row, MetadataModel &of, const Services &from)
        : q(row), model(of), document(from.document), past(from.pastEntries)
    {
    }
    [[nodiscard]] bool isOfNotes() const { return model.part() == MetadataModel::Part::Notes; }
    [[nodiscard]] QString name(const char *noun) const
    {
        return (isOfNotes() ? QStringLiteral("note") : QStringLiteral("metadata")) + QLatin1String(noun);
    }
    [[nodiscard]] QString typedName() const { return key->text().trimmed(); }
    /// In full, as it stands in the metadata; empty if nothing is typed.
    [[nodiscard]] QString fullKey() const
    {
        return isOfNotes() && !typedName().isEmpty() ? metric->currentText() + u'.' + typedName()
                                                     : typedName();
    }
    [[nodiscard]] QList<json::Value> pastValues() const
    {
        return past.values(isOfNotes() ? PastEntries::noteKey(typedName()) : typedName());
    }
    [[nodiscard]] QStringList pastKeys() const;
    [[nodiscard]] QStringList pastTexts() const;
    void chooseType(EntryType wanted) { type->setCurrentIndex(type->findData(static_cast<int>(wanted))); }
    void listMetrics();
    void build();
    [[nodiscard]] EntryType chosen() const { return static_cast<EntryType>(type->currentData().toInt()); }
    void add();
    void check();
    void hint();

    MetadataEntryRow *q;
    MetadataModel &model;
    document::JobDocument &document;
    const PastEntries &past;
    QComboBox *metric = nullptr; ///< of notes alone
    QLineEdit *key = nullptr;
    QComboBox *type = nullptr;
    QLineEdit *value = nullptr;
    QPushButton *button = nullptr;
    IssueLabel *issues = nullptr;
    QBoxLayout *line = nullptr;
};

QStringList MetadataEntryRow::Private::pastKeys() const
{
    QStringList keys = isOfNotes() ? past.noteNames() : past.keys();
    if (!isOfNotes()) // an entry that is there is edited in the table
        keys.removeIf([this](const QString &one) { return document.job().meta.contains(one); });
    return keys;
}

QStringList MetadataEntryRow::Private::pastTexts() const
{
    QStringList texts;
    for (const json::Value &one : pastValues())
        texts << editText(one);
    texts.removeDuplicates();
    return texts;
}

/// What is measured, in the order of the job.
void MetadataEntryRow::Private::listMetrics()
{
    QStringList names;
    for (const job::Measurement &measurement : document.job().measurements)
        names << measurement.metric.text();
    QStringList listed;
    for (int i = 0; i < metric->count(); ++i)
        listed << metric->itemText(i);
    if (names == listed)
        return;
    const QString chosen = metric->currentText();
    const QSignalBlocker quiet(metric);
    metric->clear();
    metric->addItems(names);
    metric->setCurrentIndex(std::max(0, metric->findText(chosen)));
}

void MetadataEntryRow::Private::add()
{
    if (key->text().trimmed().isEmpty() ||
        (value->text().isEmpty() && !value->hasFocus() && chosen() != EntryType::Text)) {
        (key->text().trimmed().isEmpty() ? key : value)->setFocus();
        if (key->text().trimmed().isEmpty())
            issues->say(Severity::Error, model.keyProblem({}));
        return;
    }
    const QString name = fullKey();
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
    const QString name = fullKey();
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

void MetadataEntryRow::Private::build()
{
    const bool notes = isOfNotes();
    if (notes) {
        metric = new QComboBox(q);
        metric->setObjectName(QStringLiteral("noteMetric"));
        metric->setAccessibleName(tr("Measurement of the new note"));
        metric->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        metric->setMinimumContentsLength(26);
    }
    key = new QLineEdit(q);
    key->setObjectName(name("Key"));
    key->setPlaceholderText(notes ? tr("note, e.g. estimator") : tr("key, e.g. camera_name"));
    key->setAccessibleName(notes ? tr("Name of the new note") : tr("Key of the new entry"));
    key->setMinimumWidth(widthFor(key, notes ? key->placeholderText() : QStringLiteral("camera_na")));
    type = new QComboBox(q);
    type->setObjectName(name("Type"));
    type->setAccessibleName(notes ? tr("Type of the new note") : tr("Type of the new entry"));
    for (const EntryType one : {EntryType::Text, EntryType::Number, EntryType::TrueFalse, EntryType::Json})
        type->addItem(typeText(one), static_cast<int>(one));
    value = new QLineEdit(q);
    value->setObjectName(name("Value"));
    value->setAccessibleName(notes ? tr("Value of the new note") : tr("Value of the new entry"));
    value->setMinimumWidth(widthFor(value, QStringLiteral("camera_na")));
    button = new QPushButton(notes ? tr("Add n&ote") : tr("&Add"), q);
    button->setObjectName(name("Add"));
    issues = new IssueLabel(q);
    issues->setObjectName(name("Issue"));

    auto *what = new QHBoxLayout;
    what->setSpacing(8);
    if (metric)
        what->addWidget(metric, 1);
    what->addWidget(key, 1);
    auto *content = new QHBoxLayout;
    content->setSpacing(8);
    content->addWidget(type);
    content->addWidget(value, 1);
    content->addWidget(button);
    line = new QHBoxLayout;
    line->setSpacing(8);
    line->addLayout(what, notes ? 1 : 2);
    line->addLayout(content, notes ? 1 : 3);
    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(issues);
}

MetadataEntryRow::MetadataEntryRow(MetadataModel &model, const Services &services, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this, model, services))
{
    d->build();
    auto *keys = new PastCompleter(d->key, [this] { return d->pastKeys(); });
    auto *values = new PastCompleter(d->value, [this] { return d->pastTexts(); });
    const auto asLastTime = [this] { // the type that the key had
        if (const auto past = d->pastValues(); !past.isEmpty() && d->value->text().isEmpty())
            d->chooseType(typeOf(past.constFirst()));
    };
    connect(keys, qOverload<const QString &>(&QCompleter::activated), this, asLastTime);
    connect(d->key, &QLineEdit::editingFinished, this, asLastTime);
    connect(values, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &text) {
        for (const json::Value &past : d->pastValues()) {
            if (editText(past) == text)
                return d->chooseType(typeOf(past));
        }
    });
    if (d->metric) {
        d->listMetrics();
        connect(&d->document, &document::JobDocument::jobChanged, this,
                [this](const document::Change &change) {
                    if (change.measurements || change.everything)
                        d->listMetrics();
                });
        connect(d->metric, &QComboBox::currentIndexChanged, this, [this] { d->check(); });
    }

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

void MetadataEntryRow::setNarrow(bool narrow)
{
    d->line->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void MetadataEntryRow::chooseMetric(const metric::Name &metric)
{
    if (const int index = d->metric ? d->metric->findText(metric.text()) : -1; index >= 0)
        d->metric->setCurrentIndex(index);
}

void MetadataEntryRow::focusKey()
{
    d->key->setFocus(Qt::OtherFocusReason);
}

} // namespace kabocha::ui
