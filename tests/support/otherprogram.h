// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

namespace kabocha::test {

/// Another program that has FILE open.
class OtherProgram
{
public:
    explicit OtherProgram(const QString &file)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("the other program cannot open its file");
    }
    ~OtherProgram()
    {
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    OtherProgram(const OtherProgram &) = delete;
    OtherProgram &operator=(const OtherProgram &) = delete;

    bool succeeds(const QString &sql) { return QSqlQuery(QSqlDatabase::database(m_name, false)).exec(sql); }
    /// The first column that SQL gives; what went wrong if it does not run.
    QStringList run(const QString &sql)
    {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        if (!query.exec(sql))
            return {query.lastError().text()};
        QStringList out;
        while (query.next())
            out << query.value(0).toString();
        return out;
    }

private:
    QString m_name = QStringLiteral("other");
};

} // namespace kabocha::test
