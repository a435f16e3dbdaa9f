// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace kabocha::ui {

/// Read-only text of JSON: monospaced, simply coloured, searchable (Ctrl+F inside). Of long texts the
/// beginning is shown, with a sentence on what is left out, so that nothing ever freezes the window.
class CodeView : public QWidget
{
    Q_OBJECT
public:
    static constexpr qsizetype limit = 1024 * 1024;    ///< bytes shown: a quarter of a second to lay out
    static constexpr qsizetype lineLimit = 256 * 1024; ///< of one line: longer ones take too long to lay out

    explicit CodeView(QWidget *parent = nullptr);
    ~CodeView() override;
    /// BYTES are the whole text, or the beginning of one of SIZE bytes.
    void setBytes(const QByteArray &bytes, qint64 size = -1);
    [[nodiscard]] QPlainTextEdit *editor() const;
    [[nodiscard]] QString note() const; ///< on what is left out; empty if nothing is
    void startSearch();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
