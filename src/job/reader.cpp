// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/definitions.h"
#include "job/fields.h"
#include "job/io.h"
#include "json/io.h"
#include "json/path.h"

#include <QCoreApplication>

namespace kabocha::job {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::job", text);
}

const QString measurementsKey = QStringLiteral("measurements");
const QString blobsKey = QStringLiteral("blobs");
const QString metricsKey = QStringLiteral("metrics");
const QString specsKey = QStringLiteral("specs");
const QString metaKey = QStringLiteral("meta");

/// Reads one job; each step gives no value or the first error.
class Reader
{
public:
    explicit Reader(QString file) : m_file(std::move(file)) {}

    Result<LoadedJob> read(const json::Value &value)
    {
        if (!value.isObject())
            return fail(
                {.kind = Error::Kind::Schema,
                 .message = tr("This is not a job: a job file holds an object, but this one holds %1.")
                                .arg(kindName(value)),
                 .hint = tr("Choose a file that was written as a verification job (*.verify.json)."),
                 .place = {.file = m_file, .path = QStringLiteral("$")}});
        const auto root = Fields::of(value, m_file, QStringLiteral("$"));
        if (!root)
            return fail(root.error());
        const QStringList known{measurementsKey, blobsKey, metricsKey, specsKey, metaKey};
        if (std::none_of(known.begin(), known.end(),
                         [&](const QString &key) { return root->members().contains(key); }) &&
            !root->members().isEmpty())
            return fail(
                {.kind = Error::Kind::Schema,
                 .message =
                     tr("This is not a job: it has neither measurements nor blobs, metrics, specs or meta."),
                 .hint = tr("Choose a file that was written as a verification job (*.verify.json)."),
                 .place = {.file = m_file, .path = QStringLiteral("$")}});
        m_out.job.unknown = root->except(known);
        const auto meta = root->object(metaKey);
        if (!meta)
            return fail(meta.error());
        m_out.job.meta = *meta;
        using Step = Result<void> (Reader::*)(const Fields &);
        const std::pair<const QString &, Step> steps[] = {{metricsKey, &Reader::metric},
                                                          {specsKey, &Reader::specification},
                                                          {blobsKey, &Reader::blob},
                                                          {measurementsKey, &Reader::measurement}};
        for (const auto &[key, step] : steps) {
            if (const auto read = each(*root, key, step); !read)
                return fail(read.error());
        }
        checkBlobRefs();
        return m_out;
    }

private:
    Result<void> each(const Fields &root, const QString &key, Result<void> (Reader::*step)(const Fields &))
    {
        const auto list = root.list(key);
        if (!list)
            return fail(list.error());
        for (qsizetype i = 0; i < list->size(); ++i) {
            const auto fields = Fields::of(list->at(i), m_file, json::itemPath(root.path(key), i));
            if (!fields)
                return fail(fields.error());
            if (const auto read = (this->*step)(*fields); !read)
                return fail(read.error());
        }
        return {};
    }

    Result<void> metric(const Fields &fields)
    {
        const auto read = readMetric(fields);
        if (!read)
            return fail(read.error());
        m_out.job.metrics.insert(read->definition);
        keepUnknown(read->definition.name, read->unknown);
        return {};
    }

    Result<void> specification(const Fields &fields)
    {
        const auto read = readSpecification(fields);
        if (!read)
            return fail(read.error());
        m_out.job.specifications.insert(read->definition);
        keepUnknown(read->definition.name, read->unknown);
        return {};
    }

    void keepUnknown(const metric::Name &name, const json::Object &unknown)
    {
        if (!unknown.isEmpty())
            m_out.job.unknownOfDefinitions.insert(name, unknown);
    }

    Result<void> blob(const Fields &fields)
    {
        Blob blob;
        const auto identifier = fields.optionalText(QStringLiteral("identifier"));
        if (!identifier)
            return fail(identifier.error());
        const auto name = fields.text(QStringLiteral("name"));
        if (!name)
            return fail(name.error());
        const auto data = fields.object(QStringLiteral("data"));
        if (!data)
            return fail(data.error());
        blob.identifier = *identifier;
        blob.name = *name;
        blob.data = json::Value::object(*data);
        blob.unknown =
            fields.except({QStringLiteral("identifier"), QStringLiteral("name"), QStringLiteral("data")});
        if (!blob.identifier.isEmpty() && m_blobs.contains(blob.identifier))
            warn(QStringLiteral("blob-repeated"),
                 tr("The blob `%1` occurs more than once.").arg(blob.identifier),
                 fields.place(QStringLiteral("identifier")),
                 tr("All of them are kept; programs that read the file use the last."));
        m_blobs.insert(blob.identifier);
        m_out.job.blobs.append(blob);
        return {};
    }

