// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/echoline.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>

namespace kabocha::ui {
namespace {

QIcon markOf(EchoLine::Say how, const QPalette &palette)
{
    switch (how) {
    case EchoLine::Say::Hint:
        return {};
    case EchoLine::Say::Good:
        return statusIcon(spec::Status::Pass, palette);
    case EchoLine::Say::Error:
        return severityIcon(Severity::Error, palette);
    case EchoLine::Say::Note:
        return severityIcon(Severity::Note, palette);
    }
    return {};
}

} // namespace

QLabel *wrappingLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QSizePolicy wide(QSizePolicy::Expanding, QSizePolicy::Minimum);
    wide.setHeightForWidth(true); // as high as its wrapped lines need
    label->setSizePolicy(wide);
    return label;
}

EchoLine::EchoLine(const QString &objectName, QWidget *parent)
    : QWidget(parent), m_mark(new QLabel(this)), m_text(wrappingLabel(this))
{
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeading); // beside its mark, however high the line is
    m_text->setObjectName(objectName);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
}

void EchoLine::say(Say how, const QString &text)
{
    const QPalette around = QApplication::palette(); // when it changes, the parent's may still be the old one
    const QIcon mark = markOf(how, around);
    m_mark->setVisible(!mark.isNull());
    const int side = std::max(16, fontMetrics().height());
    m_mark->setFixedSize(side, side);
    m_mark->setPixmap(mark.isNull() ? QPixmap() : mark.pixmap(QSize(side, side), devicePixelRatioF()));
    const QColor color = how == Say::Error  ? toneColor(Tone::Bad, around)
                         : how == Say::Hint ? toneColor(Tone::Neutral, around)
                                            : around.color(QPalette::Text);
    QPalette tinted = around;
    tinted.setColor(QPalette::WindowText, color);
    tinted.setColor(QPalette::Text, color); // the role of a label on Base
    m_text->setPalette(tinted);
    m_text->setText(text);
}

} // namespace kabocha::ui
