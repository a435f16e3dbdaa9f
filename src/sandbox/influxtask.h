// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/value.h"

namespace kabocha::sandbox {

/// What the real service's InfluxDB task would come to for JOB, as `GET /job/<id>` gives it (squash-api.md §8
/// and "What becomes of the metadata in InfluxDB"): `{"status": "FAILURE"}`, or a message with its status
/// code. No database is written.
[[nodiscard]] json::Object influxOutcome(const json::Object &job);

} // namespace kabocha::sandbox
