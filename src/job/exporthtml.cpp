// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/exporthtml.h"

#include "base/files.h"
#include "base/plaintext.h"
#include "job/plotshape.h"
#include "job/reportfile.h"
#include "job/reporttext.h"

#include <QIODevice>
#include <QLocale>
#include <QRegularExpression>

namespace kabocha::job {
namespace {

// Nothing may be loaded or run, even if something had slipped through the escaping.
const QString head = QStringLiteral(
    "<!DOCTYPE html>\n<html lang=\"%1\" dir=\"%3\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
    "style-src 'unsafe-inline'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%2</title>\n<style>\n"
    ":root{color-scheme:light dark;--ink:#1b1e20;--quiet:#5b6168;--line:#d5d8db;--paper:#fff;--band:#f4f6f7;"
    "--good:#00704d;--bad:#b03a00;--odd:#855a00;--accent:#005f99;--alarm:#9c1a62}\n"
    "@media(prefers-color-scheme:dark){:root{--ink:#eceff1;--quiet:#aeb4ba;--line:#4a5056;--paper:#1b1e20;"
    "--band:#25292c;--good:#45c9a0;--bad:#ff9a61;--odd:#f2bd4b;--accent:#74c2f3;--alarm:#f5a3cf}}\n"
    "body{font:15px/1.45 Inter,'Noto Sans',sans-serif;color:var(--ink);background:var(--paper);"
    "max-width:70rem;margin:2rem auto;padding:0 1.5rem}\n"
    "h1{font-size:1.7rem;margin:0 0 .2rem}h2{font-size:1.15rem;margin:2rem 0 .5rem;color:var(--accent)}\n"
    "p.quiet{color:var(--quiet);margin:.2rem 0}.alarm{color:var(--alarm);font-weight:700}\n"
    "p.sums{font-size:1.1rem}"
    "p.sums>span{margin-inline-end:1.4rem;white-space:nowrap}\n"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1.2rem;margin:.5rem 0}"
    "dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}\n"
    // A table scrolls where the window is narrower than its words; names alone break anywhere.
    ".wide{overflow-x:auto}"
    "table{border-collapse:collapse;width:100%}caption{text-align:start;color:var(--quiet);padding:.2rem 0}"
    "th,td{text-align:start;vertical-align:top;padding-block:.3rem;padding-inline:0 .7rem;"
    "border-bottom:1px solid var(--line)}"
    "thead th{color:var(--quiet);font-weight:600;border-bottom-width:2px}"
    "tbody th{font-weight:600;min-width:11rem;overflow-wrap:anywhere}td.s{overflow-wrap:anywhere;"
    "min-width:6rem}td.n{font-variant-numeric:tabular-nums;white-space:nowrap}"
    "tbody.m:nth-of-type(even),tbody:not(.m) tr:nth-child(even){background:var(--band)}\n"
    ".pass{color:var(--good)}.fail{color:var(--bad);font-weight:700}.not-measured{color:var(--quiet)}"
    ".undecidable{color:var(--odd)}tr.fail,tr.pass,tr.not-measured,tr.undecidable{color:inherit;font-weight:"
    "400}"
    "tr.fail td:first-child{font-weight:700}\n"
    ".note{color:var(--quiet);font-size:.9em;font-weight:400;display:block}\n"
    ".plots{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(22rem,100%),1fr));gap:1rem}"
    "figure{margin:0;break-inside:avoid}figcaption{font-weight:600;overflow-wrap:anywhere}img{width:100%}\n"
    "code{font-family:Hack,monospace;font-size:.9em;overflow-wrap:anywhere}\n"
    "@media print{:root{--ink:#000;--quiet:#444;--line:#bbb;--paper:#fff;--band:#fff;--good:#00704d;"
    "--bad:#b03a00;--odd:#855a00;--accent:#005f99;--alarm:#9c1a62}body{font-size:10pt;margin:0;max-width:"
    "none;"
    "padding:0}.wide{overflow:visible}thead{display:table-header-group}tr{break-inside:avoid}h2{break-after:avoid}"
    "@page{margin:16mm}}\n"
    "</style>\n</head>\n<body>\n");

/// The mark says it without colour.
QString statusCell(spec::Status status)
{
    QChar mark;
    switch (status) {
    case spec::Status::Pass:
        mark = QChar(0x2714);
        break;
    case spec::Status::Fail:
        mark = QChar(0x2718);
        break;
    case spec::Status::NotMeasured:
        mark = QChar(0x25CB);
        break;
    case spec::Status::Undecidable:
        mark = QChar(0x25B3);
        break;
    }
    return QStringLiteral("<span class=\"%1\"><span aria-hidden=\"true\">%2</span>&nbsp;%3</span>")
        .arg(statusWord(status).replace(u' ', u'-'), QString(mark), htmlText(statusText(status)));
}

QString heading(const QString &text)
{
    return QStringLiteral("<h2>") + htmlText(text) + QStringLiteral("</h2>\n");
}

/// TEXT, whose direction is its own and says nothing of what stands around it.
QString isolated(const QString &text)
{
    return QStringLiteral("<bdi>") + htmlText(text) + QStringLiteral("</bdi>");
}

QString pairs(const QList<std::pair<QString, QString>> &entries)
{
    QString out = QStringLiteral("<dl>\n");
    for (const auto &[key, text] : entries) {
        if (!text.isEmpty())
            out += QStringLiteral("<dt>") + isolated(key) + QStringLiteral("</dt><dd>") + isolated(text) +
                   QStringLiteral("</dd>\n");
    }
    return out + QStringLiteral("</dl>\n");
}

QString tableHead(const QString &caption, const QStringList &names)
{
    QString out =
        QStringLiteral("<div class=\"wide\"><table>\n<caption>") + htmlText(caption) + QStringLiteral("</caption>\n<thead><tr>");
    for (const QString &name : names)
        out += QStringLiteral("<th scope=\"col\">") + htmlText(name) + QStringLiteral("</th>");
    return out + QStringLiteral("</tr></thead>\n");
}

const QString tableEnd = QStringLiteral("</table></div>\n");

QString cell(const QString &html, const char *htmlClass = "")
{
    return *htmlClass ? QStringLiteral("<td class=\"%1\">").arg(QLatin1String(htmlClass)) + html +
                            QStringLiteral("</td>")
                      : QStringLiteral("<td>") + html + QStringLiteral("</td>");
}

QString measurementRows(const ReportedMeasurement &measurement)
{
    const qsizetype tests = measurement.tests.size();
    const QString span = tests > 1 ? QStringLiteral(" rowspan=\"%1\"").arg(tests) : QString();
    QString first =
        QStringLiteral("<th scope=\"row\"") + span + u'>' + isolated(measurement.metric.text());
    if (!measurement.description.isEmpty())
        first += QStringLiteral("<span class=\"note\">") + isolated(measurement.description) +
                 QStringLiteral("</span>");
    for (const auto &[name, text] : measurement.notes)
        first += QStringLiteral("<span class=\"note\">") + isolated(translated("%1: %2").arg(name, text)) +
                 QStringLiteral("</span>");
    if (measurement.recordedAt.isValid())
        first += QStringLiteral("<span class=\"note\">") + htmlText(recordedText(measurement.recordedAt)) +
                 QStringLiteral("</span>");
    first += QStringLiteral("</th><td class=\"n\"") + span + u'>' +
             isolated(valueText(measurement.value, measurement.unit)) + QStringLiteral("</td>");
    if (tests == 0)
        return QStringLiteral("<tbody class=\"m\"><tr>") + first +
               QStringLiteral("<td></td><td></td><td></td><td></td></tr></tbody>\n");
    QString out = QStringLiteral("<tbody class=\"m\">");
    for (qsizetype i = 0; i < tests; ++i) {
        const ReportRow &row = measurement.tests.at(i);
        out += QStringLiteral("<tr>") + (i == 0 ? first : QString()) + cell(statusCell(row.status)) +
               cell(isolated(row.specification.spec), "s") + cell(isolated(testText(row)), "n") +
               cell(isolated(marginText(row.margin, row.unit)), "n") + QStringLiteral("</tr>\n");
    }
    return out + QStringLiteral("</tbody>\n");
}

QString top(const ShiftReport &report)
{
    QString out = QStringLiteral("<h1>") + isolated(report.title) + QStringLiteral("</h1>\n");
    QString sums;
    for (const spec::Status status :
         {spec::Status::Pass, spec::Status::Fail, spec::Status::NotMeasured, spec::Status::Undecidable}) {
        if (const int count = report.count(status); count > 0)
            sums += QStringLiteral("<span>%1 %2</span>").arg(QString::number(count), statusCell(status));
    }
    if (!sums.isEmpty())
        out += QStringLiteral("<p class=\"sums\">") + sums + QStringLiteral("</p>\n");
    if (report.production)
        out += QStringLiteral("<p class=\"alarm\">") + htmlText(translated("Production")) +
               QStringLiteral("</p>\n");
    out += pairs({{translated("Measured"), timeRangeText(report.from, report.to)},
                  {translated("Target"), report.target},
                  {translated("Job file"), report.file},
                  {translated("Report made"), timeText(report.madeAt)}});
    return out;
}

QString plots(const QList<PastSeries> &past)
{
    QString out = heading(translated("History")) + QStringLiteral("<div class=\"plots\">\n");
    for (const PastSeries &series : past) {
        const QString name = series.unit.isEmpty()
                                 ? series.metric.text()
                                 : translated("%1 in %2").arg(series.metric.text(), series.unit);
        out += QStringLiteral("<figure><figcaption>") + isolated(name) +
               QStringLiteral("</figcaption><img alt=\"") + htmlText(plotShape(series, {0, 0, 1, 1}).words) +
               QStringLiteral("\" src=\"data:image/svg+xml;base64,") +
               QString::fromLatin1(plotAsSvg(series).toBase64()) + QStringLiteral("\"></figure>\n");
    }
    return out + QStringLiteral("</div>\n");
}

/// Of the texts: the computer's locale may be another one.
QString spokenLanguage()
{
    //: Not a word: the code of the language that you translate into, for web pages (es, de, pt-BR).
    const QString code = translated("en");
    static const QRegularExpression valid(QStringLiteral("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"));
    return valid.match(code).hasMatch() ? code : QStringLiteral("en");
}

QString bottom(const ShiftReport &report)
{
    QString out = heading(translated("What is sent"));
    if (!report.payloadSha256.isEmpty())
        out += QStringLiteral("<p>") + htmlText(translated("%1 bytes, SHA-256").arg(report.payloadBytes)) +
               QStringLiteral("<br><code>") + htmlText(QString::fromLatin1(report.payloadSha256)) +
               QStringLiteral("</code></p>\n");
    out += QStringLiteral("<p class=\"quiet\">") + htmlText(translated("Kabocha %1").arg(report.version)) +
           QStringLiteral("</p>\n");
    return out;
}

} // namespace

