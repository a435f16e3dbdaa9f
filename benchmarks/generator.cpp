// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/generator.h"

#include "base/number.h"

#include <QFile>
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

} // namespace kabocha::benchmarks
