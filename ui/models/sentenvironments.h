// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/outbox.h"
#include "json/value.h"

#include <QHash>

namespace kabocha::ui {

/// In which environment (`meta.env`) the jobs of the outbox were measured. The history does not keep that,
/// but the outbox keeps what was sent, to the byte; it is read in the background when it is first asked for.
class SentEnvironments : public QObject
{
    Q_OBJECT
public:
    explicit SentEnvironments(dispatch::Outbox &outbox, QObject *parent = nullptr);
    /// Whether the measurement of this IDENTIFIER went out with an environment other than ENV. The time of
    /// the run (`date`) does not make another. False as long as that is not known: changed() tells when it
    /// is.
    [[nodiscard]] bool isOther(const QString &identifier, const json::Value &env);

signals:
    void changed();

private:
    void read(qint64 row);
    dispatch::Outbox &m_outbox;
    QHash<qint64, std::optional<json::Value>> m_environments; ///< by row; empty: being read, or unreadable
};

} // namespace kabocha::ui
