// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/find.h"

#include <QTimer>
#include <QWidget>

class QAbstractButton;
class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;

namespace kabocha::ui {

/// Where a person types what to find in JSON: with or without case, whole keys only, next and previous, how
/// many there are. Who shows the JSON searches it and tells what came of it.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(const QString &fieldName, QWidget *parent = nullptr); ///< object name of the field
    void setView(QWidget *view); ///< what is searched: Ctrl+F there opens the bar, closing it leads back
    void start();                ///< shown, ready to type
    [[nodiscard]] json::Pattern pattern() const;
    [[nodiscard]] bool isSearching() const; ///< the person searches: it is open and holds a text

    void showCount(qint64 current, qint64 count); ///< CURRENT from 1 on; 0: none of them is selected
    void showProgress(double done);
    void showProblem(const QString &problem);

signals:
    void patternChanged();              ///< a little after the last key, or at Enter
    void againRequested(bool backward); ///< to the next or previous one
    void cancelled();                   ///< the search, not the bar
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void changed();
    void say(const QString &outcome);
    void again(bool backward);
    void close();
    QWidget *m_view = nullptr;
    QLineEdit *m_field;
    QCheckBox *m_case;
    QCheckBox *m_wholeKey;
    QLabel *m_outcome;
    QProgressBar *m_progress;
    QAbstractButton *m_cancel;
    QTimer m_soon{this};
};

} // namespace kabocha::ui
