// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>

namespace kabocha {

/// Something under way that ends exactly once, succeeds or fails, and can be cancelled. Each kind of
/// operation adds its own `finished(Result)` signal, emitted from the event loop (never from inside
/// the call that started it), then deletes itself. Its parent is the one who cares for the answer: if
/// the parent goes, so does the operation, silently.
class Operation : public QObject
{
    Q_OBJECT
public:
    explicit Operation(QObject *parent = nullptr);
    ~Operation() override;
    /// Asks to stop. `finished` still comes, with Error::Kind::Cancelled or with what was done already.
    virtual void cancel() = 0;
};

} // namespace kabocha
