// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSqlError>
#include <QSqlQuery>

#include <chrono>

namespace kabocha::history {

/// The connection to the history's SQLite file with its schema (src/history only). Belongs to the thread that
/// opened it.
class Database
{
public:
    /// Opens or creates FILE and brings its schema up to date; a file of a newer schema, or of another
    /// program, is left as it was. Waits up to PATIENCE where another process is writing. Errors: Io, with
    /// the file as place.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &file,
                                                                std::chrono::milliseconds patience);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Prepares SQL; errors come when it is run.
    [[nodiscard]] QSqlQuery query(const QString &sql) const;
    [[nodiscard]] Result<void> run(QSqlQuery &query) const;
    [[nodiscard]] Result<void> run(const QString &sql) const;
    /// Calls WORK inside one transaction that takes the writer's lock at once, unless BEGIN says otherwise;
    /// undone as a whole if it fails.
    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()> &work,
                                           const QString &begin = QStringLiteral("BEGIN IMMEDIATE")) const;
    /// What went wrong with this file, for people.
    [[nodiscard]] Error error(const QSqlError &error) const;

private:
    Database(const QString &file, const QString &connection);
    [[nodiscard]] Result<void> prepare() const;
    [[nodiscard]] Result<void> refuseForeign() const;
    [[nodiscard]] Result<void> migrate() const;
    [[nodiscard]] Result<qint64> number(const QString &sql) const;

    QString m_file;
    QString m_connection;
    mutable bool m_busy = false; ///< the last error was that another process writes
};

} // namespace kabocha::history
