// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <functional>

namespace kabocha::provenance {

/// Which state of which git checkout a folder is in.
struct Checkout
{
    QString root = {};        ///< the checkout's own folder, absolute
    QString commit = {};      ///< 40 hex digits
    QString branch = {};      ///< empty: the head is detached
    QString remote = {};      ///< URL without credentials; empty: there is none
    int changes = 0;          ///< files within the folder that differ from the commit, untracked ones counted
    bool manyChanges = false; ///< there are more: counting ended at MostChanges

    static constexpr int MostChanges = 1000;
    [[nodiscard]] bool isDirty() const { return changes > 0; }
    [[nodiscard]] QString name() const; ///< what SQuaSH knows the package by: the last part of root
    bool operator==(const Checkout &) const = default;
};

/// Reads the state of FOLDER from the git checkout it lies in; changes elsewhere in the checkout do not
/// count. Nothing of it is run or written: no hook, no filter, no configuration but the checkout's own, and
/// that only if it refers to no other file. CANCELLED is asked before each file that is compared; it may be
/// empty. Reentrant. Errors: NotFound (no checkout, no commit, not a part of the commit), Denied (of another
/// user), Unsupported, Io (damaged), Cancelled; each with the folder or file as its place.
[[nodiscard]] Result<Checkout> readCheckout(const QString &folder,
                                            const std::function<bool()> &cancelled = {});

/// URL of a remote without user and password, query and fragment; `git@host:path` keeps its user, which is no
/// secret. Empty where it cannot be told what is a credential.
[[nodiscard]] QString withoutCredentials(const QString &url);

} // namespace kabocha::provenance
