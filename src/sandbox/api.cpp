// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/api.h"

#include <QLoggingCategory>

namespace kabocha::sandbox {
namespace {

Q_LOGGING_CATEGORY(logSandbox, "kabocha.sandbox", QtWarningMsg)

enum class Argument { None, Text, Number };

Answer emptyList(const char *key)
{
    json::Object object;
    object.insert(QString::fromLatin1(key), json::Value::array({}));
    return Answer::json(200, object);
}

Answer notFoundPage()
{
    return Answer::html(
        404, "Not Found",
        "The requested URL was not found on the server. If you entered the URL manually please check your "
        "spelling and try again.");
}

Answer methodNotAllowed()
{
    return Answer::message(405, QStringLiteral("The method is not allowed for the requested URL."));
}

bool isNumber(const QString &text)
{
    return std::ranges::all_of(text, [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
}

} // namespace

struct Api::Route
{
    QByteArray method;
    QString name;
    Argument argument = Argument::None;
    bool authorised = false;
    Database::Access access = Database::Access::Read;
    std::function<Answer(const Request &, const QString &)> handle;

    [[nodiscard]] bool matches(const QStringList &path) const
    {
        if (argument == Argument::None)
            return path.size() == 1 && path.at(0) == name;
        return path.size() == 2 && path.at(0) == name && !path.at(1).isEmpty() &&
               (argument == Argument::Text || isNumber(path.at(1)));
    }
};

Api::Api(Database &database, const Clock &clock, const Options &options)
    : m_database(database)
    , m_debug(options.debug)
    , m_accounts(database, clock, options.tokenLifetime, options.passwordRounds)
    , m_definitions(database)
    , m_jobs(database, clock)
{
    using enum Argument;
    const auto add = [this](const char *method, const char *name, Argument argument, bool authorised,
                            auto &&handle) {
        const bool reads = qstrcmp(method, "GET") == 0;
        m_routes.append(Route{method, QString::fromLatin1(name), argument, authorised,
                              reads ? Database::Access::Read : Database::Access::Write,
                              std::forward<decltype(handle)>(handle)});
    };
    const auto read = [&add](const char *name, Argument argument, auto &&handle) {
        add("GET", name, argument, false, std::forward<decltype(handle)>(handle));
    };
    const auto number = [](const QString &text) {
        bool good = false;
        const qint64 id = text.toLongLong(&good);
        return good ? id : -1;
    };

    add("POST", "register", None, false,
        [this](const Request &r, const QString &) { return m_accounts.registerUser(r); });
    add("POST", "auth", None, false,
        [this](const Request &r, const QString &) { return m_accounts.signIn(r); });
    m_routes.last().access = Database::Access::Read;
    read("users", None, [this](const Request &, const QString &) { return m_accounts.users(); });
    read("user", Text, [this](const Request &, const QString &name) { return m_accounts.user(name); });
    add("DELETE", "user", Text, true,
        [this](const Request &, const QString &name) { return m_accounts.removeUser(name); });

    read("metrics", None, [](const Request &, const QString &) { return emptyList("metrics"); });
    add("POST", "metrics", None, true,
        [this](const Request &r, const QString &) { return m_definitions.createMetrics(r); });
    read("metric", Text, [this](const Request &, const QString &name) { return m_definitions.metric(name); });
    add("POST", "metric", Text, true,
        [this](const Request &r, const QString &name) { return m_definitions.createMetric(r, name); });
    add("PUT", "metric", Text, true,
        [this](const Request &r, const QString &name) { return m_definitions.replaceMetric(r, name); });
    add("DELETE", "metric", Text, true,
        [this](const Request &, const QString &name) { return m_definitions.removeMetric(name); });

    read("specs", None, [](const Request &, const QString &) { return emptyList("specs"); });
    add("POST", "specs", None, true,
        [this](const Request &r, const QString &) { return m_definitions.createSpecs(r); });
    read("spec", Text, [this](const Request &, const QString &name) { return m_definitions.spec(name); });
    add("POST", "spec", Text, true,
        [this](const Request &r, const QString &name) { return m_definitions.createSpec(r, name); });
    add("PUT", "spec", Text, true,
        [this](const Request &r, const QString &name) { return m_definitions.replaceSpec(r, name); });
    add("DELETE", "spec", Text, true,
        [this](const Request &, const QString &name) { return m_definitions.removeSpec(name); });

    add("POST", "job", None, true, [this](const Request &r, const QString &) { return m_jobs.create(r); });
    read("job", Number,
         [this, number](const Request &, const QString &id) { return m_jobs.job(number(id)); });
    add("DELETE", "job", Number, true,
        [this, number](const Request &, const QString &id) { return m_jobs.remove(number(id)); });
    read("jobs", None, [this](const Request &, const QString &) { return m_jobs.ids(); });
    read("jenkins", Text, [this](const Request &, const QString &id) { return m_jobs.ofJenkins(id); });
    read("code_changes", Text, [](const Request &, const QString &) {
        return Answer::message(501, QStringLiteral("The practice sandbox keeps no history of code changes."));
    });
    read("status", Text, [this](const Request &, const QString &task) { return m_jobs.status(task); });
    m_routes.last().access = Database::Access::Write; // asking moves the task on
    read("measurement", Number,
         [this, number](const Request &, const QString &id) { return m_jobs.measurementsOf(number(id)); });
    read("measurements", None, [this](const Request &, const QString &) { return m_jobs.allMeasurements(); });

    read("stats", None, [this](const Request &, const QString &) { return m_jobs.stats(); });
    read("packages", None, [this](const Request &, const QString &) { return m_jobs.packages(); });
    read("datasets", None, [this](const Request &, const QString &) { return m_jobs.datasets(); });
    read("version", None, [](const Request &, const QString &) {
        json::Object object;
        object.insert(QStringLiteral("version"), json::Value::string(QStringLiteral("1.0")));
        return Answer::json(200, object);
    });
}

Api::~Api() = default;

Answer Api::answer(const Request &request)
{
    if (request.path.isEmpty())
        return request.method == "GET" ? root(request) : methodNotAllowed();
    bool pathKnown = false;
    for (const Route &route : std::as_const(m_routes)) {
        if (!route.matches(request.path))
            continue;
        pathKnown = true;
        if (route.method != request.method)
            continue;
        m_database.begin(route.access);
        const std::optional<Answer> denial =
            route.authorised ? m_accounts.denial(request.authorization) : std::nullopt;
        Answer answer =
            denial ? (m_debug ? *denial : Answer::masked())
                   : route.handle(request, route.argument == Argument::None ? QString() : request.path.at(1));
        if (const Result<void> stored = m_database.commit(); !stored) {
            qCWarning(logSandbox).noquote() << stored.error().text();
            return Answer::masked();
        }
        return answer;
    }
    return pathKnown ? methodNotAllowed() : notFoundPage();
}

Answer Api::root(const Request &request) const
{
    // Some of these never existed, or no longer do; the real list names them all the same.
    static const QStringList names{
        QStringLiteral("jenkins"),  QStringLiteral("job"),         QStringLiteral("jobs"),
        QStringLiteral("metric"),   QStringLiteral("metrics"),     QStringLiteral("spec"),
        QStringLiteral("specs"),    QStringLiteral("measurement"), QStringLiteral("measurements"),
        QStringLiteral("register"), QStringLiteral("auth"),        QStringLiteral("user"),
        QStringLiteral("users"),    QStringLiteral("stats"),       QStringLiteral("status"),
        QStringLiteral("version"),  QStringLiteral("blob"),        QStringLiteral("code_changes"),
        QStringLiteral("datasets"), QStringLiteral("kpms"),        QStringLiteral("monitor"),
        QStringLiteral("packages")};
    json::Object object;
    for (const QString &name : names)
        object.insert(name, json::Value::string(request.root + name));
    return Answer::json(200, object);
}

} // namespace kabocha::sandbox
