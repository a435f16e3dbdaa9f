// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/payload.h"

#include "dispatch/payloadfile.h"
#include "squash/jobcheck.h"
#include "json/io.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace kabocha::dispatch {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::dispatch", text);
}

/// Keeps what is written to it, or passes it on into a file once it is too much to keep.
class Sink final : public QIODevice
{
public:
    explicit Sink(QString folder) : m_folder(std::move(folder)) { open(WriteOnly | Unbuffered); }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const std::shared_ptr<PayloadFile> &file() const { return m_file; }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] qint64 written() const { return m_written; }
    [[nodiscard]] QByteArray sha256() const { return m_hash.hex(); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 count) override
    {
        const QByteArrayView bytes(data, count);
        if (!m_file && m_written + count > Payload::inRowLimit && !moveToFile())
            return -1;
        if (!m_file)
            m_bytes.append(bytes);
        else if (const Result<void> done = m_file->write(bytes); !done)
            return failed(done.error());
        m_hash.add(bytes);
        m_written += count;
        return count;
    }

private:
    bool moveToFile()
    {
        const Result<std::shared_ptr<PayloadFile>> created = PayloadFile::create(m_folder);
        if (!created)
            return failed(created.error()) >= 0;
        m_file = *created;
        if (const Result<void> done = m_file->write(m_bytes); !done)
            return failed(done.error()) >= 0;
        m_bytes = {};
        return true;
    }
    qint64 failed(const Error &error)
    {
        m_error = error;
        setErrorString(error.message);
        return -1;
    }

    QString m_folder;
    QByteArray m_bytes;
    std::shared_ptr<PayloadFile> m_file;
    qint64 m_written = 0;
    Sha256 m_hash;
    std::optional<Error> m_error;
};

} // namespace

Payload::Payload(const QByteArray &bytes) : m_bytes(bytes), m_size(bytes.size()), m_sha256(Sha256::of(bytes))
{
}

Payload::Payload(const QByteArray &bytes, const QByteArray &sha256)
    : m_bytes(bytes), m_size(bytes.size()), m_sha256(sha256)
{
}

Payload::Payload(const QString &file, qint64 size, const QByteArray &sha256)
    : m_file(file), m_size(size), m_sha256(sha256)
{
}

Result<Payload> Payload::write(const job::Job &job, const QString &folder, const json::Progress &progress)
{
    Sink sink(folder);
    Result<void> done = squash::writePayload(job, sink, {}, progress);
    if (sink.error())
        done = fail(*sink.error()); // knows more than the writer
    if (done && sink.file())
        done = sink.file()->sync();
    if (!done)
        return tl::unexpected(done.error());
    Payload out;
    out.m_bytes = sink.bytes();
    out.m_size = sink.written();
    out.m_sha256 = sink.sha256();
    if (sink.file()) {
        out.m_file = sink.file()->path();
        out.m_own = sink.file();
    }
    return out;
}

void Payload::keep() const
{
    if (m_own)
        m_own->keep();
}

Result<void> Payload::check() const
{
    const auto damaged = [this](const QString &why) {
        return fail({.kind = Error::Kind::Schema,
                     .message = tr("The job in the outbox is damaged: %1.").arg(why),
                     .hint = tr("Dispatch the job again from its file, and discard this row."),
                     .place = {.file = m_file}});
    };
    const QString changed = tr("it is not what was queued");
    Sha256 hash;
    if (!isFile()) {
        hash.add(m_bytes);
    } else {
        QFile file(m_file);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return damaged(tr("its file cannot be read, %1").arg(file.errorString()));
        if (file.size() != m_size)
            return damaged(changed);
        QByteArray piece(512 * 1024, Qt::Uninitialized);
        qint64 count = 0;
        while ((count = file.read(piece.data(), piece.size())) > 0)
            hash.add(QByteArrayView(piece.constData(), count));
        if (count < 0)
            return damaged(tr("its file cannot be read, %1").arg(file.errorString()));
    }
    if (hash.hex() != m_sha256)
        return damaged(changed);
    return {};
}

Result<Expectation> Payload::expectation() const
{
    if (!isFile())
        return Expectation::read(m_bytes);
    return json::Source::open(m_file)
        .and_then([](const std::shared_ptr<const json::Source> &source) { return json::parse(source); })
        .and_then([](const json::Value &value) { return Expectation::read(value); });
}

QString payloadFolder(const QString &database)
{
    const QFileInfo info(database);
    return QDir(info.absolutePath()).filePath(info.completeBaseName() + QLatin1String("-payloads"));
}

Result<void> removeOrphans(const QString &folder,
                           const std::function<Result<bool>(const QString &name)> &isKept)
{
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        // Locked before the rows are asked: whoever writes it holds the lock until its row stands.
        const std::shared_ptr<PayloadFile> file = PayloadFile::abandoned(QDir(folder).filePath(name));
        if (!file)
            continue;
        const Result<bool> kept = isKept(name);
        if (!kept || *kept)
            file->keep();
        if (!kept)
            return tl::unexpected(kept.error());
    }
    return {};
}

} // namespace kabocha::dispatch
