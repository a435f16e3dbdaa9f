// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/historychart.h"

#include "charts/chartoverlay.h"
#include "charts/ticks.h"
#include "models/text.h"
#include "widgets/parts.h"
#include "widgets/theme.h"

#include <QAccessibleWidget>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QScatterSeries>

#include <cmath>
#include <limits>

namespace kabocha::ui {
namespace {

constexpr int reduceAbove = 2000; // points that a plot draws as they are
constexpr int mostLines = 12;
constexpr double reach = 40; ///< pixels from the pointer within which a point is pointed at

struct Limit
{
    double value = 0; ///< in the series' unit
    QString text = {};
};

double msOf(const HistoryRow &row)
{
    return static_cast<double>(row.time);
}

/// The view tells its chart where the pointer and the arrow keys go.
class View final : public QChartView
{
public:
    using Moved = std::function<void(const QPointF &position)>;
    using Stepped = std::function<bool(int key)>;
    View(QChart *chart, QWidget *parent, Moved moved, Stepped stepped)
        : QChartView(chart, parent), m_moved(std::move(moved)), m_stepped(std::move(stepped))
    {
        setRenderHint(QPainter::Antialiasing);
        setMouseTracking(true);
        setFocusPolicy(Qt::StrongFocus);
        setFrameShape(QFrame::NoFrame);
    }

protected:
    void mouseMoveEvent(QMouseEvent *event) override
    {
        m_moved(event->position());
        QChartView::mouseMoveEvent(event);
    }
    void leaveEvent(QEvent *event) override
    {
        m_moved(QPointF(-1, -1));
        QChartView::leaveEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (!m_stepped(event->key()))
            QChartView::keyPressEvent(event);
    }

private:
    Moved m_moved;
    Stepped m_stepped;
};

/// Qt has no role for a plot.
QAccessibleInterface *accessiblePlot(const QString &, QObject *object)
{
    auto *view = dynamic_cast<View *>(object);
    return view ? new QAccessibleWidget(view, QAccessible::Chart) : nullptr;
}

} // namespace

class HistoryChart::Private
{
public:
    explicit Private(HistoryChart *widget) : q(widget) {}

    void build();
    void addPoints();
    void addScatter(const QList<QPointF> &points, bool filled, int total);
    void addLimits();
    void setRanges();
    void setTicks();
    void restyle();
    void placeOverlay();
    void describe();
    void pointAt(const QPointF &position);
    bool stepTo(int key);
    void showCrosshair(int index);
    [[nodiscard]] QPointF place(int index) const;
    [[nodiscard]] QStringList wordsFor(const HistoryRow &row) const;

