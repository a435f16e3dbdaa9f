// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/publishcontroller.h"

#include <QDialog>

namespace kabocha::ui {

/// How far publishing is, and what became of each definition. The window stays usable meanwhile; closing this
/// cancels what is still under way.
class PublishDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PublishDialog(PublishController &controller, QWidget *parent = nullptr);
    ~PublishDialog() override;
    void reject() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
