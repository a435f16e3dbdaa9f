// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace kabocha {

/// Where something is: a file with line and column (1-based, 0 = unknown), or a place inside a job
/// (a JSON path such as `$.meta.env.env_name`), or a named field of a form. Any part may be empty.
struct Place
{
    QString file = {};
    int line = 0;
    int column = 0;
    QString path = {};

    bool operator==(const Place &) const = default;
    [[nodiscard]] bool isEmpty() const { return file.isEmpty() && path.isEmpty(); }
    /// `FILE:LINE:COLUMN`, `FILE: $.path`, or whichever parts are known; empty if none is.
    [[nodiscard]] QString text() const;
};

/// The one reason why an operation gave nothing. Never holds a secret.
struct Error
{
    enum class Kind {
        Io,          ///< a file or database could not be read or written
        Syntax,      ///< not well-formed YAML, JSON, CSV, unit or number
        Schema,      ///< well-formed, but not what the format demands
        Unit,        ///< unknown or incompatible unit
        NotFound,    ///< what was asked for does not exist
        Network,     ///< the server could not be reached, or did not answer in time
        Refused,     ///< the server answered, and said no
        Denied,      ///< credentials missing or not accepted
        Protocol,    ///< the server answered something that is not SQuaSH
        Unsupported, ///< a part that does not exist (yet); the message says so
        Cancelled,   ///< the person cancelled
    };
    Kind kind = Kind::Io;
    QString message = {}; ///< what happened, to what: one sentence for people, translated
    QString hint = {};    ///< what can be done, translated; may be empty
    Place place = {};
    QString detail = {}; ///< for the log, never a secret

    bool operator==(const Error &) const = default; // a Result in a signal needs it
    /// Place, message and hint as one plain text.
    [[nodiscard]] QString text() const;
};

enum class Severity { Note, Warning, Error };

/// One of many things noticed while reading or checking. A list of these accompanies a value.
struct Issue
{
    Severity severity = Severity::Error;
    QString code = {}; ///< stable, for tests and filters, e.g. `yaml-duplicate-key`
    QString text = {}; ///< for people, translated
    Place place = {};
    QString hint = {};

    bool operator==(const Issue &) const = default;
    /// `PLACE: error: text`.
    [[nodiscard]] QString line() const;
};

/// The same news as an Issue, for a list.
[[nodiscard]] Issue toIssue(const Error &error, const QString &code);
/// How many issues have SEVERITY.
[[nodiscard]] qsizetype countOf(const QList<Issue> &issues, Severity severity);

} // namespace kabocha

Q_DECLARE_METATYPE(kabocha::Error)
