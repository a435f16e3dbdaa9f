// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core.h"

#include "filesettings.h"
#include "keychain/keychain.h"
#include "practicesandbox.h"
#include "squash/trust.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace kabocha::app {

Core::Options Core::personalOptions()
{
    Options options;
    options.dataDirectory = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    options.settingsFile =
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/kabocha.ini");
    options.environmentFolder =
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/environments");
    options.sandboxProgram = QCoreApplication::applicationDirPath() + QStringLiteral("/kabocha-sandbox");
    return options;
}

Result<std::unique_ptr<Core>> Core::create(Options options)
{
    if (!QDir().mkpath(options.dataDirectory))
        return fail({.kind = Error::Kind::Io,
                     .message = tr("Kabocha's data folder cannot be made, so nothing could be kept safe."),
                     .hint = tr("Check the permissions and free space of your home folder."),
                     .place = {.file = options.dataDirectory}});
    // What lies there is the person's own: drafts, values, who sent what where.
    QFile::setPermissions(options.dataDirectory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return std::unique_ptr<Core>(new Core(std::move(options)));
}

Core::Core(Options options)
{
    const QString &data = options.dataDirectory;
    m_settings = std::make_unique<FileSettings>(options.settingsFile);

    squash::useSystemProxies(m_network);
    if (!options.keychain)
        options.keychain = std::make_unique<keychain::Keychain>();
    auto credentials = std::make_unique<keychain::KeychainOrSession>(std::move(options.keychain));
    connect(credentials.get(), &keychain::KeychainOrSession::keptForThisRunOnly, this,
            &Core::keptForThisRunOnly);
    m_credentials = std::move(credentials);

    m_sandbox = std::make_unique<PracticeSandbox>(options.sandboxProgram, data + QStringLiteral("/sandbox"));
    m_history = std::make_unique<history::HistoryService>(data + QStringLiteral("/history.sqlite"));
    m_outbox = std::make_unique<dispatch::Outbox>(data + QStringLiteral("/outbox.sqlite"), m_clock);
    m_dispatcher = std::make_unique<dispatch::Dispatcher>(dispatch::Dispatcher::Services{
        .network = m_network,
        .outbox = *m_outbox,
        .history = *m_history,
        .credentials = *m_credentials,
        .preparer = *m_sandbox,
        .clock = m_clock,
    });
    m_targets = std::make_unique<squash::TargetList>(*m_settings);
    m_sandbox->follow(*m_targets);
}

// In the order of the members: the dispatcher goes first, the stores finish what they were given.
Core::~Core() = default;

QUrl Core::practiceSandboxUrl() const
{
    return m_sandbox->url();
}

} // namespace kabocha::app
