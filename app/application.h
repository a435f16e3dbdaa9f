// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/services.h"

#include <QNetworkAccessManager>

namespace kabocha::app {

class FileSettings;
class PracticeSandbox;

/// Makes the concrete services of one run of Kabocha and hands them down. Everything that a test must keep
/// away from the person's own files is an option.
class Application : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString dataDirectory = {};  ///< drafts, history, outbox, the practice sandbox's data
        QString settingsFile = {};   ///< an INI file
        QString sandboxProgram = {}; ///< `kabocha-sandbox`
        QString examplePackage = {}; ///< folder of the example package; may be empty
        std::unique_ptr<squash::CredentialStore> keychain = {}; ///< empty: the OS keychain
    };
    /// Where Kabocha keeps things for this person (QStandardPaths, so `XDG_…` move them), and its programs'
    /// siblings.
    [[nodiscard]] static Options personalOptions();

    /// Errors: Io (the data folder cannot be made).
    [[nodiscard]] static Result<std::unique_ptr<Application>> create(Options options);
    ~Application() override;

    [[nodiscard]] ui::Services services() const;
    /// Where the practice sandbox answers; empty while it does not run.
    [[nodiscard]] QUrl practiceSandboxUrl() const;

signals:
    /// A password could not be put into the keychain: it is kept for this run only.
    void keptForThisRunOnly(const kabocha::Error &why);
    /// The built-in data of the program is damaged, the history cannot be written, …
    void failed(const kabocha::Error &error);

private:
    explicit Application(Options options);

    Options m_options;
    SystemClock m_clock;
    std::unique_ptr<FileSettings> m_settings;
    QNetworkAccessManager m_network;
    std::unique_ptr<squash::CredentialStore> m_credentials;
    std::unique_ptr<PracticeSandbox> m_sandbox;
    std::unique_ptr<document::JobDocument> m_document;
    std::unique_ptr<document::DraftJournal> m_journal;
    std::unique_ptr<history::HistoryService> m_history;
    std::unique_ptr<QObject> m_recorder;
    std::unique_ptr<dispatch::Outbox> m_outbox;
    std::unique_ptr<dispatch::Dispatcher> m_dispatcher;
    std::unique_ptr<dispatch::Resender> m_resender;
    std::unique_ptr<squash::TargetList> m_targets;
    std::unique_ptr<ui::Workspace> m_workspace;
    QList<job::EnvironmentTemplate> m_environments;
};

} // namespace kabocha::app
