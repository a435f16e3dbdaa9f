// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdio>
#include <cstdlib>

namespace kabocha::fuzz {

/// Stops the fuzzer, which then keeps the input, if HOLDS is false. LAW says what was broken.
inline void expect(bool holds, const char *law, const QByteArray &seen = {})
{
    if (holds)
        return;
    std::fprintf(stderr, "\nBroken: %s\n%s\n", law, seen.constData());
    std::abort();
}

/// One input as a byte array of its own, so that reading past its end is seen.
inline QByteArray bytesOf(const unsigned char *data, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

} // namespace kabocha::fuzz

/// What libFuzzer calls with each input.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);
