// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jsontreemodel.h"

#include "base/whendone.h"
#include "models/text.h"
#include "models/typedvalue.h"
#include "json/path.h"

#include <QtConcurrentRun>

namespace kabocha::ui {
namespace {

qsizetype sizeOf(const json::Value &value)
{
    return value.size();
}

QString keyAt(const json::Value &value, qsizetype i)
{
    return value.isArray() ? QString::number(i) : (value.members().begin() + i)->key;
}

QString childPath(const QString &path, const json::Value &value, qsizetype i)
{
    return value.isArray() ? json::itemPath(path, i) : json::memberPath(path, keyAt(value, i));
}

/// What an object is about, so that a list of them can be read while folded.
QString nameOf(const json::Object &object)
{
    for (const char *key : {"metric", "name"}) {
        if (const json::Value value = object.value(QLatin1String(key)); value.isString())
            return shortText(value, 80);
    }
    return {};
}

/// How many children of a container stand behind one row when COUNT are to be shown: 1, 1000, 1,000,000 …
qsizetype stepFor(qsizetype count)
{
    qsizetype step = 1;
    while ((count + step - 1) / step > JsonTreeModel::chunk)
        step *= JsonTreeModel::chunk;
    return step;
}

int rowsFor(qsizetype count)
{
    const qsizetype step = stepFor(count);
    return static_cast<int>((count + step - 1) / step);
}

/// Whether the window would wait for COUNT items of LIST from FIRST on: if more bytes have to be passed over
/// than a thousand numbers and their neighbours between two marks take.
bool takesLong(const json::List &list, qsizetype first, qsizetype count)
{
    constexpr qint64 most = 1024 * 1024;
    const auto from = static_cast<size_t>(first / json::List::markStep);
    const auto behind = static_cast<size_t>((first + count - 1) / json::List::markStep) + 1;
    const qint64 end = behind < list.marks.size() ? list.marks.at(behind) : list.span.after;
    return end - list.marks.at(from) > most;
}

} // namespace

/// A row that was looked at: a value, or a range of a long container's children.
struct JsonTreeModel::Node
{
    JsonTreeModel *model = nullptr;
    Node *parent = nullptr;
    int row = 0;
    json::Value value = {}; ///< of a range: its container
    QString path = {};
    qsizetype position = 0; ///< in the container
    qsizetype first = 0;    ///< of the children shown below
    qsizetype count = 0;    ///< of the children shown below, through ranges or not
    bool range = false;
    QString problem = {};                                 ///< why the value cannot be read
    std::vector<std::unique_ptr<Node>> children = {};     ///< made when asked for
    std::optional<Result<QList<json::Value>>> items = {}; ///< of a list, those shown below: read at once
    bool reading = false;                                 ///< they are being read

    [[nodiscard]] qsizetype step() const { return stepFor(count); }
    [[nodiscard]] int rows() const { return rowsFor(count); }
    [[nodiscard]] bool isBeingRead() const { return !range && parent && parent->reading; }

    /// WHY says why it cannot be read: of a list that lies in a file which has changed. Null while it is
    /// being read.
    json::Value valueAt(qsizetype at, QString *why)
    {
        if (value.isObject())
            return (value.members().begin() + at)->value;
        if (!items && !reading) {
            reading = value.list() && takesLong(*value.list(), first, count);
            if (reading)
                model->readItems(this);
            else
                items = value.slice(first, count);
        }
        if (items && !*items)
            *why = (*items).error().text();
        return items && *items ? (*items)->value(at - first) : json::Value();
    }

    Node *child(int at)
    {
        if (children.empty())
            children.resize(static_cast<size_t>(rows()));
        std::unique_ptr<Node> &slot = children.at(static_cast<size_t>(at));
        if (!slot) {
            slot = std::make_unique<Node>();
            slot->model = model;
            slot->parent = this;
            slot->row = at;
            const qsizetype width = step();
            const qsizetype from = first + at * width;
            if (width == 1) {
                slot->value = valueAt(from, &slot->problem);
                slot->position = from;
                slot->path = childPath(path, value, from);
                slot->count = sizeOf(slot->value);
            } else {
                slot->value = value;
                slot->path = path;
                slot->range = true;
                slot->first = from;
                slot->count = std::min(width, first + count - from);
            }
        }
        return slot.get();
    }

    /// The row below this one (through ranges) of the container's child AT.
    Node *descend(qsizetype at)
    {
        Node *node = this;
        do {
            node = node->child(static_cast<int>((at - node->first) / node->step()));
        } while (node->range);
        return node;
    }
};

JsonTreeModel::JsonTreeModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>())
{
}

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setRoot(const json::Value &value)
{
    beginResetModel();
    ++m_roots;
    m_root = std::make_unique<Node>();
    m_root->model = this;
    m_root->value = value;
    m_root->path = QStringLiteral("$");
    m_root->count = sizeOf(value);
    endResetModel();
}

void JsonTreeModel::readItems(Node *node)
{
    const auto read = QtConcurrent::run([value = node->value, first = node->first, count = node->count] {
        return value.slice(first, count);
    });
    whenDone(read, this, [this, node, root = m_roots](const Result<QList<json::Value>> &items) {
        if (root == m_roots)
            setItems(node, items);
    });
}

