// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jsontreemodel.h"
#include "pages/reviewtab.h"

namespace kabocha::ui {

/// The job's JSON as a foldable tree with a search off the GUI thread; below stands the path of the selected
/// row, which can be copied, as can its value.
class JsonTreeTab : public ReviewTab
{
    Q_OBJECT
public:
    explicit JsonTreeTab(QWidget *parent = nullptr);
    ~JsonTreeTab() override;
    void review(const Reviewed &of) override; ///< what was unfolded and selected stays so
    void reveal(const QString &jsonPath);     ///< selects it, or the nearest above it that exists
    [[nodiscard]] bool isSearchable() const override { return true; }
    void startSearch() override;
    void findAgain(bool backward) override;

signals:
    void textRequested(const QString &jsonPath); ///< the person wants to see it in the text

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
