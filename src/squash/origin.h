// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>
#include <QUrl>

namespace kabocha::squash {

/// Whether HOST is this very computer (`localhost`, 127.0.0.0/8, `::1`): the only one to which credentials
/// may go in the clear.
[[nodiscard]] bool isLoopback(const QString &host);

/// Whether credentials may be sent to URL: `https`, or this computer.
[[nodiscard]] bool isSafeForCredentials(const QUrl &url);

/// URL, which a server at BASE has named, made safe to follow (squash-api.md, "Conversation" 1): same host
/// and port as BASE; `http` is lifted to `https` where BASE is https. Errors: Protocol, naming the host that
/// was offered.
[[nodiscard]] Result<QUrl> sameOrigin(const QUrl &base, const QUrl &url);

/// Where the endpoints of a SQuaSH are.
class Endpoints
{
public:
    explicit Endpoints(const QUrl &root = {});
    /// Reads the answer to `GET /`, applying sameOrigin(). Errors: Protocol (not a SQuaSH; another host).
    [[nodiscard]] static Result<Endpoints> read(const QUrl &root, const QByteArray &body);

    /// The URL of an endpoint such as `job`, with PARTS appended, percent-encoded. An endpoint that the
    /// server did not name lies directly below the root.
    [[nodiscard]] QUrl url(const QString &endpoint, const QStringList &parts = {}) const;
    [[nodiscard]] const QUrl &root() const { return m_root; }

private:
    QUrl m_root;
    QHash<QString, QUrl> m_urls;
};

/// The endpoints found in this run, by root URL: what a server has said once is not asked again before each
/// deed, until something with it fails.
class EndpointCache
{
public:
    [[nodiscard]] std::optional<Endpoints> find(const QUrl &root) const;
    void insert(const Endpoints &endpoints);
    void forget(const QUrl &root);

private:
    QHash<QUrl, Endpoints> m_known;
};

} // namespace kabocha::squash
