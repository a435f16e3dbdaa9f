// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/environmentfolder.h"

#include <QObject>

namespace kabocha::ui {

/// The environment templates to choose from: those of the program at once, the site's own as soon as they are
/// read, off the GUI thread. A later reload supersedes an earlier one.
class EnvironmentCatalogue : public QObject
{
    Q_OBJECT
public:
    /// VARIABLES: names a variable of the process's environment, gives its value; asked only for what a
    /// template names.
    EnvironmentCatalogue(const QString &folder, std::function<QString(const QString &)> variables,
                         QObject *parent = nullptr);

    [[nodiscard]] const QList<job::EnvironmentTemplate> &templates() const { return m_set.templates; }
    [[nodiscard]] const job::EnvironmentTemplate *find(const QString &name) const { return m_set.find(name); }
    [[nodiscard]] const QList<Issue> &issues() const { return m_set.issues; }
    [[nodiscard]] QString folder() const { return m_folder; } ///< of the site's own; need not exist
    /// `meta.env` of the template NAME at NOW; empty if there is none.
    [[nodiscard]] json::Object make(const QString &name, const QDateTime &now) const;

    void reload();
    /// Makes the folder with its example; → folderReady or failed.
    void prepareFolder();

signals:
    void changed();
    void reloaded(); ///< after changed(); also if nothing is different
    void folderReady(const QString &folder);
    void failed(const kabocha::Error &error);

private:
    QString m_folder;
    std::function<QString(const QString &)> m_variables;
    job::EnvironmentSet m_set;
    int m_orders = 0;
};

} // namespace kabocha::ui
