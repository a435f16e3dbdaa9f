// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sha256.h"

#include <QByteArray>
#include <QIODevice>

namespace kabocha {

/// Takes what is written to it for its size, its SHA-256 and its beginning, and keeps no more: what can be
/// shown of a gigabyte. Open for writing from the start.
class Outline final : public QIODevice
{
public:
    explicit Outline(qint64 kept = 0); ///< bytes of the beginning to keep

    [[nodiscard]] const QByteArray &beginning() const { return m_beginning; }
    [[nodiscard]] qint64 written() const { return m_written; }
    [[nodiscard]] QByteArray sha256() const; ///< hexadecimal
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 count) override;
    qint64 writeData(const char *data, qint64 count) override;

private:
    qint64 m_kept;
    qint64 m_written = 0;
    QByteArray m_beginning;
    Sha256 m_hash;
};

} // namespace kabocha
