// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/jsonhighlighter.h"

#include "widgets/theme.h"

namespace kabocha::ui {
namespace {

constexpr qsizetype longestLine = 16 * 1024;

qsizetype endOfString(const QString &text, qsizetype begin)
{
    for (qsizetype i = begin + 1; i < text.size(); ++i) {
        if (text.at(i) == u'\\')
            ++i;
        else if (text.at(i) == u'"')
            return i + 1;
    }
    return text.size();
}

bool isKey(const QString &text, qsizetype end)
{
    while (end < text.size() && text.at(end) == u' ')
        ++end;
    return end < text.size() && text.at(end) == u':';
}

bool isNumberPart(QChar c)
{
    return c.isDigit() || c == u'.' || c == u'-' || c == u'+' || c == u'e' || c == u'E';
}

} // namespace

JsonHighlighter::JsonHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) {}

void JsonHighlighter::setPalette(const QPalette &palette)
{
    m_key = toneColor(Tone::Accent, palette);
    m_string = toneColor(Tone::Good, palette);
    m_number = toneColor(Tone::Bad, palette);
    m_word = toneColor(Tone::Production, palette);
    rehighlight();
}

void JsonHighlighter::setEnabled(bool enabled)
{
    m_enabled = enabled;
}

void JsonHighlighter::highlightBlock(const QString &text)
{
    if (!m_enabled || text.size() > longestLine)
        return;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text.at(i);
        const qsizetype begin = i;
        QColor color;
        if (c == u'"') {
            i = endOfString(text, i);
            color = isKey(text, i) ? m_key : m_string;
        } else if (c.isDigit() || c == u'-') {
            while (i < text.size() && isNumberPart(text.at(i)))
                ++i;
            color = m_number;
        } else if (c.isLetter()) {
            while (i < text.size() && text.at(i).isLetter())
                ++i;
            color = m_word;
        } else {
            ++i;
            continue;
        }
        setFormat(static_cast<int>(begin), static_cast<int>(i - begin), color);
    }
}

} // namespace kabocha::ui
