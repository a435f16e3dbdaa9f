// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/reviewtab.h"

namespace kabocha::ui {

/// The job's JSON as text, exactly as it is saved.
class JsonTextTab : public ReviewTab
{
    Q_OBJECT
public:
    explicit JsonTextTab(QWidget *parent = nullptr);
    ~JsonTextTab() override;
    void review(const Reviewed &of) override;
    [[nodiscard]] bool isSearchable() const override { return true; }
    void startSearch() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
