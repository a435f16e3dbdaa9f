// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"

#include <QWidget>

namespace kabocha::ui {

/// The packages the values were made with (`meta.packages`): what is missing, in words, and what is there;
/// and below it where the open packages come from, which can be added as one step of undo.
class PackagesForm : public QWidget
{
    Q_OBJECT
public:
    explicit PackagesForm(const Services &services, QWidget *parent = nullptr);
    ~PackagesForm() override;
    void reveal();
    void setNarrow(bool narrow); ///< there is little room: the buttons go below the words
    [[nodiscard]] QAction *addProvenanceAction() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
