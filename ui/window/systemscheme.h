// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <optional>

namespace kabocha::ui {

/// Whether the desktop prefers dark, as it tells every program (`org.freedesktop.appearance color-scheme` of
/// xdg-desktop-portal; Qt knows it from 6.5 on only). Asks without waiting, and hears of every change.
class SystemScheme : public QObject
{
    Q_OBJECT
public:
    explicit SystemScheme(QObject *parent = nullptr);
    ~SystemScheme() override;

    /// Empty: the desktop says nothing, or has no preference.
    [[nodiscard]] std::optional<bool> isDark() const { return m_dark; }

signals:
    void changed();

private:
    class Portal;
    void take(std::optional<bool> dark);

    std::optional<bool> m_dark;
    std::unique_ptr<Portal> m_portal;
};

} // namespace kabocha::ui
