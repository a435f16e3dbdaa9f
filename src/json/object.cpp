// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/without.h"

namespace kabocha::json {
namespace {

constexpr qsizetype indexedFrom = 32; // smaller objects are searched faster than hashed

} // namespace

qsizetype Object::indexOf(const QString &key) const
{
    if (!m_index.isEmpty())
        return m_index.value(key, -1);
    const auto found = std::find_if(m_members.cbegin(), m_members.cend(),
                                    [&key](const Member &member) { return member.key == key; });
    return found == m_members.cend() ? -1 : found - m_members.cbegin();
}

Value Object::value(const QString &key) const
{
    const qsizetype index = indexOf(key);
    return index < 0 ? Value() : m_members.at(index).value;
}

QStringList Object::keys() const
{
    QStringList out;
    out.reserve(size());
    for (const Member &member : m_members)
        out.append(member.key);
    return out;
}

void Object::insert(const QString &key, const Value &value)
{
    m_places.clear();
    const qsizetype index = indexOf(key);
    if (index >= 0) {
        m_members[index].value = value;
        return;
    }
    m_members.append({key, value});
    if (!m_index.isEmpty())
        m_index.insert(key, size() - 1);
    else
        reindex();
}

void Object::insertRead(const QString &key, const Value &value, MemberPlace place)
{
    QList<MemberPlace> places = std::exchange(m_places, {});
    const qsizetype index = indexOf(key);
    if (index < 0)
        places.append(place);
    else
        places[index] = place;
    insert(key, value);
    m_places = std::move(places);
}

void Object::insertAt(qsizetype index, const QString &key, const Value &value)
{
    Q_ASSERT(!contains(key));
    m_members.insert(std::clamp<qsizetype>(index, 0, size()), {key, value});
    m_places.clear();
    reindex();
}

Value Object::take(const QString &key)
{
    const qsizetype index = indexOf(key);
    if (index < 0)
        return {};
    const Value value = m_members.at(index).value;
    m_members.removeAt(index);
    m_places.clear();
    reindex();
    return value;
}

void Object::reindex()
{
    m_index.clear();
    if (size() < indexedFrom)
        return;
    m_index.reserve(size());
    for (qsizetype i = 0; i < size(); ++i)
        m_index.insert(m_members.at(i).key, i);
}

Object without(const Object &object, const QSet<QString> &keys)
{
    const auto goes = [&keys](const Member &member) { return keys.contains(member.key); };
    if (keys.isEmpty() || std::none_of(object.begin(), object.end(), goes))
        return object; // as it was read
    Object out;
    for (const Member &member : object)
        if (!goes(member))
            out.insert(member.key, member.value);
    return out;
}

bool operator==(const Object &a, const Object &b)
{
    return a.m_members == b.m_members;
}

} // namespace kabocha::json
