// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/compare.h"

#include "json/path.h"

#include <QCoreApplication>

namespace kabocha::json {
namespace {

constexpr qint64 longList = 1000;

bool isNoNumber(QByteArrayView token)
{
    if (token == "null" || token == "NaN" || token == "Infinity" || token == "-Infinity")
        return true;
    return token != "true" && token != "false" && !Value::numberText(token.toByteArray()).isFinite();
}

/// The same bytes of the same file, which nobody has changed since.
bool areSameBytes(const List &a, const List &b)
{
    const Source &inA = *a.span.source;
    const Source &inB = *b.span.source;
    const bool sameSource =
        &inA == &inB || (!inA.isInMemory() && !inB.isInMemory() && inA.file() == inB.file() &&
                         inA.size() == inB.size() && inA.modified() == inB.modified());
    return sameSource && a.span.at == b.span.at && a.span.after == b.span.after;
}

class Comparer
{
public:
    Comparer(const CompareOptions &options, const Progress &progress)
        : m_options(options), m_progress(progress)
    {
    }

    struct Place
    {
        QString before = {}; ///< paths
        QString after = {};
        QStringList trail = {};
    };

    void values(const Value &before, const Value &after, const Place &at)
    {
        if (m_error || !m_out.isComplete)
            return;
        if (before.isObject() && after.isObject())
            members(before.members(), after.members(), at);
        else if (before.isArray() && after.isArray())
            lists(before, after, at);
        else if (!areEqual(before, after))
            tell({.path = at.after, .trail = at.trail, .before = before, .after = after});
    }
    [[nodiscard]] Result<Differences> finish()
    {
        if (m_error)
            return fail(*m_error);
        return std::move(m_out);
    }

private:
    [[nodiscard]] bool areEqual(const Value &before, const Value &after) const
    {
        const auto asSent = [this](const Value &value) {
            return m_options.nonFiniteIsNull && value.isNumber() && !value.isFinite() ? Value() : value;
        };
        return asSent(before) == asSent(after);
    }

    void tell(const Difference &difference)
    {
        if (m_out.list.size() >= m_options.most)
            m_out.isComplete = false;
        else
            m_out.list.append(difference);
    }

    bool goOn()
    {
        constexpr int step = 4096;
        if (m_progress && ++m_steps % step == 0 && !m_progress(0))
            m_error =
                Error{.kind = Error::Kind::Cancelled,
                      .message = QCoreApplication::translate("kabocha::json", "Comparing was cancelled.")};
        return !m_error;
    }

    void members(const Object &before, const Object &after, const Place &at)
    {
        for (const Member &member : after) {
            if (!goOn())
                return;
            Place here{.after = memberPath(at.after, member.key),
                       .trail = at.trail + QStringList(member.key)};
            const qsizetype was = before.indexOf(member.key);
            if (was < 0) {
                tell({.kind = Difference::Kind::Added,
                      .path = here.after,
                      .trail = here.trail,
                      .after = member.value});
                continue;
            }
            here.before = memberPath(at.before, member.key);
            values((before.begin() + was)->value, member.value, here);
        }
        for (const Member &member : before) {
            if (!after.contains(member.key))
                tell({.kind = Difference::Kind::Removed,
                      .path = memberPath(at.before, member.key),
                      .trail = at.trail + QStringList(member.key),
                      .before = member.value});
        }
    }

    void lists(const Value &before, const Value &after, const Place &at)
    {
        const QString name = nameOfItems(at);
        const std::optional<QHash<QString, qsizetype>> named = namesIn(before, name);
        const bool matched = !name.isEmpty() && named && namesIn(after, name);
        if (matched)
            byName(before, after, name, *named, at);
        else if (before.list() || after.list() || before.size() > longList || after.size() > longList)
            whole(before, after, at);
        else
            byOrder(before, after, at);
    }

    [[nodiscard]] QString nameOfItems(const Place &at) const
    {
        return at.trail.isEmpty() ? QString() : m_options.names.value(at.trail.constLast());
    }

    /// Where each item stands that is named by KEY; nothing unless each has a name of its own.
    [[nodiscard]] static std::optional<QHash<QString, qsizetype>> namesIn(const Value &list,
                                                                          const QString &key)
    {
        QHash<QString, qsizetype> out;
        if (key.isEmpty() || list.list())
            return {};
        for (qsizetype i = 0; i < list.items().size(); ++i) {
            const QString name = list.items().at(i).members().value(key).toString();
            if (name.isEmpty() || out.contains(name))
                return {};
            out.insert(name, i);
        }
        return out;
    }

