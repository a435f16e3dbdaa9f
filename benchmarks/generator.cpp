// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/generator.h"

#include "base/number.h"
#include "history/historystore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <random>

namespace kabocha::benchmarks {
namespace {

constexpr int Metrics = 50;

QByteArray numbered(const char *text, int number)
{
    return QByteArray(text).replace("%", QByteArray::number(number).rightJustified(3, '0'));
}

QByteArray identifier(char kind, int number)
{
    return kind + QByteArray::number(number).rightJustified(31, '0');
}

/// About SIZE bytes of numbers, as the lines of a list.
void writeNumbers(QSaveFile &out, qint64 size, std::mt19937_64 &random)
{
    std::normal_distribution<double> normal(20, 3);
    qint64 written = 0;
    QByteArray chunk;
    while (written < size) {
        const bool missing = random() % 200 == 0;
        chunk += written > 0 ? ",\n          " : "\n          ";
        chunk += missing ? QByteArray("NaN") : pythonRepr(normal(random));
        written += 30;
        if (chunk.size() > 1'000'000 || written >= size) {
            out.write(chunk);
            chunk.clear();
        }
    }
}

void writeBlobs(QSaveFile &out, qint64 size)
{
    std::mt19937_64 random(1); // the same numbers each time
    out.write("  \"blobs\": [");
    for (int i = 0; i < Metrics; ++i) {
        out.write(i > 0 ? ",\n" : "\n");
        out.write("    {\n      \"data\": {\n        \"points\": {\n          \"description\": \"Single "
                  "values\",\n          \"label\": \"\\u0394m\",\n          \"unit\": \"mmag\",\n          "
                  "\"value\": [");
        writeNumbers(out, size / Metrics, random);
        out.write("\n          ]\n        }\n      },\n      \"identifier\": \"" + identifier('b', i) +
                  "\",\n      \"name\": \"" + numbered("demo.Metric%", i) + "\"\n    }");
    }
    out.write("\n  ],\n");
}

void writeRest(QSaveFile &out)
{
    out.write("  \"measurements\": [");
    for (int i = 0; i < Metrics; ++i)
        out.write((i > 0 ? ",\n" : "\n") + QByteArray("    {\n      \"blob_refs\": [\n        \"") +
                  identifier('b', i) + "\"\n      ],\n      \"identifier\": \"" + identifier('a', i) +
                  "\",\n      \"metric\": \"" + numbered("demo.Metric%", i) +
                  "\",\n      \"unit\": \"mmag\",\n      \"value\": " + QByteArray::number(i) + ".5\n    }");
    out.write("\n  ],\n  \"meta\": {\n    \"filter_name\": \"r\"\n  },\n  \"metrics\": [");
    for (int i = 0; i < Metrics; ++i)
        out.write((i > 0 ? ",\n" : "\n") +
                  QByteArray("    {\n      \"description\": \"A demonstration\",\n      \"name\": \"") +
                  numbered("demo.Metric%", i) +
                  "\",\n      \"reference\": {\n        \"doc\": null,\n        \"page\": null,\n        "
                  "\"url\": null\n      },\n      \"tags\": [\n        \"demo\"\n      ],\n      \"unit\": "
                  "\"mmag\"\n    }");
    out.write("\n  ],\n  \"specs\": [");
    for (int i = 0; i < Metrics; ++i)
        out.write((i > 0 ? ",\n" : "\n") +
                  QByteArray("    {\n      \"metadata_query\": {\n        \"filter_name\": \"r\"\n      },\n "
                             "     \"name\": \"") +
                  numbered("demo.Metric%.design", i) +
                  "\",\n      \"tags\": [\n        \"design\"\n      ],\n      \"threshold\": {\n        "
                  "\"operator\": \"<=\",\n        \"unit\": \"mag\",\n        \"value\": 0.025\n      },\n   "
                  "   \"type\": \"threshold\"\n    }");
    out.write("\n  ]\n}");
}

} // namespace

Result<void> generateJob(const QString &path, qint64 size)
{
    if (QFile::exists(path))
        return {};
    QSaveFile out(path);
    if (out.open(QIODevice::WriteOnly)) {
        out.write("{\n");
        writeBlobs(out, size);
        writeRest(out);
    }
    if (!out.commit())
        return fail({.kind = Error::Kind::Io, .message = out.errorString(), .place = {.file = path}});
    return {};
}

namespace {

constexpr int PerPackage = 500;

Result<void> writeText(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fail({.kind = Error::Kind::Io, .message = file.errorString(), .place = {.file = path}});
    return {};
}

} // namespace

metric::Name metricName(int number)
{
    return metric::Name::ofMetric(QStringLiteral("demo%1").arg(number / PerPackage, 2, 10, QLatin1Char('0')),
                                  QStringLiteral("Metric%1").arg(number, 5, 10, QLatin1Char('0')));
}

Result<void> generatePackage(const QString &folder, int count)
{
    for (int first = 0; first < count; first += PerPackage) {
        const QString package = metricName(first).package;
        if (QFileInfo::exists(folder + QStringLiteral("/metrics/%1.yaml").arg(package)))
            continue;
        QByteArray metrics;
        QByteArray specifications;
        for (int i = first; i < std::min(count, first + PerPackage); ++i) {
            const QByteArray name = metricName(i).metric.toUtf8();
            metrics += name + ":\n  unit: mmag\n  description: >-\n    Scatter of visit " +
                       QByteArray::number(i) +
                       " against the reference catalogue.\n  reference:\n    url: "
                       "https://example.org/metrics\n  tags:\n    - tag" +
                       QByteArray::number(i % 12) + "\n";
            for (const auto &[level, threshold] : {std::pair("design", 12), std::pair("stretch", 9)}) {
                specifications += (specifications.isEmpty() ? "" : "---\n") + QByteArray("name: ") + level +
                                  "\nmetric: " + name +
                                  "\nthreshold:\n  operator: \"<=\"\n  unit: mmag\n  value: " +
                                  QByteArray::number(threshold) + "\ntags: [" + level + "]\n";
            }
        }
        if (auto done = writeText(folder + QStringLiteral("/specs/%1/all.yaml").arg(package), specifications);
            !done)
            return done;
        if (auto done = writeText(folder + QStringLiteral("/metrics/%1.yaml").arg(package), metrics); !done)
            return done;
    }
    return {};
}

Result<void> generateHistory(const QString &file, int count, int metrics, int few)
{
    if (QFileInfo::exists(file))
        return {};
    QDir().mkpath(QFileInfo(file).path());
    const QString unfinished = file + QStringLiteral(".unfinished");
    QFile::remove(unfinished);
    {
        auto store = history::HistoryStore::open(unfinished);
        if (!store)
            return fail(store.error());
        std::mt19937_64 random(2);
        std::normal_distribution<double> normal(8, 2);
        QList<history::Point> points;
        quint64 number = 0;
        const QDateTime begin(QDate(2024, 1, 1), QTime(), Qt::UTC);
        const auto flush = [&](qsizetype from) -> Result<void> {
            if (points.size() < from)
                return {};
            return (*store)->record(std::exchange(points, {}));
        };
        const auto add = [&](int metric, int minute) {
            history::Point point;
            point.identifier = QStringLiteral("%1").arg(++number, 32, 16, QLatin1Char('0'));
            point.metric = metricName(metric);
            point.measuredAt = begin.addSecs(minute * 60LL);
            if (random() % 500 != 0)
                point.value = normal(random);
            point.unit = QStringLiteral("mmag");
            point.jobTitle = QStringLiteral("night%1.verify.json").arg(minute / 1440);
            points << point;
        };
        for (int i = 0; i < count; ++i) {
            add(0, i);
            if (Result<void> done = flush(50'000); !done)
                return done;
        }
        for (int metric = 1; metric < metrics; ++metric) {
            for (int i = 0; i < few; ++i)
                add(metric, i * 1440);
            if (Result<void> done = flush(50'000); !done)
                return done;
        }
        if (Result<void> done = flush(0); !done)
            return done;
    }
    if (!QFile::rename(unfinished, file))
        return fail({.kind = Error::Kind::Io,
                     .message = QStringLiteral("cannot be renamed"),
                     .place = {.file = file}});
    return {};
}

} // namespace kabocha::benchmarks
