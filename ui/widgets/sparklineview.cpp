// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sparklineview.h"

#include "widgets/sparkline.h"

#include <QPainter>

namespace kabocha::ui {

SparklineView::SparklineView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SparklineView::setValues(const QList<double> &values, std::optional<double> candidate)
{
    if (values == m_values && candidate == m_candidate)
        return;
    m_values = values;
    m_candidate = candidate;
    update();
}

QSize SparklineView::sizeHint() const
{
    const int height = fontMetrics().height() * 2;
    return {height * 5, height};
}

void SparklineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSparkline(painter, rect(), m_values, m_candidate, palette());
}

} // namespace kabocha::ui
