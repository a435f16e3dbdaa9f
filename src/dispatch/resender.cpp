// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/resender.h"

#include "base/whendone.h"

#include <algorithm>

namespace kabocha::dispatch {
namespace {

constexpr int mostTargets = 4;
// The clock of the computer may be set, it may have slept, and another program may have written: looked at
// anew at least so often.
constexpr qint64 longestSleep = 60'000;
constexpr qint64 shortestSleep = 20;

QString targetOf(const OutboxEntry &entry)
{
    return entry.target.name + u'\n' + entry.target.url.toString() + u'\n' + entry.target.user;
}

/// The next row would fare no better.
bool isAboutTheTarget(const Error &error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Denied ||
           error.kind == Error::Kind::Protocol;
}

/// Another window has done with the row that DEED was to try, or does something with it at the moment.
bool isOthersRow(const Dispatch *deed, const Result<Receipt> &result)
{
    return !result && !deed->hasBegun() &&
           (result.error().kind == Error::Kind::NotFound || result.error().kind == Error::Kind::Refused);
}

} // namespace

Resender::Resender(Outbox &outbox, Dispatcher &dispatcher, const Clock &clock, QObject *parent)
    : QObject(parent), m_outbox(outbox), m_dispatcher(dispatcher), m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_timer.interval() >= longestSleep)
            m_outbox.refresh();
        pump();
    });
    connect(&m_outbox, &Outbox::changed, this, &Resender::pump);
}

Resender::~Resender() = default;

QString Resender::Outcome::summary() const
{
    if (arrived == 0 && left == 0)
        return tr("Nothing waits in the outbox.");
    QString out = arrived == 0   ? QString()
                  : arrived == 1 ? tr("1 job of the outbox arrived.")
                                 : tr("%1 jobs of the outbox arrived.").arg(arrived);
    if (left == 1)
        out += u' ' + tr("1 job is left; its row says why.");
    else if (left > 1)
        out += u' ' + tr("%1 jobs are left; each row says why.").arg(left);
    if (cancelled)
        out += u' ' + tr("Cancelled before the end.");
    if (error)
        out += u' ' + error->text();
    return out.trimmed();
}

void Resender::start()
{
    m_isStarted = true;
    pump();
}

void Resender::sendAll()
{
    if (m_isSendingAll)
        return;
    m_isSendingAll = true;
    m_done = m_total = 0;
    m_outcome = {};
    for (const OutboxEntry &entry : m_outbox.entries()) { // newest first, and so are the lines
        if (!entry.waits())
            continue;
        m_lines[targetOf(entry)].ordered.append(entry.id);
        ++m_total;
    }
    emit allProgressed(0, m_total);
    // From the event loop, also where there is nothing to do.
    QMetaObject::invokeMethod(
        this,
        [this] {
            pump();
            concludeAll();
        },
        Qt::QueuedConnection);
}

void Resender::cancelAll()
{
    if (!m_isSendingAll)
        return;
    m_outcome.cancelled = true;
    for (Line &line : m_lines) {
        m_outcome.left += int(line.ordered.size());
        m_done += int(line.ordered.size());
        line.ordered.clear();
        if (line.running && line.order == Order::All)
            line.running->cancel();
    }
    concludeAll();
}

void Resender::stopTrying(qint64 row)
{
    stop(row, {});
}

/// NOTE: what else is written into the row.
void Resender::stop(qint64 row, const Outbox::Change &note)
{
    for (const Line &line : std::as_const(m_lines)) {
        if (line.running && line.row == row) {
            line.running->cancel(); // what is cancelled is not tried again
            return;
        }
    }
    if (m_stopping.contains(row))
        return;
    m_stopping.insert(row);
    whenDone(m_outbox.stopTrying(row, note), this, [this, row](const Result<void> &stopped) {
        m_stopping.remove(row);
        if (!stopped)
            emit failed(stopped.error());
    });
}

bool Resender::isFree(qint64 row) const
{
    return !m_stopping.contains(row) && !m_outbox.isHeld(row);
}

int Resender::runningLines() const
{
    return int(std::count_if(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.running; }));
}

/// Of each target that is free now, the row that waits longest for its turn.
QHash<QString, const OutboxEntry *> Resender::due()
{
    QHash<QString, const OutboxEntry *> out;
    if (!m_isStarted)
        return out;
    const QDateTime now = m_clock.nowUtc();
    const RetryPolicy policy = m_dispatcher.timing().retry;
    m_leftTo.removeIf([now](auto row) { return *row <= now; });
    for (const OutboxEntry &entry : m_outbox.entries()) {
        if (!entry.nextAttemptAt.isValid() || entry.nextAttemptAt > now || !isFree(entry.id) ||
            m_leftTo.contains(entry.id))
            continue;
        const QString target = targetOf(entry);
        const Line line = m_lines.value(target);
        // Nothing waits for ever, also where one row asks for all whether the target can be reached.
        if (line.failures > 0 && !line.running && policy.isTriedLongEnough(entry, now)) {
            stop(entry.id, [policy, now](OutboxEntry &row) { policy.stop(row, now); });
            continue;
        }
        if (line.running || (line.notBefore.isValid() && line.notBefore > now))
            continue;
        const OutboxEntry *&first = out[target];
        if (!first || entry.nextAttemptAt < first->nextAttemptAt)
            first = &entry;
    }
    return out;
}

