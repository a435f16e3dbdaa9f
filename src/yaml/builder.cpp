// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/builder.h"

#include "base/number.h"
#include "yaml/scalar.h"

#include <QCoreApplication>

namespace kabocha::yaml {
namespace {

using Kind = Node::Kind;

constexpr size_t DeepestNesting = 100;
constexpr qint64 MostNodes = 2'000'000; ///< of one stream, aliases counted out

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::yaml", text);
}

/// What makes two keys equal, as in a Python dictionary: `1`, `1.0` and `true` are.
QString identity(const Node &key)
{
    switch (key.kind) {
    case Kind::String:
        return u's' + key.text;
    case Kind::Bool:
        return key.boolean ? QStringLiteral("n1.0") : QStringLiteral("n0.0");
    case Kind::Integer:
        if (std::abs(key.number) >= 9007199254740992.0) // doubles cannot tell these apart
            return u'i' + key.text;
        [[fallthrough]];
    case Kind::Float:
        return u'n' + QString::fromLatin1(pythonRepr(key.number == 0 ? 0 : key.number));
    case Kind::Null:
    case Kind::Sequence:
    case Kind::Mapping:
        break;
    }
    return QStringLiteral("0");
}

bool sameKey(const Node &a, const Node &b)
{
    if (a.kind == Kind::String && b.kind == Kind::String)
        return a.text == b.text;
    return identity(a) == identity(b);
}

bool isAscii(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
}

} // namespace

Builder::Builder(const QByteArray &text, const QString &file, QList<Issue> *issues)
    : m_text(text), m_ascii(isAscii(text)), m_file(file), m_issues(issues)
{
}

Place Builder::placeOf(const YAML::Mark &mark) const
{
    if (mark.is_null())
        return {.file = m_file};
    int column = mark.column;
    if (!m_ascii) { // yaml-cpp counts bytes
        const qsizetype end = std::clamp<qsizetype>(mark.pos, 0, m_text.size());
        const qsizetype begin = std::clamp<qsizetype>(end - mark.column, 0, end);
        column = static_cast<int>(std::count_if(m_text.begin() + begin, m_text.begin() + end,
                                                [](char c) { return (c & 0xC0) != 0x80; }));
    }
    return {.file = m_file, .line = mark.line + 1, .column = column + 1};
}

Node Builder::nodeAt(const YAML::Mark &mark) const
{
    const Place place = placeOf(mark);
    Node node;
    node.line = place.line;
    node.column = place.column;
    return node;
}

void Builder::refuse(const Node &node, const QString &message, const QString &hint) const
{
    throw Refusal{{.kind = Error::Kind::Syntax,
                   .message = message,
                   .hint = hint,
                   .place = {.file = m_file, .line = node.line, .column = node.column}}};
}

void Builder::weigh(const Node &node, qint64 weight)
{
    m_weight += weight;
    if (m_weight > MostNodes)
        refuse(node,
               tr("The file stands for more than %1 values once its aliases are followed.").arg(MostNodes),
               tr("Such a file can fill the memory of a computer; it is not read further."));
}

void Builder::OnDocumentStart(const YAML::Mark &mark)
{
    // At a `,`, `]` or `}` where a value should begin, yaml-cpp sees one empty document after another.
    if (mark.pos == m_documentStart)
        refuse(nodeAt(mark),
               tr("This is not well-formed YAML: no value can begin with “%1”.")
                   .arg(QString::fromUtf8(m_text.mid(mark.pos, 1))),
               tr("Check brackets and commas in this line and the one before."));
    // yaml-cpp begins a new document with whatever is left behind one.
    const QByteArrayView rest = QByteArrayView(m_text).sliced(mark.pos);
    if (m_documentStart >= 0 && !rest.startsWith("---") && !rest.startsWith("..."))
        refuse(nodeAt(mark),
               tr("This is not well-formed YAML: the document ended before this, and no line “---” begins "
                  "another."),
               tr("Check indentation, quotes and colons in this line and the one before."));
    m_documentStart = mark.pos;
    m_frames.clear();
    m_anchors.clear();
}

