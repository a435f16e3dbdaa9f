// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/support.h"
#include "json/io.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace kabocha::test {

/// What the program said and did.
struct Outcome
{
    int code = -1; ///< -1: it did not end well
    QByteArray out = {};
    QByteArray err = {};

    [[nodiscard]] json::Value json() const { return json::parse(out).value_or(json::Value()); }
    /// The object `error` that `--json` writes to standard error.
    [[nodiscard]] json::Object error() const
    {
        return json::parse(err).value_or(json::Value()).members().value(QStringLiteral("error")).members();
    }
    [[nodiscard]] QString errorText(const QString &key) const { return error().value(key).toString(); }
};

[[nodiscard]] inline QString cliProgram()
{
    return QStringLiteral(KABOCHA_BIN_DIR "/kabocha-cli");
}

/// Runs the real program in FOLDER with INPUT on standard input.
[[nodiscard]] inline Outcome cli(const QStringList &arguments, const QByteArray &input = {},
                                 const QString &folder = {}, const QHash<QString, QString> &environment = {})
{
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (auto it = environment.cbegin(); it != environment.cend(); ++it)
        variables.insert(it.key(), it.value());
    process.setProcessEnvironment(variables);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(cliProgram(), arguments);
    if (!process.waitForStarted())
        return {.err = "build the target kabocha-cli first"};
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000))
        return {.err = "it does not end"};
    return {.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

/// What to show when a command did not do as it should.
[[nodiscard]] inline QByteArray told(const Outcome &outcome)
{
    return "exit " + QByteArray::number(outcome.code) + "\n--- standard output\n" + outcome.out.left(4000) +
           "\n--- standard error\n" + outcome.err.left(4000);
}

[[nodiscard]] inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

[[nodiscard]] inline QString fixture(const QString &name)
{
    return data(QStringLiteral("cli/") + name);
}

} // namespace kabocha::test

/// Ends the test function with all that was said, unless OUTCOME has CODE.
#define REQUIRE_CODE(outcome, wanted)                                                                        \
    do {                                                                                                     \
        const kabocha::test::Outcome &required = (outcome); /* once: it may run the program */               \
        QVERIFY2(required.code == (wanted), kabocha::test::told(required).constData());                      \
    } while (false)
