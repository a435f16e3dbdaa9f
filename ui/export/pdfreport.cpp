// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdfreport.h"

#include "export/paper.h"
#include "job/plotshape.h"
#include "job/reporttext.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

namespace kabocha::ui {
namespace {

constexpr double gap = 10;                 // points between columns
constexpr double inset = 4;                // of the texts of a table
constexpr double mark = 8;                 // side of a verdict's mark
constexpr double airy = 3.2;               // above and below the texts of a row
constexpr qsizetype mostNotes = 12;        // of one measurement
constexpr qsizetype mostNotMeasured = 100; // a package may have a thousand
constexpr double plotHeight = 108;

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("kabocha::ui", text, comment, n);
}

/// Draws the report once, or measures it.
class PdfReport
{
public:
    PdfReport(const job::ShiftReport &report, const PdfOptions &options, const json::Progress &progress)
        : m_report(report)
        , m_progress(progress)
        , m_font(options.font)
        , m_palette(options.palette)
        , m_direction(options.direction)
    {
    }

    /// The number of pages; nothing if it was cancelled. PAGES: as measured before.
    std::optional<int> run(QPdfWriter &writer, QPainter *painter, int pages)
    {
        m_pages = pages;
        Paper paper(writer, painter, m_direction, [this](Paper &page) { drawEdges(page); });
        drawTop(paper);
        drawPairs(paper, tr("Environment"), m_report.environment);
        if (!drawMeasurements(paper) || !drawNotMeasured(paper))
            return {};
        drawPast(paper);
        drawPairs(paper, tr("Metadata"), m_report.metadata);
        drawSent(paper);
        return paper.page();
    }

private:
    [[nodiscard]] QFont font(double points, QFont::Weight weight = QFont::Normal) const
    {
        QFont out = m_font;
        out.setPointSizeF(points);
        out.setWeight(weight);
        // A raised colon or a ligature could not be found, copied or read aloud: PDF knows no letter of it.
        out.setStyleStrategy(QFont::PreferNoShaping);
        return out;
    }
    [[nodiscard]] static QColor ink() { return {0x1b, 0x1e, 0x20}; }
    [[nodiscard]] static QColor rule() { return {0xd5, 0xd8, 0xdb}; }
    [[nodiscard]] QColor tone(Tone which) const { return toneColor(which, m_palette); }
    [[nodiscard]] QColor quiet() const { return tone(Tone::Neutral); }

    void drawEdges(Paper &paper) const
    {
        const QRectF &body = paper.body();
        if (paper.page() > 1) {
            const Paper::Text title =
                paper.text(m_report.title, font(8), quiet(), body.width(), Qt::AlignLeft, 90);
            paper.draw(title, body.left(), paper.y());
            paper.skip(title.height() + 4);
            paper.line(body.left(), body.right(), paper.y(), rule());
            paper.skip(10);
        }
        const double y = body.bottom() + 12;
        paper.draw(
            paper.text(tr("Kabocha %1, report made %2").arg(m_report.version, job::timeText(m_report.madeAt)),
                       font(7.5), quiet(), body.width() * 0.7),
            body.left(), y);
        paper.draw(paper.text(tr("Page %1 of %2").arg(paper.page()).arg(m_pages), font(7.5), quiet(),
                              body.width(), Qt::AlignRight),
                   body.left(), y);
    }

