// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "walk/walker.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSizeGrip>
#include <QSplitterHandle>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>
#include <QToolBar>
#include <QToolButton>

namespace kabocha::test {
namespace {

constexpr int Patience = 60; ///< presses of Tab within one control, e.g. from link to link

bool isOneOf(const QWidget *widget, std::initializer_list<const char *> classes)
{
    return std::any_of(classes.begin(), classes.end(),
                       [&](const char *name) { return widget->inherits(name); });
}

/// Something a person acts on, whether the keyboard reaches it or not.
bool isInteractive(const QWidget *widget)
{
    if (isOneOf(widget, {"QHeaderView", "QScrollBar", "QTableCornerButton", "QMenu"}))
        return false;
    return isOneOf(widget, {"QAbstractButton", "QLineEdit", "QComboBox", "QAbstractItemView", "QTextEdit",
                            "QPlainTextEdit", "QAbstractSlider", "QAbstractSpinBox", "QTabBar"});
}

/// Parts that Qt's own controls are made of, and handles that need no keyboard.
bool isPart(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return !parent || widget->focusProxy() ||
           isOneOf(widget, {"QScrollBar", "QHeaderView", "QSplitterHandle", "QSizeGrip", "QTableCornerButton",
                            "QMenuBar", "QToolBarExtension"}) ||
           isOneOf(parent, {"QLineEdit", "QComboBox", "QAbstractSpinBox", "QTabBar"});
}

/// In sight of WINDOW itself, not of a dialog of it.
QList<QWidget *> inSight(const QWidget &window)
{
    QList<QWidget *> found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == &window)
            found << widget;
    }
    return found;
}

QList<QWidget *> controls(const QWidget &window)
{
    QList<QWidget *> found;
    for (QWidget *widget : inSight(window)) {
        if (!isPart(widget) && (isInteractive(widget) || (widget->focusPolicy() & Qt::TabFocus)))
            found << widget;
    }
    return found;
}

bool isInMenuBar(const QWidget &window, const QAction *action)
{
    const auto *main = qobject_cast<const QMainWindow *>(&window);
    if (!main || !action)
        return false;
    const auto menus = main->menuBar()->findChildren<QMenu *>();
    return std::any_of(menus.begin(), menus.end(),
                       [action](const QMenu *menu) { return menu->actions().contains(action); });
}

/// Tab does not lead there, but other keys do.
bool isReachedOtherwise(const QWidget *control, const QWidget &window, const QList<QWidget *> &reached)
{
    const auto hasSibling = [&](auto accepts) {
        return std::any_of(reached.begin(), reached.end(), [&](const QWidget *other) {
            return other->parentWidget() == control->parentWidget() && accepts(other);
        });
    };
    const auto isInGroup = [](const QWidget *widget) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        return button && button->isCheckable() && button->autoExclusive();
    };
    if (isInGroup(control) && hasSibling(isInGroup)) // the arrow keys
        return true;
    const QWidget *parent = control->parentWidget();
    if (const auto *button = qobject_cast<const QToolButton *>(control);
        qobject_cast<const QToolBar *>(parent))
        return button && isInMenuBar(window, button->defaultAction());
    if (const auto *dock = qobject_cast<const QDockWidget *>(parent))
        return isInMenuBar(window, dock->toggleViewAction());
    for (; parent; parent = parent->parentWidget()) { // an editor in a list
        if (qobject_cast<const QAbstractItemView *>(parent))
            return std::find(reached.begin(), reached.end(), parent) != reached.end();
    }
    return false;
}

struct Round
{
    QList<QWidget *> order;
    QStringList findings;
    bool closed = false; ///< it came back to where it began
};

