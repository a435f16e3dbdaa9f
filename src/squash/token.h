// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace kabocha::squash {

/// A token of `POST /auth`, in memory only.
struct Token
{
    QByteArray text = {};
    QDateTime expires = {};    ///< by our own clock, UTC
    QDateTime freshUntil = {}; ///< the first half of its life

    /// Whether it can still be used for a request that starts at NOW. Kept with a margin, since a server
    /// answers an expired token with a masked 500 (squash-api.md, "Conversation" 4): 60 s, or a quarter of a
    /// shorter life.
    [[nodiscard]] bool isGood(const QDateTime &now) const { return !text.isEmpty() && now < expires; }
    /// Whether it is good for a request that may be long on its way: a server looks at the token when the
    /// whole body is there.
    [[nodiscard]] bool isFresh(const QDateTime &now) const { return isGood(now) && now < freshUntil; }
};

/// Reads a JWT that was received at NOW. Its life time is `exp` − `iat`, so that a server whose clock is off
/// does no harm; without `iat` it is `exp`. Empty if TEXT is not a JWT with `exp`.
[[nodiscard]] std::optional<Token> readToken(const QString &text, const QDateTime &now);

} // namespace kabocha::squash
