// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/environmentform.h"

#include "forms/issuelabel.h"
#include "forms/parts.h"
#include "models/metadatamodel.h"
#include "json/path.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>

#include <chrono>

namespace kabocha::ui {
namespace {

constexpr std::chrono::milliseconds typingPause{400};
constexpr std::chrono::milliseconds choicePause{200}; ///< arrow keys and typing pass by other templates
const QString envKey = QStringLiteral("env");
const QString nameKey = QStringLiteral("env_name");
const QString envPath = QStringLiteral("$.meta.env");

struct FieldRow
{
    job::EnvironmentField field;
    QLineEdit *edit = nullptr;
    IssueLabel *issues = nullptr;
};

} // namespace

class EnvironmentForm::Private
{
public:
    Private(EnvironmentForm *form, const Services &from) : q(form), services(from) {}

    [[nodiscard]] json::Value stored() const { return services.document.job().meta.value(envKey); }
    [[nodiscard]] const job::EnvironmentTemplate *templateOf(const QString &name) const
    {
        for (const job::EnvironmentTemplate &environment : services.environments) {
            if (environment.name == name)
                return &environment;
        }
        return nullptr;
    }
    [[nodiscard]] QList<job::EnvironmentField> fieldsOf(const json::Object &env) const;
    [[nodiscard]] json::Object typed() const;
    void choose();
    void refresh();
    void showTemplate(const json::Value &env);
    void build(const QList<job::EnvironmentField> &fields);
    void check();

