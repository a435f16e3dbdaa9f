// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QLabel;
class QTableView;
class QTreeView;
class QWidget;

namespace kabocha::ui {

// Small parts that several pages and dialogs are made of, so that they look alike.

[[nodiscard]] QLabel *heading(const QString &text, QWidget *parent); ///< of a dialog, or a section of a page
[[nodiscard]] QLabel *remark(const QString &text, QWidget *parent);  ///< quieter, wrapped, plain text
[[nodiscard]] int widthFor(const QWidget *view,
                           const QString &sample); ///< of a column that holds texts like SAMPLE, in pixels
[[nodiscard]] QFont monospacedFont();              ///< Hack if installed, else the system's
void setMonospaced(QWidget *widget);               ///< and of the size of the text around it, from now on

void styleTable(QTreeView *table,
                const QString &accessibleName); ///< flat rows, whole rows selected, no editing
void styleTable(QTableView *table, const QString &accessibleName); ///< the same with wrapping cells

} // namespace kabocha::ui
