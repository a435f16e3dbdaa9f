// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/influxtab.h"

#include "forms/issuelabel.h"
#include "materials.h"
#include "models/influxmodel.h"
#include "pages/reviewpage.h"
#include "support/scriptedserver.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QTabWidget>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

constexpr int patience = 60'000;

struct Shown
{
    test::Run run;
    ReviewPage page{run.services()};
    InfluxTab &tab = *page.findChild<InfluxTab *>();
    Shown()
    {
        run.loadTemperature();
        meta("packages", json::Value::object({}));
        json::Object env;
        env.insert(QStringLiteral("env_name"), json::Value::string(QStringLiteral("local")));
        meta("env", json::Value::object(env));
        test::child<QTabWidget>(page, "reviewTabs")->setCurrentWidget(&tab);
        page.resize(900, 600);
        page.show();
        (void)QTest::qWaitForWindowActive(&page, patience);
    }
    void meta(const char *key, const json::Value &value) const
    {
        run.document().setMeta(QLatin1String(key), value);
    }
    void text(const char *key, const QString &value) const { meta(key, json::Value::string(value)); }
    [[nodiscard]] QAbstractItemModel &model(const char *view) const
    {
        return *test::child<QAbstractItemView>(tab, view)->model();
    }
    [[nodiscard]] QString line(int row = 0) const
    {
        return model("influxLines").index(row, 0).data().toString();
    }
    [[nodiscard]] QStringList parts() const { return test::treeText(model("influxParts")); }
};

} // namespace

