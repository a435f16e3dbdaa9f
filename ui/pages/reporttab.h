// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reportmodel.h"

#include <QWidget>

namespace kabocha::ui {

/// The specification report: how many pass and fail, a filter, a row for each test.
class ReportTab : public QWidget
{
    Q_OBJECT
public:
    explicit ReportTab(QWidget *parent = nullptr);
    ~ReportTab() override;
    /// MEASURED: whether the job measures anything at all, for what an empty report says.
    void setReport(const QList<job::ReportRow> &report, bool measured);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
