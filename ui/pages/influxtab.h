// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"

#include <QWidget>

namespace kabocha::ui {

/// What InfluxDB will make of the job: the lines that SQuaSH writes, and what of the job is where in them, or
/// is not. Looks after itself: works out the job while it can be seen, a large one on another thread.
class InfluxTab : public QWidget
{
    Q_OBJECT
public:
    explicit InfluxTab(const Services &services, QWidget *parent = nullptr);
    ~InfluxTab() override;
    void copyLines() const; ///< all of them, whole, into the clipboard

signals:
    /// The person asked to be taken to the place of a part (a JSON path of the job).
    void placeRequested(const QString &jsonPath);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
