// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "squash/requests.h"

namespace kabocha::squash {

/// Reads answers for one DEED ("Storing the job") of one server (WHO), for errors that say what and where.
class Reading
{
public:
    Reading(QString who, QString deed) : m_who(std::move(who)), m_deed(std::move(deed)) {}
    [[nodiscard]] Result<void> success(const Answer &answer) const; ///< a 2xx answer that is not a web page
    [[nodiscard]] Result<json::Value> value(const Answer &answer) const;
    [[nodiscard]] Result<json::Value> object(const Answer &answer) const;
    [[nodiscard]] Result<QString> message(const Answer &answer) const;
    [[nodiscard]] Result<JobTicket> ticket(const Answer &answer, const QUrl &root) const;
    [[nodiscard]] Result<QList<qint64>> ids(const Answer &answer) const;
    [[nodiscard]] Result<IndexStatus> status(const Answer &answer) const;
    [[nodiscard]] Error protocol(const QString &what) const;

private:
    QString m_who;
    QString m_deed;
};

} // namespace kabocha::squash
