// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A marker password and its token go through a whole window, with a server that echoes them; then the window
// dies and leaves a core file. Nothing that is left, and nothing that was shown, holds them. The window runs
// in a child process (this program again), which hears the password on its standard input.
#include "base/corefiles.h"
#include "base/log.h"
#include "models/dispatchcontroller.h"
#include "support/scriptedserver.h"
#include "support/support.h"
#include "walk/mainjob.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace kabocha;
using test::Reaction;

namespace {

const QString shownFile = QStringLiteral("/shown.txt");

/// All that a picture of the screen would show.
QStringList shownTexts()
{
    QStringList out;
    const QList<QWidget *> widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible())
            continue;
        out << widget->windowTitle() << widget->toolTip() << widget->accessibleName()
            << widget->accessibleDescription();
        if (const auto *label = qobject_cast<QLabel *>(widget))
            out << label->text();
        else if (const auto *line = qobject_cast<QLineEdit *>(widget))
            out << line->displayText();
        else if (const auto *plain = qobject_cast<QPlainTextEdit *>(widget))
            out << plain->toPlainText();
        else if (const auto *text = qobject_cast<QTextEdit *>(widget))
            out << text->toPlainText();
        else if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            out << button->text();
        else if (const auto *combo = qobject_cast<QComboBox *>(widget))
            out << combo->currentText();
        else if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model())
            out << test::treeText(*view->model());
    }
    return out;
}

void note(const QString &home)
{
    QFile file(home + shownFile);
    if (!file.open(QIODevice::Append))
        qFatal("cannot note what is shown");
    file.write(shownTexts().join(u'\n').toUtf8() + "\n---\n");
}

/// Dies as a program with a fault does: with a core file in FOLDER, if that is allowed at all.
[[noreturn]] void dieLeavingACore(const QString &folder)
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_CORE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_CORE, &limit);
    if (::chdir(QFile::encodeName(folder).constData()) != 0)
        qFatal("no folder for the core file");
    std::signal(SIGABRT, SIG_DFL);
    std::abort();
}

/// The other window: dispatches one job to the server at the URL it hears, as a person would, then dies.
int dispatchAndDie(const QString &home)
{
    leaveNoCoreFile(); // as every program of ours does first
    installRedactingLog();
    QTextStream in(stdin);
    const QString password = in.readLine();
    const QUrl url(in.readLine());

    test::LiveWindow live(home);
    const ui::Services services = live.services();
    services.targets.put({.name = QStringLiteral("Summit"), .url = url, .user = QStringLiteral("me")});
    services.targets.setCurrent(QStringLiteral("Summit"));
    services.workspace.loadPackage(services.examplePackage);
    if (!test::waitFor([&] { return !services.workspace.packages().isEmpty(); }))
        return 10;
    const metric::Name metric =
        metric::Name::ofMetric(QStringLiteral("camera"), QStringLiteral("AvgCameraBodySurfaceTemp"));
    services.document.record(metric, 10.02, services.workspace.metrics().find(metric)->unit);
    json::Object environment;
    environment.insert(QStringLiteral("env_name"), json::Value::string(QStringLiteral("local")));
    services.document.setMeta(QStringLiteral("env"), json::Value::object(environment));
    services.document.setMeta(QStringLiteral("packages"), json::Value::object({}));

    ui::DispatchController &controller = live.window().dispatches();
    controller.dispatchDocument();
    QLineEdit *field = nullptr;
    const auto isAsked = [&] {
        const QList<QWidget *> windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            if (auto *found = window->findChild<QLineEdit *>(QStringLiteral("passwordField"));
                found && found->isVisible())
                field = found;
        }
        return field != nullptr;
    };
    if (!test::waitFor(isAsked))
        return 11;
    QTest::keyClicks(field, password);
    note(home); // with the password typed, not yet sent
    qobject_cast<QDialog *>(field->window())->accept();

    // Each attempt meets another echo; the last arrives.
    const auto arrived = [&] {
        const auto &rows = services.outbox.entries();
        return !rows.isEmpty() && rows.constFirst().state == dispatch::OutboxState::Confirmed;
    };
    (void)test::waitFor([&] { return controller.isRunning(); });
    // What takes long is tried again by the window itself: then that is waited for.
    const auto isIdle = [&] {
        const auto &rows = services.outbox.entries();
        return !controller.isRunning() && !rows.isEmpty() && !services.outbox.isHeld(rows.constFirst().id);
    };
    for (int attempt = 0; attempt < 8 && !arrived(); ++attempt) {
        if (!test::waitFor(isIdle))
            return 12;
        note(home);
        if (!arrived())
            controller.retry(services.outbox.entries().constFirst().id);
    }
    if (!test::waitFor([&] { return arrived() && !controller.isRunning(); }))
        return 13;
    note(home);
    dieLeavingACore(home + QStringLiteral("/core"));
}

