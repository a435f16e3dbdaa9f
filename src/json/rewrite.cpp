// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/rewrite.h"

#include "base/files.h"

#include <QCoreApplication>
#include <QIODevice>

namespace kabocha::json {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// What stands between two neighbours, or a bracket and a neighbour: blanks, and a comma where COMMAS is 1.
bool isGap(const QByteArray &text, int commas)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return isBlank(c) || c == ','; }) &&
           text.count(',') == commas;
}

/// A value of the source and its place; scalars do not know their own.
struct Piece
{
    const Value *value = nullptr;
    qint64 at = 0;
    qint64 after = 0;
};

/// How one of a container's children came through the edit.
struct Child
{
    std::optional<Piece> source = {}; ///< nothing: it is new
    qint64 keyAt = -1;                ///< of a member of the source
    QString key = {};                 ///< of a member
    const Value *before = nullptr;    ///< null: our spelling did not have it
    const Value *after = nullptr;     ///< null: ours did not have it and it stays, or the edit removed it
};

class Rewriter
{
public:
    Rewriter(const Value &root, const ItemNames &names, QIODevice &device, const Progress &progress)
        : m_source(root.span().source), m_names(names), m_device(device), m_progress(progress)
    {
    }

    void text(const Value &root, const Value &before, const Value &after)
    {
        m_step = stepOf(root);
        copy(0, root.span().at);
        piece({&root, root.span().at, root.span().after}, before, after, {}, 0);
        copy(root.span().after, m_source->size());
    }
    [[nodiscard]] Result<void> finish() const
    {
        if (m_error)
            return fail(*m_error);
        return {};
    }

private:
    /// Spaces a level in the source; -1 where it is written on one line.
    int stepOf(const Value &root)
    {
        if (root.members().places().isEmpty())
            return WriteOptions().indent;
        const QByteArray gap = bytes(root.span().at + 1, root.members().places().first().keyAt);
        const qsizetype line = gap.lastIndexOf('\n');
        if (line < 0)
            return -1;
        return std::max(static_cast<int>(gap.size() - line - 1), 1);
    }

    void piece(const Piece &source, const Value &before, const Value &after, const QString &key, int level)
    {
        if (m_error)
            return;
        if (before == after)
            return copy(source.at, source.after);
        const bool objects = source.value->isObject() && before.isObject() && after.isObject();
        // Only of the root: metadata may hold a list of the same name, in which the order counts.
        const bool lists = level == 1 && m_names.contains(key) && source.value->isArray() &&
                           before.isArray() && after.isArray();
        QList<Child> children;
        if (objects)
            children = membersOf(*source.value, before, after);
        else if (lists)
            children = itemsOf(*source.value, before, after, m_names.value(key));
        if (children.isEmpty() || !container(source, children, level))
            fresh(after, level);
    }

    [[nodiscard]] static QList<Child> membersOf(const Value &source, const Value &before, const Value &after)
    {
        const auto find = [](const Value &in, const QString &key) {
            const qsizetype index = in.members().indexOf(key);
            return index < 0 ? nullptr : &(in.members().begin() + index)->value;
        };
        QList<Child> out;
        if (source.members().places().size() != source.members().size())
            return out; // not as it was read
        bool sorted = true;
        for (qsizetype i = 0; i < source.members().size(); ++i) {
            const Member &member = *(source.members().begin() + i);
            const MemberPlace &place = source.members().places().at(i);
            sorted = sorted && (out.isEmpty() || lessByCodePoint(out.constLast().key, member.key));
            out.append({.source = Piece{&member.value, place.valueAt, place.valueAfter},
                        .keyAt = place.keyAt,
                        .key = member.key,
                        .before = find(before, member.key),
                        .after = find(after, member.key)});
        }
        for (const Member &member : after.members()) {
            const Value *known = find(before, member.key);
            if (source.members().contains(member.key) || (known && *known == member.value))
                continue; // what we only add in our own spelling is not an edit
            qsizetype at = out.size();
            while (sorted && at > 0 && lessByCodePoint(member.key, out.at(at - 1).key))
                --at;
            out.insert(at, {.key = member.key, .after = &member.value});
        }
        return out;
    }

