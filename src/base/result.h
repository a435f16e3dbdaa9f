// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace kabocha {

/// One outcome: the value, or the reason why there is none.
template <class T> using Result = tl::expected<T, Error>;

/// `return fail({.kind = …, .message = …});`
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace kabocha
