// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dispatchcontroller.h"

#include <QUrl>
#include <QWidget>

namespace kabocha::ui {

/// The bottom dock: what waits, what is in doubt, what arrived (with its number on the server); the steps of
/// the dispatch under way with progress and cancel; retry, look for it, withdraw, discard.
class OutboxPanel : public QWidget
{
    Q_OBJECT
public:
    OutboxPanel(const Services &services, DispatchController &controller, QWidget *parent = nullptr);
    ~OutboxPanel() override;

signals:
    void linkRequested(const QUrl &url); ///< to be shown in the browser

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
