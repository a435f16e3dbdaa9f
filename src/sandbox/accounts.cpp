// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/accounts.h"

#include "base/sha256.h"
#include "sandbox/arguments.h"
#include "json/python.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace kabocha::sandbox {
namespace {

constexpr int SaltBytes = 16;
constexpr int UserNameLimit = 64;
constexpr auto Base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// Takes as long for a wrong guess as for the right one.
bool equalsInConstantTime(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a.at(i) ^ b.at(i));
    return difference == 0;
}

QByteArray newSalt()
{
    QByteArray salt(SaltBytes, Qt::Uninitialized);
    for (char &byte : salt)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return salt;
}

QByteArray encoded(const json::Object &object)
{
    return json::write(json::Value::object(object), {.indent = 0, .sortKeys = false}).toBase64(Base64);
}

json::Object decoded(const QByteArray &part)
{
    const auto bytes = QByteArray::fromBase64Encoding(part, Base64 | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return {};
    return json::parse(*bytes).value_or(json::Value()).members();
}

QByteArray signatureOf(const QByteArray &text, const QByteArray &secret)
{
    return QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256).toBase64(Base64);
}

/// The dialect of the library that reads tokens.
Answer unauthorised(const char *error, const char *description)
{
    json::Object object;
    object.insert(QStringLiteral("description"), json::Value::string(QString::fromLatin1(description)));
    object.insert(QStringLiteral("error"), json::Value::string(QString::fromLatin1(error)));
    object.insert(QStringLiteral("status_code"), json::Value::integer(401));
    return Answer::json(401, object);
}

Answer invalidCredentials()
{
    return unauthorised("Bad Request", "Invalid credentials");
}

} // namespace

Accounts::Accounts(Database &database, const Clock &clock, int tokenLifetime, int passwordRounds)
    : m_database(database), m_clock(clock), m_tokenLifetime(tokenLifetime), m_passwordRounds(passwordRounds)
{
}

Answer Accounts::registerUser(const Request &request)
{
    Answer bad;
    const std::optional<Arguments> arguments = Arguments::read(request, &bad);
    if (!arguments)
        return bad;
    for (const QString &key : {QStringLiteral("username"), QStringLiteral("password")})
        if (!arguments->contains(key))
            return Arguments::complaint(key, QStringLiteral("This field cannot be blank."));
    const json::Value name = arguments->first(QStringLiteral("username"));
    const json::Value password = arguments->first(QStringLiteral("password"));
    if (name.isNull() || password.isNull() || !textColumn(name, UserNameLimit))
        return Answer::masked();

    const QString user = json::pythonText(name);
    if (!m_database.selectOne(QStringLiteral("SELECT id FROM user WHERE username = ?"), {user}).isEmpty())
        return Answer::message(400, QStringLiteral("A user with that username already exists."));
    const QByteArray salt = newSalt();
    m_database.insert(
        QStringLiteral("INSERT INTO user(username, salt, iterations, hash) VALUES(?, ?, ?, ?)"),
        {user, salt, m_passwordRounds,
         passwordHash(json::pythonText(password).toUtf8(), salt, m_passwordRounds)});
    return Answer::message(201, QStringLiteral("User created successfully."));
}

Answer Accounts::signIn(const Request &request)
{
    Answer bad;
    const std::optional<Arguments> arguments = Arguments::read(request, &bad);
    if (!arguments)
        return bad.status == 400
                   ? Answer::html(
                         400, "Bad Request",
                         "The browser (or proxy) sent a request that this server could not understand.")
                   : bad;
    const json::Object &members = arguments->members();
    const json::Value name = members.value(QStringLiteral("username"));
    const json::Value password = members.value(QStringLiteral("password"));
    // Exactly these two, as text.
    if (members.size() != 2 || !name.isString() || !password.isString() || name.toString().isEmpty() ||
        password.toString().isEmpty())
        return invalidCredentials();

    const Row row = m_database.selectOne(
        QStringLiteral("SELECT id, salt, iterations, hash FROM user WHERE username = ?"), {name.toString()});
    if (row.isEmpty()) {
        // An unknown name takes as long as a wrong password.
        static_cast<void>(
            passwordHash(password.toString().toUtf8(), QByteArray(SaltBytes, '\0'), m_passwordRounds));
        return invalidCredentials();
    }
    const QByteArray hash =
        passwordHash(password.toString().toUtf8(), row.at(1).toByteArray(), row.at(2).toInt());
    if (!equalsInConstantTime(hash, row.at(3).toByteArray()))
        return invalidCredentials();
    json::Object object;
    object.insert(QStringLiteral("access_token"),
                  json::Value::string(QString::fromLatin1(token(row.at(0).toLongLong()))));
    return Answer::json(200, object);
}

