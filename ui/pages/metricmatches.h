// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QStackedWidget>

class QTreeView;

namespace kabocha::ui {

class EmptyState;
class Favourites;
class MetricFilterBar;
class MetricFilterModel;

/// The tree of the metrics that are left by the filters, or, where none is, why, and the way back.
class MetricMatches : public QStackedWidget
{
    Q_OBJECT
public:
    /// TOFAVOUR is the key that makes a favourite.
    MetricMatches(QTreeView &view, const MetricFilterModel &filter, MetricFilterBar &bar,
                  const Favourites &favourites, const QKeySequence &toFavour, QWidget *parent = nullptr);
    void refresh(); ///< the filters, or what they leave, are others now

private:
    EmptyState *page(const char *name, const QString &iconName, const QString &title, const QString &text);

    QTreeView &m_view;
    const MetricFilterModel &m_filter;
    MetricFilterBar &m_bar;
    const Favourites &m_favourites;
    EmptyState *m_noMatch;
    EmptyState *m_noFavourite;
    EmptyState *m_allMeasured;
};

} // namespace kabocha::ui
