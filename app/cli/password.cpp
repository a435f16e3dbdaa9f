// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/password.h"

#include "base/plaintext.h"
#include "cli/console.h"

#include <QStringDecoder>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <termios.h>
#include <unistd.h>

namespace kabocha::cli {
namespace {

constexpr qsizetype LongestPassword = 4096;

/// Echo is off while this lives.
class Silence
{
public:
    Silence()
    {
        m_good = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_good = m_good && ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~Silence()
    {
        if (m_good)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;
    [[nodiscard]] bool isGood() const { return m_good; }

private:
    termios m_before = {};
    bool m_good = false;
};

Error inputError(Error::Kind kind, const QString &message, const QString &hint = {})
{
    return {.kind = kind, .message = message, .hint = hint, .place = {.file = QStringLiteral("<stdin>")}};
}

/// Standard input to the end of a line, or, if WHOLE, of all. Errors: Io, Cancelled (a signal came), Schema
/// (too long).
Result<QByteArray> readBytes(bool whole)
{
    QByteArray out;
    for (;;) {
        char byte = 0;
        const ssize_t count = ::read(STDIN_FILENO, &byte, 1);
        if (count < 0 && errno == EINTR)
            return fail(inputError(Error::Kind::Cancelled, tr("Cancelled.")));
        if (count < 0)
            return fail(inputError(
                Error::Kind::Io,
                tr("Standard input cannot be read: %1.").arg(QString::fromLocal8Bit(std::strerror(errno)))));
        if (count == 0 || (byte == '\n' && !whole))
            return out;
        out.append(byte);
        if (out.size() > LongestPassword)
            return fail(inputError(
                Error::Kind::Schema,
                tr("What was given as a password is longer than %1 characters.").arg(LongestPassword),
                tr("Give the password alone.")));
    }
}

Result<QString> passwordOf(QByteArray bytes)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    bytes.fill('\0');
    if (decoder.hasError() || text.contains(u'\n') || text.contains(QChar(0)))
        return fail(inputError(Error::Kind::Schema,
                               tr("What was given as a password is not one line of text in UTF-8."),
                               tr("Give the password alone.")));
    if (text.isEmpty())
        return fail(inputError(Error::Kind::Schema, tr("No password was given: it is empty."),
                               tr("Give the password, and a line end after it or not.")));
    return text;
}

void show(const QString &text)
{
    std::fputs(withoutControls(text).toUtf8().constData(), stderr);
    std::fflush(stderr);
}

} // namespace

QString takePasswordFromEnvironment()
{
    constexpr const char *name = "SQUASH_PASSWORD";
    char *const value = std::getenv(name);
    if (!value)
        return {};
    const QString out = QString::fromUtf8(value);
    ::explicit_bzero(value, std::strlen(value)); // /proc/PID/environ shows what lies here
    ::unsetenv(name);
    return out;
}

Result<QString> givenPassword(const PasswordSource &source)
{
    if (source.fromInput) // somebody may type it nevertheless
        return canAsk() ? askPassword(tr("Password: ")) : readBytes(true).and_then(passwordOf);
    return source.environment;
}

bool canAsk()
{
    return ::isatty(STDIN_FILENO) == 1;
}

Result<QString> askPassword(const QString &question)
{
    Result<QByteArray> line;
    {
        const Silence silence;
        if (!silence.isGood())
            return fail(inputError(Error::Kind::Io,
                                   tr("The terminal cannot be kept from showing a password."),
                                   tr("Use --password-stdin or SQUASH_PASSWORD.")));
        show(question);
        line = readBytes(false);
        std::fputc('\n', stderr); // the person's own was not shown
    }
    return line.and_then(passwordOf);
}

Result<bool> askYes(const QString &question)
{
    show(question);
    return readBytes(false).map([](const QByteArray &line) {
        const QByteArray answer = line.trimmed().toLower();
        return answer == "y" || answer == "yes";
    });
}

GivenFirst::GivenFirst(std::unique_ptr<squash::CredentialStore> keychain) : m_keychain(std::move(keychain)) {}

GivenFirst::~GivenFirst() = default;

void GivenFirst::give(const QString &key, const QString &password)
{
    m_keys.append(key);
    delete m_given.store(key, password, nullptr); // it is kept at once; nobody waits to be told
}

squash::CredentialOperation *GivenFirst::read(const QString &key, QObject *parent)
{
    return m_keys.contains(key) ? m_given.read(key, parent) : m_keychain->read(key, parent);
}

squash::CredentialOperation *GivenFirst::store(const QString &key, const QString &password, QObject *parent)
{
    return m_keychain->store(key, password, parent);
}

squash::CredentialOperation *GivenFirst::forget(const QString &key, QObject *parent)
{
    return m_keychain->forget(key, parent);
}

} // namespace kabocha::cli
