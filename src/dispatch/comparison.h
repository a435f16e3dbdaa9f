// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "json/value.h"

#include <QHash>
#include <QStringList>

namespace kabocha::dispatch {

/// What a payload says, without its blobs' data: what the server must show to have it.
struct Expectation
{
    struct Measured
    {
        QString metric = {};
        QString identifier = {};
        json::Value value = {};
        QString unit = {};
        QStringList blobs = {};
    };
    QList<Measured> measurements = {};
    json::Value env = {};
    json::Object meta = {}; ///< without `env` and `packages`

    /// Errors: Syntax, Schema (not a payload of ours).
    [[nodiscard]] static Result<Expectation> read(const QByteArray &payload);
    [[nodiscard]] static Result<Expectation> read(const json::Value &payload);
};

/// What a job on the server is, held against what was sent (squash-api.md, "What 202 does not promise").
struct Comparison
{
    bool sameMetadata = false; ///< environment and metadata are what was sent
    QStringList kept = {};     ///< metrics stored with the value and unit that were sent
    QStringList keptIdentifiers = {};
    QStringList missing = {};      ///< metrics not stored
    QStringList different = {};    ///< metrics stored with another value or unit
    QStringList foreign = {};      ///< metrics stored that were not sent
    QStringList withoutBlobs = {}; ///< metrics stored without all of their blobs

    /// It can only be what was sent, or what is left of it.
    [[nodiscard]] bool isOurs() const { return sameMetadata && different.isEmpty() && foreign.isEmpty(); }
    [[nodiscard]] bool isComplete() const { return different.isEmpty() && missing.isEmpty(); }
};
/// STORED is the answer to `GET /job/<id>`. Values are compared at single precision: 1e-5, relative.
[[nodiscard]] Comparison compare(const Expectation &expected, const json::Value &stored);

/// Whether the server, which keeps single precision, can have made STORED of SENT. Null is equal to null
/// only.
[[nodiscard]] bool sameAtSinglePrecision(const json::Value &sent, const json::Value &stored);

} // namespace kabocha::dispatch
