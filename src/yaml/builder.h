// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "yaml/node.h"

#include <QHash>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <vector>

namespace kabocha::yaml {

/// What is wrong with a document, thrown through yaml-cpp's parser and caught in parse().
struct Refusal
{
    Error error;
};

/// Builds nodes from yaml-cpp's events: no tree of the library in between, and marks, tags and quoting at
/// hand.
class Builder final : public YAML::EventHandler
{
public:
    Builder(const QByteArray &text, const QString &file, QList<Issue> *issues);
    [[nodiscard]] QList<Node> takeDocuments() { return std::move(m_documents); }

    void OnDocumentStart(const YAML::Mark &mark) override;
    void OnDocumentEnd() override;
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override;
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override;

    [[nodiscard]] Place placeOf(const YAML::Mark &mark) const;

private:
    /// A node with what it weighs once its aliases are counted out.
    struct Built
    {
        Node node;
        qint64 weight = 1;
        bool mergeKey = false; ///< a plain `<<`
    };
    struct Frame
    {
        Built built;
        YAML::anchor_t anchor = 0;
        std::optional<Built> key = {};
        QList<Node> merges = {};               ///< mappings to merge, those that win last
        QHash<QString, qsizetype> places = {}; ///< key → index in entries, once they are many
    };
    [[nodiscard]] Node nodeAt(const YAML::Mark &mark) const;
    void open(const YAML::Mark &mark, Node::Kind kind, const std::string &tag, YAML::anchor_t anchor);
    void close();
    void deliver(Built &&built);
    /// The entry of FRAME with this key; null if it has none yet, and then the next one appended must be it.
    [[nodiscard]] static Entry *entryWith(Frame &frame, const Node &key);
    void addEntry(Frame &frame, Built &&key, Node &&value);
    void addMerge(Frame &frame, const Node &value);
    void applyMerges(Frame &frame);
    void weigh(const Node &node, qint64 weight);
    [[noreturn]] void refuse(const Node &node, const QString &message, const QString &hint) const;

    const QByteArray &m_text;
    const bool m_ascii;
    const QString m_file;
    QList<Issue> *m_issues;
    QList<Node> m_documents;
    std::vector<Frame> m_frames;
    QHash<YAML::anchor_t, Built> m_anchors;
    qint64 m_weight = 0;
    int m_documentStart = -1; ///< in bytes, of the last document
};

} // namespace kabocha::yaml
