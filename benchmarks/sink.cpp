// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/sink.h"

#include "json/io.h"

#include <cstdio>
#include <mutex>
#include <optional>
#include <thread>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kabocha::benchmarks {
namespace {

constexpr qint64 Kept = 512 * 1024; // of the end of a body: there a job's measurements and metadata are

QByteArray member(const char *key, const QByteArray &value)
{
    return '"' + QByteArray(key) + "\": " + value;
}

/// What `GET /job/<number>` shows of a job whose body ends in TAIL (squash-api.md, "Conversation" 9).
QByteArray jobFrom(const QByteArray &tail, qsizetype number)
{
    const qsizetype at = tail.lastIndexOf("\"measurements\": [");
    const auto sent = json::parse(at < 0 ? tail : '{' + tail.mid(at));
    if (!sent)
        return {};
    QByteArray measurements;
    for (const json::Value &item : sent->members().value(QStringLiteral("measurements")).items()) {
        const json::Object &measurement = item.members();
        QByteArray blobs;
        for (const json::Value &reference : measurement.value(QStringLiteral("blob_refs")).items())
            blobs +=
                (blobs.isEmpty() ? "" : ", ") + ('{' + member("identifier", json::write(reference)) + '}');
        measurements += (measurements.isEmpty() ? "" : ", ") +
                        ('{' + member("metric", json::write(measurement.value(QStringLiteral("metric")))) +
                         ", " + member("value", json::write(measurement.value(QStringLiteral("value")))) +
                         ", " + member("unit", json::write(measurement.value(QStringLiteral("unit")))) +
                         ", " + member("blobs", '[' + blobs + ']') + '}');
    }
    return '{' + member("id", QByteArray::number(number)) + ", " +
           member("measurements", '[' + measurements + ']') + ", " +
           member("meta", json::write(sent->members().value(QStringLiteral("meta")))) + '}';
}

struct Reply
{
    int status = 200;
    QByteArray body = {};
};

/// What the sink remembers, of all connections.
class Memory
{
public:
    explicit Memory(QByteArray root) : m_root(std::move(root)) {}

    Reply answer(const QByteArray &method, const QByteArray &path, const QByteArray &tail)
    {
        const std::lock_guard guard(m_mutex);
        if (path == "/")
            return {.body = endpoints()};
        if (path == "/register")
            return {201, "{" + member("message", "\"User created.\"") + "}"};
        if (path == "/auth")
            return {.body = "{" + member("access_token", '"' + token() + '"') + "}"};
        if (path == "/jobs")
            return {.body = "{" + member("ids", ids()) + "}"};
        if (method == "POST" && path == "/job") {
            m_jobs.append(jobFrom(tail, m_jobs.size() + 1));
            const QByteArray number = QByteArray::number(m_jobs.size());
            return {202, "{" + member("message", "\"Request for creating Job `" + number + "` received\"") +
                             ", " + member("status", '"' + m_root + "/status/" + number + '"') + "}"};
        }
        if (path.startsWith("/job/")) {
            const QByteArray job = m_jobs.value(path.mid(5).toLongLong() - 1);
            return job.isEmpty() ? notFound() : Reply{.body = job};
        }
        if (path.startsWith("/status/"))
            return {.body = "{" + member("message", "\"Job written to InfluxDB.\"") + ", " +
                            member("status_code", "204") + "}"};
        if (method != "GET") {
            m_definitions.insert(path, tail);
            return {201, "{" + member("message", "\"Stored.\"") + "}"};
        }
        return m_definitions.contains(path) ? Reply{.body = m_definitions.value(path)} : notFound();
    }

private:
    static Reply notFound() { return {404, "{" + member("message", "\"Not found\"") + "}"}; }
    static QByteArray token()
    {
        const auto part = [](const QByteArray &text) {
            return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        };
        return part("{\"alg\": \"HS256\"}") + '.' + part("{\"exp\": 4102444800}") + ".c2ln";
    }
    QByteArray endpoints() const
    {
        QByteArray out;
        for (const char *name : {"auth", "register", "job", "jobs", "metric", "spec", "status", "version"})
            out += (out.isEmpty() ? "" : ", ") + member(name, '"' + m_root + '/' + name + '"');
        return '{' + out + '}';
    }
    QByteArray ids() const
    {
        QByteArray out;
        for (qsizetype i = 1; i <= m_jobs.size(); ++i)
            out += (out.isEmpty() ? "" : ", ") + QByteArray::number(i);
        return '[' + out + ']';
    }

