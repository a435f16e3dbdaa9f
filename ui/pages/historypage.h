// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"

#include <QWidget>

namespace kabocha::ui {

/// History: one metric over UTC time with its specification lines, and the same as a table.
class HistoryPage : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPage(const Services &services, QWidget *parent = nullptr);
    ~HistoryPage() override;
    [[nodiscard]] QList<QAction *> pageActions() const; ///< what the window puts into its menu for this page

protected:
    void showEvent(QShowEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
