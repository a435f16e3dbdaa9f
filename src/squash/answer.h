// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace kabocha::squash {

/// What a server answered, as it came.
struct Answer
{
    int status = 0;
    QByteArray contentType = {};
    QByteArray body = {};
    bool operator==(const Answer &) const = default;
    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
    [[nodiscard]] bool isHtml() const;
    /// It is not SQuaSH that speaks: a web page, or a 404 without the JSON `message` that SQuaSH gives with
    /// it (squash-api.md, "Conversation" 9); what stands before a server that is away says 404 too.
    [[nodiscard]] bool isOfAnother() const;
};

/// Whether an answer of STATUS is of something that stands before a server which is away or busy: for a
/// while, and what was sent may have been passed on.
[[nodiscard]] constexpr bool isOfGateway(int status)
{
    return status >= 502 && status <= 504;
}

/// The server's own words in a refusal, as one line of plain text: all dialects of squash-api.md ("Errors may
/// be…"), the title of a web page, or the status. Bounded; control characters and what looks like a secret
/// removed.
[[nodiscard]] QString errorSentence(const Answer &answer);

/// TEXT from outside as one bounded line of plain text.
[[nodiscard]] QString plainLine(const QString &text, int longest = 300);

} // namespace kabocha::squash
