// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filesettings.h"

#include <QCoreApplication>
#include <QLockFile>

namespace kabocha::app {
namespace {

constexpr int MostWait = 200; // milliseconds; others need less than one

} // namespace

FileSettings::FileSettings(const QString &file) : m_settings(file, QSettings::IniFormat) {}

QVariant FileSettings::value(const QString &key, const QVariant &fallback) const
{
    return m_settings.value(key, fallback);
}

void FileSettings::setValue(const QString &key, const QVariant &value)
{
    m_settings.setValue(key, value);
}

void FileSettings::change(const QString &key, const Change &change)
{
    // QSettings locks the file while it reads or writes, not from the one to the other. Where somebody
    // stopped in between for long, one goes on: the worst is what was without the lock.
    QLockFile alone(m_settings.fileName() + QStringLiteral(".change"));
    alone.tryLock(MostWait);
    m_settings.sync();
    Settings::change(key, change);
    m_settings.sync();
}

void FileSettings::refresh()
{
    m_settings.sync();
    Settings::refresh();
}

Result<void> FileSettings::save()
{
    m_settings.sync();
    if (m_settings.status() == QSettings::NoError)
        return {};
    const auto tr = [](const char *text) { return QCoreApplication::translate("kabocha::app", text); };
    return fail({.kind = Error::Kind::Io,
                 .message = m_settings.status() == QSettings::FormatError
                                ? tr("The settings cannot be read, so they are not replaced.")
                                : tr("The settings cannot be written."),
                 .hint = tr("Check the file, the permissions of its folder and the free space."),
                 .place = {.file = m_settings.fileName()}});
}

} // namespace kabocha::app
