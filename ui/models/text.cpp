// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text.h"

#include "job/reporttext.h"
#include "json/io.h"

namespace kabocha::ui {

QString numberText(double value)
{
    return job::numberText(value);
}

QString valueText(std::optional<double> value, const QString &unit)
{
    return job::valueText(value, unit);
}

QString statusText(spec::Status status)
{
    return job::statusText(status);
}

QString marginText(std::optional<double> margin, const QString &unit)
{
    return job::marginText(margin, unit);
}

QString testText(const job::ReportRow &row)
{
    return job::testText(row);
}

QString jsonValueText(const json::Value &value)
{
    return value.isString() ? value.toString() : QString::fromUtf8(json::write(value, {.indent = -1}));
}

QString plainTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<qt>") + text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")) +
           QStringLiteral("</qt>");
}

QString timeText(const QDateTime &utc)
{
    return job::timeText(utc);
}

} // namespace kabocha::ui
