// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"

#include <QWidget>

namespace kabocha::ui {

/// Record: the entry line on top, the table of the job's measurements below.
class RecordPage : public QWidget
{
    Q_OBJECT
public:
    explicit RecordPage(const Services &services, QWidget *parent = nullptr);
    ~RecordPage() override;
    [[nodiscard]] QList<QAction *> pageActions() const; ///< what the window puts into its menu for this page
    /// Puts the cursor where a value for the current metric is typed.
    void focusEntry();
    /// Puts the cursor where a metric is typed.
    void focusMetric();
    /// Records what is typed, if anything. False if something is typed that cannot be recorded; the page says
    /// why.
    bool recordPending();
    /// Selects the measurement that a problem speaks of, e.g. `$.measurements[3].value`.
    void reveal(const QString &jsonPath);

signals:
    void openPackageRequested();
    void exampleRequested();
    void pasteRequested(); ///< the table on the clipboard is to be recorded

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
