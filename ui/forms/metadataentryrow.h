// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metadatamodel.h"

#include <QWidget>

namespace kabocha::ui {

/// The line on which a free metadata entry is typed: key, type, value. Enter adds it and returns to the key.
/// What does not fit, and what SQuaSH would make of it, is said below while typing.
class MetadataEntryRow : public QWidget
{
    Q_OBJECT
public:
    MetadataEntryRow(MetadataModel &model, document::JobDocument &document, QWidget *parent = nullptr);
    ~MetadataEntryRow() override;
    void focusKey();

signals:
    void added(const QString &key);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
