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

json::Object entriesIn(const QVariant &kept)
{
    const QByteArray text = kept.toByteArray();
    if (text.isEmpty() || text.size() > 4 * PastEntries::MostBytes)
        return {};
    const auto read = json::parse(text);
    return read ? cleaned(*read) : json::Object(); // somebody edited it: what cannot be read helps nobody
}

QVariant textOf(json::Object entries)
{
    const json::WriteOptions compact{.indent = 0, .sortKeys = false};
    QByteArray text = json::write(json::Value::object(entries), compact);
    while (text.size() > PastEntries::MostBytes && !entries.isEmpty()) { // the keys longest unused go first
        for (qsizetype i = 0, few = entries.size() / 8 + 1; i < few; ++i)
            entries.take(entries.keys().constFirst());
        text = json::write(json::Value::object(entries), compact);
    }
    return entries.isEmpty() ? QByteArray() : text;
}

void learn(json::Object *entries, const QString &key, const json::Value &value)
{
    if (key.size() > PastEntries::MostLetters || job::looksSecret(key) || !isTyped(value) ||
        isSecret(editText(value)))
        return;
    QList<json::Value> values = entries->take(key).items();
    values.removeAll(value);
    values.prepend(value);
    entries->insert(key, json::Value::array(values.mid(0, PastEntries::MostValues)));
    while (entries->size() > PastEntries::MostKeys)
        entries->take(entries->keys().constFirst());
}

void learn(json::Object *entries, const json::Object &meta)
{
    for (const json::Member &member : meta) {
        if (member.key == QLatin1String("env")) {
            for (const json::Member &field : member.value.members()) {
                if (field.key != QLatin1String("env_name") && field.key != QLatin1String("date"))
                    learn(entries, PastEntries::environmentKey(field.key), field.value);
            }
        } else if (const auto metric = job::noteMetric(member.key)) {
            if (!job::isValueNote(member) && !job::isCorrectionNote(member.key)) // those are of one value
                learn(entries, PastEntries::noteKey(member.key.mid(metric->text().size() + 1)), member.value);
        } else if (member.key != QLatin1String("packages")) {
            learn(entries, member.key, member.value);
        }
    }
}

} // namespace

PastEntries::PastEntries(Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_entries(entriesIn(settings.value(SettingsKey)))
{
    connect(&settings, &Settings::refreshed, this, &PastEntries::read);
}

QString PastEntries::environmentKey(const QString &field)
{
    return EnvironmentPrefix + field;
}

QString PastEntries::noteKey(const QString &name)
{
    return NotePrefix + name;
}

void PastEntries::learn(const json::Object &meta)
{
    m_settings.change(SettingsKey, [&meta](const QVariant &kept) {
        const json::Object before = entriesIn(kept);
        json::Object entries = before;
        ui::learn(&entries, meta);
        return entries == before ? kept : textOf(entries);
    });
    read();
}

void PastEntries::forget()
{
    m_settings.change(SettingsKey, [](const QVariant &) { return QByteArray(); });
    read();
}

void PastEntries::read()
{
    const json::Object before = std::exchange(m_entries, entriesIn(m_settings.value(SettingsKey)));
    if (m_entries != before)
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