Answer Accounts::users()
{
    QList<json::Value> names;
    for (const Row &row : m_database.select(QStringLiteral("SELECT username FROM user ORDER BY id")))
        names << json::Value::string(row.at(0).toString());
    json::Object object;
    object.insert(QStringLiteral("users"), json::Value::array(names));
    return Answer::json(200, object);
}

Answer Accounts::user(const QString &name)
{
    if (m_database.selectOne(QStringLiteral("SELECT id FROM user WHERE username = ?"), {name}).isEmpty())
        return Answer::message(404, quoted("Username `%1` not found.", name));
    json::Object object;
    object.insert(QStringLiteral("username"), json::Value::string(name));
    return Answer::json(200, object);
}

Answer Accounts::removeUser(const QString &name)
{
    if (m_database.change(QStringLiteral("DELETE FROM user WHERE username = ?"), {name}) == 0)
        return Answer::message(404, quoted("Username `%1` not found.", name));
    return Answer::message(200, QStringLiteral("User deleted."));
}

QByteArray Accounts::token(qint64 user) const
{
    const qint64 now = m_clock.nowUtc().toSecsSinceEpoch();
    json::Object header;
    header.insert(QStringLiteral("typ"), json::Value::string(QStringLiteral("JWT")));
    header.insert(QStringLiteral("alg"), json::Value::string(QStringLiteral("HS256")));
    json::Object claims;
    claims.insert(QStringLiteral("exp"), json::Value::integer(now + m_tokenLifetime));
    claims.insert(QStringLiteral("iat"), json::Value::integer(now));
    claims.insert(QStringLiteral("nbf"), json::Value::integer(now));
    claims.insert(QStringLiteral("identity"), json::Value::integer(user));
    const QByteArray text = encoded(header) + '.' + encoded(claims);
    return text + '.' + signatureOf(text, m_database.secret());
}

std::optional<Answer> Accounts::denial(const QByteArray &header)
{
    const QList<QByteArray> words = header.simplified().split(' ');
    if (words.first().isEmpty())
        return unauthorised("Authorization Required", "Request does not contain an access token");
    if (words.at(0).toUpper() != "JWT")
        return unauthorised("Invalid JWT header", "Unsupported authorization type");
    if (words.size() != 2)
        return unauthorised("Invalid JWT header",
                            words.size() < 2 ? "Token missing" : "Token contains spaces");
    const QList<QByteArray> parts = words.at(1).split('.');
    if (parts.size() != 3)
        return unauthorised("Invalid token", parts.size() < 3 ? "Not enough segments" : "Too many segments");
    if (!equalsInConstantTime(signatureOf(parts.at(0) + '.' + parts.at(1), m_database.secret()), parts.at(2)))
        return unauthorised("Invalid token", "Signature verification failed");
    if (decoded(parts.at(0)).value(QStringLiteral("alg")).toString() != QLatin1String("HS256"))
        return unauthorised("Invalid token", "The specified alg value is not allowed");
    const json::Object claims = decoded(parts.at(1));
    const qint64 now = m_clock.nowUtc().toSecsSinceEpoch();
    const auto claim = [&claims](const char *key) {
        return claims.value(QString::fromLatin1(key)).numberText().toLongLong();
    };
    if (now >= claim("exp"))
        return unauthorised("Invalid token", "Signature has expired");
    if (now < claim("nbf"))
        return unauthorised("Invalid token", "The token is not yet valid (nbf)");
    if (m_database.selectOne(QStringLiteral("SELECT id FROM user WHERE id = ?"), {claim("identity")})
            .isEmpty())
        return unauthorised("Invalid JWT", "User does not exist");
    return {};
}

} // namespace kabocha::sandbox
