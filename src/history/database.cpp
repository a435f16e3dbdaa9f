// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace kabocha::history {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::history", text);
}

/// In the file's header, so that no other program's database is taken for a history ("KBhi").
constexpr qint64 ApplicationId = 0x4b426869;

using Step = QStringList;

/// What leads from version N to N + 1. Never edited once released: add another.
const QList<Step> &steps()
{
    static const QList<Step> list{
        Step{
            // Units, job titles and servers are few and long: each is kept once.
            QStringLiteral("CREATE TABLE text(id INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE)"),
            QStringLiteral(
                "CREATE TABLE metric(id INTEGER PRIMARY KEY, package TEXT NOT NULL, name TEXT NOT NULL,"
                " UNIQUE(package, name))"),
            // One metric's points lie together in order of time: a plot reads one stretch of the file,
            // however many there are.
            // Time in milliseconds since 1970 UTC; identifier as 16 bytes where it is 32 hex digits, else as
            // text; state as in
            // PointState.
            QStringLiteral("CREATE TABLE point(metric INTEGER NOT NULL, time INTEGER NOT NULL, identifier "
                           "NOT NULL, value REAL,"
                           " unit INTEGER NOT NULL, state INTEGER NOT NULL, title INTEGER NOT NULL, target "
                           "INTEGER, job INTEGER,"
                           " PRIMARY KEY(metric, time, identifier)) WITHOUT ROWID"),
            QStringLiteral("CREATE UNIQUE INDEX point_identifier ON point(identifier)"),
            QStringLiteral("CREATE INDEX point_job ON point(job, target) WHERE job IS NOT NULL"),
        },
        // As time; NULL where nobody knows it: of what was written before, the time may be that of
        // measurement.
        Step{QStringLiteral("ALTER TABLE point ADD COLUMN recorded INTEGER")},
    };
    return list;
}

/// What is wrong with a history, for people.
Error said(const sqlite::Trouble &trouble)
{
    using Kind = sqlite::Trouble::Kind;
    const auto io = [](const QString &message, const QString &hint) {
        return Error{.kind = Error::Kind::Io, .message = message, .hint = hint};
    };
    switch (trouble.kind) {
    case Kind::Newer:
        return io(tr("This history was written by a newer version of Kabocha (schema %1; this "
                     "one knows up to %2). "
                     "It was left as it is.")
                      .arg(QString::number(trouble.version), QString::number(steps().size())),
                  tr("Use the newer version of Kabocha."));
    case Kind::Foreign:
        return io(
            tr("This is the database of another program, not a history of Kabocha. It was left as it is."),
            tr("Move the file away; a new history is made then."));
    case Kind::NotADatabase:
        return io(tr("This file is not a history: it is no SQLite database."),
                  tr("Move the file away; a new history is made then."));
    case Kind::Damaged:
        return io(tr("The history's file is damaged."),
                  tr("Close Kabocha, keep a copy of the file, and repair it with “sqlite3 FILE .recover”, or "
                     "move it away to begin a "
                     "new one. Your job files are not touched by this."));
    case Kind::ReadOnly:
        return io(tr("The history cannot be written: its file or folder is read-only."),
                  tr("Check its permissions."));
    case Kind::CannotOpen:
        return io(tr("The history cannot be opened."),
                  tr("Check the permissions of the file and its folder."));
    case Kind::DiskFull:
        return io(tr("The history cannot be written: the disk is full."),
                  tr("Free some space, then try again."));
    case Kind::Locked:
        return io(tr("The history is in use by another program that does not let go of it."),
                  tr("Close other windows of Kabocha, or whatever else has the file open, then try again."));
    case Kind::Other:
        break;
    }
    return io(tr("The history cannot be used: %1.").arg(trouble.text),
              tr("Check that the disk is there and works, then try again."));
}

} // namespace

Result<std::unique_ptr<Database>> openDatabase(const QString &file, std::chrono::milliseconds patience)
{
    const QFileInfo info(file);
    if (info.isDir())
        return fail({.kind = Error::Kind::Io,
                     .message = tr("The history cannot be kept here: this is a folder, not a file."),
                     .hint = tr("Move the folder away; a new history is made then."),
                     .place = {.file = file}});
    if (!QDir().mkpath(info.absolutePath()))
        return fail({.kind = Error::Kind::Io,
                     .message = tr("The folder for the history cannot be made."),
                     .hint = tr("Check the permissions of the folders above it."),
                     .place = {.file = info.absolutePath()}});

    return Database::open(file,
                          {.name = QStringLiteral("history"),
                           .applicationId = ApplicationId,
                           .steps = steps(),
                           .settings = {QStringLiteral("PRAGMA synchronous=FULL")},
                           .says = said},
                          patience);
}

} // namespace kabocha::history
