// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/choicebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace kabocha::ui {
namespace {

constexpr int MostAnswers = 3;

} // namespace

ChoiceBar::ChoiceBar(QWidget *parent) : QWidget(parent), m_question(new QLabel(this))
{
    m_question->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_question);
    for (int i = 0; i < MostAnswers; ++i) {
        auto *button = new QPushButton(this);
        button->setObjectName(QStringLiteral("choice%1").arg(i + 1));
        connect(button, &QPushButton::clicked, this, [this, i] { emit chosen(i); });
        row->addWidget(button);
        m_buttons << button;
    }
    row->addStretch();
    clear();
}

void ChoiceBar::ask(const QString &question, const QStringList &answers)
{
    m_question->setText(question);
    for (int i = 0; i < m_buttons.size(); ++i) {
        QPushButton *button = m_buttons.at(i);
        const bool offered = i < answers.size();
        button->setVisible(offered);
        if (!offered)
            continue;
        const QKeySequence key(Qt::ALT | Qt::Key(Qt::Key_1 + i));
        QString answer = answers.at(i);
        answer.replace(u'&', QStringLiteral("&&"));
        button->setText(
            tr("%1  (%2)", "an answer, its key").arg(answer, key.toString(QKeySequence::NativeText)));
        button->setAccessibleName(tr("%1 %2", "question, an answer").arg(question, answers.at(i)));
        button->setShortcut(key); // the text has taken the one before
    }
    setVisible(!answers.isEmpty());
}

} // namespace kabocha::ui
