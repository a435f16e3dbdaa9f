// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace kabocha::dispatch {

/// What became of one definition on a server.
struct Published
{
    enum class State {
        Created,   ///< the server had none of this name
        Changed,   ///< the server's was another, and is replaced
        Unchanged, ///< the server's says the same
        NotStored, ///< the server cannot hold it, or refused it: see PROBLEM
    };
    QString name = {};
    bool isMetric = true; ///< else a specification
    State state = State::Unchanged;
    QString problem = {}; ///< one sentence for people, if it is not stored

    bool operator==(const Published &) const = default;
};

/// What became of each, and all of it in one sentence.
struct PublishReceipt
{
    QList<Published> definitions = {}; ///< in the order in which they were settled, metrics first
    QString summary = {};

    bool operator==(const PublishReceipt &) const = default;
    [[nodiscard]] qsizetype count(Published::State state) const
    {
        return std::count_if(definitions.begin(), definitions.end(),
                             [state](const Published &one) { return one.state == state; });
    }
};

} // namespace kabocha::dispatch
