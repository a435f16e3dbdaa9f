// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobproblems.h"

#include "squash/jobcheck.h"
#include "json/path.h"

#include <QCoreApplication>

namespace kabocha::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::ui", text);
}

void count(const json::Value &value, qsizetype *left)
{
    if (const json::List *list = value.list()) {
        *left -= list->compactSize;
        return;
    }
    *left -= 10 + value.numberText().size() + (value.isString() ? value.toString().size() : 0);
    for (const json::Value &item : value.items()) {
        if (*left <= 0)
            return;
        count(item, left);
    }
    for (const json::Member &member : value.members()) {
        if (*left <= 0)
            return;
        *left -= member.key.size();
        count(member.value, left);
    }
}

} // namespace

QList<Issue> jobProblems(const job::Job &job, const squash::ServerAnswer &answer)
{
    QList<Issue> problems = squash::checkJob(job);
    for (qsizetype i = 0; i < job.measurements.size(); ++i) {
        const job::Measurement &measurement = job.measurements.at(i);
        const QString path = json::itemPath(QStringLiteral("$.measurements"), i);
        const metric::Metric *metric = job.metrics.find(measurement.metric);
        if (!metric) {
            problems << squash::undefinedMetric(measurement.metric.text(),
                                                json::memberPath(path, QStringLiteral("metric")), answer);
        } else if (!units::compatible(metric->unit, measurement.unit)) {
            problems << Issue{
                .severity = Severity::Error,
                .code = QStringLiteral("unit-incompatible"),
                .text = tr("“%1” is measured in “%2”, but defined in “%3”: one cannot become the other.")
                            .arg(measurement.metric.text(), measurement.unit.canonical(),
                                 metric->unit.canonical()),
                .place = {.path = json::memberPath(path, QStringLiteral("unit"))},
                .hint = tr("Record the value again in the metric’s unit.")};
        }
    }
    return problems;
}

qsizetype estimatedSize(const job::Job &job, qsizetype limit)
{
    constexpr qsizetype measurementSize = 200;
    constexpr qsizetype definitionSize = 400;
    qsizetype left = limit - job.measurements.size() * measurementSize -
                     (job.metrics.size() + job.specifications.size()) * definitionSize;
    const auto add = [&left](const json::Value &value) {
        if (left > 0)
            count(value, &left);
    };
    for (const job::Blob &blob : job.blobs) {
        add(blob.data);
        add(json::Value::object(blob.unknown));
    }
    for (const job::Measurement &measurement : job.measurements)
        add(json::Value::object(measurement.unknown));
    add(json::Value::object(job.meta));
    add(json::Value::object(job.unknown));
    return limit - std::max<qsizetype>(left, 0);
}

} // namespace kabocha::ui
