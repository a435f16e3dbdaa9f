// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/component.h"

#include <QDialog>
#include <QList>

namespace kabocha::ui {

/// What Kabocha is, its version and licence, and the versions and licences of what it is built on.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(const QList<Component> &components, QWidget *parent = nullptr);

private:
    QWidget *makeComponents(const QList<Component> &components);
    QWidget *makeLicence();
    void copy(const QList<Component> &components);
};

} // namespace kabocha::ui
