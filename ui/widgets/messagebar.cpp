// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagebar.h"

#include "widgets/taborder.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace kabocha::ui {
namespace {

constexpr int Most = 3;
constexpr int LongestText = 1200; // more than a person reads in a bar; a server may answer with a book

Tone toneOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Note:
        return Tone::Accent;
    case MessageBar::Kind::Success:
        return Tone::Good;
    case MessageBar::Kind::Warning:
        return Tone::Warning;
    case MessageBar::Kind::Error:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

QIcon markOf(MessageBar::Kind kind, const QPalette &palette)
{
    switch (kind) {
    case MessageBar::Kind::Note:
        return severityIcon(Severity::Note, palette);
    case MessageBar::Kind::Success:
        return statusIcon(spec::Status::Pass, palette);
    case MessageBar::Kind::Warning:
        return severityIcon(Severity::Warning, palette);
    case MessageBar::Kind::Error:
        return severityIcon(Severity::Error, palette);
    }
    return {};
}

} // namespace

class MessageBar::Message : public QFrame
{
public:
    Message(Kind messageKind, const QString &text, const QList<Deed> &deeds, MessageBar *bar)
        : QFrame(bar)
        , kind(messageKind)
        , whole(text)
        , hasDeeds(!deeds.isEmpty())
        , m_mark(new QLabel(this))
        , m_label(new QLabel(this))
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(12, 6, 8, 6);
        layout->setSpacing(8);
        m_label->setTextFormat(Qt::PlainText);
        m_label->setWordWrap(true);
        m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_label->setText(text.size() > LongestText ? text.left(LongestText) + QStringLiteral(" …") : text);
        QSizePolicy wide(QSizePolicy::Expanding, QSizePolicy::Minimum);
        wide.setHeightForWidth(true); // as high as its wrapped lines need
        m_label->setSizePolicy(wide);
        m_label->setMinimumWidth(160);
        layout->addWidget(m_mark, 0, Qt::AlignVCenter);
        layout->addWidget(m_label, 1, Qt::AlignVCenter);
        for (const Deed &deed : deeds) {
            auto *button = new QPushButton(deed.text, this);
            button->setAutoDefault(false);
            connect(button, &QPushButton::clicked, this, [this, bar, act = deed.act] {
                const auto deedToDo = act; // the message, and with it this closure, goes first
                bar->remove(this);
                if (deedToDo)
                    deedToDo();
            });
            layout->addWidget(button, 0, Qt::AlignVCenter);
        }
        auto *close = new QToolButton(this);
        close->setAutoRaise(true);
        close->setIcon(icon(QStringLiteral("dialog-close")));
        close->setToolTip(MessageBar::tr("Close this message"));
        close->setAccessibleName(close->toolTip());
        connect(close, &QToolButton::clicked, this, [this, bar] { bar->remove(this); });
        layout->addWidget(close, 0, Qt::AlignVCenter);
        setAccessibleName(text);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        refreshMark();
    }

    const Kind kind;
    const QString whole;
    const bool hasDeeds;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), toneBackground(toneOf(kind), palette()));
        const QColor edge = toneColor(toneOf(kind), palette());
        painter.fillRect(QRect(0, 0, 4, height()), edge);
        painter.fillRect(QRect(0, height() - 1, width(), 1), palette().color(QPalette::Mid));
    }
    void changeEvent(QEvent *event) override
    {
        QFrame::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            refreshMark();
    }

private:
    void refreshMark()
    {
        const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
        m_mark->setPixmap(markOf(kind, palette()).pixmap(QSize(side, side), devicePixelRatioF()));
    }

    QLabel *m_mark;
    QLabel *m_label;
};

MessageBar::MessageBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(tr("Messages"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setVisible(false);
}

MessageBar::~MessageBar() = default;

void MessageBar::show(Kind kind, const QString &text, const QList<Deed> &deeds)
{
    const QList<Message *> before = m_messages;
    for (Message *message : before) {
        const bool same = message->whole == text && message->kind == kind; // said again: moves to the top
        if (same || message->kind == Kind::Note)
            remove(message);
    }
    auto *message = new Message(kind, text, deeds, this);
    m_messages.prepend(message);
    makeRoom();
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, message);
    setVisible(true);
    message->setVisible(true);
    orderTabs(*this); // else what came last would be the last of the window
    QAccessibleEvent alert(message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::show(const Error &error, const QList<Deed> &deeds)
{
    show(error.kind == Error::Kind::Cancelled ? Kind::Note : Kind::Error, error.text(), deeds);
}

void MessageBar::clear()
{
    while (!m_messages.isEmpty())
        remove(m_messages.constLast());
}

QStringList MessageBar::texts() const
{
    QStringList out;
    for (const Message *message : m_messages)
        out << message->whole;
    return out;
}

void MessageBar::remove(Message *message)
{
    if (!m_messages.removeOne(message))
        return;
    layout()->removeWidget(message);
    message->setVisible(false);
    message->deleteLater(); // it may be what called us
    setVisible(!m_messages.isEmpty());
}

void MessageBar::makeRoom()
{
    while (m_messages.size() > Most) {
        // The newest stays; of the others the one that matters least, a question to the person last of all.
        const auto weight = [](const Message *message) {
            return static_cast<int>(message->kind) + (message->hasDeeds ? 10 : 0);
        };
        Message *victim = m_messages.constLast();
        for (qsizetype i = m_messages.size() - 1; i > 0; --i) {
            if (weight(m_messages.at(i)) < weight(victim))
                victim = m_messages.at(i);
        }
        remove(victim);
    }
}

} // namespace kabocha::ui
