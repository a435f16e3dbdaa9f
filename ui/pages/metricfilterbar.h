// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QToolButton;

namespace kabocha::ui {

class MetricFilterModel;

/// What is above the metrics tree: search, tag, unmeasured only, favourites only, and the choice of columns.
/// Sets FILTER as the person does these.
class MetricFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit MetricFilterBar(MetricFilterModel &filter, QWidget *parent = nullptr);
    [[nodiscard]] QLineEdit *search() const { return m_search; }
    /// The tags there are; one that was chosen stays so if it is among them.
    void setTags(const QStringList &tags);
    void setColumns(const QList<QAction *> &actions); ///< of the menu of columns
    void showAll();                                   ///< takes every filter back
    /// Whether "unmeasured only" alone decides what is shown.
    [[nodiscard]] bool isOnlyUnmeasured() const;

private:
    MetricFilterModel &m_filter;
    QLineEdit *m_search;
    QComboBox *m_tag;
    QCheckBox *m_unmeasured;
    QCheckBox *m_favourites;
    QToolButton *m_columns;
};

} // namespace kabocha::ui
