// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dispatchcontroller.h"

#include <QAbstractListModel>

namespace kabocha::ui {

/// The steps of the dispatch under way, or of the last one.
class StepModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        StateRole = Qt::UserRole, ///< int of dispatch::StepState
        TextRole,                 ///< what the step has to say, for the line below
    };
    explicit StepModel(const DispatchController &controller, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void refresh();
    const DispatchController &m_controller;
    QList<DispatchController::StepRow> m_steps;
};

[[nodiscard]] QString stateText(dispatch::StepState state); ///< translated: "under way", "done", …

} // namespace kabocha::ui
