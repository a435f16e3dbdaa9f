// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/program.h"
#include "sandbox/client.h"
#include "support/scriptedserver.h"

#include <QDirIterator>
#include <QStandardPaths>
#include <QTcpServer>

#include <csignal>

namespace kabocha::test {

/// A person of its own, with a home that nobody else has.
class Home
{
public:
    [[nodiscard]] QString path(const QString &name = {}) const { return m_folder.filePath(name); }
    [[nodiscard]] QProcessEnvironment variables() const
    {
        QProcessEnvironment out = QProcessEnvironment::systemEnvironment();
        out.insert(QStringLiteral("HOME"), path());
        for (const char *name : {"CONFIG", "DATA", "CACHE", "STATE"})
            out.insert(QStringLiteral("XDG_%1_HOME").arg(QLatin1String(name)),
                       path(QString::fromLatin1(name).toLower()));
        out.remove(QStringLiteral("SQUASH_PASSWORD"));
        if (!password.isEmpty())
            out.insert(QStringLiteral("SQUASH_PASSWORD"), password);
        return out;
    }
    /// Starts the program; this process goes on.
    void start(QProcess &process, const QStringList &arguments) const
    {
        process.setProcessEnvironment(variables());
        process.setWorkingDirectory(path());
        process.start(cliProgram(), arguments);
    }
    /// The end of PROCESS, while servers of the test answer.
    [[nodiscard]] static Outcome end(QProcess &process)
    {
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 120'000)) {
            process.kill();
            return {.err = "it does not end"};
        }
        return {.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                .out = process.readAllStandardOutput(),
                .err = process.readAllStandardError()};
    }
    [[nodiscard]] Outcome run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        start(process, arguments);
        process.write(input);
        process.closeWriteChannel();
        return end(process);
    }
    /// The rows of the outbox.
    [[nodiscard]] QList<json::Value> rows() const
    {
        return run({"outbox", "list", "--format", "json"}).json().items();
    }
    [[nodiscard]] QString state(qsizetype row = 0) const
    {
        return rows().value(row).members().value(QStringLiteral("state")).toString();
    }
    /// The files below this home that hold TEXT.
    [[nodiscard]] QStringList holding(const QByteArray &text) const
    {
        QStringList out;
        QDirIterator files(path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            if (contents(file).contains(text))
                out.append(file);
        }
        return out;
    }

    QString password; ///< in SQUASH_PASSWORD

private:
    QTemporaryDir m_folder;
};

/// The program on a terminal of its own, which shows whatever is echoed.
class Terminal
{
public:
    Terminal(const Home &home, const QStringList &arguments)
    {
        m_process.setProcessEnvironment(home.variables());
        m_process.setWorkingDirectory(home.path());
        m_process.start(
            QStringLiteral("script"),
            {"-qec", u'\'' + cliProgram() + QStringLiteral("' ") + arguments.join(u' '), "/dev/null"});
    }
    ~Terminal()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;
    [[nodiscard]] static bool isThere()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("script")).isEmpty();
    }
    /// Waits until it shows TEXT; not for ever, and not beyond the program's end.
    [[nodiscard]] bool shows(const QByteArray &text)
    {
        bool ended = false;
        (void)QTest::qWaitFor(
            [&] {
                ended = m_process.state() == QProcess::NotRunning;
                m_shown += m_process.readAllStandardOutput();
                return m_shown.contains(text) || ended;
            },
            60'000);
        return m_shown.contains(text);
    }
    void type(const QString &line) { m_process.write(line.toUtf8() + '\n'); }
    /// Its exit code; all it has shown is in `err`.
    [[nodiscard]] Outcome end()
    {
        m_process.closeWriteChannel();
        Outcome outcome = Home::end(m_process);
        outcome.err = m_shown += std::exchange(outcome.out, {});
        return outcome;
    }
    [[nodiscard]] const QByteArray &shown() const { return m_shown; }

private:
    QProcess m_process;
    QByteArray m_shown;
};

/// A real `kabocha-sandbox`.
class Sandbox
{
public:
    Sandbox() { restart(); }
    ~Sandbox() { stop(); }
    /// The same data at the same port.
    void restart()
    {
        m_process.start(QStringLiteral(KABOCHA_BIN_DIR "/kabocha-sandbox"),
                        {QStringLiteral("--data"), m_folder.path(), QStringLiteral("--port"),
                         QString::number(m_port), QStringLiteral("--until-stdin-closes")});
        const bool said = QTest::qWaitFor([this] { return m_process.canReadLine(); }, 60'000);
        const QByteArray line = said ? m_process.readLine().trimmed() : QByteArray();
        m_port = line.mid(line.lastIndexOf(':') + 1).toUShort();
        if (m_port == 0)
            qFatal("the sandbox does not start: %s", m_process.readAllStandardError().constData());
    }
    void stop()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(60'000))
            m_process.kill();
    }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    [[nodiscard]] QList<qint64> jobs() const
    {
        QList<qint64> out;
        const QList<json::Value> ids =
            Client(m_port).get(QStringLiteral("/jobs")).object().value("ids").items();
        for (const json::Value &id : ids)
            out.append(id.numberText().toLongLong());
        return out;
    }
    [[nodiscard]] json::Object job(qint64 number) const
    {
        return Client(m_port).get(QStringLiteral("/job/%1").arg(number)).object();
    }
    [[nodiscard]] bool knows(const QString &what) const { return Client(m_port).get(what).status == 200; }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

/// A port where nobody listens.
[[nodiscard]] inline QString deadUrl()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("no free port");
    return QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort());
}

inline const QString marker = QStringLiteral("marker-pässword-4711");

/// HOME gets the target `Summit` at URL, with an account if there is a sandbox.
inline void addSummit(const Home &home, const QString &url)
{
    const Outcome outcome = home.run({"target", "add", "Summit", "--url", url, "--user", "ana"});
    if (outcome.code != 0)
        qFatal("%s", told(outcome).constData());
}
inline void registerAna(const Home &home)
{
    const Outcome outcome = home.run({"login", "Summit", "--register", "--password-stdin"}, marker.toUtf8());
    if (!outcome.out.contains("Signed in"))
        qFatal("%s", told(outcome).constData());
}

} // namespace kabocha::test
