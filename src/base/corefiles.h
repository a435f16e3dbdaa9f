// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kabocha {

/// Passwords and tokens are in the memory of this process, and pieces of them in its registers: from now on
/// it leaves no core file behind, to whatever program the computer gives them, and other programs of the same
/// person cannot look into it. To be called first in each program; what it starts has to do so itself.
void leaveNoCoreFile();

} // namespace kabocha
