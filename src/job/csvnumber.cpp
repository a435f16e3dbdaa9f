// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/csvnumber.h"

#include "base/number.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace kabocha::job {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::job", text);
}

tl::unexpected<Error> wrong(const QString &message, const QString &hint)
{
    return fail({.kind = Error::Kind::Syntax, .message = message, .hint = hint});
}

QString hintFor(const QString &cell, CsvNumbers numbers)
{
    switch (numbers) {
    case CsvNumbers::Point:
        return cell.contains(u',')
                   ? tr("The decimal mark is a point, and digits are not grouped: 1234.5")
                   : tr("Write it as 10.5 or 1.05e1; leave it empty if nothing was measured.");
    case CsvNumbers::Comma:
        return cell.contains(u'.')
                   ? tr("The decimal mark is a comma, and digits are not grouped: 1234,5")
                   : tr("Write it as 10,5 or 1,05e1; leave it empty if nothing was measured.");
    case CsvNumbers::PointGrouped:
        return tr("A comma stands before every three digits, and the decimal mark is a point: 1,234.5");
    case CsvNumbers::CommaGrouped:
        return tr("A point stands before every three digits, and the decimal mark is a comma: 1.234,5");
    }
    Q_UNREACHABLE();
}

/// CELL as in C; empty if it is not written as NUMBERS says.
QString inC(const QString &cell, CsvNumbers numbers)
{
    static const QRegularExpression point(
        QStringLiteral("\\A[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?\\z"));
    static const QRegularExpression comma(
        QStringLiteral("\\A[+-]?(?:[0-9]+,?[0-9]*|,[0-9]+)(?:[eE][+-]?[0-9]+)?\\z"));
    static const QRegularExpression pointGrouped(QStringLiteral(
        "\\A[+-]?(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?\\z"));
    static const QRegularExpression commaGrouped(QStringLiteral(
        "\\A[+-]?(?:[1-9][0-9]{0,2}(?:\\.[0-9]{3})+|[0-9]+)(?:,[0-9]*)?(?:[eE][+-]?[0-9]+)?\\z"));
    QString text = cell;
    switch (numbers) {
    case CsvNumbers::Point:
        return point.match(cell).hasMatch() ? text : QString();
    case CsvNumbers::Comma:
        return comma.match(cell).hasMatch() ? text.replace(u',', u'.') : QString();
    case CsvNumbers::PointGrouped:
        return pointGrouped.match(cell).hasMatch() ? text.remove(u',') : QString();
    case CsvNumbers::CommaGrouped:
        return commaGrouped.match(cell).hasMatch() ? text.remove(u'.').replace(u',', u'.') : QString();
    }
    Q_UNREACHABLE();
}

} // namespace

Result<double> readCsvNumber(const QString &cell, CsvNumbers numbers)
{
    const QString text = inC(cell, numbers);
    if (text.isEmpty())
        return wrong(tr("“%1” is not a number.").arg(cell.left(60)), hintFor(cell, numbers));
    bool good = false;
    const double value = text.toDouble(&good); // C, whatever the locale
    static const QRegularExpression nonzero(QStringLiteral("\\A[+-]?[0.]*[1-9]"));
    if (value == 0 && nonzero.match(text).hasMatch())
        return wrong(tr("%1 is smaller than any number that can be kept.").arg(cell.left(60)),
                     tr("Check the exponent, or write 0."));
    if (!good || !std::isfinite(value))
        return wrong(tr("%1 is larger than any number that can be kept.").arg(cell.left(60)),
                     tr("Check the exponent."));
    return value;
}

std::optional<CsvNumbers> sniffNumbers(const QStringList &cells)
{
    // A comma before three digits may be either mark; a zero or more than three digits before it, or another
    // number of digits behind it, can only be a decimal comma. A point alone always is a decimal point.
    static const QRegularExpression either(
        QStringLiteral("\\A[+-]?[1-9][0-9]{0,2},[0-9]{3}(?:[eE][+-]?[0-9]+)?\\z"));
    static const QRegularExpression perhapsGrouped(QStringLiteral("\\A[+-]?[1-9][0-9]{0,2}\\.[0-9]{3}\\z"));
    bool ambiguous = false;
    bool point = false;
    bool surePoint = false; // no group of three digits behind it
    QSet<CsvNumbers> sure;
    for (const QString &cell : cells) {
        const QString text = plainNumber(cell);
        const qsizetype points = text.count(u'.');
        const qsizetype commas = text.count(u',');
        if (commas == 0 && points < 2) {
            if (points == 1 && readCsvNumber(text, CsvNumbers::Point)) {
                point = true;
                surePoint = surePoint || !perhapsGrouped.match(text).hasMatch();
            }
            continue;
        }
        if (points == 0 && commas == 1) {
            if (either.match(text).hasMatch())
                ambiguous = true;
            else if (readCsvNumber(text, CsvNumbers::Comma))
                sure.insert(CsvNumbers::Comma);
            continue;
        }
        for (const CsvNumbers grouped : {CsvNumbers::PointGrouped, CsvNumbers::CommaGrouped})
            if (readCsvNumber(text, grouped))
                sure.insert(grouped);
    }
    if (sure.isEmpty())
        return ambiguous ? std::nullopt : std::optional(CsvNumbers::Point);
    // `1.234,5` beside `10,5` is one way to write, the grouped one.
    if (sure == QSet{CsvNumbers::Comma, CsvNumbers::CommaGrouped})
        sure.remove(CsvNumbers::Comma);
    if (sure.size() > 1)
        return {};
    switch (const CsvNumbers found = *sure.cbegin()) {
    case CsvNumbers::Comma:
        return point ? std::nullopt : std::optional(found);
    case CsvNumbers::CommaGrouped:
        return surePoint ? std::nullopt : std::optional(found);
    default:
        return found;
    }
}

std::optional<std::pair<QString, QString>> splitCsvError(const QString &cell)
{
    static const QRegularExpression error(QStringLiteral(
        "\\A(?:\u00B1|\\+/-)?\\s*([0-9.,]*[0-9][0-9.,]*(?:[eE][+-]?[0-9]+)?)\\s*([^0-9.,\\s].*)?\\z"));
    const auto match = error.match(plainNumber(cell));
    return match.hasMatch() ? std::optional(std::pair(match.captured(1), match.captured(2))) : std::nullopt;
}

bool looksLikeNumber(const QString &cell)
{
    static const QRegularExpression number(
        QStringLiteral("\\A[+-]?[0-9.,]*[0-9][0-9.,]*(?:[eE][+-]?[0-9]+)?\\z"));
    return number.match(plainNumber(cell)).hasMatch();
}

} // namespace kabocha::job
