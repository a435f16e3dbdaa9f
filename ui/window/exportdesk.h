// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/export.h"
#include "models/services.h"
#include "window/question.h"

namespace kabocha::ui {

class MessageBar;

/// The job on its way out of the program, but not to a server: as a shift report, as a table, into the
/// clipboard. Asks where to, shows how far it is, tells how it ended.
class ExportDesk : public QObject
{
    Q_OBJECT
public:
    ExportDesk(const Services &services, MessageBar &messages, QWidget *window);

    void chooseFile(ExportFormat format);
    void exportTo(ExportFormat format, const QString &file);
    void copyAsTsv();
    void copyAsMarkdown();
    /// Whether the window may be closed; if not, the person is asked first.
    [[nodiscard]] bool mayClose();

signals:
    void told(const QString &news); ///< needs no answer

private:
    void copy(const std::function<QString(const QList<QStringList> &)> &spell);
    void showProgress(Export *running, const QString &file);
    void tell(const QString &file, const Result<ExportOutcome> &result);
    void look(const QString &path);
    [[nodiscard]] ExportOrder orderFor(ExportFormat format, const QString &file) const;
    [[nodiscard]] QString startFolder() const;

    const Services m_services;
    MessageBar &m_messages;
    QWidget *m_window;
    Question m_question;
    QStringList m_underWay; ///< files that are being written
    bool m_mayClose = false;
};

} // namespace kabocha::ui
