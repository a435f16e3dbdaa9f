// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importcontroller.h"

#include <QComboBox>
#include <QScrollArea>

namespace kabocha::ui {

/// What each column of a table holds, side by side as in the table, to be changed.
class ImportColumns : public QScrollArea
{
    Q_OBJECT
public:
    explicit ImportColumns(ImportController &controller, QWidget *parent = nullptr);
    void refresh(); ///< shows what the controller says now
    [[nodiscard]] QSize sizeHint() const override;

private:
    void rebuild();

    ImportController &m_controller;
    QStringList m_names; ///< as shown
    QStringList m_samples;
    QList<QComboBox *> m_roles;
    bool m_showing = false;
};

} // namespace kabocha::ui
