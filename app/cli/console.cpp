// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "base/plaintext.h"
#include "json/io.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <unistd.h>

namespace kabocha::cli {
namespace {

constexpr qsizetype FlushAt = 64 * 1024;

QString kindWord(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Io:
        return QStringLiteral("io");
    case Error::Kind::Syntax:
        return QStringLiteral("syntax");
    case Error::Kind::Schema:
        return QStringLiteral("schema");
    case Error::Kind::Unit:
        return QStringLiteral("unit");
    case Error::Kind::NotFound:
        return QStringLiteral("not-found");
    case Error::Kind::Network:
        return QStringLiteral("network");
    case Error::Kind::Refused:
        return QStringLiteral("refused");
    case Error::Kind::Denied:
        return QStringLiteral("denied");
    case Error::Kind::Protocol:
        return QStringLiteral("protocol");
    case Error::Kind::Unsupported:
        return QStringLiteral("unsupported");
    case Error::Kind::Cancelled:
        return QStringLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return QStringLiteral("note");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Error:
        return QStringLiteral("error");
    }
    Q_UNREACHABLE();
}

json::Value textOrNull(const QString &text)
{
    return text.isEmpty() ? json::Value() : json::Value::string(text);
}

json::Value numberOrNull(int number)
{
    return number > 0 ? json::Value::integer(number) : json::Value();
}

void insertPlace(json::Object &object, const Place &place)
{
    object.insert(QStringLiteral("file"), textOrNull(place.file));
    object.insert(QStringLiteral("line"), numberOrNull(place.line));
    object.insert(QStringLiteral("column"), numberOrNull(place.column));
    if (!place.path.isEmpty())
        object.insert(QStringLiteral("path"), json::Value::string(place.path));
}

QString withHint(const QString &text, const QString &hint)
{
    return hint.isEmpty() ? text : text + u' ' + hint;
}

} // namespace

json::Value toJson(const Issue &issue)
{
    json::Object out;
    out.insert(QStringLiteral("severity"), json::Value::string(severityWord(issue.severity)));
    out.insert(QStringLiteral("code"), textOrNull(issue.code));
    out.insert(QStringLiteral("message"), json::Value::string(issue.text));
    insertPlace(out, issue.place);
    out.insert(QStringLiteral("hint"), textOrNull(issue.hint));
    return json::Value::object(out);
}

void Console::write(QByteArrayView bytes)
{
    if (m_buffer.size() + bytes.size() < FlushAt) {
        m_buffer += bytes;
        return;
    }
    flush();
    put(bytes);
}

void Console::writeLine(const QString &line)
{
    write(withoutControls(line).toUtf8() + '\n');
}

void Console::writeTable(QList<QStringList> lines)
{
    QList<qsizetype> widths;
    for (QStringList &line : lines) {
        widths.resize(std::max(widths.size(), line.size()));
        for (qsizetype i = 0; i < line.size(); ++i) {
            line[i] = withoutControls(line[i]);
            widths[i] = std::max(widths[i], line[i].size());
        }
    }
    for (const QStringList &line : std::as_const(lines)) {
        QString text;
        for (qsizetype i = 0; i < line.size(); ++i)
            text += line[i].leftJustified(widths[i] + 2);
        while (text.endsWith(u' '))
            text.chop(1);
        writeLine(text);
    }
}

void Console::writeJson(const json::Value &value)
{
    write(json::write(value) + '\n');
}

void Console::flush()
{
    put(m_buffer);
    m_buffer.clear();
}

void Console::put(QByteArrayView bytes)
{
    while (m_output == Output::Open && !bytes.isEmpty()) {
        const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written >= 0) {
            bytes = bytes.sliced(written);
        } else if (errno == EPIPE) {
            m_output = Output::ReaderGone; // it has seen enough
        } else if (errno != EINTR) {
            m_reason = errno;
            m_output = Output::Broken;
        }
    }
}

bool Console::isWatched() const
{
    return !m_json && ::isatty(STDERR_FILENO) == 1;
}

