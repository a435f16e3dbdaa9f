// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/environmentform.h"

#include "forms/environmentfield.h"
#include "forms/issuelabel.h"
#include "job/environmentcheck.h"
#include "models/metadatamodel.h"
#include "widgets/parts.h"
#include "widgets/theme.h"
#include "json/path.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMenu>

#include <chrono>

namespace kabocha::ui {
namespace {

constexpr std::chrono::milliseconds typingPause{400};
constexpr std::chrono::milliseconds choicePause{200}; ///< arrow keys and typing pass by other templates
const QString envKey = QStringLiteral("env");
const QString nameKey = QStringLiteral("env_name");
const QString envPath = QStringLiteral("$.meta.env");

/// Why what is typed is not kept, in the words of a form.
QString refusalOf(job::FieldKind kind, const QString &why)
{
    return kind == job::FieldKind::Number
               ? EnvironmentForm::tr("Not kept: %1 Type a number without a unit, e.g. 9 or 1.5e-3.").arg(why)
               : EnvironmentForm::tr("Not kept: %1 Type JSON, e.g. [1, 2] or \"text\" in quotes.").arg(why);
}

QStringList templateNames(const QList<job::EnvironmentTemplate> &templates)
{
    QStringList names;
    for (const job::EnvironmentTemplate &environment : templates)
        names << environment.name;
    return names;
}

} // namespace

class EnvironmentForm::Private
{
public:
    Private(EnvironmentForm *form, const Services &from) : q(form), services(from) {}

    [[nodiscard]] json::Value stored() const { return services.document.job().meta.value(envKey); }
    [[nodiscard]] QList<job::EnvironmentField> fieldsOf(const json::Object &env) const;
    [[nodiscard]] json::Object typed() const;
    [[nodiscard]] json::Object made(const QString &name) const;
    [[nodiscard]] int labelWidth() const { return widthFor(q, QStringLiteral("Dataset repository")); }
    void choose();
    void refresh();
    void showTemplate(const json::Value &env);
    void build(const QList<job::EnvironmentField> &fields);
    void arrange();
    void check();
    void listTemplates();
    void tellOfTemplates();
    [[nodiscard]] QString descriptionOf(const job::EnvironmentTemplate *environment, bool present) const;

