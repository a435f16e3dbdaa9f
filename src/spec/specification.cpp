// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/specification.h"

#include "base/number.h"

#include <array>
#include <cmath>

namespace kabocha::spec {
namespace {

constexpr std::array<QStringView, 6> Symbols{u"<", u"<=", u">", u">=", u"==", u"!="};

bool holds(Operator op, double value, double threshold)
{
    switch (op) {
    case Operator::Less:
        return value < threshold;
    case Operator::LessOrEqual:
        return value <= threshold;
    case Operator::Greater:
        return value > threshold;
    case Operator::GreaterOrEqual:
        return value >= threshold;
    case Operator::Equal:
        return value == threshold;
    case Operator::NotEqual:
        return value != threshold;
    }
    Q_UNREACHABLE();
}

} // namespace

QString symbol(Operator op)
{
    return Symbols.at(static_cast<size_t>(op)).toString();
}

std::optional<Operator> operatorOf(QStringView symbol)
{
    for (size_t i = 0; i < Symbols.size(); ++i) {
        if (Symbols.at(i) == symbol)
            return static_cast<Operator>(i);
    }
    return {};
}

QString Specification::test() const
{
    QString out = symbol(op) + u' ' + QString::fromLatin1(pythonRepr(threshold));
    if (const QString unitName = unit.canonical(); !unitName.isEmpty())
        out += u' ' + unitName;
    return out;
}

bool applies(const Specification &specification, const json::Object &meta)
{
    for (const json::Member &term : specification.metadataQuery) {
        if (!meta.contains(term.key) || !json::pythonEquals(meta.value(term.key), term.value))
            return false;
    }
    return true;
}

Verdict check(const Specification &specification, std::optional<double> value, const units::Unit &unit)
{
    if (!value || std::isnan(*value))
        return {};
    const Operator op = specification.op;
    const bool exact = op == Operator::Equal || op == Operator::NotEqual;
    const auto threshold = units::convert(specification.threshold, specification.unit, unit);
    if (!threshold) {
        // lsst-verify.md §5: with incompatible units `==` is false, `!=` is true, the rest an error.
        if (!exact)
            return {.status = Status::Undecidable};
        return {.status = op == Operator::NotEqual ? Status::Pass : Status::Fail};
    }
    Verdict verdict{.status = holds(op, *value, *threshold) ? Status::Pass : Status::Fail};
    if (!exact) {
        const bool upper = op == Operator::Less || op == Operator::LessOrEqual;
        const double margin = upper ? *threshold - *value : *value - *threshold;
        if (!std::isnan(margin)) // infinite value against an infinite threshold
            verdict.margin = margin;
    }
    return verdict;
}

} // namespace kabocha::spec
