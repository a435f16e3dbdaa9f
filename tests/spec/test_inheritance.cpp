// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/reader.h"
#include "spec/resolver.h"
#include "json/io.h"

#include <QTest>

using namespace kabocha;
using namespace kabocha::spec;

namespace {

struct Source
{
    const char *path;
    QByteArray text;
};

} // namespace

/// Partials, bases and what becomes of them (lsst-verify.md §2.3), without the file system.
class TestInheritance : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_issues.clear();
    }
    void namesOfSpecifications_data();
    void namesOfSpecifications();
    void unitAndOperatorComeFromThePartial();
    void basesAreMergedInOrder();
    void listsAreConcatenatedAndMappingsMerged();
    void otherKindReplaces();
    void baseMayBeInAnotherFile_data();
    void baseMayBeInAnotherFile();
    void baseMayComeLater();
    void basesHaveBases();
    void specificationLendsItsMetric();
    void partialsAreNoSpecifications();
    void inheritedNameAndIdAreNotPassedOn();
    void missingBaseIsReported();
    void missingPartialOfThisFileIsReported();
    void dependentsOfAMissingBaseAreReported();
    void cycleNamesEveryMember();
    void selfReferenceIsACycle();
    void cycleThroughPartialsIsReported();
    void specificationWithoutMetricIsReported();
    void duplicateNamesAreAWarning();
    void duplicatePartialsAreAWarning();
    void wrongDocumentsAreNamed_data();
    void wrongDocumentsAreNamed();
    void wrongThresholdsAreNamed_data();
    void wrongThresholdsAreNamed();
    void flawOfAnInheritedPartIsPlacedAtTheDocument();
    void thresholdMayBeWrittenAsPythonDoes();
    void queryKeepsTypes();
    void unknownKeysAreNoted();
    void doublingListsAreStopped();
    void longChains();
    void largeMappings();

private:
    SpecificationSet read(const QList<Source> &sources)
    {
        QList<Document> documents;
        for (const Source &source : sources) {
            const QString path = QString::fromLatin1(source.path);
            const auto read = readDocuments(source.text, path + QStringLiteral(".yaml"),
                                            QStringLiteral("pkg"), path, &m_issues);
            if (!read)
                qFatal("%s", qPrintable(read.error().text()));
            documents << *read;
        }
        SpecificationSet set;
        for (const Document &document : resolve(documents, &m_issues))
            if (const auto specification = readSpecification(document, &m_issues))
                set.insert(*specification);
        return set;
    }
    SpecificationSet read(const QByteArray &text) { return read(QList<Source>{{"file", text}}); }
    QString names(const SpecificationSet &set)
    {
        QStringList out;
        for (const Specification &one : set.specifications())
            out << one.name.text();
        return out.join(u' ');
    }
    QString issues()
    {
        QStringList out;
        for (const Issue &issue : m_issues)
            out << issue.line();
        return out.join(u'\n');
    }

    QList<Issue> m_issues;
};

void TestInheritance::namesOfSpecifications_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("bare name and metric") << QByteArray("name: design\nmetric: M\n");
    QTest::newRow("metric with package") << QByteArray("name: design\nmetric: pkg.M\n");
    QTest::newRow("two parts") << QByteArray("name: M.design\n");
    QTest::newRow("three parts") << QByteArray("name: pkg.M.design\n");
    QTest::newRow("name wins over metric") << QByteArray("name: M.design\nmetric: Other\n");
}

void TestInheritance::namesOfSpecifications()
{
    QFETCH(QByteArray, head);
    const SpecificationSet set = read(head + "threshold: {operator: '<', unit: s, value: 5}\n");
    QCOMPARE(issues(), QString());
    QCOMPARE(names(set), QStringLiteral("pkg.M.design"));
    QCOMPARE(set.specifications().at(0).place.text(), QStringLiteral("file.yaml:1:1"));
}

