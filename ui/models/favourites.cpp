// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/favourites.h"

namespace kabocha::ui {
namespace {

const auto Key = QStringLiteral("metrics/favourites");

} // namespace

Favourites::Favourites(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    const QStringList names = settings.value(Key).toStringList();
    for (const QString &text : names) {
        // Somebody may have edited the file of settings: what is no metric is passed over.
        if (const auto name = metric::Name::parse(text); name && name->isMetric())
            m_names.insert(*name);
    }
}

void Favourites::set(const metric::Name &metric, bool favourite)
{
    if (!metric.isMetric() || contains(metric) == favourite)
        return;
    if (favourite)
        m_names.insert(metric);
    else
        m_names.remove(metric);
    QStringList names;
    for (const metric::Name &name : std::as_const(m_names))
        names << name.text();
    names.sort();
    m_settings.setValue(Key, names);
    emit changed(metric);
}

} // namespace kabocha::ui
