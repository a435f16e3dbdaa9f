// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"

#include <QDialog>

namespace kabocha::ui {

/// Manages dispatch targets: name, URL, user, sandbox or production; test connection, register, forget
/// password.
class TargetsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit TargetsDialog(const Services &services, QWidget *parent = nullptr);
    ~TargetsDialog() override;
    void reject() override; ///< what is typed is kept; where it is not complete, says so first

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
