// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/issuelabel.h"

#include "models/metadatamodel.h"
#include "widgets/theme.h"

#include <QEvent>

namespace kabocha::ui {

IssueLabel::IssueLabel(QWidget *parent) : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    clear();
}

void IssueLabel::say(const QList<Issue> &issues)
{
    const std::optional<Severity> worst = worstOf(issues);
    worst ? say(*worst, issuesText(issues)) : clear();
}

void IssueLabel::say(Severity severity, const QString &text)
{
    m_severity = severity;
    m_text->setText(text);
    drawIcon();
    setVisible(!text.isEmpty());
}

void IssueLabel::clear()
{
    m_text->clear();
    hide();
}

QString IssueLabel::text() const
{
    return m_text->text();
}

void IssueLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        drawIcon();
    QWidget::changeEvent(event);
}

void IssueLabel::drawIcon()
{
    const int side = fontMetrics().height();
    m_icon->setPixmap(severityIcon(m_severity, palette()).pixmap(QSize(side, side), devicePixelRatioF()));
    QPalette tinted = palette();
    tinted.setColor(QPalette::WindowText,
                    m_severity == Severity::Note      ? palette().color(QPalette::PlaceholderText)
                    : m_severity == Severity::Warning ? toneColor(Tone::Warning, palette())
                                                      : toneColor(Tone::Bad, palette()));
    m_text->setPalette(tinted);
}

} // namespace kabocha::ui
