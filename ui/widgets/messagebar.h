// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFrame>

#include <functional>

namespace kabocha::ui {

/// News in the window instead of a box: a sentence with its place and hint, buttons for what can be done
/// about it, close. Text from outside is shown as plain text. Newest on top, at most three (the least grave
/// and oldest goes); a note leaves by itself when the next message comes.
class MessageBar : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Note, Success, Warning, Error };
    struct Deed
    {
        QString text;
        std::function<void()> act;
    };
    explicit MessageBar(QWidget *parent = nullptr);
    ~MessageBar() override;

    using QWidget::show;
    void show(Kind kind, const QString &text, const QList<Deed> &deeds = {});
    void show(const Error &error, const QList<Deed> &deeds = {});
    void clear();
    [[nodiscard]] QStringList texts() const; ///< what is shown now, newest first

private:
    class Message;
    void remove(Message *message);
    void makeRoom();
    QList<Message *> m_messages; // newest first
};

} // namespace kabocha::ui
