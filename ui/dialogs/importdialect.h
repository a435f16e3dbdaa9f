// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importcontroller.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

namespace kabocha::ui {

/// How a table is written, to be seen and changed.
class ImportDialect : public QWidget
{
    Q_OBJECT
public:
    explicit ImportDialect(ImportController &controller, QWidget *parent = nullptr);
    void refresh();      ///< shows what the controller says now
    void focusNumbers(); ///< puts the cursor where a person says how numbers are written

private:
    QComboBox *addChoice(const char *name, const QString &label,
                         const QList<std::pair<QString, QVariant>> &items);
    void choose();

    ImportController &m_controller;
    QComboBox *m_separator;
    QComboBox *m_quote;
    QComboBox *m_numbers;
    QComboBox *m_encoding;
    QCheckBox *m_header;
    bool m_showing = false;
};

} // namespace kabocha::ui
