// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "metric/name.h"
#include "units/unit.h"
#include "json/value.h"

namespace kabocha::job {

/// An object of a job file and where it stands; reads its members, each with an error that names the place.
/// In all of them a member that is `null` counts as absent.
class Fields
{
public:
    /// VALUE must be an object, or Schema.
    [[nodiscard]] static Result<Fields> of(const json::Value &value, const QString &file,
                                           const QString &path);

    [[nodiscard]] const json::Object &members() const { return m_members; }
    [[nodiscard]] Place place() const { return {.file = m_file, .path = m_path}; }
    [[nodiscard]] Place place(const QString &key) const;
    [[nodiscard]] QString path(const QString &key) const;
    [[nodiscard]] const QString &file() const { return m_file; }

    [[nodiscard]] Result<QString> text(const QString &key) const;            ///< Schema if absent
    [[nodiscard]] Result<QString> optionalText(const QString &key) const;    ///< empty if absent
    [[nodiscard]] Result<QStringList> texts(const QString &key) const;       ///< none if absent
    [[nodiscard]] Result<QList<json::Value>> list(const QString &key) const; ///< none if absent
    [[nodiscard]] Result<json::Object> object(const QString &key) const;     ///< empty if absent
    [[nodiscard]] Result<units::Unit> unit(const QString &key) const; ///< Schema if absent, Unit if unknown
    /// The name of a metric (PARTS 2) or specification (3).
    [[nodiscard]] Result<metric::Name> name(const QString &key, int parts) const;

    [[nodiscard]] json::Object except(const QStringList &known) const; ///< the members that are not KNOWN

    /// Schema: member KEY is not what it must be.
    [[nodiscard]] tl::unexpected<Error> wrong(const QString &key, const QString &wanted,
                                              const QString &hint = {}) const;

private:
    [[nodiscard]] tl::unexpected<Error> missing(const QString &key, const QString &hint) const;
    json::Object m_members;
    QString m_file;
    QString m_path;
};

/// "text", "a list", … for messages.
[[nodiscard]] QString kindName(const json::Value &value);

} // namespace kabocha::job
