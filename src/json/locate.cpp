// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/locate.h"

#include "json/io.h"
#include "json/path.h"

#include <QCoreApplication>

namespace kabocha::json {
namespace {

std::optional<QList<Locator::Step>> stepsOf(const QString &path)
{
    QList<Locator::Step> steps;
    if (!path.startsWith(u'$'))
        return {};
    for (qsizetype at = 1; at < path.size();) {
        qsizetype end = at + 1;
        if (path.at(at) == u'.') {
            while (end < path.size() && path.at(end) != u'.' && path.at(end) != u'[')
                ++end;
            if (end == at + 1)
                return {};
            steps.append(Locator::Step{.key = path.mid(at + 1, end - at - 1)});
            at = end;
        } else if (path.mid(at, 2) == QLatin1String("[\"")) {
            for (end = at + 2; end < path.size() && path.at(end) != u'"'; ++end)
                end += path.at(end) == u'\\' ? 1 : 0;
            const Result<Value> key = parse(path.mid(at + 1, end - at).toUtf8());
            if (!key || !key->isString() || path.mid(end + 1, 1) != QLatin1String("]"))
                return {};
            steps.append(Locator::Step{.key = key->toString()});
            at = end + 2;
        } else if (path.at(at) == u'[') {
            end = path.indexOf(u']', at);
            bool isNumber = false;
            const qint64 item = end < 0 ? -1 : path.mid(at + 1, end - at - 1).toLongLong(&isNumber);
            if (!isNumber || item < 0)
                return {};
            steps.append(Locator::Step{.item = item});
            at = end + 1;
        } else {
            return {};
        }
    }
    return steps;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Numbers and words.
bool isOfScalar(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
           c == '-' || c == '+';
}

} // namespace

Locator::Locator()
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

Result<std::unique_ptr<Locator>> Locator::ofPath(const QString &path)
{
    const auto steps = stepsOf(path);
    if (!steps)
        return fail({.kind = Error::Kind::Syntax,
                     .message = QCoreApplication::translate("kabocha::json", "“%1” is no path.").arg(path),
                     .hint = QCoreApplication::translate(
                         "kabocha::json", "Write it like $.measurements[0].value or $.meta[\"a key\"].")});
    std::unique_ptr<Locator> made(new Locator);
    made->m_wanted = *steps;
    return made;
}

std::unique_ptr<Locator> Locator::ofOffset(qint64 offset)
{
    std::unique_ptr<Locator> made(new Locator);
    made->m_wantedOffset = offset;
    return made;
}

qint64 Locator::readData(char *, qint64)
{
    return -1;
}

qint64 Locator::writeData(const char *data, qint64 count)
{
    for (qint64 i = 0; i < count && !m_found; ++i, ++m_at) {
        if (!m_inString) { // the millions of digits and blanks of long lists
            const qint64 limit = m_wantedOffset < 0 ? count : std::min(count, i + m_wantedOffset - m_at);
            const qint64 from = i;
            while (m_inScalar && i < limit && isOfScalar(data[i]))
                ++i;
            while (i < limit && isBlank(data[i])) {
                m_inScalar = false;
                ++i;
            }
            m_at += i - from;
            if (i >= count)
                break;
        }
        const bool isHere = m_at == m_wantedOffset;
        if (isHere && data[i] == ',' && !m_inString) // is of what it ends
            tellPath();
        byte(data[i]);
        const bool opensHere = isHere && data[i] == '{' && !m_inString;
        if (!m_found && isDue() && (opensHere || !m_wantsKey)) // a key on the way to its value is read first
            tellPath();
    }
    return count;
}

void Locator::byte(char c)
{
    if (m_inString) {
        if (m_isKey)
            m_key += c;
        if (m_escaped) {
            m_escaped = false;
        } else if (c == '\\') {
            m_escaped = true;
        } else if (c == '"') {
            m_inString = false;
            if (m_isKey && !m_frames.isEmpty()) {
                m_wantsKey = false;
                m_frames.last().step.key = parse(m_key).value_or(Value()).toString();
                stepTaken();
            }
        }
        return;
    }
    switch (c) {
    case '{':
    case '[':
        beginValue();
        m_inScalar = false;
        m_frames.append({.isObject = c == '{', .step = {.item = c == '[' ? 0 : -1}});
        m_wantsKey = c == '{';
        stepTaken();
        break;
    case '}':
    case ']':
        m_inScalar = false;
        m_wantsKey = false;
        if (!m_frames.isEmpty())
            m_frames.removeLast();
        m_good = std::min(m_good, m_frames.size());
        break;
    case ',':
        m_inScalar = false;
        if (m_frames.isEmpty())
            break;
        m_wantsKey = m_frames.constLast().isObject;
        if (!m_wantsKey) {
            ++m_frames.last().step.item;
            stepTaken();
        }
        break;
    case ':':
        m_wantsKey = false;
        break;
    case '"':
        m_inString = true;
        m_isKey = m_wantsKey;
        m_key = m_isKey ? QByteArray("\"") : QByteArray();
        if (!m_isKey)
            beginValue();
        break;
    default:
        if (!m_inScalar && !isBlank(c)) {
            m_inScalar = true;
            beginValue();
        } else if (isBlank(c)) {
            m_inScalar = false;
        }
    }
}

void Locator::beginValue()
{
    if (m_wantedOffset >= 0 || m_good != m_frames.size() || m_good != m_wanted.size())
        return;
    m_found = true;
    m_foundAt = m_at;
}

/// The innermost container has come to another child.
void Locator::stepTaken()
{
    const qsizetype level = m_frames.size() - 1;
    if (m_good < level)
        return;
    const Frame &frame = m_frames.constLast();
    const bool fits = level < m_wanted.size() && frame.isObject == (m_wanted.at(level).item < 0) &&
                      frame.step == m_wanted.at(level);
    m_good = fits ? level + 1 : level;
}

void Locator::tellPath()
{
    m_found = true;
    m_foundAt = m_wantedOffset;
    m_path = QStringLiteral("$");
    for (const Frame &frame : std::as_const(m_frames)) {
        if (!frame.isObject)
            m_path = itemPath(m_path, frame.step.item);
        else if (!frame.step.key.isNull())
            m_path = memberPath(m_path, frame.step.key);
    }
}

} // namespace kabocha::json