/// Presses KEY until it comes back to a control it has been at.
Round goRound(QWidget &window, int key, Qt::KeyboardModifiers modifiers, const QString &keyName)
{
    Round round;
    QList<QWidget *> seen;
    int rests = 0;
    const auto mostPresses = 20 * (controls(window).size() + 20);
    for (int press = 0; press < mostPresses; ++press) {
        QWidget *before = QApplication::focusWidget();
        QTest::keyClick(before ? before : &window, Qt::Key(key), modifiers);
        QWidget *now = QApplication::focusWidget();
        if (!now) {
            round.findings << QStringLiteral("%1 at %2 loses the focus: nothing has it then.")
                                  .arg(keyName, before ? described(before) : QStringLiteral("the start"));
            return round;
        }
        if (now->window() != &window) {
            round.findings << QStringLiteral("%1 leaves the window: from %2 to %3.")
                                  .arg(keyName, before ? described(before) : QStringLiteral("the start"),
                                       described(now));
            return round;
        }
        if (now == before) {
            if (seen.isEmpty())
                seen << now;
            if (++rests < Patience)
                continue;
            if (!controls(window).contains(now) || controls(window).size() > 1)
                round.findings << QStringLiteral("%1 traps the focus: %2 does not leave it.")
                                      .arg(described(now), keyName);
            else
                round.closed = true; // it is alone
            // Past it by force, so that what comes after it is looked at too.
            QWidget *next = now;
            do
                next = key == Qt::Key_Tab ? next->nextInFocusChain() : next->previousInFocusChain();
            while (next != now && (!(next->focusPolicy() & Qt::TabFocus) || next->focusProxy() ||
                                   !next->isVisible() || !next->isEnabled() || now->isAncestorOf(next)));
            if (next == now || seen.contains(next))
                break;
            next->setFocus(Qt::TabFocusReason);
            now = next;
        }
        rests = 0;
        if (seen.contains(now)) {
            round.closed = true;
            seen = seen.mid(seen.indexOf(now)); // what led in is no part of the round
            break;
        }
        seen << now;
    }
    round.order = seen;
    return round;
}

QRect place(const QWidget *widget, const QWidget &window)
{
    return {widget->mapTo(&window, QPoint(0, 0)), widget->size()};
}

/// The largest parts that hold only one of the two: a page, a dock, a scroll area. What scrolls within one is
/// no matter for the other.
std::pair<QRect, QRect> regions(const QWidget *a, const QWidget *b, const QWidget &window)
{
    const auto topBelow = [&](const QWidget *widget, const QWidget *other) {
        while (widget->parentWidget() && widget->parentWidget() != &window &&
               !widget->parentWidget()->isAncestorOf(other))
            widget = widget->parentWidget();
        return widget;
    };
    const QRect regionA = place(topBelow(a, b), window);
    const QRect regionB = place(topBelow(b, a), window);
    if (!regionA.intersects(regionB))
        return {regionA, regionB};
    return {place(a, window), place(b, window)};
}

QRect mirrored(const QRect &rect, const QWidget &window)
{
    return window.layoutDirection() == Qt::RightToLeft
               ? QRect(window.width() - rect.right(), rect.y(), rect.width(), rect.height())
               : rect;
}

/// From A to B against the direction of reading: up (but not to the head of a column beside), or back in a
/// row.
bool isBackward(const QWidget *a, const QWidget *b, const QWidget &window)
{
    constexpr int Tolerance = 6;
    const auto both = regions(a, b, window);
    const QRect from = mirrored(both.first, window);
    const QRect to = mirrored(both.second, window);
    if (to.bottom() <= from.top() + Tolerance)
        return to.left() < from.right() - Tolerance;
    const int shared = std::min(from.bottom(), to.bottom()) - std::max(from.top(), to.top());
    return shared > std::min(from.height(), to.height()) / 2 && to.right() <= from.left() + Tolerance;
}

