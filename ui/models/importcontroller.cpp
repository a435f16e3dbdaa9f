// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importcontroller.h"

#include "base/files.h"
#include "job/correction.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace kabocha::ui {
namespace {

constexpr int Whole = 1000;
constexpr qsizetype FirstLines = 200; ///< are shown while the rest is checked
constexpr qsizetype Lines = 5000;     ///< at a time after that, and of very many more
constexpr qsizetype MostLines = 40'000;

} // namespace

/// A table as text, and how it is written.
struct ImportController::Loaded
{
    QByteArray bytes = {};
    QString text = {};
    job::CsvDialect dialect = {};
    job::CsvMapping mapping = {};
    bool guessed = false;
    std::optional<Error> error = {};
};

/// Some lines on; with the last ones what comes of all.
struct ImportController::Checked
{
    job::CsvPlanPart part = {};
    bool last = false;
    job::Job result = {};
    std::optional<Error> problem = {};
};

ImportController::ImportController(Workspace &workspace, const SentValues &sent, const Clock &clock,
                                   QObject *parent)
    : QObject(parent), m_workspace(workspace), m_sent(sent), m_clock(clock)
{
    connect(&workspace, &Workspace::packagesChanged, this, &ImportController::check);
    connect(&workspace.document(), &document::JobDocument::jobChanged, this,
            [this](const document::Change &change) {
                if (change.everything || change.measurements || change.meta || change.definitions)
                    check();
            });
    connect(&m_sent, &SentValues::changed, this, [this] {
        readCorrected();
        emit changed();
    });
}

ImportController::~ImportController()
{
    cancel();
}

void ImportController::cancel()
{
    if (m_task) {
        m_task->disconnect(this);
        m_task->cancel();
        m_task->deleteLater();
        m_task = nullptr;
    }
    m_busy = false;
}

QString ImportController::title() const
{
    return m_file.isEmpty() ? tr("Clipboard") : QFileInfo(m_file).fileName();
}

void ImportController::readFile(const QString &path)
{
    m_file = path;
    m_bytes.clear();
    m_text.clear();
    load();
}

void ImportController::readText(const QString &text)
{
    m_file.clear();
    m_bytes.clear();
    m_text = text;
    load();
}

/// Reads the file, or its bytes in the encoding that was chosen, or the text of the clipboard.
void ImportController::load()
{
    cancel();
    m_lines.begin({}, {}, {}, {}, {});
    m_counts = {};
    m_error.reset();
    m_busy = true;
    m_loaded = false;
    m_progress = 0;
    const bool known = !m_bytes.isEmpty(); // read again in another encoding
    const auto work = [path = m_file, bytes = m_bytes, text = m_text, known, sniffed = m_sniffed,
                       dialect = m_dialect, metrics = m_workspace.metrics()](QPromise<Loaded> &promise) {
        Loaded out{.bytes = bytes, .text = text, .dialect = dialect};
        if (!path.isEmpty()) {
            if (!known) {
                const auto read = kabocha::readFile(path);
                if (!read) {
                    out.error = read.error();
                    promise.addResult(out);
                    return;
                }
                out.bytes = *read;
                out.dialect.encoding = job::sniffEncoding(out.bytes);
                out.guessed = out.dialect.encoding == job::CsvEncoding::Windows1252;
            }
            const auto decoded = job::decodeCsv(out.bytes, out.dialect.encoding, path,
                                                [&promise](double) { return !promise.isCanceled(); });
            if (!decoded) {
                out.error = decoded.error();
                promise.addResult(out);
                return;
            }
            out.text = *decoded;
        }
        if (!sniffed)
            out.dialect = job::sniffDialect(out.text, out.dialect.encoding, metrics);
        out.mapping = job::sniffMapping(out.text, out.dialect, metrics);
        promise.addResult(out);
    };
    auto *watcher = new QFutureWatcher<Loaded>(this);
    m_task = watcher;
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        const auto future = watcher->future();
        cancel(); // it is done: only forgets it
        if (future.resultCount() > 0)
            take(future.result());
    });
    watcher->setFuture(QtConcurrent::run(work));
    emit changed();
}

void ImportController::take(const Loaded &loaded)
{
    m_bytes = loaded.bytes;
    m_text = loaded.text;
    if (!m_sniffed) // else the person has chosen since
        m_dialect = loaded.dialect;
    m_encodingGuessed = m_encodingGuessed || loaded.guessed;
    m_error = loaded.error;
    m_loaded = !m_error;
    m_sniffed = m_sniffed || m_loaded;
    m_mapping = m_dialect == loaded.dialect ? loaded.mapping
                                            : job::sniffMapping(m_text, m_dialect, m_workspace.metrics());
    m_columns = m_error ? job::CsvColumns{} : job::columnsOf(m_text, m_dialect);
    if (m_error)
        emit changed();
    else
        check();
}

void ImportController::setDialect(const job::CsvDialect &dialect)
{
    if (dialect == m_dialect)
        return;
    const job::CsvDialect before = std::exchange(m_dialect, dialect);
    m_numbersChosen = m_numbersChosen || (dialect.numbers && dialect.numbers != before.numbers);
    if (dialect.encoding != before.encoding) {
        m_encodingGuessed = false; // now it is the person's choice
        load();
        return;
    }
    if (dialect.separator != before.separator || dialect.quote != before.quote)
        m_dialect.preamble = job::sniffPreamble(m_text, m_dialect, m_workspace.metrics());
    if (dialect.separator != before.separator || dialect.quote != before.quote ||
        dialect.header != before.header)
        suggestMapping();
    check();
}

