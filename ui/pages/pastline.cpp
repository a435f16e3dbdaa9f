// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/pastline.h"

#include "history/plausibility.h"
#include "models/metricpast.h"
#include "models/pastunit.h"
#include "models/text.h"
#include "widgets/echoline.h"
#include "widgets/plain.h"
#include "widgets/sparklineview.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <cmath>

namespace kabocha::ui {
namespace {

/// Without the digits that computing with it has put there.
double cleaned(double value)
{
    return QString::number(value, 'g', 15).toDouble();
}

/// For people: as many digits as a comparison needs.
QString roughly(double value, const QString &unit, int digits = 4)
{
    return valueText(QString::number(value, 'g', digits).toDouble(), unit);
}

QString timesText(double times)
{
    return QString::number(times, 'f', times < 9.95 ? 1 : 0);
}

} // namespace

class PastLine::Private : public QObject
{
    Q_OBJECT
public:
    Private(const Services &services, PastLine *line) : q(line), past(services.history) {}
    void build();
    void takePast();
    void judge();
    void draw(bool warning);
    [[nodiscard]] QString words(const std::optional<history::Plausibility> &plausibility) const;
    [[nodiscard]] QString described() const;
    [[nodiscard]] QList<history::UnitReading> readings() const;
    [[nodiscard]] EntryChoice choiceOf(const history::Meant &meant) const;

    PastLine *q;
    MetricPast past;
    metric::Name metric;
    units::Unit unit;
    QString replaced;
    std::optional<units::ConvertedEntry> entry;
    QList<double> values; ///< in UNIT
    QList<history::Point> points;
    QList<EntryChoice> choices;

