// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPlainTextEdit>

namespace kabocha::ui {

class JsonHighlighter;

/// Read-only text of JSON: monospaced, simply coloured, folded at its brackets by the marks in its margin or
/// the keys + - and *. It shows all that it is given: who gives it a gigabyte gives it part by part.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT
public:
    static constexpr qsizetype limit = 256 * 1024;    ///< bytes: a tenth of a second to lay out
    static constexpr qsizetype lineLimit = 64 * 1024; ///< of one line: longer ones take too long to lay out

    explicit CodeView(QWidget *parent = nullptr);
    void setBytes(const QByteArray &bytes); ///< UTF-8
    [[nodiscard]] qsizetype byteAtCursor() const;
    void select(qsizetype byte, qsizetype size); ///< unfolded and brought into sight

    [[nodiscard]] bool isFoldable(int line) const { return m_regions.contains(line); } ///< from 0 on
    [[nodiscard]] bool isFolded(int line) const;
    void setFolded(int line, bool folded);
    void foldAll(bool folded); ///< but for the outermost brackets

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Margin;
    [[nodiscard]] int marginWidth() const;
    void paintMargin(QPaintEvent *event);
    void placeMargin();
    void findRegions(const QString &text);
    [[nodiscard]] int lineAt(int y) const; ///< of the viewport; -1: behind the last
    void foldAtCursor(bool folded);
    void showLine(int line);
    void refold(int line, bool folded);
    void relayout();

    JsonHighlighter *m_highlighter;
    QWidget *m_margin;
    QByteArray m_bytes;
    QHash<int, int> m_regions; ///< line of an opening bracket → line of its closing one
    QList<int> m_folded;       ///< lines, in no order
};

} // namespace kabocha::ui
