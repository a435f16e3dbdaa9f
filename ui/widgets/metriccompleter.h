// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metricfinder.h"

#include <QCompleter>
#include <QStringListModel>

namespace kabocha::ui {

/// Completes the name of a metric at the beginning of an entry line by any part of it. What follows the name,
/// its value, stays as it is, and is no part of what is looked for. Offers the best few only, so that ten
/// thousand names cost no more than ten.
class MetricCompleter : public QCompleter
{
    Q_OBJECT
public:
    /// FINDER outlives it.
    MetricCompleter(const MetricFinder &finder, QLineEdit *field);
    /// Offers what LINE can mean; to be called before the field completes, that is when it was edited.
    void offer(const QString &line);
    /// Whether one of what is offered is chosen with the arrow keys, so that Enter takes it.
    [[nodiscard]] bool isChoosing() const;

    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override;
    [[nodiscard]] QStringList splitPath(const QString &path) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const MetricFinder &m_finder;
    QLineEdit *m_field;
    QStringListModel m_names;
};

} // namespace kabocha::ui
