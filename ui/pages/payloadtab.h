// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/texttab.h"

class QLabel;

namespace kabocha::ui {

/// Exactly the bytes that will leave, how many, and what is left out of them.
class PayloadTab : public TextTab
{
    Q_OBJECT
public:
    explicit PayloadTab(QWidget *parent = nullptr);
    void review(const Reviewed &of) override;

protected:
    [[nodiscard]] Write writerOf(const Reviewed &of) const override;
    void tell(const TextFacts &facts) override;

private:
    QLabel *m_size;
    QLabel *m_leftOut;
};

} // namespace kabocha::ui
