// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pastentries.h"

#include "base/log.h"
#include "base/settings.h"
#include "job/correction.h"
#include "job/secret.h"
#include "job/valuenotes.h"
#include "models/typedvalue.h"
#include "json/io.h"

namespace kabocha::ui {
namespace {

const auto SettingsKey = QStringLiteral("pastEntries");
const auto EnvironmentPrefix = QStringLiteral("env.");
const auto NotePrefix = QStringLiteral("..");

/// A secret that stands under a harmless key: a password in an address, a token, a private key.
bool isSecret(const QString &text)
{
    return redacted(text) != text || text.contains(QLatin1String("-----BEGIN"));
}

bool isTyped(const json::Value &value)
{
    if (value.isNull() || (value.list() && value.size() > PastEntries::MostLetters))
        return false;
    if (value.isString() && (value.toString().trimmed().isEmpty() || value.toString().contains(u'\n')))
        return false;
    return shortText(value, PastEntries::MostLetters + 1).size() <= PastEntries::MostLetters;
}

/// Without what is too much or has no form, whoever wrote it.
json::Object cleaned(const json::Value &kept)
{
    json::Object out;
    for (const json::Member &member : kept.members()) {
        QList<json::Value> values;
        for (const json::Value &value : member.value.items().mid(0, PastEntries::MostValues)) {
            if (isTyped(value))
                values << value;
        }
        if (!values.isEmpty() && out.size() < PastEntries::MostKeys)
            out.insert(member.key, json::Value::array(values));
    }
    return out;
}

} // namespace

PastEntries::PastEntries(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    load();
}

QString PastEntries::environmentKey(const QString &field)
{
    return EnvironmentPrefix + field;
}

QString PastEntries::noteKey(const QString &name)
{
    return NotePrefix + name;
}

void PastEntries::load()
{
    const QByteArray text = m_settings.value(SettingsKey).toByteArray();
    if (text.isEmpty() || text.size() > 4 * MostBytes)
        return;
    if (const auto kept = json::parse(text)) // else somebody edited it: what cannot be read helps nobody
        m_entries = cleaned(*kept);
}

void PastEntries::store()
{
    const json::WriteOptions compact{.indent = 0, .sortKeys = false};
    QByteArray text = json::write(json::Value::object(m_entries), compact);
    while (text.size() > MostBytes && !m_entries.isEmpty()) { // the keys longest unused go first
        for (qsizetype i = 0, few = m_entries.size() / 8 + 1; i < few; ++i)
            m_entries.take(m_entries.keys().constFirst());
        text = json::write(json::Value::object(m_entries), compact);
    }
    m_settings.setValue(SettingsKey, m_entries.isEmpty() ? QByteArray() : text);
}

void PastEntries::learn(const QString &key, const json::Value &value)
{
    if (key.size() > MostLetters || job::looksSecret(key) || !isTyped(value) || isSecret(editText(value)))
        return;
    QList<json::Value> values = m_entries.take(key).items();
    values.removeAll(value);
    values.prepend(value);
    m_entries.insert(key, json::Value::array(values.mid(0, MostValues)));
    while (m_entries.size() > MostKeys)
        m_entries.take(m_entries.keys().constFirst());
}

void PastEntries::learn(const json::Object &meta)
{
    const json::Object before = m_entries;
    for (const json::Member &member : meta) {
        if (member.key == QLatin1String("env")) {
            for (const json::Member &field : member.value.members()) {
                if (field.key != QLatin1String("env_name") && field.key != QLatin1String("date"))
                    learn(environmentKey(field.key), field.value);
            }
        } else if (const auto metric = job::noteMetric(member.key)) {
            if (!job::isValueNote(member) && !job::isCorrectionNote(member.key)) // those are of one value
                learn(noteKey(member.key.mid(metric->text().size() + 1)), member.value);
        } else if (member.key != QLatin1String("packages")) {
            learn(member.key, member.value);
        }
    }
    if (m_entries == before)
        return;
    store();
    emit changed();
}

void PastEntries::forget()
{
    m_entries = {};
    store();
    emit changed();
}

QStringList PastEntries::keys() const
{
    QStringList out;
    for (const json::Member &member : m_entries) {
        if (!member.key.startsWith(EnvironmentPrefix) && !member.key.startsWith(NotePrefix))
            out.prepend(member.key);
    }
    return out;
}

QStringList PastEntries::noteNames() const
{
    QStringList out;
    for (const json::Member &member : m_entries) {
        if (member.key.startsWith(NotePrefix))
            out.prepend(member.key.mid(NotePrefix.size()));
    }
    return out;
}

QList<json::Value> PastEntries::values(const QString &key) const
{
    return m_entries.value(key).items();
}

} // namespace kabocha::ui
