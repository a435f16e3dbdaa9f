// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/codeview.h"

#include "forms/issuelabel.h"
#include "forms/jsonhighlighter.h"
#include "forms/parts.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QToolButton>

namespace kabocha::ui {
namespace {

constexpr qsizetype highlightLimit = 512 * 1024;

/// How many of BYTES can be shown at once.
qsizetype shownPart(const QByteArray &bytes)
{
    qsizetype shown = std::min(bytes.size(), CodeView::limit);
    for (qsizetype line = 0; line < shown;) {
        const qsizetype end = bytes.indexOf('\n', line);
        const qsizetype length = (end < 0 ? bytes.size() : end) - line;
        if (length > CodeView::lineLimit)
            shown = std::min(shown, line + CodeView::lineLimit);
        line = end < 0 ? shown : end + 1;
    }
    while (shown > 0 && shown < bytes.size() && (bytes.at(shown) & 0xc0) == 0x80) // within a UTF-8 sequence
        --shown;
    return shown;
}

} // namespace

class CodeView::Private
{
public:
    explicit Private(CodeView *view) : q(view) {}
    void find(bool backward);

    CodeView *q;
    IssueLabel *note = nullptr;
    QPlainTextEdit *editor = nullptr;
    JsonHighlighter *highlighter = nullptr;
    QWidget *bar = nullptr;
    QLineEdit *searched = nullptr;
    QLabel *outcome = nullptr;
};

void CodeView::Private::find(bool backward)
{
    const QString text = searched->text();
    outcome->clear();
    if (text.isEmpty())
        return;
    const QTextDocument::FindFlags flags =
        backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (editor->find(text, flags))
        return;
    const QTextCursor before = editor->textCursor();
    QTextCursor edge = before;
    edge.movePosition(backward ? QTextCursor::End : QTextCursor::Start);
    editor->setTextCursor(edge);
    if (editor->find(text, flags)) {
        outcome->setText(backward ? tr("from the end again") : tr("from the start again"));
    } else {
        editor->setTextCursor(before);
        outcome->setText(tr("not found"));
    }
}

CodeView::CodeView(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->note = new IssueLabel(this);
    d->editor = new QPlainTextEdit(this);
    d->editor->setReadOnly(true);
    d->editor->setLayoutDirection(Qt::LeftToRight); // code, in whatever language the window speaks
    d->editor->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    d->editor->setFont(monospacedFont());
    d->editor->setWordWrapMode(QTextOption::WrapAnywhere);
    d->editor->setTabChangesFocus(true);
    d->editor->installEventFilter(this);
    d->highlighter = new JsonHighlighter(d->editor->document());
    d->highlighter->setPalette(palette());

    d->bar = new QWidget(this);
    d->searched = new QLineEdit(d->bar);
    d->searched->setObjectName(QStringLiteral("codeSearch"));
    d->searched->setPlaceholderText(tr("Find in this text"));
    d->searched->setAccessibleName(tr("Find in this text"));
    d->searched->setClearButtonEnabled(true);
    d->searched->setMaximumWidth(320);
    d->searched->installEventFilter(this);
    auto *previous = new QToolButton(d->bar);
    previous->setIcon(icon(QStringLiteral("go-up")));
    previous->setAccessibleName(tr("Previous"));
    previous->setToolTip(tr("Previous (Shift+Enter)"));
    auto *next = new QToolButton(d->bar);
    next->setIcon(icon(QStringLiteral("go-down")));
    next->setAccessibleName(tr("Next"));
    next->setToolTip(tr("Next (Enter)"));
    d->outcome = remark({}, d->bar);
    auto *line = new QHBoxLayout(d->bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(d->searched, 1);
    line->addWidget(previous);
    line->addWidget(next);
    line->addWidget(d->outcome, 1);
    d->bar->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(d->note);
    column->addWidget(d->editor, 1);
    column->addWidget(d->bar);

    connect(d->searched, &QLineEdit::textEdited, this, [this] {
        QTextCursor cursor = d->editor->textCursor();
        cursor.setPosition(cursor.selectionStart());
        d->editor->setTextCursor(cursor);
        d->find(false);
    });
    connect(previous, &QToolButton::clicked, this, [this] { d->find(true); });
    connect(next, &QToolButton::clicked, this, [this] { d->find(false); });
}

CodeView::~CodeView() = default;

void CodeView::setBytes(const QByteArray &bytes, qint64 size)
{
    const qsizetype shown = shownPart(bytes);
    const qint64 all = std::max<qint64>(bytes.size(), size);
    if (shown < all) {
        const QLocale c = QLocale::c();
        d->note->say(Severity::Note,
                     tr("Only the first %1 of %2 are shown here. Nothing is missing from the job.")
                         .arg(c.formattedDataSize(shown), c.formattedDataSize(all)));
    } else {
        d->note->clear();
    }
    d->highlighter->setEnabled(shown <= highlightLimit);
    const QString text = QString::fromUtf8(bytes.constData(), shown);
    if (text != d->editor->toPlainText())
        d->editor->setPlainText(text);
}

QPlainTextEdit *CodeView::editor() const
{
    return d->editor;
}

QString CodeView::note() const
{
    return d->note->text();
}

void CodeView::startSearch()
{
    d->bar->show();
    d->searched->setFocus(Qt::ShortcutFocusReason);
    d->searched->selectAll();
}

bool CodeView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->editor && event->type() == QEvent::PaletteChange)
        d->highlighter->setPalette(palette());
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isFind = key->matches(QKeySequence::Find) || key->matches(QKeySequence::FindNext);
    const bool isEscape = key->key() == Qt::Key_Escape && d->bar->isVisible();
    if (event->type() == QEvent::ShortcutOverride && (isFind || isEscape)) {
        event->accept(); // ours while the focus is here, although the window has a Ctrl+F too
        return true;
    }
    if (event->type() == QEvent::KeyPress && isFind) {
        key->matches(QKeySequence::Find) || !d->bar->isVisible() ? startSearch() : d->find(false);
        return true;
    }
    if (event->type() == QEvent::KeyPress && isEscape) {
        d->bar->hide();
        d->editor->setFocus();
        return true;
    }
    if (event->type() == QEvent::KeyPress && watched == d->searched &&
        (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        d->find(key->modifiers().testFlag(Qt::ShiftModifier));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kabocha::ui
