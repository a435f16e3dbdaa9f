// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace kabocha::ui {

/// A label that takes as many lines as its plain text needs.
[[nodiscard]] QLabel *wrappingLabel(QWidget *parent);

/// One line that answers to what is being typed: a mark, told apart by its shape too, and plain text.
class EchoLine : public QWidget
{
    Q_OBJECT
public:
    enum class Say { Hint, Good, Error, Note };

    /// The label with the text gets OBJECTNAME.
    explicit EchoLine(const QString &objectName, QWidget *parent = nullptr);
    void say(Say how, const QString &text);

private:
    QLabel *m_mark;
    QLabel *m_text;
};

} // namespace kabocha::ui
