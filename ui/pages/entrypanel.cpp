// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/entrypanel.h"

#include "models/metricfinder.h"
#include "models/text.h"
#include "widgets/numberfield.h"
#include "widgets/theme.h"
#include "widgets/verdictlabel.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QStringListModel>

namespace kabocha::ui {
namespace {

QLabel *wrappingLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QSizePolicy wide(QSizePolicy::Expanding, QSizePolicy::Minimum);
    wide.setHeightForWidth(true); // as high as its wrapped lines need
    label->setSizePolicy(wide);
    return label;
}

} // namespace

class EntryPanel::Private : public QObject
{
    Q_OBJECT
public:
    enum class Say { Hint, Good, Error, Note };

    Private(const Services &all, EntryPanel *panel) : services(all), q(panel) {}

    void build();
    void connectAll();
    void reloadNames();
    void metricEdited(const QString &text);
    void metricEntered();
    void commitMetric();
    void adopt(const metric::Name &name); ///< NAME becomes the metric of the entry, its field as it is
    void setMetric(const metric::Name &name);
    void follow();
    void valueEdited();
    void refresh();
    void refreshVerdicts(const std::optional<double> &candidate, bool typed);
    void say(Say how, const QString &text);
    void lift();
    void journal();
    void restorePending();
    bool record();
    void store(std::optional<double> value);

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
    Take take;

    QStringListModel completions;
    LineEdit *metricField = nullptr;
    NumberField *valueField = nullptr;
    QLabel *unitLabel = nullptr;
    QPushButton *recordButton = nullptr;
    QPushButton *notMeasuredButton = nullptr;
    QLabel *description = nullptr;
    QLabel *echoMark = nullptr;
    QLabel *echo = nullptr;
    QLabel *replaces = nullptr;
    VerdictLabel *verdicts = nullptr;
};

void EntryPanel::Private::build()
{
    metricField = new LineEdit(q);
    metricField->setObjectName(QStringLiteral("entryMetric"));
    metricField->setPlaceholderText(tr("part of a name, e.g. camera.avg"));
    metricField->setClearButtonEnabled(true);
    auto *completer = new QCompleter(&completions, metricField);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(12);
    metricField->setCompleter(completer);

    valueField = new NumberField(q);
    valueField->setObjectName(QStringLiteral("entryValue"));
    valueField->setPlaceholderText(tr("value"));
    valueField->setMinimumWidth(160);

    auto *metricLabel = new QLabel(tr("Me&tric"), q);
    metricLabel->setBuddy(metricField);
    auto *valueLabel = new QLabel(tr("V&alue"), q);
    valueLabel->setBuddy(valueField);

    unitLabel = new QLabel(q);
    unitLabel->setObjectName(QStringLiteral("entryUnit"));
    unitLabel->setTextFormat(Qt::PlainText);
    unitLabel->setMinimumWidth(56);

    recordButton = new QPushButton(tr("&Record"), q);
    recordButton->setObjectName(QStringLiteral("recordButton"));
    recordButton->setToolTip(tr("Record the value (Enter)"));
    notMeasuredButton = new QPushButton(tr("&Not measured"), q);
    notMeasuredButton->setObjectName(QStringLiteral("notMeasuredButton"));
    notMeasuredButton->setToolTip(
        tr("Record that this metric was not measured. That is a state of its own, not zero."));

    description = wrappingLabel(q);
    description->setForegroundRole(QPalette::PlaceholderText);
    echoMark = new QLabel(q);
    echoMark->setFixedSize(16, 16);
    echo = wrappingLabel(q);
    echo->setObjectName(QStringLiteral("entryEcho"));
    echo->setTextInteractionFlags(Qt::TextSelectableByMouse);
    replaces = wrappingLabel(q);
    replaces->setAlignment(Qt::AlignRight | Qt::AlignTop);
    replaces->setObjectName(QStringLiteral("entryReplaces"));
    verdicts = new VerdictLabel(q);
    verdicts->setObjectName(QStringLiteral("entryVerdicts"));
    verdicts->setAccessibleName(tr("Verdicts of the specifications"));

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->addWidget(metricLabel, 0, 0);
    grid->addWidget(valueLabel, 0, 1);
    grid->addWidget(metricField, 1, 0);
    grid->addWidget(valueField, 1, 1);
    grid->addWidget(unitLabel, 1, 2);
    grid->addWidget(recordButton, 1, 3);
    grid->addWidget(notMeasuredButton, 1, 4);
    grid->setColumnStretch(0, 5);
    grid->setColumnStretch(1, 3);

    auto *echoRow = new QHBoxLayout;
    echoRow->setSpacing(8);
    echoRow->addWidget(echoMark, 0, Qt::AlignTop);
    echoRow->addWidget(echo, 3);
    echoRow->addWidget(replaces, 2); // beside, so that nothing below it moves while one types

    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(grid);
    layout->addWidget(description);
    layout->addLayout(echoRow);
    layout->addWidget(verdicts);

    QWidget::setTabOrder(metricField, valueField);
    QWidget::setTabOrder(valueField, recordButton);
    QWidget::setTabOrder(recordButton, notMeasuredButton);
}