    HistoryChart *q;
    QChart *chart = nullptr;
    View *view = nullptr;
    ChartOverlay *overlay = nullptr;
    QLabel *caption = nullptr;
    QCategoryAxis *timeAxis = nullptr;
    QCategoryAxis *valueAxis = nullptr;
    QLineSeries *base = nullptr; ///< empty: tells positions on the axes
    std::shared_ptr<const HistorySeries> series = std::make_shared<HistorySeries>();
    QString title;
    QList<spec::Specification> specifications;
    QList<Limit> limits;
    QList<Limit> farLimits;
    QList<int> kept; ///< indices into the series' rows that are drawn
    double low = 0;
    double high = 1;
    double from = 0;
    double to = 1;
    int crosshair = -1; ///< index into kept
    int drawn = 0;
    QTimer rebuild;
    QSizeF fittedTo; ///< size of the plot that ticks and points were last made for
    int fits = 0;    ///< how often since the widget was last resized
};

/// The points to draw, in one line a stretch without gaps, and a mark each by state.
void HistoryChart::Private::addPoints()
{
    kept = series->overview;
    if (kept.size() > reduceAbove) {
        QList<double> xs;
        QList<double> ys;
        for (const int index : std::as_const(kept)) {
            const HistoryRow &row = series->rows.at(index);
            xs << msOf(row);
            ys << row.value.value_or(std::numeric_limits<double>::quiet_NaN());
        }
        const int columns = std::max(200, static_cast<int>(chart->plotArea().width()));
        QList<int> fewer;
        for (const int place : reducedToColumns(xs, ys, columns))
            fewer << kept.at(place);
        kept = fewer;
    }
    QList<QPointF> stretch;
    QList<QPointF> confirmed;
    QList<QPointF> unsent;
    const QColor color = toneColor(Tone::Accent, q->palette());
    const auto endStretch = [&] {
        if (stretch.size() > 1) {
            auto *line = new QLineSeries;
            line->replace(stretch);
            line->setPen(QPen(color, 1.4));
            chart->addSeries(line);
        }
        stretch.clear();
    };
    drawn = 0;
    for (const int index : std::as_const(kept)) {
        const HistoryRow &row = series->rows.at(index);
        if (!row.value) {
            endStretch();
            continue;
        }
        ++drawn;
        if (row.state == history::PointState::Withdrawn)
            continue; // crossed, and not part of the line
        const QPointF point(msOf(row), *row.value);
        stretch << point;
        (row.state == history::PointState::Confirmed ? confirmed : unsent) << point;
    }
    endStretch();
    addScatter(confirmed, true, drawn);
    addScatter(unsent, false, drawn);
}

void HistoryChart::Private::addScatter(const QList<QPointF> &points, bool filled, int total)
{
    if (points.isEmpty())
        return;
    auto *scatter = new QScatterSeries;
    const QColor color = toneColor(Tone::Accent, q->palette());
    scatter->replace(points);
    scatter->setMarkerShape(QScatterSeries::MarkerShapeCircle);
    scatter->setMarkerSize(total <= 150 ? 9 : total <= 600 ? 6.5 : 4.5);
    scatter->setColor(filled ? color : q->palette().color(QPalette::Base));
    scatter->setBorderColor(color);
    scatter->setPen(QPen(color, total <= 600 ? 1.6 : 1));
    chart->addSeries(scatter);
}

void HistoryChart::Private::addLimits()
{
    QPen pen(q->palette().color(QPalette::Text), 1.2, Qt::DashLine);
    QColor color = pen.color();
    color.setAlphaF(0.6F);
    pen.setColor(color);
    for (const Limit &limit : std::as_const(limits)) {
        auto *line = new QLineSeries;
        line->append(from, limit.value);
        line->append(to, limit.value);
        line->setPen(pen);
        chart->addSeries(line);
    }
}

/// What both axes span: all points, and those specifications that do not lie so far off that they would
/// flatten them.
void HistoryChart::Private::setRanges()
{
    low = std::numeric_limits<double>::max();
    high = std::numeric_limits<double>::lowest();
    from = low;
    to = high;
    if (!series->rows.isEmpty()) {
        from = msOf(series->rows.constFirst());
        to = msOf(series->rows.constLast());
        low = series->lowest;
        high = series->highest;
    }
    limits.clear();
    farLimits.clear();
    const bool measured = low <= high;
    const double span =
        measured ? std::max({high - low, 0.2 * std::max(std::abs(low), std::abs(high)), 1e-300}) : 0;
    const double nearLow = low - 3 * span;
    const double nearHigh = high + 3 * span;
    const auto unit = units::Unit::find(series->unit);
    for (const spec::Specification &specification : std::as_const(specifications)) {
        const Result<double> threshold =
            unit ? units::convert(specification.threshold, specification.unit, *unit)
                 : Result<double>(specification.threshold);
        if (!threshold || !std::isfinite(*threshold))
            continue;
        const Limit limit{*threshold, specification.name.spec + u' ' + specification.test()};
        const bool isNear = !measured || (*threshold >= nearLow && *threshold <= nearHigh);
        (isNear && limits.size() < mostLines ? limits : farLimits) << limit;
    }
    for (const Limit &limit : std::as_const(limits)) {
        low = std::min(low, limit.value);
        high = std::max(high, limit.value);
    }
    if (low > high) {
        low = 0;
        high = 1;
    }
    const double pad = high > low ? 0.08 * (high - low) : std::max(std::abs(high) * 0.1, 1e-9);
    low -= pad;
    high += pad;
    if (from > to) {
        from = 0;
        to = 1;
    }
    constexpr double halfHour = 1800.0 * 1000;
    const double margin = to > from ? 0.02 * (to - from) : halfHour;
    from -= margin;
    to += margin;
    double label = 0; // what is written at the lines' ends covers no point
    for (const Limit &limit : std::as_const(limits))
        label = std::max(label, QFontMetricsF(q->font()).horizontalAdvance(limit.text) + 16);
    const double share = std::min(0.45, label / std::max(1.0, chart->plotArea().width()));
    to += (to - from) * share / (1 - share);
}

void HistoryChart::Private::setTicks()
{
    const auto fill = [](QCategoryAxis *axis, const QList<Tick> &ticks) {
        for (const QString &label : axis->categoriesLabels())
            axis->remove(label);
        QString unique; // an axis takes each label once only, and 12:00 comes every day
        for (const Tick &tick : ticks) {
            unique += QChar(0x200b);
            const QString text =
                tick.line2.isEmpty() ? tick.text : tick.text + QStringLiteral("<br>") + tick.line2;
            axis->append(text + unique, tick.value);
        }
    };
    const QRectF plot = chart->plotArea();
    timeAxis->setRange(from, to);
    timeAxis->setStartValue(from);
    valueAxis->setRange(low, high);
    valueAxis->setStartValue(low);
    const double labelWidth = QFontMetricsF(q->font()).horizontalAdvance(QStringLiteral("2026-03-01")) + 20;
    QList<Tick> times = utcTicks(static_cast<qint64>(from), static_cast<qint64>(to),
                                 std::max(2, static_cast<int>(plot.width() / labelWidth)));
    const double end = to - (to - from) * labelWidth / 3 / std::max(1.0, plot.width());
    while (times.size() > 1 && times.constLast().value > end)
        times.removeLast(); // its words would be cut
    fill(timeAxis, times);
    fill(valueAxis, numberTicks(low, high, std::max(2, static_cast<int>(plot.height() / 48))));
}

void HistoryChart::Private::build()
{
    crosshair = -1;
    overlay->clearCrosshair();
    chart->removeAllSeries();
    setRanges();
    base = new QLineSeries;
    chart->addSeries(base);
    addLimits();
    addPoints();
    const QList<QAbstractSeries *> all = chart->series();
    for (QAbstractSeries *one : all) {
        one->attachAxis(timeAxis);
        one->attachAxis(valueAxis);
    }
    setTicks();
    restyle();
    describe();
    placeOverlay();
}

void HistoryChart::Private::restyle()
{
    const QPalette palette = q->palette();
    const QColor text = palette.color(QPalette::Text);
    QColor grid = text;
    grid.setAlphaF(0.12F);
    chart->setBackgroundBrush(palette.color(QPalette::Base));
    chart->setTitleBrush(text);
    chart->setTitleFont(q->font());
    chart->setPlotAreaBackgroundVisible(false);
    for (QCategoryAxis *axis : {timeAxis, valueAxis}) {
        axis->setLabelsBrush(text);
        axis->setTitleBrush(text);
        axis->setTitleFont(q->font());
        axis->setLabelsFont(q->font());
        axis->setGridLinePen(QPen(grid, 1));
        axis->setLinePen(QPen(grid, 1));
    }
    timeAxis->setTitleText(tr("UTC"));
    // Above the plot, where a long name has room; beside the axis it would be cut.
    chart->setTitle((series->unit.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, series->unit))
                        .toHtmlEscaped());
    overlay->setPalette(palette);
}