QStringList orderFindings(const QList<QWidget *> &order, const QWidget &window)
{
    if (order.size() < 2)
        return {};
    QList<std::pair<QWidget *, QWidget *>> back;
    for (qsizetype i = 0; i < order.size(); ++i) {
        QWidget *from = order.at(i);
        QWidget *to = order.at((i + 1) % order.size());
        if (isBackward(from, to, window))
            back << std::pair(from, to);
    }
    // One way back there must be: to the first of all.
    const auto first = std::min_element(back.begin(), back.end(), [&](const auto &a, const auto &b) {
        const QRect x = mirrored(place(a.second, window), window);
        const QRect y = mirrored(place(b.second, window), window);
        return std::pair(x.top(), x.left()) < std::pair(y.top(), y.left());
    });
    if (first != back.end())
        back.erase(first);
    QStringList findings;
    for (const auto &[from, to] : back)
        findings << QStringLiteral("The order of Tab goes backwards on the screen: from %1 to %2.")
                        .arg(described(from), described(to));
    return findings;
}

QStringList arrowFindings(const QList<QWidget *> &reached)
{
    QStringList findings;
    QList<QPointer<QWidget>> still(reached.begin(), reached.end());
    for (const QPointer<QWidget> &widget : still) {
        if (!widget || !widget->isVisible())
            continue;
        if (auto *tabs = qobject_cast<QTabBar *>(widget); tabs && tabs->count() > 1) {
            widget->setFocus(Qt::TabFocusReason);
            const int before = tabs->currentIndex();
            Qt::Key key = Qt::Key_Right;
            QTest::keyClick(tabs, key);
            if (tabs->currentIndex() == before) // it is the last, or one reads from the right
                QTest::keyClick(tabs, key = Qt::Key_Left);
            if (tabs->currentIndex() == before)
                findings << QStringLiteral("%1 does not follow the arrow keys.").arg(described(tabs));
            else
                QTest::keyClick(tabs, key == Qt::Key_Right ? Qt::Key_Left : Qt::Key_Right);
        } else if (auto *view = qobject_cast<QAbstractItemView *>(widget);
                   view && view->model() && view->model()->rowCount(view->rootIndex()) > 1 &&
                   view->selectionMode() != QAbstractItemView::NoSelection) {
            widget->setFocus(Qt::TabFocusReason);
            const QPersistentModelIndex before = view->currentIndex();
            QTest::keyClick(view, Qt::Key_Down);
            if (view->currentIndex() == before)
                QTest::keyClick(view, Qt::Key_Up);
            if (view->currentIndex() == before && before.isValid() && view->model()->rowCount(before) == 0)
                findings << QStringLiteral("%1 does not follow the arrow keys.").arg(described(view));
        }
    }
    return findings;
}

QStringList menuFindings(QMenu &menu)
{
    QList<QAction *> reached;
    for (qsizetype press = 0; press < 2 * menu.actions().size() + 2; ++press) {
        QTest::keyClick(&menu, Qt::Key_Down);
        if (menu.activeAction())
            reached << menu.activeAction();
    }
    QStringList findings;
    for (QAction *action : menu.actions()) {
        if (action->isVisible() && action->isEnabled() && !action->isSeparator() && !reached.contains(action))
            findings << QStringLiteral("The arrow keys never reach “%1” in its menu.").arg(action->text());
    }
    return findings;
}

/// Mnemonics and what has them; `portable text of the key` → words.
using Mnemonics = QMap<QString, QStringList>;

void note(Mnemonics &mnemonics, const QString &text, const QString &who)
{
    const QString key = QKeySequence::mnemonic(text).toString();
    if (!key.isEmpty())
        mnemonics[key] << who;
}

QStringList twice(const Mnemonics &mnemonics, const QString &where)
{
    QStringList findings;
    for (auto one = mnemonics.begin(); one != mnemonics.end(); ++one) {
        if (one->size() > 1)
            findings << QStringLiteral("%1 is the mnemonic of several %2: %3.")
                            .arg(one.key(), where, one->join(QStringLiteral(", ")));
    }
    return findings;
}

