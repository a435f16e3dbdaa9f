// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/csvdialect.h"

#include "base/number.h"
#include "base/plaintext.h"
#include "job/csvreader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <array>

namespace kabocha::job {
namespace {

/// Of a table so much is looked at to find out how it is written.
constexpr qsizetype HeadSize = 64 * 1024;
constexpr qsizetype HeadRows = 200;
constexpr qsizetype MostPreamble = 20; ///< lines above a table
constexpr qsizetype LongestHeading = 160;

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::job", text);
}

tl::unexpected<Error> noText(const QString &file, int line, const QString &message, const QString &hint)
{
    return fail({.kind = Error::Kind::Syntax,
                 .message = message,
                 .hint = hint,
                 .place = {.file = file, .line = line, .column = 1}});
}

QString saveAsUtf8()
{
    return tr("Save it again as CSV in UTF-8, or choose another file.");
}

bool isUtf16(CsvEncoding encoding)
{
    return encoding == CsvEncoding::Utf16Le || encoding == CsvEncoding::Utf16Be;
}

/// What stands at 0x80 to 0x9F in Windows-1252; 0 where nothing does.
constexpr std::array<char16_t, 32> BeyondLatin1 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The first line of BYTES that is no UTF-8, or holds a zero byte.
tl::unexpected<Error> firstBadLine(const QByteArray &bytes, const QString &file)
{
    int line = 1;
    for (qsizetype begin = 0; begin < bytes.size(); ++line) {
        const qsizetype found = bytes.indexOf('\n', begin);
        const qsizetype end = found < 0 ? bytes.size() : found;
        const QByteArrayView part = QByteArrayView(bytes).sliced(begin, end - begin);
        if (part.contains('\0'))
            return noText(file, line, tr("This is not a text file: it holds a zero byte."), saveAsUtf8());
        if (!part.isValidUtf8())
            break;
        begin = end + 1;
    }
    return noText(file, line, tr("The file is not text in UTF-8."), saveAsUtf8());
}

int lineAt(QStringView text, qsizetype at)
{
    return static_cast<int>(text.first(at).count(u'\n')) + 1;
}

Result<QString> decodeOneByte(const QByteArray &bytes, CsvEncoding encoding, const QString &file,
                              const json::Progress &progress)
{
    constexpr qsizetype Step = 4 * 1024 * 1024;
    QString text;
    text.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        if (at % Step == 0 && progress && !progress(double(at) / double(bytes.size())))
            return fail({.kind = Error::Kind::Cancelled, .message = tr("Reading was cancelled.")});
        const auto byte = static_cast<unsigned char>(bytes.at(at));
        char16_t c = byte;
        if (byte == 0)
            return noText(file, lineAt(text, text.size()),
                          tr("This is not a text file: it holds a zero byte."), saveAsUtf8());
        if (encoding == CsvEncoding::Windows1252 && byte >= 0x80 && byte <= 0x9F) {
            c = BeyondLatin1.at(byte - 0x80);
            if (c == 0)
                return noText(
                    file, lineAt(text, text.size()),
                    tr("The file is not text in Windows-1252: it holds the byte 0x%1.").arg(byte, 0, 16),
                    tr("Choose another encoding, or save the table again in UTF-8."));
        }
        text += QChar(c);
    }
    return text;
}

