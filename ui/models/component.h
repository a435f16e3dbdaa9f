// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kabocha::ui {

/// A library that Kabocha is built on, for those who ask what they run.
struct Component
{
    QString name = {};
    QString version = {};
    QString licence = {}; ///< SPDX expression
    QString home = {};    ///< where it comes from, https
};

} // namespace kabocha::ui
