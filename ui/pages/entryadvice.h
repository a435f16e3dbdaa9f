// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"
#include "pages/entryecho.h"

namespace kabocha::ui {

/// What is to be considered of an entry before it is recorded, none of which keeps it from that: where the
/// value lies in its past, what may have been meant instead, each one key away, and what of it exists
/// already.
class EntryAdvice : public QWidget
{
    Q_OBJECT
public:
    explicit EntryAdvice(const Services &services, QWidget *parent = nullptr);
    ~EntryAdvice() override;
    /// TYPED is the value as it stands in a field.
    void setState(const EntryState &state, const QString &typed);

signals:
    void chosen(const QString &typed); ///< what is to stand in the field instead

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
