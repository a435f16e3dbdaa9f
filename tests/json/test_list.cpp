// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/io.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace kabocha;
using namespace kabocha::json;

namespace {

/// The same value with every item made: what lists kept as bytes must not differ from.
Value made(const Value &value)
{
    if (value.isArray()) {
        QList<Value> items;
        for (const Value &item : value.items())
            items << made(item);
        return Value::array(items);
    }
    if (!value.isObject())
        return value;
    Object out;
    for (const auto &[key, member] : value.members())
        out.insert(key, made(member));
    return Value::object(out);
}

QByteArray numberText(QRandomGenerator &random)
{
    static const QByteArrayList odd{"NaN",
                                    "Infinity",
                                    "-Infinity",
                                    "null",
                                    "true",
                                    "false",
                                    "0",
                                    "-0",
                                    "-0.0",
                                    "1e400",
                                    "1E-5",
                                    "5",
                                    "1e-400",
                                    "[]",
                                    "[[1, 2], [3]]",
                                    "-1e+999",
                                    "123456789012345678901234567890"};
    if (random.bounded(4) == 0)
        return odd.at(random.bounded(int(odd.size())));
    return QByteArray::number(random.generateDouble() * 1e6 - 5e5, 'g', 3 + random.bounded(15));
}

QByteArray listText(QRandomGenerator &random, int count)
{
    static const QByteArrayList blanks{"", " ", "\n          ", "\r\n\t", "                                "};
    QByteArray out = "[";
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            out += blanks.at(random.bounded(int(blanks.size()))) + ",";
        out += blanks.at(random.bounded(int(blanks.size()))) + numberText(random);
    }
    return out + " ]";
}

} // namespace

