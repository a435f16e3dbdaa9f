// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "json/scanner.h"
#include "json/value.h"

class QIODevice;

namespace kabocha::json {

/// Reads one JSON text: RFC 8259 plus the bare tokens `NaN`, `Infinity`, `-Infinity`; a BOM is passed over.
/// Nesting deeper than 200 is refused. FILE only names the place in errors. Errors: Syntax with line and
/// column. Keys that occur twice are added to DUPLICATES (JSON paths) if given.
[[nodiscard]] Result<Value> parse(const QByteArray &bytes, const QString &file = {},
                                  QStringList *duplicates = nullptr);

/// The same from a source. Long lists of numbers stay its bytes until someone looks (List). Errors also: Io,
/// Unsupported (see Scanner), and Cancelled if PROGRESS says no.
[[nodiscard]] Result<Value> parse(const std::shared_ptr<const Source> &source,
                                  QStringList *duplicates = nullptr, const Progress &progress = {});

enum class NonFinite {
    Token, ///< as Python's json writes them: `NaN`, `Infinity`, `-Infinity`
    Null,  ///< `null`: strict JSON for a server
};
enum class Numbers {
    Source, ///< each number's own text
    Python, ///< as Python writes it after reading it: floats as pythonRepr()
};
struct WriteOptions
{
    /// Spaces a level, as `json.dump(indent=2)`; -1: one line with `, ` and `: `; 0: no blanks at all.
    int indent = 2;
    bool sortKeys = true;                   ///< by code point, as Python does
    NonFinite nonFinite = NonFinite::Token; ///< Null also for numbers that overflow a double
    Numbers numbers = Numbers::Source;
    /// Lists that are kept as bytes and have more items than this are folded to `[1.0, 2.0, … 9998 more]`:
    /// for people to read, no longer JSON. -1: none is.
    qint64 foldFrom = -1;
    /// For people to read the beginning: behind so many bytes nothing more is begun, and of a text no more
    /// characters are written than this. No longer JSON then. -1: all is written.
    qint64 most = -1;
    /// Lists of a file that still stands in its place (not of a source in memory) are written as an object
    /// with this one key, which referredList() reads again. Empty: they are written as they are.
    QString listReference = {};
    int level =
        0; ///< how deep the value stands in what is around it: its lines are indented by so many levels
};
/// As Python's `json.dump` writes it: all non-ASCII escaped as `\uXXXX`, no newline at the end
/// (lsst-verify.md §3).
/// Empty, which no JSON text is, where a list's file can no longer be read.
[[nodiscard]] QByteArray write(const Value &value, const WriteOptions &options = {});
/// The same to DEVICE, piece by piece: nothing is held in memory. Errors: Io (of a list's file, or of
/// DEVICE), Cancelled.
[[nodiscard]] Result<void> write(const Value &value, QIODevice &device, const WriteOptions &options = {},
                                 const Progress &progress = {});
/// A list that was written as a reference (WriteOptions::listReference).
struct ReferredList
{
    QString file = {};
    qint64 size = 0;     ///< of the file, bytes
    qint64 modified = 0; ///< as Source::modified()
    List list = {};      ///< without its source
};
/// Nothing if VALUE is no reference under KEY, or not one that can be.
[[nodiscard]] std::optional<ReferredList> referredList(const Value &value, const QString &key);

/// The text of a number as Python writes it after reading it: `1e5` → `100000.0`, `-0` → `0`, integers of any
/// size.
[[nodiscard]] QByteArray pythonNumber(const Value &value);
/// The order of Python's strings: by code point, where QString's operator< goes by UTF-16 unit.
[[nodiscard]] bool lessByCodePoint(QStringView a, QStringView b);

} // namespace kabocha::json
