// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "json/value.h"

#include <QByteArray>
#include <QCoreApplication>

namespace kabocha::cli {

/// The translated text of the command line.
[[nodiscard]] inline QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::cli", text);
}

/// What the program ends with.
struct Exit
{
    static constexpr int good = 0;
    static constexpr int failed = 1;
    static constexpr int wrongUsage = 2;
    static constexpr int rowFailed = 3;   ///< `job report --fail`
    static constexpr int refused = 4;     ///< a server refused it, or did not store all of it
    static constexpr int unconfirmed = 5; ///< not reached, or not known to have arrived: the outbox has it
};

/// Standard output, which carries results and nothing else, and standard error, for all the rest: as lines
/// for people, or, with `--json`, as one JSON object at the end. Text from outside loses its control
/// characters on the way.
class Console
{
public:
    void setJson(bool on) { m_json = on; }
    [[nodiscard]] bool isJson() const { return m_json; }

    /// BYTES of a result, as they are. Without effect once the reader has gone or the disk is full.
    void write(QByteArrayView bytes);
    /// A line of a result, safe for a terminal.
    void writeLine(const QString &line);
    /// LINES as columns, the first being their titles.
    void writeTable(QList<QStringList> lines);
    /// A result as indented JSON and a line end.
    void writeJson(const json::Value &value);

    /// What was noticed on the way.
    void report(const Issue &issue);
    void report(const QList<Issue> &issues);
    /// Something to know beside the result, for people only.
    void note(const QString &line);
    /// How far the command is, for a person who watches: nothing unless standard error is a terminal. The
    /// next line takes its place; one of note() or announce() stays.
    void progress(const QString &line);
    void announce(const QString &line); ///< only where progress() shows anything
    void clearProgress();
    /// Why there is no result. Returns CODE.
    int fail(const Error &error, int code = Exit::failed);
    /// A command line that says nothing; USAGE is shown below the message. Returns Exit::wrongUsage.
    int misuse(const QString &message, const QString &usage);
    /// With `--json` only, where the result itself tells people why CODE is not 0. Returns CODE.
    int explain(int code, const QString &message);
    int explain(int code, const QString &kind, const Error &error); ///< KIND instead of the error's

    /// Brings everything out. Returns CODE, or Exit::failed if standard output could not be written.
    [[nodiscard]] int finish(int code);

private:
    enum class Output { Open, ReaderGone, Broken };

    void flush();
    void put(QByteArrayView bytes);
    void say(const QString &line);
    void setError(const QString &kind, const Error &error);
    [[nodiscard]] bool isWatched() const; ///< somebody sees progress()

    bool m_json = false;
    bool m_hasProgress = false; ///< a line on the terminal that does not stay
    Output m_output = Output::Open;
    int m_reason = 0; ///< errno, once broken
    QByteArray m_buffer;
    json::Object m_error;        ///< of `--json`
    QList<json::Value> m_issues; ///< of `--json`
};

/// ISSUE as an object: severity, code, message, file, line, column, path, hint.
[[nodiscard]] json::Value toJson(const Issue &issue);

} // namespace kabocha::cli
