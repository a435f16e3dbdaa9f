// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/value.h"

#include <QStringList>

namespace kabocha::job {
struct Job;
}

namespace kabocha::dispatch {

/// The definitions that a job needs on the server, as an outbox row keeps them.
struct Definitions
{
    QList<json::Object> metrics = {};        ///< lsst-verify.md §2.2
    QList<json::Object> specifications = {}; ///< lsst-verify.md §2.4
    QStringList undefined = {};              ///< metrics measured without a definition in the job
    QStringList leftOut = {};                ///< metrics whose measurements the payload leaves out

    [[nodiscard]] static Definitions of(const job::Job &job);
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static Definitions fromBytes(const QByteArray &bytes);
};

} // namespace kabocha::dispatch
