// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/parser.h"

#include "units/lexer.h"

#include <QCoreApplication>

#include <cmath>

namespace kabocha::units {
namespace {

using Kind = Token::Kind;

constexpr int DeepestNesting = 50;
constexpr qsizetype LongestText = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::units", text);
}

/// What one part of a unit means: a product, or a function unit, which can be part of nothing.
struct Value
{
    Composite product = {};
    std::optional<Unit> function = {};
};

class Parser
{
public:
    Parser(const QString &text, const QList<Token> &tokens, Context context, const Table &table,
           bool suggesting)
        : m_text(text), m_tokens(tokens), m_context(context), m_table(table), m_suggesting(suggesting)
    {
    }

    Result<Unit> run()
    {
        const auto value = whole();
        if (!value)
            return fail(value.error());
        if (next().kind != Kind::End)
            return wrong(tr("“%1” cannot stand here").arg(next().text));
        return value->function ? *value->function : makeUnit(value->product);
    }

private:
    [[nodiscard]] const Token &next(qsizetype ahead = 0) const
    {
        return m_tokens.at(std::min(m_at + ahead, m_tokens.size() - 1));
    }
    Token take() { return m_tokens.at(m_at++); }
    bool skip(Kind kind)
    {
        if (next().kind != kind)
            return false;
        ++m_at;
        return true;
    }
    [[nodiscard]] tl::unexpected<Error> wrong(const QString &why) const
    {
        return fail(
            {.kind = Error::Kind::Syntax,
             .message =
                 tr("“%1” is not a unit: %2 (column %3).").arg(m_text, why, QString::number(next().column)),
             .hint = tr("Units are written as in Astropy, for example mmag, deg_C or km / s."),
             .place = {.column = next().column}});
    }
    [[nodiscard]] tl::unexpected<Error> missing(const QString &what) const
    {
        return next().kind == Kind::End ? wrong(tr("%1 is missing at the end").arg(what))
                                        : wrong(tr("%1 is missing before “%2”").arg(what, next().text));
    }
    [[nodiscard]] bool startsUnit() const
    {
        const Kind kind = next().kind;
        return kind == Kind::Name || kind == Kind::Function || kind == Kind::Open;
    }

    /// A number, and units; or only one of them.
    Result<Value> whole()
    {
        Value out;
        const bool number =
            next().kind == Kind::Integer || next().kind == Kind::Real || next().kind == Kind::Sign;
        if (number) {
            const auto factor = coefficient();
            if (!factor)
                return fail(factor.error());
            out.product.coefficient = *factor;
            const bool times = skip(Kind::Times);
            if (!times && (next().kind == Kind::End || next().kind == Kind::Close))
                return out;
        }
        if (skip(Kind::Slash)) { // `1 / s`: one factor only
            auto below = expression();
            if (!below)
                return below;
            if (below->function)
                return wrong(tr("a logarithmic unit can only stand alone"));
            below->product.raise(-1);
            out.product.multiply(below->product);
            return out;
        }
        const auto units = quotient();
        if (!units)
            return units;
        if (units->function) {
            if (number && out.product.coefficient != 1)
                return wrong(tr("a logarithmic unit can only stand alone"));
            return units;
        }
        out.product.multiply(units->product);
        return out;
    }

    Result<double> coefficient()
    {
        const double sign = next().kind == Kind::Sign ? take().number : 1;
        if (next().kind != Kind::Integer && next().kind != Kind::Real)
            return missing(tr("a number"));
        const Token first = take();
        double value = sign * first.number;
        double base = value;
        bool second = false;
        if (next().kind == Kind::Integer) { // `2 10**3 m`
            base = take().number;
            second = true;
        }
        std::optional<double> exponent;
        if (next().kind == Kind::Sign) { // `10-3 m`
            const double s = take().number;
            if (next().kind != Kind::Integer)
                return missing(tr("a whole number"));
            exponent = s * take().number;
        } else if (next().kind == Kind::Power || (next().kind == Kind::Open && next(1).kind == Kind::Sign)) {
            skip(Kind::Power);
            const auto power = exponentAfter();
            if (!power)
                return power;
            exponent = *power;
        }
        if (second && !exponent)
            return wrong(tr("two numbers follow each other"));
        if (exponent) {
            if (!second && (first.kind != Kind::Integer || first.number != 10 || sign < 0))
                return wrong(tr("only 10 may be raised to a power"));
            const double raised = std::pow(base, *exponent);
            value = second ? value * raised : raised;
        }
        if (!std::isfinite(value) || value == 0)
            return wrong(tr("its number is zero or too large"));
        return value;
    }

