// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/onceonly.h"

#include "squash/checks.h"

#include <QTimer>

#include <cstring>

namespace kabocha::squash {
namespace {

constexpr qint64 pieceSize = 512 * 1024;

}

OnceOnly::OnceOnly(const QByteArray &bytes, QObject *parent)
    : QIODevice(parent), m_piece(bytes), m_size(bytes.size())
{
    open(ReadOnly | Unbuffered);
}

OnceOnly::OnceOnly(const BodyFile &file, QObject *parent)
    : QIODevice(parent), m_file(file.path), m_size(file.size), m_expected(file.sha256)
{
    open(ReadOnly | Unbuffered);
    if (!m_file.open(ReadOnly | Unbuffered))
        damaged(translated("it cannot be read: %1").arg(m_file.errorString()));
    else if (m_file.size() != m_size)
        damaged(translated("it has %1 bytes instead of %2")
                    .arg(QString::number(m_file.size()), QString::number(m_size)));
    else
        readAhead(0);
}

void OnceOnly::damaged(const QString &what)
{
    m_error = {.kind = Error::Kind::Schema,
               .message =
                   translated("The file of the job that waits is damaged: %1. It is not sent.").arg(what),
               .hint = translated("Dispatch the job again from its own file, and discard this row."),
               .place = {.file = m_file.fileName()}};
    QTimer::singleShot(0, this, [this] {
        if (m_onError)
            m_onError();
    });
}

/// Reads and hashes the piece from AT on; called on a thread of its own, one piece after the other.
OnceOnly::Piece OnceOnly::read(qint64 at)
{
    Piece piece;
    piece.bytes.resize(std::min(pieceSize, m_size - at));
    for (qint64 done = 0; done < piece.bytes.size();) {
        const qint64 count = m_file.read(piece.bytes.data() + done, piece.bytes.size() - done);
        if (count <= 0) {
            piece.problem = count < 0 ? translated("reading stopped: %1").arg(m_file.errorString())
                                      : translated("it was cut off while it was sent");
            return piece;
        }
        done += count;
    }
    m_hash.add(piece.bytes);
    if (at + piece.bytes.size() == m_size && m_hash.hex() != m_expected)
        piece.problem = translated("it is not what was queued");
    return piece;
}

void OnceOnly::readAhead(qint64 at)
{
    if (at < m_size)
        m_next = std::async(std::launch::async, [this, at] { return read(at); });
}

bool OnceOnly::fill()
{
    Piece piece = m_next.get();
    if (!piece.problem.isEmpty()) {
        damaged(piece.problem);
        return false;
    }
    m_pieceAt += m_piece.size();
    m_piece = std::move(piece.bytes);
    readAhead(m_pieceAt + m_piece.size());
    return true;
}

qint64 OnceOnly::readData(char *data, qint64 most)
{
    if (m_handedOut == m_size)
        return -1;
    if (m_error)
        return 0; // nothing more comes; who waits for it is told by onError()
    if (m_handedOut == m_pieceAt + m_piece.size() && !fill())
        return 0;
    const qint64 at = m_handedOut - m_pieceAt;
    const qint64 count = std::min(most, m_piece.size() - at);
    std::memcpy(data, m_piece.constData() + at, size_t(count));
    m_handedOut += count;
    return count;
}

} // namespace kabocha::squash
