// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "json/list.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace kabocha::json {

struct Member;
class Object;

/// Where a member stands in the source of its object.
struct MemberPlace
{
    qint64 keyAt = 0;
    qint64 valueAt = 0;
    qint64 valueAfter = 0;
};

/// A JSON value that loses nothing: numbers keep the text of their source (`1e400`, `5` and `5.0`,
/// integers beyond 2^53, the bare tokens `NaN`, `Infinity`, `-Infinity` that Python writes), objects
/// keep the order of their members. Implicitly shared; a value.
class Value
{
public:
    enum class Kind { Null, Bool, Number, String, Array, Object };

    Value(); ///< null
    [[nodiscard]] static Value boolean(bool value);
    [[nodiscard]] static Value number(double value); ///< text as pythonRepr()
    [[nodiscard]] static Value integer(qint64 value);
    [[nodiscard]] static Value
    numberText(QByteArray text); ///< text must be a JSON number or a non-finite token
    [[nodiscard]] static Value string(QString value);
    [[nodiscard]] static Value array(QList<Value> items, Span span = {}); ///< SPAN: where it was read
    [[nodiscard]] static Value list(List list); ///< an array that stays the bytes of its source
    [[nodiscard]] static Value object(Object members, Span span = {}); ///< the same

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isNull() const { return m_kind == Kind::Null; }
    [[nodiscard]] bool isBool() const { return m_kind == Kind::Bool; }
    [[nodiscard]] bool isNumber() const { return m_kind == Kind::Number; }
    [[nodiscard]] bool isString() const { return m_kind == Kind::String; }
    [[nodiscard]] bool isArray() const { return m_kind == Kind::Array; }
    [[nodiscard]] bool isObject() const { return m_kind == Kind::Object; }

    [[nodiscard]] bool toBool() const;           ///< false unless Bool
    [[nodiscard]] double toDouble() const;       ///< NaN unless Number; NaN and infinities for the tokens
    [[nodiscard]] bool isInteger() const;        ///< a number without fraction, exponent or token
    [[nodiscard]] bool isFinite() const;         ///< a number that is neither token nor overflow
    [[nodiscard]] QByteArray numberText() const; ///< as in the source; empty unless Number
    [[nodiscard]] QString toString() const;      ///< empty unless String
    /// Empty unless Array. Of a list that is kept as bytes all items are made and kept from then on: for
    /// small ones. Empty also where its file cannot be read any more; slice() says so.
    [[nodiscard]] const QList<Value> &items() const;
    /// The items of an array, the members of an object; 0 for the rest.
    [[nodiscard]] qint64 size() const;
    /// COUNT items of an array from FIRST on; nothing is kept. Errors: Io, if the source of a list cannot be
    /// read.
    [[nodiscard]] Result<QList<Value>> slice(qint64 first, qint64 count) const;
    [[nodiscard]] const List *list() const; ///< null unless it is an array that is kept as bytes
    /// Where it stands in its source; empty for what was not read, for scalars, and after edits.
    [[nodiscard]] const Span &span() const;
    [[nodiscard]] const Object &members() const; ///< empty unless Object

    /// Identical in kind, order and number text. Lists of a file that cannot be read are equal to nothing
    /// else.
    friend bool operator==(const Value &a, const Value &b);

private:
    struct Node;
    static std::shared_ptr<const Node> make(auto &&data, Span span = {});
    Kind m_kind = Kind::Null;
    bool m_bool = false;
    std::shared_ptr<const Node> m_node;
};

/// The members of an object, in order, each key once (the last of several wins, in the place of the first).
class Object
{
public:
    [[nodiscard]] bool isEmpty() const { return m_members.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_members.size(); }
    [[nodiscard]] bool contains(const QString &key) const { return indexOf(key) >= 0; }
    [[nodiscard]] qsizetype indexOf(const QString &key) const; ///< -1 if absent
    [[nodiscard]] Value value(const QString &key) const;       ///< null if absent
    [[nodiscard]] QStringList keys() const;                    ///< in order
    void insert(const QString &key, const Value &value);       ///< replaces in place, or appends
    void insertRead(const QString &key, const Value &value, MemberPlace place); ///< while it is being read
    /// Of each member, while the object is as it was read; empty otherwise.
    [[nodiscard]] const QList<MemberPlace> &places() const { return m_places; }
    void insertAt(qsizetype index, const QString &key, const Value &value); ///< key must be absent
    Value take(const QString &key);                                         ///< null if absent
    [[nodiscard]] auto begin() const { return m_members.cbegin(); }
    [[nodiscard]] auto end() const { return m_members.cend(); }
    friend bool operator==(const Object &a, const Object &b);

private:
    void reindex();
    QList<Member> m_members;
    QList<MemberPlace> m_places;
    QHash<QString, qsizetype> m_index; // of large objects only
};

struct Member
{
    QString key = {};
    Value value = {};
    friend bool operator==(const Member &a, const Member &b) { return a.key == b.key && a.value == b.value; }
};

/// Equal as Python's `==` finds them: `1 == 1.0`, `True == 1`, `1 != "1"`; objects without regard to order
/// (lsst-verify.md §5).
[[nodiscard]] bool pythonEquals(const Value &a, const Value &b);

} // namespace kabocha::json
