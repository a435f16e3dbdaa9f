// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text.h"

#include "base/number.h"
#include "json/io.h"

#include <QGuiApplication>

#include <cmath>

namespace kabocha::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::ui", text);
}

QString withUnit(const QString &number, const QString &unit)
{
    return inOrder(unit.isEmpty() ? number : number + u' ' + unit);
}

QString rounded(double value)
{
    return numberText(QString::number(value, 'g', 4).toDouble());
}

} // namespace

QString numberText(double value)
{
    return QString::fromLatin1(pythonRepr(value));
}

QString valueText(std::optional<double> value, const QString &unit)
{
    if (!value || std::isnan(*value))
        return tr("not measured");
    return withUnit(numberText(*value), unit);
}

QString statusText(spec::Status status)
{
    switch (status) {
    case spec::Status::Pass:
        return tr("pass");
    case spec::Status::Fail:
        return tr("fail");
    case spec::Status::NotMeasured:
        return tr("not measured");
    case spec::Status::Undecidable:
        return tr("cannot be tested");
    }
    return {};
}

QString marginText(std::optional<double> margin, const QString &unit)
{
    if (!margin || !std::isfinite(*margin))
        return {};
    if (*margin == 0)
        return tr("exactly at the limit");
    const QString distance = withUnit(rounded(std::abs(*margin)), unit);
    return (*margin > 0 ? tr("%1 inside") : tr("%1 outside")).arg(distance);
}

QString testText(const job::ReportRow &row)
{
    return withUnit(spec::symbol(row.op) + u' ' + numberText(row.threshold), row.thresholdUnit);
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
    if (!utc.isValid())
        return {};
    return inOrder(utc.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QStringLiteral(" UTC"));
}

QString inOrder(const QString &text)
{
    constexpr QChar leftToRightIsolate(0x2066);
    constexpr QChar popIsolate(0x2069);
    return QGuiApplication::isRightToLeft() ? leftToRightIsolate + text + popIsolate : text;
}

} // namespace kabocha::ui
