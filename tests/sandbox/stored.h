// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/value.h"

#include <QHash>
#include <QSet>

#include <cmath>

namespace kabocha::test {

/// What of PAYLOAD, the body of a `POST /job`, is not in STORED, the answer to `GET /job/<id>`; and what is
/// there without having been sent. Said independently of what dispatch itself compares (squash-api.md, "What
/// 202 does not promise": single precision, metrics dropped without a word).
[[nodiscard]] inline QStringList notStored(const json::Value &payload, const json::Object &stored)
{
    QStringList out;
    QHash<QString, json::Object> there;
    for (const json::Value &item : stored.value(QStringLiteral("measurements")).items())
        there.insert(item.members().value(QStringLiteral("metric")).toString(), item.members());
    for (const json::Value &item : payload.members().value(QStringLiteral("measurements")).items()) {
        const json::Object &sent = item.members();
        const QString metric = sent.value(QStringLiteral("metric")).toString();
        const auto found = there.constFind(metric);
        if (found == there.constEnd()) {
            out.append(metric + QStringLiteral(": missing"));
            continue;
        }
        const json::Object kept = there.take(metric);
        const json::Value value = sent.value(QStringLiteral("value"));
        const json::Value single = kept.value(QStringLiteral("value"));
        const bool same = value.isNumber()
                              ? single.isNumber() && std::abs(value.toDouble() - single.toDouble()) <=
                                                         1e-5 * std::abs(value.toDouble())
                              : value.isNull() && single.isNull();
        if (!same)
            out.append(metric + QStringLiteral(": another value"));
        if (sent.value(QStringLiteral("unit")).toString() != kept.value(QStringLiteral("unit")).toString())
            out.append(metric + QStringLiteral(": another unit"));
        QSet<QString> blobs;
        for (const json::Value &blob : kept.value(QStringLiteral("blobs")).items())
            blobs.insert(blob.members().value(QStringLiteral("identifier")).toString());
        for (const json::Value &blob : sent.value(QStringLiteral("blob_refs")).items()) {
            if (!blobs.contains(blob.toString()))
                out.append(metric + QStringLiteral(": without blob ") + blob.toString());
        }
    }
    for (const QString &metric : there.keys())
        out.append(metric + QStringLiteral(": never sent"));
    const json::Object sentMeta = payload.members().value(QStringLiteral("meta")).members();
    const json::Object keptMeta = stored.value(QStringLiteral("meta")).members();
    for (const QString &key : sentMeta.keys()) {
        if (key != QLatin1String("packages") && !json::pythonEquals(sentMeta.value(key), keptMeta.value(key)))
            out.append(QStringLiteral("meta.%1: another value").arg(key));
    }
    return out;
}

} // namespace kabocha::test