QStringList menuMnemonics(const QMenu &menu)
{
    Mnemonics mnemonics;
    for (const QAction *action : menu.actions()) {
        if (action->isVisible())
            note(mnemonics, action->text(), QStringLiteral("“%1”").arg(action->text()));
    }
    return twice(mnemonics, QStringLiteral("entries of the menu “%1”").arg(menu.title()));
}

struct Keys
{
    QKeySequence sequence;
    Qt::ShortcutContext context;
    QList<QWidget *> owners;
    QString who;
};

bool isWide(const Keys &keys)
{
    return keys.context == Qt::WindowShortcut || keys.context == Qt::ApplicationShortcut;
}

/// Whether one press could mean both.
bool canBothBeMeant(const Keys &a, const Keys &b)
{
    if (isWide(a) || isWide(b))
        return true; // the narrow one's widget may have the focus
    for (const QWidget *one : a.owners) {
        for (const QWidget *other : b.owners) {
            if (one == other || (a.context == Qt::WidgetWithChildrenShortcut && one->isAncestorOf(other)) ||
                (b.context == Qt::WidgetWithChildrenShortcut && other->isAncestorOf(one)))
                return true;
        }
    }
    return false;
}

QList<Keys> keysOf(const QWidget &window)
{
    QList<Keys> found;
    for (const QAction *action : window.findChildren<QAction *>()) {
        Keys keys{{}, action->shortcutContext(), {}, QStringLiteral("“%1”").arg(action->text())};
        for (QObject *object : action->associatedObjects()) {
            auto *owner = qobject_cast<QWidget *>(object);
            const bool inMenu = qobject_cast<QMenu *>(owner); // there it works only where it is wide
            if (owner && (inMenu ? isWide(keys) : owner->isVisible()))
                keys.owners << owner;
        }
        if (keys.owners.isEmpty())
            continue; // nobody in sight has it
        for (const QKeySequence &sequence : action->shortcuts()) {
            keys.sequence = sequence;
            if (!sequence.isEmpty())
                found << keys;
        }
    }
    for (const QShortcut *shortcut : window.findChildren<QShortcut *>()) {
        auto *owner = qobject_cast<QWidget *>(shortcut->parent());
        if (owner && owner->isVisible() && !shortcut->key().isEmpty())
            found << Keys{shortcut->key(),
                          shortcut->context(),
                          {owner},
                          QStringLiteral("a shortcut of %1").arg(described(owner))};
    }
    return found;
}

QString accessibleName(const QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    return interface ? interface->text(QAccessible::Name).trimmed() : QString();
}

} // namespace

QString described(const QWidget *widget)
{
    QString text = accessibleName(widget);
    if (text.isEmpty()) {
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            text = button->text();
        else if (const auto *label = qobject_cast<const QLabel *>(widget))
            text = label->text();
    }
    text = text.simplified();
    if (text.size() > 40)
        text = text.left(40) + QStringLiteral(" …");
    QString name = widget->objectName();
    for (const QWidget *parent = widget->parentWidget(); name.isEmpty() && parent;
         parent = parent->parentWidget()) {
        if (!parent->objectName().isEmpty())
            name = QStringLiteral("in ") + parent->objectName();
    }
    return QLatin1String(widget->metaObject()->className()) +
           (text.isEmpty() ? QString() : QStringLiteral(" “%1”").arg(text)) +
           (name.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(name));
}