void HistoryChart::Private::placeOverlay()
{
    overlay->setPlotArea(chart->plotArea());
    QList<ChartOverlay::LineLabel> labels;
    for (const Limit &limit : std::as_const(limits))
        labels << ChartOverlay::LineLabel{chart->mapToPosition({from, limit.value}, base).y(), limit.text};
    overlay->setLineLabels(labels);
    QList<QPointF> crosses;
    for (int i = 0; i < kept.size(); ++i) {
        const HistoryRow &row = series->rows.at(kept.at(i));
        if (row.value && row.state == history::PointState::Withdrawn)
            crosses << place(i);
    }
    overlay->setCrosses(crosses);
    if (crosshair >= 0)
        showCrosshair(crosshair);
}

/// The legend and what is left out, in words.
void HistoryChart::Private::describe()
{
    QStringList parts;
    if (series->states.contains(history::PointState::Confirmed))
        parts << tr("● confirmed by a server");
    if (series->states.contains(history::PointState::Unsent))
        parts << tr("○ not sent");
    if (series->states.contains(history::PointState::Withdrawn))
        parts << tr("✕ withdrawn");
    if (series->hasGaps)
        parts << tr("gaps: not measured");
    if (!limits.isEmpty())
        parts << tr("┄ specifications");
    if (series->leftOut > 0)
        parts << tr("%n value(s) left out: their unit does not fit", nullptr, series->leftOut);
    for (const Limit &limit : farLimits.mid(0, 3))
        parts << tr("outside the plot: %1").arg(limit.text);
    if (farLimits.size() > 3)
        parts << tr("and %n more", nullptr, static_cast<int>(farLimits.size() - 3));
    for (QString &part : parts)
        part.replace(u' ', QChar::Nbsp); // a part stays on its line
    caption->setText(parts.join(QStringLiteral("   ")));
    caption->setVisible(!parts.isEmpty());
    view->setAccessibleName(tr("Plot of %1").arg(title));
    view->setAccessibleDescription(
        tr("%n point(s). The arrow keys go from one to the next; the table beside holds the same.", nullptr,
           drawn));
}

QPointF HistoryChart::Private::place(int index) const
{
    const HistoryRow &row = series->rows.at(kept.at(index));
    // Where nothing was measured the crosshair stands at the foot.
    return chart->mapToPosition({msOf(row), row.value.value_or(low)}, base);
}

