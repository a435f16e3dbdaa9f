// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/entrypanel.h"

#include "models/metricfinder.h"
#include "models/text.h"
#include "pages/entryadvice.h"
#include "pages/entryecho.h"
#include "widgets/metriccompleter.h"
#include "widgets/numberfield.h"
#include "widgets/theme.h"
#include "widgets/timefield.h"
#include "widgets/verdictlabel.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QGridLayout>

namespace kabocha::ui {
class EntryPanel::Private : public QObject
{
    Q_OBJECT
public:
    using Typed = std::optional<Result<units::ConvertedEntry>>;

    Private(const Services &all, EntryPanel *panel) : services(all), q(panel) {}

    void build();
    void connectAll();
    void reloadNames();
    void jobChanged(const document::Change &change);
    void metricEdited(const QString &text);
    void metricEntered();
    void commitMetric();
    void adopt(const metric::Name &name); ///< NAME becomes the metric of the entry, its field as it is
    void setMetric(const metric::Name &name);
    void follow();
    [[nodiscard]] bool isTyping() const; ///< a value
    void holdBack(const metric::Name &other);
    void valueEdited();
    void refresh();
    void refreshVerdicts(const std::optional<double> &candidate, bool typed);
    void choose(const QString &typedInstead);
    void lift();
    void journal();
    void restorePending();
    bool record();
    bool offer(std::optional<double> value,
               const job::ValueNotes &notes); ///< false: somebody else records it
    void store(std::optional<double> value, const job::ValueNotes &notes);
    void edit(const metric::Name &name);
    void endEdit();
    void clearValue();

    /// What is typed as value, wherever it stands; empty while nothing is.
    [[nodiscard]] Typed typed() const;
    [[nodiscard]] QString typedText() const;
    [[nodiscard]] units::Unit unit() const;
    /// Whether a value can be recorded: its metric is clear, and a package or the job says what unit it has.
    [[nodiscard]] bool isKnown() const { return known; }
    [[nodiscard]] const job::Measurement *measured() const { return services.document.job().find(metric); }

    const Services services;
    EntryPanel *q;
    MetricFinder finder;
    metric::Name metric; // what a value would be recorded for; empty while that is not clear
    bool known = false;
    int matches = 0;
    QString news; // what was recorded last, until something else is typed
    bool applying = false;
    bool taking = false; // Enter chooses what is offered, which is known only after it
    Take take;
    struct Edited
    {
        metric::Name metric = {};
        QString roundTime = {}; ///< what stood in the time field before
    };
    std::optional<Edited> edited; // a value of the job is in the fields

