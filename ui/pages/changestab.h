// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"
#include "pages/reviewtab.h"

namespace kabocha::ui {

/// What is different between the job and its saved file, or the job that was sent last; each difference leads
/// to its place.
class ChangesTab : public ReviewTab
{
    Q_OBJECT
public:
    explicit ChangesTab(const Services &services, QWidget *parent = nullptr);
    ~ChangesTab() override;
    void review(const Reviewed &of) override;
    [[nodiscard]] bool renew() override { return true; } ///< another program may have written the file

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
