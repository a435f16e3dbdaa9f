// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

namespace kabocha::test {

/// A git checkout made by git itself, which knows nothing of the person's or the computer's configuration.
class GitCheckout
{
public:
    /// A new repository in FOLDER, its branch called `main`.
    explicit GitCheckout(const QString &folder) : m_folder(folder)
    {
        QDir().mkpath(folder);
        git({QStringLiteral("init"), QStringLiteral("--quiet"), QStringLiteral("--initial-branch=main")});
    }
    [[nodiscard]] QString path(const QString &name = {}) const
    {
        return name.isEmpty() ? m_folder : m_folder + u'/' + name;
    }
    /// Standard output without its last line break; the test ends if git fails.
    QString git(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(QStringLiteral("GIT_CONFIG_NOSYSTEM"), QStringLiteral("1"));
        variables.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
        for (const char *who : {"AUTHOR", "COMMITTER"}) {
            variables.insert(QStringLiteral("GIT_%1_NAME").arg(QLatin1String(who)), QStringLiteral("Ana"));
            variables.insert(QStringLiteral("GIT_%1_EMAIL").arg(QLatin1String(who)),
                             QStringLiteral("ana@example.org"));
        }
        process.setProcessEnvironment(variables);
        process.setWorkingDirectory(m_folder);
        process.start(QStringLiteral("git"), arguments);
        if (!process.waitForFinished(120'000) || process.exitCode() != 0)
            qFatal("git %s: %s", qPrintable(arguments.join(u' ')),
                   process.readAllStandardError().constData());
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
    }
    /// Commits all that lies there; its hash.
    QString commit() const
    {
        git({QStringLiteral("add"), QStringLiteral("--all")});
        git({QStringLiteral("commit"), QStringLiteral("--quiet"), QStringLiteral("--message=m")});
        return git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")});
    }

private:
    QString m_folder;
};

} // namespace kabocha::test
