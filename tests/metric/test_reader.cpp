// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metric/reader.h"

#include <QTest>

using namespace kabocha;
using namespace kabocha::metric;

namespace {

const QString File = QStringLiteral("metrics/camera.yaml");
const QString Camera = QStringLiteral("camera");

MetricSet read(const QByteArray &text, QList<Issue> *issues)
{
    const auto set = readMetrics(text, File, Camera, issues);
    if (!set)
        qFatal("%s", qPrintable(set.error().text()));
    return *set;
}

Metric only(const QByteArray &definition, QList<Issue> *issues)
{
    const MetricSet set = read("Temp:\n  description: Warmth\n  unit: deg_C\n" + definition, issues);
    if (set.size() != 1)
        qFatal("%lld metrics", static_cast<long long>(set.size()));
    return set.metrics().constFirst();
}

} // namespace

class TestReader : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_issues.clear();
    }
    void readsAllOfAMetric();
    void tagsAreASet_data();
    void tagsAreASet();
    void tagThatIsNoTextIsLeftOut();
    void listsInReferencesAreKept();
    void mergedReferenceIsCompleted();
    void wrongPartsOfReferencesAreLeftOut_data();
    void wrongPartsOfReferencesAreLeftOut();
    void unitIsMadeCanonical();
    void foldedUnitMayEndInALineEnd();
    void wrongMetricsAreNamedAndTheRestLoaded_data();
    void wrongMetricsAreNamedAndTheRestLoaded();
    void unknownKeysAreNoted();
    void nameKeyIsIgnored();
    void duplicateMetricIsAWarning();
    void emptyFileIsAWarning();
    void secondDocumentIsReported();
    void fileThatIsNoMappingIsRefused();
    void brokenFileIsRefused();
    void wrongPackageNameIsRefused_data();
    void wrongPackageNameIsRefused();
    void issuesMayBeUnwanted();

private:
    QList<Issue> m_issues;
};

void TestReader::readsAllOfAMetric()
{
    const MetricSet set =
        read("# comment\nTemp:\n  description: >\n    How warm\n    it is.\n  unit: Celsius\n"
             "  tags: [b, a, b]\n  reference: {doc: LSE-59, page: 7, url: 'https://ls.st/lse-59'}\n",
             &m_issues);
    QVERIFY(m_issues.isEmpty());
    QCOMPARE(set.size(), 1);
    const Metric &metric = set.metrics().constFirst();
    QCOMPARE(metric.name.text(), QStringLiteral("camera.Temp"));
    QCOMPARE(metric.description, QStringLiteral("How warm it is."));
    QCOMPARE(metric.unit.canonical(), QStringLiteral("deg_C"));
    QCOMPARE(metric.tags, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(*metric.reference.doc, QStringLiteral("LSE-59"));
    QCOMPARE(*metric.reference.page, 7);
    QCOMPARE(*metric.reference.url, QStringLiteral("https://ls.st/lse-59"));
    QCOMPARE(metric.place.text(), QStringLiteral("metrics/camera.yaml:2:1"));
}

void TestReader::tagsAreASet_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("tags");
    const QStringList ab{QStringLiteral("a"), QStringLiteral("b")};
    QTest::newRow("list") << QByteArray("  tags: [b, a]\n") << ab;
    QTest::newRow("twice the same") << QByteArray("  tags: [b, a, b, a]\n") << ab;
    QTest::newRow("one string") << QByteArray("  tags: a\n") << QStringList{QStringLiteral("a")};
    QTest::newRow("YAML set") << QByteArray("  tags: !!set\n    ? b\n    ? a\n") << ab;
    QTest::newRow("filter y") << QByteArray("  tags: [y]\n") << QStringList{QStringLiteral("y")};
    QTest::newRow("issue 42: empty tags") << QByteArray("  tags: []\n") << QStringList();
    QTest::newRow("nothing") << QByteArray("  tags:\n") << QStringList();
    QTest::newRow("none") << QByteArray() << QStringList();
}

void TestReader::tagsAreASet()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, tags);
    QCOMPARE(only(text, &m_issues).tags, tags);
    QVERIFY(m_issues.isEmpty());
}

void TestReader::tagThatIsNoTextIsLeftOut()
{
    QCOMPARE(only("  tags:\n  - a\n  - 5\n  - yes\n  - [c]\n", &m_issues).tags,
             QStringList{QStringLiteral("a")});
    QCOMPARE(m_issues.size(), 3);
    QCOMPARE(m_issues.at(0).text,
             QStringLiteral("“camera.Temp”: a tag must be text, not the number 5. It is left out."));
    QCOMPARE(m_issues.at(0).place.line, 6);
    QVERIFY(m_issues.at(1).text.contains(QStringLiteral("the truth value “yes”")));
    QVERIFY(m_issues.at(2).text.contains(QStringLiteral("a list")));
}

