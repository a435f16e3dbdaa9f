// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"

#include <QWidget>

namespace kabocha::ui {

/// Metadata: the environment form, packages, free typed entries, and the notes of what is measured.
class MetadataPage : public QWidget
{
    Q_OBJECT
public:
    explicit MetadataPage(const Services &services, QWidget *parent = nullptr);
    ~MetadataPage() override;
    [[nodiscard]] QList<QAction *> pageActions() const; ///< what the window puts into its menu for this page
    /// Shows and focuses the entry a problem speaks of, e.g. `$.meta.env.env_name`.
    void reveal(const QString &jsonPath);

signals:
    void shownRequested();               ///< an action of the page was chosen that asks for typing
    void linkRequested(const QUrl &url); ///< to be opened by the desktop
    void failed(const kabocha::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
