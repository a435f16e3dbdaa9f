// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/node.h"

#include <QTest>

#include <cmath>

using namespace kabocha;
using namespace kabocha::yaml;
using Kind = Node::Kind;

Q_DECLARE_METATYPE(kabocha::yaml::Node::Kind)

namespace {

const QString File = QStringLiteral("file.yaml");

Node one(const QByteArray &text, QList<Issue> *issues = nullptr)
{
    const auto nodes = parse(text, File, issues);
    if (!nodes)
        qFatal("%s", qPrintable(nodes.error().text()));
    if (nodes->size() != 1)
        qFatal("%lld documents", static_cast<long long>(nodes->size()));
    return nodes->constFirst();
}

Error refusal(const QByteArray &text)
{
    const auto nodes = parse(text, File, nullptr);
    return nodes ? Error{.message = QStringLiteral("read")} : nodes.error();
}

/// A node as compact text, so that one comparison shows everything.
QString shown(const Node &node)
{
    switch (node.kind) {
    case Kind::Null:
        return QStringLiteral("null");
    case Kind::Bool:
        return node.boolean ? QStringLiteral("true") : QStringLiteral("false");
    case Kind::Integer:
        return QStringLiteral("i%1").arg(node.number, 0, 'g', 17);
    case Kind::Float:
        return QStringLiteral("f%1").arg(node.number, 0, 'g', 17);
    case Kind::String:
        return u'"' + node.text + u'"';
    case Kind::Sequence: {
        QStringList items;
        for (const Node &item : node.items)
            items << shown(item);
        return u'[' + items.join(u' ') + u']';
    }
    case Kind::Mapping: {
        QStringList entries;
        for (const Entry &entry : node.entries)
            entries << shown(entry.key) + u':' + shown(entry.value);
        return u'{' + entries.join(u' ') + u'}';
    }
    }
    return {};
}

} // namespace

class TestParse : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void scalarsResolveAsInPyYaml_data();
    void scalarsResolveAsInPyYaml();
    void quotedAndBlockScalarsAreStrings();
    void standardTagsAreObeyed();
    void standardTagThatDoesNotFitIsRefused();
    void ownTagsAreKept();
    void everyDocumentOfAStreamIsRead();
    void emptyStreamHasNoDocuments();
    void mergeKeysAreApplied_data();
    void mergeKeysAreApplied();
    void mergingSomethingElseIsRefused();
    void aliasesStandForTheirAnchors();
    void anchorsOfOneDocumentAreUnknownInTheNext();
    void aliasInsideItsOwnAnchorIsRefused();
    void duplicateKeysWarnAndTheLastWins();
    void overridingAMergedKeyIsNoDuplicate();
    void duplicatesAreFoundInLargeMappings();
    void keysOfDifferentKindsDiffer();
    void mappingAsKeyIsRefused();
    void placesAreOneBased();
    void columnsCountCharacters();
    void byteOrderMarkIsPassedOver();
    void lineEndsOfAllSystemsAreRead_data();
    void lineEndsOfAllSystemsAreRead();
    void textThatIsNotUtf8IsRefused_data();
    void textThatIsNotUtf8IsRefused();
    void controlCharactersAreRefused_data();
    void controlCharactersAreRefused();
    void syntaxErrorsHaveTheirPlace_data();
    void syntaxErrorsHaveTheirPlace();
    void hundredLevelsAreReadAndNoMore();
    void hostileTextIsRefused_data();
    void hostileTextIsRefused();
    void findKnowsOnlyTextKeys();
};