Result<QString> decodeUnicode(const QByteArray &bytes, CsvEncoding encoding, const QString &file,
                              const json::Progress &progress)
{
    constexpr qsizetype Step = 4 * 1024 * 1024;
    QStringDecoder decode(encoding == CsvEncoding::Utf8      ? QStringConverter::Utf8
                          : encoding == CsvEncoding::Utf16Le ? QStringConverter::Utf16LE
                                                             : QStringConverter::Utf16BE);
    QString text;
    text.reserve(isUtf16(encoding) ? bytes.size() / 2 : bytes.size());
    for (qsizetype at = 0; at < bytes.size() && !decode.hasError(); at += Step) {
        if (progress && !progress(double(at) / double(bytes.size())))
            return fail({.kind = Error::Kind::Cancelled, .message = tr("Reading was cancelled.")});
        text += decode(QByteArrayView(bytes).sliced(at, std::min(Step, bytes.size() - at)));
    }
    const bool half = isUtf16(encoding) ? bytes.size() % 2 != 0
                                        : !QByteArrayView(bytes).isValidUtf8(); // cut off at its end
    const qsizetype zero = text.indexOf(QChar(u'\0'));
    if (encoding == CsvEncoding::Utf8 && (decode.hasError() || half || zero >= 0))
        return firstBadLine(bytes, file);
    if (decode.hasError() || half || !text.isValidUtf16())
        return noText(file, 1, tr("The file is not text in UTF-16."),
                      tr("Choose another encoding, or save the table again in UTF-8."));
    if (zero >= 0)
        return noText(file, lineAt(text, zero), tr("This is not a text file: it holds a zero byte."),
                      saveAsUtf8());
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    return text;
}

