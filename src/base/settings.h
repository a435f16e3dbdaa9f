// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QVariant>

#include <functional>

namespace kabocha {

/// What the program remembers between runs. The application keeps it in a file, tests in memory;
/// no room below the application knows which. Never a place for a secret.
///
/// Several windows share it. What is one value (a size, a folder) is set: the last one counts. What is a list
/// is never set, for one's own may be old: it is changed, so that what others added stays.
class Settings : public QObject
{
    Q_OBJECT
public:
    /// What becomes of a kept value; one that it gives back as it was is not written.
    using Change = std::function<QVariant(const QVariant &kept)>;

    [[nodiscard]] virtual QVariant value(const QString &key, const QVariant &fallback = {}) const = 0;
    virtual void setValue(const QString &key, const QVariant &value) = 0;
    /// Puts what CHANGE makes of the value of KEY, as anybody kept it last, in its place.
    virtual void change(const QString &key, const Change &change);
    /// Takes over what others kept meanwhile.
    virtual void refresh();

signals:
    void refreshed(); ///< values may be others
};

} // namespace kabocha
