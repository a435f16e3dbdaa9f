// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSqlError>
#include <QSqlQuery>

#include <chrono>
#include <functional>

namespace kabocha::sqlite {

/// Why a SQLite file cannot be used.
struct Trouble
{
    enum class Kind {
        Newer,        ///< its schema is of a newer program; the file was left as it is
        Foreign,      ///< it is another program's database; the file was left as it is
        NotADatabase, ///< it is no database at all
        Damaged,
        ReadOnly, ///< it or its folder
        CannotOpen,
        DiskFull,
        Locked, ///< another process does not let go of it
        Other,
    };
    Kind kind = Kind::Other;
    QString text = {};  ///< Newer, Foreign: empty; else SQLite's words
    qint64 version = 0; ///< Newer: of its schema
};

/// What a room keeps in a SQLite file.
struct Format
{
    QString name = {}; ///< of its connections
    /// In the file's header, so that no other program's database is taken for it; 0: it has none, and is
    /// known by the version of its schema alone.
    qint64 applicationId = 0;
    /// The statements that lead from version N of the schema to N + 1; an empty file has version 0. Never
    /// edited once released: add another.
    QList<QStringList> steps = {};
    QStringList settings = {};                       ///< statements for each connection, before all others
    std::function<Error(const Trouble &)> says = {}; ///< what people are told; the file is added to it
};

/// The connection to a SQLite file in WAL mode with its schema, so that several programs may have it open.
/// Belongs to the thread that opened it; closed by its destructor there.
class Database
{
public:
    /// Opens or creates FILE, in a folder that is there, and brings its schema up to date, in one
    /// transaction; a file of a newer schema, or of another program, is left as it was. Waits up to PATIENCE,
    /// then and later, where another process is writing. Errors: as FORMAT says, with the file as place.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &file, const Format &format,
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
    Database(const QString &file, const Format &format);
    [[nodiscard]] Result<void> prepare() const;
    [[nodiscard]] Result<void> refuseForeign() const;
    [[nodiscard]] Result<void> migrate() const;
    [[nodiscard]] Result<qint64> number(const QString &sql) const;
    [[nodiscard]] Error error(const Trouble &trouble) const;

    QString m_file;
    Format m_format;
    QString m_connection;
    mutable bool m_locked = false; ///< the last trouble was that another process writes
};

} // namespace kabocha::sqlite