void TestParse::scalarsResolveAsInPyYaml_data()
{
    QTest::addColumn<QString>("expected");
    const QList<std::pair<const char *, const char *>> rows{
        {"true", "true"},
        {"True", "true"},
        {"TRUE", "true"},
        {"yes", "true"},
        {"Yes", "true"},
        {"on", "true"},
        {"ON", "true"},
        {"false", "false"},
        {"no", "false"},
        {"NO", "false"},
        {"off", "false"},
        {"Off", "false"},
        {"y", "\"y\""},
        {"N", "\"N\""},
        {"tRUE", "\"tRUE\""},
        {"oFF", "\"oFF\""},
        {"~", "null"},
        {"null", "null"},
        {"Null", "null"},
        {"NULL", "null"},
        {"nULL", "\"nULL\""},
        {"30", "i30"},
        {"+5", "i5"},
        {"-0", "i0"},
        {"010", "i8"},
        {"0_7", "i7"},
        {"0o7", "\"0o7\""},
        {"08", "\"08\""},
        {"0x1F", "i31"},
        {"-0x1f", "i-31"},
        {"0b11", "i3"},
        {"1_000", "i1000"},
        {"1__0", "i10"},
        {"1:30", "i90"},
        {"-1:30", "i-90"},
        {"190:20:30", "i685230"},
        {"1:75", "\"1:75\""},
        {"30.0", "f30"},
        {"5.", "f5"},
        {".5", "f0.5"},
        {"-.5", "\"-.5\""},
        {"+.5", "\"+.5\""},
        {"0.", "f0"},
        {"09.5", "f9.5"},
        {"1e3", "\"1e3\""},
        {"1.0e3", "\"1.0e3\""},
        {"1.0e+3", "f1000"},
        {"1.e+3", "f1000"},
        {".5e-1", "f0.050000000000000003"},
        {"1:30:00.5", "f5400.5"},
        {"685_230.15", "f685230.15000000002"},
        {".inf", "finf"},
        {"-.INF", "f-inf"},
        {"+.Inf", "finf"},
        {".nan", "fnan"},
        {".NaN", "fnan"},
        {"nan", "\"nan\""},
        {"inf", "\"inf\""},
        {"1.0e+999", "finf"},
        {"2001-01-01", "\"2001-01-01\""},
        {"+", "\"+\""},
        {".", "\".\""},
        {"1.2.3", "\"1.2.3\""},
        {"9223372036854775808", "i9.2233720368547758e+18"},
        {"a b", "\"a b\""},
        {"=", "\"=\""},
        {"0", "i0"},
        {"00", "i0"},
    };
    for (const auto &[text, expected] : rows)
        QTest::newRow(text) << QString::fromLatin1(expected);
}

void TestParse::scalarsResolveAsInPyYaml()
{
    QFETCH(QString, expected);
    const QByteArray text(QTest::currentDataTag());
    const Node node = one("a: " + text).entries.constFirst().value;
    QCOMPARE(shown(node), expected);
    if (node.kind != Kind::Null)
        QCOMPARE(node.text, QString::fromLatin1(text));
    QVERIFY(node.kind != Kind::Integer || !std::signbit(node.number) || node.number < 0); // no -0
}

void TestParse::quotedAndBlockScalarsAreStrings()
{
    QCOMPARE(shown(one("['30', \"true\", '~', '']")), QStringLiteral(R"(["30" "true" "~" ""])"));
    QCOMPARE(shown(one("a: >\n  30\nb: |\n  yes\n")), QStringLiteral("{\"a\":\"30\n\" \"b\":\"yes\n\"}"));
    QCOMPARE(shown(one("a: >\n  one\n  two\n\n  three\n")), QStringLiteral("{\"a\":\"one two\nthree\n\"}"));
    QCOMPARE(shown(one("'q': |\n  no line end")), QStringLiteral("{\"q\":\"no line end\"}"));
    QCOMPARE(shown(one("'q': |+\n  kept\n\n\n")), QStringLiteral("{\"q\":\"kept\n\n\n\"}"));
    QCOMPARE(shown(one("a: >\n  one\n  ")), QStringLiteral("{\"a\":\"one\n\"}"));
    QCOMPARE(shown(one("a: |\n  kept  ")), QStringLiteral("{\"a\":\"kept  \"}"));
    QCOMPARE(shown(one("'q': |-\n  cut\n\n")), QStringLiteral("{\"q\":\"cut\"}"));
    QCOMPARE(shown(one("a:\n")), QStringLiteral("{\"a\":null}"));
    QCOMPARE(shown(one("a: \"it's\"\nb: ''")), QStringLiteral("{\"a\":\"it's\" \"b\":\"\"}"));
    QCOMPARE(shown(one("a: ''\nb: |\n  the people'")), QStringLiteral("{\"a\":\"\" \"b\":\"the people'\"}"));
    QCOMPARE(shown(one("\"\\u00e9\\U0001F383\"")), QStringLiteral("\"é🎃\""));
}