/// The separator that the first line of TEXT names, as spreadsheets do: `sep=;`. Null if it names none.
QChar declaredSeparator(const QString &text)
{
    static const QRegularExpression line(
        QStringLiteral("\\A\\s*\"?sep=([^\\r\\n\"])\"?[;,|\\t]*(?:[\\r\\n]|\\z)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = line.match(text.left(80));
    return match.hasMatch() ? match.captured(1).front() : QChar();
}

/// The first rows of the table in TEXT that are not blank.
QList<CsvRow> headOf(const QString &text, const CsvDialect &dialect, qsizetype most = HeadRows)
{
    const QStringView head = QStringView(text).left(HeadSize);
    CsvReader reader(head, dialect.separator, dialect.quote);
    QList<CsvRow> rows;
    int above = dialect.preamble;
    while (!reader.atEnd() && rows.size() < most) {
        const CsvRow row = reader.next();
        const bool cut = reader.atEnd() && head.size() < text.size(); // in its middle, perhaps
        if (!row.isBlank() && (!cut || rows.isEmpty()) && above-- <= 0)
            rows.append(row);
    }
    return rows;
}

/// NAME in small letters, without accents, blanks and marks.
QString plainName(const QString &name)
{
    QString out;
    for (const QChar c : name.normalized(QString::NormalizationForm_D).toLower())
        if (c.isLetterOrNumber())
            out += c;
    return out;
}

/// TEXT as a unit; empty if it is none.
std::optional<units::Unit> unitIn(const QString &text)
{
    return mayBeUnit(text) ? units::Unit::find(text) : std::nullopt;
}

/// The name of a column, and what it says behind it of a unit.
struct Heading
{
    QString name = {};
    CsvHeadingUnit unit = {};
};

Heading headingOf(const QString &text)
{
    const QString heading = text.simplified().left(LongestHeading);
    // From the first bracket (`mag(AB)` has one of its own), else the last ones.
    static const QRegularExpression first(QStringLiteral("\\A(.*?\\S)?\\s*[\\[(]\\s*(.*\\S)\\s*[\\])]\\z"));
    static const QRegularExpression last(QStringLiteral("\\A(.*\\S)\\s*[\\[(]\\s*(.*\\S)\\s*[\\])]\\z"));
    if (unitIn(heading))
        return {.unit = {.text = heading}};
    QString inBrackets;
    for (const QRegularExpression &brackets : {first, last})
        if (const auto match = brackets.match(heading); match.hasMatch()) {
            if (unitIn(match.captured(2)))
                return {match.captured(1), {match.captured(2), true}};
            inBrackets = match.captured(2);
        }
    if (!inBrackets.isEmpty()) {
        return {last.match(heading).captured(1), {mayBeUnit(inBrackets) ? inBrackets : QString(), true}};
    }
    static const QRegularExpression split(QStringLiteral("\\s+in\\s+|\\s*[/,;:]\\s*|[\\s_-]+"));
    for (auto at = split.globalMatch(heading); at.hasNext();) {
        const auto match = at.next();
        if (const QString rest = heading.mid(match.capturedEnd()); match.capturedStart() > 0 && unitIn(rest))
            return {heading.left(match.capturedStart()), {rest, match.captured().contains(u'/')}};
    }
    return {.name = heading};
}

std::optional<CsvRole> knownRole(const QString &name)
{
    static const QHash<QString, CsvRole> known = [] {
        QHash<QString, CsvRole> names;
        const auto add = [&names](CsvRole role, std::initializer_list<const char *> of) {
            for (const char *one : of)
                names.insert(QString::fromUtf8(one), role);
        };
        add(CsvRole::Metric, {"metric", "metricname", "metrica", "nombre", "name", "metrik", "metrique"});
        add(CsvRole::Value, {"value", "measurement", "measuredvalue", "valor", "medicion", "medida", "wert",
                             "messwert", "valeur", "valore"});
        add(CsvRole::Unit, {"unit", "units", "unidad", "unidades", "einheit", "einheiten", "masseinheit",
                            "unite", "unites", "unita", "unidade", "unitofmeasure"});
        add(CsvRole::MeasuredAt, {"measuredat", "measured", "time", "datetime", "timestamp", "utc", "timeutc",
                                  "dateutc", "hora", "fecha", "fechahora", "fechautc", "horautc", "date"});
        add(CsvRole::Error, {"error", "uncertainty", "sigma", "incertidumbre", "unsicherheit", "incertitude",
                             "incertezza", "incerteza"});
        return names;
    }();
    const auto found = known.constFind(plainName(name));
    return found == known.cend() ? std::nullopt : std::optional(*found);
}

/// By the name of the column, with or without a unit behind it.
std::optional<CsvRole> roleOf(const QString &name)
{
    if (const auto role = knownRole(name))
        return role;
    static const QRegularExpression start(QStringLiteral("\\A\\s*\\w+"));
    if (!knownRole(start.match(name).captured().section(u'_', 0, 0)) && !name.contains(u'(') &&
        !name.contains(u'['))
        return {}; // as most names
    const Heading heading = headingOf(name);
    const auto role = heading.unit.text.isEmpty() ? std::nullopt : knownRole(heading.name);
    return role == CsvRole::MeasuredAt ? std::nullopt : role;
}

/// `0.4`, `± 0.4 mmag`
bool looksLikeError(const QString &cell)
{
    return splitCsvError(cell).has_value();
}

bool isMetricName(const QString &cell)
{
    if (looksLikeNumber(cell))
        return false;
    const auto name = metric::Name::parse(cell.trimmed());
    return name && name->isMetric();
}

bool looksLikeTime(const QString &cell)
{
    static const QRegularExpression time(
        QStringLiteral("\\A[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}"));
    return time.match(cell.trimmed()).hasMatch();
}

/// How many of the cells of COLUMN that are not empty are as TEST says, from 0 to 1.
double shareOf(const QList<CsvRow> &rows, qsizetype column, const std::function<bool(const QString &)> &test)
{
    int good = 0;
    int all = 0;
    for (const CsvRow &row : rows) {
        const QString cell = row.cells.value(column).text.trimmed();
        if (cell.isEmpty())
            continue;
        ++all;
        good += test(cell) ? 1 : 0;
    }
    return all == 0 ? 0 : double(good) / all;
}

/// Whether CELL can be a value, or says that there is none.
bool meansValue(const QString &cell)
{
    static const QStringList none{QStringLiteral("-"), QStringLiteral("nan"), QStringLiteral("null"),
                                  QStringLiteral("not measured")};
    return looksLikeNumber(cell) || none.contains(plainNumber(cell), Qt::CaseInsensitive);
}

/// Finds metrics by their whole names, and without their package where only one has them.
class Metrics
{
public:
    explicit Metrics(const metric::MetricSet &metrics) : m_metrics(metrics)
    {
        for (const metric::Metric &metric : metrics.metrics()) {
            const metric::Metric *&bare = m_bare[metric.name.metric];
            if (bare)
                m_several.insert(metric.name.metric);
            bare = &metric;
        }
    }
    /// Null if CELL names none.
    [[nodiscard]] const metric::Metric *find(const QString &cell) const
    {
        if (const auto name = metric::Name::parse(cell))
            if (const metric::Metric *metric = m_metrics.find(*name))
                return metric;
        return m_several.contains(cell) ? nullptr : m_bare.value(cell);
    }

private:
    const metric::MetricSet &m_metrics;
    QHash<QString, const metric::Metric *> m_bare;
    QSet<QString> m_several;
};

/// Whether ROW holds a metric, and a value or none.
bool isMeasurement(const CsvRow &row, const Metrics &metrics)
{
    bool named = false;
    bool valued = false;
    for (const CsvCell &cell : row.cells) {
        const QString text = cell.text.trimmed();
        if (meansValue(text))
            valued = true;
        else
            named = named || isMetricName(text) || metrics.find(text);
    }
    return named && valued;
}

/// How many of the first of ROWS stand above the table, which begins with its header then.
int titlesOf(const QList<CsvRow> &rows, const Metrics &metrics)
{
    const auto end = rows.cbegin() + std::min(rows.size(), MostPreamble);
    const auto first =
        std::find_if(rows.cbegin(), end, [&](const CsvRow &row) { return isMeasurement(row, metrics); });
    const auto named = std::find_if(rows.cbegin(), first, [](const CsvRow &row) {
        QSet<CsvRole> roles;
        for (const CsvCell &cell : row.cells)
            if (const auto role = roleOf(cell.text))
                roles.insert(*role);
        return roles.contains(CsvRole::Metric) && roles.contains(CsvRole::Value);
    });
    if (named != first)
        return static_cast<int>(named - rows.cbegin());
    if (first == end || first - rows.cbegin() < 2)
        return 0;
    // In another language: what stands right above the first measurement, below what is narrower.
    const auto filled = [](const CsvRow &row) {
        return std::count_if(row.cells.cbegin(), row.cells.cend(),
                             [](const CsvCell &cell) { return !cell.text.trimmed().isEmpty(); });
    };
    const auto header = first - 1;
    const bool words = std::none_of(header->cells.cbegin(), header->cells.cend(), [](const CsvCell &cell) {
        const QString text = cell.text.trimmed();
        return meansValue(text) || looksLikeTime(text) || isMetricName(text);
    });
    const bool unit = std::any_of(header->cells.cbegin(), header->cells.cend(),
                                  [](const CsvCell &cell) { return headingOf(cell.text).unit.certain; });
    const bool widest = std::all_of(rows.cbegin(), header, [&](const CsvRow &row) {
        return filled(row) < filled(*header) + (unit ? 1 : 0);
    });
    return words && widest && filled(*header) > 1 ? static_cast<int>(header - rows.cbegin()) : 0;
}

/// Whether the first of ROWS names the columns: no cell of it is a number, and none a metric that is known.
bool beginsWithHeader(const QList<CsvRow> &rows, const metric::MetricSet &metrics)
{
    if (rows.isEmpty())
        return true;
    bool named = false;
    for (const CsvCell &cell : rows.first().cells) {
        const QString text = cell.text.trimmed();
        if (looksLikeNumber(text) || looksLikeTime(text))
            return false;
        if (const auto name = metric::Name::parse(text); name && metrics.contains(*name))
            return false;
        named = named || roleOf(text);
    }
    // A single line, or one like all the others, is no header unless it says so.
    return named || (rows.size() > 1 && !isMetricName(rows.first().cells.first().text));
}

/// The column, none of TAKEN, most of whose cells are units of the metrics they stand beside; -1 if there is
/// none. That a word is some unit says nothing: there are filters called `g`.
qsizetype unitColumn(const QList<CsvRow> &rows, qsizetype metric, const QSet<qsizetype> &taken,
                     qsizetype columns, const Metrics &metrics)
{
    QHash<QString, std::optional<units::Unit>> known;
    QList<int> good(columns);
    QList<int> all(columns);
    for (const CsvRow &row : rows) {
        const metric::Metric *of =
            metric < 0 ? nullptr : metrics.find(row.cells.value(metric).text.trimmed());
        for (qsizetype i = 0; of && i < row.cells.size(); ++i) {
            const QString cell = row.cells.at(i).text.trimmed();
            if (cell.isEmpty() || taken.contains(i))
                continue;
            ++all[i];
            auto unit = known.constFind(cell);
            if (unit == known.cend())
                unit = known.insert(cell, unitIn(cell));
            good[i] += *unit && units::convertAtEntry(300, **unit, of->unit) ? 1 : 0;
        }
    }
    qsizetype best = -1;
    for (qsizetype i = 0; i < columns; ++i) // the greatest share
        if (good.at(i) > all.at(i) / 2.0 &&
            (best < 0 || double(good.at(i)) / all.at(i) > double(good.at(best)) / all.at(best)))
            best = i;
    return best;
}

/// As csvNoteName(). NEXT is the number to begin with, of this name.
QString freeNoteName(const QString &name, const QSet<QString> &taken, int *next)
{
    static const QRegularExpression reserved(
        QStringLiteral("\\A(?:error|measured_at|corrected_(?:from|because)(?:_[0-9]+)?)\\z"));
    QString wanted = name;
    wanted.replace(u'.', u'_');
    if (wanted.isEmpty())
        wanted = QStringLiteral("note");
    if (reserved.match(wanted).hasMatch())
        wanted.prepend(QLatin1String("imported_"));
    QString free = wanted;
    for (*next = std::max(*next, 2); taken.contains(free); ++*next)
        free = wanted + u'_' + QString::number(*next);
    return free;
}

CsvMapping mappingOf(QList<CsvRow> rows, bool header, const metric::MetricSet &metrics)
{
    CsvMapping mapping;
    if (rows.isEmpty())
        return mapping;
    const CsvRow first = header ? rows.takeFirst() : rows.first();
    qsizetype columns = first.cells.size();
    for (const CsvRow &row : std::as_const(rows))
        columns = std::max(columns, row.cells.size());
    mapping.columns.resize(columns);

    QSet<qsizetype> taken;
    const auto take = [&](CsvRole role, qsizetype column) {
        if (column >= 0 && mapping.indexOf(role) < 0 && !taken.contains(column)) {
            mapping.columns[column].role = role;
            taken.insert(column);
        }
    };
    const auto isEmpty = [&rows](qsizetype column) {
        return shareOf(rows, column, [](const QString &) { return true; }) == 0;
    };
    for (qsizetype i = 0; header && i < first.cells.size(); ++i) {
        if (first.cells.at(i).text.trimmed() == csvRecordedAt) {
            taken.insert(i);
            continue;
        }
        const auto role = roleOf(first.cells.at(i).text);
        if (role == CsvRole::Error && !isEmpty(i) && shareOf(rows, i, looksLikeError) <= 0.5)
            continue; // what went wrong, in words
        if (role)
            take(*role, i);
    }

    const auto takeBest = [&](CsvRole role, double least, const std::function<bool(const QString &)> &test) {
        if (mapping.indexOf(role) >= 0)
            return;
        qsizetype best = -1;
        double share = least;
        for (qsizetype i = 0; i < columns; ++i)
            if (const double of = taken.contains(i) ? 0 : shareOf(rows, i, test); of > share) {
                best = i;
                share = of;
            }
        take(role, best);
    };
    takeBest(CsvRole::Metric, 0.5, [&metrics](const QString &cell) {
        const auto name = metric::Name::parse(cell);
        return name && metrics.contains(*name);
    });
    const Metrics named(metrics);
    takeBest(CsvRole::Metric, 0.5, isMetricName);
    takeBest(CsvRole::Metric, 0.5, [&named](const QString &cell) { return named.find(cell) != nullptr; });
    takeBest(CsvRole::MeasuredAt, 0.5, looksLikeTime);
    takeBest(CsvRole::Value, 0.3, looksLikeNumber);
    take(CsvRole::Unit, unitColumn(rows, mapping.indexOf(CsvRole::Metric), taken, columns, named));
    if (!header)
        takeBest(CsvRole::Unit, 0.5, [](const QString &cell) { return units::Unit::find(cell).has_value(); });
    for (qsizetype i = 0; header && i < first.cells.size(); ++i)
        if (const CsvRole role = mapping.columns.at(i).role; role == CsvRole::Value || role == CsvRole::Error)
            mapping.columns[i].unit = csvHeadingUnit(first.cells.at(i).text);

    QSet<QString> notes;
    QHash<QString, int> nextOf; // names repeat ten thousand times in hostile tables
    for (qsizetype i = 0; i < columns; ++i) {
        if (taken.contains(i))
            continue;
        const QString name = header ? first.cells.value(i).text.simplified() : QString();
        if (name.isEmpty() && (!header || isEmpty(i)))
            continue; // nothing says what it is
        const QString free = freeNoteName(name, notes, &nextOf[name]);
        notes.insert(free);
        mapping.columns[i] = {.role = CsvRole::Note, .note = free};
    }
    return mapping;
}

} // namespace

qsizetype CsvMapping::indexOf(CsvRole role) const
{
    const auto found = std::find_if(columns.cbegin(), columns.cend(),
                                    [role](const CsvColumn &column) { return column.role == role; });
    return found == columns.cend() ? -1 : found - columns.cbegin();
}

CsvEncoding sniffEncoding(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE"))
        return CsvEncoding::Utf16Le;
    if (bytes.startsWith("\xFE\xFF"))
        return CsvEncoding::Utf16Be;
    // Without its mark UTF-16 shows by the zero halves of its letters.
    const QByteArrayView head = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 4096));
    int zeros[2] = {0, 0};
    for (qsizetype i = 0; i < head.size(); ++i)
        zeros[i % 2] += head.at(i) == '\0' ? 1 : 0;
    const qsizetype many = head.size() / 4;
    if (zeros[1] > many && zeros[0] == 0)
        return CsvEncoding::Utf16Le;
    if (zeros[0] > many && zeros[1] == 0)
        return CsvEncoding::Utf16Be;
    return QByteArrayView(bytes).isValidUtf8() ? CsvEncoding::Utf8 : CsvEncoding::Windows1252;
}