    LineEdit *metricField = nullptr;
    MetricCompleter *completer = nullptr;
    NumberField *valueField = nullptr;
    QLabel *unitLabel = nullptr;
    TimeField *timeField = nullptr;
    QPushButton *recordButton = nullptr;
    QPushButton *notMeasuredButton = nullptr;
    QLabel *description = nullptr;
    EchoLine *echo = nullptr;
    QLabel *replaces = nullptr;
    VerdictLabel *verdicts = nullptr;
    EntryAdvice *advice = nullptr;
};

void EntryPanel::Private::build()
{
    metricField = new LineEdit(q);
    metricField->setObjectName(QStringLiteral("entryMetric"));
    metricField->setPlaceholderText(tr("part of a name, e.g. camera.avg"));
    metricField->setClearButtonEnabled(true);
    const auto roomFor = [](const QLineEdit *field) {
        return field->fontMetrics().horizontalAdvance(field->placeholderText()) + 24;
    };
    metricField->setMinimumWidth(roomFor(metricField));
    completer = new MetricCompleter(finder, metricField);

    valueField = new NumberField(q);
    valueField->setObjectName(QStringLiteral("entryValue"));
    valueField->setPlaceholderText(tr("value"));
    valueField->setMinimumWidth(std::max(120, roomFor(valueField)));

    auto *metricLabel = new QLabel(tr("Me&tric"), q);
    metricLabel->setBuddy(metricField);
    auto *valueLabel = new QLabel(tr("V&alue"), q);
    valueLabel->setBuddy(valueField);

    unitLabel = new QLabel(q);
    unitLabel->setObjectName(QStringLiteral("entryUnit"));
    unitLabel->setTextFormat(Qt::PlainText);
    unitLabel->setMinimumWidth(unitLabel->fontMetrics().horizontalAdvance(QStringLiteral("deg_C m")));

    timeField = new TimeField(services.clock, q);
    timeField->setObjectName(QStringLiteral("entryMeasuredAt"));
    timeField->setMinimumWidth(
        timeField->fontMetrics().horizontalAdvance(QStringLiteral("2026-11-27 22:15")) + 24);
    auto *timeLabel = new QLabel(tr("Measured at (UT&C)"), q);
    timeLabel->setBuddy(timeField);

    recordButton = new QPushButton(tr("&Record"), q);
    recordButton->setObjectName(QStringLiteral("recordButton"));
    recordButton->setToolTip(tr("Record the value (Enter)"));
    notMeasuredButton = new QPushButton(tr("&Not measured"), q);
    notMeasuredButton->setObjectName(QStringLiteral("notMeasuredButton"));
    notMeasuredButton->setToolTip(
        tr("Record that this metric was not measured. That is a state of its own, not zero."));

    description = wrappingLabel(q);
    description->setForegroundRole(QPalette::PlaceholderText);
    echo = new EchoLine(QStringLiteral("entryEcho"), q);
    replaces = wrappingLabel(q);
    replaces->setAlignment(Qt::AlignRight | Qt::AlignTop);
    replaces->setObjectName(QStringLiteral("entryReplaces"));
    verdicts = new VerdictLabel(q);
    verdicts->setObjectName(QStringLiteral("entryVerdicts"));
    verdicts->setAccessibleName(tr("Verdicts of the specifications"));
    advice = new EntryAdvice(services, q);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->addWidget(metricLabel, 0, 0);
    grid->addWidget(valueLabel, 0, 1);
    grid->addWidget(metricField, 1, 0);
    grid->addWidget(valueField, 1, 1);
    grid->addWidget(unitLabel, 1, 2);
    grid->addWidget(timeLabel, 0, 3);
    grid->addWidget(timeField, 1, 3);
    grid->addWidget(recordButton, 1, 4);
    grid->addWidget(notMeasuredButton, 1, 5);
    grid->setColumnStretch(0, 5);
    grid->setColumnStretch(1, 2);

    auto *echoRow = new QHBoxLayout;
    echoRow->setSpacing(8);
    echoRow->addWidget(echo, 3);
    echoRow->addWidget(replaces, 2); // beside, so that nothing below it moves while one types

    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(grid);
    layout->addWidget(description);
    layout->addLayout(echoRow);
    layout->addWidget(advice);
    layout->addWidget(verdicts);

    QWidget::setTabOrder(metricField, valueField);
    QWidget::setTabOrder(valueField, timeField);
    QWidget::setTabOrder(timeField, recordButton);
    QWidget::setTabOrder(recordButton, notMeasuredButton);
}

void EntryPanel::Private::connectAll()
{
    connect(metricField, &QLineEdit::textEdited, this, [this](const QString &line) {
        taking = false;
        completer->offer(line);
        metricEdited(line);
    });
    const auto offered = qOverload<const QString &>(&QCompleter::highlighted);
    connect(completer, offered, this, &Private::metricEdited); // the field shows it already
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &line) {
        metricEdited(line);
        if (std::exchange(taking, false)) // once the completer is done with the key
            QMetaObject::invokeMethod(this, &Private::metricEntered, Qt::QueuedConnection);
    });
    connect(metricField, &QLineEdit::returnPressed, this, &Private::metricEntered);
    connect(metricField, &QLineEdit::editingFinished, this, [this] {
        if (!completer->isChoosing())
            commitMetric();
    });
    connect(valueField, &NumberField::entryChanged, this, &Private::valueEdited);
    connect(valueField, &QLineEdit::returnPressed, this, [this] { record(); });
    connect(timeField, &QLineEdit::returnPressed, this, [this] { record(); });
    connect(timeField, &QLineEdit::textChanged, this, [this] {
        journal();
        refresh();
    });
    connect(advice, &EntryAdvice::chosen, this, &Private::choose);
    connect(recordButton, &QPushButton::clicked, this, [this] { record(); });
    connect(notMeasuredButton, &QPushButton::clicked, q, &EntryPanel::recordNotMeasured);

    connect(&services.workspace, &Workspace::packagesChanged, this, &Private::reloadNames);
    connect(&services.workspace, &Workspace::currentMetricChanged, this, &Private::follow);
    connect(&services.document, &document::JobDocument::jobChanged, this, &Private::jobChanged);
    connect(&services.document, &document::JobDocument::pendingEntryChanged, this, &Private::restorePending);
}

