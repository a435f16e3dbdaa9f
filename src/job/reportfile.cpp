// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/reportfile.h"

#include "base/number.h"
#include "base/plaintext.h"
#include "job/csvreader.h"

#include <QCoreApplication>

namespace kabocha::job {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::job", text);
}

QString number(double value)
{
    return QString::fromLatin1(pythonRepr(value));
}

QString withUnit(double value, const QString &unit)
{
    return unit.isEmpty() ? number(value) : number(value) + u' ' + unit;
}

QString escaped(const QString &text)
{
    return withoutControls(text).toHtmlEscaped();
}

QString tableRow(const QString &cell, const QStringList &texts, const QString &htmlClass = {})
{
    QString out =
        htmlClass.isEmpty() ? QStringLiteral("<tr>") : QStringLiteral("<tr class=\"%1\">").arg(htmlClass);
    for (const QString &text : texts)
        out += QStringLiteral("<%1>%2</%1>").arg(cell, escaped(text));
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
        QStringList cells;
        for (const QString &text :
             {statusWord(row.status), row.specification.text(), row.value ? number(*row.value) : QString(),
              row.unit, spec::symbol(row.op), number(row.threshold), row.thresholdUnit, row.metricTags,
              row.specificationTags})
            cells.append(csvCell(withoutControls(text)));
        out += cells.join(u',') + u'\n';
    }
    return out;
}

QString reportAsHtml(const QList<ReportRow> &rows, const QString &title)
{
    QString out =
        QStringLiteral(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>%1</title>\n"
            "<style>body{font-family:sans-serif}table{border-collapse:collapse}"
            "th,td{border:1px solid #999;padding:.3em .6em;text-align:left}"
            "tr.fail td:first-child{font-weight:bold}</style>\n"
            "</head>\n<body>\n<h1>%1</h1>\n<table>\n<thead>\n")
            .arg(escaped(title));
    out += tableRow(QStringLiteral("th"), {tr("Status"), tr("Specification"), tr("Measurement"), tr("Test"),
                                           tr("Metric tags"), tr("Specification tags")});
    out += QStringLiteral("</thead>\n<tbody>\n");
    for (const ReportRow &row : rows) {
        const QString status = statusWord(row.status);
        QString htmlClass = status;
        out += tableRow(QStringLiteral("td"),
                        {status, row.specification.text(),
                         row.value ? withUnit(*row.value, row.unit) : QString(),
                         spec::symbol(row.op) + u' ' + withUnit(row.threshold, row.thresholdUnit),
                         row.metricTags, row.specificationTags},
                        htmlClass.replace(u' ', u'-'));
    }
    return out + QStringLiteral("</tbody>\n</table>\n</body>\n</html>\n");
}

} // namespace kabocha::job
