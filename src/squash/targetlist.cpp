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
    if (!target.caFile.isEmpty())
        out.insert(QStringLiteral("ca_file"), target.caFile);
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
            .influxDatabase = object.value(QLatin1String("influx_db")).toString(),
            .caFile = object.value(QLatin1String("ca_file")).toString()};
}

auto named(const QString &name)
{
    return [name](const Target &target) { return target.name == name; };
}

QList<Target> targetsIn(const QVariant &kept)
{
    QList<Target> targets{practiceTarget()};
    const QJsonArray array = QJsonDocument::fromJson(kept.toString().toUtf8()).array();
    for (const QJsonValue &value : array) {
        const Target target = fromJson(value.toObject());
        if (!target.name.isEmpty() && std::ranges::none_of(targets, named(target.name)))
            targets.append(target);
    }
    return targets;
}

QVariant textOf(const QList<Target> &targets)
{
    QJsonArray array;
    for (const Target &target : targets) {
        if (!target.practice)
            array.append(toJson(target));
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

TargetList::TargetList(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_targets(targetsIn(settings.value(targetsKey)))
    , m_current(settings.value(currentKey).toString())
{
    const Target *chosen = find(m_current);
    if (!chosen || chosen->isProduction())
        m_current = m_targets.first().name;
    connect(&settings, &Settings::refreshed, this, [this] { read(current()); });
}

const Target *TargetList::find(const QString &name) const
{
    const auto found = std::ranges::find_if(m_targets, named(name));
    return found == m_targets.end() ? nullptr : &*found;
}

QString TargetList::caFileFor(const Target &target) const
{
    const auto sameServer = [&target](const Target &known) {
        return !known.practice && known.url.host() == target.url.host() &&
               known.url.port(443) == target.url.port(443);
    };
    if (const Target *named = find(target.name); named && sameServer(*named))
        return named->caFile;
    const auto other = std::find_if(m_targets.begin(), m_targets.end(), [&](const Target &known) {
        return sameServer(known) && !known.caFile.isEmpty();
    });
    return other != m_targets.end() ? other->caFile : QString();
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
    edit([&clean](QList<Target> &targets) {
        const auto found = std::ranges::find_if(targets, named(clean.name));
        if (found == targets.end())
            targets.append(clean);
        else
            *found = clean;
    });
}

void TargetList::rename(const QString &name, const QString &newName)
{
    if (newName.trimmed().isEmpty())
        return;
    edit([&](QList<Target> &targets) {
        const auto found = std::ranges::find_if(targets, named(name));
        if (found == targets.end() || found->practice || std::ranges::any_of(targets, named(newName)))
            return;
        found->name = newName;
        if (m_current == name)
            m_current = newName;
    });
}

void TargetList::remove(const QString &name)
{
    edit([&name](QList<Target> &targets) {
        targets.removeIf([&name](const Target &known) { return !known.practice && known.name == name; });
    });
}

void TargetList::edit(const std::function<void(QList<Target> &)> &edit)
{
    const Target before = current();
    m_settings.change(targetsKey, [&edit](const QVariant &kept) {
        const QList<Target> known = targetsIn(kept);
        QList<Target> targets = known;
        edit(targets);
        return targets == known ? kept : textOf(targets);
    });
    read(before);
    if (m_current != before.name)
        m_settings.setValue(currentKey, m_current);
}

void TargetList::read(const Target &before)
{
    const QList<Target> known = std::exchange(m_targets, targetsIn(m_settings.value(targetsKey)));
    if (!find(m_current))
        m_current = m_targets.first().name;
    if (m_targets != known)
        emit targetsChanged();
    if (current() != before)
        emit currentChanged();
}

} // namespace kabocha::squash