void Console::clearProgress()
{
    if (std::exchange(m_hasProgress, false))
        std::fputs("\r\x1b[K", stderr);
}

void Console::progress(const QString &line)
{
    if (!isWatched())
        return;
    constexpr qsizetype narrow = 78; // a line that wraps could not be taken back
    const QString text = withoutControls(line);
    const QByteArray bytes = (text.size() > narrow ? text.left(narrow - 1) + u'…' : text).toUtf8();
    std::fprintf(stderr, "\r\x1b[K%s", bytes.constData());
    m_hasProgress = true;
}

void Console::announce(const QString &line)
{
    if (isWatched())
        say(line);
}

void Console::note(const QString &line)
{
    if (!m_json)
        say(line);
}

void Console::say(const QString &line)
{
    clearProgress();
    const QByteArray bytes = withoutControls(line).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

void Console::report(const Issue &issue)
{
    if (m_json) {
        m_issues.append(toJson(issue));
        return;
    }
    say(withHint(issue.place.isEmpty() ? QLatin1String("kabocha-cli: ") + issue.line() : issue.line(),
                 issue.hint));
}

void Console::report(const QList<Issue> &issues)
{
    for (const Issue &issue : issues)
        report(issue);
}

void Console::setError(const QString &kind, const Error &error)
{
    if (!m_error.isEmpty()) // several files were read: the last reason stands out, the others are kept
        m_issues.append(json::Value::object(m_error));
    m_error = {};
    m_error.insert(QStringLiteral("kind"), json::Value::string(kind));
    m_error.insert(QStringLiteral("message"), json::Value::string(error.message));
    insertPlace(m_error, error.place);
    m_error.insert(QStringLiteral("hint"), textOrNull(error.hint));
}

int Console::fail(const Error &error, int code)
{
    setError(kindWord(error.kind), error);
    if (!m_json) {
        const QString place = error.place.isEmpty() ? QStringLiteral("kabocha-cli") : error.place.text();
        say(withHint(place + QLatin1String(": error: ") + error.message, error.hint));
    }
    return code;
}

int Console::misuse(const QString &message, const QString &usage)
{
    setError(QStringLiteral("usage"), {.message = message, .hint = tr("See kabocha-cli --help.")});
    if (m_json) {
        m_error.insert(QStringLiteral("usage"), json::Value::string(usage));
    } else {
        say(QLatin1String("kabocha-cli: error: ") + message);
        const QByteArray bytes = '\n' + usage.toUtf8();
        std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    }
    return Exit::wrongUsage;
}

int Console::explain(int code, const QString &message)
{
    return explain(code, QStringLiteral("schema"),
                   {.message = message, .hint = tr("Standard output names each of them.")});
}

int Console::explain(int code, const QString &kind, const Error &error)
{
    if (m_json)
        setError(kind, error);
    return code;
}

int Console::finish(int code)
{
    clearProgress();
    flush();
    // Some file systems only say here that there was no room.
    if (m_output == Output::Open && ::close(STDOUT_FILENO) != 0 && errno != EINTR) {
        m_reason = errno;
        m_output = Output::Broken;
    }
    if (m_output == Output::Broken)
        code = fail({.kind = Error::Kind::Io,
                     .message = tr("The result could not be written to standard output: %1.")
                                    .arg(QString::fromLocal8Bit(std::strerror(m_reason))),
                     .hint = tr("Check the space on the disk, or send the result elsewhere.")});
    if (m_json && (!m_error.isEmpty() || !m_issues.isEmpty())) {
        json::Object out;
        if (!m_error.isEmpty())
            out.insert(QStringLiteral("error"), json::Value::object(m_error));
        if (!m_issues.isEmpty())
            out.insert(QStringLiteral("issues"), json::Value::array(m_issues));
        const QByteArray line =
            json::write(json::Value::object(out), {.indent = -1, .sortKeys = false}) + '\n';
        std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    }
    return code;
}

} // namespace kabocha::cli
