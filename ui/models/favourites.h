// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"
#include "metric/name.h"

#include <QObject>
#include <QSet>

namespace kabocha::ui {

/// The metrics that the person marked as favourites, in whatever window, remembered by name: also of packages
/// not open now.
class Favourites : public QObject
{
    Q_OBJECT
public:
    explicit Favourites(Settings &settings, QObject *parent = nullptr);
    [[nodiscard]] bool contains(const metric::Name &metric) const { return m_names.contains(metric); }
    [[nodiscard]] bool isEmpty() const { return m_names.isEmpty(); }
    void set(const metric::Name &metric, bool favourite);
    void toggle(const metric::Name &metric) { set(metric, !contains(metric)); }

signals:
    void changed(const kabocha::metric::Name &metric);

private:
    void read();
    Settings &m_settings;
    QSet<metric::Name> m_names;
};

} // namespace kabocha::ui