void TestInheritance::unitAndOperatorComeFromThePartial()
{
    const SpecificationSet set = read("id: base\nmetric: M\nthreshold:\n  unit: mmag\n  operator: '<='\n---\n"
                                      "name: FY17\nbase: '#base'\nthreshold:\n  value: 7.5\n");
    QCOMPARE(issues(), QString());
    QCOMPARE(names(set), QStringLiteral("pkg.M.FY17"));
    QCOMPARE(set.specifications().at(0).test(), QStringLiteral("<= 7.5 mmag"));
}

void TestInheritance::basesAreMergedInOrder()
{
    const SpecificationSet set = read("id: a\nmetric: A\nthreshold: {operator: '<', unit: s, value: 1}\n---\n"
                                      "id: b\nmetric: B\nthreshold: {unit: h, value: 2}\n---\n"
                                      "name: ab\nbase: ['#a', '#b']\n---\nname: ba\nbase: ['#b', '#a']\n");
    QCOMPARE(issues(), QString());
    QCOMPARE(names(set), QStringLiteral("pkg.A.ba pkg.B.ab"));
    QCOMPARE(set.specifications().at(0).test(), QStringLiteral("< 1.0 s"));
    QCOMPARE(set.specifications().at(1).test(), QStringLiteral("< 2.0 h"));
}

