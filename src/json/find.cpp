// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/find.h"

#include <QCoreApplication>

namespace kabocha::json {
namespace {

class Finder
{
public:
    Finder(const Pattern &pattern, qsizetype most, const Progress &progress)
        : m_text(pattern.text)
        , m_bytes(pattern.text.toUtf8())
        , m_case(pattern.caseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive)
        , m_wholeKey(pattern.wholeKey)
        , m_most(most)
        , m_progress(progress)
    {
    }

    void below(const Value &value)
    {
        if (value.isObject())
            members(value.members());
        else if (const List *list = value.list())
            m_wholeKey || list->asFloats ? items(value, true) : tokens(*list);
        else
            items(value, false);
    }
    [[nodiscard]] Result<Found> finish()
    {
        if (m_error)
            return fail(*m_error);
        return std::move(m_found);
    }
    void setAll(double values) { m_all = values; }

private:
    void members(const Object &object)
    {
        qint64 at = 0;
        for (const Member &member : object) {
            if (!goOn())
                return;
            m_steps.append(at++);
            const bool keyFits =
                m_wholeKey ? member.key.compare(m_text, m_case) == 0 : member.key.contains(m_text, m_case);
            if (keyFits || fits(member.value))
                tell();
            below(member.value);
            m_steps.removeLast();
        }
    }

    /// Of a list that is kept as bytes only if BYTES: some at a time, for whole keys not at all.
    void items(const Value &array, bool bytes)
    {
        constexpr qint64 step = 4096;
        if (bytes && m_wholeKey)
            return; // numbers have none
        for (qint64 first = 0; first < array.size(); first += step) {
            const auto some = array.slice(first, step);
            if (!some) {
                m_error = some.error();
                return;
            }
            for (qsizetype i = 0; i < some->size(); ++i) {
                if (!goOn())
                    return;
                m_steps.append(first + i);
                if (fits(some->at(i)))
                    tell();
                below(some->at(i));
                m_steps.removeLast();
            }
        }
    }

    void tokens(const List &list)
    {
        ListTokens reader(list);
        const qsizetype base = m_steps.size();
        Steps open; // how many items of each open list were passed
        for (;;) {
            if (!goOn())
                break;
            const ListTokens::Token token = reader.next();
            if (token == ListTokens::Token::Item) {
                if (contains(reader.text())) {
                    m_steps.append(open);
                    tell();
                    m_steps.resize(base);
                }
                ++open.last();
            } else if (token == ListTokens::Token::Open) {
                open.append(0);
            } else if (token == ListTokens::Token::Close) {
                open.removeLast();
                if (!open.isEmpty())
                    ++open.last();
            } else {
                if (token == ListTokens::Token::Failed)
                    m_error = reader.error();
                break;
            }
        }
    }

    [[nodiscard]] bool contains(QByteArrayView text) const
    {
        if (text.size() < m_bytes.size())
            return false;
        if (m_case == Qt::CaseSensitive)
            return text.indexOf(m_bytes) >= 0;
        return QLatin1String(text.data(), text.size()).contains(m_text, Qt::CaseInsensitive);
    }

    [[nodiscard]] bool fits(const Value &value) const
    {
        if (m_wholeKey)
            return false;
        switch (value.kind()) {
        case Value::Kind::Number:
            return contains(value.numberText());
        case Value::Kind::String:
            return value.toString().contains(m_text, m_case);
        case Value::Kind::Bool:
            return contains(value.toBool() ? "true" : "false");
        case Value::Kind::Null:
            return contains("null");
        default:
            return false;
        }
    }

    void tell()
    {
        if (m_found.count++ < m_most)
            m_found.places.append(m_steps);
    }

    bool goOn()
    {
        constexpr qint64 step = 16384;
        if (++m_passed % step == 0 && m_progress && !m_progress(m_all > 0 ? double(m_passed) / m_all : 0))
            m_error =
                Error{.kind = Error::Kind::Cancelled,
                      .message = QCoreApplication::translate("kabocha::json", "The search was cancelled.")};
        return !m_error;
    }

    const QString m_text;
    const QByteArray m_bytes;
    const Qt::CaseSensitivity m_case;
    const bool m_wholeKey;
    const qsizetype m_most;
    const Progress &m_progress;
    Found m_found;
    Steps m_steps;
    qint64 m_passed = 0;
    double m_all = 0;
    std::optional<Error> m_error;
};

/// Roughly, without a look at a single item of a list that is kept as bytes.
double countOf(const Value &value)
{
    if (value.list())
        return double(value.size());
    double out = 1;
    for (const Value &item : value.items())
        out += countOf(item);
    for (const Member &member : value.members())
        out += countOf(member.value);
    return out;
}

} // namespace

Result<Found> find(const Value &root, const Pattern &pattern, qsizetype most, const Progress &progress)
{
    if (pattern.text.isEmpty())
        return Found{};
    Finder finder(pattern, most, progress);
    if (progress)
        finder.setAll(countOf(root));
    finder.below(root);
    return finder.finish();
}

} // namespace kabocha::json