units::Unit EntryPanel::Private::unit() const
{
    const metric::Metric *own = services.document.job().metrics.find(metric);
    if (!own)
        own = services.workspace.packageMetrics().find(metric);
    if (own)
        return own->unit;
    const job::Measurement *measurement = measured();
    return measurement ? measurement->unit : units::Unit();
}

void EntryPanel::Private::jobChanged(const document::Change &change)
{
    if (change.everything) {
        news.clear();
        applying = true;
        edited.reset();
        timeField->clear(); // it was another job's
        applying = false;
    }
    if (change.everything || change.definitions ||
        (change.measurements && finder.dependsOn(services.document.job())))
        reloadNames();
    else
        refresh();
}

void EntryPanel::Private::reloadNames()
{
    finder.setMetrics(services.workspace.metrics(), services.document.job());
    const auto found = finder.find(splitEntryLine(metricField->text()).metric);
    matches = found.matches;
    // A draft may speak of a metric whose package is still being read.
    const bool waits = found.metric.isEmpty() && !metric.isEmpty() && metricField->text() == metric.text();
    adopt(waits ? metric : found.metric);
}

void EntryPanel::Private::metricEdited(const QString &text)
{
    news.clear();
    // A name may be followed by its value: `camera.avg 10.02 deg_C`.
    const EntryLine line = splitEntryLine(text);
    const auto found = finder.find(line.metric);
    matches = found.matches;
    adopt(found.metric);
    journal();
}

void EntryPanel::Private::adopt(const metric::Name &name)
{
    metric = name;
    known =
        !name.isEmpty() && std::binary_search(finder.names().cbegin(), finder.names().cend(), name.text());
    valueField->setMetricUnit(unit()); // → refresh
    if (edited && edited->metric != name)
        endEdit();
}

void EntryPanel::Private::metricEntered()
{
    if (completer->isChoosing()) {
        taking = true;
        return;
    }
    const EntryLine line = splitEntryLine(metricField->text());
    if (!isKnown()) {
        refresh();
        return;
    }
    commitMetric();
    if (line.value.isEmpty()) {
        valueField->setFocus(Qt::OtherFocusReason);
        valueField->selectAll();
    } else {
        record();
    }
}

/// The metric is chosen: its whole name stands in the field, a value typed after it moves to its own field.
void EntryPanel::Private::commitMetric()
{
    if (!isKnown())
        return;
    const EntryLine line = splitEntryLine(metricField->text());
    const metric::Name chosen = metric;
    if (metricField->text() != chosen.text())
        metricField->setText(chosen.text());
    services.workspace.setCurrentMetric(chosen);
    if (!line.value.isEmpty())
        valueField->setText(line.value);
    journal();
}