void TestReader::listsInReferencesAreKept()
{
    const Reference reference = only("  reference: {doc: [A, B], url: [c]}\n", &m_issues).reference;
    QVERIFY(m_issues.isEmpty());
    QCOMPARE(reference.docList, QStringList({QStringLiteral("A"), QStringLiteral("B")}));
    QCOMPARE(*reference.doc, QStringLiteral("A\nB"));
    QCOMPARE(reference.urlList, QStringList{QStringLiteral("c")});
    QVERIFY(only("  reference: {doc: A}\n", &m_issues).reference.docList.isEmpty());
}

void TestReader::mergedReferenceIsCompleted()
{
    const MetricSet set = read("A:\n  description: a\n  unit: s\n  reference: &r {doc: D, page: 1}\n"
                               "B:\n  description: b\n  unit: s\n  reference: {<<: *r, page: 2}\n",
                               &m_issues);
    QVERIFY(m_issues.isEmpty());
    const Reference &reference = set.find(Name::ofMetric(Camera, QStringLiteral("B")))->reference;
    QCOMPARE(*reference.doc, QStringLiteral("D"));
    QCOMPARE(*reference.page, 2);
}

void TestReader::wrongPartsOfReferencesAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("page in words") << QByteArray("  reference: {page: seven}\n")
                                   << "page of the reference must be a whole number, not the text “seven”";
    QTest::newRow("page with fraction") << QByteArray("  reference: {page: 7.5}\n") << "not the number 7.5";
    QTest::newRow("huge page") << QByteArray("  reference: {page: 99999999999999999999}\n")
                               << "must be a whole number";
    QTest::newRow("doc as number") << QByteArray("  reference: {doc: 59}\n")
                                   << "doc of the reference must be text, not the number 59";
    QTest::newRow("url as mapping") << QByteArray("  reference: {url: {a: b}}\n")
                                    << "url of the reference must be text, not a mapping";
    QTest::newRow("list of numbers") << QByteArray("  reference: {doc: [1]}\n") << "must be text, not a list";
    QTest::newRow("reference as text")
        << QByteArray("  reference: LSE-59\n")
        << "the reference must be a mapping of doc, page and url, not the text “LSE-59”";
}

void TestReader::wrongPartsOfReferencesAreLeftOut()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    QVERIFY(only(text, &m_issues).reference.isEmpty());
    QCOMPARE(m_issues.size(), 1);
    QCOMPARE(m_issues.at(0).severity, Severity::Error);
    QCOMPARE(m_issues.at(0).place.line, 4);
    QVERIFY2(m_issues.at(0).text.contains(message), qPrintable(m_issues.at(0).text));
}

void TestReader::unitIsMadeCanonical()
{
    const MetricSet set =
        read("A: {description: a, unit: milliarcsecond}\nB: {description: b, unit: ''}\n", &m_issues);
    QCOMPARE(set.metrics().at(0).unit.canonical(), QStringLiteral("marcsec"));
    QCOMPARE(set.metrics().at(1).unit.canonical(), QString());
    QVERIFY(m_issues.isEmpty());
}

void TestReader::foldedUnitMayEndInALineEnd()
{
    const MetricSet set = read(
        "A:\n  description: a\n  unit: >\n    mmag\n  tags: t\nB:\n  description: b\n  unit: >\n  tags: t\n",
        &m_issues);
    QCOMPARE(set.metrics().at(0).unit.canonical(), QStringLiteral("mmag"));
    QCOMPARE(set.metrics().at(1).unit.canonical(), QString());
    QVERIFY(m_issues.isEmpty());
}

void TestReader::wrongMetricsAreNamedAndTheRestLoaded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("code");
    QTest::newRow("no description") << QByteArray("Bad:\n  unit: s\n") << 2
                                    << "“camera.Bad” has no description."
                                    << "metric";
    QTest::newRow("no unit") << QByteArray("Bad:\n  description: x\n") << 2 << "“camera.Bad” has no unit."
                             << "metric";
    QTest::newRow("empty unit") << QByteArray("Bad:\n  description: x\n  unit:\n") << 4
                                << "unit must be text, not nothing"
                                << "metric";
    QTest::newRow("number as unit") << QByteArray("Bad:\n  description: x\n  unit: 1\n") << 4
                                    << "unit must be text, not the number 1"
                                    << "metric";
    QTest::newRow("unknown unit") << QByteArray("Bad:\n  description: x\n  unit: degC\n") << 4
                                  << "“camera.Bad”: “degC” is not a known unit."
                                  << "unit";
    QTest::newRow("unit with a flaw")
        << QByteArray("Bad:\n  description: x\n  unit: m/\n") << 4 << "“m/” is not a unit"
        << "unit";
    QTest::newRow("description as list")
        << QByteArray("Bad:\n  description: [x]\n  unit: s\n") << 3 << "description must be text, not a list"
        << "metric";
    QTest::newRow("text instead of a mapping")
        << QByteArray("Bad: x\n") << 2
        << "“camera.Bad” must be a mapping with description and unit, not the text “x”."
        << "metric";
    QTest::newRow("name with a dot") << QByteArray("a.b:\n  description: x\n  unit: s\n") << 2
                                     << "“a.b” cannot be the name of a metric."
                                     << "metric-name";
    QTest::newRow("number as name") << QByteArray("5:\n  description: x\n  unit: s\n") << 2
                                    << "“5” cannot be the name of a metric."
                                    << "metric-name";
    QTest::newRow("name with a blank")
        << QByteArray("a b:\n  description: x\n  unit: s\n") << 2 << "“a b” cannot be the name of a metric."
        << "metric-name";
}

