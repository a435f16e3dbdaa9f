// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/io.h"
#include "json/value.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace kabocha::sandbox {

/// One request, as far as the service looks at it. Free of sockets, so that the rules are testable without
/// them.
struct Request
{
    QByteArray method = {};        ///< `GET`, `POST`, …
    QStringList path = {};         ///< decoded segments of the path; empty for the root
    QString root = {};             ///< `http://HOST/`, made from the request's own Host header
    QByteArray authorization = {}; ///< the header; never logged
    QByteArray contentType = {};
    QByteArray body = {};
};

/// What goes back.
struct Answer
{
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body = {};

    [[nodiscard]] static Answer json(int status, const json::Object &object)
    {
        return {status, "application/json",
                json::write(json::Value::object(object), {.indent = -1, .sortKeys = false}) + '\n'};
    }
    [[nodiscard]] static Answer message(int status, const QString &text)
    {
        json::Object object;
        object.insert(QStringLiteral("message"), json::Value::string(text));
        return json(status, object);
    }
    /// How the production server answers everything it did not foresee, a bad token included (squash-api.md
    /// §4).
    [[nodiscard]] static Answer masked() { return message(500, QStringLiteral("Internal Server Error")); }
    /// The pages of the web framework below the service (squash-api.md "Errors may be").
    [[nodiscard]] static Answer html(int status, const QByteArray &title, const QByteArray &text)
    {
        return {status, "text/html; charset=utf-8",
                "<!doctype html>\n<html lang=en>\n<title>" + QByteArray::number(status) + ' ' + title +
                    "</title>\n<h1>" + title + "</h1>\n<p>" + text + "</p>\n"};
    }
};

} // namespace kabocha::sandbox
