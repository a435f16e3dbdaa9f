// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "squash/client.h"

#include <QTest>

namespace kabocha::test {

/// Waits for a request's one answer.
template <class Request, class Value>
Result<Value> answerOf(Request *request, void (Request::*finished)(const Result<Value> &))
{
    std::optional<Result<Value>> out;
    int count = 0;
    QObject context;
    QObject::connect(request, finished, &context, [&](const Result<Value> &result) {
        out = result;
        ++count;
    });
    const QPointer<Request> pointer(request);
    if (!QTest::qWaitFor([&] { return out.has_value() && !pointer; }, 60000) || count != 1)
        return fail({.kind = Error::Kind::Io, .message = QStringLiteral("no answer, or several")});
    return *out;
}
template <class Request> auto wait(Request *request)
{
    return answerOf(request, &Request::finished);
}

} // namespace kabocha::test
