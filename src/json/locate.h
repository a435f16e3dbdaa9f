// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QIODevice>
#include <QStringList>

namespace kabocha::json {

/// Takes a JSON text that is written to it and tells where the value at a JSON path begins, or the path of
/// what stands at an offset: a value's key, and the blanks before that, stand for the value. Of the text
/// nothing is kept but the keys on the way. What is no JSON is not refused, but not found either. Open for writing from the start.
class Locator final : public QIODevice
{
public:
    /// As json::memberPath() and json::itemPath() spell it. Errors: Syntax.
    [[nodiscard]] static Result<std::unique_ptr<Locator>> ofPath(const QString &path);
    [[nodiscard]] static std::unique_ptr<Locator> ofOffset(qint64 offset);

    [[nodiscard]] bool isFound() const { return m_found; }    ///< what is written from now on changes nothing
    [[nodiscard]] qint64 offset() const { return m_foundAt; } ///< of the value at the path
    [[nodiscard]] const QString &path() const { return m_path; } ///< of what stands at the offset
    [[nodiscard]] bool isSequential() const override { return true; }

    /// A member's key, or an item's number.
    struct Step
    {
        QString key = {};
        qint64 item = -1;
        bool operator==(const Step &) const = default;
    };

protected:
    qint64 readData(char *data, qint64 count) override;
    qint64 writeData(const char *data, qint64 count) override;

private:
    Locator();
    struct Frame
    {
        bool isObject = false;
        Step step = {}; ///< to the child that is being read
    };
    void byte(char c);
    void beginValue();
    void stepTaken();
    void tellPath();
    /// The wanted offset has been come to.
    [[nodiscard]] bool isDue() const { return m_wantedOffset >= 0 && m_at >= m_wantedOffset; }

    QList<Step> m_wanted;
    qint64 m_wantedOffset = -1;
    bool m_found = false;
    qint64 m_foundAt = -1;
    QString m_path;

    qint64 m_at = 0; ///< of the byte that is looked at
    QList<Frame> m_frames;
    qsizetype m_good = 0; ///< so many steps of the wanted path were taken
    QByteArray m_key;     ///< of the string that is being read, if it is one
    bool m_inString = false;
    bool m_escaped = false;
    bool m_isKey = false;
    bool m_inScalar = false;
    bool m_wantsKey = false;
};

} // namespace kabocha::json
