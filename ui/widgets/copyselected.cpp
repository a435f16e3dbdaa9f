// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/copyselected.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>

namespace kabocha::ui {

void copySelected(const QAbstractItemView &view, int role)
{
    QModelIndexList rows = view.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end()); // they come as they were chosen
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows))
        lines << row.data(role).toString();
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace kabocha::ui
