// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings.h"

namespace kabocha {

void Settings::change(const QString &key, const Change &change)
{
    const QVariant kept = value(key);
    if (const QVariant changed = change(kept); changed != kept)
        setValue(key, changed);
}

void Settings::refresh()
{
    emit refreshed();
}

} // namespace kabocha
