// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text.h"

#include "job/reporttext.h"
#include "json/io.h"

#include <QCoreApplication>
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

QString storedText(std::optional<double> value, const units::Unit &unit, const job::ValueNotes &notes)
{
    QString stored = valueText(value, unit.canonical());
    if (value && notes.error)
        stored += u' ' + job::errorText(*notes.error, unit);
    return notes.measuredAt.isValid() ? QCoreApplication::translate("kabocha::ui", "%1, measured at %2")
                                            .arg(stored, timeText(notes.measuredAt))
                                      : stored;
}

QString entryText(std::optional<double> value, std::optional<double> error)
{
    if (!value)
        return QStringLiteral("-");
    return error ? numberText(*value) + QStringLiteral(" ± ") + numberText(*error) : numberText(*value);
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