Result<QString> decodeCsv(const QByteArray &bytes, CsvEncoding encoding, const QString &file,
                          const json::Progress &progress)
{
    if (encoding == CsvEncoding::Windows1252 || encoding == CsvEncoding::Latin1)
        return decodeOneByte(bytes, encoding, file, progress);
    return decodeUnicode(bytes, encoding, file, progress);
}

CsvDialect sniffDialect(const QString &text, CsvEncoding encoding, const metric::MetricSet &metrics)
{
    CsvDialect best{.encoding = encoding};
    double score = -1;
    QList<QChar> separators{u'\t', u';', u',', u'|'};
    if (const QChar declared = declaredSeparator(text); separators.contains(declared))
        separators = {declared};
    for (const QChar separator : std::as_const(separators)) {
        CsvDialect dialect{.encoding = encoding, .separator = separator};
        QList<CsvRow> rows = headOf(text, dialect);
        const auto broken = [](const CsvRow &row) { return row.problem.has_value(); };
        if (std::any_of(rows.cbegin(), rows.cend(), broken)) {
            // Inches, or seconds of arc: a quote that quotes nothing.
            CsvDialect unquoted = dialect;
            unquoted.quote = QChar();
            const QList<CsvRow> plain = headOf(text, unquoted);
            if (std::none_of(plain.cbegin(), plain.cend(), [](const CsvRow &row) {
                    return std::any_of(row.cells.cbegin(), row.cells.cend(), [](const CsvCell &cell) {
                        return cell.text.startsWith(u'"') && cell.text.endsWith(u'"');
                    });
                })) {
                rows = plain;
                dialect = unquoted;
            }
        }
        if (rows.isEmpty())
            break;
        dialect.preamble = sniffPreamble(text, dialect, metrics);
        rows = rows.mid(dialect.preamble);
        dialect.header = beginsWithHeader(rows, metrics);
        const CsvMapping mapping = mappingOf(rows, dialect.header, metrics);
        const qsizetype columns = rows.isEmpty() ? 0 : rows.first().cells.size();
        const auto even = std::count_if(rows.cbegin(), rows.cend(), [columns](const CsvRow &row) {
            return row.cells.size() == columns && !row.problem;
        });
        // Columns that make sense count for more than columns.
        const double found = (columns > 1 ? double(even) / double(rows.size()) : 0) +
                             (mapping.indexOf(CsvRole::Metric) >= 0 ? 2 : 0) +
                             (mapping.indexOf(CsvRole::Value) >= 0 ? 2 : 0) +
                             (mapping.indexOf(CsvRole::Unit) >= 0 ? 0.5 : 0);
        if (found > score) {
            score = found;
            best = dialect;
        }
    }
    best.numbers = sniffNumbers(text, best, sniffMapping(text, best, metrics));
    return best;
}

