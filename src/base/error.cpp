// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <algorithm>

namespace kabocha {

QString Place::text() const
{
    QString out = file;
    if (!out.isEmpty() && line > 0) {
        out += u':' + QString::number(line);
        if (column > 0)
            out += u':' + QString::number(column);
    }
    if (path.isEmpty())
        return out;
    return out.isEmpty() ? path : out + QLatin1String(": ") + path;
}

QString Error::text() const
{
    QString out = place.isEmpty() ? message : place.text() + QLatin1String(": ") + message;
    if (!hint.isEmpty())
        out += u' ' + hint;
    return out;
}

QString Issue::line() const
{
    const QLatin1String word(severity == Severity::Error     ? "error"
                             : severity == Severity::Warning ? "warning"
                                                             : "note");
    const QString what = word + QLatin1String(": ") + text;
    return place.isEmpty() ? what : place.text() + QLatin1String(": ") + what;
}

Issue toIssue(const Error &error, const QString &code)
{
    return {.severity = Severity::Error,
            .code = code,
            .text = error.message,
            .place = error.place,
            .hint = error.hint};
}

qsizetype countOf(const QList<Issue> &issues, Severity severity)
{
    return std::count_if(issues.begin(), issues.end(),
                         [severity](const Issue &issue) { return issue.severity == severity; });
}

} // namespace kabocha
