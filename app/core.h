// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "dispatch/dispatcher.h"

#include <QNetworkAccessManager>

namespace kabocha::app {

class FileSettings;
class PracticeSandbox;

/// The concrete services that the window and the command line share: settings, targets, credentials, history,
/// outbox and dispatcher. Everything that a test must keep away from the person's own files is an option.
class Core : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString dataDirectory = {};     ///< history, outbox, the practice sandbox's data
        QString settingsFile = {};      ///< an INI file
        QString environmentFolder = {}; ///< a site's own environment templates; need not exist
        QString sandboxProgram = {};    ///< `kabocha-sandbox`
        std::unique_ptr<squash::CredentialStore> keychain = {}; ///< empty: the OS keychain
    };
    /// Where Kabocha keeps things for this person (QStandardPaths, so `XDG_…` move them), and its programs'
    /// siblings.
    [[nodiscard]] static Options personalOptions();

    /// Errors: Io (the data folder cannot be made).
    [[nodiscard]] static Result<std::unique_ptr<Core>> create(Options options);
    ~Core() override;

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] FileSettings &settings() const { return *m_settings; }
    [[nodiscard]] squash::TargetList &targets() const { return *m_targets; }
    [[nodiscard]] squash::CredentialStore &credentials() const { return *m_credentials; }
    [[nodiscard]] history::HistoryService &history() const { return *m_history; }
    [[nodiscard]] dispatch::Outbox &outbox() const { return *m_outbox; }
    [[nodiscard]] dispatch::Dispatcher &dispatcher() const { return *m_dispatcher; }
    /// Where the practice sandbox answers; empty while it does not run.
    [[nodiscard]] QUrl practiceSandboxUrl() const;

signals:
    /// A password could not be put into the keychain: it is kept for this run only.
    void keptForThisRunOnly(const kabocha::Error &why);

private:
    explicit Core(Options options);

    SystemClock m_clock;
    std::unique_ptr<FileSettings> m_settings;
    QNetworkAccessManager m_network;
    std::unique_ptr<squash::CredentialStore> m_credentials;
    std::unique_ptr<PracticeSandbox> m_sandbox;
    std::unique_ptr<history::HistoryService> m_history;
    std::unique_ptr<dispatch::Outbox> m_outbox;
    std::unique_ptr<dispatch::Dispatcher> m_dispatcher;
    std::unique_ptr<squash::TargetList> m_targets;
};

} // namespace kabocha::app
