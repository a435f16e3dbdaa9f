// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <QTest>

using namespace kabocha;

class TestError : public QObject
{
    Q_OBJECT
private slots:
    void aPlaceIsWrittenAsFarAsItIsKnown_data();
    void aPlaceIsWrittenAsFarAsItIsKnown();
    void anErrorSaysWhereWhatAndWhatToDo();
    void anIssueIsOneLine();
    void anErrorBecomesAnIssue();
    void issuesAreCountedBySeverity();
};

void TestError::aPlaceIsWrittenAsFarAsItIsKnown_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << Place{} << QString();
    QTest::newRow("file") << Place{.file = "a.yaml"} << "a.yaml";
    QTest::newRow("line") << Place{.file = "a.yaml", .line = 3} << "a.yaml:3";
    QTest::newRow("column") << Place{.file = "a.yaml", .line = 3, .column = 7} << "a.yaml:3:7";
    QTest::newRow("column without line") << Place{.file = "a.yaml", .column = 7} << "a.yaml";
    QTest::newRow("path") << Place{.path = "$.meta"} << "$.meta";
    QTest::newRow("path in a file") << Place{.file = "a.json", .path = "$.meta"} << "a.json: $.meta";
}

void TestError::aPlaceIsWrittenAsFarAsItIsKnown()
{
    QFETCH(Place, place);
    QFETCH(QString, text);
    QCOMPARE(place.text(), text);
    QCOMPARE(place.isEmpty(), text.isEmpty());
}

void TestError::anErrorSaysWhereWhatAndWhatToDo()
{
    const Error error{.kind = Error::Kind::Unit,
                      .message = QStringLiteral("“degC” is not a unit."),
                      .hint = QStringLiteral("Did you mean deg_C?"),
                      .place = {.file = QStringLiteral("m.yaml"), .line = 2, .column = 9},
                      .detail = QStringLiteral("never shown")};
    QCOMPARE(error.text(), QStringLiteral("m.yaml:2:9: “degC” is not a unit. Did you mean deg_C?"));
    QCOMPARE((Error{.message = QStringLiteral("Alone.")}).text(), QStringLiteral("Alone."));
}

void TestError::anIssueIsOneLine()
{
    Issue issue{.severity = Severity::Warning,
                .text = QStringLiteral("twice"),
                .place = {.file = QStringLiteral("a"), .line = 1}};
    QCOMPARE(issue.line(), QStringLiteral("a:1: warning: twice"));
    issue.place = {};
    issue.severity = Severity::Note;
    QCOMPARE(issue.line(), QStringLiteral("note: twice"));
}

void TestError::anErrorBecomesAnIssue()
{
    const Error error{
        .message = QStringLiteral("m"), .hint = QStringLiteral("h"), .place = {.path = QStringLiteral("$")}};
    const Issue issue = toIssue(error, QStringLiteral("code"));
    QCOMPARE(issue.severity, Severity::Error);
    QCOMPARE(issue.code, QStringLiteral("code"));
    QCOMPARE(issue.text, error.message);
    QCOMPARE(issue.hint, error.hint);
    QCOMPARE(issue.place, error.place);
}

void TestError::issuesAreCountedBySeverity()
{
    const QList<Issue> issues{
        {.severity = Severity::Error}, {.severity = Severity::Warning}, {.severity = Severity::Error}};
    QCOMPARE(countOf(issues, Severity::Error), 2);
    QCOMPARE(countOf(issues, Severity::Note), 0);
}

QTEST_GUILESS_MAIN(TestError)
#include "test_error.moc"
