// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"
#include "pages/reviewtab.h"

namespace kabocha::ui {

class ServerMetrics;

/// What is wrong with the job, each problem leading to its place; those that can be mend with a click.
class ProblemsTab : public ReviewTab
{
    Q_OBJECT
public:
    /// SERVER is asked about what nothing defines; it outlives this.
    ProblemsTab(const Services &services, ServerMetrics &server, QWidget *parent = nullptr);
    ~ProblemsTab() override;
    void review(const Reviewed &of) override;
    [[nodiscard]] bool isWatched() const override { return true; } ///< for the number in its title
    [[nodiscard]] bool renew() override;
    [[nodiscard]] QList<QAction *> tabActions() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
