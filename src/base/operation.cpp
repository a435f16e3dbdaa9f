// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/operation.h"

namespace kabocha {

Operation::Operation(QObject *parent) : QObject(parent) {}
Operation::~Operation() = default;

} // namespace kabocha
