// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/io.h"
#include "json/path.h"
#include "json/scanner.h"

namespace kabocha::json {
namespace {

/// Builds the tree of a text.
class TreeBuilder final : public ScanHandler
{
public:
    TreeBuilder(std::shared_ptr<const Source> source, QStringList *duplicates)
        : m_source(std::move(source)), m_duplicates(duplicates)
    {
    }
    [[nodiscard]] Value take() { return std::move(m_root); }

    void null(qint64 at) override { add({}, at, at + 4); }
    void boolean(bool value, qint64 at) override { add(Value::boolean(value), at, at + (value ? 4 : 5)); }
    void number(QByteArrayView text, qint64 at) override
    {
        add(Value::numberText(text.toByteArray()), at, at + text.size());
    }
    void string(QString &&text, qint64 at, qint64 after) override
    {
        add(Value::string(std::move(text)), at, after);
    }
    void key(QString &&text, qint64 at) override
    {
        m_frames.back().key = std::move(text);
        m_frames.back().keyAt = at;
    }
    void beginArray(qint64 at) override { m_frames.push_back({.at = at}); }
    void beginObject(qint64 at) override { m_frames.push_back({.isObject = true, .at = at}); }
    void endArray(qint64 after) override
    {
        const qint64 at = m_frames.back().at;
        QList<Value> items = std::move(m_frames.back().items);
        items.squeeze();
        m_frames.pop_back();
        add(Value::array(std::move(items), {.source = m_source, .at = at, .after = after}), at, after);
    }
    void endObject(qint64 after) override
    {
        const qint64 at = m_frames.back().at;
        Object members = std::move(m_frames.back().members);
        m_frames.pop_back();
        add(Value::object(std::move(members), {.source = m_source, .at = at, .after = after}), at, after);
    }
    [[nodiscard]] qint64 listsFrom() const override { return shortestList; }
    void list(List &&list) override
    {
        const qint64 at = list.span.at;
        const qint64 after = list.span.after;
        add(Value::list(std::move(list)), at, after);
    }

private:
    static constexpr qint64 shortestList = 256; ///< bytes; a shorter one is better made at once

    struct Frame
    {
        bool isObject = false;
        qint64 at = 0;
        QString key = {};
        qint64 keyAt = 0;
        QList<Value> items = {};
        Object members = {};
    };

    void add(Value &&value, qint64 at, qint64 after)
    {
        if (m_frames.empty()) {
            m_root = std::move(value);
            return;
        }
        Frame &frame = m_frames.back();
        if (!frame.isObject) {
            frame.items.append(std::move(value));
            return;
        }
        if (m_duplicates && frame.members.contains(frame.key))
            m_duplicates->append(path());
        frame.members.insertRead(frame.key, value,
                                 {.keyAt = frame.keyAt, .valueAt = at, .valueAfter = after});
    }
    [[nodiscard]] QString path() const
    {
        QString path = QStringLiteral("$");
        for (const Frame &frame : m_frames)
            path = frame.isObject ? memberPath(path, frame.key) : itemPath(path, frame.items.size());
        return path;
    }

    std::shared_ptr<const Source> m_source;
    QStringList *m_duplicates;
    std::vector<Frame> m_frames;
    Value m_root;
};

} // namespace

Result<Value> parse(const std::shared_ptr<const Source> &source, QStringList *duplicates,
                    const Progress &progress)
{
    TreeBuilder builder(source, duplicates);
    if (const auto scanned = Scanner(source, progress).run(builder); !scanned)
        return fail(scanned.error());
    return builder.take();
}

Result<Value> parse(const QByteArray &bytes, const QString &file, QStringList *duplicates)
{
    return parse(Source::of(bytes, file), duplicates);
}

} // namespace kabocha::json