void TestReader::wrongMetricsAreNamedAndTheRestLoaded()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QString, message);
    QFETCH(QString, code);
    const MetricSet set = read("Good: {description: x, unit: s}\n" + text, &m_issues);
    QCOMPARE(set.size(), 1);
    QCOMPARE(m_issues.size(), 1);
    QCOMPARE(m_issues.at(0).severity, Severity::Error);
    QCOMPARE(m_issues.at(0).code, code);
    QCOMPARE(m_issues.at(0).place.file, File);
    QCOMPARE(m_issues.at(0).place.line, line);
    QVERIFY2(m_issues.at(0).text.contains(message), qPrintable(m_issues.at(0).text));
}

void TestReader::unknownKeysAreNoted()
{
    only("  Tags: [a]\n", &m_issues);
    QCOMPARE(m_issues.size(), 1);
    QCOMPARE(m_issues.at(0).severity, Severity::Note);
    QCOMPARE(m_issues.at(0).text, QStringLiteral("“camera.Temp”: “Tags” is not known. It is ignored."));
}

void TestReader::nameKeyIsIgnored()
{
    QCOMPARE(only("  name: Other\n", &m_issues).name.metric, QStringLiteral("Temp"));
    QVERIFY(m_issues.isEmpty());
}

void TestReader::duplicateMetricIsAWarning()
{
    const MetricSet set = read("A: {description: one, unit: s}\nA: {description: two, unit: s}\n", &m_issues);
    QCOMPARE(set.size(), 1);
    QCOMPARE(set.metrics().at(0).description, QStringLiteral("two"));
    QCOMPARE(m_issues.size(), 1);
    QCOMPARE(m_issues.at(0).code, QStringLiteral("yaml-duplicate-key"));
}

void TestReader::emptyFileIsAWarning()
{
    QVERIFY(read("# nothing yet\n", &m_issues).isEmpty());
    QCOMPARE(m_issues.size(), 1);
    QCOMPARE(m_issues.at(0).severity, Severity::Warning);
    QCOMPARE(m_issues.at(0).text, QStringLiteral("The file defines no metrics."));
}

void TestReader::secondDocumentIsReported()
{
    QCOMPARE(read("A: {description: a, unit: s}\n---\nB: {description: b, unit: s}\n", &m_issues).size(), 2);
    QCOMPARE(m_issues.size(), 1);
    QCOMPARE(m_issues.at(0).severity, Severity::Error);
    QCOMPARE(m_issues.at(0).place.line, 3);
}

void TestReader::fileThatIsNoMappingIsRefused()
{
    const auto set = readMetrics("- a\n- b\n", File, Camera, &m_issues);
    QVERIFY(!set);
    QCOMPARE(set.error().kind, Error::Kind::Schema);
    QCOMPARE(set.error().message,
             QStringLiteral("A metrics file must hold a mapping from names to metrics, not a list."));
    QCOMPARE(set.error().place.file, File);
}

void TestReader::brokenFileIsRefused()
{
    const auto set = readMetrics("A: {description: a\n", File, Camera, &m_issues);
    QVERIFY(!set);
    QCOMPARE(set.error().kind, Error::Kind::Syntax);
    QCOMPARE(set.error().place.file, File);
    QVERIFY(set.error().place.line > 0);
}

void TestReader::wrongPackageNameIsRefused_data()
{
    QTest::addColumn<QString>("package");
    QTest::newRow("dot") << "a.b";
    QTest::newRow("blank") << "a b";
    QTest::newRow("empty") << "";
}

void TestReader::wrongPackageNameIsRefused()
{
    QFETCH(QString, package);
    const auto set = readMetrics("A: {description: a, unit: s}\n", File, package, &m_issues);
    QVERIFY(!set);
    QVERIFY(set.error().message.contains(QStringLiteral("cannot be the name of a package")));
    QVERIFY(set.error().hint.contains(QStringLiteral("Rename the file")));
}

void TestReader::issuesMayBeUnwanted()
{
    QVERIFY(readMetrics("A: {description: a, unit: bogus}\nA: 5\n", File, Camera, nullptr));
}

QTEST_GUILESS_MAIN(TestReader)
#include "test_reader.moc"
