// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metric/name.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace kabocha::history {

enum class PointState {
    Unsent,    ///< recorded here, not confirmed by a server
    Confirmed, ///< a server has shown that it holds it
    Withdrawn, ///< was confirmed, then deleted on the server
    Retracted, ///< undone or replaced here before it was sent: not shown
};

/// One recorded measurement in the course of time.
struct Point
{
    QString identifier = {}; ///< of the measurement (32 hex): the key
    metric::Name metric = {};
    QDateTime measuredAt = {};        ///< UTC; where nobody said it, when it was recorded
    QDateTime recordedAt = {};        ///< UTC; when it was entered here; invalid: not known
    std::optional<double> value = {}; ///< in UNIT; empty: not measured (a gap)
    QString unit = {};                ///< canonical
    PointState state = PointState::Unsent;
    QString jobTitle = {}; ///< file name of the job, for people
    QString target = {};   ///< where it was confirmed
    qint64 serverJob = -1; ///< its job's number there; -1 if none

    bool operator==(const Point &) const = default;
};

/// What one edit of a job does to the history.
struct Edit
{
    QList<Point> recorded = {}; ///< new, or changed
    /// Identifiers of points that were measured at another time than was said before; invalid: nobody says it
    /// any longer, so that they go back to when they were recorded, or stay where that is not known.
    QList<std::pair<QString, QDateTime>> moved = {};
    QStringList restored = {};  ///< identifiers whose retraction was undone
    QStringList retracted = {}; ///< identifiers of what was undone, replaced or removed
};

} // namespace kabocha::history
