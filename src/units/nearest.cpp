// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/table.h"

#include <array>
#include <bit>

namespace kabocha::units {
namespace {

constexpr qsizetype LongestName = 40;

/// How many letters must be changed, added, dropped or swapped with their neighbour; MOST + 1 if more than
/// MOST. Both are at most LongestName long.
int distance(QStringView a, QStringView b, int most)
{
    if (std::abs(a.size() - b.size()) > most)
        return most + 1;
    std::array<std::array<int, LongestName + 1>, 3> rows;
    auto *before = &rows[0];
    auto *above = &rows[1];
    auto *row = &rows[2];
    for (qsizetype j = 0; j <= b.size(); ++j)
        (*above)[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        (*row)[0] = static_cast<int>(i);
        int best = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const bool same = a.at(i - 1) == b.at(j - 1);
            int value = std::min({(*above)[j] + 1, (*row)[j - 1] + 1, (*above)[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1))
                value = std::min(value, (*before)[j - 2] + 1);
            (*row)[j] = value;
            best = std::min(best, value);
        }
        if (best > most)
            return most + 1;
        auto *free = std::exchange(before, above);
        above = std::exchange(row, free);
    }
    return (*above)[b.size()];
}

/// Which letters are in TEXT, as bits.
quint32 lettersOf(QStringView text)
{
    quint32 letters = 0;
    for (const QChar c : text)
        letters |= 1U << (c.unicode() & 31U);
    return letters;
}

/// Each change brings or takes at most one letter: whether MOST of them can be enough, told at once.
bool mayBeNear(quint32 a, quint32 b, int most)
{
    return std::popcount(a & ~b) <= most && std::popcount(b & ~a) <= most;
}

/// A known name, made ready for comparing.
struct Known
{
    QString name, lower;
    quint32 letters = 0;
};

const QList<Known> &knownNames()
{
    static const QList<Known> known = [] {
        QList<Known> all;
        for (const QString &name : Table::standard().names()) {
            const QString lower = name.toLower();
            if (name.size() <= LongestName)
                all << Known{.name = name, .lower = lower, .letters = lettersOf(lower)};
        }
        return all;
    }();
    return known;
}

} // namespace

QStringList nearestUnitNames(QStringView text, int most)
{
    const QStringView wanted = text.trimmed();
    if (wanted.isEmpty() || wanted.size() > LongestName || most < 1)
        return {};
    const Table &table = Table::standard();
    struct Candidate
    {
        QString name, canonical;
        int score = 0;
    };
    QList<Candidate> candidates;
    if (const QString right = table.withShortPrefix(wanted); !right.isEmpty())
        candidates << Candidate{
            .name = right, .canonical = table.find(right, Context::File)->name, .score = -1};
    const QString lower = wanted.toString().toLower();
    if (lower.size() > LongestName) // a letter can have two as its lower case
        return {};
    const quint32 letters = lettersOf(lower);
    const int farthest = wanted.size() <= 2 ? 1 : wanted.size() <= 5 ? 2 : 3;
    for (const Known &known : knownNames()) {
        if (!mayBeNear(letters, known.letters, farthest))
            continue;
        const QString &name = known.name;
        const int apart = distance(lower, known.lower, farthest);
        if (apart > farthest || apart >= std::max(lower.size(), name.size()))
            continue;
        // Letters count most; then the same case; then the same beginning.
        const int score =
            apart * 100 + distance(wanted, name, 9) * 10 + (name.startsWith(wanted.first(1)) ? 0 : 5);
        candidates << Candidate{.name = name, .canonical = {}, .score = score};
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        return std::tuple(a.score, a.name.size(), a.name) < std::tuple(b.score, b.name.size(), b.name);
    });
    QStringList out;
    QSet<QString> seen;
    for (const Candidate &candidate : std::as_const(candidates)) {
        const QString canonical = table.find(candidate.name, Context::File)->name;
        if (seen.contains(canonical)) // `hour` and `hr` are one answer
            continue;
        seen.insert(canonical);
        out << candidate.name;
        if (out.size() == most)
            break;
    }
    return out;
}

} // namespace kabocha::units