    void drawTop(Paper &paper) const
    {
        const QRectF &body = paper.body();
        const QFont small = font(8.5, QFont::DemiBold);
        paper.draw(paper.text(tr("Shift report"), small, tone(Tone::Accent), body.width() / 2), body.left(),
                   paper.y());
        const QColor where = tone(m_report.production ? Tone::Production : Tone::Sandbox);
        const Paper::Text target =
            paper.text(m_report.production ? tr("PRODUCTION: %1").arg(m_report.target) : m_report.target,
                       small, where, body.width() / 2, Qt::AlignRight, 80);
        paper.draw(target, body.center().x(), paper.y());
        paper.skip(std::max(target.height(), 10.0) + 6);
        const Paper::Text title =
            paper.text(m_report.title, font(20, QFont::DemiBold), ink(), body.width(), Qt::AlignLeft, 160);
        paper.draw(title, body.left(), paper.y());
        paper.skip(title.height() + 6);
        drawSums(paper);
        const QString measured =
            m_report.from.isValid() ? job::timeRangeText(m_report.from, m_report.to) : tr("not known");
        paper.line(body.left(), body.right(), paper.y(), tone(Tone::Accent), 1);
        paper.skip(8);
        drawGrid(paper, {{tr("Measured"), measured},
                         {tr("Report made"), job::timeText(m_report.madeAt)},
                         {tr("Target"), m_report.target},
                         {tr("Job file"), m_report.file.isEmpty() ? tr("not saved") : m_report.file}});
    }

    /// How many pass and fail, each with its mark.
    void drawSums(Paper &paper) const
    {
        const double side = 10;
        double x = paper.body().left();
        double height = side;
        for (const spec::Status status :
             {spec::Status::Pass, spec::Status::Fail, spec::Status::NotMeasured, spec::Status::Undecidable}) {
            const int count = m_report.count(status);
            if (count == 0)
                continue;
            const double width = paper.body().width() / 4 - gap - side;
            const Paper::Text text =
                paper.text(tr("%1 %2").arg(QString::number(count), job::statusText(status)),
                           font(11, QFont::DemiBold), ink(), width);
            drawMark(paper, status, x, paper.y() + 2, side);
            paper.draw(text, x + side + 4, paper.y());
            x += paper.body().width() / 4;
            height = std::max(height, text.height());
        }
        paper.skip(height + 8);
    }

    void drawMark(const Paper &paper, spec::Status status, double x, double y, double side) const
    {
        paper.draw([&](QPainter &painter) {
            painter.translate(paper.leftOf(x, side), y);
            painter.scale(side / 160, side / 160); // an icon is painted in whole units
            statusIcon(status, m_palette).paint(&painter, QRect(0, 0, 160, 160));
        });
    }

    void drawHeading(Paper &paper, const QString &text, double below) const
    {
        const Paper::Text heading =
            paper.text(text, font(12, QFont::DemiBold), tone(Tone::Accent), paper.body().width());
        paper.skip(14);
        paper.need(heading.height() + 6 + below); // never alone at the foot of a page
        paper.draw(heading, paper.body().left(), paper.y());
        paper.skip(heading.height() + 6);
    }

    void drawPairs(Paper &paper, const QString &title, const QList<std::pair<QString, QString>> &pairs) const
    {
        if (pairs.isEmpty())
            return;
        drawHeading(paper, title, 24);
        drawGrid(paper, pairs);
    }

    /// Two columns of names with their texts.
    void drawGrid(Paper &paper, const QList<std::pair<QString, QString>> &pairs) const
    {
        const double half = (paper.body().width() - 2 * gap) / 2;
        const double name = half * 0.34;
        for (qsizetype i = 0; i < pairs.size(); i += 2) {
            std::vector<Paper::Text> texts;
            double height = 0;
            for (qsizetype k = i; k < std::min(i + 2, pairs.size()); ++k) {
                texts.push_back(paper.text(pairs.at(k).first, font(8.5), quiet(), name, Qt::AlignLeft, 200));
                texts.push_back(paper.text(pairs.at(k).second, font(8.5), ink(), half - name - gap));
                height = std::max({height, texts[texts.size() - 2].height(), texts.back().height()});
            }
            paper.need(height);
            for (size_t k = 0; k < texts.size(); ++k) {
                const double x = paper.body().left() + double(k / 2) * (half + 2 * gap);
                paper.draw(texts[k], k % 2 == 0 ? x : x + name + gap, paper.y());
            }
            paper.skip(height + 3);
        }
    }

