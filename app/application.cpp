// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "components.h"
#include "filesettings.h"
#include "history/historyrecorder.h"

#include <QCoreApplication>
#include <QDir>

namespace kabocha::app {

Application::Options Application::personalOptions()
{
    const QDir example(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/kabocha/example"));
    return {Core::personalOptions(), example.exists() ? example.canonicalPath() : QString()};
}

Result<std::unique_ptr<Application>> Application::create(Options options)
{
    const QString drafts = options.dataDirectory + QStringLiteral("/drafts");
    const QString example = options.examplePackage;
    const QString environments = options.environmentFolder;
    auto core = Core::create(std::move(options));
    if (!core)
        return fail(core.error());
    if (!QDir().mkpath(drafts))
        return fail({.kind = Error::Kind::Io,
                     .message = tr("The folder for drafts cannot be made, so nothing could be kept safe."),
                     .hint = tr("Check the permissions and free space of your home folder."),
                     .place = {.file = drafts}});
    return std::unique_ptr<Application>(new Application(std::move(*core), drafts, example, environments));
}

Application::Application(std::unique_ptr<Core> core, const QString &drafts, const QString &examplePackage,
                         const QString &environmentFolder)
    : m_examplePackage(examplePackage), m_core(std::move(core))
{
    connect(m_core.get(), &Core::keptForThisRunOnly, this, &Application::keptForThisRunOnly);
    m_document = std::make_unique<document::JobDocument>(m_core->clock());
    m_journal = std::make_unique<document::DraftJournal>(m_document.get(), drafts, m_core->clock());
    m_recorder = std::make_unique<history::HistoryRecorder>(*m_document, m_core->history(), m_core->clock());
    m_resender =
        std::make_unique<dispatch::Resender>(m_core->outbox(), m_core->dispatcher(), m_core->clock());
    m_workspace = std::make_unique<ui::Workspace>(*m_document, m_core->settings());

    m_environments = std::make_unique<ui::EnvironmentCatalogue>(environmentFolder, [](const QString &name) {
        return qEnvironmentVariable(name.toLocal8Bit().constData());
    });
    m_pastEntries = std::make_unique<ui::PastEntries>(m_core->settings());
    connect(m_workspace.get(), &ui::Workspace::jobSaved, m_pastEntries.get(),
            [this] { m_pastEntries->learn(m_document->job().meta); });
    m_sentValues = std::make_unique<ui::SentValues>(m_core->outbox(), m_core->history(), *m_document);
}

// In the order of the members: views are gone by now, the journal and the stores finish what they were given.
Application::~Application() = default;

ui::Services Application::services() const
{
    return {
        .clock = m_core->clock(),
        .settings = m_core->settings(),
        .document = *m_document,
        .journal = *m_journal,
        .history = m_core->history(),
        .outbox = m_core->outbox(),
        .dispatcher = m_core->dispatcher(),
        .resender = *m_resender,
        .targets = m_core->targets(),
        .credentials = m_core->credentials(),
        .workspace = *m_workspace,
        .environments = *m_environments,
        .pastEntries = *m_pastEntries,
        .sentValues = *m_sentValues,
        .loginName = qEnvironmentVariable("USER"),
        .components = components(),
        .examplePackage = m_examplePackage,
    };
}

QUrl Application::practiceSandboxUrl() const
{
    return m_core->practiceSandboxUrl();
}

} // namespace kabocha::app
