// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text.h"

#include "job/reporttext.h"
#include "json/io.h"

#include <QGuiApplication>

namespace kabocha::ui {

QString numberText(double value)
{
    return job::numberText(value);
}

QString valueText(std::optional<double> value, const QString &unit)
{
    return inOrder(job::valueText(value, unit));
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
    return inOrder(job::testText(row));
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
    return inOrder(job::timeText(utc));
}

QString inOrder(const QString &text)
{
    constexpr QChar leftToRightIsolate(0x2066);
    constexpr QChar popIsolate(0x2069);
    return QGuiApplication::isRightToLeft() ? leftToRightIsolate + text + popIsolate : text;
}

} // namespace kabocha::ui
