// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/verdictorder.h"

namespace kabocha::ui {

int rankOf(spec::Status status)
{
    switch (status) {
    case spec::Status::Fail:
        return 0;
    case spec::Status::Undecidable:
        return 1;
    case spec::Status::NotMeasured:
        return 2;
    case spec::Status::Pass:
        return 3;
    }
    return 4;
}

spec::Status worse(spec::Status a, spec::Status b)
{
    return rankOf(b) < rankOf(a) ? b : a;
}

} // namespace kabocha::ui