void ImportController::suggestMapping()
{
    m_columns = job::columnsOf(m_text, m_dialect);
    m_mapping = job::sniffMapping(m_text, m_dialect, m_workspace.metrics());
    suggestNumbers();
}

void ImportController::suggestNumbers()
{
    if (!m_numbersChosen)
        m_dialect.numbers = job::sniffNumbers(m_text, m_dialect, m_mapping);
}

void ImportController::setRole(qsizetype column, job::CsvRole role)
{
    if (column < 0 || column >= m_mapping.columns.size() || m_mapping.columns.at(column).role == role)
        return;
    if (role != job::CsvRole::Note && role != job::CsvRole::Ignore)
        if (const qsizetype before = m_mapping.indexOf(role); before >= 0)
            m_mapping.columns[before] = {};
    m_mapping.columns[column] = {.role = role};
    if (role == job::CsvRole::Note) {
        QSet<QString> taken;
        for (const job::CsvColumn &other : std::as_const(m_mapping.columns))
            taken.insert(other.note);
        m_mapping.columns[column].note = job::csvNoteName(m_columns.names.value(column), taken);
    }
    if (role == job::CsvRole::Value || role == job::CsvRole::Error)
        m_mapping.columns[column].unit = job::csvHeadingUnit(m_columns.names.value(column));
    if (role == job::CsvRole::Value)
        suggestNumbers();
    check();
}

void ImportController::check()
{
    if (!m_loaded)
        return;
    cancel();
    const metric::MetricSet metrics = m_workspace.metrics();
    const job::Job existing = m_workspace.document().job();
    const QDateTime now = m_clock.nowUtc();
    m_lines.begin(m_text, m_dialect, m_mapping, metrics, existing, now);
    m_counts = {};
    m_result = {};
    m_corrected.clear();
    m_error.reset();
    for (const auto &[role, what] : {std::pair(job::CsvRole::Metric, tr("No column holds the metric.")),
                                     {job::CsvRole::Value, tr("No column holds the value.")}})
        if (!m_error && m_mapping.indexOf(role) < 0)
            m_error = Error{.kind = Error::Kind::Schema,
                            .message = m_text.trimmed().isEmpty() ? tr("There is no text in it.") : what,
                            .hint = m_text.trimmed().isEmpty()
                                        ? tr("Copy a table, or choose another file.")
                                        : tr("Say below which column does, or choose another separator.")};
    if (m_error) {
        emit changed();
        return;
    }
    m_busy = true;
    m_progress = 0;
    const auto work = [text = m_text, dialect = m_dialect, mapping = m_mapping, metrics, existing,
                       now](QPromise<Checked> &promise) {
        job::CsvPlanner planner(text, dialect, mapping, metrics, existing, now);
        qsizetype most = FirstLines;
        while (!planner.atEnd() && !promise.isCanceled()) {
            promise.addResult(Checked{.part = planner.next(most)});
            most = most == FirstLines ? Lines : std::min(most + Lines, MostLines);
        }
        if (!promise.isCanceled())
            promise.addResult(
                Checked{.last = true, .result = planner.result(), .problem = planner.problem()});
    };
    auto *watcher = new QFutureWatcher<Checked>(this);
    m_task = watcher;
    connect(watcher, &QFutureWatcherBase::resultReadyAt, this,
            [this, watcher](int index) { takePart(watcher->resultAt(index)); });
    watcher->setFuture(QtConcurrent::run(work));
    emit changed();
}

void ImportController::takePart(const Checked &checked)
{
    if (!checked.last) {
        m_lines.append(checked.part);
        m_counts = checked.part.counts;
        m_progress = static_cast<int>(checked.part.done * Whole);
        emit progressed();
        return;
    }
    m_result = checked.result;
    m_error = checked.problem;
    if (m_error)
        m_error->place.file = m_file;
    cancel(); // it is done: only forgets it
    readCorrected();
    emit changed();
}

void ImportController::readCorrected()
{
    m_corrected.clear();
    QHash<metric::Name, job::Measurement> existing;
    for (const job::Measurement &measurement : m_workspace.document().job().measurements)
        existing.insert(measurement.metric, measurement);
    for (const job::Measurement &measurement : std::as_const(m_result.measurements)) {
        const auto before = existing.constFind(measurement.metric);
        if (before == existing.cend() ? job::isDeleted(m_workspace.document().job(), measurement.metric)
                                      : m_sent.contains(*before))
            m_corrected.insert(measurement.metric);
    }
}

bool ImportController::canImport() const
{
    return !m_busy && !m_error && !asksForNumbers() &&
           (!m_result.measurements.isEmpty() || !m_result.meta.isEmpty());
}

bool ImportController::import(const QString &reason)
{
    if (!canImport() || (!m_corrected.isEmpty() && reason.trimmed().isEmpty()))
        return false;
    const job::Job result = m_result;
    const QSet<metric::Name> corrected = m_corrected;
    disconnect(&m_workspace.document(), nullptr, this, nullptr); // it is in: nothing is left to be checked
    m_workspace.document().recordAll(
        result, m_file.isEmpty() ? tr("Paste measurements") : tr("Import %1").arg(title()), corrected,
        reason);
    return true;
}

} // namespace kabocha::ui
