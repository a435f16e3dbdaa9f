// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/languagemenu.h"

#include "models/language.h"

#include <QActionGroup>

namespace kabocha::ui {

LanguageMenu::LanguageMenu(Settings &settings, QWidget *parent)
    : QMenu(tr("&Language"), parent), m_settings(settings)
{
    setObjectName(QStringLiteral("menuLanguage"));
    const QString chosen = m_settings.value(languageSetting()).toString();
    auto *group = new QActionGroup(this);
    const auto add = [&](const QString &code, const QString &text) {
        QAction *action = addAction(text);
        action->setObjectName(QStringLiteral("actionLanguage") + code);
        action->setCheckable(true);
        action->setChecked(code == chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] { choose(code); });
    };
    add({}, tr("&As This Computer"));
    addSeparator();
    for (const Language &language : languages())
        add(language.code, language.name);
    if (!group->checkedAction()) // one that a later version knows
        group->actions().constFirst()->setChecked(true);
}

void LanguageMenu::choose(const QString &code)
{
    if (m_settings.value(languageSetting()).toString() == code)
        return;
    m_settings.setValue(languageSetting(), code);
    emit languageChosen(code);
}

} // namespace kabocha::ui
