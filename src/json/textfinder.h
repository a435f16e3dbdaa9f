// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/find.h"

#include <QIODevice>

namespace kabocha::json {

/// Takes a JSON text that is written to it and notes where PATTERN fits. Texts beyond ASCII are found both as
/// they are and as the escapes that Python writes, without regard to case if so wanted. Open for writing from
/// the start.
class TextFinder final : public QIODevice
{
public:
    explicit TextFinder(const Pattern &pattern, qsizetype most = 100'000);

    struct Match
    {
        qint64 at = 0; ///< byte offset
        qint64 size = 0;
        bool operator==(const Match &) const = default;
    };
    /// After finish(): in the order of the text, the first MOST.
    [[nodiscard]] const QList<Match> &matches() const { return m_matches; }
    [[nodiscard]] qint64 count() const { return m_count; } ///< all of them
    void finish();                                         ///< nothing more comes
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 count) override;
    qint64 writeData(const char *data, qint64 count) override;

private:
    QByteArrayList takeCase(const QString &other, const QString &text);
    void fold(qsizetype from);
    void look(bool last);

    QByteArrayList m_needles;
    QList<std::pair<QByteArray, QByteArray>> m_cases; ///< beyond ASCII, of one length: what is read as what
    bool m_caseSensitive;
    bool m_wholeKey;
    qsizetype m_most;
    qsizetype m_reserve = 0; ///< bytes that may be needed behind where a match begins
    QByteArray m_window;
    qint64 m_windowAt = 0;
    qsizetype m_next = 0; ///< in the window: where the next match may begin
    QList<Match> m_matches;
    qint64 m_count = 0;
};

} // namespace kabocha::json
