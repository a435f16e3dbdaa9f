// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/component.h"

#include <QList>

namespace kabocha::app {

/// What Kabocha is built on and what it ships, as built or, where the library tells, as it runs.
[[nodiscard]] QList<ui::Component> components();

} // namespace kabocha::app