void TestInheritance::listsAreConcatenatedAndMappingsMerged()
{
    const SpecificationSet set =
        read("id: a\ntags: [x, y]\nmetadata_query: {visits: [1, 2], deep: {p: 1, q: 1}}\n---\n"
             "name: M.s\nbase: '#a'\ntags: [y, z]\n"
             "metadata_query: {visits: [3], deep: {q: 2, r: 3}, f: r}\n"
             "threshold: {operator: '<', unit: s, value: 5}\n");
    QCOMPARE(issues(), QString());
    const Specification &one = set.specifications().at(0);
    QCOMPARE(one.tags, QStringList({QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z")}));
    QCOMPARE(json::write(json::Value::object(one.metadataQuery), {.indent = -1}),
             QByteArray(R"({"deep": {"p": 1, "q": 2, "r": 3}, "f": "r", "visits": [1, 2, 3]})"));
}

void TestInheritance::otherKindReplaces()
{
    const SpecificationSet set =
        read("id: a\ntags: [x]\nmetadata_query: {v: [1]}\n---\nname: M.s\nbase: '#a'\ntags: y\n"
             "metadata_query: {v: 2}\nthreshold: {operator: '<', unit: s, value: 5}\n");
    QCOMPARE(issues(), QString());
    QCOMPARE(set.specifications().at(0).tags, QStringList{QStringLiteral("y")});
    QCOMPARE(set.specifications().at(0).metadataQuery.value(QStringLiteral("v")).toDouble(), 2.0);
}

void TestInheritance::baseMayBeInAnotherFile_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::newRow("path") << QByteArray("sub/other#p");
    QTest::newRow("whole name") << QByteArray("pkg:sub/other#p");
    QTest::newRow("specification") << QByteArray("M.spec");
    QTest::newRow("specification with package") << QByteArray("pkg.M.spec");
}

void TestInheritance::baseMayBeInAnotherFile()
{
    QFETCH(QByteArray, base);
    const SpecificationSet set =
        read({{"file", "name: mine\nbase: '" + base + "'\n"},
              {"sub/other", "id: p\nmetric: M\nthreshold: {operator: '<', unit: s, value: 5}\n---\n"
                            "name: spec\nbase: '#p'\n"}});
    QCOMPARE(issues(), QString());
    QCOMPARE(names(set), QStringLiteral("pkg.M.mine pkg.M.spec"));
}

void TestInheritance::baseMayComeLater()
{
    const SpecificationSet set = read("name: b\nbase: M.a\n---\nname: a\nbase: '#p'\n---\n"
                                      "id: p\nmetric: M\nthreshold: {operator: '<', unit: s, value: 5}\n");
    QCOMPARE(issues(), QString());
    QCOMPARE(names(set), QStringLiteral("pkg.M.a pkg.M.b"));
}

void TestInheritance::basesHaveBases()
{
    const SpecificationSet set =
        read("id: one\nthreshold: {operator: '<'}\n---\nid: two\nbase: '#one'\nthreshold: {unit: s}\n---\n"
             "id: three\nbase: ['#two']\nthreshold: {value: 5}\n---\nname: M.s\nbase: '#three'\n");
    QCOMPARE(issues(), QString());
    QCOMPARE(set.specifications().at(0).test(), QStringLiteral("< 5.0 s"));
}

void TestInheritance::specificationLendsItsMetric()
{
    const SpecificationSet set =
        read("name: A.s\nthreshold: {operator: '<', unit: s, value: 5}\n---\n"
             "id: p\nmetric: B\n---\nname: t\nbase: ['#p', A.s]\n---\nname: u\nbase: [A.s, '#p']\n");
    QCOMPARE(issues(), QString());
    QCOMPARE(names(set), QStringLiteral("pkg.A.s pkg.A.t pkg.B.u"));
}

void TestInheritance::partialsAreNoSpecifications()
{
    QVERIFY(read("id: p\nname: M.s\nthreshold: {operator: '<', unit: s, value: 5}\n").isEmpty());
    QCOMPARE(issues(), QString());
}

void TestInheritance::inheritedNameAndIdAreNotPassedOn()
{
    const SpecificationSet set =
        read("name: M.s\nthreshold: {operator: '<', unit: s, value: 5}\n---\nname: t\nbase: M.s\n---\n"
             "name: N.u\nbase: M.t\n");
    QCOMPARE(issues(), QString());
    QCOMPARE(names(set), QStringLiteral("pkg.M.s pkg.M.t pkg.N.u"));
}

void TestInheritance::missingBaseIsReported()
{
    const SpecificationSet set = read("name: M.good\nthreshold: {operator: '<', unit: s, value: 5}\n---\n"
                                      "name: bad\nbase:\n  - M.good\n  - M.none\n");
    QCOMPARE(names(set), QStringLiteral("pkg.M.good"));
    QCOMPARE(issues(),
             QStringLiteral("file.yaml:7:5: error: “pkg.?.bad” needs the base “M.none”, which no file in the "
                            "package “pkg” defines."));
    QCOMPARE(m_issues.at(0).hint, QStringLiteral("Correct the name, or define “pkg.M.none”."));
}

void TestInheritance::missingPartialOfThisFileIsReported()
{
    QVERIFY(read("name: M.design_gri\nbase: '#base'\n").isEmpty());
    QCOMPARE(issues(),
             QStringLiteral(
                 "file.yaml:2:7: error: “pkg.M.design_gri” needs the base “#base”, which no file in the "
                 "package “pkg” defines."));
    QCOMPARE(m_issues.at(0).hint, QStringLiteral("Correct the name, or define “pkg:file#base”."));
}

void TestInheritance::dependentsOfAMissingBaseAreReported()
{
    QVERIFY(read("name: M.a\nbase: '#none'\n---\nname: M.b\nbase: M.a\n").isEmpty());
    QCOMPARE(m_issues.size(), 2);
    QCOMPARE(m_issues.at(1).line(),
             QStringLiteral("file.yaml:5:7: error: “pkg.M.b” needs the base “M.a”, which could not be "
                            "resolved itself (file.yaml:1:1)."));
}

void TestInheritance::cycleNamesEveryMember()
{
    QVERIFY(read({{"one", "name: M.a\nbase: M.b\n---\nname: M.b\nbase: M.c\n"},
                  {"two", "name: M.c\nbase: M.a\n---\nname: M.d\nbase: M.c\n"}})
                .isEmpty());
    QCOMPARE(m_issues.size(), 2);
    QCOMPARE(m_issues.at(0).text,
             QStringLiteral("Specifications inherit from each other in a circle: “pkg.M.a” → “pkg.M.b” → "
                            "“pkg.M.c” → “pkg.M.a”."));
    QCOMPARE(m_issues.at(0).place.text(), QStringLiteral("one.yaml:2:7"));
    QCOMPARE(m_issues.at(0).hint,
             QStringLiteral("Remove one of these bases: one.yaml:1:1, one.yaml:4:1, two.yaml:1:1."));
    QVERIFY2(m_issues.at(1).text.contains(QStringLiteral("“pkg.M.d” needs the base “M.c”")),
             qPrintable(issues()));
}

void TestInheritance::selfReferenceIsACycle()
{
    QVERIFY(read("name: M.a\nbase: M.a\n").isEmpty());
    QCOMPARE(m_issues.size(), 1);
    QVERIFY2(m_issues.at(0).text.contains(QStringLiteral("“pkg.M.a” → “pkg.M.a”")), qPrintable(issues()));
}

void TestInheritance::cycleThroughPartialsIsReported()
{
    QVERIFY(read("id: p\nbase: s.x\n---\nname: x\nbase: '#p'\n").isEmpty());
    QCOMPARE(m_issues.size(), 1);
    QVERIFY2(m_issues.at(0).text.contains(QStringLiteral("“pkg:file#p” → “pkg.?.x” → “pkg:file#p”")),
             qPrintable(issues()));
}

void TestInheritance::specificationWithoutMetricIsReported()
{
    QVERIFY(read("name: design\nthreshold: {operator: '<', unit: s, value: 5}\n").isEmpty());
    QCOMPARE(m_issues.size(), 1);
    QVERIFY2(
        m_issues.at(0).text.startsWith(QStringLiteral("Which metric does the specification “design” test?")),
        qPrintable(issues()));
}

void TestInheritance::duplicateNamesAreAWarning()
{
    const SpecificationSet set = read("name: M.s\nthreshold: {operator: '<', unit: s, value: 5}\n---\n"
                                      "name: M.s\nthreshold: {operator: '<', unit: s, value: 6}\n");
    QCOMPARE(set.size(), 1);
    QCOMPARE(set.specifications().at(0).threshold, 6.0);
    QCOMPARE(issues(),
             QStringLiteral(
                 "file.yaml:4:1: warning: The specification “pkg.M.s” is defined twice. The last one counts; "
                 "the one in file.yaml:1:1 is ignored."));
}

void TestInheritance::duplicatePartialsAreAWarning()
{
    const SpecificationSet set = read("id: p\nthreshold: {value: 5}\n---\nid: p\nthreshold: {value: 6}\n---\n"
                                      "name: M.s\nbase: '#p'\nthreshold: {operator: '<', unit: s}\n");
    QCOMPARE(m_issues.size(), 1);
    QCOMPARE(m_issues.at(0).severity, Severity::Warning);
    QCOMPARE(set.specifications().at(0).threshold, 6.0);
}

void TestInheritance::wrongDocumentsAreNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("list") << QByteArray("- a\n") << "A specification must be a mapping, not a list.";
    QTest::newRow("neither name nor id")
        << QByteArray("threshold: {}\n") << "has neither “name” (a specification) nor “id” (a partial)";
    QTest::newRow("number as name") << QByteArray("name: 5\n")
                                    << "A specification cannot be called so: it is the number 5";
    QTest::newRow("four parts") << QByteArray("name: a.b.c.d\n") << "it has 4 parts";
    QTest::newRow("other package")
        << QByteArray("name: other.M.s\n")
        << "The specification “other.M.s” lies in the folder of the package “pkg”.";
    QTest::newRow("list as metric")
        << QByteArray("name: s\nmetric: [M]\n")
        << "“metric” must be the name of a metric of the package “pkg”, not a list";
    QTest::newRow("metric of another package")
        << QByteArray("name: s\nmetric: other.M\n") << "not the text “other.M”";
    QTest::newRow("empty id") << QByteArray("id: ''\n") << "The “id” of a partial must be text";
    QTest::newRow("mapping as base") << QByteArray("name: M.s\nbase: {a: b}\n")
                                     << "“pkg.M.s”: “base” cannot be a mapping.";
    QTest::newRow("bare name as base")
        << QByteArray("name: M.s\nbase: design\n") << "“base” cannot be the text “design”.";
    QTest::newRow("no id in a base") << QByteArray("name: M.s\nbase: 'file#'\n")
                                     << "“base” cannot be the text “file#”.";
}

void TestInheritance::wrongDocumentsAreNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const SpecificationSet set =
        read("name: M.good\nthreshold: {operator: '<', unit: s, value: 5}\n---\n" + text);
    QCOMPARE(names(set), QStringLiteral("pkg.M.good"));
    QCOMPARE(m_issues.size(), 1);
    QVERIFY2(m_issues.at(0).text.contains(message), qPrintable(issues()));
    QVERIFY(m_issues.at(0).place.line >= 4);
}

