// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>
#include <QUrl>

namespace kabocha::dispatch {

class Outbox;

/// One line of what the outbox's file keeps: a row came into STATE (as it stands in the file, e.g.
/// `in-doubt`).
struct LedgerEvent
{
    QDateTime at = {}; ///< UTC
    qint64 row = -1;   ///< of the outbox; never used again for another
    QString state = {};
    QString targetName = {};
    QUrl targetUrl = {}; ///< without name, password or query; empty: the practice sandbox
    QString user = {};   ///< on the server; empty: the program's own account on the practice sandbox
    bool production = false;
    QString title = {}; ///< the job's file name
    int measurementCount = 0;
    QString payloadSha256 = {}; ///< hex
    qint64 payloadBytes = 0;
    qint64 jobNumber = -1; ///< on the server; -1: none known
};

/// One attempt to send: who sent what where when, and what became of it.
struct LedgerLine
{
    LedgerEvent what = {};      ///< as it stood last; `at` is when STATE came about
    QDateTime sentAt = {};      ///< UTC, before the first byte left; invalid: sent before there was a ledger
    QString outcome = {};       ///< a state's word, or `not-sent`: nothing of it can have been stored
    QDateTime withdrawnAt = {}; ///< UTC; invalid: it was not
};

/// EVENTS, oldest first, as one line for each attempt, in the order of sending.
[[nodiscard]] QList<LedgerLine> ledgerOf(const QList<LedgerEvent> &events);

/// For spreadsheets: RFC 4180, UTF-8, CRLF, a header, times as ISO 8601 in UTC. A text that a spreadsheet
/// would take for a formula (it begins with = + - @, a tab or a carriage return) gets an apostrophe in front,
/// because titles and names come from others and the file is made to be opened; who needs the exact text
/// takes JSON.
[[nodiscard]] QByteArray ledgerCsv(const QList<LedgerLine> &lines);
/// For programs: an array of objects, every text exactly as it is, null for what is not known.
[[nodiscard]] QByteArray ledgerJson(const QList<LedgerLine> &lines);

/// Writes the ledger of OUTBOX to FILE as a whole or not at all: JSON if its name ends in `.json`, else CSV.
/// The value is the number of lines. Errors: Io.
[[nodiscard]] QFuture<Result<qint64>> exportLedger(Outbox &outbox, const QString &file);

} // namespace kabocha::dispatch
