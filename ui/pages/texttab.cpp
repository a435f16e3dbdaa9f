// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/texttab.h"

#include "base/textpart.h"
#include "forms/codeview.h"
#include "pages/jsonsearch.h"
#include "widgets/lineedit.h"
#include "widgets/parts.h"
#include "widgets/theme.h"
#include "json/locate.h"
#include "json/textfinder.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QToolButton>

namespace kabocha::ui {
namespace {

/// So far behind its edge a part goes on to the end of a line.
constexpr qint64 slack = 64 * 1024;

/// A part of a text, from the beginning of a line to the end of one if there are such.
struct Part
{
    TextFacts facts = {};
    qint64 longestLine = 0;
    qint64 from = 0;
    QByteArray bytes = {};
};

/// Where the line begins that is the first of the part from EDGE on, as far as BYTES (from FROM on) tell.
qint64 lineFrom(const QByteArray &bytes, qint64 from, qint64 edge)
{
    if (edge <= 0 || edge >= from + bytes.size())
        return std::clamp<qint64>(edge, 0, from + bytes.size());
    const qsizetype end = bytes.indexOf('\n', edge - 1 - from);
    if (end >= 0 && from + end < edge + slack)
        return from + end + 1;
    qsizetype at = edge - from;
    while (at < bytes.size() && (bytes.at(at) & 0xc0) == 0x80) // within a UTF-8 sequence
        ++at;
    return from + at;
}

/// Part NUMBER of what WRITE writes, in parts of SIZE bytes; with the facts if WHOLE.
Part partOf(const TextTab::Write &write, qint64 number, qint64 size, bool whole, const json::Progress &goOn)
{
    const qint64 first = std::max<qint64>(number * size - 1, 0);
    TextPart taken(first, size + slack + 1);
    const auto written =
        write(taken, [&](double done) { return (whole || !taken.isComplete()) && (!goOn || goOn(done)); });
    Part out{.facts = {.size = taken.written(), .sha256 = taken.sha256()},
             .longestLine = taken.longestLine()};
    if (!written && !(taken.isComplete() && !whole))
        out.facts.problem = written.error().text();
    out.from = lineFrom(taken.bytes(), first, number * size);
    const qint64 after = lineFrom(taken.bytes(), first, (number + 1) * size);
    out.bytes = taken.bytes().mid(out.from - first, after - out.from);
    return out;
}

struct Matches
{
    QList<json::TextFinder::Match> places = {};
    qint64 count = 0;
};

Result<Matches> matchesOf(const TextTab::Write &write, const json::Pattern &pattern,
                          const json::Progress &goOn)
{
    json::TextFinder finder(pattern);
    const Result<void> written = write(finder, goOn);
    finder.finish();
    return written.map([&finder] { return Matches{finder.matches(), finder.count()}; });
}

} // namespace

class TextTab::Private
{
public:
    explicit Private(TextTab *tab) : q(tab) {}

    void build(const QString &name, const QString &title);
    void makeParts(const QString &name);
    void load(qint64 number);
    void show(const Part &part);
    void showParts();
    void go(qint64 number);
    void take(const Part &part, qint64 number);
    void reveal(qint64 at, qint64 size);
    void goToMatch(bool backward, bool here);
    void copyPath();
    [[nodiscard]] qint64 parts() const { return std::max<qint64>((size + partSize - 1) / partSize, 1); }
    [[nodiscard]] qint64 cursor() const { return from + text->byteAtCursor(); }

