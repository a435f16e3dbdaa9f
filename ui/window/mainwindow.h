// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"

#include <QMainWindow>

namespace kabocha::ui {

class DispatchController;
class MessageBar;

/// Frames and places: toolbar, docks, page tabs, message bar, status line. Behaviour lives in the pages and
/// panels.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] MessageBar &messages() const;
    [[nodiscard]] DispatchController &dispatches() const;
    void showPage(int index); ///< 0 Record, 1 Metadata, 2 Review, 3 History
    /// Offers the drafts of runs that ended badly in the message bar: Restore, Discard.
    void offerDrafts();

protected:
    void changeEvent(QEvent *event) override; ///< one comes back to it: other windows were used meanwhile
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override; ///< the edge that marks production

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
