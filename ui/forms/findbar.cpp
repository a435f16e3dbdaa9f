// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/findbar.h"

#include "forms/searchfield.h"
#include "widgets/flowlayout.h"
#include "widgets/parts.h"
#include "widgets/plain.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QProgressBar>
#include <QToolButton>

namespace kabocha::ui {
namespace {

QToolButton *button(const QString &iconName, const QString &name, const QString &tip, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setIcon(icon(iconName));
    made->setAccessibleName(name);
    made->setToolTip(tip);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

} // namespace

FindBar::FindBar(const QString &fieldName, QWidget *parent) : QWidget(parent)
{
    m_field = new SearchField(tr("Find keys and values"), this);
    m_field->setObjectName(fieldName);
    m_field->setAccessibleName(tr("Find keys and values"));
    m_field->installEventFilter(this);
    auto *previous =
        button(QStringLiteral("go-up"), tr("Previous match"), tr("Previous match (Shift+F3)"), this);
    previous->setObjectName(fieldName + QStringLiteral("Previous"));
    auto *next = button(QStringLiteral("go-down"), tr("Next match"), tr("Next match (F3)"), this);
    next->setObjectName(fieldName + QStringLiteral("Next"));
    m_case = new QCheckBox(tr("Match c&ase"), this);
    m_case->setObjectName(fieldName + QStringLiteral("Case"));
    m_wholeKey = new QCheckBox(tr("Wh&ole keys only"), this);
    m_wholeKey->setObjectName(fieldName + QStringLiteral("WholeKey"));
    m_outcome = remark({}, this);
    m_outcome->setObjectName(fieldName + QStringLiteral("Outcome"));
    m_outcome->setWordWrap(false);
    m_outcome->setMinimumWidth(1); // has a line of its own where there is no room beside the rest
    m_outcome->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("Progress of the search"));
    m_progress->setMaximumWidth(120);
    m_progress->setRange(0, 100);
    m_cancel =
        button(QStringLiteral("dialog-cancel"), tr("Cancel the search"), tr("Cancel the search"), this);
    m_cancel->setObjectName(fieldName + QStringLiteral("Cancel"));
    auto *shut = button(QStringLiteral("dialog-close"), tr("Close the search"), tr("Close (Esc)"), this);
    shut->setObjectName(fieldName + QStringLiteral("Close"));

    auto *parts = new FlowLayout;
    parts->setSpacing(6);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_field, previous, next, m_case, m_wholeKey,
                                                            m_progress, m_cancel, m_outcome})
        parts->addWidget(widget);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addLayout(parts, 1);
    line->addWidget(shut, 0, Qt::AlignTop);
    m_progress->hide();
    m_cancel->hide();
    hide();

    constexpr int pause = 250;
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &FindBar::changed);
    connect(m_field, &QLineEdit::textEdited, &m_soon, qOverload<>(&QTimer::start));
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty()) // with the button in it, too
            m_soon.start();
    });
    connect(m_case, &QCheckBox::toggled, this, &FindBar::changed);
    connect(m_wholeKey, &QCheckBox::toggled, this, &FindBar::changed);
    connect(previous, &QToolButton::clicked, this, [this] { again(true); });
    connect(next, &QToolButton::clicked, this, [this] { again(false); });
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        emit cancelled();
        showProblem(tr("The search was cancelled"));
    });
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
}

void FindBar::setView(QWidget *view)
{
    m_view = view;
    m_view->installEventFilter(this);
}

void FindBar::start()
{
    if (isHidden())
        say({}); // of an earlier search, perhaps in another text
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::say(const QString &outcome)
{
    m_outcome->setText(outcome);
    setPlainTip(*m_outcome, {});
}

json::Pattern FindBar::pattern() const
{
    return {
        .text = m_field->text(), .caseSensitive = m_case->isChecked(), .wholeKey = m_wholeKey->isChecked()};
}

bool FindBar::isSearching() const
{
    return !isHidden() && !m_field->text().isEmpty();
}

void FindBar::changed()
{
    m_soon.stop();
    say({});
    emit patternChanged();
}

void FindBar::again(bool backward)
{
    if (m_soon.isActive())
        changed();
    else
        emit againRequested(backward);
}

void FindBar::showCount(qint64 current, qint64 count)
{
    m_progress->hide();
    m_cancel->hide();
    if (m_field->text().isEmpty())
        say({});
    else if (count == 0)
        say(tr("Not found"));
    else if (current > 0)
        say(tr("%1 of %2").arg(QString::number(current), QString::number(count)));
    else
        say(tr("%n match(es)", nullptr, static_cast<int>(std::min<qint64>(count, 1'000'000'000))));
}

void FindBar::showProgress(double done)
{
    m_progress->setValue(static_cast<int>(done * 100));
    m_progress->show();
    m_cancel->show();
    say({});
}

void FindBar::showProblem(const QString &problem)
{
    m_progress->hide();
    m_cancel->hide();
    say(problem);
    setPlainTip(*m_outcome, problem); // it may be too long for the bar
}

void FindBar::close()
{
    m_soon.stop();
    m_progress->hide();
    m_cancel->hide();
    hide();
    if (m_view)
        m_view->setFocus(Qt::OtherFocusReason);
    emit closed();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_view) {
        if (!key->matches(QKeySequence::Find))
            return QWidget::eventFilter(watched, event);
        event->accept(); // ours while the focus is there, although the window has a Ctrl+F too
        if (event->type() == QEvent::KeyPress)
            start();
        return true;
    }
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isEscape = key->key() == Qt::Key_Escape;
    const bool plain = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (!plain || (!isEnter && !isEscape))
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (isEscape)
        close();
    else
        again(key->modifiers().testFlag(Qt::ShiftModifier));
    return true;
}

} // namespace kabocha::ui
