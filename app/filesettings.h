// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/settings.h"

#include <QSettings>

namespace kabocha::app {

/// Settings in an INI file, which other windows and programs of ours read and write too.
class FileSettings final : public Settings
{
public:
    explicit FileSettings(const QString &file);
    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback) const override;
    void setValue(const QString &key, const QVariant &value) override;
    void change(const QString &key, const Change &change) override;
    void refresh() override;
    /// Writes what was set now, not some time later. Errors: Io.
    [[nodiscard]] Result<void> save();

private:
    QSettings m_settings;
};

} // namespace kabocha::app
