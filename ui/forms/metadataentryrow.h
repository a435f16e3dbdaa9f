// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metadatamodel.h"

#include <QWidget>

namespace kabocha::ui {

/// The line on which a free metadata entry is typed: key, type, value; or a note, with the measurement before
/// it. Enter adds it and returns to the key. Past jobs complete key and value, and give the type. What does
/// not fit, and what SQuaSH would make of it, is said below while typing.
class MetadataEntryRow : public QWidget
{
    Q_OBJECT
public:
    MetadataEntryRow(MetadataModel &model, const Services &services, QWidget *parent = nullptr);
    ~MetadataEntryRow() override;
    void focusKey();
    void setNarrow(bool narrow); ///< there is little room: two lines
    /// Of notes: the next one is of METRIC, if that is measured.
    void chooseMetric(const metric::Name &metric);

signals:
    void added(const QString &key);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
