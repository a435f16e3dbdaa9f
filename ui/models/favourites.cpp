// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/favourites.h"

namespace kabocha::ui {
namespace {

const auto Key = QStringLiteral("metrics/favourites");

/// Somebody may have edited the file of settings: what is no metric is passed over.
QSet<metric::Name> namesIn(const QVariant &kept)
{
    QSet<metric::Name> names;
    for (const QString &text : kept.toStringList())
        if (const auto name = metric::Name::parse(text); name && name->isMetric())
            names.insert(*name);
    return names;
}

QVariant textsOf(const QSet<metric::Name> &names)
{
    QStringList texts;
    for (const metric::Name &name : names)
        texts << name.text();
    texts.sort();
    return texts;
}

} // namespace

Favourites::Favourites(Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_names(namesIn(settings.value(Key)))
{
    connect(&settings, &Settings::refreshed, this, &Favourites::read);
}

void Favourites::set(const metric::Name &metric, bool favourite)
{
    if (!metric.isMetric() || contains(metric) == favourite)
        return;
    m_settings.change(Key, [&](const QVariant &kept) {
        QSet<metric::Name> names = namesIn(kept);
        if (favourite)
            names.insert(metric);
        else
            names.remove(metric);
        return textsOf(names);
    });
    read();
}

void Favourites::read()
{
    const QSet<metric::Name> before = std::exchange(m_names, namesIn(m_settings.value(Key)));
    const QSet<metric::Name> others = (before - m_names) + (m_names - before);
    for (const metric::Name &metric : others)
        emit changed(metric);
}

} // namespace kabocha::ui