void TestParse::standardTagsAreObeyed()
{
    QCOMPARE(shown(one("[!!str 30, !!int '30', !!float 30, !!bool 'yes', !!null '']")),
             QStringLiteral("[\"30\" i30 f30 true null]"));
    QCOMPARE(shown(one("[! 30]")), QStringLiteral("[\"30\"]"));
    QCOMPARE(shown(one("!!set {? a, ? b}")), QStringLiteral("{\"a\":null \"b\":null}"));
}

void TestParse::standardTagThatDoesNotFitIsRefused()
{
    const Error error = refusal("a: 1\nb: !!int many\n");
    QCOMPARE(error.message, QStringLiteral("“many” is not what its tag “!!int” says."));
    QCOMPARE(error.place.line, 2);
}

void TestParse::ownTagsAreKept()
{
    const Node node =
        one("!<lsst.verify.Measurement>\nblobs:\n- !<lsst.verify.Blob>\n  data: {}\nvalue: 7.0\n");
    QCOMPARE(node.tag, QStringLiteral("lsst.verify.Measurement"));
    QCOMPARE(node.find(u"blobs")->items.at(0).tag, QStringLiteral("lsst.verify.Blob"));
    QCOMPARE(node.find(u"value")->tag, QString());
    QCOMPARE(one("!own 5").kind, Kind::String);
    QCOMPARE(one("!own 5").tag, QStringLiteral("!own"));
}

void TestParse::everyDocumentOfAStreamIsRead()
{
    const auto nodes = parse("# comment\n---\na: 1\n---\n# nothing\n---\nb: 2\n...\n", File, nullptr);
    QVERIFY(nodes);
    QCOMPARE(nodes->size(), 3);
    QCOMPARE(shown(nodes->at(0)), QStringLiteral("{\"a\":i1}"));
    QCOMPARE(shown(nodes->at(1)), QStringLiteral("null"));
    QCOMPARE(shown(nodes->at(2)), QStringLiteral("{\"b\":i2}"));
    for (const char *text : {"'a'\n", "'a'\n...\n", "---\n'a'\n...\n", "'a'", "---\n'a'\n# end\n\n"}) {
        const auto single = parse(text, File, nullptr);
        QVERIFY(single);
        QCOMPARE(single->size(), 1);
    }
}

void TestParse::emptyStreamHasNoDocuments()
{
    for (const char *text : {"", "\n\n", "# only a comment\n", "# it's a comment\n", "\xEF\xBB\xBF"}) {
        const auto nodes = parse(text, File, nullptr);
        QVERIFY(nodes);
        QVERIFY(nodes->isEmpty());
    }
}

