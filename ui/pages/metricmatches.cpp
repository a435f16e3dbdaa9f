// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/metricmatches.h"

#include "models/favourites.h"
#include "models/metricfiltermodel.h"
#include "pages/metricfilterbar.h"
#include "widgets/emptystate.h"

#include <QLineEdit>
#include <QTreeView>

namespace kabocha::ui {

MetricMatches::MetricMatches(QTreeView &view, const MetricFilterModel &filter, MetricFilterBar &bar,
                             const Favourites &favourites, const QKeySequence &toFavour, QWidget *parent)
    : QStackedWidget(parent)
    , m_view(view)
    , m_filter(filter)
    , m_bar(bar)
    , m_favourites(favourites)
    , m_noMatch(page("metricsNoMatch", QStringLiteral("edit-find"), tr("No metric matches"),
                     tr("Use fewer words, or another tag.")))
    , m_noFavourite(page("metricsNoFavourite", QStringLiteral("rating-star"), tr("No favourites yet"),
                         tr("Choose a metric and press %1, or click the star at the end of its row.")
                             .arg(toFavour.toString(QKeySequence::NativeText))))
    , m_allMeasured(page("metricsAllMeasured", QStringLiteral("dialog-ok-apply"),
                         tr("Every metric is measured"), tr("Review the job, then dispatch it.")))
{
    insertWidget(0, &m_view);
    setCurrentIndex(0);
}

EmptyState *MetricMatches::page(const char *name, const QString &iconName, const QString &title,
                                const QString &text)
{
    auto *made = new EmptyState(iconName, title, text, this);
    made->setObjectName(QLatin1String(name));
    made->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // the tree's size is what counts
    made->addButton(tr("Show all metrics"),
                    [this] {
                        m_bar.showAll();
                        m_bar.search()->setFocus(Qt::OtherFocusReason);
                    })
        ->setObjectName(QLatin1String(name) + QLatin1String("ShowAll"));
    addWidget(made);
    return made;
}

void MetricMatches::refresh()
{
    QWidget *shown = &m_view;
    if (m_filter.isFiltering() && m_filter.matchCount() == 0) {
        shown = m_filter.isFavouritesOnly() && m_favourites.isEmpty() ? m_noFavourite
                : m_bar.isOnlyUnmeasured()                            ? m_allMeasured
                                                                      : m_noMatch;
    }
    if (shown != &m_view && m_view.hasFocus())
        m_bar.search()->setFocus(Qt::OtherFocusReason);
    setCurrentWidget(shown);
}

} // namespace kabocha::ui