/// Lists of numbers that stay bytes say the same as lists whose items were made; files are read through a
/// window.
class TestList : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString file(const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(QStringLiteral("list.json"));
        QFile::remove(path);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(path));
        return path;
    }
    /// Read as a large file is, whatever its size.
    Result<Value> parseFile(const QByteArray &bytes, const Progress &progress = {})
    {
        return Source::open(file(bytes), 0)
            .and_then([&progress](const std::shared_ptr<const Source> &source) {
                return parse(source, nullptr, progress);
            });
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void longListsStayBytes()
    {
        QRandomGenerator random(1);
        const Value value = parse("{\"a\": " + listText(random, 100) + ", \"b\": [1, 2]}").value();
        QVERIFY(value.members().value(QStringLiteral("a")).list());
        QVERIFY(!value.members().value(QStringLiteral("b")).list()); // cheaper made at once
        QCOMPARE(value.members().value(QStringLiteral("a")).size(), 100);
    }

    void textOrObjectsAmongNumbersMakeTheItems()
    {
        const QByteArray numbers = QByteArray("1.5, ").repeated(200);
        for (const QByteArray &odd : {QByteArray("\"text\""), QByteArray("{}"), QByteArray("[[\"deep\"]]")}) {
            const QByteArray text = "[" + numbers + odd + ", [" + numbers + "2], " + numbers + "3]";
            const Value value = parse(text).value();
            QVERIFY(!value.list());
            QCOMPARE(value.size(), 403);
            QVERIFY(value.items().at(201).list()); // of numbers again
            QCOMPARE(write(value, {.indent = 0}), QByteArray(text).replace(" ", ""));
        }
    }

    void theyAreWrittenAsListsThatWereMade_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 40; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void theyAreWrittenAsListsThatWereMade()
    {
        QFETCH(int, seed);
        QRandomGenerator random(quint32(seed) + 1);
        const QByteArray list = listText(random, 60 + random.bounded(9000));
        const Value value = parse("{\"x\": {\"y\": " + list + "}}").value();
        const Value items = made(value);
        QVERIFY(value.members().value(QStringLiteral("x")).members().value(QStringLiteral("y")).list());
        QVERIFY(value == items);
        QVERIFY(pythonEquals(value, value) || list.contains("NaN"));
        for (const int indent : {-1, 0, 2}) {
            for (const NonFinite nonFinite : {NonFinite::Token, NonFinite::Null}) {
                for (const Numbers numbers : {Numbers::Source, Numbers::Python}) {
                    const WriteOptions options{.indent = indent, .nonFinite = nonFinite, .numbers = numbers};
                    QCOMPARE(write(value, options), write(items, options));
                }
            }
        }
        const List &bytes =
            *value.members().value(QStringLiteral("x")).members().value(QStringLiteral("y")).list();
        const Value alone = Value::list(bytes);
        QCOMPARE(write(alone, {.indent = -1}).size(), bytes.compactSize);
        QCOMPARE(write(alone, {.indent = -1, .nonFinite = NonFinite::Null}).size(), bytes.strictSize);
        for (const qint64 first : {0, 1, 4095, 4096, 5000, 100'000})
            QCOMPARE(alone.slice(first, 10).value(), alone.items().mid(first, 10));
    }

    void asFloatsTheyArePythons()
    {
        const QByteArray text =
            "[" + QByteArray("1, -0, 1e2, true, false, null, NaN, 1e400, [2, null], ").repeated(20) + "0.10]";
        List list = *parse(text).value().list();
        list.asFloats = true;
        const QByteArray once = "1.0, 0.0, 100.0, 1.0, 0.0, NaN, NaN, Infinity, [2.0, NaN], ";
        const QByteArray wanted = "[" + once.repeated(20) + "0.1]";
        QByteArray written = write(Value::list(list), {.indent = -1, .numbers = Numbers::Python});
        written.replace("-0.0", "0.0"); // Python's float("-0") keeps the sign, int does not
        QCOMPARE(written, wanted);
        QCOMPARE(Value::list(list).items().at(3).numberText(), QByteArray("1.0"));
    }

    void aFileIsReadThroughAWindow_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 12; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void aFileIsReadThroughAWindow()
    {
        QFETCH(int, seed);
        QRandomGenerator random(quint32(seed) + 100);
        QByteArray text = "\xEF\xBB\xBF{\"long\": \"" +
                          QByteArray("\xC3\xA9\\u00e9\\n x").repeated(random.bounded(60'000)) + "\"";
        for (int member = 0; text.size() < 2'000'000; ++member) {
            text += ",\n \"k" + QByteArray::number(member) + "\": ";
            switch (random.bounded(4)) {
            case 0:
                text += listText(random, random.bounded(30'000));
                break;
            case 1:
                text += "[\"" + QByteArray("ab\xE2\x82\xAC").repeated(random.bounded(300)) +
                        "\", -12.5e-3, null, true]";
                break;
            case 2:
                text += "{\"deep\": [[" + listText(random, 40) + ", {\"x\": 1}]]}";
                break;
            default:
                text += "-" + QByteArray("1234567890").repeated(1 + random.bounded(50));
            }
        }
        text += "}";
        const auto inMemory = parse(text);
        QVERIFY2(inMemory, qPrintable(inMemory ? QString() : inMemory.error().text()));
        const auto fromFile = parseFile(text);
        QVERIFY2(fromFile, qPrintable(fromFile ? QString() : fromFile.error().text()));
        QVERIFY(*inMemory == *fromFile);
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        QVERIFY(write(*fromFile, out));
        QCOMPARE(out.data(), write(*inMemory));
    }

    void errorsHaveTheirPlaceBehindMegabytes_data()
    {
        QTest::addColumn<QByteArray>("ending");
        QTest::addColumn<int>("column"); // on the last line
        QTest::addColumn<QString>("says");
        QTest::newRow("trailing comma") << QByteArray("1.5,\n]") << 4 << QStringLiteral("comma");
        QTest::newRow("cut off") << QByteArray("1.5") << 4 << QStringLiteral("ends where");
        QTest::newRow("leading zero") << QByteArray(" 01]") << 2 << QStringLiteral("superfluous 0");
        QTest::newRow("no number") << QByteArray("1, -x]") << 5 << QStringLiteral("a digit");
        QTest::newRow("misspelt") << QByteArray("nan]") << 1 << QStringLiteral("a value");
        QTest::newRow("behind text") << QByteArray("\"x\", 1 2]") << 8 << QStringLiteral("`,` or `]`");
        QTest::newRow("binary") << QByteArray("\x01]") << 1 << QStringLiteral("0x01");
    }
    void errorsHaveTheirPlaceBehindMegabytes()
    {
        QFETCH(QByteArray, ending);
        QFETCH(int, column);
        QFETCH(QString, says);
        constexpr int lines = 150'000;
        const QByteArray text = "[" + QByteArray("123.25,\n").repeated(lines) + ending;
        for (const auto &value : {parse(text), parseFile(text)}) {
            QVERIFY(!value);
            QVERIFY2(value.error().message.contains(says), qPrintable(value.error().message));
            QCOMPARE(value.error().place.line, lines + 1);
            QCOMPARE(value.error().place.column, column);
        }
    }

    void tooManyValuesAreRefused()
    {
        QByteArray text = "[";
        text += QByteArray("\"\",").repeated(Scanner::maximumValues + 1);
        text += "0]";
        class Counter final : public ScanHandler
        {
            void null(qint64) override {}
            void boolean(bool, qint64) override {}
            void number(QByteArrayView, qint64) override {}
            void string(QString &&, qint64, qint64) override {}
            void key(QString &&, qint64) override {}
            void beginArray(qint64) override {}
            void endArray(qint64) override {}
            void beginObject(qint64) override {}
            void endObject(qint64) override {}
        } counter;
        const auto scanned = Scanner(Source::of(text)).run(counter);
        QVERIFY(!scanned);
        QCOMPARE(scanned.error().kind, Error::Kind::Unsupported);
    }

    void openListsOfListsAreNotReadOverAndOver()
    {
        // Each of the open lists would be tried as one of numbers, up to the text at the very end.
        const QByteArray text = QByteArray("[").repeated(190) + QByteArray("1,").repeated(1'000'000) +
                                "\"x\"" + QByteArray("]").repeated(190);
        const auto value = parse(text);
        QVERIFY(value);
        QCOMPARE(made(*value), *value);
    }

    void aLongListInAListStaysBytes()
    {
        const QByteArray numbers = QByteArray("1.5, NaN, true, [2, []], 1e400, ").repeated(5'000) + "null";
        const QByteArray text = "[3, [1, 2], [" + numbers + "], [[" + numbers + "], 4], 5]";
        for (const auto &value : {parse(text), parseFile(text)}) {
            QVERIFY(value && value->list());
            const QList<Value> items = value->slice(0, 10).value();
            QCOMPARE(items.size(), 5);
            QVERIFY(!items.at(1).list());
            const Value alone = parse("[" + numbers + "]").value();
            QVERIFY(items.at(2).list() && alone.list());
            const List &inner = *items.at(2).list();
            QCOMPARE(inner.count, alone.list()->count);
            QCOMPARE(inner.compactSize, alone.list()->compactSize);
            QCOMPARE(inner.strictSize, alone.list()->strictSize);
            QCOMPARE(inner.span.size(), alone.list()->span.size());
            QCOMPARE(inner.marks.size(), alone.list()->marks.size());
            QVERIFY(inner.numbers && inner.booleans && inner.nulls && !inner.asFloats);
            QVERIFY(items.at(2) == alone);
            QCOMPARE(items.at(2).slice(20'003, 2).value(), alone.slice(20'003, 2).value());
            QCOMPARE(write(items.at(2)), write(alone));
            QCOMPARE(made(items.at(2)), made(alone));
            QVERIFY(items.at(3).list());
            QCOMPARE(items.at(3).size(), 2);
            QVERIFY(items.at(3).slice(0, 1).value().first() == alone);
            QCOMPARE(items.at(4).numberText(), QByteArray("5"));
            QCOMPARE(value->slice(4, 1).value(), QList<Value>({items.at(4)}));
        }
    }

    void readingCanBeCancelled()
    {
        const QByteArray text = "[" + QByteArray("1.5, ").repeated(4'000'000) + "1]";
        double last = 0;
        const auto value = parseFile(text, [&last](double done) {
            last = done;
            return done < 0.5;
        });
        QVERIFY(!value);
        QCOMPARE(value.error().kind, Error::Kind::Cancelled);
        QVERIFY(last >= 0.5 && last < 0.9);
    }

    void aFileThatChangesIsAnError_data()
    {
        QTest::addColumn<bool>("shorter");
        QTest::newRow("cut off") << true;
        QTest::newRow("written to") << false;
    }
    void aFileThatChangesIsAnError()
    {
        QFETCH(bool, shorter);
        const QByteArray text = "[" + QByteArray("1.5, ").repeated(100'000) + "1]";
        const auto value = parseFile(text);
        QVERIFY(value);
        QCOMPARE(value->slice(50'000, 1).value().first().toDouble(), 1.5);
        QFile file(m_dir.filePath(QStringLiteral("list.json")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (shorter)
            QVERIFY(file.resize(1000));
        else
            QVERIFY(file.write("[2") == 2);
        file.setFileTime(QDateTime(QDate(2030, 1, 1), QTime(0, 0), Qt::UTC),
                         QFileDevice::FileModificationTime);
        file.close();
        const auto slice = value->slice(50'000, 1);
        QVERIFY(!slice);
        QCOMPARE(slice.error().kind, Error::Kind::Io);
        QVERIFY(slice.error().message.contains(QLatin1String("changed")));
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        const auto written = write(*value, out);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Io);
        QVERIFY(write(*value).isEmpty()); // no JSON text is
    }

    void aFileThatIsReplacedIsStillRead()
    {
        const auto value = parseFile("[" + QByteArray("1.5, ").repeated(100'000) + "1]");
        QVERIFY(value);
        file("[]"); // another file in its place, as when it is saved
        QCOMPARE(value->slice(99'999, 10).value().size(), 2);
    }

    void foldedForPeople()
    {
        const Value value = parse("{\"a\": [" + QByteArray("1, ").repeated(500) + "2]}").value();
        QCOMPARE(QString::fromUtf8(write(value, {.indent = -1, .foldFrom = 100})),
                 QStringLiteral("{\"a\": [1, 1, 1, … 498 more]}"));
        QCOMPARE(write(value, {.indent = 0, .foldFrom = 501}), write(value, {.indent = 0}));
    }

    void theBeginningForPeople_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray numbers = '[' + QByteArray("1, ").repeated(1000) + "2]";
        QTest::newRow("a list of numbers") << numbers;
        QTest::newRow("lists in lists") << QByteArray("[" + numbers + ", " + numbers + "]");
        QTest::newRow("texts") << QByteArray('[' + QByteArray("\"\\u00e9\", ").repeated(1000) + "null]");
        QTest::newRow("a long text") << QByteArray("[\"" + QByteArray("x").repeated(5000) + "\"]");
        QTest::newRow("a long key") << QByteArray("{\"" + QByteArray("x").repeated(5000) + "\": 1}");
        QTest::newRow("objects in objects")
            << QByteArray("{\"a\": {\"b\": [" + QByteArray("{\"c\": 1}, ").repeated(1000) + "{}]}}");
    }
    void theBeginningForPeople()
    {
        QFETCH(QByteArray, text);
        const Value value = parse(text).value();
        const QByteArray all = write(value, {.indent = -1});
        for (const qint64 most : {0, 1, 50, 300}) {
            const QByteArray beginning = write(value, {.indent = -1, .most = most});
            QVERIFY(beginning.size() > most);
            QVERIFY2(beginning.size() < most + 20, beginning);
            QCOMPARE(beginning.first(most), all.first(most));
        }
        QCOMPARE(write(value, {.indent = -1, .most = all.size()}), all);
    }

    void aReferenceLeadsToTheList()
    {
        QRandomGenerator random(7);
        const auto value = parseFile("{\"a\": " + listText(random, 9000) + "}");
        QVERIFY(value);
        const QString key = QStringLiteral("list-1234");
        const Value list = value->members().value(QStringLiteral("a"));
        const QByteArray text = write(list, {.indent = 0, .listReference = key});
        QVERIFY(text.size() < 300);
        const Value reference = parse(text).value();
        auto again = referredList(reference, key);
        QVERIFY(again);
        QCOMPARE(again->file, list.span().source->file());
        QCOMPARE(again->size, list.span().source->size());
        again->list.span.source = list.span().source;
        QVERIFY(Value::list(again->list) == list);
        QCOMPARE(Value::list(again->list).slice(8000, 5).value(), list.slice(8000, 5).value());
        QVERIFY(!referredList(reference, QStringLiteral("other")));
        QVERIFY(!referredList(parse("{\"list-1234\": [\"f\", 9, 1, 5, 20, 1, 3, 3, 1, 0, 0, 0, 6]}").value(),
                              key)); // behind its end

        file("[]"); // another file in its place: nobody would find the bytes there
        QCOMPARE(write(list, {.indent = 0, .listReference = key}), write(list, {.indent = 0}));
    }
};

QTEST_GUILESS_MAIN(TestList)
#include "test_list.moc"