    Result<void> measurement(const Fields &fields)
    {
        Measurement measurement;
        const auto name = fields.name(QStringLiteral("metric"), 2);
        if (!name)
            return fail(name.error());
        const auto identifier = fields.optionalText(QStringLiteral("identifier"));
        if (!identifier)
            return fail(identifier.error());
        const auto unit = fields.unit(QStringLiteral("unit"));
        if (!unit)
            return fail(unit.error());
        const auto refs = fields.texts(QStringLiteral("blob_refs"));
        if (!refs)
            return fail(refs.error());
        measurement.metric = *name;
        measurement.identifier = *identifier;
        measurement.unit = *unit;
        measurement.blobRefs = *refs;
        if (const auto read = value(fields, &measurement); !read)
            return read;
        measurement.unknown =
            fields.except({QStringLiteral("metric"), QStringLiteral("identifier"), QStringLiteral("value"),
                           QStringLiteral("unit"), QStringLiteral("blob_refs")});
        checkUnit(measurement, fields);
        const qsizetype earlier = m_measured.value(*name, -1);
        if (earlier < 0) {
            m_measured.insert(*name, m_out.job.measurements.size());
            m_paths.append(fields.path(QStringLiteral("blob_refs")));
            m_out.job.measurements.append(measurement);
            return {};
        }
        warn(QStringLiteral("measurement-repeated"), tr("`%1` is measured more than once.").arg(name->text()),
             fields.place(), tr("The last measurement counts; those before it are dropped."));
        m_paths[earlier] = fields.path(QStringLiteral("blob_refs"));
        m_out.job.measurements[earlier] = measurement;
        return {};
    }

    /// `null` and what is not finite mean "not measured" (lsst-verify.md §3).
    Result<void> value(const Fields &fields, Measurement *measurement)
    {
        const QString key = QStringLiteral("value");
        const json::Value value = fields.members().value(key);
        if (!value.isNumber() && !value.isNull())
            return fields.wrong(key, tr("a number or null"),
                                value.isString()
                                    ? tr("Remove the quotes around the number; if there is none, write null.")
                                    : tr("If nothing was measured, write null."));
        if (!fields.members().contains(key))
            warn(QStringLiteral("measurement-without-value"),
                 tr("`%1` has no value.").arg(measurement->metric.text()), fields.place(),
                 tr("It is taken as not measured."));
        if (value.isFinite()) {
            measurement->value = value.toDouble();
            measurement->valueSource = value;
        } else if (value.isNumber() && value.numberText() != "NaN") {
            warn(QStringLiteral("measurement-infinite"),
                 tr("The value of `%1`, %2, is not finite.")
                     .arg(measurement->metric.text(), QString::fromLatin1(value.numberText().left(40))),
                 fields.place(key), tr("It is taken as not measured."));
        }
        return {};
    }

    void checkUnit(const Measurement &measurement, const Fields &fields)
    {
        const metric::Metric *metric = m_out.job.metrics.find(measurement.metric);
        if (!metric || units::compatible(measurement.unit, metric->unit))
            return;
        m_out.issues.append(
            {.severity = Severity::Error,
             .code = QStringLiteral("unit-incompatible"),
             .text =
                 tr("The unit `%1` does not fit the metric `%2`, which is defined in `%3`.")
                     .arg(measurement.unit.canonical(), measurement.metric.text(), metric->unit.canonical()),
             .place = fields.place(QStringLiteral("unit")),
             .hint = tr("Record the value anew in a unit that fits.")});
    }

    void checkBlobRefs()
    {
        for (qsizetype i = 0; i < m_out.job.measurements.size(); ++i) {
            const QStringList &refs = m_out.job.measurements.at(i).blobRefs;
            for (qsizetype ref = 0; ref < refs.size(); ++ref) {
                if (!m_blobs.contains(refs.at(ref)))
                    warn(QStringLiteral("blob-missing"),
                         tr("`%1` refers to the blob `%2`, which is not in the file.")
                             .arg(m_out.job.measurements.at(i).metric.text(), refs.at(ref).left(100)),
                         {.file = m_file, .path = json::itemPath(m_paths.at(i), ref)},
                         tr("The reference is kept, but other programs drop it."));
            }
        }
    }

    void warn(const QString &code, const QString &text, const Place &place, const QString &hint)
    {
        m_out.issues.append(
            {.severity = Severity::Warning, .code = code, .text = text, .place = place, .hint = hint});
    }

    QString m_file;
    LoadedJob m_out;
    QSet<QString> m_blobs;
    QHash<metric::Name, qsizetype> m_measured;
    QStringList m_paths; ///< of each measurement's blob_refs
};

} // namespace

namespace {

Result<LoadedJob> readJob(const std::shared_ptr<const json::Source> &source, const Progress &progress)
{
    const QString &file = source->file();
    QStringList duplicates;
    const auto value = json::parse(source, &duplicates, progress);
    if (!value)
        return fail(value.error());
    auto loaded = jobFromJson(*value, file);
    if (!loaded)
        return loaded;
    loaded->job.origin = {.text = *value, .before = toJson(loaded->job)};
    for (const QString &path : std::as_const(duplicates))
        loaded->issues.prepend({.severity = Severity::Warning,
                                .code = QStringLiteral("json-duplicate-key"),
                                .text = tr("The key `%1` occurs more than once in its object.").arg(path),
                                .place = {.file = file, .path = path},
                                .hint = tr("The last one counts; those before it are dropped.")});
    return loaded;
}

} // namespace

Result<LoadedJob> readJob(const QByteArray &bytes, const QString &file)
{
    return readJob(json::Source::of(bytes, file), {});
}

Result<LoadedJob> openJob(const QString &path, const Progress &progress)
{
    const FileStamp stamp = fileStamp(path); // before it is read: whoever writes meanwhile is noticed
    return json::Source::open(path)
        .and_then([&progress](const std::shared_ptr<const json::Source> &source) {
            return readJob(source, progress);
        })
        .map([&stamp](LoadedJob loaded) {
            loaded.job.origin.file = stamp;
            return loaded;
        });
}

Result<LoadedJob> jobFromJson(const json::Value &value, const QString &file)
{
    return Reader(file).read(value);
}

} // namespace kabocha::job
