// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/token.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace kabocha::squash {

std::optional<Token> readToken(const QString &text, const QDateTime &now)
{
    constexpr qsizetype longest = 16 * 1024;
    const QByteArray bytes = text.toLatin1();
    const QList<QByteArray> parts = bytes.split('.');
    const bool headerSafe =
        std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' ' && c < 0x7f; });
    if (parts.size() != 3 || bytes.size() > longest || !headerSafe)
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(
        parts.at(1), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                         QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return {};
    const QJsonObject claims = QJsonDocument::fromJson(*decoded).object();
    const QJsonValue exp = claims.value(QLatin1String("exp"));
    constexpr double latest = 253402300799; // year 9999
    if (!exp.isDouble() || !(exp.toDouble() > 0) || exp.toDouble() > latest)
        return {};
    const double issued = claims.value(QLatin1String("iat")).toDouble(double(now.toSecsSinceEpoch()));
    const double life = std::clamp(exp.toDouble() - issued, 0.0, latest);
    const double margin = std::min(60.0, life / 4);
    const auto after = [&now](double seconds) {
        return now.addMSecs(qint64(std::min(seconds * 1000, 1e13)));
    };
    return Token{bytes, after(life - margin), after(life / 2)};
}

} // namespace kabocha::squash