    void byName(const Value &before, const Value &after, const QString &key, QHash<QString, qsizetype> left,
                const Place &at)
    {
        for (qsizetype i = 0; i < after.items().size(); ++i) {
            if (!goOn())
                return;
            const Value &item = after.items().at(i);
            const QString name = item.members().value(key).toString();
            Place here{.after = itemPath(at.after, i), .trail = at.trail + QStringList(name)};
            const auto was = left.constFind(name);
            if (was == left.constEnd()) {
                tell({.kind = Difference::Kind::Added,
                      .path = here.after,
                      .trail = here.trail,
                      .after = item});
                continue;
            }
            here.before = itemPath(at.before, *was);
            values(before.items().at(*was), item, here);
            left.erase(was);
        }
        for (qsizetype i = 0; i < before.items().size(); ++i) {
            const QString name = before.items().at(i).members().value(key).toString();
            if (left.contains(name))
                tell({.kind = Difference::Kind::Removed,
                      .path = itemPath(at.before, i),
                      .trail = at.trail + QStringList(name),
                      .before = before.items().at(i)});
        }
    }

    void byOrder(const Value &before, const Value &after, const Place &at)
    {
        const QList<Value> &was = before.items();
        const QList<Value> &is = after.items();
        for (qsizetype i = 0; i < std::max(was.size(), is.size()) && goOn(); ++i) {
            const Place here{.before = itemPath(at.before, i),
                             .after = itemPath(at.after, i),
                             .trail = at.trail + QStringList(u'[' + QString::number(i) + u']')};
            if (i >= was.size())
                tell({.kind = Difference::Kind::Added,
                      .path = here.after,
                      .trail = here.trail,
                      .after = is.at(i)});
            else if (i >= is.size())
                tell({.kind = Difference::Kind::Removed,
                      .path = here.before,
                      .trail = here.trail,
                      .before = was.at(i)});
            else
                values(was.at(i), is.at(i), here);
        }
    }

    /// Two long lists side by side: the first item that differs, if one does.
    void whole(const Value &before, const Value &after, const Place &at)
    {
        const List *was = before.list();
        const List *is = after.list();
        const bool sameForm = was && is && was->asFloats == is->asFloats;
        if (sameForm && areSameBytes(*was, *is))
            return;
        const qint64 item = sameForm ? firstDifferentToken(*was, *is) : firstDifferentItem(before, after);
        if (item >= 0 && !m_error)
            tell({.path = at.after, .trail = at.trail, .before = before, .after = after, .item = item});
    }

    [[nodiscard]] qint64 firstDifferentToken(const List &before, const List &after)
    {
        ListTokens inBefore(before);
        ListTokens inAfter(after);
        int depth = 0;
        qint64 item = 0;
        while (goOn()) {
            const ListTokens::Token was = inBefore.next();
            const ListTokens::Token is = inAfter.next();
            if (was == ListTokens::Token::Failed || is == ListTokens::Token::Failed) {
                m_error = was == ListTokens::Token::Failed ? inBefore.error() : inAfter.error();
                return -1;
            }
            if (was != is)
                return item;
            switch (was) {
            case ListTokens::Token::Open:
                ++depth;
                break;
            case ListTokens::Token::Close:
                item += --depth == 1;
                break;
            case ListTokens::Token::Item:
                if (inBefore.text() != inAfter.text() &&
                    !(m_options.nonFiniteIsNull && isNoNumber(inBefore.text()) && isNoNumber(inAfter.text())))
                    return item;
                item += depth == 1;
                break;
            case ListTokens::Token::End:
            case ListTokens::Token::Failed:
                return -1;
            }
        }
        return -1;
    }

    [[nodiscard]] qint64 firstDifferentItem(const Value &before, const Value &after)
    {
        constexpr qint64 step = 4096;
        CompareOptions one = m_options;
        one.most = 1;
        Comparer items(one, m_progress);
        const qint64 shorter = std::min(before.size(), after.size());
        for (qint64 first = 0; first < shorter; first += step) {
            const auto was = before.slice(first, std::min(step, shorter - first));
            const auto is = after.slice(first, std::min(step, shorter - first));
            if (!was || !is) {
                m_error = was ? is.error() : was.error();
                return -1;
            }
            for (qsizetype i = 0; i < was->size(); ++i) {
                if (!goOn())
                    return -1;
                items.values(was->at(i), is->at(i), {});
                m_error = items.m_error;
                if (m_error)
                    return -1;
                if (!items.m_out.list.isEmpty())
                    return first + i;
            }
        }
        return before.size() == after.size() ? -1 : shorter;
    }

    const CompareOptions &m_options;
    const Progress &m_progress;
    Differences m_out;
    qint64 m_steps = 0;
    std::optional<Error> m_error;
};

} // namespace

Result<Differences> compare(const Value &before, const Value &after, const CompareOptions &options,
                            const Progress &progress)
{
    Comparer comparer(options, progress);
    comparer.values(before, after, {.before = QStringLiteral("$"), .after = QStringLiteral("$")});
    return comparer.finish();
}

} // namespace kabocha::json
