// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/measurementfile.h"

#include "base/files.h"
#include "yaml/node.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cmath>

namespace kabocha::job {
namespace {

using yaml::Node;

constexpr qint64 LargestFile = 64LL * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::job", text);
}

/// Reads one measurement; each step gives no value or the first error.
class MeasurementReader
{
public:
    MeasurementReader(QString file, LoadedJob *out) : m_file(std::move(file)), m_out(out) {}

    Result<void> read(const Node &node)
    {
        if (!node.isMapping() || node.tag != QLatin1String("lsst.verify.Measurement"))
            return wrong(node, tr("This is not a measurement: it must be tagged !<lsst.verify.Measurement>."),
                         tr("Choose a file that a data store wrote for a measurement, or a job file."));
        const auto metric = text(node, u"metric");
        if (!metric)
            return fail(metric.error());
        const auto name = metric::Name::parse(*metric);
        if (!name || !name->isMetric())
            return wrong(*node.find(u"metric"),
                         tr("“%1” is not the name of a metric.").arg(metric->left(100)),
                         tr("It must be `package.metric`, each part without a dot or blank."));
        m_measurement.metric = *name;
        using Step = Result<void> (MeasurementReader::*)(const Node &);
        for (const Step step :
             {&MeasurementReader::identifier, &MeasurementReader::unit, &MeasurementReader::value,
              &MeasurementReader::blobs, &MeasurementReader::notes}) {
            if (const auto read = (this->*step)(node); !read)
                return read;
        }
        if (m_out->job.find(*name))
            m_out->issues.append({.severity = Severity::Warning,
                                  .code = QStringLiteral("measurement-repeated"),
                                  .text = tr("`%1` is measured more than once.").arg(name->text()),
                                  .place = placeOf(node),
                                  .hint = tr("The last measurement counts; those before it are dropped.")});
        m_out->job.set(m_measurement);
        return {};
    }

private:
    [[nodiscard]] Place placeOf(const Node &node) const
    {
        return {.file = m_file, .line = node.line, .column = node.column};
    }
    tl::unexpected<Error> wrong(const Node &node, const QString &message, const QString &hint) const
    {
        return fail({.kind = Error::Kind::Schema, .message = message, .hint = hint, .place = placeOf(node)});
    }

    /// The text of KEY, which must be there.
    Result<QString> text(const Node &mapping, QStringView key) const
    {
        const Node *node = mapping.find(key);
        if (!node)
            return wrong(mapping, tr("`%1` is missing.").arg(key), tr("Add it to the file."));
        if (!node->isString())
            return wrong(*node, tr("`%1` must be text.").arg(key), tr("Put it in quotes."));
        return node->text;
    }

    Result<void> identifier(const Node &node)
    {
        const Node *found = node.find(u"identifier");
        if (!found || found->kind == Node::Kind::Null)
            return {};
        // Of 32 hexadecimal digits all may be decimal, or look like a number with an exponent.
        if (!found->isString() && !found->isNumber())
            return wrong(*found, tr("`%1` must be text.").arg(u"identifier"), tr("Put it in quotes."));
        m_measurement.identifier = found->text;
        return {};
    }

    Result<void> unit(const Node &node)
    {
        const auto spelling = text(node, u"unit");
        if (!spelling)
            return fail(spelling.error());
        const auto unit = units::Unit::parse(*spelling);
        if (!unit) {
            Error error = unit.error();
            error.place = placeOf(*node.find(u"unit"));
            return fail(error);
        }
        m_measurement.unit = *unit;
        return {};
    }

    /// Null and what is not finite mean "not measured" (lsst-verify.md §3).
    Result<void> value(const Node &node)
    {
        const Node *found = node.find(u"value");
        if (!found)
            return wrong(node, tr("`%1` is missing.").arg(u"value"),
                         tr("If nothing was measured, write null."));
        if (!found->isNumber() && found->kind != Node::Kind::Null)
            return wrong(*found, tr("`value` must be a number or null."),
                         tr("If nothing was measured, write null; an exponent needs a point: 1.0e-3."));
        if (found->isNumber() && std::isfinite(found->number))
            m_measurement.value = found->number;
        return {};
    }

    Result<void> blobs(const Node &node)
    {
        const Node *list = node.find(u"blobs");
        if (!list || list->kind == Node::Kind::Null)
            return {};
        if (!list->isSequence())
            return wrong(*list, tr("`%1` must be a list.").arg(u"blobs"),
                         tr("Correct the file, or choose another."));
        for (const Node &item : list->items) {
            if (!item.isMapping())
                return wrong(item, tr("A blob must be a mapping."),
                             tr("Correct the file, or choose another."));
            const auto identifier = text(item, u"identifier");
            if (!identifier)
                return fail(identifier.error());
            const auto name = text(item, u"name");
            if (!name)
                return fail(name.error());
            const Node *data = item.find(u"data");
            json::Value content = json::Value::object({});
            if (data && data->kind != Node::Kind::Null) {
                if (!data->isMapping())
                    return wrong(*data, tr("The `data` of a blob must be a mapping."),
                                 tr("Correct the file, or choose another."));
                auto converted = toJson(*data);
                if (!converted)
                    return fail(converted.error());
                content = *converted;
            }
            m_out->job.blobs.append({.identifier = *identifier, .name = *name, .data = content});
            m_measurement.blobRefs.append(*identifier);
        }
        return {};
    }

