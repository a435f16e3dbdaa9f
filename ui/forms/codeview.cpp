// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/codeview.h"

#include "forms/jsonhighlighter.h"
#include "widgets/parts.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace kabocha::ui {
namespace {

constexpr qsizetype highlightLimit = 512 * 1024;

/// How many bytes of UTF-8 the first COUNT characters of the shown text are in BYTES: line ends of two bytes
/// are shown as one, a byte order mark at the beginning not at all.
qsizetype bytesOf(const QByteArray &bytes, qsizetype count)
{
    const QByteArray mark = QByteArrayLiteral("\xEF\xBB\xBF");
    qsizetype at = bytes.startsWith(mark) ? mark.size() : 0;
    for (; at < bytes.size() && count > 0; ++at) {
        const auto c = static_cast<unsigned char>(bytes.at(at));
        if (c == '\r' && at + 1 < bytes.size() && bytes.at(at + 1) == '\n')
            continue;
        if ((c & 0xc0) != 0x80)
            count -= c >= 0xf0 ? 2 : 1; // a surrogate pair
    }
    while (at < bytes.size() && (bytes.at(at) & 0xc0) == 0x80)
        ++at;
    return at;
}

/// Where the text view begins another line, as QTextCursor::insertText() does.
bool isLineEnd(QChar c)
{
    constexpr char16_t beginningOfFrame = 0xfdd0; // QTextBeginningOfFrame
    constexpr char16_t endOfFrame = 0xfdd1;
    return c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator || c == beginningOfFrame ||
           c == endOfFrame;
}

QString shownText(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes).replace(QLatin1String("\r\n"), QLatin1String("\n"));
}

} // namespace

/// Left of the text: a mark at each line with a bracket that can be folded.
class CodeView::Margin final : public QWidget
{
public:
    explicit Margin(CodeView *view) : QWidget(view), m_view(view)
    {
        setCursor(Qt::ArrowCursor);
        setToolTip(CodeView::tr("Fold and unfold (keys + and -)"));
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintMargin(event); }
    void mousePressEvent(QMouseEvent *event) override
    {
        const int line = m_view->lineAt(qRound(event->position().y()));
        if (event->button() == Qt::LeftButton && m_view->isFoldable(line))
            m_view->setFolded(line, !m_view->isFolded(line));
    }

private:
    CodeView *m_view;
};

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent), m_highlighter(new JsonHighlighter(document())), m_margin(new Margin(this))
{
    setReadOnly(true);
    setLayoutDirection(Qt::LeftToRight); // code, in whatever language the window speaks
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLayoutDirection(Qt::LeftToRight); // JSON is
    setMonospaced(this);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setTabChangesFocus(true);
    m_highlighter->setPalette(palette());
    placeMargin();
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int moved) {
        if (moved != 0)
            m_margin->scroll(0, moved);
        else
            m_margin->update(0, area.y(), m_margin->width(), area.height());
    });
}

void CodeView::setBytes(const QByteArray &bytes)
{
    if (bytes == m_bytes)
        return;
    m_bytes = bytes;
    m_highlighter->setEnabled(bytes.size() <= highlightLimit);
    m_folded.clear();
    const QString text = shownText(bytes);
    findRegions(text);
    setPlainText(text);
}

qsizetype CodeView::byteAtCursor() const
{
    return bytesOf(m_bytes, textCursor().selectionStart());
}

void CodeView::select(qsizetype byte, qsizetype size)
{
    const auto position = static_cast<int>(shownText(m_bytes.first(byte)).size());
    const auto length = static_cast<int>(shownText(m_bytes.mid(byte, size)).size());
    QTextCursor cursor(document());
    cursor.setPosition(position);
    showLine(cursor.blockNumber());
    cursor.setPosition(position + length, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    centerCursor();
}

/// Brackets of more than two lines.
void CodeView::findRegions(const QString &text)
{
    m_regions.clear();
    QList<int> open;
    int line = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isLineEnd(c)) {
            ++line;
            if (c == u'\n' || c == u'\r')
                inString = false; // what JSON takes for a line's end is in no string
        } else if (inString) {
            if (c == u'\\' && i + 1 < text.size() && !isLineEnd(text.at(i + 1)))
                ++i;
            else if (c == u'"')
                inString = false;
        } else if (c == u'"') {
            inString = true;
        } else if (c == u'{' || c == u'[') {
            open << line;
        } else if ((c == u'}' || c == u']') && !open.isEmpty()) {
            const int first = open.takeLast();
            if (line > first + 1)
                m_regions[first] = std::max(m_regions.value(first), line);
        }
    }
}

bool CodeView::isFolded(int line) const
{
    return m_folded.contains(line);
}

/// Hides what is between the brackets that open in LINE, or shows it but for what is folded in it.
void CodeView::refold(int line, bool folded)
{
    const int last = m_regions.value(line);
    QTextBlock block = document()->findBlockByNumber(line + 1);
    int hiddenUntil = -1; // by a folded bracket within
    for (int at = line + 1; at < last && block.isValid(); ++at, block = block.next()) {
        const bool hide = folded || at < hiddenUntil;
        if (!hide && isFolded(at))
            hiddenUntil = m_regions.value(at);
        block.setVisible(!hide);
        block.setLineCount(hide ? 0 : std::max(1, block.layout()->lineCount()));
    }
}

