// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/metrickeys.h"

#include "models/metricfiltermodel.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeView>

namespace kabocha::ui {

MetricKeys::MetricKeys(QLineEdit &search, QTreeView &view, const MetricFilterModel &filter)
    : QObject(&view), m_search(search), m_view(view), m_filter(filter)
{
    search.installEventFilter(this);
    view.installEventFilter(this);
}

bool MetricKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto &key = *static_cast<QKeyEvent *>(event);
        if ((watched == &m_search && searchKey(key)) || (watched == &m_view && treeKey(key)))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

bool MetricKeys::searchKey(const QKeyEvent &key)
{
    if (key.key() == Qt::Key_Down) {
        goToTree();
        return true;
    }
    if (key.key() == Qt::Key_Escape && !m_search.text().isEmpty()) {
        m_search.clear();
        return true;
    }
    return false;
}

bool MetricKeys::treeKey(QKeyEvent &key)
{
    if (key.key() == Qt::Key_Escape && !m_search.text().isEmpty()) {
        m_search.clear();
        return true;
    }
    if (key.key() == Qt::Key_Up && !key.modifiers() && !m_view.indexAbove(m_view.currentIndex()).isValid()) {
        m_search.setFocus(Qt::OtherFocusReason);
        return true;
    }
    constexpr auto command = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    const QString text = key.text();
    // `+` and `-` open and close a row. `*` would open every row there is: 20 s for 100,000 of them.
    if (text.isEmpty() || !text.at(0).isPrint() || text.at(0).isSpace() || (key.modifiers() & command) ||
        key.key() == Qt::Key_Plus || key.key() == Qt::Key_Minus)
        return false;
    m_search.setFocus(Qt::OtherFocusReason);
    m_search.end(false);
    QCoreApplication::sendEvent(&m_search, &key);
    return true;
}

void MetricKeys::goToTree()
{
    const QModelIndex first = m_filter.firstMatch();
    if (!first.isValid())
        return;
    const QModelIndex current = m_view.currentIndex();
    const QModelIndex chosen = m_filter.isFiltering() || !current.isValid() ? first : current;
    m_view.expand(first.parent());
    m_view.setFocus(Qt::OtherFocusReason);
    m_view.setCurrentIndex(chosen);
    m_view.scrollTo(chosen);
}

} // namespace kabocha::ui
