// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "squash/answer.h"
#include "json/value.h"

#include <QDateTime>

#include <functional>

namespace kabocha::squash {

class Exchange;

/// One request to a SQuaSH under way (squash-api.md, "Conversation"). Each kind below adds its typed
/// `finished`. Errors: Network (not reached, or no whole answer in time), Denied, NotFound, Refused (the
/// server said no, in its own words), Protocol (no SQuaSH), Cancelled.
class Request : public Operation
{
    Q_OBJECT
public:
    void cancel() override;
    /// Whether the server may have received it, though it ended with an error. False only if that is certain.
    [[nodiscard]] bool mayHaveArrived() const { return m_mayHaveArrived; }
    /// The HTTP status of the answer; 0 if none came.
    [[nodiscard]] int status() const { return m_status; }

signals:
    void sent(qint64 bytes, qint64 total); ///< of the body

protected:
    using Operation::Operation;
    virtual void conclude(const Result<Answer> &answer) = 0; ///< emits the typed signal

private:
    friend class SquashClient;
    void finish(const Result<Answer> &answer);
    void finishLater(const Result<Answer> &answer);
    Exchange *m_exchange = nullptr;
    QString m_who;
    bool m_mayHaveArrived = false;
    bool m_done = false;
    int m_status = 0;
};

/// A Request whose answer is read as a T.
template <class T> class TypedRequest : public Request
{
public:
    using Reader = std::function<Result<T>(const Answer &)>;
    TypedRequest(Reader reader, QObject *parent) : Request(parent), m_reader(std::move(reader)) {}

protected:
    [[nodiscard]] Result<T> read(const Result<Answer> &answer) const
    {
        return answer ? m_reader(*answer) : Result<T>(tl::unexpected(answer.error()));
    }

private:
    Reader m_reader;
};

/// The server's own words: register, delete, put and post of definitions.
class TextRequest final : public TypedRequest<QString>
{
    Q_OBJECT
public:
    using TypedRequest::TypedRequest;
signals:
    void finished(const kabocha::Result<QString> &message);

protected:
    void conclude(const Result<Answer> &answer) override { emit finished(read(answer)); }
};

/// A JSON value: a metric, a specification, a job as the server holds it.
class ValueRequest final : public TypedRequest<json::Value>
{
    Q_OBJECT
public:
    using TypedRequest::TypedRequest;
signals:
    void finished(const kabocha::Result<kabocha::json::Value> &value);

protected:
    void conclude(const Result<Answer> &answer) override { emit finished(read(answer)); }
};

/// Signing in: until when the token is good (UTC). The token itself stays in the client.
class AuthRequest final : public TypedRequest<QDateTime>
{
    Q_OBJECT
public:
    using TypedRequest::TypedRequest;
signals:
    void finished(const kabocha::Result<QDateTime> &goodUntil);

protected:
    void conclude(const Result<Answer> &answer) override { emit finished(read(answer)); }
};

/// What `POST /job` promises (and no more than that: squash-api.md, "What 202 does not promise").
struct JobTicket
{
    qint64 number = -1; ///< of the job on the server
    QUrl status = {};   ///< where to ask about InfluxDB; empty if the server named no usable place
    bool operator==(const JobTicket &) const = default;
};
class PostJobRequest final : public TypedRequest<JobTicket>
{
    Q_OBJECT
public:
    using TypedRequest::TypedRequest;
signals:
    void finished(const kabocha::Result<kabocha::squash::JobTicket> &ticket);

protected:
    void conclude(const Result<Answer> &answer) override { emit finished(read(answer)); }
};

class JobIdsRequest final : public TypedRequest<QList<qint64>>
{
    Q_OBJECT
public:
    using TypedRequest::TypedRequest;
signals:
    void finished(const kabocha::Result<QList<qint64>> &ids); ///< sorted

protected:
    void conclude(const Result<Answer> &answer) override { emit finished(read(answer)); }
};

/// How far InfluxDB is with a job (squash-api.md, "Conversation" 8).
struct IndexStatus
{
    enum class State {
        Unknown, ///< waiting, or no such task: the server answers both with the same 500
        Running,
        Done,
        Failed,
    };
    State state = State::Unknown;
    QString message = {}; ///< the server's words
    bool operator==(const IndexStatus &) const = default;
};
class StatusRequest final : public TypedRequest<IndexStatus>
{
    Q_OBJECT
public:
    using TypedRequest::TypedRequest;
signals:
    void finished(const kabocha::Result<kabocha::squash::IndexStatus> &status);

protected:
    void conclude(const Result<Answer> &answer) override { emit finished(read(answer)); }
};

} // namespace kabocha::squash
