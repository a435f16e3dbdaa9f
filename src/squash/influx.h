// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/value.h"

#include <QList>
#include <QString>

namespace kabocha::squash {

/// One metadata entry of a job on its way into InfluxDB (squash-api.md, "What becomes of the metadata in
/// InfluxDB").
struct InfluxEntry
{
    enum class Fate {
        Tag,     ///< becomes a tag, as text
        Field,   ///< becomes a field beside the values
        LeftOut, ///< by rule (`date`, `ci_label`), or null, or not finite
    };
    QString path = {}; ///< `$.meta.env.ci_dataset`
    QString key = {};  ///< the entry's own key
    json::Value value = {};
    Fate fate = Fate::Tag;
    QString name = {}; ///< of the tag or field, after renaming
    QString text = {}; ///< of a tag: what is stored, before escaping; blanks already `_`
};

/// All entries of META, nested mappings flattened, `packages` passed over.
[[nodiscard]] QList<InfluxEntry> influxEntries(const json::Object &meta);

} // namespace kabocha::squash
