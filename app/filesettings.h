// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/settings.h"

#include <QSettings>

namespace kabocha::app {

/// Settings in an INI file.
class FileSettings final : public Settings
{
public:
    explicit FileSettings(const QString &file);
    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback) const override;
    void setValue(const QString &key, const QVariant &value) override;
    /// Writes what was set now, not some time later. Errors: Io.
    [[nodiscard]] Result<void> save();

private:
    QSettings m_settings;
};

} // namespace kabocha::app