void EntryPanel::Private::setMetric(const metric::Name &name)
{
    metricField->setText(name.text());
    matches = finder.find(name.text()).matches;
    adopt(name);
}

/// Another metric is looked at. A value being typed stays with the metric it was typed for.
void EntryPanel::Private::follow()
{
    const metric::Name current = services.workspace.currentMetric();
    if (isTyping() || current == metric || current.isEmpty())
        return;
    news.clear();
    setMetric(current);
}

bool EntryPanel::Private::isTyping() const
{
    return !valueField->text().isEmpty() || !splitEntryLine(metricField->text()).value.isEmpty();
}

/// A value that is typed is never recorded for OTHER, though that is chosen now.
void EntryPanel::Private::holdBack(const metric::Name &other)
{
    QLineEdit *field = valueField->text().isEmpty() ? metricField : valueField;
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
    echo->say(EchoLine::Say::Error,
              tr("“%1” is typed for %2. Record it, or clear it, before you go on to %3.")
                  .arg(typedText().simplified(),
                       metric.isEmpty() ? splitEntryLine(metricField->text()).metric : metric.text(),
                       other.text()));
}

void EntryPanel::Private::valueEdited()
{
    if (!valueField->text().isEmpty())
        news.clear();
    if (valueField->isModified())
        journal();
    refresh();
}

/// The panel stands out from the window; in the dark its fields could not be told from Base.
void EntryPanel::Private::lift()
{
    const auto role = isDark(q->palette()) ? QPalette::Window : QPalette::Base;
    if (q->backgroundRole() != role) // setting it is a palette change too
        q->setBackgroundRole(role);
}

void EntryPanel::Private::journal()
{
    if (applying)
        return;
    const EntryLine line = splitEntryLine(metricField->text());
    document::JobDocument::PendingEntry pending{.metric = metric, .text = valueField->text()};
    if (pending.text.isEmpty())
        pending.text = line.value;
    if (metric.isEmpty() && valueField->text().isEmpty())
        pending.text = metricField->text(); // not yet clear what is meant: kept as it stands
    if (pending.text.isEmpty())
        pending = {}; // a chosen metric alone is nothing typed
    else if (const Result<QDateTime> at = timeField->at(); at && at->isValid())
        pending.measuredAt = TimeField::textOf(*at); // a time alone is of another day tomorrow
    else
        pending.measuredAt = timeField->text();
    applying = true;
    services.document.setPendingEntry(pending);
    applying = false;
}

void EntryPanel::Private::restorePending()
{
    if (applying)
        return;
    const auto pending = services.document.pendingEntry();
    applying = true;
    timeField->setText(pending.measuredAt);
    if (pending.metric.isEmpty()) {
        valueField->setText({});
        if (!pending.text.isEmpty()) {
            metricField->setText(pending.text);
            const auto found = finder.find(splitEntryLine(pending.text).metric);
            matches = found.matches;
            adopt(found.metric);
        }
    } else {
        setMetric(pending.metric);
        valueField->setText(pending.text);
    }
    applying = false;
    refresh();
}

QString EntryPanel::Private::typedText() const
{
    return valueField->text().trimmed().isEmpty() ? splitEntryLine(metricField->text()).value
                                                  : valueField->text();
}

EntryPanel::Private::Typed EntryPanel::Private::typed() const
{
    if (valueField->entry())
        return valueField->entry();
    const QString after = splitEntryLine(metricField->text()).value;
    return after.isEmpty() || !isKnown() ? Typed() : units::parseEntryFor(after, unit());
}

