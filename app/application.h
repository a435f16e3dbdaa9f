// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core.h"
#include "models/services.h"

namespace kabocha::app {

/// Makes the concrete services of one run of the window and hands them down: the core's, and those around the
/// document. Everything that a test must keep away from the person's own files is an option.
class Application : public QObject
{
    Q_OBJECT
public:
    struct Options : Core::Options ///< the data folder holds the drafts too
    {
        QString examplePackage = {}; ///< folder of the example package; may be empty
    };
    /// Core::personalOptions(), and the example package beside the programs.
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

private:
    Application(std::unique_ptr<Core> core, const QString &drafts, const QString &examplePackage,
                const QString &environmentFolder);

    QString m_examplePackage;
    std::unique_ptr<Core> m_core;
    std::unique_ptr<document::JobDocument> m_document;
    std::unique_ptr<document::DraftJournal> m_journal;
    std::unique_ptr<QObject> m_recorder;
    std::unique_ptr<dispatch::Resender> m_resender;
    std::unique_ptr<ui::Workspace> m_workspace;
    std::unique_ptr<ui::EnvironmentCatalogue> m_environments;
    std::unique_ptr<ui::PastEntries> m_pastEntries;
    std::unique_ptr<ui::SentValues> m_sentValues;
};

} // namespace kabocha::app