void Builder::OnDocumentEnd()
{
    m_anchors.clear();
}

void Builder::OnNull(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    Built built{.node = nodeAt(mark)};
    weigh(built.node, 1);
    if (!m_frames.empty() && m_frames.back().key) {
        // yaml-cpp marks a value that is not there at whatever comes next; it is missing behind its key.
        const Node &key = m_frames.back().key->node;
        built.node.line = key.line;
        built.node.column = key.column;
    }
    if (anchor)
        m_anchors.insert(anchor, built);
    deliver(std::move(built));
}

void Builder::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    const auto it = m_anchors.constFind(anchor);
    if (it == m_anchors.cend())
        refuse(nodeAt(mark), tr("An alias stands inside the very value that it refers to."),
               tr("Give the value without referring to itself."));
    Built built = *it;
    weigh(nodeAt(mark), built.weight);
    built.mergeKey = false;
    deliver(std::move(built));
}

void Builder::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                       const std::string &value)
{
    constexpr std::string_view Standard = "tag:yaml.org,2002:";
    Built built{.node = nodeAt(mark)};
    Node &node = built.node;
    weigh(node, 1);
    // yaml-cpp takes a quote with which the text ends for a whole empty scalar.
    if (value.empty() && tag == "!" && (m_text.endsWith('\'') || m_text.endsWith('"')) &&
        m_text.indexOf(m_text.back(), mark.pos) == m_text.size() - 1)
        refuse(node, tr("This is not well-formed YAML: a quote is never closed."),
               tr("Close it, or remove it."));
    node.text = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
    if (tag == "?") { // plain
        resolvePlain(node);
        built.mergeKey = value == "<<";
    } else if (tag.starts_with(Standard)) {
        const std::string_view type = std::string_view(tag).substr(Standard.size());
        Node plain = node;
        resolvePlain(plain);
        const bool fits = type == "str" || (type == "int" && plain.kind == Kind::Integer) ||
                          (type == "float" && plain.isNumber()) ||
                          (type == "bool" && plain.kind == Kind::Bool) ||
                          (type == "null" && plain.kind == Kind::Null);
        const bool known = type == "int" || type == "float" || type == "bool" || type == "null";
        if (known && !fits)
            refuse(node,
                   tr("“%1” is not what its tag “!!%2” says.")
                       .arg(node.text, QString::fromStdString(std::string(type))),
                   tr("Remove the tag or correct the value."));
        node.kind = Kind::String;
        if (known) {
            node = plain;
            if (type == "float")
                node.kind = Kind::Float;
        } else if (type != "str") {
            node.tag = QString::fromStdString(tag);
        }
    } else {
        node.kind = Kind::String; // quoted, or with a tag of somebody's own
        if (tag != "!")
            node.tag = QString::fromStdString(tag);
    }
    if (anchor)
        m_anchors.insert(anchor, built);
    deliver(std::move(built));
}

void Builder::OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value)
{
    open(mark, Kind::Sequence, tag, anchor);
}

void Builder::OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value)
{
    open(mark, Kind::Mapping, tag, anchor);
}

void Builder::OnSequenceEnd()
{
    close();
}

void Builder::OnMapEnd()
{
    close();
}

void Builder::open(const YAML::Mark &mark, Kind kind, const std::string &tag, YAML::anchor_t anchor)
{
    Frame frame{.built = {.node = nodeAt(mark)}, .anchor = anchor};
    frame.built.node.kind = kind;
    if (!tag.empty() && tag != "?" && tag != "!")
        frame.built.node.tag = QString::fromStdString(tag);
    weigh(frame.built.node, 1);
    if (kind == Kind::Mapping)
        frame.built.node.entries.reserve(4);
    if (m_frames.size() >= DeepestNesting)
        refuse(frame.built.node, tr("The file is nested deeper than %1 levels.").arg(DeepestNesting),
               tr("No metrics package needs this; check brackets and indentation."));
    m_frames.push_back(std::move(frame));
}

