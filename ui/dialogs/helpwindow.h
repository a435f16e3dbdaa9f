// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"

#include <QWidget>

class QListWidget;
class QSplitter;
class QTextBrowser;

namespace kabocha::ui {

/// The help: topics beside their text, in the person's language where it is written in it, else in English
/// (data: resources/help). A window of its own, so that it can be read beside a dialog; SETTINGS remember its
/// place and size.
class HelpWindow : public QWidget
{
    Q_OBJECT
public:
    explicit HelpWindow(Settings &settings, QWidget *parent = nullptr);

    /// Shows the topic of this name, e.g. `record`; the first one where there is none of it.
    void showTopic(const QString &topic);
    [[nodiscard]] QString topic() const;
    [[nodiscard]] static QStringList topics(); ///< in the order of the work

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void load();

    Settings &m_settings;
    QSplitter *m_splitter;
    QListWidget *m_topics;
    QTextBrowser *m_text;
};

} // namespace kabocha::ui
