// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/value.h"

#include <QObject>

namespace kabocha {
class Settings;
}

namespace kabocha::ui {

/// The metadata of past jobs, for completion: of each key the values last used, newest first. Learned when a
/// job is saved or dispatched, in whatever window, kept in the settings, forgotten when the person says so.
/// What looks like a secret by its key or its value, times of the program's own, and what is too long to be
/// typed again are not learned. Entries of the environment are kept as `env.KEY`, notes under their own last
/// part as `..NOTE`.
class PastEntries : public QObject
{
    Q_OBJECT
public:
    static constexpr int MostKeys = 200;
    static constexpr int MostValues = 50;        ///< of a key
    static constexpr int MostLetters = 200;      ///< of a value
    static constexpr int MostBytes = 256 * 1024; ///< of all together, as they are kept

    explicit PastEntries(Settings &settings, QObject *parent = nullptr);

    void learn(const json::Object &meta);
    void forget();
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }

    /// The keys of free entries, the last used first.
    [[nodiscard]] QStringList keys() const;
    /// The names of notes (`estimator`), the last used first.
    [[nodiscard]] QStringList noteNames() const;
    [[nodiscard]] QList<json::Value> values(const QString &key) const; ///< the last used first

    [[nodiscard]] static QString environmentKey(const QString &field); ///< under which its values are kept
    [[nodiscard]] static QString noteKey(const QString &name);

signals:
    void changed();

private:
    void read();
    Settings &m_settings;
    json::Object m_entries; // key → array of values; the key last used is the last member
};

} // namespace kabocha::ui
