// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "squash/undefined.h"

#include <QDateTime>
#include <QUrl>

namespace kabocha::squash {

/// One metadata entry of a job on its way into InfluxDB (squash-api.md, "What becomes of the metadata in
/// InfluxDB").
struct InfluxEntry
{
    enum class Fate {
        Tag,     ///< becomes a tag, as text
        Field,   ///< becomes a field beside the values
        LeftOut, ///< by rule (`date`, `ci_label`, …)
    };
    QString path = {}; ///< `$.meta.env.ci_dataset`
    QString key = {};  ///< the entry's own key
    json::Value value = {};
    Fate fate = Fate::Tag;
    QString name = {}; ///< of the tag or field, after renaming
    QString text = {}; ///< what is stored, before escaping; of a tag the blanks already `_`
};

/// The pipeline that the server reads from the URL of a CI run in ENV, whatever `ci_name` says there; empty:
/// none.
[[nodiscard]] QString pipelineOfUrl(const json::Object &env);

/// All entries of META as the server has it, nested mappings flattened, `packages` passed over. What it adds
/// or replaces has the path that it would have in the job.
[[nodiscard]] QList<InfluxEntry> influxEntries(const json::Object &meta);

/// What only the server knows of a job. Where it is not known (yet), `…` stands in the lines.
struct InfluxFacts
{
    qint64 job = -1;           ///< its number there
    QUrl server = {};          ///< root URL
    QDateTime createdAt = {};  ///< when it was stored
    ServerAnswer metrics = {}; ///< of those that the job does not define
};

/// A part of the lines, or what of the job is no part of them.
struct InfluxPart
{
    enum class Kind { Value, Tag, Field, LeftOut };
    Kind kind = Kind::Value;
    QString measurement = {}; ///< of a value: the package; empty: in every line
    QString name = {};        ///< in InfluxDB; of what is left out, as the job calls it
    QString text = {};        ///< exactly as it stands in the line, escaped and quoted
    QString path = {};        ///< JSON path in the job; empty: the server adds it
    Severity severity = Severity::Note;
    QString remark = {}; ///< why it is left out, or what becomes of it; may be empty

    bool operator==(const InfluxPart &) const = default;
};

struct InfluxLine
{
    QString measurement = {};
    QString text = {};
    bool operator==(const InfluxLine &) const = default;
};

/// What SQuaSH would write into InfluxDB of a job.
struct InfluxPreview
{
    QList<InfluxLine> lines = {}; ///< of the line protocol: one a package
    QList<InfluxPart> parts = {}; ///< values, tags, fields, then what is left out
    QList<Issue> issues = {};     ///< all that is dropped, changed or refused on the way, with its JSON path
    QStringList refusals = {};    ///< why nothing at all would arrive; empty: it does
    /// The packages whose lines would not arrive though those before them do: the server writes one line
    /// after the other, and stops at the first that InfluxDB refuses.
    QStringList lost = {};
    QString lostBecause = {};
};

/// The lines exactly as the server makes them of what payload() sends of JOB, which holds the definitions of
/// what it measures (what it does not define goes by FACTS): values in single precision as its database gives
/// them back, nothing but blanks, commas and equal signs changed. The server puts tags and fields of metadata
/// in no particular order; here they are sorted.
[[nodiscard]] InfluxPreview influxPreview(const job::Job &job, const InfluxFacts &facts = {});

} // namespace kabocha::squash