    /// Items of the source in their order, those of one name paired with what they are before and after; of
    /// several of one name in the source the last counts. None where before or after have several.
    [[nodiscard]] static QList<Child> itemsOf(const Value &source, const Value &before, const Value &after,
                                              const QString &nameKey)
    {
        const auto nameOf = [&nameKey](const Value &item) {
            return item.members().value(nameKey).toString();
        };
        const auto byName = [&nameOf](const Value &list) {
            QHash<QString, const Value *> out;
            for (const Value &item : list.items()) {
                if (const QString name = nameOf(item); !name.isEmpty())
                    out.insert(name, &item);
            }
            return out;
        };
        const auto inBefore = byName(before);
        const auto inAfter = byName(after);
        if (inBefore.size() < before.items().size() || inAfter.size() < after.items().size())
            return {};
        QHash<QString, qsizetype> last;
        QList<Child> out;
        for (const Value &item : source.items()) {
            const QString name = nameOf(item);
            if (!item.isObject() || item.span().isEmpty() || name.isEmpty())
                return {}; // cannot be told apart
            last.insert(name, out.size());
            out.append(
                {.source = Piece{&item, item.span().at, item.span().after}, .before = inBefore.value(name)});
        }
        QSet<QString> kept;
        for (auto place = last.cbegin(); place != last.cend(); ++place) {
            out[place.value()].after = inAfter.value(place.key());
            kept.insert(place.key());
        }
        for (const Value &item : after.items()) {
            const QString name = nameOf(item);
            if (name.isEmpty())
                return {};
            if (!kept.contains(name))
                out.append({.after = &item});
        }
        return out;
    }

    /// False, and nothing written, where the text between the children is not what it should be: a repeated
    /// key.
    bool container(const Piece &source, const QList<Child> &children, int level)
    {
        QByteArray opening; // the blanks behind the bracket
        QByteArray between; // comma and blanks
        qint64 end = -1;    // of the child before
        QList<QByteArray> gaps;
        for (const Child &child : children) {
            gaps.append(QByteArray());
            if (!child.source)
                continue;
            const qint64 at = child.keyAt >= 0 ? child.keyAt : child.source->at;
            const QByteArray gap = bytes(end < 0 ? source.at + 1 : end, at);
            if (!isGap(gap, end < 0 ? 0 : 1))
                return false;
            if (end < 0)
                opening = gap;
            else if (between.isEmpty())
                between = gap;
            gaps.last() = end < 0 ? QByteArray() : gap;
            end = child.source->after;
        }
        const QByteArray closing = end < 0 ? QByteArray() : bytes(end, source.after - 1);
        if (end < 0 || !isGap(closing, 0))
            return false; // empty in the source: written in the style of the whole
        if (between.isEmpty())
            between = opening.isEmpty() ? QByteArray(", ") : "," + opening;
        put(bytes(source.at, source.at + 1));
        bool first = true;
        for (qsizetype i = 0; i < children.size(); ++i) {
            const Child &child = children.at(i);
            const bool stays = child.source && !child.before && !child.after;
            if (!child.after && !stays)
                continue;
            put(first ? opening : gaps.at(i).isEmpty() ? between : gaps.at(i));
            first = false;
            if (child.source && child.keyAt >= 0)
                copy(child.keyAt, child.source->at);
            else if (!child.key.isNull())
                put(write(Value::string(child.key)) + ": ");
            if (!child.source)
                fresh(*child.after, level + 1);
            else if (stays)
                copy(child.source->at, child.source->after);
            else if (child.before)
                piece(*child.source, *child.before, *child.after, child.key, level + 1);
            else
                fresh(*child.after, level + 1);
        }
        if (!first)
            put(closing);
        copy(source.after - 1, source.after);
        return true;
    }

    void fresh(const Value &value, int level)
    {
        if (m_error)
            return;
        const auto written = write(value, m_device, {.indent = m_step, .level = level});
        if (!written)
            m_error = written.error();
    }

    [[nodiscard]] QByteArray bytes(qint64 at, qint64 after)
    {
        const auto read = m_source->read(at, after - at);
        if (!read && !m_error)
            m_error = read.error();
        return read.value_or(QByteArray());
    }

    void put(const QByteArray &text)
    {
        if (m_error)
            return;
        if (const auto written = writeAll(m_device, text); !written)
            m_error = written.error();
    }

    void copy(qint64 at, qint64 after)
    {
        constexpr qint64 step = 1024 * 1024;
        while (at < after && !m_error) {
            const qint64 count = std::min(step, after - at);
            put(bytes(at, at + count));
            at += count;
            if (!m_error && count == step && m_progress && !m_progress(double(at) / double(m_source->size())))
                m_error =
                    Error{.kind = Error::Kind::Cancelled,
                          .message = QCoreApplication::translate("kabocha::json", "Writing was cancelled.")};
        }
    }

    std::shared_ptr<const Source> m_source;
    const ItemNames &m_names;
    QIODevice &m_device;
    const Progress &m_progress;
    int m_step = 2;
    std::optional<Error> m_error;
};

} // namespace

Result<void> rewrite(const Value &source, const Value &before, const Value &after, const ItemNames &names,
                     QIODevice &device, const Progress &progress)
{
    Rewriter rewriter(source, names, device, progress);
    rewriter.text(source, before, after);
    return rewriter.finish();
}

} // namespace kabocha::json
