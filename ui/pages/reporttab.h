// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"
#include "pages/reviewtab.h"

namespace kabocha::ui {

/// The specification report: how many pass, fail and are not measured, a filter by verdict and words, a row
/// for each test that leads to its value or, where there is none, to where one is entered.
class ReportTab : public ReviewTab
{
    Q_OBJECT
public:
    explicit ReportTab(const Services &services, QWidget *parent = nullptr);
    ~ReportTab() override;
    void review(const Reviewed &of) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