    struct Column
    {
        QString title;
        double share;
    };
    [[nodiscard]] static double left(const Paper &paper, const QList<Column> &columns, qsizetype column)
    {
        double x = paper.body().left();
        for (qsizetype i = 0; i < column; ++i)
            x += columns.at(i).share * paper.body().width();
        return x;
    }
    [[nodiscard]] static double width(const Paper &paper, const QList<Column> &columns, qsizetype column)
    {
        return columns.at(column).share * paper.body().width() - gap - inset;
    }

    void drawTableHead(Paper &paper, const QList<Column> &columns) const
    {
        std::vector<Paper::Text> texts;
        double height = 0;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            texts.push_back(
                paper.text(columns.at(i).title, font(8, QFont::DemiBold), quiet(), width(paper, columns, i)));
            height = std::max(height, texts.back().height());
        }
        for (qsizetype i = 0; i < columns.size(); ++i)
            paper.draw(texts[size_t(i)], left(paper, columns, i) + inset, paper.y());
        paper.skip(height + 3);
        paper.line(paper.body().left(), paper.body().right(), paper.y(), quiet(), 0.8);
        paper.skip(1);
    }
    void beginTable(Paper &paper, const QList<Column> &columns) const
    {
        drawTableHead(paper, columns);
        paper.setRepeated([this, columns](Paper &page) { drawTableHead(page, columns); });
    }

    [[nodiscard]] bool goOn(double share) { return !m_progress || m_progress(share); }

    bool drawMeasurements(Paper &paper)
    {
        const QList<Column> columns = {
            {tr("Result"), 0.17}, {tr("Specification"), 0.28}, {tr("Test"), 0.25}, {tr("Margin"), 0.30}};
        drawHeading(paper, tr("Measurements"), 50);
        if (m_report.measurements.isEmpty()) {
            const Paper::Text none =
                paper.text(tr("Nothing is measured."), font(9), quiet(), paper.body().width());
            paper.draw(none, paper.body().left(), paper.y());
            paper.skip(none.height());
            return true;
        }
        beginTable(paper, columns);
        const qsizetype all = m_report.measurements.size();
        for (qsizetype i = 0; i < all; ++i) {
            if (i % 16 == 0 && !goOn(double(i) / double(all)))
                return false;
            drawMeasurement(paper, columns, m_report.measurements.at(i));
        }
        paper.setRepeated({});
        return true;
    }

    struct Row
    {
        std::vector<Paper::Text> texts; // result, specification, test, margin
        double height = 0;
    };
    [[nodiscard]] Row rowOf(const Paper &paper, const QList<Column> &columns,
                            const job::ReportRow &test) const
    {
        Row row;
        const bool fails = test.status == spec::Status::Fail;
        const auto add = [&](qsizetype column, const QString &text, double indent, QFont::Weight weight) {
            row.texts.push_back(
                paper.text(text, font(8.5, weight), ink(), width(paper, columns, column) - indent));
            row.height = std::max(row.height, row.texts.back().height());
        };
        add(0, job::statusText(test.status), mark + 3, fails ? QFont::DemiBold : QFont::Normal);
        add(1, test.specification.spec, 0, QFont::Normal);
        add(2, job::testText(test), 0, QFont::Normal);
        add(3, job::marginText(test.margin, test.unit), 0, fails ? QFont::DemiBold : QFont::Normal);
        row.height += airy;
        return row;
    }

    /// What is said below a measurement's name: its metric's description, its notes.
    [[nodiscard]] std::vector<Paper::Text> wordsOf(const Paper &paper,
                                                   const job::ReportedMeasurement &measurement) const
    {
        const double room = paper.body().width() - 2 * inset;
        std::vector<Paper::Text> words;
        if (!measurement.description.isEmpty())
            words.push_back(
                paper.text(measurement.description, font(7.5), quiet(), room, Qt::AlignLeft, 240));
        for (qsizetype i = 0; i < std::min(measurement.notes.size(), mostNotes); ++i)
            words.push_back(paper.text(
                tr("%1: %2").arg(measurement.notes.at(i).first.left(100), measurement.notes.at(i).second),
                font(7.5), ink(), room, Qt::AlignLeft, 400));
        if (measurement.notes.size() > mostNotes)
            words.push_back(
                paper.text(tr("and %n more note(s)", nullptr, int(measurement.notes.size() - mostNotes)),
                           font(7.5), quiet(), room));
        if (measurement.recordedAt.isValid())
            words.push_back(paper.text(job::recordedText(measurement.recordedAt), font(7.5), ink(), room));
        return words;
    }