void Resender::pump()
{
    int running = runningLines();
    const QStringList targets = m_lines.keys();
    for (const QString &target : targets) {
        Line &line = m_lines[target];
        if (running < mostTargets && !line.running && !line.ordered.isEmpty()) {
            run(target, line.ordered.takeLast(), Order::All);
            ++running;
        }
    }
    const QHash<QString, const OutboxEntry *> rows = due();
    for (auto row = rows.begin(); row != rows.end() && running < mostTargets; ++row, ++running)
        run(row.key(), row.value()->id, Order::Automatic);
    setTimer();
}

void Resender::run(const QString &target, qint64 row, Order order)
{
    Line &line = m_lines[target];
    const OutboxEntry *entry = m_outbox.find(row);
    line.settled = entry && (entry->state == OutboxState::Confirmed || entry->state == OutboxState::Partial);
    line.row = row;
    line.order = order;
    line.running = m_dispatcher.retry(row, this, order);
    connect(line.running, &Dispatch::finished, this,
            [this, target](const Result<Receipt> &result) { ended(target, result); });
}

void Resender::ended(const QString &target, const Result<Receipt> &result)
{
    Line &line = m_lines[target];
    const qint64 row = line.row;
    const Order order = line.order;
    const bool isOthers = isOthersRow(line.running, result);
    line.running = nullptr;
    const RetryPolicy policy = m_dispatcher.timing().retry;
    const QDateTime now = m_clock.nowUtc();
    if (result) {
        line.failures = 0;
        line.notBefore = {};
    } else if (isOthers) { // not at once again; the next in the line can be sent
        m_leftTo.insert(row, now.addMSecs(policy.pause(1).count()));
    } else { // also where the outbox cannot be written: not at once again, and again
        line.failures += isAboutTheTarget(result.error()) ? 1 : 0;
        line.notBefore = now.addMSecs(policy.pause(std::max(line.failures, 1)).count());
    }
    if (order == Order::All)
        endedOrdered(line, result, isOthers && result.error().kind == Error::Kind::NotFound);
    else if (!isOthers)
        emit tried(row, result, line.settled);
    if (isOthers)
        m_outbox.refresh(); // the news of it come with the file
    pump();
}

/// ISDONE: by another window, or by itself, since the order was given.
void Resender::endedOrdered(Line &line, const Result<Receipt> &result, bool isDone)
{
    ++m_done;
    if (result)
        ++m_outcome.arrived;
    else if (!isDone)
        ++m_outcome.left;
    if (!result && !isDone && !m_outcome.error && result.error().kind != Error::Kind::Cancelled)
        m_outcome.error = result.error();
    if (!result && result.error().kind == Error::Kind::Denied && m_outcome.deniedRow < 0)
        m_outcome.deniedRow = line.row;
    if (!result && isAboutTheTarget(result.error())) {
        m_done += int(line.ordered.size());
        m_outcome.left += int(line.ordered.size());
        line.ordered.clear();
    }
    emit allProgressed(m_done, m_total);
    concludeAll();
}

void Resender::concludeAll()
{
    if (!m_isSendingAll || m_done < m_total)
        return;
    m_isSendingAll = false;
    const Outcome outcome = m_outcome; // another order may follow at once
    emit allFinished(outcome);
}

void Resender::setTimer()
{
    if (!m_isStarted)
        return;
    const QDateTime now = m_clock.nowUtc();
    qint64 sleep = longestSleep;
    const bool isFull = runningLines() >= mostTargets; // the end of one comes here, whatever else is due
    for (const OutboxEntry &entry : m_outbox.entries()) {
        if (isFull || !entry.nextAttemptAt.isValid() || !isFree(entry.id))
            continue; // the end of what is done with it tells of news
        const Line line = m_lines.value(targetOf(entry));
        if (line.running)
            continue; // its end comes here
        QDateTime at = entry.nextAttemptAt;
        for (const QDateTime &notBefore : {line.notBefore, m_leftTo.value(entry.id)}) {
            if (notBefore.isValid())
                at = std::max(at, notBefore);
        }
        sleep = std::clamp(now.msecsTo(at), shortestSleep, sleep);
    }
    m_timer.start(int(sleep));
}

} // namespace kabocha::dispatch