    Result<Value> quotient()
    {
        auto out = product();
        if (!out)
            return out;
        while (next().kind == Kind::Slash) {
            if (out->function)
                return wrong(tr("a logarithmic unit can only stand alone"));
            take();
            auto below = product();
            if (!below)
                return below;
            if (below->function)
                return wrong(tr("a logarithmic unit can only stand alone"));
            below->product.raise(-1);
            out->product.multiply(below->product);
        }
        return out;
    }

    Result<Value> product()
    {
        auto out = expression();
        if (!out)
            return out;
        while (next().kind == Kind::Times || startsUnit()) {
            skip(Kind::Times);
            if (out->function)
                return wrong(tr("a logarithmic unit can only stand alone"));
            const auto factor = expression();
            if (!factor)
                return factor;
            if (factor->function)
                return wrong(tr("a logarithmic unit can only stand alone"));
            out->product.multiply(factor->product);
        }
        return out;
    }

    Result<Value> expression()
    {
        if (m_depth >= DeepestNesting)
            return wrong(tr("its parentheses are nested too deep"));
        if (next().kind == Kind::Function)
            return call();
        if (next().kind == Kind::Name)
            return name();
        if (next().kind != Kind::Open)
            return missing(tr("a unit"));
        take();
        ++m_depth;
        auto out = product();
        --m_depth;
        if (!out)
            return out;
        if (!skip(Kind::Close))
            return missing(tr("a closing parenthesis"));
        return out;
    }

    Result<Value> name()
    {
        const Token token = next();
        Composite product;
        if (auto named = m_table.find(token.text, m_context)) {
            product.factors << Factor{std::move(named), 1};
        } else {
            return fail(unknown(token));
        }
        take();
        const Kind kind = next().kind;
        if (kind == Kind::Power || kind == Kind::Sign || kind == Kind::Integer || kind == Kind::Open) {
            skip(Kind::Power);
            const auto power = exponentAfter();
            if (!power)
                return fail(power.error());
            product.raise(*power);
        }
        return Value{.product = product};
    }

    [[nodiscard]] Error unknown(const Token &token) const
    {
        const QStringList near = m_suggesting ? nearestUnitNames(token.text) : QStringList();
        const QString message = token.text == m_text
                                    ? tr("“%1” is not a known unit.").arg(token.text)
                                    : tr("“%1” in “%2” is not a known unit.").arg(token.text, m_text);
        QString hint = tr("Units are written as in Astropy, for example mmag, deg_C or km / s.");
        if (near.size() == 1)
            hint = tr("Did you mean %1?").arg(near.constFirst());
        else if (!near.isEmpty())
            hint = tr("Did you mean %1 or %2?")
                       .arg(near.first(near.size() - 1).join(QLatin1String(", ")), near.constLast());
        return {
            .kind = Error::Kind::Unit, .message = message, .hint = hint, .place = {.column = token.column}};
    }

