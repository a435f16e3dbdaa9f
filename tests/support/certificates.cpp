// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/certificates.h"

#include <QFile>
#include <QProcess>

namespace kabocha::test {
namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

Authority::Authority()
{
    m_valid =
        run({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
             QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-keyout"), keyFile(),
             QStringLiteral("-out"), caFile(), QStringLiteral("-days"), QStringLiteral("30"),
             QStringLiteral("-subj"), QStringLiteral("/O=Observatory/CN=Test Authority")}) &&
        run({QStringLiteral("genrsa"), QStringLiteral("-out"), path("server.key"), QStringLiteral("2048")});
}

bool Authority::run(const QStringList &arguments)
{
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(QStringLiteral("openssl"), arguments);
    const bool ended = openssl.waitForFinished(120'000);
    m_said += QString::fromLocal8Bit(openssl.readAll()) + openssl.errorString();
    return ended && openssl.exitStatus() == QProcess::NormalExit && openssl.exitCode() == 0;
}

Certified Authority::certify(const QByteArray &names, Life life)
{
    // `openssl x509` knows no beginning and no end in the past; `openssl ca` does, and wants its books kept.
    const QByteArray config = "[ca]\ndefault_ca=site\n[site]\ndatabase=" + path("index").toLocal8Bit() +
                              "\nnew_certs_dir=" + m_folder.path().toLocal8Bit() +
                              "\ndefault_md=sha256\nrand_serial=yes\nunique_subject=no\npolicy=any\n"
                              "[any]\ncommonName=supplied\n";
    QStringList arguments{QStringLiteral("ca"),
                          QStringLiteral("-batch"),
                          QStringLiteral("-notext"),
                          QStringLiteral("-config"),
                          path("config"),
                          QStringLiteral("-cert"),
                          caFile(),
                          QStringLiteral("-keyfile"),
                          keyFile(),
                          QStringLiteral("-in"),
                          path("server.csr"),
                          QStringLiteral("-out"),
                          path("server.pem"),
                          QStringLiteral("-extfile"),
                          path("names")};
    if (life == Life::Now)
        arguments << QStringLiteral("-days") << QStringLiteral("30");
    else if (life == Life::Ended)
        arguments << QStringLiteral("-startdate") << QStringLiteral("20200101000000Z")
                  << QStringLiteral("-enddate") << QStringLiteral("20200201000000Z");
    else
        arguments << QStringLiteral("-startdate") << QStringLiteral("20900101000000Z")
                  << QStringLiteral("-enddate") << QStringLiteral("20900201000000Z");
    const bool made = write(path("names"), "subjectAltName=" + names + "\n") &&
                      write(path("config"), config) && write(path("index"), {}) &&
                      run({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-key"),
                           path("server.key"), QStringLiteral("-subj"), QStringLiteral("/CN=server"),
                           QStringLiteral("-out"), path("server.csr")}) &&
                      run(arguments);
    if (!made)
        qFatal("openssl made no certificate: %s", qPrintable(m_said));
    return {contents(path("server.pem")), contents(path("server.key"))};
}

Certified Authority::selfSigned(const QByteArray &names)
{
    const bool made =
        run({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-key"), path("server.key"),
             QStringLiteral("-subj"), QStringLiteral("/CN=alone"), QStringLiteral("-addext"),
             QStringLiteral("subjectAltName=") + QString::fromLatin1(names), QStringLiteral("-days"),
             QStringLiteral("30"), QStringLiteral("-out"), path("alone.pem")});
    if (!made)
        qFatal("openssl made no certificate: %s", qPrintable(m_said));
    return {contents(path("alone.pem")), contents(path("server.key"))};
}

} // namespace kabocha::test
