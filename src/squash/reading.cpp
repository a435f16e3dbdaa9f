// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/reading.h"

#include "squash/checks.h"
#include "squash/origin.h"
#include "json/io.h"

#include <QRegularExpression>

#include <cmath>

namespace kabocha::squash {

Error Reading::protocol(const QString &what) const
{
    return {.kind = Error::Kind::Protocol,
            .message = translated("%1: %2 answered %3.").arg(m_deed, m_who, what),
            .hint = translated("Check that the address is that of a SQuaSH, and try again later.")};
}

Result<void> Reading::success(const Answer &answer) const
{
    const QString status = QString::number(answer.status);
    if (answer.isSuccess() && !answer.isHtml())
        return {};
    if (answer.isHtml())
        return fail(protocol(translated("%1 (HTTP %2)").arg(errorSentence(answer), status)));
    if (answer.isOfAnother()) {
        const QString what = json::parse(answer.body) ? translated("JSON of another shape than SQuaSH's")
                                                      : translated("something that is not JSON");
        return fail(protocol(translated("%1 (HTTP %2)").arg(what, status)));
    }
    const QString message =
        translated("%1: %2 said no (HTTP %3): %4").arg(m_deed, m_who, status, errorSentence(answer));
    if (answer.status == 401 || answer.status == 403)
        return fail({.kind = Error::Kind::Denied,
                     .message = message,
                     .hint = translated("Check user name and password of this target.")});
    if (answer.status == 404)
        return fail({.kind = Error::Kind::NotFound,
                     .message = message,
                     .hint = translated("Check what is on the server.")});
    if (isOfGateway(answer.status))
        return fail({.kind = Error::Kind::Network,
                     .message = message,
                     .hint = translated("It is busy or being started. Try again later.")});
    return fail(
        {.kind = Error::Kind::Refused,
         .message = message,
         .hint =
             answer.status >= 500
                 ? translated(
                       "The fault is on the server's side, or in something it cannot take. Look at the list "
                       "of problems, then try again.")
                 : translated("Mend what it names, then try again.")});
}

Result<json::Value> Reading::value(const Answer &answer) const
{
    const Result<void> ok = success(answer);
    if (!ok)
        return tl::unexpected(ok.error());
    Result<json::Value> value = json::parse(answer.body);
    if (!value)
        return fail(protocol(translated("something that is not JSON")));
    return value;
}

Result<json::Value> Reading::object(const Answer &answer) const
{
    Result<json::Value> out = value(answer);
    if (out && !out->isObject())
        return fail(protocol(translated("JSON of another shape than SQuaSH's")));
    return out;
}

Result<QString> Reading::message(const Answer &answer) const
{
    const Result<json::Value> out = value(answer);
    if (!out)
        return tl::unexpected(out.error());
    return plainLine(out->members().value(QStringLiteral("message")).toString());
}

Result<JobTicket> Reading::ticket(const Answer &answer, const QUrl &root) const
{
    const Result<json::Value> out = object(answer);
    if (!out)
        return tl::unexpected(out.error());
    // "Request for creating Job `17` received": the number is in that sentence only.
    static const QRegularExpression number(QStringLiteral("Job\\s+`?(\\d{1,18})`?"));
    const auto match = number.match(out->members().value(QStringLiteral("message")).toString().left(1000));
    if (!match.hasMatch())
        return fail(protocol(translated("without the number of the job")));
    JobTicket ticket{.number = match.captured(1).toLongLong()};
    const QUrl status(out->members().value(QStringLiteral("status")).toString(), QUrl::StrictMode);
    if (!status.isEmpty())
        ticket.status = sameOrigin(root, root.resolved(status)).value_or(QUrl());
    return ticket;
}

Result<QList<qint64>> Reading::ids(const Answer &answer) const
{
    const Result<json::Value> out = object(answer);
    if (!out)
        return tl::unexpected(out.error());
    const json::Value list = out->members().value(QStringLiteral("ids"));
    if (!list.isArray())
        return fail(protocol(translated("without a list of job numbers")));
    QList<qint64> ids;
    ids.reserve(list.items().size());
    for (const json::Value &item : list.items()) {
        bool ok = false;
        const qint64 id = item.numberText().toLongLong(&ok);
        if (!ok)
            return fail(protocol(translated("a list of job numbers with something else in it")));
        ids.append(id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

Result<IndexStatus> Reading::status(const Answer &answer) const
{
    // While the task waits, and for a task that does not exist, the server says 500 (Conversation 8).
    if (answer.status == 500 && !answer.isHtml())
        return IndexStatus{};
    const Result<json::Value> out = object(answer);
    if (!out)
        return tl::unexpected(out.error());
    const json::Object &object = out->members();
    IndexStatus status{.message = plainLine(object.value(QStringLiteral("message")).toString())};
    const QString state = object.value(QStringLiteral("status")).toString();
    const json::Value code = object.value(QStringLiteral("status_code"));
    if (code.isNumber())
        status.state = code.toDouble() < 300 ? IndexStatus::State::Done : IndexStatus::State::Failed;
    else if (state == QLatin1String("FAILURE"))
        status.state = IndexStatus::State::Failed;
    else if (state == QLatin1String("SUCCESS"))
        status.state = IndexStatus::State::Done;
    else if (!state.isEmpty())
        status.state = IndexStatus::State::Running;
    return status;
}

} // namespace kabocha::squash
