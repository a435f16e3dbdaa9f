// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"

#include <QMenu>

namespace kabocha::ui {

/// View → Language: the computer's own, or one of ours. It is spoken from the next start on.
class LanguageMenu : public QMenu
{
    Q_OBJECT
public:
    LanguageMenu(Settings &settings, QWidget *parent);

signals:
    /// Another one was chosen and is remembered.
    void languageChosen(const QString &code);

private:
    void choose(const QString &code);
    Settings &m_settings;
};

} // namespace kabocha::ui
