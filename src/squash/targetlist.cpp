// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/target.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kabocha::squash {
namespace {

const QString targetsKey = QStringLiteral("targets/list");
const QString currentKey = QStringLiteral("targets/current");

Target practiceTarget()
{
    return {.name = practiceTargetName(), .kind = TargetKind::Sandbox, .practice = true};
}

QJsonObject toJson(const Target &target)
{
    QJsonObject out{{QStringLiteral("name"), target.name},
                    {QStringLiteral("url"), target.url.toString(QUrl::RemoveUserInfo)},
                    {QStringLiteral("user"), target.user},
                    {QStringLiteral("production"), target.isProduction()}};
    if (!target.influxUrl.isEmpty()) {
        out.insert(QStringLiteral("influx_url"), target.influxUrl.toString(QUrl::RemoveUserInfo));
        out.insert(QStringLiteral("influx_db"), target.influxDatabase);
    }
    return out;
}

Target fromJson(const QJsonObject &object)
{
    // What is not said to be a sandbox is treated with the greater care.
    return {.name = object.value(QLatin1String("name")).toString(),
            .url = QUrl(object.value(QLatin1String("url")).toString(), QUrl::StrictMode),
            .user = object.value(QLatin1String("user")).toString(),
            .kind = object.value(QLatin1String("production")).toBool(true) ? TargetKind::Production
                                                                           : TargetKind::Sandbox,
            .influxUrl = QUrl(object.value(QLatin1String("influx_url")).toString(), QUrl::StrictMode),
            .influxDatabase = object.value(QLatin1String("influx_db")).toString()};
}

} // namespace

TargetList::TargetList(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    m_targets.append(practiceTarget());
    const QByteArray stored = m_settings.value(targetsKey).toString().toUtf8();
    const QJsonArray array = QJsonDocument::fromJson(stored).array();
    for (const QJsonValue &value : array) {
        const Target target = fromJson(value.toObject());
        if (!target.name.isEmpty() && !find(target.name))
            m_targets.append(target);
    }
    m_current = m_settings.value(currentKey).toString();
    const Target *current = find(m_current);
    if (!current || current->isProduction())
        m_current = m_targets.first().name;
}

const Target *TargetList::find(const QString &name) const
{
    const auto found = std::find_if(m_targets.begin(), m_targets.end(),
                                    [&](const Target &target) { return target.name == name; });
    return found == m_targets.end() ? nullptr : &*found;
}

Target TargetList::current() const
{
    const Target *target = find(m_current);
    return target ? *target : m_targets.first();
}

void TargetList::setCurrent(const QString &name)
{
    if (name == m_current || !find(name))
        return;
    m_current = name;
    m_settings.setValue(currentKey, m_current);
    emit currentChanged();
}

void TargetList::put(const Target &target)
{
    if (target.practice || target.name == m_targets.first().name)
        return; // the practice sandbox is the program's own; checkTarget() says so to people
    Target clean = target;
    clean.url.setUserInfo({});
    clean.influxUrl.setUserInfo({});
    const bool isCurrent = clean.name == m_current;
    const auto found = std::find_if(m_targets.begin(), m_targets.end(),
                                    [&](const Target &known) { return known.name == clean.name; });
    if (found == m_targets.end())
        m_targets.append(clean);
    else if (*found == clean)
        return;
    else
        *found = clean;
    save();
    emit targetsChanged();
    if (isCurrent)
        emit currentChanged();
}

void TargetList::rename(const QString &name, const QString &newName)
{
    const auto found = std::find_if(m_targets.begin(), m_targets.end(),
                                    [&](const Target &known) { return known.name == name; });
    if (found == m_targets.end() || found->practice || newName.trimmed().isEmpty() || find(newName))
        return;
    found->name = newName;
    const bool wasCurrent = m_current == name;
    if (wasCurrent)
        m_current = newName;
    save();
    emit targetsChanged();
    if (wasCurrent)
        emit currentChanged();
}

void TargetList::remove(const QString &name)
{
    const auto gone =
        m_targets.removeIf([&](const Target &known) { return !known.practice && known.name == name; });
    if (gone == 0)
        return;
    const bool wasCurrent = m_current == name;
    if (wasCurrent)
        m_current = m_targets.first().name;
    save();
    emit targetsChanged();
    if (wasCurrent)
        emit currentChanged();
}

void TargetList::save()
{
    QJsonArray array;
    for (const Target &target : std::as_const(m_targets)) {
        if (!target.practice)
            array.append(toJson(target));
    }
    m_settings.setValue(targetsKey, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
    m_settings.setValue(currentKey, m_current);
}

} // namespace kabocha::squash