QString htmlText(const QString &text)
{
    // toHtmlEscaped() leaves the apostrophe, which ends no attribute of ours.
    return withoutControls(text).toHtmlEscaped();
}

QString htmlPage(const QString &title, const QString &body)
{
    const QString language = spokenLanguage();
    const bool fromRight = QLocale(language).textDirection() == Qt::RightToLeft;
    return QString(head)
               .replace(QLatin1String("%1"), language)
               .replace(QLatin1String("%3"), fromRight ? QStringLiteral("rtl") : QStringLiteral("ltr"))
               .replace(QLatin1String("%2"), htmlText(title)) +
           body + QStringLiteral("</body>\n</html>\n");
}

Result<void> writeHtml(const ShiftReport &report, QIODevice &device, const json::Progress &progress)
{
    const QString empty = htmlPage(report.title, {});
    const qsizetype end = empty.lastIndexOf(QLatin1String("</body>"));
    const auto put = [&device](const QString &text) { return writeAll(device, text.toUtf8()); };
    Result<void> done = put(empty.left(end) + top(report));
    if (done && !report.environment.isEmpty())
        done = put(heading(translated("Environment")) + pairs(report.environment));
    if (done && !report.metadata.isEmpty())
        done = put(heading(translated("Metadata")) + pairs(report.metadata));
    if (done)
        done = put(heading(translated("Measurements")) +
                   tableHead(translated("Each measurement with the specifications that apply to it"),
                             {translated("Metric"), translated("Value"), translated("Result"),
                              translated("Specification"), translated("Test"), translated("Margin")}));
    const qsizetype all = report.measurements.size();
    constexpr qsizetype portion = 256;
    for (qsizetype i = 0; done && i < all; i += portion) {
        if (progress && !progress(double(i) / double(all)))
            return fail({.kind = Error::Kind::Cancelled, .message = translated("The export was cancelled.")});
        QString rows;
        for (qsizetype k = i; k < std::min(all, i + portion); ++k)
            rows += measurementRows(report.measurements.at(k));
        done = put(rows);
    }
    if (done)
        done = put(tableEnd);
    if (done && !report.notMeasured.isEmpty()) {
        QString rows = heading(translated("Not measured")) +
                       tableHead(translated("Specifications that apply and could not be tested"),
                                 {translated("Specification"), translated("Test")}) +
                       QStringLiteral("<tbody>\n");
        for (const ReportRow &row : report.notMeasured)
            rows += QStringLiteral("<tr><th scope=\"row\">") + isolated(row.specification.text()) +
                    QStringLiteral("</th>") + cell(isolated(testText(row)), "n") + QStringLiteral("</tr>\n");
        done = put(rows + QStringLiteral("</tbody>\n") + tableEnd);
    }
    if (done && !report.past.isEmpty())
        done = put(plots(report.past));
    if (done)
        done = put(bottom(report) + empty.mid(end));
    return done;
}

} // namespace kabocha::job