    TextTab *q;
    Write write;
    Write shown;          ///< what the part that is shown was taken from
    bool isKnown = false; ///< what the whole text is: no other part of it is shown before
    bool large = false;
    qint64 size = 0;
    qint64 partSize = CodeView::limit;
    qint64 number = 0;      ///< of the part that is shown
    qint64 from = 0;        ///< its first byte
    qint64 after = 0;       ///< the first byte behind it
    QString wantedPath;     ///< to be gone to as soon as the text is there
    qint64 wantedPart = -1; ///< instead of the one that is shown
    qint64 wantedAt = -1;   ///< a byte of the text
    qint64 wantedSize = 0;
    Background locating; ///< paths and their places
    QVBoxLayout *column = nullptr;
    FindBar *find = nullptr;
    std::unique_ptr<JsonSearch<Matches>> search;
    QWidget *partBar = nullptr;
    QLabel *partText = nullptr;
    QToolButton *previous = nullptr;
    QToolButton *next = nullptr;
    LineEdit *place = nullptr;
    QLabel *note = nullptr;
    CodeView *text = nullptr;
};

/// Another part of the same text, once it is known what all of it is.
void TextTab::Private::load(qint64 wanted)
{
    wantedPart = wanted;
    if (!isKnown)
        return;
    q->run(
        large,
        [write = write, wanted, partSize = partSize](const json::Progress &goOn) {
            return partOf(write, wanted, partSize, false, goOn);
        },
        [this, wanted](const Part &part) {
            number = wanted;
            show(part);
        });
}

/// PART NUMBER of a text that was written from end to end: now it is known what it is.
void TextTab::Private::take(const Part &part, qint64 taken)
{
    q->tell(part.facts);
    size = part.facts.size;
    isKnown = true;
    const qint64 before = std::exchange(partSize, part.longestLine > CodeView::lineLimit ? CodeView::lineLimit
                                                                                         : CodeView::limit);
    qint64 wanted = wantedPart < 0 ? number : wantedPart;
    if (wantedAt >= 0)
        wanted = wantedAt / partSize;
    wanted = std::clamp<qint64>(wanted, 0, parts() - 1);
    if (!part.facts.problem.isEmpty() || (wanted == taken && before == partSize)) {
        number = taken;
        show(part);
    } else {
        load(wanted);
    }
}

void TextTab::Private::show(const Part &part)
{
    const bool failed = !part.facts.problem.isEmpty();
    wantedPart = -1;
    shown = write;
    note->setText(part.facts.problem);
    note->setVisible(failed);
    from = part.from;
    after = part.from + part.bytes.size();
    text->setBytes(failed ? QByteArray() : part.bytes);
    showParts();
    // The rest of a line that goes on beyond the edge belongs to the part before.
    if (!failed && wantedAt >= 0 && wantedAt < from && wantedAt >= number * partSize && number > 0) {
        load(number - 1);
        return;
    }
    if (const qint64 at = std::exchange(wantedAt, -1); !failed && at >= from && at < after)
        text->select(at - from, wantedSize);
    if (!wantedPath.isEmpty())
        q->goToPath(std::exchange(wantedPath, {}));
}

void TextTab::Private::showParts()
{
    partBar->setVisible(parts() > 1);
    const QLocale c = QLocale::c();
    partText->setText(tr("Part %1 of %2, from %3 on, of %4")
                          .arg(QString::number(number + 1), QString::number(parts()),
                               c.formattedDataSize(from), c.formattedDataSize(size)));
    previous->setEnabled(number > 0);
    next->setEnabled(number + 1 < parts());
}

void TextTab::Private::go(qint64 by)
{
    const qint64 now = wantedPart < 0 ? number : wantedPart;
    const qint64 wanted = now + by;
    if (wanted < 0 || wanted >= parts())
        return;
    wantedAt = -1;
    load(wanted);
}

/// Brings SIZE bytes from AT on into sight, with the part that they are in.
void TextTab::Private::reveal(qint64 at, qint64 count)
{
    wantedAt = at;
    wantedSize = count;
    if (!isKnown)
        return;
    if (at < from || at >= after) {
        load(std::min(at / partSize, parts() - 1));
        return;
    }
    if (std::exchange(wantedPart, -1) >= 0)
        q->stop();
    text->select(at - from, count);
    wantedAt = -1;
}

/// To the next match, or the previous one; what the cursor stands at counts if HERE. Beyond the last comes
/// the first.
void TextTab::Private::goToMatch(bool backward, bool here)
{
    const Matches &matches = search->found();
    if (matches.places.isEmpty()) {
        find->showCount(0, matches.count);
        return;
    }
    const auto before = [](const json::TextFinder::Match &match, qint64 at) { return match.at < at; };
    const auto &places = matches.places;
    const qint64 now = cursor();
    qsizetype at = std::lower_bound(places.begin(), places.end(), now, before) - places.begin();
    if (backward)
        at = at == 0 ? places.size() - 1 : at - 1;
    else if (!here && at < places.size() && places.at(at).at == now && text->textCursor().hasSelection())
        ++at;
    if (at >= places.size())
        at = 0;
    reveal(places.at(at).at, places.at(at).size);
    find->showCount(at + 1, matches.count);
}

void TextTab::Private::copyPath()
{
    if (!shown)
        return; // nothing is there
    locating.run(
        large,
        [write = shown, at = cursor()](const json::Progress &goOn) {
            const auto locator = json::Locator::ofOffset(at);
            (void)write(*locator, [&](double done) { return !locator->isFound() && (!goOn || goOn(done)); });
            return locator->path();
        },
        [this](const QString &path) {
            if (!path.isEmpty())
                QGuiApplication::clipboard()->setText(path);
            note->setText(path.isEmpty() ? tr("Nothing stands here.") : tr("Copied: %1").arg(path));
            note->show();
        });
}

void TextTab::Private::makeParts(const QString &name)
{
    partBar = new QWidget(q);
    const auto button = [this, &name](const char *iconName, const QString &title, const QString &tip,
                                      const char *suffix) {
        auto *made = new QToolButton(partBar);
        made->setIcon(icon(QLatin1String(iconName)));
        made->setText(title);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setToolTip(tip);
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::StrongFocus);
        made->setObjectName(name + QLatin1String(suffix));
        return made;
    };
    previous = button("go-up", tr("Previous part"), tr("Previous part (Alt+Page Up)"), "PreviousPart");
    next = button("go-down", tr("Next part"), tr("Next part (Alt+Page Down)"), "NextPart");
    partText = new QLabel(partBar);
    partText->setObjectName(name + QLatin1String("Parts"));
    partText->setTextFormat(Qt::PlainText);
    auto *line = new QHBoxLayout(partBar);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(previous);
    line->addWidget(next);
    line->addWidget(partText, 1);
    partBar->hide();
    connect(previous, &QToolButton::clicked, q, [this] { go(-1); });
    connect(next, &QToolButton::clicked, q, [this] { go(1); });
}

