// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace kabocha::app {

/// Tells of SIGINT (Ctrl+C) and SIGTERM from the event loop, so that the process can end in good order. A
/// second one ends it at once. At most one of these at a time.
class EndSignals final : public QObject
{
    Q_OBJECT
public:
    EndSignals();
    ~EndSignals() override; ///< from then on they end the process

signals:
    void received();
};

} // namespace kabocha::app