    EnvironmentForm *q;
    Services services;
    QComboBox *templates = nullptr;
    QLabel *description = nullptr;
    IssueLabel *wholeIssues = nullptr;
    QWidget *body = nullptr;
    QGridLayout *grid = nullptr;
    QBoxLayout *head = nullptr;
    QList<QLabel *> labels;
    bool narrow = false;
    IssueLabel *templateIssues = nullptr;
    QPushButton *manage = nullptr;
    QAction *reload = nullptr;
    QAction *openFolder = nullptr;
    QList<EnvironmentField *> rows;
    QTimer pause;
    QTimer choice;
    bool choosing = false;
    bool asked = false; ///< the person ordered the templates to be read again
};

QList<job::EnvironmentField> EnvironmentForm::Private::fieldsOf(const json::Object &env) const
{
    QList<job::EnvironmentField> fields;
    QStringList known{nameKey};
    if (const job::EnvironmentTemplate *environment =
            services.environments.find(env.value(nameKey).toString())) {
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

/// The stored environment with what is in the fields now; what is not of its field's type is left as stored.
json::Object EnvironmentForm::Private::typed() const
{
    json::Object env = stored().members();
    for (const EnvironmentField *row : rows) {
        const Result<json::Value> value = row->entered(env);
        const QString &key = row->field().key;
        if (!value)
            continue;
        if (!value->isNull())
            env.insert(key, *value);
        else if (!env.value(key).isNull()) // null of the job's own stays
            (void)env.take(key);           // an empty text would make the whole write to InfluxDB fail
    }
    return env;
}

/// The environment of the template NAME, with what the person filled in under a key that both templates have.
json::Object EnvironmentForm::Private::made(const QString &name) const
{
    const QDateTime now = services.clock.nowUtc();
    json::Object env = services.environments.make(name, now);
    const json::Object before = typed();
    const json::Object presets =
        services.environments.make(before.value(nameKey).toString(), now);
    for (const job::EnvironmentField &field : services.environments.find(name)->fields) {
        const json::Value value = before.value(field.key);
        if (field.key != nameKey && !value.isNull() && value != presets.value(field.key) &&
            job::checkField(field, value, {}).isEmpty())
            env.insert(field.key, value);
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
    if (services.environments.find(name))
        services.document.setMeta(envKey, json::Value::object(made(name)));
}

void EnvironmentForm::Private::refresh()
{
    const json::Value env = stored();
    showTemplate(env);
    const QList<job::EnvironmentField> fields = fieldsOf(env.members());
    const bool sameForm = std::equal(fields.begin(), fields.end(), rows.begin(), rows.end(),
                                     [](const job::EnvironmentField &field, const EnvironmentField *row) {
                                         return field == row->field();
                                     });
    if (!sameForm)
        build(fields);
    for (EnvironmentField *row : std::as_const(rows))
        row->show(env.members());
    check();
}

void EnvironmentForm::Private::showTemplate(const json::Value &env)
{
    choice.stop();
    const QString name = env.members().value(nameKey).toString();
    const bool present = services.document.job().meta.contains(envKey);
    choosing = true;
    listTemplates();
    int index = present ? templates->findData(name) : 0;
    if (present && (index <= 0 || name.isEmpty())) { // the job's own, of no template
        templates->addItem(name.isEmpty() ? tr("without a name") : tr("%1 (the job’s own)").arg(name),
                           QString());
        index = templates->count() - 1;
    }
    templates->setCurrentIndex(index);
    choosing = false;
    description->setText(descriptionOf(services.environments.find(name), present));
}

QString EnvironmentForm::Private::descriptionOf(const job::EnvironmentTemplate *environment,
                                                bool present) const
{
    if (!environment)
        return present ? tr("No template of Kabocha has this name; its fields are shown as they are.")
                       : tr("Where the values come from. A job made by hand is “local”.");
    if (environment->replacesBuiltIn)
        return tr("%1 (from %2, in the place of the built-in template of this name)")
            .arg(environment->description, environment->file);
    return environment->description;
}

/// The templates, without the job's own.
void EnvironmentForm::Private::listTemplates()
{
    const QStringList names = templateNames(services.environments.templates());
    QStringList listed;
    for (int i = 1; i < templates->count(); ++i)
        listed << templates->itemData(i).toString();
    if (listed.mid(0, names.size()) != names) {
        while (templates->count() > 1)
            templates->removeItem(1);
        for (const QString &name : names)
            templates->addItem(name, name);
    }
    while (templates->count() > names.size() + 1)
        templates->removeItem(templates->count() - 1);
}

/// What is wrong with the site's own templates; after a reload that the person ordered also what is right.
void EnvironmentForm::Private::tellOfTemplates()
{
    QStringList lines;
    std::optional<Severity> worst;
    for (const Issue &issue : services.environments.issues()) {
        if (issue.severity == Severity::Note)
            continue;
        lines << (issue.place.isEmpty()
                      ? issue.text
                      : tr("%1: %2", "place, what is wrong there").arg(issue.place.text(), issue.text)) +
                     (issue.hint.isEmpty() ? QString() : u' ' + issue.hint);
        worst = std::max(worst.value_or(Severity::Note), issue.severity);
    }
    if (worst)
        templateIssues->say(*worst, lines.join(u'\n'));
    else if (std::exchange(asked, false))
        templateIssues->say(Severity::Note, tr("Read again: %n environment template(s).", nullptr,
                                               static_cast<int>(services.environments.templates().size())));
    else
        templateIssues->clear();
}

void EnvironmentForm::Private::build(const QList<job::EnvironmentField> &fields)
{
    const QWidget *focused = q->window()->focusWidget();
    QString focusedKey;
    for (EnvironmentField *row : std::as_const(rows)) {
        if (row->control() == focused)
            focusedKey = row->field().key;
        row->retire(); // going, it loses the focus: that is no word for whatever is shown next
    }
    if (body) { // one of its fields may be telling us right now that it was left
        body->hide();
        q->layout()->removeWidget(body);
        body->deleteLater();
    }
    rows.clear();
    labels.clear();
    body = new QWidget(q);
    grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    QWidget *before = manage;
    for (const job::EnvironmentField &field : fields) {
        auto *row = new EnvironmentField(field, services.pastEntries, body);
        auto *label = new QLabel(field.required ? tr("%1 (required)").arg(field.label) : field.label, body);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setBuddy(row->control());
        row->control()->installEventFilter(q);
        connect(row, &EnvironmentField::edited, q, [this] {
            check();
            pause.start();
        });
        connect(row, &EnvironmentField::left, q, &EnvironmentForm::commit);
        QWidget::setTabOrder(before, row->control());
        before = row->control();
        rows << row;
        labels << label;
    }
    arrange();
    q->layout()->addWidget(body);
    body->setVisible(!fields.isEmpty());
    if (!focusedKey.isEmpty())
        q->reveal(focusedKey);
}

/// What is said about a field stands beside it, or below it where there is no room.
void EnvironmentForm::Private::arrange()
{
    head->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (!grid)
        return;
    grid->setColumnMinimumWidth(0, labelWidth());
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, narrow ? 0 : 3);
    for (int i = 0; i < rows.size(); ++i) {
        QWidget *const issues = rows.at(i)->issues();
        for (QWidget *part : {static_cast<QWidget *>(labels.at(i)), rows.at(i)->control(), issues})
            grid->removeWidget(part);
        grid->addWidget(labels.at(i), 2 * i, 0);
        grid->addWidget(rows.at(i)->control(), 2 * i, 1);
        narrow ? grid->addWidget(issues, 2 * i + 1, 0, 1, 2)
               : grid->addWidget(issues, 2 * i, 2, Qt::AlignVCenter);
    }
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
    for (const EnvironmentField *row : std::as_const(rows)) {
        const QString path = json::memberPath(envPath, row->field().key);
        QList<Issue> here = issuesAt(issues, path);
        for (const Issue &issue : std::as_const(here))
            whole.removeAll(issue);
        const Result<json::Value> value = row->entered(stored().members());
        if (!value) {
            row->issues()->say(Severity::Error, refusalOf(row->field().kind, value.error().message));
            continue;
        }
        for (const Issue &issue : job::checkField(row->field(), *value, path)) {
            const bool said = issue.code == QLatin1String("env-field-required")
                                  ? !here.isEmpty()
                                  : issue.severity == Severity::Error && worstOf(here) == Severity::Error;
            if (!said) // SQuaSH's own words on the same matter come first
                here << issue;
        }
        row->issues()->say(here);
    }
    wholeIssues->say(whole);
}

EnvironmentForm::EnvironmentForm(const Services &services, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this, services))
{
    d->templates = new QComboBox(this);
    d->templates->setObjectName(QStringLiteral("environmentTemplate"));
    d->templates->addItem(tr("none"), QString());
    d->templates->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    d->templates->setMinimumContentsLength(14);
    auto *label = new QLabel(tr("E&nvironment"), this);
    label->setBuddy(d->templates);
    d->description = remark({}, this);
    d->description->setObjectName(QStringLiteral("environmentDescription"));
    d->wholeIssues = new IssueLabel(this);
    d->wholeIssues->setObjectName(QStringLiteral("env_issue"));
    label->setMinimumWidth(d->labelWidth());
    d->reload = new QAction(icon(QStringLiteral("view-refresh")), tr("Reload Env&ironment Templates"), this);
    d->reload->setObjectName(QStringLiteral("actionReloadTemplates"));
    d->openFolder =
        new QAction(icon(QStringLiteral("folder-open")), tr("Open the Folder of Temp&lates"), this);
    d->openFolder->setObjectName(QStringLiteral("actionOpenTemplates"));
    d->manage = new QPushButton(tr("&Templates"), this);
    d->manage->setObjectName(QStringLiteral("manageTemplates"));
    d->manage->setAccessibleDescription(tr("Read the environment templates again, or open their folder"));
    auto *menu = new QMenu(d->manage);
    menu->addActions({d->reload, d->openFolder});
    d->manage->setMenu(menu);
    d->templateIssues = new IssueLabel(this);
    d->templateIssues->setObjectName(QStringLiteral("templatesIssue"));

    auto *choice = new QHBoxLayout;
    choice->setSpacing(12);
    choice->addWidget(label);
    choice->addWidget(d->templates, 1);
    choice->addWidget(d->manage);
    d->head = new QHBoxLayout;
    d->head->setSpacing(12);
    d->head->addLayout(choice);
    d->head->addWidget(d->description, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(d->head);
    column->addWidget(d->templateIssues);
    column->addWidget(d->wholeIssues);

    connect(d->reload, &QAction::triggered, this, [this] {
        d->asked = true;
        d->services.environments.reload();
    });
    connect(d->openFolder, &QAction::triggered, &services.environments, &EnvironmentCatalogue::prepareFolder);
    connect(&services.environments, &EnvironmentCatalogue::changed, this, [this] {
        commit(); // the form may be built anew: what is being typed must not go with it
        d->refresh();
    });
    connect(&services.environments, &EnvironmentCatalogue::reloaded, this, [this] { d->tellOfTemplates(); });

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
                    for (EnvironmentField *row : std::as_const(d->rows))
                        row->setEdited(false); // typed for another job
                }
                if (change.meta || change.everything)
                    d->refresh();
            });
    d->refresh();
    d->tellOfTemplates();
}

