// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/statusline.h"

#include "models/jobcounts.h"
#include "widgets/plain.h"
#include "widgets/theme.h"

#include <QProgressBar>
#include <QStatusBar>
#include <QToolButton>

namespace kabocha::ui {
namespace {

using namespace std::chrono_literals;

QLabel *label(QStatusBar *bar, const char *name)
{
    auto *made = new QLabel(bar);
    made->setObjectName(QLatin1String(name));
    made->setTextFormat(Qt::PlainText);
    made->setContentsMargins(4, 0, 12, 0);
    return made;
}

} // namespace

StatusLine::StatusLine(const Services &services, QStatusBar *bar)
    : QObject(bar)
    , m_services(services)
    , m_file(label(bar, "statusFile"))
    , m_saved(label(bar, "statusSaved"))
    , m_counts(label(bar, "statusCounts"))
    , m_news(label(bar, "statusNews"))
    , m_progress(new QProgressBar(bar))
    , m_cancel(new QToolButton(bar))
{
    m_progress->setObjectName(QStringLiteral("statusProgress"));
    m_progress->setMaximumWidth(160);
    m_progress->setTextVisible(false);
    m_progress->setVisible(false);
    m_cancel->setObjectName(QStringLiteral("statusCancel"));
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(icon(QStringLiteral("dialog-cancel")));
    m_cancel->setToolTip(tr("Cancel reading"));
    m_cancel->setAccessibleName(m_cancel->toolTip());
    m_cancel->setVisible(false);
    for (QLabel *one : {m_file, m_saved, m_counts})
        bar->addWidget(one);
    bar->addPermanentWidget(m_news);
    bar->addPermanentWidget(m_progress);
    bar->addPermanentWidget(m_cancel);

    m_newsEnd.setSingleShot(true);
    m_newsEnd.setInterval(8s);
    connect(&m_newsEnd, &QTimer::timeout, m_news, &QLabel::clear);
    // What is done sooner needs no progress bar (operator.md: "whatever takes over half a second").
    m_patience.setSingleShot(true);
    m_patience.setInterval(400ms);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_progress->setVisible(true);
        m_cancel->setVisible(true);
        m_news->setText(m_busyWith);
    });
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &StatusLine::refreshSaved);
    m_tick.start();

    const document::JobDocument &document = services.document;
    connect(&document, &document::JobDocument::titleChanged, this, &StatusLine::refreshFile);
    connect(&document, &document::JobDocument::jobChanged, this, [this] {
        m_writtenAt = {};
        refreshSaved();
        refreshCounts();
    });
    connect(&document, &document::JobDocument::modifiedChanged, this, &StatusLine::refreshSaved);
    connect(&services.journal, &document::DraftJournal::written, this, [this](const QDateTime &at) {
        m_writtenAt = at;
        refreshSaved();
    });
    connect(&services.workspace, &Workspace::packagesChanged, this, &StatusLine::refreshCounts);
    connect(&services.workspace, &Workspace::busyChanged, this, &StatusLine::showBusy);
    connect(&services.outbox, &dispatch::Outbox::changed, this, &StatusLine::refreshCounts);
    connect(m_cancel, &QToolButton::clicked, &services.workspace, &Workspace::cancelLoading);
    refreshFile();
    refreshSaved();
    refreshCounts();
}

void StatusLine::tell(const QString &text)
{
    m_news->setText(text);
    m_newsEnd.start();
}

void StatusLine::refreshFile()
{
    m_file->setText(m_services.document.title());
    setPlainTip(*m_file, m_services.document.path());
}

void StatusLine::refreshSaved()
{
    if (!m_services.document.isModified()) {
        m_saved->setText(m_services.document.path().isEmpty() ? QString() : tr("saved"));
        return;
    }
    if (!m_writtenAt.isValid()) {
        m_saved->setText(tr("not saved yet"));
        return;
    }
    const qint64 seconds = std::max(qint64(0), m_writtenAt.secsTo(m_services.clock.nowUtc()));
    m_saved->setText(seconds < 60 ? tr("autosaved %1 s ago").arg(seconds)
                                  : tr("autosaved %1 min ago").arg(seconds / 60));
}

void StatusLine::refreshCounts()
{
    const JobCounts counts =
        countJob(m_services.document.job(), m_services.workspace.report(), m_services.outbox.entries());
    m_counts->setText(
        tr("%1 measured, %2 fail, %3 unsent").arg(counts.measured).arg(counts.failed).arg(counts.unsent));
}

void StatusLine::showBusy(const QString &what, int done, int all)
{
    m_busyWith = what;
    if (what.isEmpty()) {
        m_patience.stop();
        if (m_progress->isVisible())
            m_news->clear();
        m_progress->setVisible(false);
        m_cancel->setVisible(false);
        return;
    }
    m_progress->setRange(0, all);
    m_progress->setValue(done);
    if (!m_progress->isVisible() && !m_patience.isActive())
        m_patience.start();
}

} // namespace kabocha::ui
