// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace kabocha::test {

/// What of WINDOW, as shown now, people cannot read: words cut off or shortened on labels, buttons, check
/// boxes, tabs, headers and in empty fields, and controls that lie over one another or stick out. A sentence
/// each. Values in lists and fields may be shortened; they are not looked at.
[[nodiscard]] QStringList cutTexts(const QWidget &window);

} // namespace kabocha::test
