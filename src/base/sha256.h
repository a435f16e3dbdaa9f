// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace kabocha {

/// A SHA-256 in the making. Of OpenSSL, which uses what the processor offers: 1.8 GB/s where
/// QCryptographicHash takes 0.2 GB/s, which a large job feels.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(QByteArrayView bytes);
    [[nodiscard]] QByteArray hex() const; ///< of all that was added so far, hexadecimal
    [[nodiscard]] static QByteArray of(QByteArrayView bytes);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The 32 bytes that PBKDF2 (RFC 8018) with HMAC-SHA-256 makes of PASSWORD and SALT in ROUNDS > 0. Of OpenSSL
/// as well: QPasswordDigestor takes more than twice as long.
[[nodiscard]] QByteArray passwordHash(QByteArrayView password, QByteArrayView salt, int rounds);

} // namespace kabocha