void TestInheritance::wrongThresholdsAreNamed_data()
{
    QTest::addColumn<QByteArray>("threshold");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("message");
    QTest::newRow("none") << QByteArray() << 1 << "“pkg.M.s” has no threshold.";
    QTest::newRow("number") << QByteArray("threshold: 5\n") << 2
                            << "must be a mapping of operator, unit and value, not the number 5";
    QTest::newRow("no operator") << QByteArray("threshold: {unit: s, value: 5}\n") << 2
                                 << "its threshold has no operator.";
    QTest::newRow("no unit") << QByteArray("threshold: {operator: '<', value: 5}\n") << 2
                             << "its threshold has no unit.";
    QTest::newRow("no value") << QByteArray("threshold: {operator: '<', unit: s}\n") << 2
                              << "its threshold has no value.";
    QTest::newRow("odd operator") << QByteArray("threshold:\n  operator: '=<'\n  unit: s\n  value: 5\n") << 3
                                  << "the operator cannot be the text “=<”";
    QTest::newRow("unknown unit") << QByteArray("threshold:\n  operator: '<'\n  unit: bogus\n  value: 5\n")
                                  << 4 << "“pkg.M.s”: “bogus” is not a known unit.";
    QTest::newRow("no text as unit") << QByteArray("threshold:\n  operator: '<'\n  unit:\n  value: 5\n") << 4
                                     << "the unit must be text, not nothing";
    QTest::newRow("text as value") << QByteArray("threshold:\n  operator: '<'\n  unit: s\n  value: five\n")
                                   << 5 << "must be a number, not the text “five”";
    QTest::newRow("not a number") << QByteArray("threshold:\n  operator: '<'\n  unit: s\n  value: .nan\n")
                                  << 5 << "must be a number";
    QTest::newRow("infinity") << QByteArray("threshold:\n  operator: '<'\n  unit: s\n  value: .inf\n") << 5
                              << "must be a number";
    QTest::newRow("truth value") << QByteArray("threshold:\n  operator: '<'\n  unit: s\n  value: yes\n") << 5
                                 << "not the truth value “yes”";
    QTest::newRow("query as list")
        << QByteArray("threshold: {operator: '<', unit: s, value: 5}\nmetadata_query: [a]\n") << 3
        << "metadata_query must be a mapping, not a list";
}

