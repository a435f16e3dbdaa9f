// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a job file.
#include "fuzz.h"
#include "job/io.h"
#include "job/normalize.h"
#include "job/report.h"
#include "squash/jobcheck.h"
#include "json/io.h"

#include <QBuffer>

using namespace kabocha;
using namespace kabocha::job;

namespace {

const QString File = QStringLiteral("file.verify.json");

Job again(const QByteArray &text, const char *law)
{
    const auto read = readJob(text, File);
    fuzz::expect(read.has_value(), law, read ? text : read.error().text().toUtf8() + '\n' + text);
    return read->job;
}

QByteArray saved(const Job &job)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    fuzz::expect(saveJob(job, out).has_value(), "a job can be saved");
    return out.data();
}

/// What JOB says, in an order of its own: of several measurements of a metric the job keeps the first place,
/// the text that of the last.
QByteArray said(Job job)
{
    std::sort(job.measurements.begin(), job.measurements.end(),
              [](const Measurement &a, const Measurement &b) { return a.metric < b.metric; });
    std::stable_sort(job.blobs.begin(), job.blobs.end(),
                     [](const Blob &a, const Blob &b) { return a.identifier < b.identifier; });
    return writeJob(job);
}

/// Saving keeps the bytes of what was not edited, and says what the edited job says.
void saving(const QByteArray &text, const Job &job)
{
    const QByteArray same = saved(job);
    fuzz::expect(same == text, "an unedited job keeps its bytes", text + '\n' + same);
    Job edited = job;
    if (!edited.measurements.isEmpty()) {
        edited.measurements.first().value = 2.5;
        edited.measurements.first().valueSource = {};
        if (edited.measurements.size() > 2)
            edited.measurements.removeLast();
    }
    if (!edited.meta.isEmpty())
        edited.meta.take(edited.meta.begin()->key);
    edited.meta.insert(QStringLiteral("k"), json::Value::integer(5));
    const QByteArray other = saved(edited);
    fuzz::expect(said(again(other, "an edited job can be read")) == said(edited),
                 "an edited job says what was edited", text + '\n' + other);
}

/// The bytes for the server are strict JSON, the same piece by piece, and of the size that was said.
void payloads(const Job &job)
{
    for (const bool ignoreBlobs : {false, true}) {
        const squash::PayloadOptions options{.ignoreBlobs = ignoreBlobs};
        const QByteArray whole = squash::payload(job, options);
        QBuffer pieces;
        pieces.open(QIODevice::WriteOnly);
        fuzz::expect(squash::writePayload(job, pieces, options) && pieces.data() == whole,
                     "a payload piece by piece is the same", pieces.data() + '\n' + whole);
        fuzz::expect(squash::payloadSize(job, options) == whole.size(), "a payload has its size", whole);
        const auto read = json::parse(whole);
        fuzz::expect(read && json::write(*read, {.indent = -1, .nonFinite = json::NonFinite::Null}) == whole,
                     "a payload is strict JSON", whole);
    }
    for (const Issue &issue : squash::checkJob(job))
        fuzz::expect(!issue.text.isEmpty() && !issue.code.isEmpty(), "an issue says what is wrong");
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const auto read = readJob(bytes, File);
    if (!read) {
        fuzz::expect(!read.error().message.isEmpty(), "a refusal says why");
        return 0;
    }
    saving(bytes, read->job);
    payloads(read->job);
    const QByteArray text = writeJob(read->job);
    const Job second = again(text, "what is written can be read");
    const QByteArray secondText = writeJob(second);
    fuzz::expect(secondText == text, "saving twice is saving once", text + '\n' + secondText);
    fuzz::expect(again(secondText, "what is written can be read") == second,
                 "a saved job is read again equal", text);
    for (const ReportRow &row : report(read->job))
        fuzz::expect(!row.specification.isEmpty(), "a row has its specification");
    QBuffer pieces;
    pieces.open(QIODevice::WriteOnly);
    const auto inPieces = writeNormalized(read->job, pieces);
    if (const auto normal = writeNormalized(read->job)) {
        fuzz::expect(inPieces && pieces.data() == *normal, "piece by piece is the same",
                     pieces.data() + '\n' + *normal);
        const auto twice = writeNormalized(again(*normal, "a normalized job can be read"));
        fuzz::expect(twice && *twice == *normal, "normalizing twice is normalizing once",
                     *normal + '\n' + twice.value_or("refused"));
    } else {
        fuzz::expect(!normal.error().message.isEmpty(), "a refusal says why");
        fuzz::expect(!inPieces && inPieces.error().message == normal.error().message,
                     "a refusal is the same");
    }
    return 0;
}
