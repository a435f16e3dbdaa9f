// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"

#include <QWidget>

namespace kabocha::ui {

/// The packages the values were made with (`meta.packages`): what is missing, in words, and what is there.
class PackagesForm : public QWidget
{
    Q_OBJECT
public:
    explicit PackagesForm(document::JobDocument &document, QWidget *parent = nullptr);
    ~PackagesForm() override;
    void reveal();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