void CodeView::relayout()
{
    document()->markContentsDirty(0, document()->characterCount());
    QAbstractTextDocumentLayout *layout = document()->documentLayout();
    emit layout->documentSizeChanged(layout->documentSize());
    viewport()->update();
    m_margin->update();
}

void CodeView::setFolded(int line, bool folded)
{
    if (!isFoldable(line) || isFolded(line) == folded)
        return;
    if (folded)
        m_folded << line;
    else
        m_folded.removeAll(line);
    refold(line, folded);
    if (!textCursor().block().isVisible()) {
        QTextCursor cursor(document()->findBlockByNumber(line));
        setTextCursor(cursor);
    }
    relayout();
}

void CodeView::foldAll(bool folded)
{
    QList<int> lines = m_regions.keys();
    std::sort(lines.begin(), lines.end());
    if (!lines.isEmpty() && lines.constFirst() == 0)
        lines.removeFirst();
    m_folded = folded ? lines : QList<int>();
    int hiddenUntil = -1;
    int at = 0;
    for (QTextBlock block = document()->firstBlock(); block.isValid(); block = block.next(), ++at) {
        const bool hide = at < hiddenUntil;
        if (folded && !hide && at > 0 && isFoldable(at))
            hiddenUntil = m_regions.value(at);
        block.setVisible(!hide);
        block.setLineCount(hide ? 0 : std::max(1, block.layout()->lineCount()));
    }
    while (!textCursor().block().isVisible())
        moveCursor(QTextCursor::PreviousBlock);
    relayout();
    ensureCursorVisible();
}

/// Unfolds whatever hides LINE.
void CodeView::showLine(int line)
{
    QList<int> hiding;
    for (const int folded : std::as_const(m_folded)) {
        if (folded < line && line < m_regions.value(folded))
            hiding << folded;
    }
    std::sort(hiding.begin(), hiding.end());
    for (const int folded : std::as_const(hiding)) {
        m_folded.removeAll(folded);
        refold(folded, false);
    }
    if (!hiding.isEmpty())
        relayout();
}

/// Of the brackets that open in the cursor's line, or else the innermost around it.
void CodeView::foldAtCursor(bool folded)
{
    const int line = textCursor().blockNumber();
    int best = isFoldable(line) && isFolded(line) != folded ? line : -1;
    if (best < 0 && folded) {
        for (auto region = m_regions.cbegin(); region != m_regions.cend(); ++region) {
            if (region.key() < line && line <= region.value() && region.key() > best)
                best = region.key();
        }
    }
    setFolded(best, folded);
}

void CodeView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain && event->key() == Qt::Key_Minus)
        foldAtCursor(true);
    else if (plain && event->key() == Qt::Key_Plus)
        foldAtCursor(false);
    else if (plain && event->key() == Qt::Key_Asterisk)
        foldAll(false);
    else if (plain && event->key() == Qt::Key_Slash)
        foldAll(true);
    else
        QPlainTextEdit::keyPressEvent(event);
}

void CodeView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    menu->addActions(actions());
    menu->addAction(tr("&Fold (-)"), this, [this] { foldAtCursor(true); });
    menu->addAction(tr("&Unfold (+)"), this, [this] { foldAtCursor(false); });
    menu->addAction(tr("Fold A&ll (/)"), this, [this] { foldAll(true); });
    menu->addAction(tr("Un&fold All (*)"), this, [this] { foldAll(false); });
    menu->popup(event->globalPos());
}

int CodeView::marginWidth() const
{
    return fontMetrics().height();
}

void CodeView::placeMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect area = contentsRect();
    m_margin->setGeometry(area.left(), area.top(), marginWidth(), area.height());
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
    else if (event->type() == QEvent::FontChange)
        placeMargin();
}

int CodeView::lineAt(int y) const
{
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (block.isVisible() && y >= area.top() && y < area.bottom())
            return block.blockNumber();
        if (area.top() > y)
            break;
    }
    return -1;
}

void CodeView::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::PlaceholderText));
    const qreal side = fontMetrics().height() * 0.28;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom())
            break;
        const int line = block.blockNumber();
        if (!block.isVisible() || !isFoldable(line))
            continue;
        painter.save();
        painter.translate(marginWidth() / 2.0, area.top() + fontMetrics().height() / 2.0);
        painter.rotate(isFolded(line) ? 0 : 90);
        painter.drawPolygon(
            QPolygonF({QPointF(-side * 0.6, -side), QPointF(side, 0), QPointF(-side * 0.6, side)}));
        painter.restore();
    }
}

void CodeView::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (m_folded.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom())
            break;
        if (!block.isVisible() || !isFolded(block.blockNumber()) || block.layout()->lineCount() == 0)
            continue;
        const QTextLine line = block.layout()->lineAt(block.layout()->lineCount() - 1);
        painter.drawText(
            QPointF(area.left() + line.naturalTextRect().right() + 8, area.top() + line.y() + line.ascent()),
            QStringLiteral("⋯"));
    }
}

} // namespace kabocha::ui