class TestInfluxTab : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void modelsKeepTheRules()
    {
        InfluxModel parts;
        InfluxLineModel lines;
        const QAbstractItemModelTester one(&parts, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester two(&lines, QAbstractItemModelTester::FailureReportingMode::QtTest);
        using squash::InfluxPart;
        const auto part = [](InfluxPart::Kind kind, const char *name, const char *path) {
            return InfluxPart{.kind = kind, .name = QLatin1String(name), .path = QLatin1String(path)};
        };
        parts.setParts(
            {part(InfluxPart::Kind::Tag, "a", "$.meta.a"), part(InfluxPart::Kind::Tag, "b", "$.meta.b")});
        parts.setParts(
            {part(InfluxPart::Kind::Tag, "b", "$.meta.b"), part(InfluxPart::Kind::LeftOut, "c", "")});
        lines.setLines(
            {{QStringLiteral("a"), QStringLiteral("x")}, {QStringLiteral("b"), QString(9000, u'x')}});
        lines.setLines({{QStringLiteral("b"), QString(9000, u'y')}});
        QCOMPARE(test::treeText(parts),
                 QStringList({QStringLiteral("tag | b |  |  | $.meta.b"),
                              QStringLiteral("left out | c |  |  | added by SQuaSH")}));
        QCOMPARE(lines.index(0, 0).data().toString().size(), InfluxLineModel::longest + 1);
        QCOMPARE(lines.index(0, 0).data(InfluxLineModel::WholeRole).toString().size(), 9000);
        parts.setParts({});
        lines.setLines({});
    }

    void linesAndPartsFollowTheJob()
    {
        Shown shown;
        QTRY_COMPARE_WITH_TIMEOUT(shown.model("influxLines").rowCount(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            shown.line().startsWith(QStringLiteral("camera,env_name=local Temp=10.02,squash_id=…")),
            patience);
        shown.text("camera_name", QStringLiteral("Main Cam"));
        QTRY_VERIFY_WITH_TIMEOUT(
            shown.line().startsWith(QStringLiteral("camera,camera_name=Main_Cam,env_name=local ")), patience);
        const QStringList parts = shown.parts();
        QCOMPARE(parts.first(), QStringLiteral("value | camera.Temp | 10.02 |  | $.measurements[0]"));
        QVERIFY(parts.contains(
            QStringLiteral("tag | camera_name | Main_Cam | InfluxDB will hold “camera_name” as "
                           "“Main_Cam”: blanks become _. | $.meta.camera_name")));
        QCOMPARE(test::child<IssueLabel>(shown.tab, "influxVerdict")->text(), QString());
        QCOMPARE(test::child<QLabel>(shown.tab, "influxSummary")->text(),
                 QStringLiteral("1 line(s), one for each package."));
    }

    void hiddenItDoesNothingAndCatchesUp()
    {
        Shown shown;
        QTRY_COMPARE_WITH_TIMEOUT(shown.model("influxLines").rowCount(), 1, patience);
        shown.page.hide();
        QSignalSpy changed(&shown.model("influxParts"), &QAbstractItemModel::rowsInserted);
        shown.text("n", QStringLiteral("x"));
        QCoreApplication::processEvents();
        QCOMPARE(changed.count(), 0);
        shown.page.show();
        QTRY_VERIFY_WITH_TIMEOUT(shown.line().contains(QLatin1String(",n=x ")), patience);
    }

    void itSaysWhyNothingArrives()
    {
        Shown shown;
        shown.text("observer", QString());
        auto *verdict = test::child<IssueLabel>(shown.tab, "influxVerdict");
        QTRY_VERIFY_WITH_TIMEOUT(verdict->text().contains(QStringLiteral("“observer” is empty")), patience);
        shown.text("observer", QStringLiteral("Ana"));
        QTRY_COMPARE_WITH_TIMEOUT(verdict->text(), QString(), patience);
        shown.run.document().record(test::name(QStringLiteral("camera.Temp")), {},
                                    test::unit(QStringLiteral("deg_C")));
        QTRY_VERIFY_WITH_TIMEOUT(verdict->text().contains(QLatin1String("no line to write")), patience);
        QVERIFY(!test::child<QPushButton>(shown.tab, "influxCopy")->isEnabled());
    }

    void whatTheServerDoesNotKnowIsLeftOut()
    {
        test::ScriptedServer server;
        server.beSquash(QDateTime::currentSecsSinceEpoch());
        server.on("GET", "/metric/*", test::Reaction::json(404, R"({"message": "not found"})"));
        Shown shown;
        shown.run.services().targets.put({.name = QStringLiteral("Summit"), .url = server.url()});
        shown.run.services().targets.setCurrent(QStringLiteral("Summit"));
        shown.run.document().record(test::name(QStringLiteral("other.Gone")), 1,
                                    test::unit(QStringLiteral("deg_C")));
        const QString leftOut = QStringLiteral(
            "left out | other.Gone |  | Neither an open package nor Summit defines “other.Gone”: "
            "its measurement would be dropped without a word. | $.measurements[1]");
        QTRY_VERIFY2_WITH_TIMEOUT(shown.parts().contains(leftOut), qPrintable(shown.parts().join(u'\n')),
                                  patience);
        QCOMPARE(shown.model("influxLines").rowCount(), 1);
        QCOMPARE(server.count("GET", "/metric/other.Gone"), 1); // for this tab and the problems together
    }

    void foreignTextStaysText()
    {
        Shown shown;
        const QString hostile = QStringLiteral("<b>x</b>") + QChar(0x202e) + QChar(0);
        shown.text("n", hostile);
        QTRY_VERIFY_WITH_TIMEOUT(shown.line().contains(QStringLiteral("n=<b>x</b>\\u202e\\x00 ")), patience);
        const QModelIndex row = shown.model("influxParts")
                                    .match(shown.model("influxParts").index(0, 1), Qt::DisplayRole,
                                           QStringLiteral("n"), 1, Qt::MatchExactly)
                                    .value(0);
        QVERIFY(row.isValid());
        QVERIFY(row.siblingAtColumn(InfluxModel::TextColumn)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QLatin1String("&lt;b&gt;")));
        test::child<QPushButton>(shown.tab, "influxCopy")->click();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("n=<b>x</b>") + QChar(0x202e)));
    }

    void theKeyboardCopiesWholeLinesAndLeadsToThePlace()
    {
        Shown shown;
        shown.text("n", QString(5000, u'x'));
        QTRY_COMPARE_WITH_TIMEOUT(shown.line().size(), InfluxLineModel::longest + 1, patience); // cut
        auto *lines = test::child<QAbstractItemView>(shown.tab, "influxLines");
        lines->setFocus();
        lines->selectAll();
        QTest::keySequence(lines, QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text().count(u'x'), 5000);
        QSignalSpy asked(&shown.tab, &InfluxTab::placeRequested);
        auto *parts = test::child<QAbstractItemView>(shown.tab, "influxParts");
        parts->setFocus();
        parts->setCurrentIndex(parts->model()->index(0, 0));
        QTest::keyClick(parts, Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), QStringLiteral("$.measurements[0]"));
    }

    void aLargeJobIsWorkedOnElsewhere()
    {
        Shown shown;
        job::Job job = shown.run.document().job();
        for (int i = 0; i < 6000; ++i)
            job.measurements << test::measurement(QStringLiteral("pack%1.Temp%2").arg(i % 3000).arg(i), i,
                                                  QStringLiteral("deg_C"));
        shown.run.document().load(job, {});
        shown.text("n", QStringLiteral("late")); // the answer to the first question is dropped
        QTRY_COMPARE_WITH_TIMEOUT(shown.model("influxLines").rowCount(), 3001, patience);
        QTRY_VERIFY_WITH_TIMEOUT(shown.line(3000).contains(QLatin1String("n=late")), patience);
        QVERIFY(shown.model("influxParts").rowCount() > 6000);
    }

    void itIsATabOfTheReview()
    {
        test::Run run;
        run.loadTemperature();
        ReviewPage page(run.services());
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page, patience));
        auto *tab = page.findChild<InfluxTab *>();
        QVERIFY(tab);
        auto *tabs = test::child<QTabWidget>(page, "reviewTabs");
        tabs->setCurrentIndex(tabs->indexOf(tab));
        auto *lines = test::child<QAbstractItemView>(page, "influxLines");
        QTRY_COMPARE_WITH_TIMEOUT(lines->model()->rowCount(), 1, patience);
        QSignalSpy asked(&page, &ReviewPage::placeRequested);
        emit tab->placeRequested(QStringLiteral("$.meta"));
        QCOMPARE(asked.count(), 1);
    }
};

QTEST_MAIN(TestInfluxTab)
#include "test_influxtab.moc"
