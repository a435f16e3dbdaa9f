// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/entry.h"

#include "base/number.h"
#include "units/parser.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace kabocha::units {
namespace {

constexpr qsizetype LongestEntry = 300;

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::units", text);
}

tl::unexpected<Error> wrong(const QString &message, const QString &hint)
{
    return fail({.kind = Error::Kind::Syntax, .message = message, .hint = hint});
}

/// TEXT with every kind of blank as a plain one, every minus as a hyphen, no invisible marks, and trimmed.
QString plain(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case 0x2212: // minus
        case 0x2010: // hyphens and dashes, as word processors put them
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0xFE63:
        case 0xFF0D:
            out += u'-';
            break;
        case 0x200B: // no width, byte order mark, directions: pasted along
        case 0xFEFF:
        case 0x200E:
        case 0x200F:
            break;
        default:
            out += c.isSpace() ? QChar(u' ') : c;
        }
    }
    return out.trimmed();
}

bool meansNotMeasured(const QString &text)
{
    static const QStringList words{QStringLiteral("-"), QStringLiteral("nan"), QStringLiteral("null"),
                                   QStringLiteral("not measured")};
    return words.contains(text.simplified(), Qt::CaseInsensitive);
}

/// A number at the beginning of an entry, and what follows it.
struct Split
{
    double value = 0;
    QString rest = {};
};

/// NUMBER, whose decimal mark is a point, as a double.
Result<double> valueOf(const QString &number)
{
    bool good = false;
    const double value = number.toDouble(&good);
    if (std::isinf(value))
        return wrong(tr("%1 is larger than any number that can be kept.").arg(number),
                     tr("Check the exponent."));
    static const QRegularExpression nonzero(QStringLiteral("\\A[+-]?[0.]*[1-9]"));
    if (value == 0 && nonzero.match(number).hasMatch())
        return wrong(tr("%1 is smaller than any number that can be kept.").arg(number),
                     tr("Check the exponent, or type 0."));
    if (!good)
        return wrong(tr("“%1” is not a number.").arg(number), tr("Type it as 10.5 or 1.05e1."));
    return value;
}

tl::unexpected<Error> groups(const QString &mark, const QString &number, const QString &without)
{
    return wrong(tr("“%1” has group separators (“%2”), which are not allowed.").arg(number, mark),
                 tr("Type the number without them: %1.").arg(without));
}

/// DIGITS holds digits, points, commas, apostrophes and blanks between digits; EXPONENT may be empty.
Result<double> numberOf(const QString &sign, const QString &digits, const QString &exponent)
{
    const qsizetype points = digits.count(u'.');
    const qsizetype commas = digits.count(u',');
    const QString whole = sign + digits + exponent;
    for (const QChar mark : {u'\'', u'’', u'_', u' '})
        if (digits.contains(mark)) {
            QString without = digits;
            without.remove(mark);
            return groups(mark == u' ' ? tr("blank") : QString(mark), whole,
                          sign + without.replace(u',', u'.') + exponent);
        }
    if (points > 0 && commas > 0) {
        // `1.234,5` and `1,234.5`: whichever comes last is the decimal mark.
        const bool decimalComma = digits.lastIndexOf(u',') > digits.lastIndexOf(u'.');
        QString without = digits;
        without.remove(decimalComma ? u'.' : u',');
        without.replace(u',', u'.');
        if (without.count(u'.') > 1)
            return wrong(tr("“%1” is not a number.").arg(whole), tr("Type it as 10.5 or 1.05e1."));
        return groups(decimalComma ? QStringLiteral(".") : QStringLiteral(","), whole,
                      sign + without + exponent);
    }
    if (points > 1 || commas > 1) {
        QString without = digits;
        without.remove(points ? u'.' : u',');
        static const QRegularExpression grouped(QStringLiteral("\\A[0-9]{1,3}([.,][0-9]{3})+\\z"));
        if (grouped.match(digits).hasMatch())
            return groups(points ? QStringLiteral(".") : QStringLiteral(","), whole,
                          sign + without + exponent);
        return wrong(tr("“%1” is not a number.").arg(whole), tr("Type it as 10.5 or 1.05e1."));
    }
    QString pointed = digits;
    pointed.replace(u',', u'.');
    // `1,234` may be a little over one or over a thousand; `0,234` and `1234,567` can only be decimal commas.
    static const QRegularExpression ambiguous(QStringLiteral("\\A[1-9][0-9]{0,2},[0-9]{3}\\z"));
    if (ambiguous.match(digits).hasMatch()) {
        QString thousands = digits;
        thousands.remove(u',');
        return wrong(tr("“%1” can be read in two ways.").arg(whole),
                     tr("Type %1 or %2.").arg(sign + pointed + exponent, sign + thousands + exponent));
    }
    return valueOf(sign + pointed + exponent);
}

