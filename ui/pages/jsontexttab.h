// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/texttab.h"

namespace kabocha::ui {

/// The job's JSON as text, exactly as it is saved.
class JsonTextTab : public TextTab
{
    Q_OBJECT
public:
    explicit JsonTextTab(QWidget *parent = nullptr);

protected:
    [[nodiscard]] Write writerOf(const Reviewed &of) const override;
};

} // namespace kabocha::ui
