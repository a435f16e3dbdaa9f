// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace kabocha::ui {

/// A language that the window speaks.
struct Language
{
    QString code; ///< of `translations/kabocha_<code>.ts`
    QString name; ///< in itself, since whoever looks for it reads no other; as the text of an action
};

[[nodiscard]] inline QList<Language> languages()
{
    return {{QStringLiteral("en"), QStringLiteral("&English")},
            {QStringLiteral("es"), QStringLiteral("E&spañol")}};
}

/// English with brackets, accents and more length, for tests and screenshots: what is without was never
/// translated.
[[nodiscard]] inline QString pseudoLanguage()
{
    return QStringLiteral("pseudo");
}

/// Holds a code of `languages()`; empty for the computer's own.
[[nodiscard]] inline QString languageSetting()
{
    return QStringLiteral("language");
}

} // namespace kabocha::ui