void TestParse::mergeKeysAreApplied_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected"); // of the entry `x`
    const QByteArray bases("a: &a {k: 1, l: 1}\nb: &b {k: 2, m: 2}\n");
    QTest::newRow("one") << bases + "x: {<<: *a}"
                         << "{\"k\":i1 \"l\":i1}";
    QTest::newRow("own key wins, behind") << bases + "x: {<<: *a, k: 9}"
                                          << "{\"k\":i9 \"l\":i1}";
    QTest::newRow("own key wins, before") << bases + "x: {k: 9, <<: *a}"
                                          << "{\"k\":i9 \"l\":i1}";
    QTest::newRow("earlier of a list wins") << bases + "x: {<<: [*a, *b]}"
                                            << "{\"k\":i1 \"m\":i2 \"l\":i1}";
    QTest::newRow("list the other way") << bases + "x: {<<: [*b, *a]}"
                                        << "{\"k\":i2 \"l\":i1 \"m\":i2}";
    QTest::newRow("later of two merge keys wins") << bases + "x: {<<: *a, <<: *b}"
                                                  << "{\"k\":i2 \"l\":i1 \"m\":i2}";
    QTest::newRow("through another") << bases + "c: &c {<<: *a, n: 3}\nx: {<<: *c}"
                                     << "{\"k\":i1 \"l\":i1 \"n\":i3}";
    QTest::newRow("mapping in place") << bases + "x: {<<: {k: 5}}"
                                      << "{\"k\":i5}";
    QTest::newRow("nothing to merge") << bases + "x: {<<: []}"
                                      << "{}";
    QTest::newRow("not deep") << QByteArray("a: &a {r: {p: 1}}\nx: {<<: *a, r: {q: 2}}")
                              << "{\"r\":{\"q\":i2}}";
    QTest::newRow("inside the value") << bases + "x: {r: {<<: *a}}"
                                      << "{\"r\":{\"k\":i1 \"l\":i1}}";
    QTest::newRow("quoted is an ordinary key") << bases + "x: {'<<': 1}"
                                               << "{\"<<\":i1}";
}

void TestParse::mergeKeysAreApplied()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QList<Issue> issues;
    const Node node = one(text, &issues);
    QCOMPARE(shown(*node.find(u"x")), expected);
    QVERIFY(issues.isEmpty());
}

void TestParse::mergingSomethingElseIsRefused()
{
    for (const char *text : {"a: 1\n<<: 5\n", "a: &a [1]\n<<: *a\n", "a: 1\n<<: [{}, 5]\n"}) {
        const Error error = refusal(text);
        QCOMPARE(error.kind, Error::Kind::Syntax);
        QVERIFY2(error.message.startsWith(QStringLiteral("The merge key “<<” takes")),
                 qPrintable(error.message));
        QVERIFY(error.place.line >= 1);
    }
}

void TestParse::aliasesStandForTheirAnchors()
{
    QCOMPARE(shown(one("a: &x [1, 2]\nb: *x\nc: &x 3\nd: *x\n")),
             QStringLiteral("{\"a\":[i1 i2] \"b\":[i1 i2] \"c\":i3 \"d\":i3}"));
    QCOMPARE(shown(one("a: &x\nb: *x\n")), QStringLiteral("{\"a\":null \"b\":null}"));
}

void TestParse::anchorsOfOneDocumentAreUnknownInTheNext()
{
    const Error error = refusal("a: &x 1\n---\nb: *x\n");
    QCOMPARE(error.kind, Error::Kind::Syntax);
    QCOMPARE(error.place.line, 3);
}

void TestParse::aliasInsideItsOwnAnchorIsRefused()
{
    for (const char *text : {"a: 1\nb: &x [*x]\n", "a: 1\nb: &x {c: *x}\n", "a: 1\nb: &x {<<: *x}\n"}) {
        const Error error = refusal(text);
        QCOMPARE(error.message, QStringLiteral("An alias stands inside the very value that it refers to."));
        QCOMPARE(error.place.line, 2);
    }
}

void TestParse::duplicateKeysWarnAndTheLastWins()
{
    QList<Issue> issues;
    const Node node = one("a: 1\nb: 2\na: 3\n", &issues);
    QCOMPARE(shown(node), QStringLiteral("{\"a\":i3 \"b\":i2}"));
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.at(0).code, QStringLiteral("yaml-duplicate-key"));
    QCOMPARE(issues.at(0).severity, Severity::Warning);
    QCOMPARE(issues.at(0).place.text(), QStringLiteral("file.yaml:3:1"));
    QVERIFY2(issues.at(0).text.contains(QStringLiteral("“a”")) &&
                 issues.at(0).text.contains(QStringLiteral("line 1")),
             qPrintable(issues.at(0).text));
}

