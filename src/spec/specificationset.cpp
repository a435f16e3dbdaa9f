// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/specificationset.h"

#include <algorithm>
#include <iterator>

namespace kabocha::spec {
namespace {

auto placeOf(const QList<Specification> &specifications, const metric::Name &name)
{
    return std::lower_bound(specifications.cbegin(), specifications.cend(), name,
                            [](const Specification &specification, const metric::Name &wanted) {
                                return specification.name < wanted;
                            });
}

} // namespace

const Specification *SpecificationSet::find(const metric::Name &name) const
{
    const auto it = placeOf(m_specifications, name);
    return it != m_specifications.cend() && it->name == name ? &*it : nullptr;
}

QList<Specification> SpecificationSet::of(const metric::Name &metric) const
{
    const metric::Name wanted = metric.metricName();
    QList<Specification> out; // a metric's name sorts right before those of its specifications
    for (auto it = placeOf(m_specifications, wanted);
         it != m_specifications.cend() && it->name.metricName() == wanted; ++it)
        out << *it;
    return out;
}

QStringList SpecificationSet::tags() const
{
    QSet<QString> all;
    for (const Specification &specification : m_specifications)
        all.unite(QSet<QString>(specification.tags.cbegin(), specification.tags.cend()));
    QStringList out = all.values();
    out.sort();
    return out;
}

void SpecificationSet::insert(const Specification &specification)
{
    const auto it = placeOf(m_specifications, specification.name);
    const qsizetype at = std::distance(m_specifications.cbegin(), it);
    if (it != m_specifications.cend() && it->name == specification.name)
        m_specifications[at] = specification;
    else
        m_specifications.insert(at, specification);
}

void SpecificationSet::insert(const SpecificationSet &others)
{
    if (m_specifications.isEmpty()) {
        m_specifications = others.m_specifications;
        return;
    }
    QList<Specification> merged;
    merged.reserve(m_specifications.size() + others.m_specifications.size());
    auto ours = m_specifications.cbegin();
    for (const Specification &theirs : others.m_specifications) {
        while (ours != m_specifications.cend() && ours->name < theirs.name)
            merged << *ours++;
        if (ours != m_specifications.cend() && ours->name == theirs.name)
            ++ours;
        merged << theirs;
    }
    std::copy(ours, m_specifications.cend(), std::back_inserter(merged));
    m_specifications = merged;
}

void SpecificationSet::remove(const metric::Name &name)
{
    const auto it = placeOf(m_specifications, name);
    if (it != m_specifications.cend() && it->name == name)
        m_specifications.remove(std::distance(m_specifications.cbegin(), it));
}

} // namespace kabocha::spec
