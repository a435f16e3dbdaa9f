// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A job of which a server has something.
#pragma once

#include "materials.h"

namespace kabocha::test {

/// Puts a row into the outbox as if MEASUREMENTS had been sent to "summit" as job 12; waits until it is
/// known. IDENTIFIER of the row: -1 if that failed.
inline qint64 markSent(const Run &run, const QStringList &identifiers,
                       dispatch::OutboxState state = dispatch::OutboxState::Confirmed,
                       const QStringList &dropped = {})
{
    dispatch::Outbox &outbox = run.services().outbox;
    dispatch::OutboxEntry entry{.title = QStringLiteral("night.verify.json"),
                                .target = {.name = QStringLiteral("summit"),
                                           .url = QUrl(QStringLiteral("http://127.0.0.1:1")),
                                           .user = QStringLiteral("ana")},
                                .measurementCount = static_cast<int>(identifiers.size()),
                                .measurementIdentifiers = identifiers};
    auto added = outbox.add(entry, R"({"blobs": [], "measurements": [], "meta": {}})");
    added.waitForFinished();
    entry.id = added.result().value_or(-1);
    entry.state = state;
    entry.jobNumber = 12;
    entry.dropped = dropped;
    outbox.update(entry).waitForFinished();
    const auto known = [&] {
        const dispatch::OutboxEntry *row = outbox.find(entry.id);
        return row && row->state == state;
    };
    return QTest::qWaitFor(known, 60'000) ? entry.id : -1;
}

} // namespace kabocha::test