    QByteArray m_root;
    std::mutex m_mutex;
    QList<QByteArray> m_jobs;
    QHash<QByteArray, QByteArray> m_definitions;
};

/// One request after the other.
class Connection
{
public:
    Connection(int socket, Memory &memory) : m_socket(socket), m_memory(memory) {}
    ~Connection() { ::close(m_socket); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    void run()
    {
        while (request()) {
        }
    }

private:
    bool receive()
    {
        const ssize_t count = ::recv(m_socket, m_room.data(), size_t(m_room.size()), 0);
        if (count > 0)
            m_got.append(m_room.constData(), count);
        return count > 0;
    }
    bool request()
    {
        qsizetype end = -1;
        while ((end = m_got.indexOf("\r\n\r\n")) < 0) {
            if (!receive())
                return false;
        }
        const QByteArrayList lines = m_got.left(end).split('\n');
        const QByteArrayList words = lines.constFirst().trimmed().split(' ');
        qint64 missing = 0;
        for (const QByteArray &line : lines) {
            if (line.toLower().startsWith("content-length:"))
                missing = line.mid(line.indexOf(':') + 1).trimmed().toLongLong();
        }
        m_got.remove(0, end + 4);
        QByteArray tail;
        for (;;) {
            const QByteArray piece = m_got.left(missing);
            m_got.remove(0, piece.size());
            missing -= piece.size();
            tail += piece;
            if (tail.size() > 2 * Kept)
                tail = tail.right(Kept);
            if (missing == 0)
                break;
            if (!receive())
                return false;
        }
        return send(m_memory.answer(words.value(0), words.value(1), tail));
    }
    bool send(const Reply &reply)
    {
        const QByteArray bytes = "HTTP/1.1 " + QByteArray::number(reply.status) +
                                 " Said\r\nContent-Type: application/json\r\nContent-Length: " +
                                 QByteArray::number(reply.body.size()) + "\r\n\r\n" + reply.body;
        qsizetype done = 0;
        while (done < bytes.size()) {
            const ssize_t count =
                ::send(m_socket, bytes.constData() + done, size_t(bytes.size() - done), MSG_NOSIGNAL);
            if (count <= 0)
                return false;
            done += count;
        }
        return true;
    }

    int m_socket;
    Memory &m_memory;
    QByteArray m_got;
    QByteArray m_room{256 * 1024, Qt::Uninitialized};
};

} // namespace

int runSink()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *const plain = reinterpret_cast<sockaddr *>(&address);
    if (listener < 0 || ::bind(listener, plain, size) != 0 || ::listen(listener, 16) != 0 ||
        ::getsockname(listener, plain, &size) != 0) {
        std::perror("sink");
        return 1;
    }
    const int port = ntohs(address.sin_port);
    static Memory memory("http://127.0.0.1:" + QByteArray::number(port)); // for threads that outlast this
    std::printf("%d\n", port);
    std::fflush(stdout);
    std::thread([listener] {
        for (;;) {
            const int socket = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (socket >= 0)
                std::thread([socket] { Connection(socket, memory).run(); }).detach();
        }
    }).detach();
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) > 0) {
    }
    std::fflush(stdout);
    ::_exit(0); // connections may be open
}

} // namespace kabocha::benchmarks
