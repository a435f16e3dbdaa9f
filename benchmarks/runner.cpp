// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/runner.h"

#include <QProcess>

namespace kabocha::benchmarks {
namespace {

constexpr int NotInstalled = 77;

template <class T> T median(QList<T> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

tl::unexpected<Error> failure(Error::Kind kind, const QString &message)
{
    return fail({.kind = kind, .message = message});
}

} // namespace

Result<Measured> runCommand(const Command &command)
{
    QProcess process;
    process.start(command.program, command.arguments, QIODevice::ReadOnly);
    if (!process.waitForStarted())
        return failure(Error::Kind::Unsupported, QStringLiteral("not installed"));
    process.waitForFinished(-1);
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == NotInstalled)
        return failure(Error::Kind::Unsupported, QStringLiteral("not installed"));
    const QList<QByteArray> words = process.readAllStandardOutput().simplified().split(' ');
    bool good = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 && words.size() == 2;
    Measured measured;
    if (good)
        measured.seconds = words.at(0).toDouble(&good);
    if (good)
        measured.peak = words.at(1).toLongLong(&good);
    if (!good)
        return failure(Error::Kind::Unsupported,
                       QString::fromUtf8(process.readAllStandardError().trimmed().split('\n').constLast()));
    return measured;
}

Result<Comparison> compare(const Command &ours, const Command &peer, int pairs)
{
    QList<double> ourSeconds, peerSeconds, ratios;
    QList<qint64> ourPeaks, peerPeaks;
    for (int i = 0; i < pairs; ++i) {
        const auto a = runCommand(ours);
        if (!a)
            return fail(a.error());
        const auto b = runCommand(peer);
        if (!b)
            return fail(b.error());
        ourSeconds << a->seconds;
        peerSeconds << b->seconds;
        ratios << a->seconds / b->seconds;
        ourPeaks << a->peak;
        peerPeaks << b->peak;
    }
    return Comparison{.ours = median(ourSeconds),
                      .peer = median(peerSeconds),
                      .ourPeak = median(ourPeaks),
                      .peerPeak = median(peerPeaks),
                      .ratio = median(ratios),
                      .least = *std::min_element(ratios.begin(), ratios.end()),
                      .most = *std::max_element(ratios.begin(), ratios.end())};
}

} // namespace kabocha::benchmarks
