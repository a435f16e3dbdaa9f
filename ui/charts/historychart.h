// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/historyseries.h"

#include <QWidget>

namespace kabocha::ui {

/// A metric over UTC time: confirmed points solid, unsent hollow, withdrawn crossed, a gap where nothing was
/// measured; its specifications as labelled lines. The only class that knows Qt Charts.
class HistoryChart : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryChart(QWidget *parent = nullptr);
    ~HistoryChart() override;
    /// Values whose unit did not fit are said in the caption.
    void show(const QString &title, std::shared_ptr<const HistorySeries> series,
              const QList<spec::Specification> &specifications);
    [[nodiscard]] int shownPoints() const; ///< after reduction to what can be told apart

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
