// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/comparison.h"
#include "dispatch/dispatcher.h"
#include "dispatch/search.h"

namespace kabocha::dispatch {

class Session;

/// Whether a job whose answer was lost has arrived: looks for it on the server, makes sure that what is found
/// is no other row's, and says what that means for its row. Writes nothing into the row but the number of
/// what was found. Each look ends with one call back.
class Doubt : public QObject
{
    Q_OBJECT
public:
    struct Outcome
    {
        enum class Kind {
            Arrived,  ///< all of it is there
            InPart,   ///< a part of it is there, and no more will come
            NotThere, ///< it can be sent
            Refused,  ///< the server said no, and has nothing of it
            Open,     ///< still in doubt
        };
        Kind kind = Kind::Open;
        qint64 number = -1;         ///< Arrived, InPart: of the job on the server
        Comparison comparison = {}; ///< the same: of what it holds
        QString remark = {};        ///< Arrived: for people
        Error error = {};           ///< InPart, Refused, Open: why it is not confirmed
    };
    using Then = std::function<void(const Outcome &)>;
    /// Of the row ENTRY, whose payload says EXPECTED, over SESSION; all three must outlive this.
    Doubt(const Dispatcher::Services &services, const Timing &timing, const Session &session,
          const OutboxEntry &entry, const Expectation &expected, QObject *parent);

    /// After a lost or a bad answer, ERROR with the HTTP STATUS (0: none), to the job that was just sent.
    void lookAfter(const Error &error, int status, const Then &then);
    /// Before a job in doubt is sent again because of ORDER.
    void lookBeforeSending(Order order, const Then &then);
    void cancel();

private:
    using Pauses = QList<std::chrono::milliseconds>;
    using Found = Search::Found;
    void look(const Pauses &pauses, const Search::Then &then);
    void take(const Found &found, const Pauses &pauses, const Search::Then &then);
    [[nodiscard]] Outcome afterSending(const Result<Found> &found, const Error &error, bool answered) const;
    [[nodiscard]] Outcome beforeSending(const Result<Found> &found, bool fresh, Order order) const;
    [[nodiscard]] Outcome growing(const Found &found, const QString &why) const;
    [[nodiscard]] Outcome inPart(const Found &found, const QString &why) const;
    [[nodiscard]] Pauses pauses() const;

    Dispatcher::Services m_services;
    Timing m_timing;
    const Session &m_session;
    const OutboxEntry &m_entry;
    const Expectation &m_expected;
    QSet<qint64> m_others;      ///< jobs on the server that are other rows'
    Search *m_search = nullptr; ///< while it looks
    bool m_cancelled = false;
};

} // namespace kabocha::dispatch