EnvironmentForm::~EnvironmentForm()
{
    for (EnvironmentField *row : std::as_const(d->rows))
        row->retire(); // they are destroyed after D, and may lose the focus then
}

void EnvironmentForm::setNarrow(bool narrow)
{
    if (std::exchange(d->narrow, narrow) != narrow)
        d->arrange();
}

QList<QAction *> EnvironmentForm::formActions() const
{
    return {d->reload, d->openFolder};
}

void EnvironmentForm::commit()
{
    d->pause.stop();
    if (d->choice.isActive())
        return d->choose();
    const json::Object env = d->typed();
    for (EnvironmentField *row : std::as_const(d->rows)) {
        if (row->entered(env))
            row->setEdited(false); // else it stays as typed, to be mended
    }
    if (env != d->stored().members())
        d->services.document.setMeta(envKey, json::Value::object(env));
}

bool EnvironmentForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && d->pause.isActive() &&
        static_cast<QKeyEvent *>(event)->modifiers() != Qt::NoModifier &&
        static_cast<QKeyEvent *>(event)->modifiers() != Qt::ShiftModifier)
        commit();
    if (watched == d->templates && event->type() == QEvent::Wheel) {
        event->ignore(); // the page is scrolled: a whole environment goes by no notch of a wheel
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void EnvironmentForm::reveal(const QString &key)
{
    for (const EnvironmentField *row : std::as_const(d->rows)) {
        if (row->field().key == key) {
            row->control()->setFocus(Qt::OtherFocusReason);
            if (auto *line = qobject_cast<QLineEdit *>(row->control()))
                line->selectAll();
            return;
        }
    }
    d->templates->setFocus(Qt::OtherFocusReason);
}

} // namespace kabocha::ui
