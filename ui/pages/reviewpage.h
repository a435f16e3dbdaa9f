// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"

#include <QWidget>

namespace kabocha::ui {

/// Review: a tab each for the report, the problems, the job's JSON as tree and text, and exactly what
/// will be sent.
class ReviewPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewPage(const Services &services, QWidget *parent = nullptr);
    ~ReviewPage() override;
    [[nodiscard]] QList<QAction *> pageActions() const; ///< what the window puts into its menu for this page
    /// Takes the person to a place that no field of another page shows, e.g. a blob's identifier.
    void showInTree(const QString &jsonPath);

signals:
    /// The person asked to be taken to the place of a problem (a JSON path of the job).
    void placeRequested(const QString &jsonPath);
    void metricRequested(const kabocha::metric::Name &metric); ///< the person wants to measure it

protected:
    void showEvent(QShowEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