Result<Split> split(const QString &text)
{
    static const QRegularExpression hexadecimal(QStringLiteral("\\A[+-]?0[xXbBoO][0-9a-fA-F]"));
    if (hexadecimal.match(text).hasMatch())
        return wrong(tr("“%1” is not a decimal number.").arg(text), tr("Type it with the digits 0 to 9."));
    static const QRegularExpression infinite(QStringLiteral("\\A[+-]?(?:inf|infinity|∞)\\b"),
                                             QRegularExpression::CaseInsensitiveOption);
    if (infinite.match(text).hasMatch() || text.contains(QChar(0x221E)))
        return wrong(tr("An infinite value cannot be recorded."), tr("Type “-” if nothing was measured."));
    // Digits with what people put between them. A blank counts only before exactly three digits: `10 000`.
    static const QRegularExpression number(QStringLiteral(
        R"(\A([+-]?)((?:[0-9]|[.,](?=[0-9])|(?<=[0-9])[.,]|(?<=[0-9])['’_](?=[0-9])|(?<=[0-9]) (?=[0-9]{3}(?![0-9])))+))"
        R"(((?:[eE][+-]?[0-9]+)?))"));
    const QRegularExpressionMatch match = number.match(text);
    if (!match.hasMatch() || match.captured(2).isEmpty()) {
        static const QRegularExpression spaced(QStringLiteral("\\A[+-] +[0-9.,]"));
        return wrong(tr("“%1” is not a number.").arg(text.left(60)),
                     spaced.match(text).hasMatch()
                         ? tr("Remove the blank after the sign.")
                         : tr("Begin with a number, for example 12.3 mmag; “-” means not measured."));
    }
    const auto value = numberOf(match.captured(1), match.captured(2), match.captured(3));
    if (!value)
        return fail(value.error());
    return Split{.value = *value, .rest = text.mid(match.capturedLength()).trimmed()};
}

Result<Entry> parseWith(QStringView text, Context context)
{
    if (text.size() > LongestEntry)
        return wrong(tr("The entry is longer than %1 characters.").arg(LongestEntry),
                     tr("Type a number, and a unit if it is not the metric's own."));
    const QString entry = plain(text);
    if (entry.isEmpty())
        return wrong(tr("No value was typed."), tr("Type a number, or “-” if nothing was measured."));
    if (meansNotMeasured(entry))
        return Entry{};
    const auto parts = split(entry);
    if (!parts)
        return fail(parts.error());
    Entry out{.value = parts->value};
    if (parts->rest.isEmpty())
        return out;
    if (parts->rest == u"''" || parts->rest == u"\"\"") { // as a metrics file says that there is none
        out.unit = Unit();
        return out;
    }
    static const QRegularExpression oneOver(
        QStringLiteral("\\A1 ?/")); // `3 1 / s`, as such a unit is written
    const QChar first = parts->rest.front();
    if ((first.isDigit() || QStringView(u".,-+'").contains(first)) && !oneOver.match(parts->rest).hasMatch())
        return wrong(tr("After the number %1 stands “%2”, which is no unit.")
                         .arg(QString::fromLatin1(pythonRepr(parts->value)), parts->rest.left(60)),
                     tr("Type one number, and a unit if it is not the metric's own."));
    const auto unit = parseUnit(parts->rest, context, Table::standard());
    if (!unit) {
        Error error = unit.error();
        error.place = {};
        return fail(error);
    }
    out.unit = *unit;
    return out;
}

} // namespace

Result<Entry> parseEntry(QStringView text)
{
    return parseWith(text, Context::File);
}

Result<ConvertedEntry> parseEntryFor(QStringView text, const Unit &metricUnit)
{
    const auto entry = parseWith(text, Context::Entry);
    if (!entry)
        return fail(entry.error());
    ConvertedEntry out{.value = entry->value};
    if (!entry->value || !entry->unit || *entry->unit == metricUnit)
        return out;
    const auto converted = convertAtEntry(*entry->value, *entry->unit, metricUnit);
    if (!converted) {
        Error error = converted.error();
        if (error.hint.isEmpty())
            error.hint =
                metricUnit.canonical().isEmpty()
                    ? tr("This metric is a pure number: type it without a unit, or in %.")
                    : tr("Type the value in %1, or in a unit of the same kind.").arg(metricUnit.canonical());
        return fail(error);
    }
    out.value = converted->value;
    out.converted = true;
    out.absoluteTemperature = converted->absoluteTemperature;
    return out;
}

} // namespace kabocha::units
