// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/reviewtab.h"

namespace kabocha::ui {

/// Exactly the bytes that will leave, how many, and what is left out of them.
class PayloadTab : public ReviewTab
{
    Q_OBJECT
public:
    explicit PayloadTab(QWidget *parent = nullptr);
    ~PayloadTab() override;
    void review(const Reviewed &of) override;
    [[nodiscard]] bool isSearchable() const override { return true; }
    void startSearch() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
