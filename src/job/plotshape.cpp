// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/plotshape.h"

#include "base/plaintext.h"
#include "job/reporttext.h"

#include <cmath>
#include <limits>

namespace kabocha::job {
namespace {

struct Range
{
    double least = std::numeric_limits<double>::infinity();
    double greatest = -std::numeric_limits<double>::infinity();

    void take(double value)
    {
        least = std::min(least, value);
        greatest = std::max(greatest, value);
    }
    // Halved first: the difference of two huge values may be too great for a double.
    [[nodiscard]] double halfSpan() const { return greatest / 2 - least / 2; }
    [[nodiscard]] double share(double value) const
    {
        return greatest > least ? (value / 2 - least / 2) / halfSpan() : 0.5;
    }
};

QString rounded(double value, const QString &unit)
{
    return withUnit(numberText(QString::number(value, 'g', 5).toDouble()), unit);
}

bool isMeasured(const PastValue &value)
{
    return value.value && std::isfinite(*value.value);
}

Range rangeOf(const PastSeries &series)
{
    Range range;
    for (const PastValue &value : series.values) {
        if (isMeasured(value))
            range.take(*value.value);
    }
    // As far below and above as the values themselves go, or, of one value, as far as it is from 0.
    const double half = range.halfSpan() > 0 ? range.halfSpan() : std::abs(range.least) / 2;
    Range wide = range;
    for (double threshold : series.thresholds) {
        if (threshold / 2 >= range.least / 2 - half && threshold / 2 <= range.greatest / 2 + half)
            wide.take(threshold);
    }
    return wide;
}

QString point(const QPointF &at)
{
    return QStringLiteral("%1,%2").arg(at.x(), 0, 'f', 1).arg(at.y(), 0, 'f', 1);
}

QString escaped(const QString &text)
{
    return withoutControls(text).toHtmlEscaped();
}

QString label(double x, double y, const char *anchor, const QString &text)
{
    return QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"%3\">")
               .arg(QString::number(x), QString::number(y), QLatin1String(anchor)) +
           escaped(text) + QStringLiteral("</text>");
}

} // namespace

PlotShape plotShape(const PastSeries &series, const QRectF &frame)
{
    PlotShape out{.frame = frame};
    const Range range = rangeOf(series);
    if (!(range.least <= range.greatest))
        return out;
    const double margin = frame.height() * 0.05; // what lies at the edge is not on the axis
    const auto yOf = [&](double value) {
        return frame.bottom() - margin - range.share(value) * (frame.height() - 2 * margin);
    };
    const QDateTime begin = series.values.constFirst().at;
    const double whole = double(begin.msecsTo(series.values.constLast().at));
    const auto at = [&](const PastValue &value) {
        const double share = whole > 0 ? double(begin.msecsTo(value.at)) / whole : 0.5;
        return QPointF(frame.left() + share * frame.width(), yOf(*value.value));
    };
    QList<QPointF> run;
    const auto finish = [&] {
        if (run.size() > 1)
            out.runs << run;
        run.clear();
    };
    int count = 0;
    double last = 0;
    for (const PastValue &value : series.values) {
        if (!isMeasured(value)) {
            finish();
            continue;
        }
        run << at(value);
        (value.sent ? out.sent : out.unsent) << run.constLast();
        last = *value.value;
        ++count;
    }
    finish();
    for (double threshold : series.thresholds) {
        if (threshold >= range.least && threshold <= range.greatest)
            out.thresholds << PlotShape::Threshold{yOf(threshold), rounded(threshold, {})};
    }
    out.least = rounded(range.least, {});
    out.greatest = rounded(range.greatest, {});
    out.first = timeText(begin);
    out.last = timeText(series.values.constLast().at);
    out.words = translated("%1, %2 to %3: values %4, from %5 to %6, the last %7")
                    .arg(withoutControls(series.metric.text()), out.first, out.last, QString::number(count),
                         out.least, out.greatest, rounded(last, series.unit));
    return out;
}

QByteArray plotAsSvg(const PastSeries &series)
{
    const PlotShape shape = plotShape(series, {64, 10, 386, 92});
    QString out = QStringLiteral(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 460 126\" role=\"img\">"
        "<style>text{font:11px sans-serif;fill:#5b6168}path{fill:none}.a{stroke:#d5d8db}"
        ".l{stroke:#005f99;stroke-width:1.4;stroke-linejoin:round}.s{fill:#005f99}"
        ".u{fill:#fff;stroke:#005f99;stroke-width:1.2}.t{stroke:#b03a00;stroke-dasharray:5 3}"
        "@media(prefers-color-scheme:dark){text{fill:#aeb4ba}.a{stroke:#4a5056}.l{stroke:#74c2f3}"
        ".s{fill:#74c2f3}.u{fill:#1b1e20;stroke:#74c2f3}.t{stroke:#ff9a61}}</style>");
    const QRectF &frame = shape.frame;
    out += QStringLiteral("<path class=\"a\" d=\"M%1 L%2 L%3\"/>")
               .arg(point(frame.topLeft()), point(frame.bottomLeft()), point(frame.bottomRight()));
    for (const PlotShape::Threshold &threshold : shape.thresholds)
        out += QStringLiteral("<path class=\"t\" d=\"M%1 L%2\"/>")
                   .arg(point({frame.left(), threshold.y}), point({frame.right(), threshold.y}));
    for (const QList<QPointF> &run : shape.runs) {
        QStringList points;
        for (const QPointF &at : run)
            points << point(at);
        out += QStringLiteral("<path class=\"l\" d=\"M%1\"/>").arg(points.join(QStringLiteral(" L")));
    }
    for (const auto &[dots, mark] : {std::pair(&shape.sent, u's'), std::pair(&shape.unsent, u'u')}) {
        for (const QPointF &at : *dots)
            out += QStringLiteral("<circle class=\"%1\" cx=\"%2\" cy=\"%3\" r=\"2.4\"/>")
                       .arg(QChar(mark))
                       .arg(at.x(), 0, 'f', 1)
                       .arg(at.y(), 0, 'f', 1);
    }
    out += label(frame.left() - 6, frame.bottom() + 3, "end", shape.least);
    if (shape.greatest != shape.least)
        out += label(frame.left() - 6, frame.top() + 6, "end", shape.greatest);
    out += label(frame.left(), frame.bottom() + 16, "start", shape.first);
    out += label(frame.right(), frame.bottom() + 16, "end", shape.last);
    return (out + QStringLiteral("</svg>")).toUtf8();
}

} // namespace kabocha::job
