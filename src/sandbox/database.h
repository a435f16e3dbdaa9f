// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QVariant>

#include <chrono>

namespace kabocha::sqlite {
class Database;
}

namespace kabocha::sandbox {

using Row = QVariantList;
using Rows = QList<Row>;

/// The sandbox's SQLite file: WAL, so that several servers may stand on the same folder. One request is one
/// transaction. A statement that fails makes the rest of the transaction do nothing; commit() then rolls back
/// and says so: handlers read as if the disk never failed, and no half of a request is kept because of it.
class Database
{
public:
    /// Opens or creates `squash.db` in DIRECTORY, readable by its owner alone. Waits up to PATIENCE, then and
    /// later, where another process is writing. Errors: Io.
    [[nodiscard]] static Result<std::unique_ptr<Database>>
    open(const QString &directory, std::chrono::milliseconds patience = std::chrono::seconds(10));
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    enum class Access { Read, Write };
    void begin(Access access);
    [[nodiscard]] Result<void> commit(); ///< Errors: Io, with nothing of the transaction kept.

    Rows select(const QString &sql, const QVariantList &values = {});   ///< empty also on failure
    Row selectOne(const QString &sql, const QVariantList &values = {}); ///< the first row, or empty
    qint64 insert(const QString &sql, const QVariantList &values = {}); ///< the new row's id
    int change(const QString &sql, const QVariantList &values = {});    ///< rows touched

    [[nodiscard]] QByteArray secret() const
    {
        return m_secret;
    } ///< signs tokens; made once, kept in the file

private:
    explicit Database(std::unique_ptr<sqlite::Database> file);
    [[nodiscard]] Result<void> readSecret();
    class Statement;

    std::unique_ptr<sqlite::Database> m_file;
    QByteArray m_secret;
    std::optional<Error> m_failure; ///< of this transaction
};

} // namespace kabocha::sandbox
