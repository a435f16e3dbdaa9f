// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/sha256.h"

#include <QFile>
#include <QIODevice>

#include <functional>

namespace kabocha::squash {

/// A body that stays in its file until it is sent.
struct BodyFile
{
    QString path = {};
    qint64 size = 0;        ///< bytes
    QByteArray sha256 = {}; ///< hexadecimal; the file is not sent if it is another
};

/// A body that can be read once only. Qt sends a request again by itself when a connection drops before the
/// answer (QHttpNetworkConnectionChannel), POST included; with a body that cannot be rewound it must not, so
/// one click never makes two jobs (squash-api.md: POST /job is not idempotent).
///
/// A file is checked in the same pass: what leaves is what was hashed, and its last piece is handed out only
/// when the whole is right. A pass of its own before would cost as much again and prove less, for the file
/// can change in between; and a body that lacks its end is no job to any server: it is shorter than was
/// announced, and JSON without its last brace.
class OnceOnly final : public QIODevice
{
public:
    explicit OnceOnly(const QByteArray &bytes, QObject *parent = nullptr);
    explicit OnceOnly(const BodyFile &file, QObject *parent = nullptr);

    /// Why it is not to be sent at all, or any further.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Called once, from the event loop, if a file turns out to be damaged on the way.
    void onError(std::function<void()> then) { m_onError = std::move(then); }
    [[nodiscard]] bool wasTouched() const { return m_handedOut > 0; }
    /// Whether all of it has been handed out: before that no server can have made anything of it.
    [[nodiscard]] bool wasHandedOut() const { return m_handedOut == m_size; }

    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; } // Qt tries to rewind without asking first
    bool reset() override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_size - m_handedOut; }
    [[nodiscard]] bool atEnd() const override { return m_handedOut == m_size; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool fill();
    void damaged(const QString &what);

    QFile m_file; ///< not open: all bytes are in M_PIECE
    QByteArray m_piece;
    qint64 m_pieceAt = 0; ///< of the first byte of M_PIECE
    qint64 m_size = 0;
    qint64 m_handedOut = 0;
    QByteArray m_expected;
    Sha256 m_hash;
    std::optional<Error> m_error;
    std::function<void()> m_onError;
};

} // namespace kabocha::squash
