// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/dispatcher.h"
#include "squash/target.h"

#include <QPointer>
#include <QProcess>
#include <QUrl>

namespace kabocha::app {

/// Starts the practice SQuaSH (`kabocha-sandbox`) when a dispatch first asks for it and stops it with the
/// application. The process also ends by itself when its standard input closes, so it never outlives a killed
/// window. Targets other than the practice sandbox are ready as they are, with the CA file that the list of
/// targets has for them by now.
class PracticeSandbox final : public QObject, public dispatch::TargetPreparer
{
    Q_OBJECT
public:
    PracticeSandbox(const QString &program, const QString &dataDirectory);
    ~PracticeSandbox() override;
    void follow(const squash::TargetList &targets) { m_targets = &targets; }

    [[nodiscard]] dispatch::TargetPreparation *prepare(const squash::Target &target,
                                                       QObject *parent) override;
    [[nodiscard]] QUrl url() const { return m_url; } ///< empty while it does not run

signals:
    void settled(const kabocha::Result<QUrl> &url); ///< listening, or why not

private:
    void start();
    void readOutput();
    void settle(const Result<QUrl> &url);

    QPointer<const squash::TargetList> m_targets;
    QString m_program;
    QString m_dataDirectory;
    QProcess m_process;
    QTimer m_patience;
    QUrl m_url;
};

} // namespace kabocha::app
