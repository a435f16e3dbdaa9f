// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spec/specification.h"

#include <QList>

namespace kabocha::spec {

/// Specifications, looked up by full name or by metric. Implicitly shared, a value.
class SpecificationSet
{
public:
    [[nodiscard]] const Specification *find(const metric::Name &name) const; ///< null if absent
    [[nodiscard]] QList<Specification> of(const metric::Name &metric) const; ///< those of one metric, sorted
    [[nodiscard]] const QList<Specification> &specifications() const
    {
        return m_specifications;
    } ///< sorted by name
    [[nodiscard]] qsizetype size() const { return m_specifications.size(); }
    [[nodiscard]] bool isEmpty() const { return m_specifications.isEmpty(); }
    [[nodiscard]] QStringList tags() const; ///< sorted, each once

    void insert(const Specification &specification); ///< replaces one of the same name
    void insert(const SpecificationSet &others);     ///< theirs replace ours
    void remove(const metric::Name &name);

    friend bool operator==(const SpecificationSet &a, const SpecificationSet &b)
    {
        return a.m_specifications == b.m_specifications;
    }

private:
    QList<Specification> m_specifications;
};

} // namespace kabocha::spec