    /// A band with name and value, and below it the words and a row for each test. What is not measured has
    /// a table of its own.
    void drawMeasurement(Paper &paper, const QList<Column> &columns,
                         const job::ReportedMeasurement &measurement) const
    {
        const QRectF &body = paper.body();
        const Paper::Text name = paper.text(measurement.metric.text(), font(9, QFont::DemiBold), ink(),
                                            body.width() * 0.6 - inset);
        const Paper::Text value =
            paper.text(job::valueText(measurement.value, measurement.unit),
                       font(9, measurement.value ? QFont::DemiBold : QFont::Normal),
                       measurement.value ? ink() : quiet(), body.width() * 0.4 - gap - inset, Qt::AlignRight);
        const double band = std::max(name.height(), value.height()) + 2 * airy;
        const std::vector<Paper::Text> words = wordsOf(paper, measurement);
        double head = band + 2 * airy;
        for (const Paper::Text &text : words)
            head += text.height();
        const QList<job::ReportRow> &tests = measurement.tests;
        std::vector<Row> rows;
        double height = head;
        for (const job::ReportRow &test : tests) {
            rows.push_back(rowOf(paper, columns, test));
            height += rows.back().height;
        }
        // Together on one page, or at least its head with its first test.
        const double least = head + (rows.empty() ? 0 : rows.front().height);
        paper.need(height <= body.height() / 2 ? height : std::min(least, body.height() / 2));

        paper.draw([&](QPainter &painter) {
            painter.fillRect(QRectF(body.left(), paper.y(), body.width(), band), QColor(0xf2, 0xf4, 0xf5));
        });
        paper.draw(name, body.left() + inset, paper.y() + airy);
        paper.draw(value, body.left() + body.width() * 0.6 + gap, paper.y() + airy);
        paper.skip(band + airy);
        for (const Paper::Text &text : words) {
            paper.need(text.height());
            paper.draw(text, body.left() + inset, paper.y());
            paper.skip(text.height());
        }
        paper.skip(words.empty() ? 0 : airy);
        for (size_t i = 0; i < rows.size(); ++i) {
            paper.need(rows[i].height);
            drawMark(paper, tests.at(qsizetype(i)).status, body.left() + inset, paper.y() + 1.5, mark);
            for (size_t k = 0; k < rows[i].texts.size(); ++k)
                paper.draw(rows[i].texts[k],
                           left(paper, columns, qsizetype(k)) + inset + (k == 0 ? mark + 3 : 0), paper.y());
            paper.skip(rows[i].height);
        }
        paper.skip(airy);
    }