void TestInheritance::wrongThresholdsAreNamed()
{
    QFETCH(QByteArray, threshold);
    QFETCH(int, line);
    QFETCH(QString, message);
    QVERIFY(read("name: M.s\n" + threshold).isEmpty());
    QCOMPARE(m_issues.size(), 1);
    QVERIFY2(m_issues.at(0).text.contains(message), qPrintable(issues()));
    QCOMPARE(m_issues.at(0).place.line, line);
    QCOMPARE(m_issues.at(0).severity, Severity::Error);
}

void TestInheritance::flawOfAnInheritedPartIsPlacedAtTheDocument()
{
    QVERIFY(read({{"base", "id: p\nthreshold: {operator: '<', unit: bogus}\n"},
                  {"file", "\n\nname: M.s\nbase: 'base#p'\nthreshold: {value: 5}\n"}})
                .isEmpty());
    QCOMPARE(m_issues.size(), 1);
    QCOMPARE(m_issues.at(0).place.text(), QStringLiteral("file.yaml:3:1"));
}

void TestInheritance::thresholdMayBeWrittenAsPythonDoes()
{
    // YAML 1.1 takes `1e-3` for text; people mean the number.
    const SpecificationSet set = read("name: M.s\nthreshold: {operator: '<', unit: s, value: 1e-3}\n---\n"
                                      "name: M.t\nthreshold: {operator: '<', unit: s, value: 30}\n");
    QCOMPARE(issues(), QString());
    QCOMPARE(set.specifications().at(0).threshold, 0.001);
    QCOMPARE(set.specifications().at(1).threshold, 30.0);
}