    SparklineView *sparkline = nullptr;
    QLabel *mark = nullptr;
    QLabel *text = nullptr;
    bool warns = false;
};

void PastLine::Private::build()
{
    sparkline = new SparklineView(q);
    sparkline->setObjectName(QStringLiteral("entrySparkline"));
    sparkline->setAccessibleName(tr("Past values of the metric"));
    mark = new QLabel(q);
    text = wrappingLabel(q);
    text->setObjectName(QStringLiteral("entryPast"));
    auto *row = new QHBoxLayout(q);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(sparkline);
    row->addWidget(mark);
    row->addWidget(text, 1);
    connect(&past, &MetricPast::changed, this, [this] {
        takePast();
        judge();
        emit q->changed();
    });
}

/// What was read, in the unit that is shown; what does not fit into it is not compared.
void PastLine::Private::takePast()
{
    points = past.newest();
    for (const history::Point &point : past.atMoment())
        if (std::ranges::none_of(points,
                                 [&](const auto &other) { return other.identifier == point.identifier; }))
            points << point;
    values.clear();
    PastUnit shown(unit);
    for (const history::Point &point : past.newest()) {
        if (point.identifier == replaced)
            continue;
        if (const auto value = shown.valueOf(point))
            values << *value;
    }
}

void PastLine::Private::judge()
{
    choices.clear();
    std::optional<history::Plausibility> plausibility;
    const std::optional<double> candidate = entry ? entry->value : std::nullopt;
    if (candidate)
        plausibility = history::plausibilityOf(*candidate, values, readings());
    else if (!values.isEmpty())
        plausibility = history::plausibilityOf(values.constLast(), values);
    warns = candidate && plausibility && plausibility->unusual;
    if (warns)
        for (const history::Meant &meant : plausibility->meant)
            choices << choiceOf(meant);
    sparkline->setValues(values, candidate);
    sparkline->setVisible(!values.isEmpty());
    setPlainTip(*sparkline, described());
    text->setText(words(plausibility));
    draw(warns);
}

QString PastLine::Private::words(const std::optional<history::Plausibility> &plausibility) const
{
    const QString symbol = unit.canonical();
    const int count = static_cast<int>(values.size());
    if (past.error())
        return tr("The metric's past cannot be read. %1").arg(past.error()->message);
    if (!past.isKnown())
        return {};
    if (values.isEmpty())
        return tr("The history holds no value of this metric yet.");
    if (!plausibility)
        return tr("The history holds %n value(s) of this metric, the last %1: too few to say what is usual.",
                  nullptr, count)
            .arg(roughly(values.constLast(), symbol));
    const QString median = roughly(plausibility->median, symbol);
    const bool typed = entry && entry->value;
    if (plausibility->spread == 0) {
        if (typed && plausibility->unusual)
            return tr("Each of the last %n value(s) was %1; this one is another.", nullptr, count)
                .arg(median);
        return tr("Each of the last %n value(s) was %1.", nullptr, count).arg(median);
    }
    if (!typed)
        return tr("Usually %1, give or take %2 (the last %n value(s)).", nullptr, count)
            .arg(median, roughly(plausibility->spread, symbol, 2));
    constexpr double beyondWords = 1000;
    if (plausibility->distance > beyondWords)
        return tr("Unusual: more than 1000 × the usual spread from %1, the median of the last %n value(s).",
                  nullptr, count)
            .arg(median);
    const QString times = timesText(plausibility->distance);
    if (plausibility->unusual)
        return tr("Unusual: %1 × the usual spread from %2, the median of the last %n value(s).", nullptr,
                  count)
            .arg(times, median);
    return tr("As usual: %1 × the usual spread from %2, the median of the last %n value(s).", nullptr, count)
        .arg(times, median);
}

QString PastLine::Private::described() const
{
    if (values.isEmpty())
        return {};
    const auto [least, greatest] = std::ranges::minmax(values);
    const QString symbol = unit.canonical();
    return tr("The last %n value(s), oldest first: from %1 to %2, the newest %3.", nullptr,
              static_cast<int>(values.size()))
        .arg(roughly(least, symbol), roughly(greatest, symbol), roughly(values.constLast(), symbol));
}

/// What the number would be had it been typed with another unit, or without the one it was typed with.
QList<history::UnitReading> PastLine::Private::readings() const
{
    QList<history::UnitReading> out;
    for (const units::Unit &other : units::alternativesAtEntry(unit) + QList<units::Unit>{unit}) {
        if (other == entry->typedUnit)
            continue;
        if (const auto value = units::convertAtEntry(entry->typed, other, unit))
            out << history::UnitReading{.unit = other.canonical(), .value = value->value};
    }
    return out;
}

EntryChoice PastLine::Private::choiceOf(const history::Meant &meant) const
{
    const QString symbol = unit.canonical();
    if (meant.slip == history::Meant::Slip::Unit && !meant.unit.isEmpty()) {
        const QString error =
            entry->typedError ? QStringLiteral(" ± ") + numberText(*entry->typedError) : QString();
        const QString typed = numberText(entry->typed) + error + u' ' + meant.unit;
        if (meant.unit == symbol)
            return {.shown = typed, .typed = typed};
        return {.shown = tr("%1 = %2", "a value in another unit, and in the metric's")
                             .arg(typed, valueText(cleaned(meant.value), symbol)),
                .typed = typed};
    }
    const double value = cleaned(meant.value);
    const double factor = entry->value && *entry->value != 0 ? std::abs(meant.value / *entry->value) : 1;
    const QString error =
        entry->error ? QStringLiteral(" ± ") + numberText(cleaned(*entry->error * factor)) : QString();
    return {.shown = valueText(value, symbol), .typed = numberText(value) + error};
}

void PastLine::Private::draw(bool warning)
{
    const int side = q->fontMetrics().height();
    mark->setVisible(warning);
    if (warning)
        mark->setPixmap(
            severityIcon(Severity::Warning, q->palette()).pixmap(QSize(side, side), q->devicePixelRatioF()));
    QPalette tinted = q->palette();
    for (const auto role : {QPalette::WindowText, QPalette::Text})
        tinted.setColor(role, toneColor(warning ? Tone::Warning : Tone::Neutral, q->palette()));
    text->setPalette(tinted);
}

PastLine::PastLine(const Services &services, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(services, this))
{
    d->build();
}

PastLine::~PastLine() = default;

void PastLine::setMetric(const metric::Name &metric, const units::Unit &unit, const QString &replaced)
{
    if (metric == d->metric && unit == d->unit && replaced == d->replaced)
        return;
    d->metric = metric;
    d->unit = unit;
    d->replaced = replaced;
    d->past.setMetric(metric);
    d->takePast();
    d->judge();
}

void PastLine::setEntry(const std::optional<units::ConvertedEntry> &entry)
{
    d->entry = entry;
    d->judge();
}

void PastLine::setMoment(const QDateTime &measuredAt)
{
    d->past.setMoment(measuredAt);
}

const QList<EntryChoice> &PastLine::choices() const
{
    return d->choices;
}

const QList<history::Point> &PastLine::points() const
{
    return d->points;
}

void PastLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && d->text)
        d->draw(d->warns);
}

} // namespace kabocha::ui

#include "pastline.moc"