    /// `2`, `-2`, `(2)`, `(1/2)`, `(0.5)`.
    Result<double> exponentAfter()
    {
        const bool open = skip(Kind::Open);
        const double sign = next().kind == Kind::Sign ? take().number : 1;
        if (next().kind != Kind::Integer && (!open || next().kind != Kind::Real))
            return missing(open ? tr("a power") : tr("a whole number, or a power in parentheses,"));
        const bool integer = next().kind == Kind::Integer;
        double power = sign * take().number;
        if (open && integer && skip(Kind::Slash)) {
            const double below = next().kind == Kind::Sign ? take().number : 1;
            if (next().kind != Kind::Integer)
                return missing(tr("a whole number"));
            const double divisor = below * take().number;
            if (divisor == 0)
                return wrong(tr("its power divides by zero"));
            power /= divisor;
        }
        if (open && !skip(Kind::Close))
            return missing(tr("a closing parenthesis"));
        if (!(std::abs(power) <= GreatestPower))
            return wrong(tr("its power is too large"));
        return power;
    }

    Result<Value> call()
    {
        const Token function = take();
        take(); // the lexer saw the parenthesis
        ++m_depth;
        auto inner = whole();
        --m_depth;
        if (!inner)
            return inner;
        if (!skip(Kind::Close))
            return missing(tr("a closing parenthesis"));
        if (inner->function)
            return wrong(tr("a logarithmic unit can only stand alone"));
        if (function.text == QLatin1String("sqrt")) {
            inner->product.coefficient = std::sqrt(inner->product.coefficient);
            for (Factor &factor : inner->product.factors)
                factor.power *= 0.5;
            return inner;
        }
        const Function kind = function.text == QLatin1String("mag")   ? Function::Magnitude
                              : function.text == QLatin1String("dB")  ? Function::Decibel
                              : function.text == QLatin1String("dex") ? Function::Dex
                                                                      : Function::None;
        if (kind == Function::None)
            return wrong(tr("“%1” is not a function of units").arg(function.text));
        const auto unit = makeUnit(inner->product);
        if (!unit)
            return fail(unit.error());
        if (unit->bases().contains(QStringLiteral("dex")))
            return wrong(tr("a logarithmic unit cannot be inside another"));
        if (unit->scale() < 0)
            return wrong(tr("a logarithm of a negative number"));
        if (unit->canonical().isEmpty()) // `mag(1)` is the plain magnitude
            return Value{.product = {.factors = {Factor{m_table.find(function.text, m_context), 1}}}};
        return Value{.function = makeFunctionUnit(kind, function.text, *unit)};
    }

    const QString &m_text;
    const QList<Token> &m_tokens;
    const Context m_context;
    const Table &m_table;
    const bool m_suggesting;
    qsizetype m_at = 0;
    int m_depth = 0;
};

/// Other spellings of the same characters; degrees as Astropy reads them.
QString normalized(const QString &text)
{
    QString out = text.normalized(QString::NormalizationForm_C); // e.g. the Ohm sign becomes a capital Omega
    out.replace(QChar(0x03BC), QChar(0x00B5));                   // mu, micro sign
    out.replace(QChar(0x2212), u'-');
    for (qsizetype at = out.indexOf(u'°'); at >= 0; at = out.indexOf(u'°', at)) {
        const bool named = at + 1 < out.size() && out.at(at + 1).isLetter();
        out.replace(at, 1, named ? QStringLiteral("deg_") : QStringLiteral("deg"));
    }
    return out;
}

} // namespace

Result<Unit> parseUnit(QStringView text, Context context, const Table &table, bool suggesting)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Unit();
    if (trimmed.size() > LongestText)
        return fail({.kind = Error::Kind::Syntax,
                     .message = tr("“%1…” is not a unit: it is longer than %2 characters.")
                                    .arg(trimmed.left(40), QString::number(LongestText))});
    const bool ascii = std::all_of(trimmed.begin(), trimmed.end(), [](QChar c) { return c.unicode() < 128; });
    const QString plain = ascii ? trimmed.toString() : normalized(trimmed.toString());
    if (auto named = table.find(plain, context)) // nearly always a single name
        return makeUnit({.factors = {Factor{std::move(named), 1}}});
    const auto pieces = tokens(plain, table);
    if (!pieces)
        return fail(pieces.error());
    return Parser(plain, *pieces, context, table, suggesting).run();
}

} // namespace kabocha::units
