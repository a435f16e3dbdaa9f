// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http.h"

#include <QVariant>

namespace kabocha::sandbox {

/// The members of a request's JSON body, looked at as the service's framework does: one value stands for a
/// list of one, an empty list for none, and a body that is not declared as JSON is not looked at.
class Arguments
{
public:
    /// Nothing where the answer is BAD instead: not JSON (400), or JSON that is not an object (500).
    [[nodiscard]] static std::optional<Arguments> read(const Request &request, Answer *bad);

    [[nodiscard]] bool contains(const QString &key) const { return !list(key).isEmpty(); }
    [[nodiscard]] QList<json::Value> list(const QString &key) const; ///< empty if absent
    [[nodiscard]] json::Value first(const QString &key) const;       ///< null if absent
    [[nodiscard]] const json::Object &members() const { return m_members; }

    /// The 400 of an argument that is missing or of the wrong kind: `message` is an object (squash-api.md
    /// §2).
    [[nodiscard]] static Answer complaint(const QString &key, const QString &text);

private:
    json::Object m_members;
};

/// What a text column of LIMIT characters (0: not limited) keeps of VALUE; nothing if it cannot hold it.
[[nodiscard]] std::optional<QVariant> textColumn(const json::Value &value, int limit);
/// What a JSON column keeps of VALUE; nothing if it holds a number that is not finite.
[[nodiscard]] std::optional<QVariant> jsonColumn(const json::Value &value);
/// A JSON column read back; null for SQL's NULL.
[[nodiscard]] json::Value fromJsonColumn(const QVariant &column);
/// A text column read back; null for SQL's NULL.
[[nodiscard]] json::Value fromTextColumn(const QVariant &column);

/// `%1` of TEXT replaced by ARGUMENT, which may itself look like a placeholder.
[[nodiscard]] inline QString quoted(const char *text, const QString &argument)
{
    return QString::fromLatin1(text).arg(argument);
}

} // namespace kabocha::sandbox
