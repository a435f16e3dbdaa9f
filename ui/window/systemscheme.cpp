// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/systemscheme.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace kabocha::ui {
namespace {

QString service()
{
    return QStringLiteral("org.freedesktop.portal.Desktop");
}
QString path()
{
    return QStringLiteral("/org/freedesktop/portal/desktop");
}
QString interface()
{
    return QStringLiteral("org.freedesktop.portal.Settings");
}
QString appearance()
{
    return QStringLiteral("org.freedesktop.appearance");
}
QString colorScheme()
{
    return QStringLiteral("color-scheme");
}

} // namespace

/// What the portal says, once and whenever it changes.
class SystemScheme::Portal : public QObject
{
    Q_OBJECT
public:
    explicit Portal(SystemScheme &scheme);

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(QVariant value);
    SystemScheme &m_scheme;
};

SystemScheme::Portal::Portal(SystemScheme &scheme) : m_scheme(scheme)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return; // no desktop that could say anything
    QDBusMessage question =
        QDBusMessage::createMethodCall(service(), path(), interface(), QStringLiteral("Read"));
    question << appearance() << colorScheme();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    qRegisterMetaType<QDBusVariant>("QDBusVariant"); // or the slot's arguments are not known by name
    if (!bus.connect(service(), path(), interface(), QStringLiteral("SettingChanged"), this,
                     SLOT(settingChanged(QString, QString, QDBusVariant))))
        qWarning("Changes between light and dark will not be heard: %s",
                 qPrintable(bus.lastError().message()));
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError()) // a desktop without portal is none that prefers anything
            take(reply.value().variant());
    });
}

void SystemScheme::Portal::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance() && key == colorScheme())
        take(value.variant());
}

void SystemScheme::Portal::take(QVariant value)
{
    while (value.canConvert<QDBusVariant>()) // Read wraps it twice, SettingChanged once
        value = value.value<QDBusVariant>().variant();
    const uint preference = value.toUInt(); // 1: dark, 2: light, else none
    m_scheme.take(preference == 1   ? std::optional(true)
                  : preference == 2 ? std::optional(false)
                                    : std::nullopt);
}

SystemScheme::SystemScheme(QObject *parent) : QObject(parent), m_portal(std::make_unique<Portal>(*this)) {}

SystemScheme::~SystemScheme() = default;

void SystemScheme::take(std::optional<bool> dark)
{
    if (dark == m_dark)
        return;
    m_dark = dark;
    emit changed();
}

} // namespace kabocha::ui

#include "systemscheme.moc"
