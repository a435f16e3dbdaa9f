// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/comparemodel.h"

#include "models/text.h"
#include "models/typedvalue.h"

namespace kabocha::ui {
namespace {

using Kind = json::Difference::Kind;

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return CompareModel::tr("added");
    case Kind::Removed:
        return CompareModel::tr("removed");
    case Kind::Changed:
        return CompareModel::tr("changed");
    }
    return {};
}

/// A measurement, a list or an object in a few words; scalars as they are, numbers as their source spells
/// them.
QString valueWords(const json::Value &value, qsizetype most)
{
    const json::Object &members = value.members();
    if (members.contains(QStringLiteral("metric")) && members.contains(QStringLiteral("value"))) {
        const json::Value number = members.value(QStringLiteral("value"));
        const QString unit = members.value(QStringLiteral("unit")).toString();
        const QString text = number.isNull() ? valueText({}, {}) : shortText(number, most);
        return unit.isEmpty() || number.isNull() ? text : text + u' ' + unit;
    }
    constexpr qint64 few = 8;
    if (value.isArray() && value.size() > few)
        return CompareModel::tr("%n item(s)", nullptr, static_cast<int>(value.size()));
    if (value.isObject() && value.size() > few)
        return CompareModel::tr("%n member(s)", nullptr, static_cast<int>(value.size()));
    const QString text = shortText(value, most);
    return value.isString() ? u'"' + text + u'"' : text;
}

QString cell(const json::Difference &difference, int column, qsizetype most)
{
    switch (column) {
    case CompareModel::KindColumn:
        return kindText(difference.kind);
    case CompareModel::WhereColumn:
        return difference.trail.join(QStringLiteral(" › "));
    case CompareModel::BeforeColumn:
        return difference.kind == Kind::Added ? QString() : valueWords(difference.before, most);
    case CompareModel::AfterColumn: {
        const QString after =
            difference.kind == Kind::Removed ? QString() : valueWords(difference.after, most);
        return difference.item < 0 ? after
                                   : CompareModel::tr("%1, the first that differs is [%2]", "items of a list")
                                         .arg(after, QString::number(difference.item));
    }
    default:
        return {};
    }
}

} // namespace

void CompareModel::setDifferences(const QList<json::Difference> &differences)
{
    setRows(differences, [](const json::Difference &a, const json::Difference &b) {
        return a.kind == b.kind && a.trail == b.trail;
    });
}

int CompareModel::count(json::Difference::Kind kind) const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(),
                                          [kind](const auto &shown) { return shown.kind == kind; }));
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    constexpr qsizetype mostInCell = 300;
    constexpr qsizetype mostInTip = 2000;
    const json::Difference *shown = row(index);
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(*shown, index.column(), mostInCell);
    case Qt::ToolTipRole:
        return plainTip(index.column() == WhereColumn ? shown->path
                                                      : cell(*shown, index.column(), mostInTip));
    case PathRole:
        return shown->path;
    case TrailRole:
        return shown->trail;
    case KindRole:
        return static_cast<int>(shown->kind);
    default:
        return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("Change");
    case WhereColumn:
        return tr("Where");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("Now");
    default:
        return {};
    }
}

} // namespace kabocha::ui
