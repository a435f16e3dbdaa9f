// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a unit, and as what a person typed for a value.
#include "units/unit.h"
#include "fuzz.h"
#include "units/entry.h"

#include <cmath>

using namespace kabocha;
using namespace kabocha::units;

namespace {

void unit(const QString &text)
{
    const auto read = Unit::parse(text);
    if (!read) {
        fuzz::expect(!read.error().message.isEmpty(), "a refusal says why");
        fuzz::expect(read.error().place.column <= 4 * text.size() + 1,
                     "its column is in the text as it is spelled out");
        return;
    }
    const QString canonical = read->canonical();
    const auto again = Unit::parse(canonical);
    fuzz::expect(again.has_value(), "the canonical spelling is a unit", canonical.toUtf8());
    fuzz::expect(again->canonical() == canonical, "the canonical spelling is its own",
                 (canonical + u'\n' + again->canonical()).toUtf8());
    fuzz::expect(compatible(*read, *again), "the canonical spelling has the same dimension",
                 canonical.toUtf8());
    fuzz::expect(std::isfinite(read->scale()) && read->scale() != 0, "a scale is a number",
                 canonical.toUtf8());
    fuzz::expect(std::abs(again->scale() / read->scale() - 1) < 1e-9,
                 "the canonical spelling has the same scale", canonical.toUtf8());
    for (const double power : read->bases())
        fuzz::expect(std::isfinite(power) && power != 0, "a power is a number", canonical.toUtf8());
    const auto same = convert(1.5, *read, *again);
    fuzz::expect(same && std::abs(*same / 1.5 - 1) < 1e-9, "converting to itself changes nothing",
                 canonical.toUtf8());
}

void entry(const QString &text)
{
    static const Unit celsius = *Unit::parse(u"deg_C");
    if (const auto read = parseEntry(text))
        fuzz::expect(!read->value || std::isfinite(*read->value), "a typed value is finite");
    else
        fuzz::expect(!read.error().message.isEmpty(), "a refusal says why");
    if (const auto read = parseEntryFor(text, celsius))
        fuzz::expect(!read->value || std::isfinite(*read->value), "a converted value is finite");
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    unit(text);
    entry(text);
    return 0;
}
