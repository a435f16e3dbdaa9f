// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/unitdata.h"

#include <QHash>
#include <QStringList>

namespace kabocha::units {

/// Where a unit is met: files know only what Astropy knows, a person typing a value may use a few more
/// (`deg_F`).
enum class Context { File, Entry };

/// The named units, read once from `:/kabocha/units/units.txt` and never changed.
class Table
{
public:
    [[nodiscard]] static const Table &standard();

    /// The unit called NAME, with or without a prefix; null if there is none.
    [[nodiscard]] std::shared_ptr<const Named> find(QStringView name, Context context) const;
    /// Whether C can be part of a name though it is no letter (`⊙`).
    [[nodiscard]] bool isSymbol(QChar c) const { return m_symbolChars.contains(c); }
    /// Every name there is, prefixes applied; `deg_F` and its kin left out.
    [[nodiscard]] QStringList names() const;
    /// NAME with a long prefix before a short name, as it would be right (`millimag` → `mmag`); empty if it
    /// is not one.
    [[nodiscard]] QString withShortPrefix(QStringView name) const;

private:
    struct Prefix
    {
        QStringList shorts, longs;
        double factor = 1;
    };
    struct Entry
    {
        std::shared_ptr<const Named> unit;
        QStringList names, longNames; ///< which take short prefixes, and which take long ones
        QList<Prefix> prefixes;       ///< those that it takes
        bool entryOnly = false;
    };
    Table();
    void readLine(const QString &line, int number);
    void readPrefix(const QStringList &words);
    bool readUnit(const QString &record);
    [[nodiscard]] std::shared_ptr<const Named> findAscii(const QString &name, Context context) const;
    [[nodiscard]] static QString prefixedName(const Entry &entry, const Prefix &prefix);

    QList<Entry> m_entries;
    QHash<QString, std::shared_ptr<const Named>> m_plain; ///< without prefix
    QHash<QString, qsizetype> m_byShort, m_byLong;        ///< → m_entries
    QHash<QString, QList<Prefix>> m_prefixSets;
    QList<std::pair<QString, QString>> m_symbols;
    QString m_symbolChars;
};

} // namespace kabocha::units
