// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QSyntaxHighlighter>

namespace kabocha::ui {

/// Colours keys, strings, numbers and words of JSON. A line is looked at by itself: JSON strings never span
/// lines.
class JsonHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit JsonHighlighter(QTextDocument *document);
    void setPalette(const QPalette &palette);
    void setEnabled(bool enabled); ///< before the text is set

protected:
    void highlightBlock(const QString &text) override;

private:
    QColor m_key;
    QColor m_string;
    QColor m_number;
    QColor m_word;
    bool m_enabled = true;
};

} // namespace kabocha::ui