    EnvironmentForm *q;
    Services services;
    QComboBox *templates = nullptr;
    QLabel *description = nullptr;
    IssueLabel *wholeIssues = nullptr;
    QWidget *body = nullptr;
    QList<FieldRow> rows;
    QTimer pause;
    QTimer choice;
    bool choosing = false;
};

QList<job::EnvironmentField> EnvironmentForm::Private::fieldsOf(const json::Object &env) const
{
    QList<job::EnvironmentField> fields;
    QStringList known{nameKey};
    if (const job::EnvironmentTemplate *environment = templateOf(env.value(nameKey).toString())) {
        for (const job::EnvironmentField &field : environment->fields) {
            if (field.key != nameKey)
                fields << field;
            known << field.key;
        }
    }
    for (const json::Member &member : env) {
        if (!known.contains(member.key))
            fields << job::EnvironmentField{.key = member.key, .label = member.key};
    }
    return fields;
}

/// The stored environment with what is in the fields now.
json::Object EnvironmentForm::Private::typed() const
{
    json::Object env = stored().members();
    for (const FieldRow &row : rows) {
        const QString text = row.edit->text();
        const json::Value before = env.value(row.field.key);
        if (text == editText(before) && env.contains(row.field.key))
            continue;
        if (text.trimmed().isEmpty())
            (void)env.take(row.field.key); // an empty text would make the whole write to InfluxDB fail
        else
            env.insert(row.field.key, editedLike(before.isNull() ? row.field.preset : before, text));
    }
    return env;
}

void EnvironmentForm::Private::choose()
{
    pause.stop();
    choice.stop();
    const QString name = templates->currentData().toString();
    if (templates->currentIndex() == 0) {
        services.document.removeMeta(envKey);
        return;
    }
    if (name == stored().members().value(nameKey).toString())
        return; // chosen again: what was filled in stays
    if (const job::EnvironmentTemplate *environment = templateOf(name)) {
        services.document.setMeta(
            envKey, json::Value::object(job::environmentFrom(*environment, services.environmentVariables,
                                                             services.clock.nowUtc())));
    }
}

void EnvironmentForm::Private::refresh()
{
    const json::Value env = stored();
    showTemplate(env);
    const QList<job::EnvironmentField> fields = fieldsOf(env.members());
    const bool sameForm = fields.size() == rows.size() &&
                          std::equal(fields.begin(), fields.end(), rows.begin(),
                                     [](const job::EnvironmentField &field, const FieldRow &row) {
                                         return field.key == row.field.key && field.label == row.field.label;
                                     });
    if (!sameForm)
        build(fields);
    for (const FieldRow &row : std::as_const(rows)) {
        const json::Value value = env.members().value(row.field.key);
        const QString text = env.members().contains(row.field.key) ? editText(value) : QString();
        if (row.edit->isModified() || row.edit->text() == text)
            continue; // what is being typed is not taken away
        row.edit->setText(text);
        row.edit->setCursorPosition(0);
    }
    check();
}

void EnvironmentForm::Private::showTemplate(const json::Value &env)
{
    choice.stop();
    const QString name = env.members().value(nameKey).toString();
    const bool present = services.document.job().meta.contains(envKey);
    choosing = true;
    while (templates->count() > services.environments.size() + 1)
        templates->removeItem(templates->count() - 1);
    int index = present ? templates->findData(name) : 0;
    if (present && (index <= 0 || name.isEmpty())) { // the job's own, of no template
        templates->addItem(name.isEmpty() ? tr("without a name") : tr("%1 (the job’s own)").arg(name),
                           QString());
        index = templates->count() - 1;
    }
    templates->setCurrentIndex(index);
    choosing = false;
    const job::EnvironmentTemplate *environment = templateOf(name);
    description->setText(environment ? environment->description
                         : present
                             ? tr("No template of Kabocha has this name; its fields are shown as they are.")
                             : tr("Where the values come from. A job made by hand is “local”."));
}

void EnvironmentForm::Private::build(const QList<job::EnvironmentField> &fields)
{
    const QWidget *focused = q->window()->focusWidget();
    QString focusedKey;
    for (const FieldRow &row : std::as_const(rows)) {
        if (row.edit == focused)
            focusedKey = row.field.key;
    }
    for (const FieldRow &row : std::as_const(rows)) {
        row.edit->disconnect(q); // going, it loses the focus: that is no word for whatever is shown next
        row.edit->setObjectName({});
    }
    if (body) { // one of its fields may be telling us right now that it was left
        body->hide();
        q->layout()->removeWidget(body);
        body->deleteLater();
    }
    rows.clear();
    body = new QWidget(q);
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnMinimumWidth(0, 150);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 3);
    QWidget *before = templates;
    for (const job::EnvironmentField &field : fields) {
        FieldRow row{.field = field, .edit = new QLineEdit(body), .issues = new IssueLabel(body)};
        auto *label = new QLabel(field.required ? tr("%1 (required)").arg(field.label) : field.label, body);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(row.edit);
        row.edit->setObjectName(QStringLiteral("env_") + field.key);
        row.edit->setAccessibleName(label->text());
        row.edit->setMinimumWidth(220);
        row.edit->setMaximumWidth(420);
        row.edit->installEventFilter(q);
        row.issues->setObjectName(QStringLiteral("env_issue_") + field.key);
        connect(row.edit, &QLineEdit::textEdited, q, [this] {
            check();
            pause.start();
        });
        connect(row.edit, &QLineEdit::editingFinished, q, &EnvironmentForm::commit);
        const int at = grid->rowCount();
        grid->addWidget(label, at, 0);
        grid->addWidget(row.edit, at, 1);
        grid->addWidget(row.issues, at, 2, Qt::AlignVCenter);
        QWidget::setTabOrder(before, row.edit);
        before = row.edit;
        rows << row;
    }
    q->layout()->addWidget(body);
    body->setVisible(!fields.isEmpty());
    if (!focusedKey.isEmpty())
        q->reveal(focusedKey);
}

