// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/systemscheme.h"

#include <QFont>

namespace kabocha {
class Settings;
}

namespace kabocha::ui {

/// Light or dark, and how large the text is: of the whole program, at once, remembered. "As the system" goes
/// with the desktop while the program runs.
class Look : public QObject
{
    Q_OBJECT
public:
    enum class Scheme { System, Light, Dark };

    explicit Look(Settings &settings, QObject *parent = nullptr);
    ~Look() override;

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);

    /// Percent of the person's own font size: one of 80, 90, 100, 110, 125, 150, 175, 200.
    [[nodiscard]] int textSize() const { return m_textSize; }
    void enlarge();
    void shrink();
    void resetTextSize();

signals:
    void changed();

private:
    void applyScheme();
    void setTextSize(int percent);
    void applyTextSize();

    Settings &m_settings;
    SystemScheme m_system;
    QFont m_font; ///< as it was found
    Scheme m_scheme = Scheme::System;
    int m_textSize = 100;
    bool m_ours = false; ///< the palette is one of ours, not the platform's
};

} // namespace kabocha::ui
