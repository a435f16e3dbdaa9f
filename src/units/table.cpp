// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/table.h"

#include "units/parser.h"

#include <QFile>
#include <QRegularExpression>

namespace kabocha::units {
namespace {

QStringList listOf(const QString &text)
{
    QStringList out;
    for (const QString &part : text.split(u','))
        if (const QString word = part.trimmed(); !word.isEmpty() && word != u'-')
            out << word;
    return out;
}

} // namespace

const Table &Table::standard()
{
    static const Table table;
    return table;
}

Table::Table()
{
    QFile file(QStringLiteral(":/kabocha/units/units.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The table of units is not linked into this program.");
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        readLine(lines.at(i), static_cast<int>(i) + 1);
}

void Table::readLine(const QString &line, int number)
{
    const QString record = line.section(u'#', 0, 0).simplified();
    if (record.isEmpty())
        return;
    bool good = false;
    const QStringList words = record.split(u' ');
    if (words.constFirst() == QLatin1String("prefix") && words.size() == 5) {
        readPrefix(words);
        good = true;
    } else if (words.constFirst() == QLatin1String("symbol") && words.size() == 3) {
        m_symbols.emplaceBack(words.at(1), words.at(2));
        for (const QChar c : words.at(1))
            if (c.unicode() > 127 && c != QChar(0x207B)) // a superscript minus begins a power
                m_symbolChars += c;
        good = true;
    } else if (words.constFirst() == QLatin1String("unit")) {
        good = readUnit(record.mid(5));
    }
    if (!good) // the table is part of the program; a test reads it
        qFatal("units.txt, line %d is wrong", number);
}

void Table::readPrefix(const QStringList &words)
{
    m_prefixSets[words.at(1)] << Prefix{
        .shorts = listOf(words.at(2)), .longs = listOf(words.at(3)), .factor = words.at(4).toDouble()};
}

bool Table::readUnit(const QString &record)
{
    const QStringList fields = record.split(u'|');
    if (fields.size() != 5)
        return false;
    Entry entry;
    entry.names = listOf(fields.at(0));
    entry.longNames = listOf(fields.at(1));
    auto named = std::make_shared<Named>();
    named->name = entry.names.constFirst();
    const QString definition = fields.at(2).section(QLatin1String(" print "), 0, 0).trimmed();
    if (const QString shown = fields.at(2).section(QLatin1String(" print "), 1, 1).trimmed();
        !shown.isEmpty())
        named->name = shown;
    if (definition == u'-') {
        named->bases.insert(named->name, 1);
    } else {
        const auto unit = parseUnit(definition, Context::File, *this);
        if (!unit)
            return false;
        named->scale = unit->scale();
        named->bases = unit->bases();
    }
    const QStringList refused = listOf(fields.at(4));
    const auto add = [&entry, &refused](Prefix prefix) {
        const auto isRefused = [&refused](const QString &name) { return refused.contains(name); };
        prefix.shorts.removeIf(isRefused);
        prefix.longs.removeIf(isRefused);
        entry.prefixes << prefix;
    };
    for (const QString &set : listOf(fields.at(3))) {
        if (set == QLatin1String("entry")) {
            entry.entryOnly = true;
        } else if (const qsizetype slash = set.indexOf(u'/'); slash > 0) {
            const QStringList shorts = set.left(slash).split(u'+');
            for (const QList<Prefix> &all : std::as_const(m_prefixSets))
                for (const Prefix &prefix : all)
                    if (prefix.shorts.contains(shorts.constFirst()))
                        add({.shorts = shorts,
                             .longs = set.mid(slash + 1).split(u'+'),
                             .factor = prefix.factor});
        } else if (m_prefixSets.contains(set)) {
            for (const Prefix &prefix : std::as_const(m_prefixSets[set]))
                add(prefix);
        } else {
            return false;
        }
    }
    entry.unit = named;
    for (const QString &name : std::as_const(entry.names))
        m_byShort.insert(name, m_entries.size());
    for (const QString &name : std::as_const(entry.longNames))
        m_byLong.insert(name, m_entries.size());
    if (!entry.entryOnly)
        for (const QString &name : entry.names + entry.longNames)
            m_plain.insert(name, entry.unit);
    m_entries << entry;
    return true;
}

QString Table::prefixedName(const Entry &entry, const Prefix &prefix)
{
    return prefix.shorts.isEmpty() ? prefix.longs.constFirst() + entry.longNames.constFirst()
                                   : prefix.shorts.constFirst() + entry.names.constFirst();
}

std::shared_ptr<const Named> Table::findAscii(const QString &name, Context context) const
{
    if (const auto it = m_plain.constFind(name); it != m_plain.cend())
        return *it;
    const auto find = [this, &name, context](const QHash<QString, qsizetype> &index,
                                             QStringList Prefix::*forms) -> std::shared_ptr<const Named> {
        // No prefix is longer than seven letters (`quecto` has six).
        for (qsizetype length = 0; length <= 7 && length < name.size(); ++length) {
            const auto it = index.constFind(name.mid(length));
            if (it == index.cend())
                continue;
            const Entry &entry = m_entries.at(*it);
            if (length == 0) {
                if (entry.entryOnly && context == Context::Entry)
                    return entry.unit;
                continue;
            }
            for (const Prefix &prefix : entry.prefixes) {
                if (!(prefix.*forms).contains(QStringView(name).left(length)))
                    continue;
                auto named = std::make_shared<Named>(*entry.unit);
                named->name = prefixedName(entry, prefix);
                named->scale = prefix.factor * entry.unit->scale;
                return named;
            }
        }
        return nullptr;
    };
    if (auto named = find(m_byShort, &Prefix::shorts))
        return named;
    return find(m_byLong, &Prefix::longs);
}

std::shared_ptr<const Named> Table::find(QStringView name, Context context) const
{
    if (name.isEmpty() || name.size() > 40)
        return nullptr;
    QString text = name.toString();
    if (auto named = findAscii(text, context))
        return named;
    if (text.size() > 1 && (text.front() == QChar(0x00B5) || text.front() == QChar(0x03BC))) // micro sign, mu
        text.front() = u'u';
    for (const auto &[sign, replacement] : m_symbols)
        if (text.endsWith(sign)) {
            text = text.chopped(sign.size()) + replacement;
            break;
        }
    return findAscii(text, context);
}

QStringList Table::names() const
{
    QStringList out;
    for (const Entry &entry : m_entries) {
        if (entry.entryOnly)
            continue;
        out << entry.names << entry.longNames;
        for (const Prefix &prefix : entry.prefixes) {
            for (const QString &form : prefix.shorts)
                for (const QString &name : entry.names)
                    out << form + name;
            for (const QString &form : prefix.longs)
                for (const QString &name : entry.longNames)
                    out << form + name;
        }
    }
    out.removeDuplicates();
    return out;
}

QString Table::withShortPrefix(QStringView name) const
{
    for (const Prefix &prefix : m_prefixSets.value(QStringLiteral("si"))) {
        for (const QString &form : prefix.longs) {
            if (!name.startsWith(form))
                continue;
            const QString right = prefix.shorts.constFirst() + name.mid(form.size()).toString();
            if (findAscii(right, Context::File))
                return right;
        }
    }
    return {};
}

} // namespace kabocha::units