/// Says beside each field what is to be said about what is in it now.
void EnvironmentForm::Private::check()
{
    json::Object meta = services.document.job().meta;
    const bool present = meta.contains(envKey);
    const json::Object env = typed();
    if (present && stored().isObject())
        meta.insert(envKey, json::Value::object(env));
    const QList<Issue> issues = issuesAt(metadataIssues(services.document.job(), meta), envPath);
    QList<Issue> whole = issues;
    for (const FieldRow &row : std::as_const(rows)) {
        QList<Issue> here = issuesAt(issues, json::memberPath(envPath, row.field.key));
        for (const Issue &issue : std::as_const(here))
            whole.removeAll(issue);
        const QString text = row.edit->text();
        if (here.isEmpty() && row.field.required && text.trimmed().isEmpty())
            here << Issue{.severity = Severity::Warning,
                          .code = QStringLiteral("env-field-required"),
                          .text = tr("This environment needs it.")};
        if (worstOf(here) != Severity::Error && row.field.maximumLength > 0 &&
            text.size() > row.field.maximumLength)
            here << Issue{.severity = Severity::Error,
                          .code = QStringLiteral("env-field-too-long"),
                          .text = tr("SQuaSH can store %1 characters of it; these are %2.")
                                      .arg(row.field.maximumLength)
                                      .arg(text.size())};
        row.issues->say(here);
    }
    wholeIssues->say(whole);
}

EnvironmentForm::EnvironmentForm(const Services &services, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this, services))
{
    d->templates = new QComboBox(this);
    d->templates->setObjectName(QStringLiteral("environmentTemplate"));
    d->templates->addItem(tr("none"), QString());
    for (const job::EnvironmentTemplate &environment : services.environments)
        d->templates->addItem(environment.name, environment.name);
    d->templates->setMinimumWidth(220);
    auto *label = new QLabel(tr("E&nvironment"), this);
    label->setBuddy(d->templates);
    d->description = remark({}, this);
    d->wholeIssues = new IssueLabel(this);
    d->wholeIssues->setObjectName(QStringLiteral("env_issue"));
    label->setMinimumWidth(150);

    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(label);
    head->addWidget(d->templates);
    head->addWidget(d->description, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(d->wholeIssues);

    d->pause.setSingleShot(true);
    d->pause.setInterval(typingPause);
    connect(&d->pause, &QTimer::timeout, this, &EnvironmentForm::commit);
    d->choice.setSingleShot(true);
    d->choice.setInterval(choicePause);
    connect(&d->choice, &QTimer::timeout, this, [this] { d->choose(); });
    connect(d->templates, &QComboBox::currentIndexChanged, this, [this] {
        if (!d->choosing)
            d->choice.start();
    });
    d->templates->installEventFilter(this);
    connect(&services.document, &document::JobDocument::jobChanged, this,
            [this](const document::Change &change) {
                if (change.everything) {
                    d->pause.stop();
                    for (const FieldRow &row : std::as_const(d->rows))
                        row.edit->setModified(false); // typed for another job
                }
                if (change.meta || change.everything)
                    d->refresh();
            });
    d->refresh();
}

EnvironmentForm::~EnvironmentForm()
{
    for (const FieldRow &row : std::as_const(d->rows))
        row.edit->disconnect(this); // they are destroyed after D, and may lose the focus then
}

void EnvironmentForm::commit()
{
    d->pause.stop();
    if (d->choice.isActive())
        return d->choose();
    const json::Object env = d->typed();
    for (const FieldRow &row : std::as_const(d->rows))
        row.edit->setModified(false);
    if (env != d->stored().members())
        d->services.document.setMeta(envKey, json::Value::object(env));
}

bool EnvironmentForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && d->pause.isActive() &&
        static_cast<QKeyEvent *>(event)->modifiers() != Qt::NoModifier &&
        static_cast<QKeyEvent *>(event)->modifiers() != Qt::ShiftModifier)
        commit();
    return QWidget::eventFilter(watched, event);
}

void EnvironmentForm::reveal(const QString &key)
{
    for (const FieldRow &row : std::as_const(d->rows)) {
        if (row.field.key == key) {
            row.edit->setFocus(Qt::OtherFocusReason);
            row.edit->selectAll();
            return;
        }
    }
    d->templates->setFocus(Qt::OtherFocusReason);
}

} // namespace kabocha::ui
