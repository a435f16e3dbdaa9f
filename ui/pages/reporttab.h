// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reportmodel.h"
#include "pages/reviewtab.h"

namespace kabocha::ui {

/// The specification report: how many pass and fail, a filter, a row for each test.
class ReportTab : public ReviewTab
{
    Q_OBJECT
public:
    explicit ReportTab(QWidget *parent = nullptr);
    ~ReportTab() override;
    void review(const Reviewed &of) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