    bool drawNotMeasured(Paper &paper)
    {
        if (m_report.notMeasured.isEmpty())
            return true;
        const QList<Column> columns = {{tr("Specification"), 0.7}, {tr("Test"), 0.3}};
        drawHeading(paper, tr("Not measured: specifications that apply"), 40);
        beginTable(paper, columns);
        const qsizetype shown = std::min(m_report.notMeasured.size(), mostNotMeasured);
        for (qsizetype i = 0; i < shown; ++i) {
            if (i % 64 == 0 && !goOn(1))
                return false;
            const job::ReportRow &row = m_report.notMeasured.at(i);
            const Paper::Text name =
                paper.text(row.specification.text(), font(8.5), ink(), width(paper, columns, 0) - mark - 3);
            const Paper::Text test =
                paper.text(job::testText(row), font(8.5), ink(), width(paper, columns, 1));
            const double height = std::max(name.height(), test.height()) + 2 * airy;
            paper.need(height);
            drawMark(paper, spec::Status::NotMeasured, paper.body().left() + inset, paper.y() + airy + 1.5,
                     mark);
            paper.draw(name, left(paper, columns, 0) + inset + mark + 3, paper.y() + airy);
            paper.draw(test, left(paper, columns, 1) + inset, paper.y() + airy);
            paper.skip(height);
            paper.line(paper.body().left(), paper.body().right(), paper.y(), rule());
        }
        paper.setRepeated({});
        if (const qsizetype more = m_report.notMeasured.size() - shown; more > 0) {
            const Paper::Text rest =
                paper.text(tr("and %n more; the web page has them all", nullptr, int(more)), font(8.5),
                           quiet(), paper.body().width());
            paper.skip(airy);
            paper.need(rest.height());
            paper.draw(rest, paper.body().left(), paper.y());
            paper.skip(rest.height());
        }
        return true;
    }

    void drawPast(Paper &paper) const
    {
        if (m_report.past.isEmpty())
            return;
        drawHeading(paper, tr("History"), plotHeight + 16);
        const Paper::Text key = paper.text(
            tr("Filled dots: a server holds the value. Hollow: not sent. Dashed: the threshold of a "
               "specification."),
            font(7.5), quiet(), paper.body().width());
        paper.draw(key, paper.body().left(), paper.y());
        paper.skip(key.height() + 6);
        const double width = (paper.body().width() - 2 * gap) / 2;
        for (qsizetype i = 0; i < m_report.past.size(); ++i) {
            if (i % 2 == 0)
                paper.need(plotHeight);
            const double x = paper.body().left() + (i % 2 == 0 ? 0 : width + 2 * gap);
            drawPlot(paper, m_report.past.at(i), QRectF(x, paper.y(), width, plotHeight));
            if (i % 2 == 1 || i + 1 == m_report.past.size())
                paper.skip(plotHeight + 8);
        }
    }

    /// BEGUN is mirrored with the page, time in it never.
    void drawPlot(const Paper &paper, const job::PastSeries &series, const QRectF &begun) const
    {
        const QString name = series.unit.isEmpty() ? series.metric.text()
                                                   : tr("%1 in %2").arg(series.metric.text(), series.unit);
        paper.draw(paper.text(name, font(8, QFont::DemiBold), ink(), begun.width(), Qt::AlignLeft, 80),
                   begun.left(), begun.top());
        const QRectF rect(paper.leftOf(begun.left(), begun.width()), begun.top(), begun.width(),
                          begun.height());
        const QRectF frame(rect.left() + 42, rect.top() + 18, rect.width() - 44, rect.height() - 36);
        const job::PlotShape shape = job::plotShape(series, frame);
        paper.draw([&](QPainter &painter) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(rule(), 0.7));
            painter.drawLine(frame.topLeft(), frame.bottomLeft());
            painter.drawLine(frame.bottomLeft(), frame.bottomRight());
            painter.setPen(QPen(tone(Tone::Bad), 0.8, Qt::DashLine));
            for (const job::PlotShape::Threshold &threshold : shape.thresholds)
                painter.drawLine(QPointF(frame.left(), threshold.y), QPointF(frame.right(), threshold.y));
            painter.setPen(QPen(tone(Tone::Accent), 1.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            for (const QList<QPointF> &run : shape.runs)
                painter.drawPolyline(run.constData(), int(run.size()));
            painter.setBrush(tone(Tone::Accent));
            painter.setPen(Qt::NoPen);
            for (const QPointF &dot : shape.sent)
                painter.drawEllipse(dot, 1.8, 1.8);
            painter.setBrush(Qt::white);
            painter.setPen(QPen(tone(Tone::Accent), 0.8));
            for (const QPointF &ring : shape.unsent)
                painter.drawEllipse(ring, 1.8, 1.8);
        });
        const auto label = [&](const QString &text, double x, double y, double width, Qt::Alignment side) {
            paper.draw(paper.text(text, font(7), quiet(), width, side | Qt::AlignAbsolute),
                       paper.leftOf(x, width), y);
        };
        label(shape.least, rect.left(), frame.bottom() - 7, 38, Qt::AlignRight);
        if (shape.greatest != shape.least)
            label(shape.greatest, rect.left(), frame.top() - 3, 38, Qt::AlignRight);
        label(shape.first, frame.left(), frame.bottom() + 3, frame.width(), Qt::AlignLeft);
        label(shape.last, frame.left(), frame.bottom() + 3, frame.width(), Qt::AlignRight);
    }

