// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/choicebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace kabocha::ui {
namespace {

constexpr int MostAnswers = 3;

QKeySequence keyOf(int answer)
{
    return Qt::ALT | Qt::Key(Qt::Key_1 + answer);
}

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
        // Not the button's own: that would click a tenth of a second later, after a quick person's Enter.
        auto *key = new QShortcut(keyOf(i), button);
        connect(key, &QShortcut::activated, this, [this, i] { emit chosen(i); });
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
        QString answer = answers.at(i);
        answer.replace(u'&', QStringLiteral("&&"));
        button->setText(
            tr("%1  (%2)", "an answer, its key").arg(answer, keyOf(i).toString(QKeySequence::NativeText)));
        button->setAccessibleName(tr("%1 %2", "question, an answer").arg(question, answers.at(i)));
    }
    setVisible(!answers.isEmpty());
}

} // namespace kabocha::ui
