// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/metriccolumns.h"

#include <QTreeView>

namespace kabocha::ui {

class MetricFilterModel;

/// How the tree of metrics looks: its columns, marks, lines and stars.
class MetricsView : public QTreeView
{
    Q_OBJECT
public:
    MetricsView(MetricFilterModel &metrics, Settings &settings, QWidget *parent = nullptr);
    [[nodiscard]] const MetricColumns &columns() const { return *m_columns; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitFont();
    MetricColumns *m_columns;
};

} // namespace kabocha::ui
