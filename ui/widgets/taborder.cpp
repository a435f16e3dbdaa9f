// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/taborder.h"

#include <QDockWidget>
#include <QGridLayout>
#include <QMainWindow>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>

namespace kabocha::ui {
namespace {

void collect(QWidget *widget, QList<QWidget *> &order);

void collect(QLayout *layout, QList<QWidget *> &order)
{
    QList<int> items;
    for (int i = 0; i < layout->count(); ++i)
        items << i;
    if (const auto *grid =
            qobject_cast<QGridLayout *>(layout)) { // its items are in the order of their making
        const auto cell = [grid](int item) {
            int row = 0;
            int column = 0;
            int rows = 0;
            int columns = 0;
            grid->getItemPosition(item, &row, &column, &rows, &columns);
            return std::pair(row, column);
        };
        std::stable_sort(items.begin(), items.end(), [&cell](int a, int b) { return cell(a) < cell(b); });
    }
    for (const int i : std::as_const(items)) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->widget())
            collect(item->widget(), order);
        else if (item->layout())
            collect(item->layout(), order);
    }
}

void collectWindow(const QMainWindow &window, QList<QWidget *> &order)
{
    for (QToolBar *bar : window.findChildren<QToolBar *>(QString(), Qt::FindDirectChildrenOnly))
        collect(bar, order);
    const auto docks = window.findChildren<QDockWidget *>(QString(), Qt::FindDirectChildrenOnly);
    const auto collectDocks = [&](Qt::DockWidgetAreas areas) {
        for (QDockWidget *dock : docks) {
            if (areas & window.dockWidgetArea(dock))
                collect(dock, order);
        }
    };
    // Left stays left, whichever way one reads.
    const bool leftFirst = window.layoutDirection() == Qt::LeftToRight;
    const auto first = leftFirst ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea;
    const auto last = leftFirst ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea;
    collectDocks(Qt::TopDockWidgetArea);
    collectDocks(first);
    if (window.centralWidget())
        collect(window.centralWidget(), order);
    const bool reachesDown =
        window.corner(leftFirst ? Qt::BottomRightCorner : Qt::BottomLeftCorner) == last; // beside the bottom
    collectDocks(reachesDown ? Qt::BottomDockWidgetArea : last);
    collectDocks(reachesDown ? last : Qt::BottomDockWidgetArea);
}

void collect(QWidget *widget, QList<QWidget *> &order)
{
    if (order.contains(widget) || widget->isWindow())
        return;
    order << widget;
    if (auto *tabs = qobject_cast<QTabWidget *>(widget)) {
        // Its first child, the stack of its pages: see orderTabs() for why it must come here.
        order << tabs->findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly);
        collect(tabs->tabBar(), order);
        for (int i = 0; i < tabs->count(); ++i)
            collect(tabs->widget(i), order);
    } else if (const auto *splitter = qobject_cast<QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            collect(splitter->widget(i), order);
    } else if (const auto *dock = qobject_cast<QDockWidget *>(widget); dock && dock->widget()) {
        collect(dock->widget(), order);
    } else if (const auto *area = qobject_cast<QScrollArea *>(widget); area && area->widget()) {
        collect(area->widget(), order);
    } else if (widget->layout()) {
        collect(widget->layout(), order);
    }
    for (QWidget *child : widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        collect(child, order); // what no layout holds
}

} // namespace

void orderTabs(QWidget &widget)
{
    QList<QWidget *> order;
    if (const auto *window = qobject_cast<QMainWindow *>(&widget))
        collectWindow(*window, order);
    else if (widget.isWindow() && widget.layout())
        collect(widget.layout(), order);
    else
        collect(&widget, order);

    // Qt moves only what can have the focus; so everything can for now, containers too, which are in the
    // chain as well. And it takes along what has the focus for another; so nothing has.
    struct Before
    {
        QWidget *widget;
        Qt::FocusPolicy policy;
        QWidget *proxy;
    };
    QList<Before> befores;
    for (QWidget *one : std::as_const(order)) {
        befores << Before{one, one->focusPolicy(), one->focusProxy()};
        one->setFocusProxy(nullptr);
    }
    for (const Before &before : std::as_const(befores))
        before.widget->setFocusPolicy(Qt::TabFocus);
    for (qsizetype i = 1; i < befores.size(); ++i)
        QWidget::setTabOrder(befores.at(i - 1).widget, befores.at(i).widget);
    for (const Before &before : std::as_const(befores))
        before.widget->setFocusPolicy(before.policy);
    for (auto before = befores.cbegin(); before != befores.cend(); ++before) {
        if (!before->proxy)
            continue;
        if (before->widget->isAncestorOf(before->proxy)) {
            // Qt will put it before the first of its children, which should be the first to come.
            const auto first = std::find_if(before, befores.cend(), [&](const Before &later) {
                return later.widget->parentWidget() == before->widget;
            });
            first->widget->lower();
        }
        before->widget->setFocusProxy(before->proxy);
    }
}

} // namespace kabocha::ui
