// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"

#include <QWidget>

namespace kabocha::ui {

/// Metadata: the environment form, packages and free typed entries.
class MetadataPage : public QWidget
{
    Q_OBJECT
public:
    explicit MetadataPage(const Services &services, QWidget *parent = nullptr);
    ~MetadataPage() override;
    [[nodiscard]] QList<QAction *> pageActions() const; ///< what the window puts into its menu for this page
    /// Shows and focuses the entry a problem speaks of, e.g. `$.meta.env.env_name`.
    void reveal(const QString &jsonPath);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
