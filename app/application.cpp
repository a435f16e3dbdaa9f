// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "filesettings.h"
#include "history/historyrecorder.h"
#include "keychain/keychain.h"
#include "practicesandbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace kabocha::app {

Application::Options Application::personalOptions()
{
    const QString programs = QCoreApplication::applicationDirPath();
    const QDir example(programs + QStringLiteral("/../share/kabocha/example"));
    Options options;
    options.dataDirectory = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    options.settingsFile =
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/kabocha.ini");
    options.sandboxProgram = programs + QStringLiteral("/kabocha-sandbox");
    options.examplePackage = example.exists() ? example.canonicalPath() : QString();
    return options;
}

Result<std::unique_ptr<Application>> Application::create(Options options)
{
    const QString drafts = options.dataDirectory + QStringLiteral("/drafts");
    if (!QDir().mkpath(drafts))
        return fail({.kind = Error::Kind::Io,
                     .message = tr("Kabocha's data folder cannot be made, so nothing could be kept safe."),
                     .hint = tr("Check the permissions and free space of your home folder."),
                     .place = {.file = drafts}});
    // What lies there is the person's own: drafts, values, who sent what where.
    QFile::setPermissions(options.dataDirectory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return std::unique_ptr<Application>(new Application(std::move(options)));
}

Application::Application(Options options) : m_options(std::move(options))
{
    const QString &data = m_options.dataDirectory;
    m_settings = std::make_unique<FileSettings>(m_options.settingsFile);

    if (!m_options.keychain)
        m_options.keychain = std::make_unique<keychain::Keychain>();
    auto credentials = std::make_unique<keychain::KeychainOrSession>(std::move(m_options.keychain));
    connect(credentials.get(), &keychain::KeychainOrSession::keptForThisRunOnly, this,
            &Application::keptForThisRunOnly);
    m_credentials = std::move(credentials);

    m_sandbox =
        std::make_unique<PracticeSandbox>(m_options.sandboxProgram, data + QStringLiteral("/sandbox"));
    m_document = std::make_unique<document::JobDocument>(m_clock);
    m_journal =
        std::make_unique<document::DraftJournal>(m_document.get(), data + QStringLiteral("/drafts"), m_clock);
    m_history = std::make_unique<history::HistoryService>(data + QStringLiteral("/history.sqlite"));
    m_recorder = std::make_unique<history::HistoryRecorder>(*m_document, *m_history, m_clock);
    m_outbox = std::make_unique<dispatch::Outbox>(data + QStringLiteral("/outbox.sqlite"), m_clock);
    m_dispatcher = std::make_unique<dispatch::Dispatcher>(dispatch::Dispatcher::Services{
        .network = m_network,
        .outbox = *m_outbox,
        .history = *m_history,
        .credentials = *m_credentials,
        .preparer = *m_sandbox,
        .clock = m_clock,
    });
    m_resender = std::make_unique<dispatch::Resender>(*m_outbox, *m_dispatcher, m_clock);
    m_targets = std::make_unique<squash::TargetList>(*m_settings);
    m_workspace = std::make_unique<ui::Workspace>(*m_document, *m_settings);

    if (auto environments = job::builtInEnvironments())
        m_environments = *environments;
    else // once someone can hear it
        QMetaObject::invokeMethod(
            this, [this, error = environments.error()] { emit failed(error); }, Qt::QueuedConnection);
}

// In the order of the members: views are gone by now, the journal and the stores finish what they were given.
Application::~Application() = default;

ui::Services Application::services() const
{
    ui::Services services{
        .clock = m_clock,
        .settings = *m_settings,
        .document = *m_document,
        .journal = *m_journal,
        .history = *m_history,
        .outbox = *m_outbox,
        .dispatcher = *m_dispatcher,
        .resender = *m_resender,
        .targets = *m_targets,
        .credentials = *m_credentials,
        .workspace = *m_workspace,
        .environments = m_environments,
        .loginName = qEnvironmentVariable("USER"),
        .examplePackage = m_options.examplePackage,
    };
    const auto environment = QProcessEnvironment::systemEnvironment();
    for (const job::EnvironmentTemplate &one : m_environments) {
        for (const job::EnvironmentField &field : one.fields) {
            if (environment.contains(field.variable))
                services.environmentVariables.insert(field.variable, environment.value(field.variable));
        }
    }
    return services;
}

QUrl Application::practiceSandboxUrl() const
{
    return m_sandbox->url();
}

} // namespace kabocha::app
