// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace kabocha {

class Sha256::Private
{
public:
    struct Free
    {
        void operator()(EVP_MD_CTX *used) const { EVP_MD_CTX_free(used); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};
};

namespace {

/// OpenSSL is not cleaned up when the program ends: it would free what a thread that is just ending frees
/// as well. Only the first call decides on this, so it is made before main() and before Qt's TLS.
[[maybe_unused]] const int keptUntilTheEnd = OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);

/// These fail only without memory, or without SHA-256 in OpenSSL: there is no going on without a checksum.
void demand(bool good)
{
    if (!good)
        qFatal("OpenSSL cannot compute a SHA-256.");
}

} // namespace

Sha256::Sha256() : d(new Private)
{
    demand(d->context && EVP_DigestInit_ex(d->context.get(), EVP_sha256(), nullptr) == 1);
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    demand(EVP_DigestUpdate(d->context.get(), bytes.data(), size_t(bytes.size())) == 1);
}

QByteArray Sha256::hex() const
{
    Private copy; // so that more can be added
    demand(copy.context && EVP_MD_CTX_copy_ex(copy.context.get(), d->context.get()) == 1);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    demand(EVP_DigestFinal_ex(copy.context.get(), digest, &size) == 1);
    return QByteArray(reinterpret_cast<const char *>(digest), qsizetype(size)).toHex();
}

QByteArray Sha256::of(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

QByteArray passwordHash(QByteArrayView password, QByteArrayView salt, int rounds)
{
    QByteArray hash(32, Qt::Uninitialized);
    demand(PKCS5_PBKDF2_HMAC(password.data(), int(password.size()),
                             reinterpret_cast<const unsigned char *>(salt.data()), int(salt.size()), rounds,
                             EVP_sha256(), int(hash.size()),
                             reinterpret_cast<unsigned char *>(hash.data())) == 1);
    return hash;
}

} // namespace kabocha
