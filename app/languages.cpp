// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages.h"

#include "base/settings.h"
#include "models/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace kabocha::app {
namespace {

bool isOurs(const QString &code)
{
    const QList<ui::Language> ours = ui::languages();
    return std::any_of(ours.begin(), ours.end(),
                       [&code](const ui::Language &language) { return language.code == code; });
}

/// `es-CL`, `es_CL.UTF-8`, `es` → `es`.
QString languageOf(const QString &locale)
{
    const auto end = std::find_if_not(locale.begin(), locale.end(), [](QChar c) { return c.isLetter(); });
    return locale.left(end - locale.begin()).toLower();
}

} // namespace

QString wishedLanguage(const Settings &settings)
{
    const QString fromOutside = qEnvironmentVariable("KABOCHA_LANGUAGE");
    return fromOutside.isEmpty() ? settings.value(ui::languageSetting()).toString() : fromOutside;
}

QString languageFor(const QString &wished, const QStringList &system)
{
    if (wished == ui::pseudoLanguage())
        return wished;
    QStringList asked = system;
    if (!wished.isEmpty())
        asked.prepend(wished);
    for (const QString &locale : asked) {
        const QString code = languageOf(locale);
        if (isOurs(code))
            return code;
        if (code == u"c" || code == u"posix") // whoever says so wants none of the others
            break;
    }
    return QStringLiteral("en");
}

void speak(QCoreApplication &application, const QString &language)
{
    const auto install = [&application](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(name, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator; // the language of the code
    };
    const QString ours = QStringLiteral(":/kabocha/i18n");
    // The last one is asked first; what it does not know the one before it says.
    install(QStringLiteral("kabocha_en"), ours); // plurals
    if (language == u"en")
        return;
    install(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("kabocha_") + language, ours);
}

} // namespace kabocha::app
