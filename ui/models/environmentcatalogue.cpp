// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/environmentcatalogue.h"

#include "base/whendone.h"

#include <QtConcurrentRun>

namespace kabocha::ui {

EnvironmentCatalogue::EnvironmentCatalogue(const QString &folder,
                                           std::function<QString(const QString &)> variables, QObject *parent)
    : QObject(parent), m_folder(folder), m_variables(std::move(variables)), m_set(job::loadEnvironments({}))
{
    reload();
}

json::Object EnvironmentCatalogue::make(const QString &name, const QDateTime &now) const
{
    const job::EnvironmentTemplate *environment = find(name);
    if (!environment)
        return {};
    QHash<QString, QString> variables;
    for (const job::EnvironmentField &field : environment->fields) {
        if (!field.variable.isEmpty())
            variables.insert(field.variable, m_variables(field.variable));
    }
    return job::environmentFrom(*environment, variables, now);
}

void EnvironmentCatalogue::reload()
{
    const int order = ++m_orders;
    whenDone(QtConcurrent::run(&job::loadEnvironments, m_folder), this,
             [this, order](const job::EnvironmentSet &set) {
                 if (order != m_orders)
                     return;
                 m_set = set;
                 emit changed();
                 emit reloaded();
             });
}

void EnvironmentCatalogue::prepareFolder()
{
    whenDone(QtConcurrent::run(&job::prepareEnvironmentFolder, m_folder), this,
             [this](const Result<void> &prepared) {
                 if (prepared)
                     emit folderReady(m_folder);
                 else
                     emit failed(prepared.error());
             });
}

} // namespace kabocha::ui
