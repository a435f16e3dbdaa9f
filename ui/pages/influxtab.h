// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"
#include "pages/reviewtab.h"

namespace kabocha::ui {

class ServerMetrics;

/// What InfluxDB will make of the job: the lines that SQuaSH writes, and what of the job is where in them, or
/// is not.
class InfluxTab : public ReviewTab
{
    Q_OBJECT
public:
    /// SERVER is asked about what nothing defines; it outlives this.
    InfluxTab(const Services &services, ServerMetrics &server, QWidget *parent = nullptr);
    ~InfluxTab() override;
    void review(const Reviewed &of) override;
    void copyLines() const; ///< all of them, whole, into the clipboard

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
