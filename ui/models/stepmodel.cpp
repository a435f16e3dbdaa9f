// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stepmodel.h"

#include "models/text.h"

namespace kabocha::ui {

QString stateText(dispatch::StepState state)
{
    switch (state) {
    case dispatch::StepState::Running:
        return StepModel::tr("under way");
    case dispatch::StepState::Done:
        return StepModel::tr("done");
    case dispatch::StepState::Warning:
        return StepModel::tr("done, with a warning");
    case dispatch::StepState::Failed:
        return StepModel::tr("failed");
    case dispatch::StepState::Skipped:
        return StepModel::tr("skipped");
    }
    return {};
}

StepModel::StepModel(const DispatchController &controller, QObject *parent)
    : QAbstractListModel(parent), m_controller(controller)
{
    connect(&m_controller, &DispatchController::stepsChanged, this, &StepModel::refresh);
    refresh();
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_steps.size())
        return {};
    const DispatchController::StepRow &step = m_steps.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return dispatch::stepText(step.step);
    case Qt::ToolTipRole:
        return plainTip(step.text);
    case TextRole:
        return step.text;
    case Qt::AccessibleTextRole:
        return step.text.isEmpty()
                   ? tr("%1: %2").arg(dispatch::stepText(step.step), stateText(step.state))
                   : tr("%1: %2. %3").arg(dispatch::stepText(step.step), stateText(step.state), step.text);
    case StateRole:
        return static_cast<int>(step.state);
    default:
        return {};
    }
}

void StepModel::refresh()
{
    const QList<DispatchController::StepRow> steps = m_controller.steps();
    const bool grows = steps.size() > m_steps.size() &&
                       std::equal(m_steps.begin(), m_steps.end(), steps.begin(),
                                  [](const auto &a, const auto &b) { return a.step == b.step; });
    if (grows) {
        beginInsertRows({}, static_cast<int>(m_steps.size()), static_cast<int>(steps.size()) - 1);
        m_steps = steps;
        endInsertRows();
    } else if (steps.size() != m_steps.size()) {
        beginResetModel();
        m_steps = steps;
        endResetModel();
        return;
    }
    m_steps = steps;
    if (!m_steps.isEmpty())
        emit dataChanged(index(0), index(static_cast<int>(m_steps.size()) - 1));
}

} // namespace kabocha::ui