void Builder::close()
{
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    if (!frame.merges.isEmpty())
        applyMerges(frame);
    if (frame.anchor)
        m_anchors.insert(frame.anchor, frame.built);
    deliver(std::move(frame.built));
}

void Builder::deliver(Built &&built)
{
    if (m_frames.empty()) {
        m_documents << std::move(built.node);
        return;
    }
    Frame &frame = m_frames.back();
    frame.built.weight += built.weight;
    if (frame.built.node.kind == Kind::Sequence) {
        frame.built.node.items << std::move(built.node);
    } else if (!frame.key) {
        if (built.node.isMapping() || built.node.isSequence())
            refuse(built.node, tr("The key of a mapping is itself a mapping or a list."),
                   tr("Put quotes around it if it is meant as text."));
        frame.key = std::move(built);
    } else {
        Built key = std::move(*frame.key);
        frame.key.reset();
        if (key.mergeKey)
            addMerge(frame, built.node);
        else
            addEntry(frame, std::move(key), std::move(built.node));
    }
}

Entry *Builder::entryWith(Frame &frame, const Node &key)
{
    constexpr qsizetype Few = 12;
    QList<Entry> &entries = frame.built.node.entries;
    if (entries.size() < Few) {
        for (Entry &entry : entries)
            if (sameKey(entry.key, key))
                return &entry;
        return nullptr;
    }
    if (frame.places.isEmpty())
        for (qsizetype i = 0; i < entries.size(); ++i)
            frame.places.insert(identity(entries.at(i).key), i);
    const QString id = identity(key);
    if (const auto it = frame.places.constFind(id); it != frame.places.cend())
        return &entries[*it];
    frame.places.insert(id, entries.size()); // where the caller puts it
    return nullptr;
}

void Builder::addEntry(Frame &frame, Built &&key, Node &&value)
{
    Entry *earlier = entryWith(frame, key.node);
    if (!earlier) {
        frame.built.node.entries.append(Entry{std::move(key.node), std::move(value)});
        return;
    }
    if (m_issues)
        *m_issues << Issue{
            .severity = Severity::Warning,
            .code = QStringLiteral("yaml-duplicate-key"),
            .text = tr("The key “%1” occurs more than once in the same mapping. The last one counts; the one "
                       "in line %2 is ignored.")
                        .arg(key.node.text, QString::number(earlier->key.line)),
            .place = {.file = m_file, .line = key.node.line, .column = key.node.column},
            .hint = tr("Remove one of them.")};
    earlier->key = std::move(key.node); // the place of the value that counts
    earlier->value = std::move(value);
}

void Builder::addMerge(Frame &frame, const Node &value)
{
    const auto refuseValue = [this](const Node &wrong) {
        refuse(wrong, tr("The merge key “<<” takes a mapping or a list of mappings."),
               tr("Name an anchor that stands at a mapping."));
    };
    if (value.isMapping()) {
        frame.merges << value;
    } else if (value.isSequence()) {
        for (auto it = value.items.crbegin(); it != value.items.crend(); ++it) { // the earlier ones win
            if (!it->isMapping())
                refuseValue(*it);
            frame.merges << *it;
        }
    } else {
        refuseValue(value);
    }
}

void Builder::applyMerges(Frame &frame)
{
    const QList<Entry> own = std::exchange(frame.built.node.entries, {});
    frame.places.clear();
    const auto set = [&frame](const Entry &entry) {
        if (Entry *earlier = entryWith(frame, entry.key))
            *earlier = entry;
        else
            frame.built.node.entries.append(entry);
    };
    for (const Node &merged : std::as_const(frame.merges))
        for (const Entry &entry : merged.entries)
            set(entry);
    for (const Entry &entry : own)
        set(entry);
}

} // namespace kabocha::yaml
