// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"

#include <QWidget>

namespace kabocha::ui {

/// The execution environment (`meta.env`) as a form made from a template. Each field says beside it, while
/// typing, what SQuaSH makes of it. Edits reach the document when the typing pauses, when the field is left,
/// and before any shortcut.
class EnvironmentForm : public QWidget
{
    Q_OBJECT
public:
    explicit EnvironmentForm(const Services &services, QWidget *parent = nullptr);
    ~EnvironmentForm() override;
    /// Puts the cursor into the field of KEY (empty or unknown: the template).
    void reveal(const QString &key);
    [[nodiscard]] QList<QAction *> formActions() const; ///< reload the templates, open their folder
    void setNarrow(bool narrow); ///< there is little room: remarks go below their fields
    void commit();               ///< gives what is typed to the document now

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
