// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace kabocha::test {

/// A certificate with its private key, both PEM.
struct Certified
{
    QByteArray certificate;
    QByteArray key;
};

/// An authority of a site of its own: certificates made by the `openssl` program, in a temporary folder.
class Authority
{
public:
    Authority();
    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] QString said() const { return m_said; } ///< by openssl, where something went wrong
    [[nodiscard]] QString caFile() const { return path("ca.pem"); }
    [[nodiscard]] QString keyFile() const { return path("ca.key"); }

    enum class Life { Now, Ended, ToCome };
    /// For NAMES such as `IP:127.0.0.1` or `DNS:squash.example.test`.
    [[nodiscard]] Certified certify(const QByteArray &names, Life life = Life::Now);
    /// The same, signed by nobody but itself.
    [[nodiscard]] Certified selfSigned(const QByteArray &names);

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    bool run(const QStringList &arguments);
    QTemporaryDir m_folder;
    bool m_valid = false;
    QString m_said;
};

} // namespace kabocha::test