void TestParse::overridingAMergedKeyIsNoDuplicate()
{
    QList<Issue> issues;
    one("a: &a {k: 1}\nb: {<<: *a, k: 2}\n", &issues);
    QVERIFY(issues.isEmpty());
}

void TestParse::duplicatesAreFoundInLargeMappings()
{
    QByteArray text;
    for (int i = 0; i < 50; ++i)
        text += "key" + QByteArray::number(i) + ": " + QByteArray::number(i) + '\n';
    for (int i = 0; i < 50; ++i)
        text += "key" + QByteArray::number(i) + ": " + QByteArray::number(100 + i) + '\n';
    QList<Issue> issues;
    const Node node = one(text, &issues);
    QCOMPARE(node.entries.size(), 50);
    QCOMPARE(issues.size(), 50);
    QCOMPARE(node.find(u"key0")->number, 100.0);
    QCOMPARE(node.find(u"key49")->number, 149.0);
}

void TestParse::keysOfDifferentKindsDiffer()
{
    QList<Issue> issues;
    QCOMPARE(one("1: a\n'1': b\n~: c\n", &issues).entries.size(), 3);
    QVERIFY(issues.isEmpty());
    QCOMPARE(one("1: a\n1.0: b\n", &issues).entries.size(), 1); // as in a Python dictionary
    QCOMPARE(issues.size(), 1);
}

void TestParse::mappingAsKeyIsRefused()
{
    for (const char *text : {"a: 1\n? {b: 2}\n: 3\n", "a: 1\n? [b]\n: 3\n"}) {
        const Error error = refusal(text);
        QCOMPARE(error.message, QStringLiteral("The key of a mapping is itself a mapping or a list."));
        QCOMPARE(error.place.line, 2);
    }
}

void TestParse::placesAreOneBased()
{
    const Node node = one("# first\na: 1\nb:\n  - c\n  - {d: e}\n");
    QCOMPARE(node.line, 2);
    QCOMPARE(node.column, 1);
    QCOMPARE(node.entries.at(0).value.line, 2);
    QCOMPARE(node.entries.at(0).value.column, 4);
    const Node &list = *node.find(u"b");
    QCOMPARE(list.items.at(0).line, 4);
    QCOMPARE(list.items.at(0).column, 5);
    QCOMPARE(list.items.at(1).find(u"d")->line, 5);
    QCOMPARE(list.items.at(1).find(u"d")->column, 9);
    // A value that is missing is missing behind its key.
    QCOMPARE(one("a:\n  b:\n\n\nc: 1\n").find(u"a")->find(u"b")->line, 2);
}

void TestParse::columnsCountCharacters()
{
    QCOMPARE(one("é: ü\n").entries.at(0).value.column, 4);
    QCOMPARE(one("\"🎃\": x\n").entries.at(0).value.column, 6);
    QCOMPARE(one("\xEF\xBB\xBF"
                 "a: x\n")
                 .entries.at(0)
                 .value.column,
             4);
}

void TestParse::byteOrderMarkIsPassedOver()
{
    const Node node = one("\xEF\xBB\xBF"
                          "a: 1\n");
    QCOMPARE(shown(node), QStringLiteral("{\"a\":i1}"));
    QCOMPARE(node.column, 1);
}

void TestParse::lineEndsOfAllSystemsAreRead_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("Unix") << QByteArray("\n");
    QTest::newRow("Windows") << QByteArray("\r\n");
    QTest::newRow("old Mac") << QByteArray("\r");
}

void TestParse::lineEndsOfAllSystemsAreRead()
{
    QFETCH(QByteArray, end);
    QByteArray text("a: >\n  one\n  two\nb: |\n  three\n  four\nc: 30\nd: plain\n");
    text.replace("\n", end);
    const Node node = one(text);
    QCOMPARE(shown(node),
             QStringLiteral("{\"a\":\"one two\n\" \"b\":\"three\nfour\n\" \"c\":i30 \"d\":\"plain\"}"));
    QCOMPARE(node.find(u"d")->line, 8);
}