/// For comparison: the same end of a program that keeps nothing out.
int dieCarelessly(const QString &home)
{
    QTextStream in(stdin);
    const QString password = in.readLine();
    const auto onHeap = std::make_unique<QByteArray>(password.toUtf8());
    dieLeavingACore(home + QStringLiteral("/core"));
}

/// What SECRET may look like in a file or in memory.
QList<QByteArray> formsOf(const QString &secret)
{
    const QByteArray utf8 = secret.toUtf8();
    return {utf8, QByteArray(reinterpret_cast<const char *>(secret.utf16()), secret.size() * 2),
            utf8.toBase64(QByteArray::OmitTrailingEquals).chopped(1), utf8.toHex(), utf8.toPercentEncoding()};
}

bool holds(const QByteArray &bytes, const QStringList &secrets)
{
    for (const QString &secret : secrets) {
        const QList<QByteArray> forms = formsOf(secret);
        if (std::any_of(forms.begin(), forms.end(),
                        [&](const QByteArray &form) { return bytes.contains(form); }))
            return true;
    }
    return false;
}

QByteArray contentOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

/// The files below FOLDER that hold one of SECRETS; SEEN gets all.
QStringList filesWith(const QString &folder, const QStringList &secrets, QStringList *seen)
{
    QStringList out;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        seen->append(file);
        if (holds(contentOf(file), secrets))
            out.append(file);
    }
    return out;
}

QString linesWith(const QString &file, const QStringList &secrets)
{
    QByteArray out;
    for (const QByteArray &line : contentOf(file).split('\n'))
        out += holds(line, secrets) ? line + '\n' : QByteArray();
    return QString::fromUtf8(out);
}

/// Command lines and environments of all processes that can be read.
QStringList processesWith(const QStringList &secrets)
{
    QStringList out;
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        for (const char *what : {"cmdline", "environ"}) {
            const QString file = QStringLiteral("/proc/%1/%2").arg(process, QLatin1String(what));
            if (process.front().isDigit() && holds(contentOf(file), secrets))
                out.append(file);
        }
    }
    return out;
}

/// Where the kernel puts core files: into the folder of the process?
bool coresAreFiles()
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_CORE, &limit);
    const QByteArray pattern = contentOf(QStringLiteral("/proc/sys/kernel/core_pattern"));
#if defined(__SANITIZE_ADDRESS__)
    return false; // the sanitizer has its own idea of dying
#else
    return limit.rlim_max > 0 && !pattern.startsWith('|') && !pattern.startsWith('/');
#endif
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

    const QString m_password = QStringLiteral("Kabocha-Marker-5ecret-7431");

    void start(QProcess &process, const QString &mode, const QString &home, const QUrl &url = {})
    {
        QVERIFY(QDir(home).mkpath(QStringLiteral("core")));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *variable :
             {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
            environment.insert(QLatin1String(variable), home);
        environment.insert(QStringLiteral("QT_LOGGING_RULES"),
                           QStringLiteral("kabocha.*=true;qt.network*=true;qt.ssl*=true"));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QCoreApplication::applicationFilePath(), {mode, home});
        QVERIFY(process.waitForStarted());
        process.write(m_password.toUtf8() + '\n' + url.toString().toUtf8() + '\n');
        process.closeWriteChannel();
    }