void TestInheritance::queryKeepsTypes()
{
    const SpecificationSet set = read("name: M.s\nthreshold: {operator: '<', unit: s, value: 5}\n"
                                      "metadata_query: {a: 1, b: 1.0, c: '1', d: yes, e: y, f: ~, g: 0x10, "
                                      "h: 123456789012345678901, i: .inf}\n");
    QCOMPARE(issues(), QString());
    QCOMPARE(
        json::write(json::Value::object(set.specifications().at(0).metadataQuery), {.indent = -1}),
        QByteArray(
            R"({"a": 1, "b": 1.0, "c": "1", "d": true, "e": "y", "f": null, "g": 16, "h": 123456789012345678901, "i": Infinity})"));
}

void TestInheritance::unknownKeysAreNoted()
{
    QCOMPARE(read("name: M.s\nthreshold: {operator: '<', unit: s, value: 5}\nmetadata_qery: "
                  "{}\nprovenance_query: {}\n")
                 .size(),
             1);
    QCOMPARE(m_issues.size(), 1);
    QCOMPARE(m_issues.at(0).severity, Severity::Note);
    QCOMPARE(m_issues.at(0).place.line, 3);
}

void TestInheritance::doublingListsAreStopped()
{
    QByteArray text("id: p0\ntags: [a, b, c, d]\n");
    for (int i = 1; i < 60; ++i)
        text += QStringLiteral("---\nid: p%1\nbase: ['#p%2', '#p%2']\n").arg(i).arg(i - 1).toUtf8();
    QVERIFY(read(text + "---\nname: M.s\nbase: '#p59'\n").isEmpty());
    QCOMPARE(m_issues.size(), 1);
    QVERIFY2(m_issues.at(0).text.contains(QStringLiteral("grow beyond all measure")), qPrintable(issues()));
}

void TestInheritance::longChains()
{
    QByteArray text;
    for (int i = 5000; i > 0; --i) // each base comes later
        text += QStringLiteral("---\nname: M.s%1\nbase: M.s%2\n").arg(i).arg(i - 1).toUtf8();
    QCOMPARE(read(text + "---\nname: M.s0\nthreshold: {operator: '<', unit: s, value: 5}\n").size(), 5001);
    QVERIFY(read(text + "---\nname: M.s0\nbase: M.s5000\n").isEmpty()); // one great circle
}

void TestInheritance::largeMappings()
{
    QByteArray terms;
    for (int i = 0; i < 30'000; ++i)
        terms += "  k" + QByteArray::number(i) + ": 1\n";
    QVERIFY(read("id: p\nmetadata_query:\n" + terms + "---\nname: M.s\nbase: '#p'\nmetadata_query:\n" +
                 terms + "threshold: {operator: '<', unit: s, value: 5}\n")
                .isEmpty());
    QVERIFY2(m_issues.at(0).text.contains(QStringLiteral("metadata_query holds more than 1000 values")),
             qPrintable(issues()));
}

QTEST_GUILESS_MAIN(TestInheritance)
#include "test_inheritance.moc"
