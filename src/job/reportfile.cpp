// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/reportfile.h"

#include "base/plaintext.h"
#include "job/csvreader.h"
#include "job/exporthtml.h"
#include "job/reporttext.h"

namespace kabocha::job {
namespace {

QString tableRow(const QString &cell, const QStringList &texts, const QString &htmlClass = {})
{
    QString out =
        htmlClass.isEmpty() ? QStringLiteral("<tr>") : QStringLiteral("<tr class=\"%1\">").arg(htmlClass);
    for (const QString &text : texts)
        out += u'<' + cell + u'>' + htmlText(text) + QStringLiteral("</") + cell.section(u' ', 0, 0) + u'>';
    return out + QStringLiteral("</tr>\n");
}

} // namespace

QString statusWord(spec::Status status)
{
    switch (status) {
    case spec::Status::Pass:
        return QStringLiteral("pass");
    case spec::Status::Fail:
        return QStringLiteral("fail");
    case spec::Status::NotMeasured:
        return QStringLiteral("not measured");
    case spec::Status::Undecidable:
        return QStringLiteral("undecidable");
    }
    Q_UNREACHABLE();
}

json::Value reportAsJson(const QList<ReportRow> &rows)
{
    using json::Value;
    QList<Value> out;
    out.reserve(rows.size());
    for (const ReportRow &row : rows) {
        json::Object object;
        object.insert(QStringLiteral("status"), Value::string(statusWord(row.status)));
        object.insert(QStringLiteral("specification"), Value::string(row.specification.text()));
        object.insert(QStringLiteral("value"), row.value ? Value::number(*row.value) : Value());
        object.insert(QStringLiteral("unit"), Value::string(row.unit));
        object.insert(QStringLiteral("operator"), Value::string(spec::symbol(row.op)));
        object.insert(QStringLiteral("threshold"), Value::number(row.threshold));
        object.insert(QStringLiteral("threshold_unit"), Value::string(row.thresholdUnit));
        object.insert(QStringLiteral("metric_tags"), Value::string(row.metricTags));
        object.insert(QStringLiteral("spec_tags"), Value::string(row.specificationTags));
        out.append(Value::object(object));
    }
    return Value::array(out);
}

QString reportAsCsv(const QList<ReportRow> &rows)
{
    QString out = QStringLiteral(
        "status,specification,value,unit,operator,threshold,threshold_unit,metric_tags,spec_tags\n");
    for (const ReportRow &row : rows) {
        const auto foreign = [](const QString &text) { return withoutFormulas(withoutControls(text)); };
        QStringList cells;
        for (const QString &text :
             {statusWord(row.status), foreign(row.specification.text()),
              row.value ? numberText(*row.value) : QString(), foreign(row.unit), spec::symbol(row.op),
              numberText(row.threshold), foreign(row.thresholdUnit), foreign(row.metricTags),
              foreign(row.specificationTags)})
            cells.append(csvCell(text));
        out += cells.join(u',') + u'\n';
    }
    return out;
}

QString reportAsHtml(const QList<ReportRow> &rows, const QString &title)
{
    QString out = QStringLiteral("<h1>") + htmlText(title) + QStringLiteral("</h1>\n<div class=\"wide\"><table>\n<thead>\n");
    out += tableRow(QStringLiteral("th scope=\"col\""),
                    {translated("Status"), translated("Specification"), translated("Measurement"),
                     translated("Test"), translated("Metric tags"), translated("Specification tags")});
    out += QStringLiteral("</thead>\n<tbody>\n");
    for (const ReportRow &row : rows) {
        const QString status = statusWord(row.status);
        QString htmlClass = status;
        out += tableRow(QStringLiteral("td"),
                        {status, row.specification.text(),
                         row.value ? withUnit(numberText(*row.value), row.unit) : QString(), testText(row),
                         row.metricTags, row.specificationTags},
                        htmlClass.replace(u' ', u'-'));
    }
    return htmlPage(title, out + QStringLiteral("</tbody>\n</table></div>\n"));
}

} // namespace kabocha::job