void TextTab::Private::build(const QString &name, const QString &title)
{
    column = new QVBoxLayout(q);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    find = new FindBar(name + QLatin1String("Search"), q);
    makeParts(name);
    text = new CodeView(q);
    text->setObjectName(name);
    text->setAccessibleName(title);
    text->installEventFilter(q);
    find->setView(text);
    search = std::make_unique<JsonSearch<Matches>>(
        *find, [this](bool backward, bool here) { goToMatch(backward, here); });
    place = new LineEdit(q);
    place->setObjectName(name + QLatin1String("Place"));
    place->setAccessibleName(tr("Go to a JSON path"));
    place->setPlaceholderText(tr("Go to a path, such as %1").arg(QStringLiteral("$.measurements[0].value")));
    setMonospaced(place);
    place->setMaximumWidth(widthFor(place, QString(60, u'x')));
    note = remark({}, q);
    note->setObjectName(name + QLatin1String("Note"));
    note->hide();
    column->addWidget(find);
    column->addWidget(partBar);
    column->addWidget(text, 1);
    column->addWidget(note);
    column->addWidget(place);

    auto *copy = new QAction(tr("Copy &Path"), text);
    copy->setObjectName(name + QLatin1String("CopyPath"));
    copy->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_C);
    copy->setShortcutContext(Qt::WidgetShortcut);
    text->addAction(copy);
    connect(copy, &QAction::triggered, q, [this] { copyPath(); });
}

TextTab::TextTab(const QString &name, const QString &title, QWidget *parent)
    : ReviewTab(parent), d(std::make_unique<Private>(this))
{
    d->build(name, title);
    connect(d->place, &QLineEdit::returnPressed, this, [this] { goToPath(d->place->text().trimmed()); });
}

TextTab::~TextTab() = default;

QVBoxLayout *TextTab::column() const
{
    return d->column;
}

void TextTab::review(const Reviewed &of)
{
    d->write = writerOf(of);
    d->large = of.large;
    d->search->setText(
        [write = d->write](const json::Pattern &pattern, const json::Progress &goOn) {
            return matchesOf(write, pattern, goOn);
        },
        of.large);
    d->locating.stop();
    d->isKnown = false;
    d->wantedAt = -1; // a place in the text that was
    const qint64 number = d->wantedPart < 0 ? d->number : d->wantedPart;
    run(
        of.large,
        [write = d->write, number, partSize = d->partSize](const json::Progress &goOn) {
            return partOf(write, number, partSize, true, goOn);
        },
        [this, number](const Part &part) {
            d->take(part, number);
            d->search->renew();
        });
}

void TextTab::startSearch()
{
    d->find->start();
}

void TextTab::findAgain(bool backward)
{
    d->search->findAgain(backward);
}

void TextTab::goToPath(const QString &jsonPath)
{
    if (isBusy() || !d->write) {
        d->wantedPath = jsonPath;
        return;
    }
    auto locator = json::Locator::ofPath(jsonPath);
    if (!locator) {
        d->note->setText(locator.error().text());
        d->note->show();
        return;
    }
    d->locating.run(
        d->large,
        [write = d->write,
         place = std::shared_ptr<json::Locator>(std::move(*locator))](const json::Progress &goOn) {
            (void)write(*place, [&](double done) { return !place->isFound() && (!goOn || goOn(done)); });
            return place->isFound() ? place->offset() : qint64(-1);
        },
        [this, jsonPath](qint64 at) {
            d->note->setText(tr("“%1” is not in this text.").arg(jsonPath));
            d->note->setVisible(at < 0);
            if (at < 0)
                return;
            d->reveal(at, 1);
            d->text->setFocus(Qt::OtherFocusReason);
        });
}

bool TextTab::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return ReviewTab::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isPart = key->modifiers() == Qt::AltModifier &&
                        (key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown);
    if (!isPart)
        return ReviewTab::eventFilter(watched, event);
    event->accept(); // ours while the focus is here, whatever the window does at it
    if (event->type() == QEvent::KeyPress)
        d->go(key->key() == Qt::Key_PageUp ? -1 : 1);
    return true;
}

} // namespace kabocha::ui
