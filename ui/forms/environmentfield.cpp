// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/environmentfield.h"

#include "forms/issuelabel.h"
#include "forms/pastcompleter.h"
#include "models/typedvalue.h"
#include "widgets/parts.h"

#include <QComboBox>
#include <QEvent>

namespace kabocha::ui {
namespace {

constexpr qsizetype LongestLine = 10'000; ///< characters; what is longer is shown in short, and kept as it is

} // namespace

EnvironmentField::EnvironmentField(const job::EnvironmentField &field, const PastEntries &past,
                                   QWidget *parent)
    : QObject(parent), m_field(field), m_issues(new IssueLabel(parent))
{
    if (field.choices.isEmpty() && field.kind != job::FieldKind::TrueFalse)
        makeLine(past, parent);
    else
        makeBox(parent);
    control()->setObjectName(QStringLiteral("env_") + field.key);
    control()->setAccessibleName(field.required ? tr("%1 (required)").arg(field.label) : field.label);
    control()->setMinimumWidth(widthFor(control(), QStringLiteral("2026-03-01T12:00")));
    control()->setMaximumWidth(widthFor(control(), QString(52, u'x')));
    control()->installEventFilter(this);
    m_issues->setObjectName(QStringLiteral("env_issue_") + field.key);
}

void EnvironmentField::makeLine(const PastEntries &past, QWidget *parent)
{
    m_line = new QLineEdit(parent);
    if (m_field.kind == job::FieldKind::Number)
        m_line->setPlaceholderText(tr("number, e.g. 9 or 1.5e-3"));
    else if (m_field.kind == job::FieldKind::Json)
        m_line->setPlaceholderText(tr("list or object, e.g. [1, 2]"));
    auto *completer = new PastCompleter(m_line, [&past, key = PastEntries::environmentKey(m_field.key)] {
        QStringList texts;
        for (const json::Value &value : past.values(key))
            texts << editText(value);
        return texts;
    });
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &EnvironmentField::noteEdit);
    connect(m_line, &QLineEdit::textEdited, this, &EnvironmentField::noteEdit);
    connect(m_line, &QLineEdit::editingFinished, this, &EnvironmentField::left);
}

void EnvironmentField::makeBox(QWidget *parent)
{
    m_box = new QComboBox(parent);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_values << json::Value();
    m_values << m_field.choices;
    if (m_field.choices.isEmpty())
        m_values << json::Value::boolean(true) << json::Value::boolean(false);
    m_own = m_values.size();
    m_box->addItem(tr("not filled in"));
    for (const json::Value &value : m_values.mid(1))
        m_box->addItem(shortText(value, 120));
    connect(m_box, &QComboBox::activated, this, &EnvironmentField::noteEdit);
}

QWidget *EnvironmentField::control() const
{
    return m_line ? static_cast<QWidget *>(m_line) : m_box;
}

void EnvironmentField::noteEdit()
{
    m_edited = true;
    emit edited();
}

void EnvironmentField::show(const json::Object &env)
{
    if (m_edited)
        return;
    const json::Value value = env.value(m_field.key);
    if (m_line) {
        QString text = env.contains(m_field.key) ? editText(value) : QString();
        const bool tooLong = text.size() > LongestLine;
        m_line->setReadOnly(tooLong);
        m_line->setToolTip(tooLong ? tr("Too long to be edited here; it is kept as it is.") : QString());
        if (tooLong)
            text = shortText(value, 120);
        if (m_line->text() == text)
            return;
        m_line->setText(text);
        m_line->setCursorPosition(0);
        return;
    }
    while (m_values.size() > m_own) {
        m_values.removeLast();
        m_box->removeItem(m_box->count() - 1);
    }
    if (!m_values.contains(value)) { // the job's own, shown as it is
        m_values << value;
        m_box->addItem(shortText(value, 120));
    }
    m_box->setCurrentIndex(static_cast<int>(m_values.indexOf(value)));
}

Result<json::Value> EnvironmentField::entered(const json::Object &env) const
{
    const json::Value before = env.value(m_field.key);
    if (!m_edited)
        return before;
    if (m_box)
        return m_values.value(m_box->currentIndex());
    const QString text = m_line->text();
    if (env.contains(m_field.key) && text == editText(before))
        return before;
    if (text.trimmed().isEmpty())
        return json::Value();
    switch (m_field.kind) {
    case job::FieldKind::Text:
        return json::Value::string(text);
    case job::FieldKind::Number:
        return parseTyped(EntryType::Number, text);
    case job::FieldKind::Json:
        return parseTyped(EntryType::Json, text);
    default:
        return editedLike(before.isNull() ? m_field.preset : before, text);
    }
}

void EnvironmentField::retire()
{
    disconnect();
    control()->setObjectName({});
    m_issues->setObjectName({});
}

bool EnvironmentField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_box && event->type() == QEvent::FocusOut)
        emit left();
    if (watched == m_box && event->type() == QEvent::Wheel && !m_box->hasFocus()) {
        event->ignore(); // the page is scrolled, not the choice changed
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kabocha::ui