void TestParse::textThatIsNotUtf8IsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("byte");
    QTest::addColumn<int>("column");
    QTest::newRow("Latin-1") << QByteArray("a: caf\xE9\n") << "0xe9" << 7;
    QTest::newRow("lone continuation") << QByteArray("a: \x80\n") << "0x80" << 4;
    QTest::newRow("cut short") << QByteArray("a: \xC3") << "0xc3" << 4;
    QTest::newRow("overlong") << QByteArray("a: \xC0\xAF\n") << "0xc0" << 4;
    QTest::newRow("overlong, three bytes") << QByteArray("a: \xE0\x80\xAF\n") << "0xe0" << 4;
    QTest::newRow("surrogate") << QByteArray("a: \xED\xA0\x80\n") << "0xed" << 4;
    QTest::newRow("too high") << QByteArray("a: \xF4\x90\x80\x80\n") << "0xf4" << 4;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "a\0",
                                          4)
                            << "0xff" << 1;
    QTest::newRow("behind an umlaut") << QByteArray("ü: \xE9\n") << "0xe9" << 4;
}

void TestParse::textThatIsNotUtf8IsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, byte);
    QFETCH(int, column);
    const Error error = refusal("# one\n" + text);
    QCOMPARE(error.kind, Error::Kind::Syntax);
    QCOMPARE(error.message, QStringLiteral("The file is not UTF-8 text (byte %1).").arg(byte));
    QCOMPARE(error.hint, QStringLiteral("Save it again as UTF-8."));
    QCOMPARE(error.place.text(), QStringLiteral("file.yaml:2:%1").arg(column));
}

void TestParse::controlCharactersAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("null") << QByteArray("a: b\0c\n", 7);
    QTest::newRow("yaml-cpp's end of file") << QByteArray("a: b\x04\nc: d\n");
    QTest::newRow("escape") << QByteArray("a: b\x1B\n");
    QTest::newRow("delete") << QByteArray("a: b\x7F\n");
    QTest::newRow("C1") << QByteArray("a: b\xC2\x9B\n");
}

void TestParse::controlCharactersAreRefused()
{
    QFETCH(QByteArray, text);
    const Error error = refusal(text);
    QVERIFY2(error.message.startsWith(QStringLiteral("The file holds a control character")),
             qPrintable(error.message));
    QCOMPARE(error.place.text(), QStringLiteral("file.yaml:1:5"));
}

void TestParse::syntaxErrorsHaveTheirPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("two colons") << QByteArray("a: 1\nb: c: d\n") << 2;
    QTest::newRow("tab as indentation") << QByteArray("a:\n\tb: 1\n") << 2;
    QTest::newRow("list and mapping") << QByteArray("a: 1\n- b\n") << 2;
    QTest::newRow("open quote") << QByteArray("a: 'b\n") << 2;
    QTest::newRow("open double quote") << QByteArray("a: \"b\n\n") << 3;
    QTest::newRow("open quote, no line end") << QByteArray("\na: 'b") << 2;
    QTest::newRow("nothing but a quote") << QByteArray("\n'") << 2;
    QTest::newRow("quote at the end") << QByteArray("a: ''\nb: '") << 2;
    QTest::newRow("text behind a document") << QByteArray("[a]\nb: 1\n") << 2;
    QTest::newRow("text behind a document's end") << QByteArray("a: 1\n...\nb: 2\n") << 3;
    QTest::newRow("open bracket") << QByteArray("a: [b\n") << 2;
    QTest::newRow("unknown alias") << QByteArray("a: 1\nb: *c\n") << 2;
    QTest::newRow("bad escape") << QByteArray("a: 1\nb: \"\\q\"\n") << 2;
    QTest::newRow("comma alone") << QByteArray("\n, [a") << 2;
    QTest::newRow("comma behind a document") << QByteArray("a: 1\n...\n,") << 3;
    QTest::newRow("closing bracket") << QByteArray("\n]\n") << 2;
    QTest::newRow("closing brace") << QByteArray("\n}\n") << 2;
    QTest::newRow("one bracket too many") << QByteArray("[a]\n]\n") << 2;
    QTest::newRow("comma behind a document's start") << QByteArray("--- ,\n") << 1;
    QTest::newRow("second document") << QByteArray("a: 1\n---\nb: c: d\n") << 3;
}

void TestParse::syntaxErrorsHaveTheirPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    const Error error = refusal(text);
    QCOMPARE(error.kind, Error::Kind::Syntax);
    QVERIFY2(error.message.startsWith(QStringLiteral("This is not well-formed YAML: ")),
             qPrintable(error.message));
    QCOMPARE(error.place.file, File);
    QCOMPARE(error.place.line, line);
    QVERIFY(error.place.column > 0);
    QVERIFY(!error.hint.isEmpty());
}

void TestParse::hundredLevelsAreReadAndNoMore()
{
    const auto nested = [](int levels) { return QByteArray(levels, '[') + '1' + QByteArray(levels, ']'); };
    QVERIFY(parse(nested(100), File, nullptr));
    const Error error = refusal(nested(101));
    QCOMPARE(error.message, QStringLiteral("The file is nested deeper than 100 levels."));
    QCOMPARE(error.place.text(), QStringLiteral("file.yaml:1:101"));
}

void TestParse::hostileTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    const int many = 200'000;
    QTest::newRow("brackets") << QByteArray(many, '[');
    QTest::newRow("braces") << QByteArray(many, '{');
    QTest::newRow("hyphens") << QByteArray("- ").repeated(many);
    QTest::newRow("question marks") << QByteArray("? ").repeated(many);
    QTest::newRow("mappings in brackets") << QByteArray("[a: ").repeated(many);
    QTest::newRow("anchors") << QByteArray("&a ").repeated(many);
    QTest::newRow("tags") << QByteArray("!a ").repeated(many);
    QTest::newRow("aliases of nothing") << QByteArray("*a ").repeated(many);
    QTest::newRow("exclamation marks") << QByteArray(many, '!');
    QTest::newRow("open quote") << QByteArray("a: \"") + QByteArray(many, 'x');
    QByteArray laughs("a: &a [x,x,x,x,x,x,x,x,x,x]\n");
    for (char c = 'b'; c <= 'z'; ++c)
        laughs +=
            QByteArray(1, c) + ": &" + c + " [" + (QByteArray("*") + char(c - 1) + ',').repeated(10) + "]\n";
    QTest::newRow("billion laughs") << laughs;
    QByteArray merges("a: &a {k1: 1, k2: 2, k3: 3}\n");
    for (char c = 'b'; c <= 'z'; ++c)
        merges += QByteArray(1, c) + ": &" + c + " {<<: [" +
                  (QByteArray("*") + char(c - 1) + ',').repeated(10) + "], n" + c + ": {<<: *" + char(c - 1) +
                  "}}\n";
    QTest::newRow("billion merges") << merges;
}

void TestParse::hostileTextIsRefused()
{
    QFETCH(QByteArray, text);
    const Error error = refusal(text);
    QCOMPARE(error.kind, Error::Kind::Syntax);
}

void TestParse::findKnowsOnlyTextKeys()
{
    const Node node = one("1: a\nyes: b\nname: c\n");
    QVERIFY(!node.find(u"1"));
    QVERIFY(!node.find(u"yes"));
    QVERIFY(node.find(u"name"));
    QVERIFY(!node.find(u"other"));
    QVERIFY(!one("[name]").find(u"name"));
}

QTEST_GUILESS_MAIN(TestParse)
#include "test_parse.moc"
