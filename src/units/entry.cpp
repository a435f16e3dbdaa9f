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

/// TEXT as plainNumber(), with every kind of blank as a plain one, and degree signs as `°`.
QString plain(QStringView text)
{
    QString out;
    for (const QChar c : plainNumber(text)) {
        switch (c.unicode()) {
        case 0x00BA: // what keyboards have instead of the degree sign
        case 0x02DA:
            out += QChar(0x00B0);
            break;
        case 0x2103:
            out += QStringLiteral("°C");
            break;
        case 0x2109:
            out += QStringLiteral("°F");
            break;
        default:
            out += c.isSpace() ? QChar(u' ') : c;
        }
    }
    return out;
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

/// Why digits are refused as they stand, and how they can have been meant.
struct Doubt
{
    enum class Kind { None, TwoWays, Groups, NoNumber };
    Kind kind = Kind::None;
    QChar mark = {};        ///< the group separator
    QString pointed = {};   ///< the number with a decimal point; where there is no doubt
    QStringList meant = {}; ///< with a decimal point or without
};

/// DIGITS holds digits, points, commas, apostrophes and blanks between digits.
Doubt doubtOf(const QString &digits)
{
    using Kind = Doubt::Kind;
    const auto without = [](QString number, QChar mark) { return number.remove(mark).replace(u',', u'.'); };
    for (const QChar mark : {u'\'', u'’', u'_', u' '}) {
        if (!digits.contains(mark))
            continue;
        const QString plainly = without(digits, mark);
        if (plainly.count(u'.') > 1)
            return {.kind = Kind::NoNumber};
        return {.kind = Kind::Groups, .mark = mark, .meant = {plainly}};
    }
    const qsizetype points = digits.count(u'.');
    const qsizetype commas = digits.count(u',');
    if (points > 0 && commas > 0) {
        // `1.234,5` and `1,234.5`: whichever comes last is the decimal mark.
        const QChar mark = digits.lastIndexOf(u',') > digits.lastIndexOf(u'.') ? u'.' : u',';
        const QString plainly = without(digits, mark);
        if (plainly.count(u'.') > 1)
            return {.kind = Kind::NoNumber};
        return {.kind = Kind::Groups, .mark = mark, .meant = {plainly}};
    }
    if (points > 1 || commas > 1) {
        static const QRegularExpression grouped(QStringLiteral("\\A[0-9]{1,3}([.,][0-9]{3})+\\z"));
        if (!grouped.match(digits).hasMatch())
            return {.kind = Kind::NoNumber};
        const QChar mark = points ? u'.' : u',';
        return {.kind = Kind::Groups, .mark = mark, .meant = {without(digits, mark)}};
    }
    QString pointed = digits;
    pointed.replace(u',', u'.');
    // `1,234` may be a little over one or over a thousand; `0,234` and `1234,567` can only be decimal commas.
    static const QRegularExpression ambiguous(QStringLiteral("\\A[1-9][0-9]{0,2},[0-9]{3}\\z"));
    if (ambiguous.match(digits).hasMatch())
        return {.kind = Kind::TwoWays, .meant = {pointed, without(digits, u',')}};
    return {.pointed = pointed};
}

/// DIGITS as doubtOf(); EXPONENT may be empty.
Result<double> numberOf(const QString &sign, const QString &digits, const QString &exponent)
{
    const Doubt doubt = doubtOf(digits);
    const QString whole = sign + digits + exponent;
    const auto meant = [&](int index) { return sign + doubt.meant.at(index) + exponent; };
    switch (doubt.kind) {
    case Doubt::Kind::None:
        break;
    case Doubt::Kind::TwoWays:
        return wrong(tr("“%1” can be read in two ways.").arg(whole),
                     tr("Type %1 or %2.").arg(meant(0), meant(1)));
    case Doubt::Kind::Groups:
        return wrong(tr("“%1” has group separators (“%2”), which are not allowed.")
                         .arg(whole, doubt.mark == u' ' ? tr("blank") : QString(doubt.mark)),
                     tr("Type the number without them: %1.").arg(meant(0)));
    case Doubt::Kind::NoNumber:
        return wrong(tr("“%1” is not a number.").arg(whole), tr("Type it as 10.5 or 1.05e1."));
    }
    return valueOf(sign + doubt.pointed + exponent);
}

/// A sign, digits with what people put between them, an exponent, at the beginning. A blank counts only
/// before exactly three digits: `10 000`.
const QRegularExpression &numberPattern()
{
    static const QRegularExpression number(QStringLiteral(
        R"(\A([+-]?)((?:[0-9]|[.,](?=[0-9])|(?<=[0-9])[.,]|(?<=[0-9])['’_](?=[0-9])|(?<=[0-9]) (?=[0-9]{3}(?![0-9])))+))"
        R"(((?:[eE][+-]?[0-9]+)?))"));
    return number;
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
    const QRegularExpressionMatch match = numberPattern().match(text);
    if (!match.hasMatch() || match.captured(2).isEmpty()) {
        const bool otherDigits =
            std::ranges::any_of(text, [](QChar c) { return c.unicode() > 127 && c.isDigit(); });
        if (otherDigits)
            return wrong(tr("“%1” is not a number.").arg(text.left(60)),
                         tr("Type it with the digits 0 to 9."));
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

/// REST, what follows a number, with the temperature scales as we call them: `deg C`, `° F`, `degrees C`.
QString unitText(const QString &rest)
{
    static const QRegularExpression degrees(
        QStringLiteral("\\A(?:°|degs?\\b|degrees?\\b|deg(?=[CF]))[ .]?([CF])\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = degrees.match(rest);
    return match.hasMatch() ? QStringLiteral("deg_") + match.captured(1).toUpper() : rest;
}

/// A number and, if one is typed, its unit.
struct Quantity
{
    double value = 0;
    std::optional<Unit> unit = {};
};

Result<Quantity> quantityOf(const QString &text, Context context)
{
    const auto parts = split(text);
    if (!parts)
        return fail(parts.error());
    Quantity out{.value = parts->value};
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
    const auto unit = parseUnit(context == Context::Entry ? unitText(parts->rest) : parts->rest, context,
                                Table::standard());
    if (!unit) {
        Error error = unit.error();
        error.place = {};
        return fail(error);
    }
    out.unit = *unit;
    return out;
}

/// An entry taken apart where `±` stands; ERROR is empty if there is none.
struct Halves
{
    QString value = {};
    std::optional<QString> error = {};
};

Halves halvesOf(const QString &entry)
{
    static const QRegularExpression mark(QStringLiteral(R"( *(?:±|\+ ?/ ?-|\+-) *)"));
    static const QRegularExpression bracketed(QStringLiteral(R"(\A\(([^()]*)\) *(.*)\z)"));
    QString text = entry;
    if (const auto inner = bracketed.match(entry); inner.hasMatch()) // `(12 ± 0.4) mmag`
        text = (inner.captured(1) + u' ' + inner.captured(2)).trimmed();
    const auto found = mark.match(text);
    if (!found.hasMatch() || found.capturedStart() == 0)
        return {.value = entry};
    return {.value = text.left(found.capturedStart()), .error = text.mid(found.capturedEnd())};
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
    const Halves halves = halvesOf(entry);
    const auto value = quantityOf(halves.value, context);
    if (!value)
        return fail(value.error());
    Entry out{.value = value->value, .unit = value->unit};
    if (!halves.error)
        return out;
    if (halves.error->isEmpty())
        return wrong(tr("After “±” no error is typed."),
                     tr("Type it as a number, for example 12 ± 0.4 mmag."));
    const auto error = quantityOf(*halves.error, context);
    if (!error)
        return fail(error.error());
    if (std::signbit(error->value))
        return wrong(tr("The error after “±” has a sign."), tr("Type it without one: it is never negative."));
    out.error = error->value;
    if (!out.unit)
        out.unit = error->unit; // `12 ± 0.4 mmag`: of both
    else if (error->unit && *error->unit != *out.unit)
        out.errorUnit = error->unit;
    return out;
}

Error withHint(Error error, const Unit &metricUnit)
{
    if (error.hint.isEmpty())
        error.hint =
            metricUnit.canonical().isEmpty()
                ? tr("This metric is a pure number: type it without a unit, or in %.")
                : tr("Type the value in %1, or in a unit of the same kind.").arg(metricUnit.canonical());
    return error;
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
    ConvertedEntry out{.value = entry->value,
                       .error = entry->error,
                       .typed = entry->value.value_or(0),
                       .typedUnit = entry->unit.value_or(metricUnit),
                       .typedError = entry->error};
    if (entry->value && entry->unit && *entry->unit != metricUnit) {
        const auto converted = convertAtEntry(*entry->value, *entry->unit, metricUnit);
        if (!converted)
            return fail(withHint(converted.error(), metricUnit));
        out.value = converted->value;
        out.converted = true;
        out.absoluteTemperature = converted->absoluteTemperature;
    }
    const std::optional<Unit> errorUnit = entry->errorUnit ? entry->errorUnit : entry->unit;
    if (out.error && errorUnit && *errorUnit != metricUnit) {
        const auto converted = convertDifference(*out.error, *errorUnit, metricUnit);
        if (!converted)
            return fail(withHint(converted.error(), metricUnit));
        out.error = *converted;
    }
    return out;
}

QStringList readingsOf(const QString &text, const Unit &metricUnit)
{
    if (text.size() > LongestEntry || parseEntryFor(text, metricUnit))
        return {};
    const QString entry = plain(text);
    const auto match = numberPattern().match(entry);
    if (!match.hasMatch())
        return {};
    const QString rest = entry.mid(match.capturedLength());
    const auto whole = [&](const QString &digits, const QString &after) {
        return match.captured(1) + digits + match.captured(3) + after;
    };
    QStringList candidates;
    const Doubt doubt = doubtOf(match.captured(2));
    for (const QString &digits : doubt.meant)
        candidates << whole(digits, rest);
    if (doubt.kind == Doubt::Kind::None && !rest.trimmed().isEmpty() && !halvesOf(entry).error) {
        const QString typed = rest.trimmed();
        QStringList names = nearestUnitNames(typed);
        // Megamagnitudes are as near to a misspelt millimagnitude, but nobody means them.
        const auto away = [&](const QString &name) {
            const auto scale = convert(1, Unit::parse(name).value_or(Unit()), metricUnit);
            return scale && *scale > 0 ? std::abs(std::log10(*scale)) : HUGE_VAL;
        };
        const QStringList all = names;
        names.removeIf([&](const QString &name) {
            return std::ranges::any_of(all, [&](const QString &other) {
                return other.compare(name, Qt::CaseInsensitive) == 0 && away(other) < away(name);
            });
        });
        if ((typed == u"C" || typed == u"F") &&
            convertAtEntry(0, Unit::parse(u"K").value_or(Unit()), metricUnit))
            names = {QStringLiteral("deg_") + typed}; // neither coulomb nor farad
        for (const QString &name : std::as_const(names))
            candidates << whole(doubt.pointed, u' ' + name);
    }
    candidates.removeIf([&](const QString &candidate) { return !parseEntryFor(candidate, metricUnit); });
    candidates.removeDuplicates();
    constexpr qsizetype most = 2;
    return candidates.mid(0, most);
}

} // namespace kabocha::units
