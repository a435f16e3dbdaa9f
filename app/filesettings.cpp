// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filesettings.h"

namespace kabocha::app {

FileSettings::FileSettings(const QString &file) : m_settings(file, QSettings::IniFormat) {}

QVariant FileSettings::value(const QString &key, const QVariant &fallback) const
{
    return m_settings.value(key, fallback);
}

void FileSettings::setValue(const QString &key, const QVariant &value)
{
    m_settings.setValue(key, value);
}

} // namespace kabocha::app
