// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/influxmodel.h"

#include "base/plaintext.h"
#include "models/text.h"

namespace kabocha::ui {
namespace {

using squash::InfluxPart;

QString shortened(const QString &text, qsizetype longest)
{
    return withoutControls(text.size() > longest ? text.left(longest) + u'…' : text);
}

QString kindText(InfluxPart::Kind kind)
{
    switch (kind) {
    case InfluxPart::Kind::Value:
        return InfluxModel::tr("value");
    case InfluxPart::Kind::Tag:
        return InfluxModel::tr("tag");
    case InfluxPart::Kind::Field:
        return InfluxModel::tr("field");
    case InfluxPart::Kind::LeftOut:
        return InfluxModel::tr("left out");
    }
    return {};
}

} // namespace

void InfluxModel::setParts(const QList<InfluxPart> &parts)
{
    setRows(parts, [](const InfluxPart &a, const InfluxPart &b) {
        return a.kind == b.kind && a.path == b.path && a.name == b.name;
    });
}

int InfluxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant InfluxModel::data(const QModelIndex &index, int role) const
{
    const InfluxPart *part = row(index);
    if (!part)
        return {};
    switch (role) {
    case PathRole:
        return part->path;
    case KindRole:
        return static_cast<int>(part->kind);
    case SeverityRole:
        return static_cast<int>(part->severity);
    case Qt::ToolTipRole:
        return plainTip(data(index, Qt::DisplayRole).toString());
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case KindColumn:
        return kindText(part->kind);
    case NameColumn:
        return shortened(part->kind == InfluxPart::Kind::Value ? part->measurement + u'.' + part->name
                                                               : part->name,
                         longest);
    case TextColumn:
        return shortened(part->text, longest);
    case RemarkColumn:
        return shortened(part->remark, longest);
    case PlaceColumn:
        return part->path.isEmpty() ? tr("added by SQuaSH") : part->path;
    default:
        return {};
    }
}

QVariant InfluxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("Becomes");
    case NameColumn:
        return tr("Name");
    case TextColumn:
        return tr("Written as");
    case RemarkColumn:
        return tr("Remark");
    case PlaceColumn:
        return tr("Place");
    default:
        return {};
    }
}

void InfluxLineModel::setLines(const QList<squash::InfluxLine> &lines)
{
    setRows(lines, [](const squash::InfluxLine &a, const squash::InfluxLine &b) {
        return a.measurement == b.measurement;
    });
}

int InfluxLineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant InfluxLineModel::data(const QModelIndex &index, int role) const
{
    const squash::InfluxLine *line = row(index);
    if (!line)
        return {};
    if (role == WholeRole)
        return line->text;
    if (role == Qt::DisplayRole)
        return shortened(line->text, longest);
    return {};
}

} // namespace kabocha::ui