QStringList HistoryChart::Private::wordsFor(const HistoryRow &row) const
{
    QStringList words{valueText(row.value, series->unit)};
    if (row.verdict)
        words.first() += QStringLiteral(" · ") + statusText(*row.verdict);
    static const auto format = QStringLiteral("yyyy-MM-dd HH:mm:ss");
    words << row.moment().toString(format) + QStringLiteral(" UTC");
    if (row.isTimed())
        words << tr("recorded %1 UTC").arg(row.recordedMoment().toString(format));
    QString state = stateText(row.state);
    if (row.serverJob >= 0)
        state += QStringLiteral(" · ") + tr("job %1").arg(row.serverJob);
    if (const QString target = series->texts.value(row.target); !target.isEmpty())
        state += QStringLiteral(" · ") + target;
    words << state;
    if (const QString job = series->texts.value(row.jobTitle); !job.isEmpty())
        words << job;
    return words;
}

void HistoryChart::Private::showCrosshair(int index)
{
    crosshair = index;
    overlay->setCrosshair(place(index), wordsFor(series->rows.at(kept.at(index))));
}

void HistoryChart::Private::pointAt(const QPointF &position)
{
    int nearest = -1;
    double best = reach;
    if (chart->plotArea().contains(position)) {
        for (int i = 0; i < kept.size(); ++i) {
            const QPointF there = place(i);
            const double distance = std::hypot(there.x() - position.x(), (there.y() - position.y()) / 4);
            if (distance < best) {
                best = distance;
                nearest = i;
            }
        }
    }
    if (nearest == crosshair)
        return;
    crosshair = nearest;
    nearest < 0 ? overlay->clearCrosshair() : showCrosshair(nearest);
}

bool HistoryChart::Private::stepTo(int key)
{
    if (kept.isEmpty())
        return false;
    const int last = static_cast<int>(kept.size()) - 1;
    switch (key) {
    case Qt::Key_Left:
        showCrosshair(crosshair < 0 ? last : std::max(0, crosshair - 1));
        break;
    case Qt::Key_Right:
        showCrosshair(crosshair < 0 ? 0 : std::min(last, crosshair + 1));
        break;
    case Qt::Key_Home:
        showCrosshair(0);
        break;
    case Qt::Key_End:
        showCrosshair(last);
        break;
    case Qt::Key_Escape:
        if (crosshair < 0)
            return false;
        crosshair = -1;
        overlay->clearCrosshair();
        break;
    default:
        return false;
    }
    view->setAccessibleDescription(overlay->crosshairText().join(QStringLiteral(", ")));
    return true;
}

HistoryChart::HistoryChart(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->chart = new QChart;
    d->chart->legend()->hide();
    d->chart->setMargins(QMargins(4, 8, 8, 4));
    d->chart->setBackgroundRoundness(0);
    d->view = new View(
        d->chart, this, [this](const QPointF &position) { d->pointAt(position); },
        [this](int key) { return d->stepTo(key); });
    d->view->setObjectName(QStringLiteral("historyPlot"));
    QAccessible::installFactory(accessiblePlot); // once, however often it is said
    d->timeAxis = new QCategoryAxis;
    d->valueAxis = new QCategoryAxis;
    for (QCategoryAxis *axis : {d->timeAxis, d->valueAxis})
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    d->chart->addAxis(d->timeAxis, Qt::AlignBottom);
    d->chart->addAxis(d->valueAxis, Qt::AlignLeft);
    d->overlay = new ChartOverlay(d->chart);
    d->caption = remark({}, this);
    d->caption->setObjectName(QStringLiteral("historyLegend"));
    d->caption->setMargin(4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(d->view, 1);
    column->addWidget(d->caption);
    d->rebuild.setSingleShot(true);
    d->rebuild.setInterval(0);
    connect(&d->rebuild, &QTimer::timeout, this, [this] {
        // New labels may change the plot's size, which may ask for other labels: let that end.
        if (d->chart->plotArea().size() == d->fittedTo || ++d->fits > 3)
            return;
        d->fittedTo = d->chart->plotArea().size();
        d->series->overview.size() > reduceAbove ? d->build() : d->setTicks();
        d->placeOverlay();
    });
    connect(d->chart, &QChart::plotAreaChanged, this, [this] {
        d->placeOverlay();
        d->rebuild.start();
    });
    d->build();
}

HistoryChart::~HistoryChart()
{
    d->rebuild.stop();
    d->chart->disconnect(this); // the view is destroyed after D
}

void HistoryChart::show(const QString &title, std::shared_ptr<const HistorySeries> series,
                        const QList<spec::Specification> &specifications)
{
    d->title = title;
    d->specifications = specifications;
    d->series = std::move(series);
    d->build();
}

void HistoryChart::resizeEvent(QResizeEvent *event)
{
    d->fits = 0;
    QWidget::resizeEvent(event);
}

void HistoryChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        d->build();
    QWidget::changeEvent(event);
}

int HistoryChart::shownPoints() const
{
    return d->drawn;
}

} // namespace kabocha::ui