    /// Notes become metadata `package.metric.note`; some files have the whole key already.
    Result<void> notes(const Node &node)
    {
        const Node *mapping = node.find(u"notes");
        if (!mapping || mapping->kind == Node::Kind::Null)
            return {};
        if (!mapping->isMapping())
            return wrong(*mapping, tr("`%1` must be a mapping.").arg(u"notes"),
                         tr("Correct the file, or choose another."));
        const QString prefix = m_measurement.metric.text() + u'.';
        for (const yaml::Entry &entry : mapping->entries) {
            auto value = toJson(entry.value);
            if (!value)
                return fail(value.error());
            m_out->job.meta.insert(
                entry.key.text.startsWith(prefix) ? entry.key.text : prefix + entry.key.text, *value);
        }
        return {};
    }

    /// Nesting is bounded by the YAML reader.
    Result<json::Value> toJson(const Node &node) const
    {
        switch (node.kind) {
        case Node::Kind::Null:
            return json::Value();
        case Node::Kind::Bool:
            return json::Value::boolean(node.boolean);
        case Node::Kind::Integer:
            return integer(node);
        case Node::Kind::Float:
            return json::Value::number(node.number);
        case Node::Kind::String:
            return json::Value::string(node.text);
        case Node::Kind::Sequence: {
            QList<json::Value> items;
            items.reserve(node.items.size());
            for (const Node &item : node.items) {
                const auto value = toJson(item);
                if (!value)
                    return value;
                items.append(*value);
            }
            return json::Value::array(items);
        }
        case Node::Kind::Mapping: {
            json::Object members;
            for (const yaml::Entry &entry : node.entries) {
                if (!entry.key.isString())
                    return wrong(entry.key, tr("The key “%1” must be text.").arg(entry.key.text.left(60)),
                                 tr("Put it in quotes."));
                const auto value = toJson(entry.value);
                if (!value)
                    return value;
                members.insert(entry.key.text, *value);
            }
            return json::Value::object(members);
        }
        }
        Q_UNREACHABLE();
    }

    /// Integers of any size as they are written, if JSON writes them so too.
    Result<json::Value> integer(const Node &node) const
    {
        QString digits = node.text;
        digits.remove(u'_');
        if (digits.startsWith(u'+'))
            digits.remove(0, 1);
        const QStringView bare = QStringView(digits).mid(digits.startsWith(u'-') ? 1 : 0);
        const bool decimal =
            !bare.isEmpty() && (bare.size() == 1 || bare.front() != u'0') &&
            std::all_of(bare.begin(), bare.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (decimal)
            return json::Value::numberText(digits.toLatin1());
        constexpr double ExactBelow = 9007199254740992.0; // octal, hexadecimal, sexagesimal
        if (std::abs(node.number) >= ExactBelow)
            return wrong(node, tr("The integer %1 is too large to be converted.").arg(node.text.left(60)),
                         tr("Write it in decimal digits."));
        return json::Value::integer(static_cast<qint64>(node.number));
    }

    const QString m_file;
    LoadedJob *m_out;
    Measurement m_measurement;
};

} // namespace

bool isMeasurementFile(const QByteArray &bytes)
{
    // Comments, a `%YAML` line and `---` may come first; JSON begins with none of them.
    for (const QByteArray &part : bytes.left(4096).split('\n')) {
        QByteArray line = part.trimmed();
        if (line.startsWith("\xEF\xBB\xBF"))
            line = line.mid(3).trimmed();
        if (line.startsWith("---"))
            line = line.mid(3).trimmed();
        if (!line.isEmpty() && !line.startsWith('#') && !line.startsWith('%'))
            return line.startsWith('!');
    }
    return false;
}

Result<LoadedJob> readMeasurementFile(const QByteArray &bytes, const QString &file)
{
    LoadedJob out;
    const auto documents = yaml::parse(bytes, file, &out.issues);
    if (!documents)
        return fail(documents.error());
    if (documents->isEmpty())
        return fail({.kind = Error::Kind::Schema,
                     .message = tr("The file holds no measurement."),
                     .hint = tr("Choose another file."),
                     .place = {.file = file, .line = 1, .column = 1}});
    for (const Node &document : *documents) {
        if (const auto read = MeasurementReader(file, &out).read(document); !read)
            return fail(read.error());
    }
    return out;
}

Result<LoadedJob> openJobOrMeasurement(const QString &path, const Progress &progress)
{
    QFile file(path);
    const bool regular = QFileInfo(path).isFile(); // a pipe may never answer
    if (regular && file.open(QIODevice::ReadOnly) && isMeasurementFile(file.read(4096))) {
        file.close();
        return readFile(path, LargestFile).and_then([&path](const QByteArray &bytes) {
            return readMeasurementFile(bytes, path);
        });
    }
    file.close();
    return openJob(path, progress);
}

} // namespace kabocha::job
