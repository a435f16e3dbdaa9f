// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/look.h"

#include "base/settings.h"
#include "widgets/theme.h"

#include <QApplication>

#include <algorithm>
#include <array>

namespace kabocha::ui {
namespace {

constexpr std::array sizes{80, 90, 100, 110, 125, 150, 175, 200};

QString schemeKey()
{
    return QStringLiteral("look/scheme");
}
QString textSizeKey()
{
    return QStringLiteral("look/textSize");
}

struct SchemeName
{
    Look::Scheme scheme;
    QLatin1String name;
};
constexpr std::array names{SchemeName{Look::Scheme::System, QLatin1String("system")},
                           SchemeName{Look::Scheme::Light, QLatin1String("light")},
                           SchemeName{Look::Scheme::Dark, QLatin1String("dark")}};

} // namespace

Look::Look(Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_font(QApplication::font())
{
    const QString name = settings.value(schemeKey()).toString();
    for (const SchemeName &one : names) {
        if (name == one.name)
            m_scheme = one.scheme;
    }
    const int size = settings.value(textSizeKey(), 100).toInt();
    if (std::find(sizes.begin(), sizes.end(), size) != sizes.end())
        m_textSize = size;
    connect(&m_system, &SystemScheme::changed, this, &Look::applyScheme);
    applyScheme();
    applyTextSize();
}

Look::~Look()
{
    if (!qApp)
        return;
    if (m_ours)
        QApplication::setPalette(QPalette());
    if (m_textSize != 100)
        QApplication::setFont(m_font);
}

void Look::setScheme(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    for (const SchemeName &one : names) {
        if (one.scheme == scheme)
            m_settings.setValue(schemeKey(), QString(one.name));
    }
    applyScheme();
    emit changed();
}

void Look::applyScheme()
{
    std::optional<bool> dark;
    if (m_scheme == Scheme::System)
        dark = m_system.isDark();
    else
        dark = m_scheme == Scheme::Dark;

    if (m_ours) { // what would the platform itself show?
        QApplication::setPalette(QPalette());
        m_ours = false;
    }
    if (!dark || *dark == isDark(QApplication::palette()))
        return;
    m_ours = true;
    QApplication::setPalette(schemePalette(*dark));
}

void Look::enlarge()
{
    const auto next = std::upper_bound(sizes.begin(), sizes.end(), m_textSize);
    if (next != sizes.end())
        setTextSize(*next);
}

void Look::shrink()
{
    const auto here = std::lower_bound(sizes.begin(), sizes.end(), m_textSize);
    if (here != sizes.begin())
        setTextSize(*std::prev(here));
}

void Look::resetTextSize()
{
    setTextSize(100);
}

void Look::setTextSize(int percent)
{
    if (percent == m_textSize)
        return;
    m_textSize = percent;
    m_settings.setValue(textSizeKey(), percent);
    applyTextSize();
    emit changed();
}

void Look::applyTextSize()
{
    QFont font = m_font;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * m_textSize / 100);
    else
        font.setPixelSize(font.pixelSize() * m_textSize / 100);
    if (font != QApplication::font())
        QApplication::setFont(font);
}

} // namespace kabocha::ui
