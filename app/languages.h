// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QCoreApplication;

namespace kabocha {
class Settings;
}

namespace kabocha::app {

/// What the person wishes: the environment variable KABOCHA_LANGUAGE, else what was chosen in the menu, else
/// empty for what the computer says.
[[nodiscard]] QString wishedLanguage(const Settings &settings);

/// The language to speak: WISHED if we have it, else the first of SYSTEM (`QLocale::uiLanguages`) that we
/// have, else `en`. `pseudo`, for tests and screenshots, can only be wished for.
[[nodiscard]] QString languageFor(const QString &wished, const QStringList &system);

/// Lets APPLICATION speak LANGUAGE, from now on. Only what is shown changes: files and JSON do not ask for a
/// language, and numbers are spelled in C everywhere.
void speak(QCoreApplication &application, const QString &language);

} // namespace kabocha::app
