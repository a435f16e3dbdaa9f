// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provenance/checkout.h"
#include "support/gitcheckout.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace kabocha;
using namespace kabocha::provenance;

class TestCheckout : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    int m_number = 0;

    test::GitCheckout checkout()
    {
        return test::GitCheckout(QFileInfo(m_folder.path()).canonicalFilePath() +
                                 QStringLiteral("/%1/verify_metrics").arg(++m_number));
    }
    static void fill(const test::GitCheckout &in)
    {
        in.put(QStringLiteral("metrics/a.yaml"), "a: 1\n");
        in.put(QStringLiteral("other/b.yaml"), "b: 1\n");
    }
    static QString said(const Result<Checkout> &result) { return result ? QString() : result.error().text(); }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aCleanCheckoutIsRead()
    {
        const auto git = checkout();
        fill(git);
        const QString commit = git.commit();
        git.git({QStringLiteral("remote"), QStringLiteral("add"), QStringLiteral("origin"),
                 QStringLiteral("https://ana:s3cr3t@example.org/lsst/verify_metrics.git")});
        const auto read = readCheckout(git.path());
        QVERIFY2(read, qPrintable(said(read)));
        QCOMPARE(read->commit, commit);
        QCOMPARE(read->branch, QStringLiteral("main"));
        QCOMPARE(read->remote, QStringLiteral("https://example.org/lsst/verify_metrics.git"));
        QCOMPARE(read->name(), QStringLiteral("verify_metrics"));
        QCOMPARE(read->root, git.path());
        QCOMPARE(read->changes, 0);
        QVERIFY(!read->isDirty());
    }

    void changesAreCountedWithinTheFolderOnly_data()
    {
        QTest::addColumn<QString>("deed");
        QTest::addColumn<int>("inMetrics");
        QTest::addColumn<int>("inAll");
        QTest::newRow("edited") << "edit" << 1 << 1;
        QTest::newRow("staged") << "stage" << 1 << 1;
        QTest::newRow("staged, then edited again") << "stage edit" << 1 << 1;
        QTest::newRow("removed") << "remove" << 1 << 1;
        QTest::newRow("untracked") << "new" << 1 << 1;
        QTest::newRow("several") << "edit new" << 2 << 2;
        QTest::newRow("elsewhere") << "elsewhere" << 0 << 1;
        QTest::newRow("ignored") << "ignored" << 0 << 0;
    }
    void changesAreCountedWithinTheFolderOnly()
    {
        QFETCH(QString, deed);
        const auto git = checkout();
        fill(git);
        git.put(QStringLiteral(".gitignore"), "*.tmp\n");
        git.commit();
        const QString file = QStringLiteral("metrics/a.yaml");
        for (const QString &one : deed.split(u' ')) {
            if (one == u"edit")
                git.put(file, "a: three\n");
            else if (one == u"stage") {
                git.put(file, "a: 22\n");
                git.git({QStringLiteral("add"), file});
            } else if (one == u"remove")
                QVERIFY(QFile::remove(git.path(file)));
            else if (one == u"new")
                git.put(QStringLiteral("metrics/new/c.yaml"), "c: 1\n");
            else if (one == u"elsewhere")
                git.put(QStringLiteral("other/b.yaml"), "b: 22\n");
            else if (one == u"ignored")
                git.put(QStringLiteral("metrics/x.tmp"), "x");
        }
        const auto part = readCheckout(git.path(QStringLiteral("metrics")));
        QVERIFY2(part, qPrintable(said(part)));
        QTEST(part->changes, "inMetrics");
        const auto all = readCheckout(git.path());
        QVERIFY2(all, qPrintable(said(all)));
        QTEST(all->changes, "inAll");
        QCOMPARE(part->name(), QStringLiteral("verify_metrics"));
    }

    void pipesAmongTheFilesAreChangesThatAreNotRead()
    {
        const auto git = checkout();
        fill(git);
        git.commit();
        const QString file = git.path(QStringLiteral("metrics/a.yaml"));
        QVERIFY(QFile::remove(file));
        for (const QString &pipe : {file, git.path(QStringLiteral("metrics/new"))})
            QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const auto read = readCheckout(git.path());
        QVERIFY2(read, qPrintable(said(read)));
        QVERIFY(read->isDirty());
    }

    void countingEnds()
    {
        const auto git = checkout();
        fill(git);
        git.commit();
        for (int i = 0; i <= Checkout::MostChanges + 1; ++i)
            git.put(QStringLiteral("metrics/n%1").arg(i), "x");
        const auto read = readCheckout(git.path());
        QVERIFY2(read, qPrintable(said(read)));
        QCOMPARE(read->changes, Checkout::MostChanges);
        QVERIFY(read->manyChanges);
    }

    void aDetachedHeadHasNoBranch()
    {
        const auto git = checkout();
        fill(git);
        const QString commit = git.commit();
        git.git({QStringLiteral("checkout"), QStringLiteral("--quiet"), QStringLiteral("--detach")});
        const auto read = readCheckout(git.path());
        QVERIFY2(read, qPrintable(said(read)));
        QCOMPARE(read->commit, commit);
        QCOMPARE(read->branch, QString());
        QCOMPARE(read->remote, QString());
    }

    void aLinkedWorkingTreeIsRead()
    {
        const auto git = checkout();
        fill(git);
        const QString commit = git.commit();
        const QString tree = git.path() + QStringLiteral("-night");
        git.git({QStringLiteral("worktree"), QStringLiteral("add"), QStringLiteral("--quiet"),
                 QStringLiteral("-b"), QStringLiteral("tickets/DM-1"), tree});
        const auto read = readCheckout(tree);
        QVERIFY2(read, qPrintable(said(read)));
        QCOMPARE(read->commit, commit);
        QCOMPARE(read->branch, QStringLiteral("tickets/DM-1"));
        QCOMPARE(read->root, tree);
    }

    void theRemoteOfTheBranchCounts()
    {
        const auto git = checkout();
        fill(git);
        git.commit();
        for (const char *name : {"origin", "upstream"})
            git.git({QStringLiteral("remote"), QStringLiteral("add"), QLatin1String(name),
                     QStringLiteral("https://example.org/%1").arg(QLatin1String(name))});
        QCOMPARE(readCheckout(git.path())->remote, QStringLiteral("https://example.org/origin"));
        git.git({QStringLiteral("config"), QStringLiteral("branch.main.remote"), QStringLiteral("upstream")});
        git.git({QStringLiteral("config"), QStringLiteral("branch.main.merge"),
                 QStringLiteral("refs/heads/main")});
        QCOMPARE(readCheckout(git.path())->remote, QStringLiteral("https://example.org/upstream"));
    }

    void whatSaysNothingIsAnErrorInWords_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *what, Error::Kind kind, const char *says) {
            QTest::newRow(what) << QString::fromLatin1(what) << kind << QString::fromLatin1(says);
        };
        row("no folder", Error::Kind::NotFound, "no such folder");
        row("no checkout", Error::Kind::NotFound, "not part of a git checkout");
        row("no commit", Error::Kind::NotFound, "no commit yet");
        row("not in the commit", Error::Kind::NotFound, "does not hold it");
        row("bare", Error::Kind::Unsupported, "no working files");
        row("damaged", Error::Kind::Io, "cannot be read");
        row("includes", Error::Kind::Unsupported, "refers to other files");
        row("includes in one line", Error::Kind::Unsupported, "refers to other files");
        row("ignores by another file", Error::Kind::Unsupported, "refers to other files");
        row("linked configuration", Error::Kind::Unsupported, "a link to another file");
        row("files elsewhere", Error::Kind::Unsupported, "elsewhere");
        row("a pipe .git/HEAD", Error::Kind::NotFound, "not part of a git checkout");
        row("a pipe .git/packed-refs", Error::Kind::Unsupported, "not a regular file");
        row("a pipe .git/config", Error::Kind::Io, "regular file");
        row("a pipe .git/commondir", Error::Kind::Io, "regular file");
        row("a pipe .gitignore", Error::Kind::Unsupported, "not a regular file");
        row("a pipe .gitattributes", Error::Kind::Unsupported, "not a regular file");
    }
    void whatSaysNothingIsAnErrorInWords()
    {
        QFETCH(QString, what);
        QFETCH(QString, says);
        const auto git = checkout();
        QString folder = git.path();
        const auto append = [&git](const QByteArray &text) {
            QFile config(git.path(QStringLiteral(".git/config")));
            QVERIFY(config.open(QIODevice::Append));
            config.write(text);
        };
        if (what != u"no commit") {
            fill(git);
            git.commit();
        }
        if (what == u"no folder") {
            folder += QStringLiteral("/none");
        } else if (what == u"no checkout") {
            folder = m_folder.filePath(QStringLiteral("plain"));
            QDir().mkpath(folder);
        } else if (what == u"not in the commit") {
            git.put(QStringLiteral("fresh/m.yaml"), "x");
            folder += QStringLiteral("/fresh");
        } else if (what == u"bare") {
            folder = git.path() + QStringLiteral(".git");
            git.git({QStringLiteral("clone"), QStringLiteral("--quiet"), QStringLiteral("--bare"), git.path(),
                     folder});
        } else if (what == u"damaged") {
            git.put(QStringLiteral(".git/refs/heads/main"), "0123456789012345678901234567890123456789\n");
        } else if (what == u"includes") {
            append("[Include]\n\tpath = /etc/passwd\n");
        } else if (what == u"includes in one line") {
            append("[core] [ includeIf \"gitdir:/\"]\n\tpath = /etc/passwd\n");
        } else if (what == u"ignores by another file") {
            append("[core]\n\texcludesFile = /dev/stdin\n");
        } else if (what == u"linked configuration") {
            QVERIFY(QFile::rename(git.path(QStringLiteral(".git/config")),
                                  git.path() + QStringLiteral(".config")));
            QVERIFY(
                QFile::link(git.path() + QStringLiteral(".config"), git.path(QStringLiteral(".git/config"))));
        } else if (what.startsWith(u"a pipe ")) {
            const QString file = git.path(what.mid(7));
            QFile::remove(file);
            QCOMPARE(::mkfifo(QFile::encodeName(file).constData(), 0600), 0);
        } else if (what == u"files elsewhere") {
            QDir().mkpath(git.path() + QStringLiteral("-away"));
            append("[core]\n\tworktree = " + git.path().toUtf8() + "-away\n");
        }
        const auto read = readCheckout(folder);
        QVERIFY(!read);
        QTEST(read.error().kind, "kind");
        QVERIFY2(read.error().text().contains(says), qPrintable(read.error().text()));
        QVERIFY(!read.error().place.file.isEmpty());
        QVERIFY(!read.error().hint.isEmpty());
    }

    void theCheckoutOfAnotherUserIsNotRead()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give a folder to another user");
        const auto git = checkout();
        fill(git);
        git.commit();
        for (const QString &path : {git.path(), git.path(QStringLiteral(".git"))})
            QCOMPARE(::chown(QFile::encodeName(path).constData(), 12345, 12345), 0);
        const auto read = readCheckout(git.path());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Denied);
        QVERIFY2(read.error().message.contains(QStringLiteral("another user")),
                 qPrintable(read.error().text()));
    }

    void nothingOfACheckoutIsRun()
    {
        const auto git = checkout();
        fill(git);
        git.commit();
        const QString trace = git.path() + QStringLiteral(".ran");
        const QByteArray script = "#!/bin/sh\ntouch '" + trace.toUtf8() + "'\ncat\n";
        git.put(QStringLiteral(".git/evil"), script);
        QFile::setPermissions(git.path(QStringLiteral(".git/evil")),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QDir().mkpath(git.path(QStringLiteral(".git/hooks")));
        QVERIFY(QFile::copy(git.path(QStringLiteral(".git/evil")),
                            git.path(QStringLiteral(".git/hooks/post-index-change"))));
        const QString evil = git.path(QStringLiteral(".git/evil"));
        for (const char *key :
             {"filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "core.fsmonitor",
              "diff.evil.textconv", "core.pager", "core.editor", "core.sshCommand"})
            git.git({QStringLiteral("config"), QLatin1String(key), evil});
        git.put(QStringLiteral(".gitattributes"), "* filter=evil diff=evil\n");
        git.put(QStringLiteral("metrics/a.yaml"), "a: 9\n");
        const QByteArray index = [&] {
            QFile file(git.path(QStringLiteral(".git/index")));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }();
        QVERIFY(!index.isEmpty());
        const auto read = readCheckout(git.path());
        QVERIFY2(read, qPrintable(said(read)));
        QCOMPARE(read->changes, 2);
        QVERIFY(!QFileInfo::exists(trace));
        QFile after(git.path(QStringLiteral(".git/index")));
        QVERIFY(after.open(QIODevice::ReadOnly));
        QCOMPARE(after.readAll(), index);
    }

    void thePersonsOwnConfigurationIsNotRead()
    {
        QFile own(QDir::homePath() + QStringLiteral("/.gitconfig"));
        QDir().mkpath(QDir::homePath());
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write("[url \"https://rewritten.example.org/\"]\n\tinsteadOf = https://example.org/\n");
        own.close();
        const auto git = checkout();
        fill(git);
        git.commit();
        git.git({QStringLiteral("remote"), QStringLiteral("add"), QStringLiteral("origin"),
                 QStringLiteral("https://example.org/x")});
        const auto read = readCheckout(git.path());
        own.remove();
        QVERIFY2(read, qPrintable(said(read)));
        QCOMPARE(read->remote, QStringLiteral("https://example.org/x"));
    }

    void readingIsCancelled()
    {
        const auto git = checkout();
        fill(git);
        git.commit();
        int asked = 0;
        const auto read = readCheckout(git.path(), [&asked] { return ++asked > 1; });
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Cancelled);
    }

    void credentialsAreTakenOutOfAddresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *url, const char *shown) {
            QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(shown);
        };
        row("https://example.org/a.git", "https://example.org/a.git");
        row("https://example.org:8443/a.git", "https://example.org:8443/a.git");
        row("https://ana:pw@example.org/a.git", "https://example.org/a.git");
        row("https://ghp_token@example.org/a.git", "https://example.org/a.git");
        row("https://ana:p@ss@example.org/a.git", "https://example.org/a.git");
        row("https://ana:p/ss@example.org/a.git", "");
        row("https://an/a@example.org/a.git", "");
        row("https://example.org/a.git?private_token=abc", "https://example.org/a.git");
        row("https://example.org/a.git#abc", "https://example.org/a.git");
        row("HTTPS://ana:pw@example.org/a.git", "https://example.org/a.git");
        row("ssh://git@example.org/a.git", "ssh://git@example.org/a.git");
        row("ssh://git:pw@example.org:22/a.git", "ssh://git@example.org:22/a.git");
        row("git@example.org:lsst/a.git", "git@example.org:lsst/a.git");
        row("ana:pw@example.org:lsst/a.git", "");
        row("/srv/git/a.git", "/srv/git/a.git");
        row("file:///srv/git/a.git", "file:///srv/git/a.git");
        row("https://[::1]:80/a.git", "https://[::1]:80/a.git");
        row("https://", "");
        row("", "");
    }
    void credentialsAreTakenOutOfAddresses()
    {
        QFETCH(QString, url);
        QTEST(withoutCredentials(url), "shown");
    }
};

QTEST_GUILESS_MAIN(TestCheckout)
#include "test_checkout.moc"