void EntryPanel::Private::connectAll()
{
    connect(metricField, &QLineEdit::textEdited, this, &Private::metricEdited);
    connect(metricField->completer(), qOverload<const QString &>(&QCompleter::activated), this,
            [this](const QString &name) { metricEdited(name); });
    connect(metricField, &QLineEdit::returnPressed, this, &Private::metricEntered);
    connect(metricField, &QLineEdit::editingFinished, this, &Private::commitMetric);
    connect(valueField, &NumberField::entryChanged, this, &Private::valueEdited);
    connect(valueField, &QLineEdit::returnPressed, this, [this] { record(); });
    connect(recordButton, &QPushButton::clicked, this, [this] { record(); });
    connect(notMeasuredButton, &QPushButton::clicked, q, &EntryPanel::recordNotMeasured);

    connect(&services.workspace, &Workspace::packagesChanged, this, &Private::reloadNames);
    connect(&services.workspace, &Workspace::currentMetricChanged, this, &Private::follow);
    connect(&services.document, &document::JobDocument::jobChanged, this,
            [this](const document::Change &change) {
                if (change.everything)
                    news.clear();
                if (change.everything || change.definitions || change.measurements)
                    reloadNames();
                else
                    refresh();
            });
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

void EntryPanel::Private::reloadNames()
{
    finder.setMetrics(services.workspace.metrics(), services.document.job());
    if (completions.stringList() != finder.names())
        completions.setStringList(finder.names());
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
}

void EntryPanel::Private::metricEntered()
{
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
    const bool typing = !valueField->text().isEmpty() || !splitEntryLine(metricField->text()).value.isEmpty();
    if (typing || current == metric || current.isEmpty())
        return;
    news.clear();
    setMetric(current);
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

void EntryPanel::Private::say(Say how, const QString &text)
{
    const auto mark = [&]() -> QIcon {
        switch (how) {
        case Say::Hint:
            return {};
        case Say::Good:
            return statusIcon(spec::Status::Pass, q->palette());
        case Say::Error:
            return severityIcon(Severity::Error, q->palette());
        case Say::Note:
            return severityIcon(Severity::Note, q->palette());
        }
        return {};
    }();
    echoMark->setVisible(!mark.isNull());
    echoMark->setPixmap(mark.isNull() ? QPixmap() : mark.pixmap(QSize(16, 16), q->devicePixelRatioF()));
    QPalette palette = q->palette();
    const QColor color = how == Say::Error  ? toneColor(Tone::Bad, palette)
                         : how == Say::Hint ? toneColor(Tone::Neutral, palette)
                                            : palette.color(QPalette::Text);
    palette.setColor(QPalette::WindowText, color);
    palette.setColor(QPalette::Text, color); // the role of a label on Base
    echo->setPalette(palette);
    echo->setText(text);
}

void EntryPanel::Private::refresh()
{
    const QString unitText = unit().canonical();
    unitLabel->setText(isKnown() ? unitText : QString());
    const metric::Metric *definition = services.workspace.packageMetrics().find(metric);
    if (!definition)
        definition = services.document.job().metrics.find(metric);
    description->setText(definition ? definition->description.simplified() : QString());
    description->setVisible(!description->text().isEmpty());

    const EntryLine line = splitEntryLine(metricField->text());
    std::optional<Result<units::ConvertedEntry>> entry = valueField->entry();
    if (!entry && !line.value.isEmpty() && isKnown())
        entry = units::parseEntryFor(line.value, unit());
    const bool valid = isKnown() && entry && entry->has_value();
    recordButton->setEnabled(valid);
    notMeasuredButton->setEnabled(isKnown());

    if (!news.isEmpty() && !entry) {
        say(Say::Good, news);
    } else if (!isKnown()) {
        if (!metric.isEmpty())
            say(Say::Error,
                tr("No open package defines %1, so its unit is not known. Open its package (Ctrl+Shift+O).")
                    .arg(metric.text()));
        else if (line.metric.isEmpty())
            say(Say::Hint, tr("Type a part of a metric's name, or choose one in the tree (Ctrl+F)."));
        else if (matches == 0)
            say(Say::Error, finder.names().isEmpty()
                                ? tr("No metrics package is open. Open one first (Ctrl+Shift+O).")
                                : tr("No metric of the open packages is called “%1”.").arg(line.metric));
        else
            say(Say::Hint,
                tr("%1 metrics match. Type more, or choose one with the arrow keys.").arg(matches));
    } else if (!entry) {
        const job::Measurement *before = measured();
        if (before)
            say(Say::Hint, tr("In the job: %1. A new value takes its place.")
                               .arg(valueText(before->value, before->unit.canonical())));
        else if (unitText.isEmpty())
            say(Say::Hint, tr("Type the value; “-” if it was not measured."));
        else
            say(Say::Hint,
                tr("Type the value in %1, or with its own unit; “-” if it was not measured.").arg(unitText));
    } else if (!entry->has_value()) {
        const Error &error = entry->error();
        say(Say::Error, error.hint.isEmpty() ? error.message : error.message + u' ' + error.hint);
    } else {
        const QString stored = valueText((*entry)->value, unitText);
        if (!(*entry)->value)
            say(Say::Note, tr("Will be stored as “not measured”."));
        else if ((*entry)->absoluteTemperature)
            say(Say::Good,
                tr("Will be stored as %1 (converted with the offset between the temperature scales).")
                    .arg(stored));
        else if ((*entry)->converted)
            say(Say::Good, tr("Will be stored as %1 (converted).").arg(stored));
        else
            say(Say::Good, tr("Will be stored as %1").arg(stored));
    }

    const job::Measurement *before = measured();
    replaces->setVisible(valid && before);
    if (valid && before) {
        replaces->setText(tr("Replaces %1, which is in the job. You can undo it.")
                              .arg(valueText(before->value, before->unit.canonical())));
        QPalette palette = q->palette();
        for (const auto role : {QPalette::WindowText, QPalette::Text})
            palette.setColor(role, toneColor(Tone::Warning, q->palette()));
        replaces->setPalette(palette);
    }
    refreshVerdicts(valid ? (*entry)->value : std::nullopt, valid);
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

bool EntryPanel::Private::record()
{
    commitMetric(); // takes apart `metric value`, typed in one line
    if (!isKnown()) {
        refresh();
        metricField->setFocus(Qt::OtherFocusReason);
        return false;
    }
    if (!valueField->isValid()) {
        refresh();
        valueField->setFocus(Qt::OtherFocusReason);
        return false;
    }
    if (take && take(metric, (*valueField->entry())->value))
        return false;
    store((*valueField->entry())->value);
    return true;
}

void EntryPanel::Private::store(std::optional<double> value)
{
    const metric::Name recordedMetric = metric;
    const units::Unit recordedUnit = unit();
    const job::Measurement *before = measured();
    const bool replaced = before != nullptr;
    const bool same = before && before->value == value && before->unit == recordedUnit;
    applying = true; // the fields are ours while the document changes
    valueField->setText({});
    services.document.setPendingEntry({});
    services.document.record(recordedMetric, value, recordedUnit);
    applying = false;
    const QString stored = valueText(value, recordedUnit.canonical());
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
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
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
        d->news.clear();
        d->setMetric(current);
        d->journal();
    }
    if (!d->isKnown()) {
        focusMetric();
        return;
    }
    d->valueField->setFocus(Qt::ShortcutFocusReason);
    d->valueField->selectAll();
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
    if (d->isKnown() && d->take && d->take(d->metric, {}))
        return;
    if (d->isKnown())
        d->store({});
    else
        d->refresh();
}

} // namespace kabocha::ui

#include "entrypanel.moc"