void EntryPanel::Private::refresh()
{
    unitLabel->setText(isKnown() ? unit().canonical() : QString());
    const metric::Metric *definition = services.workspace.packageMetrics().find(metric);
    if (!definition)
        definition = services.document.job().metrics.find(metric);
    description->setText(definition ? definition->description.simplified() : QString());
    description->setVisible(!description->text().isEmpty());

    const job::Measurement *before = measured();
    const EntryState state{.name = splitEntryLine(metricField->text()).metric,
                           .metric = metric,
                           .known = isKnown(),
                           .matches = matches,
                           .anyMetrics = !finder.names().isEmpty(),
                           .unit = unit(),
                           .before = before ? std::optional(*before) : std::nullopt,
                           .entry = typed(),
                           .at = timeField->at()};
    const bool valid = state.known && state.entry && state.entry->has_value();
    recordButton->setEnabled(valid && state.at);
    notMeasuredButton->setEnabled(state.known && state.at);
    if (!news.isEmpty() && !state.entry) {
        echo->say(EchoLine::Say::Good, news);
    } else {
        const auto [how, text] = echoOf(state);
        echo->say(how, text);
    }

    replaces->setVisible(valid && before);
    if (valid && before) {
        replaces->setText(tr("Replaces %1, which is in the job. You can undo it.")
                              .arg(valueText(before->value, before->unit.canonical())));
        QPalette palette = q->palette();
        for (const auto role : {QPalette::WindowText, QPalette::Text})
            palette.setColor(role, toneColor(Tone::Warning, q->palette()));
        replaces->setPalette(palette);
    }
    refreshVerdicts(valid ? (*state.entry)->value : std::nullopt, valid);
    advice->setState(state, typedText());
}

void EntryPanel::Private::refreshVerdicts(const std::optional<double> &candidate, bool typed)
{
    verdicts->setVisible(isKnown());
    if (!isKnown())
        return;
    job::Measurement measurement{.metric = metric, .value = candidate, .unit = unit()};
    if (const job::Measurement *before = measured(); before && !typed)
        measurement = *before;
    const QList<job::ReportRow> rows =
        job::reportFor(measurement, services.document.job(), services.workspace.metrics(),
                       services.workspace.specifications());
    if (rows.isEmpty())
        verdicts->setRemark(tr("No specification applies to this metric in this job."));
    else
        verdicts->setRows(rows);
}

/// What was meant takes the place of what is typed, wherever that stands.
void EntryPanel::Private::choose(const QString &typedInstead)
{
    commitMetric(); // a value typed after the name is in its own field now
    valueField->setFocus(Qt::OtherFocusReason);
    valueField->setText(typedInstead);
    journal();
}

bool EntryPanel::Private::record()
{
    commitMetric(); // takes apart `metric value`, typed in one line
    if (!isKnown()) {
        refresh();
        metricField->setFocus(Qt::OtherFocusReason);
        return false;
    }
    const Result<QDateTime> at = timeField->at();
    if (!valueField->isValid() || !at) {
        refresh();
        (valueField->isValid() ? timeField : static_cast<QWidget *>(valueField))
            ->setFocus(Qt::OtherFocusReason);
        return false;
    }
    const units::ConvertedEntry entry = **valueField->entry();
    const job::ValueNotes notes{.error = entry.value ? entry.error : std::nullopt, .measuredAt = *at};
    return offer(entry.value, notes);
}

bool EntryPanel::Private::offer(std::optional<double> value, const job::ValueNotes &notes)
{
    const auto wanted = take ? take(metric, value, notes) : notes;
    if (wanted)
        store(value, *wanted);
    return wanted.has_value();
}

void EntryPanel::Private::edit(const metric::Name &name)
{
    const job::Measurement *measurement = services.document.job().find(name);
    if (!measurement)
        return;
    endEdit();
    edited = Edited{.metric = name, .roundTime = timeField->text()};
    const job::ValueNotes notes = job::valueNotesOf(services.document.job(), name);
    services.workspace.setCurrentMetric(name);
    services.document.setPendingEntry(
        {.metric = name,
         .text = entryText(measurement->value, notes.error),
         .measuredAt = TimeField::textOf(notes.measuredAt)}); // → restorePending
}

void EntryPanel::Private::endEdit()
{
    if (const auto ended = std::exchange(edited, {}))
        timeField->setText(ended->roundTime);
}