QStringList keyboardFindings(QWidget &window)
{
    if (auto *menu = qobject_cast<QMenu *>(&window))
        return menuFindings(*menu);
    const Round forth = goRound(window, Qt::Key_Tab, Qt::NoModifier, QStringLiteral("Tab"));
    const Round back = goRound(window, Qt::Key_Backtab, Qt::ShiftModifier, QStringLiteral("Shift+Tab"));
    QStringList findings = forth.findings + back.findings;
    if (!forth.closed || !back.closed)
        findings << QStringLiteral("Tab never comes back to where it began.");
    for (const QWidget *control : controls(window)) {
        const bool onTheWay = forth.order.contains(control);
        if (!onTheWay && control->isEnabled() && !isReachedOtherwise(control, window, forth.order))
            findings << QStringLiteral("Tab never reaches %1.").arg(described(control));
        if (onTheWay && !back.order.contains(control) && control->isVisible() && control->isEnabled())
            findings << QStringLiteral("Shift+Tab never reaches %1, which Tab does.").arg(described(control));
    }
    findings += orderFindings(forth.order, window);
    findings += arrowFindings(forth.order);
    findings.removeDuplicates();
    return findings;
}

QStringList nameFindings(const QWidget &window)
{
    QStringList findings;
    for (QWidget *control : controls(window)) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(control);
        if (!interface) {
            findings << QStringLiteral("%1 is not there for assistive technology.").arg(described(control));
            continue;
        }
        if (accessibleName(control).isEmpty())
            findings << QStringLiteral("%1 has no accessible name.").arg(described(control));
        const QAccessible::Role role = interface->role();
        if (role == QAccessible::NoRole || role == QAccessible::Client)
            findings << QStringLiteral("%1 has no accessible role: nobody is told what it is.")
                            .arg(described(control));
    }
    if (window.isWindow() && !qobject_cast<const QMenu *>(&window) && window.windowTitle().isEmpty())
        findings << QStringLiteral("%1 has no title.").arg(described(&window));
    return findings;
}

QStringList mnemonicFindings(const QWidget &window)
{
    if (const auto *menu = qobject_cast<const QMenu *>(&window))
        return menuMnemonics(*menu);
    Mnemonics mnemonics;
    QStringList findings;
    for (const QWidget *widget : inSight(window)) {
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            // The buttons of a tool bar are of the menus: their texts' mnemonics work only there.
            if (!qobject_cast<const QToolBar *>(button->parentWidget()) ||
                button->focusPolicy() != Qt::NoFocus)
                note(mnemonics, button->text(), described(button));
        } else if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (label->buddy())
                note(mnemonics, label->text(), described(label));
        } else if (const auto *group = qobject_cast<const QGroupBox *>(widget)) {
            note(mnemonics, group->title(), described(group));
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                note(mnemonics, tabs->tabText(tab), QStringLiteral("the tab “%1”").arg(tabs->tabText(tab)));
        } else if (const auto *bar = qobject_cast<const QMenuBar *>(widget)) {
            for (const QAction *action : bar->actions())
                note(mnemonics, action->text(), QStringLiteral("the menu “%1”").arg(action->text()));
            for (QMenu *menu : bar->findChildren<QMenu *>()) {
                if (menu->isEmpty())
                    emit menu->aboutToShow(); // it is filled only then
                findings += menuMnemonics(*menu);
            }
        }
        if (widget->contextMenuPolicy() == Qt::ActionsContextMenu) {
            Mnemonics context;
            for (const QAction *action : widget->actions())
                note(context, action->text(), QStringLiteral("“%1”").arg(action->text()));
            findings += twice(context, QStringLiteral("entries of the context menu of ") + described(widget));
        }
    }
    return findings + twice(mnemonics, QStringLiteral("controls"));
}

QStringList shortcutFindings(const QWidget &window)
{
    if (qobject_cast<const QMenu *>(&window))
        return {};
    const QList<Keys> all = keysOf(window);
    QStringList findings;
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype j = i + 1; j < all.size(); ++j) {
            if (all[i].sequence == all[j].sequence && canBothBeMeant(all[i], all[j]))
                findings << QStringLiteral("%1 is the shortcut of %2 and of %3.")
                                .arg(all[i].sequence.toString(), all[i].who, all[j].who);
        }
    }
    findings.removeDuplicates();
    return findings;
}

} // namespace kabocha::test