void JsonTreeModel::setItems(Node *node, const Result<QList<json::Value>> &items)
{
    node->items = items;
    node->reading = false;
    for (const auto &child : node->children) {
        if (child)
            child->value = node->valueAt(child->position, &child->problem);
    }
    for (const auto &child : node->children) {
        const qsizetype count = child ? sizeOf(child->value) : 0;
        if (count == 0)
            continue;
        beginInsertRows(indexOf(child.get()), 0, rowsFor(count) - 1);
        child->count = count;
        endInsertRows();
    }
    const QModelIndex parent = indexOf(node);
    emit dataChanged(index(0, KeyColumn, parent), index(node->rows() - 1, ValueColumn, parent));
    emit itemsRead();
}

const json::Value &JsonTreeModel::root() const
{
    return m_root->value;
}

JsonTreeModel::Node *JsonTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex JsonTreeModel::indexOf(const Node *node, int column) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, column, node);
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || parent.column() > 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->child(row));
}

QModelIndex JsonTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(nodeOf(index)->parent) : QModelIndex();
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : nodeOf(parent)->rows();
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool JsonTreeModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *node = nodeOf(index);
    if (role == PathRole)
        return node->path;
    if (role == KindRole)
        return node->range || node->isBeingRead() ? QVariant()
                                                  : QVariant(static_cast<int>(node->value.kind()));
    if (role == Qt::DisplayRole)
        return textOf(index, 300);
    return role == Qt::ToolTipRole ? plainTip(textOf(index, 2000)) : QVariant();
}

QString JsonTreeModel::textOf(const QModelIndex &index, int most) const
{
    const Node *node = nodeOf(index);
    if (index.column() == KeyColumn) {
        if (node->range)
            return tr("%1 … %2").arg(node->first).arg(node->first + node->count - 1);
        return node->parent->value.isArray() ? u'[' + QString::number(node->position) + u']'
                                             : keyAt(node->parent->value, node->position);
    }
    if (node->range)
        return {};
    if (node->isBeingRead())
        return tr("Being read …");
    if (!node->problem.isEmpty())
        return node->problem;
    if (node->value.isArray())
        return tr("%n item(s)", nullptr, static_cast<int>(node->count));
    if (node->value.isObject()) {
        const QString members = tr("%n member(s)", nullptr, static_cast<int>(node->count));
        const QString name = nameOf(node->value.members());
        return name.isEmpty() ? members : tr("%1  ·  %2").arg(name, members);
    }
    const QString text = shortText(node->value, most);
    return node->value.isString() ? u'"' + text + u'"' : text;
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == KeyColumn ? tr("Key") : tr("Value");
}

QModelIndex JsonTreeModel::find(const QString &jsonPath) const
{
    Node *node = m_root.get();
    for (bool deeper = true; deeper && node->path != jsonPath;) {
        deeper = false;
        const json::Value value = node->value;
        const QString rest = jsonPath.mid(node->path.size());
        if (!jsonPath.startsWith(node->path))
            break;
        if (value.isArray() && rest.startsWith(u'[')) {
            bool isNumber = false;
            const qsizetype at = rest.mid(1, rest.indexOf(u']') - 1).toLongLong(&isNumber);
            deeper = isNumber && at >= 0 && at < sizeOf(value);
            if (deeper)
                node = node->descend(at);
        } else if (value.isObject()) {
            qsizetype at = 0;
            qsizetype best = -1;
            qsizetype length = 0;
            for (const json::Member &member :
                 value.members()) { // the longest key that fits: keys may hold dots
                const QString path = json::memberPath(node->path, member.key);
                const bool whole = jsonPath.size() == path.size() ||
                                   jsonPath.mid(path.size(), 1) == QLatin1String(".") ||
                                   jsonPath.mid(path.size(), 1) == QLatin1String("[");
                if (whole && path.size() > length && jsonPath.startsWith(path)) {
                    best = at;
                    length = path.size();
                }
                ++at;
            }
            deeper = best >= 0;
            if (deeper)
                node = node->descend(best);
        }
    }
    return indexOf(node);
}

QModelIndex JsonTreeModel::at(const json::Steps &steps) const
{
    Node *node = m_root.get();
    for (const qint64 step : steps) {
        if (node->isBeingRead())
            break;
        if (step < 0 || step >= sizeOf(node->value))
            return {};
        node = node->descend(step);
    }
    return indexOf(node);
}

json::Steps JsonTreeModel::stepsOf(const QModelIndex &index) const
{
    json::Steps steps;
    const Node *node = nodeOf(index);
    if (node->range)
        steps.prepend(node->first);
    for (; node->parent; node = node->parent) {
        if (!node->range)
            steps.prepend(node->position);
    }
    return steps;
}

bool JsonTreeModel::isRange(const QModelIndex &index) const
{
    return nodeOf(index)->range;
}

bool JsonTreeModel::isBeingRead(const QModelIndex &index) const
{
    return nodeOf(index)->isBeingRead();
}

const json::Value &JsonTreeModel::valueOf(const QModelIndex &index) const
{
    return nodeOf(index)->value;
}

} // namespace kabocha::ui