void EntryPanel::Private::clearValue()
{
    applying = true; // the fields are ours while the document changes
    valueField->setText({});
    services.document.setPendingEntry({});
    endEdit();
    applying = false;
    refresh();
}

void EntryPanel::Private::store(std::optional<double> value, const job::ValueNotes &notes)
{
    const metric::Name recordedMetric = metric;
    const units::Unit recordedUnit = unit();
    const job::Measurement *before = measured();
    const bool replaced = before != nullptr;
    const bool same = before && before->value == value && before->unit == recordedUnit &&
                      job::valueNotesOf(services.document.job(), metric) == notes;
    const QString stored = storedText(value, recordedUnit, notes);
    clearValue();
    applying = true; // the fields are ours while the document changes
    services.document.record(recordedMetric, value, recordedUnit, notes);
    applying = false;
    news = (same       ? tr("%1 stays as it was: %2. Ctrl+Return goes to the next unmeasured metric.")
            : !value   ? tr("Recorded: %1 as %2. Ctrl+Return goes to the next unmeasured metric.")
            : replaced ? tr("Replaced: %1 is now %2. Ctrl+Return goes to the next unmeasured metric.")
                       : tr("Recorded: %1 is %2. Ctrl+Return goes to the next unmeasured metric."))
               .arg(recordedMetric.text(), stored);
    setMetric(recordedMetric);
    metricField->setFocus(Qt::OtherFocusReason);
    metricField->selectAll();
    emit q->recorded(recordedMetric);
}

EntryPanel::EntryPanel(const Services &services, QWidget *parent)
    : QFrame(parent), d(std::make_unique<Private>(services, this))
{
    setObjectName(QStringLiteral("entryPanel"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    d->build();
    d->lift();
    d->connectAll();
    d->reloadNames();
    d->restorePending();
    d->follow();
}

EntryPanel::~EntryPanel() = default;

void EntryPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && d->verdicts) { // built already
        d->lift();
        d->refresh();
    }
}

void EntryPanel::focusMetric()
{
    d->metricField->setFocus(Qt::ShortcutFocusReason);
    d->metricField->selectAll();
}

void EntryPanel::focusValue()
{
    const metric::Name current = d->services.workspace.currentMetric();
    if (!current.isEmpty() && current != d->metric) {
        if (d->edited && !d->valueField->isModified())
            clearValue(); // only looked at
        const QString named = splitEntryLine(d->metricField->text()).metric;
        const bool open = d->metric.isEmpty() && current.text().contains(named, Qt::CaseInsensitive);
        if (d->isTyping() && !open) {
            d->holdBack(current);
            return;
        }
        const QString typed = d->isTyping() ? d->typedText() : QString(); // this says which metric was meant
        d->news.clear();
        d->setMetric(current);
        if (!typed.isEmpty())
            d->valueField->setText(typed);
        d->journal();
    }
    if (!d->isKnown()) {
        focusMetric();
        return;
    }
    d->valueField->setFocus(Qt::ShortcutFocusReason);
    d->valueField->selectAll();
}

void EntryPanel::edit(const metric::Name &metric)
{
    d->edit(metric);
    focusValue();
}

void EntryPanel::clearValue()
{
    d->clearValue();
}

bool EntryPanel::recordPending()
{
    const bool typed =
        !d->valueField->text().trimmed().isEmpty() || !splitEntryLine(d->metricField->text()).value.isEmpty();
    return !typed || d->record();
}

void EntryPanel::setTaker(const Take &take)
{
    d->take = take;
}

void EntryPanel::recordNotMeasured()
{
    d->commitMetric();
    const Result<QDateTime> at = d->timeField->at();
    if (d->isKnown() && at)
        d->offer({}, {.measuredAt = *at});
    else
        d->refresh();
}

} // namespace kabocha::ui

#include "entrypanel.moc"
