// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/settings.h"

#include <QAbstractItemModel>
#include <QMap>
#include <QString>
#include <QStringList>

namespace kabocha::test {

/// The folder of conformance data: `KABOCHA_CONFORMANCE`, else `../shared/conformance` beside the sources;
/// empty if it is not there. Use KABOCHA_REQUIRE_CONFORMANCE to skip aloud.
[[nodiscard]] QString conformance(const QString &path = {});

/// A file or folder of tests/data.
[[nodiscard]] QString data(const QString &path);

/// A clock that stands still until it is told otherwise. Starts at 2026-03-01T12:00:00Z.
class FixedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override { return m_now; }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }
    void set(const QDateTime &now) { m_now = now; }

private:
    QDateTime m_now = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
};

class MemorySettings final : public Settings
{
public:
    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback = {}) const override
    {
        return m_values.value(key, fallback);
    }
    void setValue(const QString &key, const QVariant &value) override { m_values.insert(key, value); }

private:
    QMap<QString, QVariant> m_values;
};

/// A whole model as text, a line a row: children indented by two blanks, the given columns' DisplayRole
/// joined by ` | `, trailing empty columns left out. One comparison shows everything.
[[nodiscard]] QStringList treeText(const QAbstractItemModel &model, const QModelIndex &parent = {});

} // namespace kabocha::test

/// Leaves the test function, aloud, where the conformance data is missing.
#define KABOCHA_REQUIRE_CONFORMANCE()                                                                        \
    do {                                                                                                     \
        if (kabocha::test::conformance().isEmpty())                                                          \
            QSKIP("CONFORMANCE DATA MISSING: set KABOCHA_CONFORMANCE to its folder");                        \
    } while (false)
