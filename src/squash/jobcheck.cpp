// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/jobcheck.h"

#include "squash/checks.h"
#include "squash/limits.h"
#include "json/path.h"

#include <QSet>

#include <cmath>
#include <limits>

namespace kabocha::squash {
namespace {

void checkMeasurement(const job::Job &job, const job::Measurement &measurement, const QString &path,
                      Findings *findings)
{
    const SentForm form = sentForm(job, measurement);
    const QString name = measurement.metric.text();
    if (!measurement.metric.isMetric())
        findings->add(
            Severity::Error, "metric-name", json::memberPath(path, QStringLiteral("metric")),
            translated("“%1” is not the name of a metric: that is a package and a metric with a dot between.")
                .arg(name),
            translated("Choose a metric of a package."));
    if (name.size() > Limits::name)
        findings->add(Severity::Warning, "metric-name-too-long",
                      json::memberPath(path, QStringLiteral("metric")),
                      translated("SQuaSH cannot hold “%1”: its name has %2 characters, the limit is %3. "
                                 "This measurement is not sent; the others are.")
                          .arg(name, QString::number(name.size()), QString::number(Limits::name)),
                      translated("Ask for a shorter name in the metrics package."));
    if (form.incompatible)
        findings->add(
            Severity::Error, "unit-incompatible", json::memberPath(path, QStringLiteral("unit")),
            translated("The unit of “%1” does not fit its metric: %2").arg(name, form.incompatible->message),
            translated("Record the value in a unit that fits."));
    const QString unit = form.unit;
    if (unit.size() > Limits::unit)
        findings->add(
            Severity::Warning, "unit-too-long", json::memberPath(path, QStringLiteral("unit")),
            translated("SQuaSH cannot hold the unit of “%1”: “%2” has %3 characters, the limit is %4. "
                       "This measurement is not sent; the others are.")
                .arg(name, unit, QString::number(unit.size()), QString::number(Limits::unit)),
            translated("Use a metric whose unit is shorter."));
    const QString valuePath = json::memberPath(path, QStringLiteral("value"));
    if (measurement.value && !std::isfinite(*measurement.value))
        findings->add(Severity::Warning, "value-not-finite", valuePath,
                      translated("The value of “%1” is not finite and is sent as “not measured”.").arg(name),
                      translated("Enter a number, or leave it out."));
    else if (std::abs(form.value.toDouble()) > double(std::numeric_limits<float>::max()))
        findings->add(
            Severity::Error, "value-range", valuePath,
            translated("The value of “%1” is larger than SQuaSH can hold: it keeps single precision, "
                       "up to about 3.4e38.")
                .arg(name),
            translated("Check the value and its unit."));
    for (const json::Member &member : measurement.unknown)
        findings->add(
            Severity::Warning, "measurement-member", json::memberPath(path, member.key),
            translated(
                "SQuaSH would refuse the job for “%1” in a measurement. It is not sent; your file keeps it.")
                .arg(member.key));
}

void checkBlobReferences(const job::Job &job, Findings *findings)
{
    QSet<QString> known;
    QSet<QString> wanted;
    QSet<QString> seen;
    for (const job::Blob &blob : job.blobs)
        known.insert(blob.identifier);
    for (qsizetype i = 0; i < job.measurements.size(); ++i) {
        const job::Measurement &measurement = job.measurements.at(i);
        for (const QString &identifier : measurement.blobRefs) {
            wanted.insert(identifier);
            if (!known.contains(identifier))
                findings->add(
                    Severity::Warning, "blob-missing",
                    json::itemPath(QStringLiteral("$.measurements"), i) + QLatin1String(".blob_refs"),
                    translated("“%1” refers to blob %2, which is not in the job. The reference is not sent.")
                        .arg(measurement.metric.text(), identifier));
        }
    }
    for (qsizetype i = 0; i < job.blobs.size(); ++i) {
        const job::Blob &blob = job.blobs.at(i);
        const QString path = json::itemPath(QStringLiteral("$.blobs"), i);
        if (blob.identifier.isEmpty() || blob.identifier.size() > Limits::blobIdentifier)
            findings->add(
                Severity::Warning, "blob-identifier", json::memberPath(path, QStringLiteral("identifier")),
                translated("Blob “%1” has no identifier of 1 to %2 characters. It is not sent; the rest is.")
                    .arg(blob.name, QString::number(Limits::blobIdentifier)));
        else if (blob.name.size() > Limits::blobName)
            findings->add(
                Severity::Warning, "blob-name-too-long", json::memberPath(path, QStringLiteral("name")),
                translated("SQuaSH cannot hold blob “%1”: its name has %2 characters, the limit is %3. "
                           "It is not sent; the rest is.")
                    .arg(blob.name, QString::number(blob.name.size()), QString::number(Limits::blobName)));
        else if (seen.contains(blob.identifier))
            findings->add(Severity::Warning, "blob-identifier-twice",
                          json::memberPath(path, QStringLiteral("identifier")),
                          translated("Blob “%1” has the identifier of an earlier one, %2. Only that is sent.")
                              .arg(blob.name, blob.identifier),
                          translated("Give it an identifier of its own."));
        else if (!wanted.contains(blob.identifier))
            findings->add(Severity::Note, "blob-unused", path,
                          translated("No measurement refers to blob “%1”. It is not sent.").arg(blob.name));
        seen.insert(blob.identifier);
        for (const json::Member &member : blob.unknown)
            findings->add(
                Severity::Note, "blob-member", json::memberPath(path, member.key),
                translated("SQuaSH does not know “%1” of a blob. It is not sent; your file keeps it.")
                    .arg(member.key));
    }
}

/// The specifications that a dispatch publishes: those of what is measured. A metric's own definition goes
/// where its measurement goes.
void checkDefinitions(const job::Job &job, Findings *findings)
{
    const QList<spec::Specification> &specifications = job.specifications.specifications();
    for (qsizetype i = 0; i < specifications.size(); ++i) {
        const metric::Name &name = specifications.at(i).name;
        const QString text = name.text();
        if (text.size() > Limits::name && job.find(name.metricName()))
            findings->add(
                Severity::Warning, "specification-name-too-long",
                json::memberPath(json::itemPath(QStringLiteral("$.specs"), i), QStringLiteral("name")),
                translated("SQuaSH cannot hold the specification “%1”: its name has %2 characters, the "
                           "limit is %3. It is not published; the values are sent.")
                    .arg(text, QString::number(text.size()), QString::number(Limits::name)),
                translated("Ask for a shorter name in the metrics package."));
    }
}

} // namespace

QList<Issue> checkJob(const job::Job &job)
{
    Findings findings;
    const QString measurements = QStringLiteral("$.measurements");
    if (job.measurements.isEmpty())
        findings.add(Severity::Error, "job-empty", measurements,
                     translated("The job has no measurements: there is nothing to send."),
                     translated("Record a value first."));
    else if (leftOut(job).size() == job.measurements.size())
        findings.add(Severity::Error, "job-nothing-fits", measurements,
                     translated("SQuaSH can hold none of the job's measurements: there is nothing to send."),
                     translated("Their names or units are too long for it; see the list."));
    else if (std::none_of(job.measurements.begin(), job.measurements.end(),
                          [](const job::Measurement &m) { return m.value && std::isfinite(*m.value); }))
        findings.add(
            Severity::Warning, "job-all-unmeasured", measurements,
            translated("No measurement of the job has a value: all would be sent as “not measured”."),
            translated("Record a value, or send it if that is what you mean."));
    for (qsizetype i = 0; i < job.measurements.size(); ++i)
        checkMeasurement(job, job.measurements.at(i), json::itemPath(measurements, i), &findings);
    checkBlobReferences(job, &findings);
    checkPackages(job.meta, &findings);
    checkEnvironment(job.meta, &findings);
    checkInflux(job, &findings);
    checkDefinitions(job, &findings);
    return findings.issues();
}

} // namespace kabocha::squash
