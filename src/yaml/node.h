// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace kabocha::yaml {

struct Entry;

/// A YAML value as PyYAML resolves it (YAML 1.1; lsst-verify.md §2.1): merge keys applied, plain
/// `yes`/`on` boolean, `y`/`n` strings, integer and float told apart, quoted scalars strings. Each
/// node knows its place.
struct Node
{
    enum class Kind { Null, Bool, Integer, Float, String, Sequence, Mapping };
    Kind kind = Kind::Null;
    QString text = {};         ///< the scalar as written (string value for String)
    bool boolean = false;      ///< of Bool
    double number = 0;         ///< of Integer and Float
    QString tag = {};          ///< explicit tag such as `!<lsst.verify.Measurement>`; usually empty
    QList<Node> items = {};    ///< of Sequence
    QList<Entry> entries = {}; ///< of Mapping, in order, each key once
    int line = 0;              ///< 1-based
    int column = 0;            ///< 1-based

    [[nodiscard]] bool isMapping() const { return kind == Kind::Mapping; }
    [[nodiscard]] bool isSequence() const { return kind == Kind::Sequence; }
    [[nodiscard]] bool isString() const { return kind == Kind::String; }
    [[nodiscard]] bool isNumber() const { return kind == Kind::Integer || kind == Kind::Float; }
    [[nodiscard]] const Node *find(QStringView key) const; ///< of a Mapping; null if absent
};

struct Entry
{
    Node key;
    Node value;
};

/// How many nodes there are in NODE, itself and those of aliases counted each time.
[[nodiscard]] qint64 weightOf(const Node &node);

/// Reads every document of a stream. Refuses, in bounded time and memory: text that is not UTF-8, nesting
/// deeper than 100, alias bombs. Errors: Syntax with file, line, column. Duplicate keys (the last one wins,
/// as in PyYAML) are added to ISSUES as warnings `yaml-duplicate-key`.
[[nodiscard]] Result<QList<Node>> parse(const QByteArray &bytes, const QString &file, QList<Issue> *issues);

} // namespace kabocha::yaml
