// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/online.h"

#include "base/whendone.h"
#include "keychain/keychain.h"
#include "signals.h"

#include <QLocale>

namespace kabocha::cli {

using dispatch::StepState;

Online::Online(Console &console, app::Core &core, GivenFirst &given, const QString &password)
    : m_console(console), m_core(core), m_given(given), m_password(password)
{
}

int Online::run(Console &console, const PasswordSource &source, const Begin &begin)
{
    const app::EndSignals endSignals; // first: what ends us while a terminal is silent would leave it so
    const auto password = cli::givenPassword(source);
    if (!password)
        return console.fail(password.error());
    auto credentials = std::make_unique<GivenFirst>(std::make_unique<keychain::Keychain>());
    GivenFirst &given = *credentials;
    app::Core::Options options = app::Core::personalOptions();
    options.keychain = std::move(credentials);
    const auto core = app::Core::create(std::move(options));
    if (!core)
        return console.fail(core.error());

    Online online(console, **core, given, *password);
    QObject *const context = online.context();
    QObject::connect(&endSignals, &app::EndSignals::received, context, [&online] { online.cancel(); });
    const auto warn = [&console](const Error &error) {
        Issue issue = toIssue(error, QStringLiteral("not-recorded"));
        issue.severity = Severity::Warning;
        console.report(issue);
    };
    QObject::connect(&(*core)->history(), &history::HistoryService::failed, context, warn);
    QMetaObject::invokeMethod(
        context,
        [&online, &begin] {
            if (!online.m_ended)
                begin(online);
        },
        Qt::QueuedConnection);
    const int code = QCoreApplication::exec();
    // What has deleted itself in its last moment, the keychain's questions among it.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return code;
}

void Online::end(int code)
{
    if (!std::exchange(m_ended, true))
        QCoreApplication::exit(code);
}

void Online::fail(const Error &error)
{
    if (!m_ended)
        end(m_console.fail(error, exitOf(error)));
}

int Online::exitOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Denied:
    case Error::Kind::Refused:
        return Exit::refused;
    case Error::Kind::Network:
    case Error::Kind::Protocol:
        return Exit::unconfirmed;
    default:
        return Exit::failed;
    }
}

void Online::cancel()
{
    m_cancelled = true;
    m_console.announce(tr("Cancelling. Ctrl+C again ends at once, whatever is under way."));
    if (m_settling)
        return; // the end is near
    if (m_current)
        m_current->cancel();
    else
        fail({.kind = Error::Kind::Cancelled, .message = tr("Cancelled.")});
}

void Online::watch(Operation *operation)
{
    m_current = operation;
    m_settling = false;
    if (m_cancelled)
        operation->cancel();
}

void Online::follow(dispatch::Dispatch *deed)
{
    watch(deed);
    QObject::connect(
        deed, &dispatch::Dispatch::stepChanged, &m_context,
        [this](dispatch::Step step, StepState state, const QString &text) { showStep(step, state, text); });
    QObject::connect(deed, &dispatch::Dispatch::sent, &m_context, [this](qint64 bytes, qint64 total) {
        if (total > 0)
            m_console.progress(tr("%1: %2 of %3 (%4 %)")
                                   .arg(dispatch::stepText(dispatch::Step::Send),
                                        QLocale::c().formattedDataSize(bytes),
                                        QLocale::c().formattedDataSize(total))
                                   .arg(bytes * 100 / total));
    });
}

void Online::follow(squash::CredentialOperation *question)
{
    watch(question);
    QObject::connect(question, &squash::CredentialOperation::waiting, &m_context,
                     [this](const QString &why) { m_console.note(why); });
}

void Online::showStep(dispatch::Step step, StepState state, const QString &text)
{
    const QString name = dispatch::stepText(step);
    const QString line = text.isEmpty() ? name : tr("%1: %2").arg(name, text);
    switch (state) {
    case StepState::Running:
        m_console.progress(line + u'…');
        break;
    case StepState::Done:
    case StepState::Skipped:
        m_console.announce(line);
        break;
    case StepState::Warning:
        if (step == dispatch::Step::Definitions) // what the others warn of is told otherwise
            m_console.report(
                Issue{.severity = Severity::Warning, .code = QStringLiteral("definitions"), .text = line});
        else
            m_console.announce(line);
        break;
    case StepState::Failed:
        break; // the error that follows says why
    }
}

void Online::supplyPassword(const squash::Target &target, const Then &then)
{
    if (target.practice) { // it has an account of its own
        then();
    } else if (!m_password.isEmpty()) {
        m_given.give(target.credentialKey(), m_password);
        then();
    } else if (!canAsk()) {
        then();
    } else {
        auto *const read = m_core.credentials().read(target.credentialKey(), &m_context);
        follow(read);
        QObject::connect(read, &squash::CredentialOperation::finished, &m_context,
                         [this, target, then](const Result<QString> &stored) {
                             if (stored && !stored->isEmpty())
                                 then();
                             else if (!stored && stored.error().kind == Error::Kind::Cancelled)
                                 fail(stored.error());
                             else
                                 ask(target, then);
                         });
    }
}

void Online::ask(const squash::Target &target, const Then &then)
{
    m_console.clearProgress();
    const auto answer =
        askPassword(tr("Password of %1 for %2 (%3): ").arg(target.user, target.name, target.url.host()));
    if (!answer) {
        fail(answer.error());
        return;
    }
    m_given.give(target.credentialKey(), *answer); // for this account, and no other
    then();
}

void Online::confirm(const squash::Target &target, const QString &question, const Then &then)
{
    if (!target.isProduction() || !canAsk()) {
        then();
        return;
    }
    m_console.clearProgress();
    const auto answer = askYes(question + tr(" [y/N] "));
    if (answer && *answer)
        then();
    else
        fail(answer ? Error{.kind = Error::Kind::Cancelled, .message = tr("Nothing was sent.")}
                    : answer.error());
}

} // namespace kabocha::cli
