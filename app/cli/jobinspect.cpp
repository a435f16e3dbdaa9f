// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/files.h"
#include "json/io.h"

#include <cmath>

namespace kabocha::cli {
namespace {

/// Four decimals; two-digit scientific where they would show nothing (lsst-verify.md §6).
QString readable(double value)
{
    const double magnitude = std::abs(value);
    const bool scientific = (magnitude < 0.01 && magnitude > 0) || magnitude >= 1e16;
    return QString::number(value, scientific ? 'e' : 'f', scientific ? 2 : 4);
}

QString readable(const job::Measurement &measurement)
{
    if (!measurement.value)
        return QStringLiteral("not measured");
    const QString unit = measurement.unit.canonical();
    return unit.isEmpty() ? readable(*measurement.value) : readable(*measurement.value) + u' ' + unit;
}

/// Text as it is, anything else as JSON on one line.
QString readable(const json::Value &value)
{
    return value.isString() ? value.toString() : QString::fromLatin1(json::write(value, {.indent = -1}));
}

void print(Console &console, const job::Job &job)
{
    // As wide as the longest name, so that all equals signs stand in one column.
    qsizetype width = 20;
    QHash<metric::Name, QStringList> notes; // keys in `meta`
    QStringList common;
    for (const job::Measurement &measurement : job.measurements) {
        width = std::max(width, measurement.metric.text().size());
        notes.insert(measurement.metric, {});
    }
    for (const json::Member &member : job.meta) {
        const auto metric = job::noteMetric(member.key);
        if (metric && notes.contains(*metric))
            notes[*metric].append(member.key);
        else
            common.append(member.key);
    }
    const auto printLine = [&](const QString &name, const QString &value) {
        console.writeLine(name.rightJustified(width) + QLatin1String(" = ") + value);
    };

    console.writeLine(tr("Common metadata:"));
    for (const QString &key : std::as_const(common))
        printLine(key, readable(job.meta.value(key)));
    console.writeLine({});
    console.writeLine(tr("Measurements:"));
    for (const job::Measurement &measurement : job.measurements) {
        printLine(measurement.metric.text(), readable(measurement));
        for (const QString &key : notes.value(measurement.metric))
            printLine(u'.' + key.mid(measurement.metric.text().size() + 1), readable(job.meta.value(key)));
    }
}

int inspect(Console &console, const QStringList &files)
{
    int code = Exit::good;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const auto job = openJob(console, files.at(i));
        if (!job) {
            code = console.fail(job.error());
            continue; // the others are readable all the same
        }
        if (i > 0)
            console.writeLine({});
        if (files.size() > 1)
            console.writeLine(inputName(files.at(i)) + u':');
        print(console, *job);
    }
    return code;
}

} // namespace

void addJobInspect(CommandLine &line, CLI::App *group)
{
    const auto files = std::make_shared<std::vector<std::string>>();
    CLI::App *const command =
        line.addCommand(group, "inspect", "Print metadata, measurements and their notes for people",
                        [files](Console &console) { return inspect(console, given(*files)); });
    addArguments(command, "FILE", *files, "The jobs");
}

} // namespace kabocha::cli
