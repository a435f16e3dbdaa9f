// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/operation.h"
#include "dispatch/outbox.h"
#include "dispatch/timing.h"
#include "history/historyservice.h"
#include "job/job.h"
#include "squash/credentials.h"
#include "squash/target.h"

class QNetworkAccessManager;

namespace kabocha::dispatch {

/// Makes a target ready to be spoken to: starts the practice sandbox, finds the CA file that the target has
/// by now. The application implements it.
class TargetPreparation : public Operation
{
    Q_OBJECT
public:
    using Operation::Operation;
signals:
    void finished(const kabocha::Result<kabocha::squash::Target> &target); ///< with its URL and CA file
};
class TargetPreparer
{
public:
    TargetPreparer() = default;
    TargetPreparer(const TargetPreparer &) = delete;
    TargetPreparer &operator=(const TargetPreparer &) = delete;
    virtual ~TargetPreparer() = default;
    [[nodiscard]] virtual TargetPreparation *prepare(const squash::Target &target, QObject *parent) = 0;
};

/// The visible steps, in order (operator.md, "Dispatch").
enum class Step { Check, Queue, Connect, SignIn, Definitions, Send, Confirm, Index };
enum class StepState { Running, Done, Warning, Failed, Skipped };
[[nodiscard]] QString stepText(Step step); ///< translated, e.g. "Sign in"

/// How a dispatch ended. The same is in its outbox row.
struct Receipt
{
    qint64 outboxId = -1;
    OutboxState state = OutboxState::Queued;
    qint64 jobNumber = -1;
    QStringList dropped = {};
    QString summary = {}; ///< one sentence for people
    bool operator==(const Receipt &) const = default;
};

/// When a dispatch has done its part.
enum class Until {
    Confirmed, ///< the job was read back and compared
    Accepted,  ///< the server has given it a number; the row stays open, to be confirmed by retry()
};

/// One dispatch, or one other deed on an outbox row, under way.
class Dispatch : public Operation
{
    Q_OBJECT
public:
    using Operation::Operation;
    /// Its row in the outbox; -1 while it has none.
    [[nodiscard]] virtual qint64 row() const = 0;
    /// Whether something was done. False after retry() of a row that was left alone or is gone (NotFound),
    /// that somebody else has (Refused), or that could not be read: it is as it was.
    [[nodiscard]] virtual bool hasBegun() const { return row() >= 0; }
signals:
    void stepChanged(kabocha::dispatch::Step step, kabocha::dispatch::StepState state, const QString &text);
    void sent(qint64 bytes, qint64 total); ///< of the payload
    /// Error::Kind::Denied: credentials are missing or wrong; ask, put them into the CredentialStore, retry
    /// the row. After an error the row stays in the outbox with the same reason.
    void finished(const kabocha::Result<kabocha::dispatch::Receipt> &result);
};

class MetricsQuestion;
class Publication;

/// Who wants a row tried again.
enum class Order {
    Person,    ///< for this row: whatever its state, something is done
    All,       ///< a person, for all that waits: rows that no longer wait are left alone
    Automatic, ///< nobody: only what is due (OutboxEntry::nextAttemptAt) is touched
};

/// Sends jobs: check · queue · connect · sign in · definitions · send · confirm · InfluxDB. Never twice what
/// may have arrived: a row in doubt is first looked for on the server (squash-api.md, "What 202 does not
/// promise").
class Dispatcher : public QObject
{
    Q_OBJECT
public:
    struct Services
    {
        QNetworkAccessManager &network;
        Outbox &outbox;
        history::HistoryService &history;
        squash::CredentialStore &credentials;
        TargetPreparer &preparer;
        const Clock &clock;
        /// What this run knows of servers; all deeds share it.
        std::shared_ptr<squash::EndpointCache> endpoints = std::make_shared<squash::EndpointCache>();
    };
    Dispatcher(const Services &services, QObject *parent = nullptr);
    ~Dispatcher() override;
    void setTiming(const Timing &timing); ///< for what is started from now on
    [[nodiscard]] const Timing &timing() const;

    /// JOB must hold the definitions of what it measures where they are known; the server's missing ones are
    /// created.
    [[nodiscard]] Dispatch *dispatch(const job::Job &job, const QString &title, const squash::Target &target,
                                     QObject *parent, Until until = Until::Confirmed);
    /// Tries a row again. Queued, Refused, Withdrawn: sends. InDoubt, Sending: looks for it on the server
    /// first, and sends only if it is not there. Accepted, Confirmed, Partial: reads it back and compares
    /// again. Errors also: NotFound, if ORDER leaves the row alone (Dispatch::hasBegun).
    [[nodiscard]] Dispatch *retry(qint64 outboxId, QObject *parent, Order order = Order::Person);
    /// For what arrived broken: deletes the job on the server, then sends it again. Nothing is sent unless
    /// the old job is gone for certain.
    [[nodiscard]] Dispatch *replace(qint64 outboxId, QObject *parent);
    /// Deletes the job on the server; the row and the history say so.
    [[nodiscard]] Dispatch *withdraw(qint64 outboxId, QObject *parent);
    /// Makes the server know METRICS and SPECIFICATIONS, of a package or of a job, and nothing else.
    [[nodiscard]] Publication *publish(const metric::MetricSet &metrics,
                                       const spec::SpecificationSet &specifications,
                                       const squash::Target &target, QObject *parent);
    /// Asks which of METRICS the target does not know: a server drops their values without a word. Signs in
    /// nowhere; answers are remembered for some minutes, until something is published.
    [[nodiscard]] MetricsQuestion *unknownMetrics(const QStringList &metrics, const squash::Target &target,
                                                  QObject *parent);
    /// Signs in (or first registers) and forgets the session: "Test connection". Keeps nothing; the receipt's
    /// summary says what was found.
    [[nodiscard]] Dispatch *testConnection(const squash::Target &target, const QString &password,
                                           bool registerFirst, QObject *parent);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::dispatch