private slots:
    void theyAreNowhereAfterAWholeRun()
    {
        QTemporaryDir home;
        QTemporaryDir serverData;
        QProcess sandbox;
        sandbox.start(QStringLiteral(KABOCHA_BIN_DIR "/kabocha-sandbox"),
                      {QStringLiteral("--data"), serverData.path(), QStringLiteral("--until-stdin-closes")});
        QTRY_VERIFY_WITH_TIMEOUT(sandbox.canReadLine(), 60'000);
        const QUrl backend(QString::fromUtf8(sandbox.readLine()).trimmed().section(u' ', -1));
        QNetworkAccessManager network;
        QNetworkRequest request(backend.resolved(QUrl(QStringLiteral("/register"))));
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
        const QByteArray account = "{\"username\": \"me\", \"password\": \"" + m_password.toUtf8() + "\"}";
        const std::unique_ptr<QNetworkReply> registered(network.post(request, account));
        QTRY_VERIFY_WITH_TIMEOUT(registered->isFinished(), 60'000);
        QCOMPARE(registered->error(), QNetworkReply::NoError);

        test::ScriptedServer server;
        server.setBackend(backend);
        server.on("POST", "/auth",
                  {Reaction::json(500, "{\"message\": \"cannot check " + QByteArray("me, ") +
                                           m_password.toUtf8() + "\"}"),
                   Reaction::of(Reaction::Kind::Forward)});
        QByteArray token;
        QStringList processes;
        connect(&server, &test::ScriptedServer::received, this,
                [&](const QByteArray &method, const QByteArray &path) {
                    const QByteArray sent = server.last(method, path).headers.value("authorization").mid(4);
                    if (!token.isEmpty() || sent.isEmpty())
                        return;
                    token = sent;
                    processes = processesWith({m_password, QString::fromLatin1(token.split('.').last())});
                    const QByteArray echo = "{\"message\": \"failed with Authorization: JWT " + token +
                                            " of " + m_password.toUtf8() + "\", \"token\": \"" + token +
                                            "\"}";
                    Reaction lie = Reaction::json(500, echo);
                    lie.kind = Reaction::Kind::ForwardLie;
                    server.on("POST", "/job", {lie, Reaction::of(Reaction::Kind::Forward)});
                    server.on("GET", "/job/1",
                              {Reaction::json(500, echo), Reaction::of(Reaction::Kind::Forward)});
                });

        QProcess window;
        start(window, QStringLiteral("--dispatch"), home.path(), server.url());
        QTRY_COMPARE_WITH_TIMEOUT(window.state(), QProcess::NotRunning, 240'000);
        const QByteArray log = window.readAll();
        sandbox.closeWriteChannel();
        QVERIFY(sandbox.waitForFinished(60'000));
        QVERIFY2(window.exitStatus() == QProcess::CrashExit,
                 (QByteArray::number(window.exitCode()) + '\n' + log).constData());
        QVERIFY(!token.isEmpty());
        const QStringList secrets = {m_password, QString::fromLatin1(token.split('.').last())};
        QCOMPARE(processes, QStringList());
        QVERIFY2(!holds(log, secrets), log.constData());
        QStringList seen;
        const QStringList with = filesWith(home.path(), secrets, &seen);
        QVERIFY2(with.isEmpty(),
                 qPrintable(with.join(u'\n') + u'\n' + linesWith(home.path() + shownFile, secrets)));

        // The search has seen what it should.
        QCOMPARE(server.count("POST", "/job"), 1);
        const QByteArray shown = contentOf(home.path() + shownFile);
        QVERIFY2(shown.contains("[hidden]"), shown.constData());
        for (const char *name : {"outbox.sqlite", "outbox.sqlite-wal", "history.sqlite", "kabocha.ini"})
            QVERIFY2(std::any_of(seen.begin(), seen.end(),
                                 [&](const QString &file) { return file.endsWith(QLatin1String(name)); }),
                     name);
        QVERIFY2(QDir(home.path() + QStringLiteral("/core")).isEmpty(), "there is a core file");
    }

    void theSearchFindsThemInACarelessProgram()
    {
        if (!coresAreFiles())
            QSKIP("This computer puts no core files into the folder of a process.");
        QTemporaryDir home;
        QProcess careless;
        start(careless, QStringLiteral("--careless"), home.path());
        QTRY_COMPARE_WITH_TIMEOUT(careless.state(), QProcess::NotRunning, 120'000);
        QStringList seen;
        QCOMPARE(filesWith(home.path(), {m_password}, &seen).size(), 1);
    }

    void noProgramLeavesACore_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("runsOnceThereIs"); // in its home
        QTest::newRow("window") << QStringLiteral("kabocha") << QStringLiteral("/kabocha/outbox.sqlite");
        QTest::newRow("sandbox") << QStringLiteral("kabocha-sandbox")
                                 << QStringLiteral("/kabocha/sandbox/squash.db");
    }
    void noProgramLeavesACore()
    {
        if (!coresAreFiles())
            QSKIP("This computer puts no core files into the folder of a process.");
        QFETCH(QString, program);
        QFETCH(QString, runsOnceThereIs);
        QTemporaryDir home;
        QTemporaryDir folder;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *variable :
             {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
            environment.insert(QLatin1String(variable), home.path());
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(folder.path());
        process.setChildProcessModifier([] {
            rlimit limit = {};
            ::getrlimit(RLIMIT_CORE, &limit);
            limit.rlim_cur = limit.rlim_max;
            ::setrlimit(RLIMIT_CORE, &limit);
        });
        process.start(QStringLiteral(KABOCHA_BIN_DIR "/") + program, QStringList());
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.path() + runsOnceThereIs), 60'000);
        ::kill(pid_t(process.processId()), SIGABRT);
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60'000);
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--dispatch"))
        return dispatchAndDie(arguments.value(2));
    if (arguments.value(1) == QLatin1String("--careless"))
        return dieCarelessly(arguments.value(2));
    TestSecrets test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_secrets.moc"
