// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>
#include <QUrl>

class QNetworkAccessManager;
class QNetworkRequest;
class QSslConfiguration;
class QSslError;

namespace kabocha::squash {

/// Whom to believe besides the authorities that this computer trusts: the certificates of a target's CA file.
/// Has connections of its own, since Qt uses a kept one again without asking who vouched for it.
class Trust
{
public:
    /// Reads CAFILE (PEM). Errors: Io (cannot be read), Syntax (holds no certificate).
    [[nodiscard]] static Result<std::shared_ptr<Trust>> read(const QString &caFile);
    ~Trust();
    Trust(const Trust &) = delete;
    Trust &operator=(const Trust &) = delete;

    void applyTo(QNetworkRequest &request) const;
    /// Connections for ROOT by way of the same proxy as OTHER's.
    [[nodiscard]] QNetworkAccessManager &network(const QNetworkAccessManager &other, const QUrl &root);

private:
    Trust();
    std::unique_ptr<QSslConfiguration> m_configuration;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

/// Lets TO go by the proxy that FROM would take for URL.
void shareProxy(const QNetworkAccessManager &from, QNetworkAccessManager &to, const QUrl &url);

/// Whether NETWORK takes a proxy to URL.
[[nodiscard]] bool goesByProxy(const QNetworkAccessManager &network, const QUrl &url);

/// Lets NETWORK reach servers by way of the proxy that this computer's settings name (`https_proxy`,
/// `no_proxy`, the desktop's), and this computer itself never by way of one.
void useSystemProxies(QNetworkAccessManager &network);

/// Why a secure connection to URL was not made, in words with the facts (whose certificate, until when), and
/// what can be done. FALLBACK is Qt's own text.
[[nodiscard]] Error tlsError(const QString &who, const QUrl &url, const QList<QSslError> &errors,
                             const QString &fallback);

} // namespace kabocha::squash
