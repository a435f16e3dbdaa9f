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

/// Reads and checks the next piece of the file.
bool OnceOnly::fill()
{
    m_pieceAt += m_piece.size();
    m_piece.resize(std::min(pieceSize, m_size - m_pieceAt));
    for (qint64 done = 0; done < m_piece.size();) {
        const qint64 count = m_file.read(m_piece.data() + done, m_piece.size() - done);
        if (count <= 0) {
            damaged(count < 0 ? translated("reading stopped: %1").arg(m_file.errorString())
                              : translated("it was cut off while it was sent"));
            return false;
        }
        done += count;
    }
    m_hash.add(m_piece);
    if (m_pieceAt + m_piece.size() == m_size && m_hash.hex() != m_expected) {
        damaged(translated("it is not what was queued"));
        return false;
    }
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