std::optional<CsvNumbers> sniffNumbers(const QString &text, const CsvDialect &dialect,
                                       const CsvMapping &mapping)
{
    const qsizetype column = mapping.indexOf(CsvRole::Value);
    QList<CsvRow> rows = headOf(text, dialect, text.size());
    if (dialect.header && !rows.isEmpty())
        rows.removeFirst();
    QStringList cells;
    for (const CsvRow &row : std::as_const(rows))
        cells.append(row.cells.value(column).text);
    return sniffNumbers(cells);
}

int sniffPreamble(const QString &text, const CsvDialect &dialect, const metric::MetricSet &metrics)
{
    CsvDialect above = dialect;
    above.preamble = declaredSeparator(text).isNull() ? 0 : 1;
    return above.preamble + titlesOf(headOf(text, above, MostPreamble), Metrics(metrics));
}

CsvHeadingUnit csvHeadingUnit(const QString &name)
{
    return headingOf(name).unit;
}

CsvColumns columnsOf(const QString &text, const CsvDialect &dialect)
{
    QList<CsvRow> rows = headOf(text, dialect);
    CsvColumns columns;
    if (rows.isEmpty())
        return columns;
    const CsvRow first = dialect.header ? rows.takeFirst() : CsvRow{};
    qsizetype count = first.cells.size();
    for (const CsvRow &row : std::as_const(rows))
        count = std::max(count, row.cells.size());
    for (qsizetype i = 0; i < count; ++i) {
        columns.names.append(withFormulas(first.cells.value(i).text.simplified()));
        const auto filled = std::find_if(rows.cbegin(), rows.cend(), [i](const CsvRow &row) {
            return !row.cells.value(i).text.trimmed().isEmpty();
        });
        columns.samples.append(filled == rows.cend() ? QString() : filled->cells.at(i).text.simplified());
    }
    return columns;
}

QString csvNoteName(const QString &name, const QSet<QString> &taken)
{
    int next = 0;
    return freeNoteName(name, taken, &next);
}

CsvMapping sniffMapping(const QString &text, const CsvDialect &dialect, const metric::MetricSet &metrics)
{
    return mappingOf(headOf(text, dialect), dialect.header, metrics);
}

} // namespace kabocha::job
