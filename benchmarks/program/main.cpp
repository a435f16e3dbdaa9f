// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `kabocha-benchmark FOLDER [quick] [sending]` measures and prints the table, or its rows about sending
// alone, with generated jobs in FOLDER; `kabocha-benchmark TASK ARGUMENTS` is one measurement, started by the
// former; so is the `sink` that it sends to.
#include "benchmarks/generator.h"
#include "benchmarks/runner.h"
#include "benchmarks/sending.h"
#include "benchmarks/sink.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <cstdio>

using namespace kabocha;
using namespace kabocha::benchmarks;

namespace {

struct Row
{
    QString title;
    QString file = {}; ///< whose size gives MB/s; empty: none
    Command ours;
    QList<Command> peers;
    int pairs = 7;
};

Command task(const QStringList &arguments)
{
    return {.title = arguments.constFirst(),
            .program = QCoreApplication::applicationFilePath(),
            .arguments = arguments};
}

Command library(const QString &title, const QStringList &arguments)
{
    Command command = task(arguments);
    command.title = title;
    return command;
}

Command python(const QString &title, const QStringList &arguments)
{
    return {.title = title,
            .program = QStringLiteral("python3"),
            .arguments = QStringList{QStringLiteral(KABOCHA_SOURCE_DIR "/benchmarks/peers.py")} + arguments};
}

QString megabytes(qint64 bytes)
{
    return QString::number(static_cast<double>(bytes) / 1e6, 'f', 1) + QStringLiteral(" MB");
}

QString milliseconds(double seconds)
{
    return QString::number(seconds * 1e3, 'f', seconds < 0.1 ? 2 : 0) + QStringLiteral(" ms");
}

void print(const QStringList &cells)
{
    static const QList<int> widths{34, 11, 11, 12, 28, 11, 12, 8, 15};
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i)
        line += cells.at(i).leftJustified(widths.value(i)) + QStringLiteral("  ");
    while (line.endsWith(u' '))
        line.chop(1);
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

QString rate(const Row &row, double seconds)
{
    if (row.file.isEmpty())
        return {};
    return QString::number(static_cast<double>(QFileInfo(row.file).size()) / 1e6 / seconds, 'f', 0) +
           QStringLiteral(" MB/s");
}

void measure(const Row &row)
{
    QString title = row.title;
    for (const Command &peer : row.peers) {
        const auto result = compare(row.ours, peer, row.pairs);
        if (result) {
            const QString range =
                QStringLiteral("%1–%2").arg(result->least, 0, 'f', 3).arg(result->most, 0, 'f', 3);
            print({title, milliseconds(result->ours), rate(row, result->ours), megabytes(result->ourPeak),
                   peer.title, milliseconds(result->peer), megabytes(result->peerPeak),
                   QString::number(result->ratio, 'f', 3), range});
        } else {
            print({title, QStringLiteral("—"), {}, {}, peer.title, result.error().message});
        }
        title.clear();
    }
}

/// The reference implementation's package where it is at hand, else the example that comes with the program.
QString packageFolder()
{
    const QString reference =
        qEnvironmentVariable("KABOCHA_CONFORMANCE",
                             QStringLiteral(KABOCHA_SOURCE_DIR "/../shared/conformance")) +
        QStringLiteral("/packages/verify_metrics");
    return QFileInfo::exists(reference) ? QDir::cleanPath(reference)
                                        : QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example");
}

QList<Row> rows(const QDir &folder, bool quick)
{
    const QString package = packageFolder();
    QList<Row> all;
    all << Row{.title = QStringLiteral("load package %1").arg(QFileInfo(package).fileName()),
               .ours = task({QStringLiteral("package"), package}),
               .peers = {library(QStringLiteral("yaml-cpp LoadAll"), {QStringLiteral("loadall"), package}),
                         python(QStringLiteral("PyYAML load_all (C)"), {QStringLiteral("pyyaml"), package}),
                         python(QStringLiteral("lsst.verify"), {QStringLiteral("verify_package"), package})}};
    const QString small = folder.filePath(QStringLiteral("job-1.75MB.json"));
    all << Row{
        .title = QStringLiteral("report rows of a 1.75 MB job"),
        .file = small,
        .ours = task({QStringLiteral("report"), small, package}),
        .peers = {python(QStringLiteral("Python json.load alone"), {QStringLiteral("json_load"), small}),
                  python(QStringLiteral("lsst.verify"), {QStringLiteral("verify_report"), small, package})}};
    struct Size
    {
        const char *name;
        int pairs, pythonPairs;
    };
    for (const Size &size : {Size{"3MB", 7, 7}, Size{"100MB", 7, 7}, Size{"1000MB", 3, 1}}) {
        const QString name = QString::fromLatin1(size.name);
        if (quick && name == QLatin1String("1000MB"))
            continue;
        const QString file = folder.filePath(QStringLiteral("job-%1.json").arg(name));
        const Command open = task({QStringLiteral("open"), file});
        const QString title = QStringLiteral("open job %1").arg(name);
        all << Row{.title = title,
                   .file = file,
                   .ours = open,
                   .peers = {library(QStringLiteral("read() of the file"), {QStringLiteral("read"), file})},
                   .pairs = size.pairs};
        all << Row{.title = {},
                   .file = file,
                   .ours = open,
                   .peers = {python(QStringLiteral("Python json.load"), {QStringLiteral("json_load"), file})},
                   .pairs = size.pythonPairs};
        all << Row{
            .title = QStringLiteral("normalize job %1").arg(name),
            .file = file,
            .ours = task({QStringLiteral("normalize"), file}),
            .peers = {python(QStringLiteral("Python json.dumps"), {QStringLiteral("json_round"), file})},
            .pairs = size.pythonPairs};
    }
    return all;
}

/// The whole dispatch, and its sending alone, beside what others do, all to the same sink.
QList<Row> sendingRows(const QDir &folder, bool quick, const QString &url)
{
    QList<Row> all;
    for (const auto &[name, pairs, pythonPairs] : {std::tuple("100MB", 7, 7), std::tuple("1000MB", 3, 1)}) {
        if (quick && pairs < 7)
            continue;
        const QString file = folder.filePath(QStringLiteral("job-%1.json").arg(QLatin1String(name)));
        const QString payload = folder.filePath(QStringLiteral("payload-%1.json").arg(QLatin1String(name)));
        const Command qt =
            library(QStringLiteral("QNetworkAccessManager, a QFile"), {QStringLiteral("qnam"), payload, url});
        const Command whole = task({QStringLiteral("dispatch"), file, url});
        all << Row{.title = QStringLiteral("dispatch job %1").arg(QLatin1String(name)),
                   .file = file,
                   .ours = whole,
                   .peers = {qt},
                   .pairs = pairs};
        all << Row{.title = {},
                   .file = file,
                   .ours = whole,
                   .peers = {python(QStringLiteral("Python load + dumps + POST"),
                                    {QStringLiteral("json_post"), file, url}),
                             python(QStringLiteral("lsst.verify, the same"),
                                    {QStringLiteral("verify_post"), file, url})},
                   .pairs = pythonPairs};
        all << Row{.title = QStringLiteral("  of it, sending its payload"),
                   .file = payload,
                   .ours = task({QStringLiteral("send"), payload, url}),
                   .peers = {qt},
                   .pairs = pairs};
    }
    return all;
}

/// Measures what is sent, to a sink in a process of its own.
int sendingTable(const QDir &folder, bool quick)
{
    for (const char *name : {"100MB", "1000MB"}) {
        const QString file = folder.filePath(QStringLiteral("job-%1.json").arg(QLatin1String(name)));
        const QString payload = folder.filePath(QStringLiteral("payload-%1.json").arg(QLatin1String(name)));
        if (!QFile::exists(file))
            continue; // `quick`
        if (const auto made = generatePayload(file, payload); !made) {
            std::fprintf(stderr, "%s\n", qPrintable(made.error().text()));
            return 1;
        }
    }
    QProcess sink;
    sink.start(QCoreApplication::applicationFilePath(), {QStringLiteral("sink")});
    if (!sink.waitForReadyRead()) {
        std::fprintf(stderr, "The sink does not start: %s\n", qPrintable(sink.errorString()));
        return 1;
    }
    const QString url = QStringLiteral("http://127.0.0.1:%1").arg(sink.readLine().trimmed().toInt());
    for (const Row &row : sendingRows(folder, quick, url))
        measure(row);
    sink.closeWriteChannel();
    sink.waitForFinished();
    return 0;
}

int table(const QDir &folder, bool quick, bool sendingOnly)
{
    for (const auto &[name, size] :
         {std::pair("1.75MB", 1'750'000LL), std::pair("3MB", 3'000'000LL), std::pair("100MB", 100'000'000LL),
          std::pair("1000MB", 1'000'000'000LL)}) {
        if (quick && size > 500'000'000)
            continue;
        const QString file = folder.filePath(QStringLiteral("job-%1.json").arg(QLatin1String(name)));
        if (const auto made = generateJob(file, size); !made) {
            std::fprintf(stderr, "%s\n", qPrintable(made.error().text()));
            return 1;
        }
    }
    std::printf("Each pair in processes of their own, in turns; medians; memory at its peak over the idle "
                "process.\n\n");
    print({QStringLiteral("what"),
           QStringLiteral("ours"),
           {},
           QStringLiteral("memory"),
           QStringLiteral("beside it"),
           QStringLiteral("its time"),
           QStringLiteral("its memory"),
           QStringLiteral("ratio"),
           QStringLiteral("min–max")});
    if (!sendingOnly) {
        for (const Row &row : rows(folder, quick))
            measure(row);
    }
    return sendingTable(folder, quick);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (!arguments.isEmpty() && QFileInfo(arguments.constFirst()).isDir())
        return table(QDir(arguments.constFirst()), arguments.contains(QLatin1String("quick")),
                     arguments.contains(QLatin1String("sending")));
    if (arguments.value(0) == QLatin1String("sink"))
        return runSink();
    const auto measured = runTask(arguments.value(0), arguments.mid(1));
    if (!measured) {
        std::fprintf(stderr, "%s\n", qPrintable(measured.error().text().simplified()));
        return 1;
    }
    std::printf("%.9f %lld\n", measured->seconds, static_cast<long long>(measured->peak));
    return 0;
}