    void drawSent(Paper &paper) const
    {
        if (m_report.payloadSha256.isEmpty())
            return;
        drawHeading(paper, tr("What is sent"), 24);
        drawGrid(paper, {{tr("Bytes"), QString::number(m_report.payloadBytes)}});
        const double name = (paper.body().width() - 2 * gap) / 2 * 0.34;
        const Paper::Text digest = paper.text(QString::fromLatin1(m_report.payloadSha256), font(8.5), ink(),
                                              paper.body().width() - name - gap);
        paper.need(digest.height());
        paper.draw(paper.text(tr("SHA-256"), font(8.5), quiet(), name), paper.body().left(), paper.y());
        paper.draw(digest, paper.body().left() + name + gap, paper.y());
        paper.skip(digest.height());
    }

    const job::ShiftReport &m_report;
    const json::Progress &m_progress;
    QFont m_font;
    QPalette m_palette;
    Qt::LayoutDirection m_direction;
    int m_pages = 0;
};

} // namespace

QPalette paperPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Window, Qt::white);
    return palette;
}

QPageSize::PageSizeId paperOf(const QLocale &locale)
{
    // Those that CLDR gives US Letter; Chile is one of them.
    static const QList<QLocale::Territory> letter = {
        QLocale::Belize,       QLocale::Canada,     QLocale::Chile,       QLocale::Colombia,
        QLocale::CostaRica,    QLocale::ElSalvador, QLocale::Guatemala,   QLocale::Mexico,
        QLocale::Nicaragua,    QLocale::Panama,     QLocale::Philippines, QLocale::PuertoRico,
        QLocale::UnitedStates, QLocale::Venezuela};
    // The C locale says nothing of a place.
    return locale.language() != QLocale::C && letter.contains(locale.territory()) ? QPageSize::Letter
                                                                                  : QPageSize::A4;
}

Result<int> writePdf(const job::ShiftReport &report, QIODevice &device, const PdfOptions &options,
                     const json::Progress &progress)
{
    const auto cancelled = [] {
        return fail({.kind = Error::Kind::Cancelled, .message = tr("The export was cancelled.")});
    };
    QPdfWriter writer(&device);
    writer.setResolution(600);
    writer.setPageLayout(QPageLayout(QPageSize(options.paper), QPageLayout::Portrait,
                                     QMarginsF(18, 16, 18, 12), QPageLayout::Millimeter));
    writer.setTitle(report.title);
    writer.setCreator(tr("Kabocha %1").arg(report.version));

    const json::Progress measuring = [&progress](double done) { return !progress || progress(done * 0.4); };
    const json::Progress drawing = [&progress](double done) {
        return !progress || progress(0.4 + done * 0.6);
    };
    const std::optional<int> pages = PdfReport(report, options, measuring).run(writer, nullptr, 0);
    if (!pages)
        return cancelled();
    QPainter painter;
    if (!painter.begin(&writer))
        return fail({.kind = Error::Kind::Io,
                     .message = tr("The document could not be begun: %1.").arg(device.errorString()),
                     .hint = tr("Check the folder's permissions and free space.")});
    const std::optional<int> drawn = PdfReport(report, options, drawing).run(writer, &painter, *pages);
    painter.end();
    if (!drawn)
        return cancelled();
    return *drawn;
}

} // namespace kabocha::ui
