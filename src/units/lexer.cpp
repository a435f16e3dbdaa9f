// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/lexer.h"

#include <QCoreApplication>

namespace kabocha::units {
namespace {

using Kind = Token::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::units", text);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

constexpr QStringView Superscripts = u"⁰¹²³⁴⁵⁶⁷⁸⁹";

class Lexer
{
public:
    Lexer(const QString &text, const Table &table) : m_text(text), m_table(table) {}

    Result<QList<Token>> run()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (c == u' ')
                ++m_at;
            else if (!number() && !superscript() && !word() && !sign())
                return fail(
                    {.kind = Error::Kind::Syntax,
                     .message = tr("“%1” is not a unit: “%2” at column %3 cannot be part of one.")
                                    .arg(m_text, m_text.mid(m_at, c.isHighSurrogate() ? 2 : 1),
                                         QString::number(m_at + 1)),
                     .hint = tr("Units are written as in Astropy, for example mmag, deg_C or km / s."),
                     .place = {.column = static_cast<int>(m_at) + 1}});
        }
        add(Kind::End, 0);
        return m_tokens;
    }

private:
    void add(Kind kind, qsizetype length, double value = 0)
    {
        m_tokens << Token{.kind = kind,
                          .text = m_text.mid(m_at, length),
                          .number = value,
                          .column = static_cast<int>(m_at) + 1};
        m_at += length;
    }
    [[nodiscard]] QChar at(qsizetype i) const { return i < m_text.size() ? m_text.at(i) : QChar(); }
    [[nodiscard]] qsizetype digitsFrom(qsizetype i) const
    {
        while (isDigit(at(i)))
            ++i;
        return i;
    }

    bool number()
    {
        qsizetype end = digitsFrom(m_at);
        const bool leading = end > m_at;
        bool real = false;
        if (at(end) == u'.') {
            const qsizetype fraction = digitsFrom(end + 1);
            if (!leading && fraction == end + 1)
                return false; // a product's point
            real = fraction > end + 1;
            end = fraction;
        } else if (!leading) {
            return false;
        }
        if (at(end) == u'e' || at(end) == u'E') {
            const qsizetype digits = end + 1 + (at(end + 1) == u'+' || at(end + 1) == u'-' ? 1 : 0);
            if (const qsizetype after = digitsFrom(digits); after > digits) {
                real = true;
                end = after;
            }
        }
        QString text = m_text.mid(m_at, end - m_at);
        if (text.endsWith(u'.')) // `10. m` is an integer
            text.chop(1);
        add(real ? Kind::Real : Kind::Integer, end - m_at, text.toDouble());
        return true;
    }

    /// `m²`, `s⁻¹`: as if in parentheses, so that they never run into ordinary digits.
    bool superscript()
    {
        const QChar c = at(m_at);
        const bool minus = c == QChar(0x207B);
        const qsizetype first = m_at + (minus || c == QChar(0x207A) ? 1 : 0);
        qsizetype end = first;
        QString digits;
        while (end < m_text.size() && Superscripts.contains(at(end)))
            digits += QChar(static_cast<char16_t>(u'0' + Superscripts.indexOf(at(end++))));
        if (end == first)
            return false;
        add(Kind::Open, 0);
        if (first > m_at)
            add(Kind::Sign, 1, minus ? -1 : 1);
        add(Kind::Integer, end - first, digits.toDouble());
        add(Kind::Close, 0);
        return true;
    }

    bool word()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && (at(end).isLetter() || at(end) == u'_' || m_table.isSymbol(at(end))))
            ++end;
        if (end == m_at) {
            if (at(m_at) != u'%')
                return false;
            ++end;
        }
        qsizetype next = end;
        while (at(next) == u' ')
            ++next;
        const bool call = at(next) == u'(' && isFunction(QStringView(m_text).sliced(m_at, end - m_at));
        add(call ? Kind::Function : Kind::Name, end - m_at);
        return true;
    }

    bool sign()
    {
        switch (at(m_at).unicode()) {
        case u'+':
        case u'-':
            if (!isDigit(at(m_at + 1)))
                return false;
            add(Kind::Sign, 1, at(m_at) == u'-' ? -1 : 1);
            return true;
        case u'*':
            if (at(m_at + 1) == u'*')
                add(Kind::Power, 2);
            else
                add(Kind::Times, 1);
            return true;
        case u'^':
            add(Kind::Power, 1);
            return true;
        case u'.':
            add(Kind::Times, 1);
            return true;
        case u'/':
            add(Kind::Slash, 1);
            return true;
        case u'(':
            add(Kind::Open, 1);
            return true;
        case u')':
            add(Kind::Close, 1);
            return true;
        default:
            return false;
        }
    }

    const QString &m_text;
    const Table &m_table;
    qsizetype m_at = 0;
    QList<Token> m_tokens;
};

} // namespace

bool isFunction(QStringView name)
{
    static const QSet<QString> functions{QStringLiteral("sqrt"), QStringLiteral("ln"),  QStringLiteral("exp"),
                                         QStringLiteral("log"),  QStringLiteral("mag"), QStringLiteral("dB"),
                                         QStringLiteral("dex")};
    return functions.contains(name.toString());
}

Result<QList<Token>> tokens(const QString &text, const Table &table)
{
    return Lexer(text, table).run();
}

} // namespace kabocha::units
