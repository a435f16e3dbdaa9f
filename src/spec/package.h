// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metric/metricset.h"
#include "spec/specificationset.h"

#include <QList>
#include <QPromise>

namespace kabocha::spec {

/// A metrics package as loaded from its folder: what could be read, and what is wrong with the rest.
struct Package
{
    QString directory = {}; ///< absolute
    QString name = {};      ///< the folder's name
    metric::MetricSet metrics = {};
    SpecificationSet specifications = {};
    QList<Issue> issues = {}; ///< broken files and documents, each with file, line and reason
};

/// Loads `DIR/metrics/*.yaml` and `DIR/specs/**` (lsst-verify.md §2): merge keys, inheritance of
/// specifications through partials, in any file order. Error only if nothing could be read at all
/// (no such folder, no `metrics/` in it, not a single metric).
/// Files are read several at a time: CANCELLED is asked before each, PROGRESS is told files done and in all,
/// both from any thread, PROGRESS never from two at once; both may be empty. Reentrant.
[[nodiscard]] Result<Package> loadPackage(const QString &directory,
                                          const std::function<bool()> &cancelled = {},
                                          const std::function<void(int done, int all)> &progress = {});

/// The same for somebody who wants to know everything that is wrong: without a single metric there is a
/// package too, and its issues say why. Error only if there is no such folder, or no `metrics/` in it.
[[nodiscard]] Result<Package> lintPackage(const QString &directory);

} // namespace kabocha::spec
