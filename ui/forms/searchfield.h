// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lineedit.h"

namespace kabocha::ui {

/// A field for words to look for. It is never too narrow for what it says while empty, in no language and at
/// no text size, and takes what room there is.
class SearchField final : public LineEdit
{
    Q_OBJECT
public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();
};

} // namespace kabocha::ui
