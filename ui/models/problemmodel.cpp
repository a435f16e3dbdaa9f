// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problemmodel.h"

#include "models/text.h"

namespace kabocha::ui {
namespace {

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return ProblemModel::tr("error");
    case Severity::Warning:
        return ProblemModel::tr("warning");
    case Severity::Note:
        return ProblemModel::tr("note");
    }
    return {};
}

} // namespace

void ProblemModel::setProblems(QList<Problem> problems)
{
    std::stable_sort(problems.begin(), problems.end(), [](const Problem &a, const Problem &b) {
        return static_cast<int>(a.issue.severity) > static_cast<int>(b.issue.severity);
    });
    setRows(problems, [](const Problem &a, const Problem &b) { return a == b; });
}

int ProblemModel::mendable() const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(),
                                          [](const Problem &problem) { return !problem.mend.isEmpty(); }));
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    const Problem *problem = row(index);
    if (!problem)
        return {};
    const Issue *issue = &problem->issue;
    if (role == MendRole)
        return problem->mend;
    if (role == PathRole)
        return issue->place.path;
    if (role == SeverityRole)
        return static_cast<int>(issue->severity);
    if (role == CodeRole)
        return issue->code;
    if (role == Qt::ToolTipRole)
        return plainTip(index.column() == HintColumn && !problem->mend.isEmpty()
                            ? tr("Click to mend it: %1. Undo takes it back.").arg(problem->mend)
                            : data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case SeverityColumn:
        return severityText(issue->severity);
    case TextColumn:
        return issue->text;
    case HintColumn:
        return problem->mend.isEmpty() ? issue->hint : problem->mend;
    case PlaceColumn:
        return issue->place.text();
    default:
        return {};
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case TextColumn:
        return tr("Problem");
    case HintColumn:
        return tr("What to do");
    case PlaceColumn:
        return tr("Place");
    default:
        return {};
    }
}

} // namespace kabocha::ui
