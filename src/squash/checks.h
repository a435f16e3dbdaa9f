// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "job/job.h"

#include <QCoreApplication>

namespace kabocha::squash {

/// The translated text of this room.
[[nodiscard]] inline QString translated(const char *text)
{
    return QCoreApplication::translate("kabocha::squash", text);
}

/// Collects the issues of one check.
class Findings
{
public:
    void add(Severity severity, const char *code, const QString &path, const QString &text,
             const QString &hint = {})
    {
        m_issues.append({.severity = severity,
                         .code = QLatin1String(code),
                         .text = text,
                         .place = {.path = path},
                         .hint = hint});
    }
    void add(const Issue &issue) { m_issues.append(issue); }
    [[nodiscard]] const QList<Issue> &issues() const { return m_issues; }

private:
    QList<Issue> m_issues;
};

/// `meta.packages` and `meta.env`, which the server reads itself (squash-api.md, "What the server demands of
/// a job").
void checkPackages(const json::Object &meta, Findings *findings);
void checkEnvironment(const json::Object &meta, Findings *findings);
/// What InfluxDB makes of all metadata of JOB beside its values (squash-api.md, "What becomes of the metadata
/// in InfluxDB").
void checkInflux(const job::Job &job, Findings *findings);

} // namespace kabocha::squash
