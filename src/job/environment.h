// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "json/value.h"

#include <QDateTime>
#include <QHash>

namespace kabocha::job {

/// What a field takes. Any: text, or what its preset is, a number or true/false, where that is typed.
enum class FieldKind { Any, Text, Number, TrueFalse, Json };

/// A field of an execution environment that goes into `meta.env` (squash-api.md "What the server demands of a
/// job").
struct EnvironmentField
{
    QString key = {};
    QString label = {};
    FieldKind kind = FieldKind::Any;
    bool required = false;
    json::Value preset = {};         ///< what the form starts with; null: empty
    QString variable = {};           ///< environment variable that presets it, e.g. `BUILD_ID`
    int maximumLength = 0;           ///< characters SQuaSH can store; 0: not limited
    QList<json::Value> choices = {}; ///< all that may be chosen; empty: anything may be typed
    QString pattern = {};            ///< regular expression that all of the text must match; empty: any text
    QString explanation = {};        ///< what the pattern asks for, in the site's words

    bool operator==(const EnvironmentField &) const = default;
};
/// A template for `meta.env`, e.g. `local`, `jenkins`, `ldf` (data: resources/environments/*.yaml).
struct EnvironmentTemplate
{
    QString name = {}; ///< becomes `env_name`
    QString description = {};
    QList<EnvironmentField> fields = {};
    QString file = {};            ///< a site's own; empty: it comes with the program
    bool replacesBuiltIn = false; ///< a site's own in the place of one that comes with the program
};
/// The templates that come with the program.
[[nodiscard]] Result<QList<EnvironmentTemplate>> builtInEnvironments();

/// Reads a template from YAML, e.g. a site's own. Errors: Syntax or Schema with file, line and column.
[[nodiscard]] Result<EnvironmentTemplate> readEnvironment(const QByteArray &bytes, const QString &file);

/// The `env` object of a template: its presets, with VARIABLES (name → value) applied, `env_name` and `date`
/// (NOW, UTC, ISO 8601).
/// Fields without any value are left out. Of a field for numbers, true/false or JSON a variable that fits is
/// read as such.
[[nodiscard]] json::Object environmentFrom(const EnvironmentTemplate &environment,
                                           const QHash<QString, QString> &variables, const QDateTime &now);

} // namespace kabocha::job
