// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/publishcontroller.h"
#include "models/services.h"

#include <QWidget>

class QAction;

namespace kabocha::ui {

/// The left dock: search, tag filter, the tree package → metric → specification, and the details of what is
/// selected.
class MetricsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit MetricsPanel(const Services &services, QWidget *parent = nullptr);
    ~MetricsPanel() override;
    [[nodiscard]] QList<QAction *> pageActions() const; ///< for the menu of the window
    void focusSearch();
    void showProblems(); ///< opens the list of what is broken in the open packages
    /// Makes the next metric (of the chosen tag) that is not yet measured the current one; false if there is
    /// none.
    bool goToNextUnmeasured();

signals:
    void openPackageRequested();
    void exampleRequested();
    void linkRequested(const QUrl &url); ///< the person clicked a reference: http or https
    /// The person wants to make these definitions known to the current target.
    void publishRequested(const kabocha::ui::PublishOrder &order);
    void
    metricActivated(const kabocha::metric::Name &metric); ///< Enter or double click: record a value for it

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
