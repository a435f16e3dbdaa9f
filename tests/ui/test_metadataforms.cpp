// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the metadata page: templates of the site, completion, notes, provenance.
#include "forms/issuelabel.h"
#include "materials.h"
#include "models/metadatamodel.h"
#include "pages/metadatapage.h"
#include "support/gitcheckout.h"
#include "json/io.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QTableView>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

const QByteArray Summit = "name: summit\n"
                          "description: A night at the summit\n"
                          "fields:\n"
                          "- key: operator\n  label: Operator\n  required: true\n"
                          "- key: dome\n  choices: [open, closed]\n"
                          "- key: seeing\n  type: number\n"
                          "- key: photometric\n  type: true/false\n"
                          "- key: filters\n  type: json\n"
                          "- key: run\n  pattern: '[A-Z]{2}\\d{4}'\n  explain: Two letters and four digits.\n"
                          "- key: remark\n  type: text\n  maximum_length: 5\n";

} // namespace

class TestMetadataForms : public QObject
{
    Q_OBJECT
private:
    struct Shown
    {
        test::Run run;
        MetadataPage page{run.services()};
        Shown()
        {
            page.resize(900, 900);
            page.show();
            (void)QTest::qWaitForWindowActive(&page, 60'000);
        }
        template <class T = QWidget> T *find(const char *objectName)
        {
            return test::child<T>(page, objectName);
        }
        [[nodiscard]] QString said(const char *label) { return find<IssueLabel>(label)->text(); }
        [[nodiscard]] json::Object env() { return run.meta().value(QStringLiteral("env")).members(); }
        [[nodiscard]] QString stored(const char *field)
        {
            return QString::fromUtf8(json::write(env().value(QLatin1String(field)), {.indent = -1}));
        }
        [[nodiscard]] QString path(const QString &name) const
        {
            return QFileInfo(run.home()).canonicalFilePath() + u'/' + name;
        }
        void put(const QString &name, const QByteArray &bytes)
        {
            QVERIFY(QDir().mkpath(run.services().environments.folder()));
            QFile file(run.services().environments.folder() + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(bytes), bytes.size());
        }
        void reload()
        {
            QSignalSpy reloaded(&run.services().environments, &EnvironmentCatalogue::reloaded);
            find<QAction>("actionReloadTemplates")->trigger();
            QTRY_VERIFY_WITH_TIMEOUT(!reloaded.isEmpty(), 60'000);
        }
        void choose(const QString &environment)
        {
            auto *box = find<QComboBox>("environmentTemplate");
            box->setCurrentIndex(box->findText(environment));
            QTRY_COMPARE_WITH_TIMEOUT(env().value(QStringLiteral("env_name")).toString(), environment,
                                      60'000);
        }
        void chooseSummit()
        {
            put(QStringLiteral("summit.yaml"), Summit);
            reload();
            choose(QStringLiteral("summit"));
        }
        void type(const char *field, const QString &text)
        {
            auto *edit = find<QLineEdit>(field);
            edit->setFocus();
            edit->selectAll();
            QTest::keyClick(edit, Qt::Key_Delete);
            QTest::keyClicks(edit, text);
        }
        void leave(const char *field) { QTest::keyClick(find(field), Qt::Key_Tab); }
        void learn(const QByteArray &meta)
        {
            run.services().pastEntries.learn(json::parse(meta).value_or(json::Value()).members());
        }
        void openPackage(const QString &folder)
        {
            const auto before = run.services().workspace.packages().size();
            run.services().workspace.loadPackage(folder);
            QTRY_COMPARE_WITH_TIMEOUT(run.services().workspace.packages().size(), before + 1, 60'000);
        }
        /// All that is said anywhere on the page.
        [[nodiscard]] QString allSaid()
        {
            QStringList texts;
            for (const IssueLabel *label : page.findChildren<IssueLabel *>())
                texts << label->text();
            for (const char *table : {"metadataTable", "notesTable"}) {
                const QAbstractItemModel *model = find<QTableView>(table)->model();
                for (int row = 0; row < model->rowCount(); ++row)
                    texts << model->index(row, MetadataModel::RemarkColumn).data().toString();
            }
            return texts.join(u'\n');
        }
    };

private slots:
    /// Warnings are failures, but for what the offscreen platform says of lists that drop down.
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
    }

    void aSitesTemplateIsChosenAfterAReload()
    {
        Shown shown;
        auto *box = shown.find<QComboBox>("environmentTemplate");
        QCOMPARE(box->findText(QStringLiteral("summit")), -1);
        shown.chooseSummit();
        QVERIFY2(shown.said("templatesIssue").contains(QStringLiteral("4 environment template")),
                 qPrintable(shown.said("templatesIssue")));
        QCOMPARE(shown.find<QLabel>("environmentDescription")->text(),
                 QStringLiteral("A night at the summit"));
        QVERIFY(shown.find("env_operator")->accessibleName().contains(QStringLiteral("required")));
        QVERIFY(!shown.said("env_issue_operator").isEmpty());
        QVERIFY(QFile::remove(shown.run.services().environments.folder() + QStringLiteral("/summit.yaml")));
        shown.reload();
        QCOMPARE(box->currentText(), QStringLiteral("summit (the job’s own)")); // it keeps what it has
        QCOMPARE(shown.env().value(QStringLiteral("env_name")).toString(), QStringLiteral("summit"));
    }

    void fieldsKeepTheTypeOfWhatIsTyped()
    {
        Shown shown;
        shown.chooseSummit();
        shown.type("env_seeing", QStringLiteral("1.50"));
        shown.leave("env_seeing");
        QCOMPARE(shown.stored("seeing"), QStringLiteral("1.50")); // a number, with its digits
        shown.type("env_seeing", QStringLiteral("0,7"));
        shown.leave("env_seeing");
        QCOMPARE(shown.stored("seeing"), QStringLiteral("0.7"));
        shown.type("env_filters", QStringLiteral("[\"g\", \"r\"]"));
        shown.leave("env_filters");
        QCOMPARE(shown.stored("filters"), QStringLiteral("[\"g\", \"r\"]"));
        shown.type("env_remark", QStringLiteral("12"));
        shown.leave("env_remark");
        QCOMPARE(shown.stored("remark"), QStringLiteral("\"12\"")); // text, though digits
        auto *photometric = shown.find<QComboBox>("env_photometric");
        photometric->setFocus();
        QTest::keyClick(photometric, Qt::Key_Down);
        shown.leave("env_photometric");
        QCOMPARE(shown.stored("photometric"), QStringLiteral("true"));
        QTest::keyClick(photometric, Qt::Key_Up);
        QTRY_VERIFY_WITH_TIMEOUT(!shown.env().contains(QStringLiteral("photometric")), 60'000);
        shown.run.document().undoStack()->undo();
        QCOMPARE(photometric->currentText(), QStringLiteral("true"));
    }

    void aReloadKeepsWhatIsBeingTyped()
    {
        Shown shown;
        shown.chooseSummit();
        shown.type("env_operator", QStringLiteral("Ana"));
        shown.put(QStringLiteral("summit.yaml"), Summit + "- key: shift\n");
        shown.reload();
        QVERIFY(shown.find<QLineEdit>("env_shift"));
        QCOMPARE(shown.find<QLineEdit>("env_operator")->text(), QStringLiteral("Ana"));
        QCOMPARE(shown.stored("operator"), QStringLiteral("\"Ana\""));
        QVERIFY(shown.find("env_operator")->hasFocus());
    }

    void onlyChoicesAreChosenAndTheJobsOwnIsShown()
    {
        Shown shown;
        shown.chooseSummit();
        auto *dome = shown.find<QComboBox>("env_dome");
        QCOMPARE(dome->count(), 3);
        dome->setFocus();
        QTest::keyClicks(dome, QStringLiteral("c"));
        shown.leave("env_dome");
        QCOMPARE(shown.stored("dome"), QStringLiteral("\"closed\""));
        json::Object env = shown.env();
        env.insert(QStringLiteral("dome"), json::Value::string(QStringLiteral("ajar")));
        shown.run.document().setMeta(QStringLiteral("env"), json::Value::object(env));
        QCOMPARE(dome->currentText(), QStringLiteral("ajar"));
        QVERIFY2(shown.said("env_issue_dome").contains(QStringLiteral("none of the choices")),
                 qPrintable(shown.said("env_issue_dome")));
    }

    void scrollingChangesNoChoice()
    {
        Shown shown;
        shown.chooseSummit();
        auto *dome = shown.find<QComboBox>("env_dome");
        shown.find("env_operator")->setFocus();
        QWheelEvent wheel(QPointF(5, 5), dome->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(dome, &wheel);
        QCOMPARE(dome->currentIndex(), 0);
        auto *templates = shown.find<QComboBox>("environmentTemplate");
        templates->setFocus(); // even then: a whole environment would go
        const int before = templates->currentIndex();
        QCoreApplication::sendEvent(templates, &wheel);
        QCOMPARE(templates->currentIndex(), before);
    }

    void whatIsFilledInStaysUnderTheKeysOfBothTemplates()
    {
        Shown shown;
        shown.put(QStringLiteral("dome.yaml"), "name: dome\ndescription: A dome\nfields:\n- key: operator\n"
                                               "- key: seeing\n  type: text\n- key: dome\n  choices: [shut]\n");
        shown.chooseSummit();
        shown.type("env_operator", QStringLiteral("Ana"));
        shown.type("env_seeing", QStringLiteral("0.9"));
        auto *dome = shown.find<QComboBox>("env_dome");
        dome->setFocus();
        QTest::keyClick(dome, Qt::Key_Down);
        shown.leave("env_dome");
        QCOMPARE(shown.stored("dome"), QStringLiteral("\"open\""));
        shown.choose(QStringLiteral("dome"));
        QCOMPARE(shown.stored("operator"), QStringLiteral("\"Ana\""));
        QVERIFY(!shown.env().contains(QStringLiteral("dome")));   // not one of its choices
        QVERIFY(!shown.env().contains(QStringLiteral("seeing"))); // a number is no text
        shown.run.document().undoStack()->undo();
        QCOMPARE(shown.stored("dome"), QStringLiteral("\"open\""));
    }

    void aLongValueIsNotCutByLookingAtIt()
    {
        Shown shown;
        const json::Value text = json::Value::string(QString(40'000, u'x'));
        QList<json::Value> items;
        for (int i = 0; i < 20'000; ++i)
            items << json::Value::number(i);
        const json::Value list = json::Value::array(items);
        json::Object env;
        env.insert(QStringLiteral("env_name"), json::Value::string(QStringLiteral("x")));
        env.insert(QStringLiteral("list"), list);
        env.insert(QStringLiteral("text"), text);
        env.insert(QStringLiteral("run"), json::Value::string(QStringLiteral("1")));
        shown.run.document().setMeta(QStringLiteral("env"), json::Value::object(env));
        shown.run.document().setMeta(QStringLiteral("free"), text);
        shown.leave("env_list");
        shown.leave("env_text");
        QTest::keyClicks(shown.find("env_list"), QStringLiteral("y"));
        shown.type("env_run", QStringLiteral("2"));
        shown.leave("env_run");
        QCOMPARE(shown.stored("run"), QStringLiteral("\"2\""));
        QCOMPARE(shown.env().value(QStringLiteral("list")), list);
        QCOMPARE(shown.env().value(QStringLiteral("text")), text);

        auto *table = shown.find<QTableView>("metadataTable");
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, MetadataModel::KeyColumn).data(Qt::EditRole) == QLatin1String("free"))
                table->setCurrentIndex(table->model()->index(row, MetadataModel::ValueColumn));
        }
        table->setFocus();
        QTest::keyClick(table, Qt::Key_F2);
        auto *editor = table->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(shown.run.meta().value(QStringLiteral("free")), text);
    }

    void whatIsNotOfItsTypeIsNotKeptAndStaysToBeMended()
    {
        Shown shown;
        shown.chooseSummit();
        shown.type("env_seeing", QStringLiteral("1.2"));
        shown.leave("env_seeing");
        shown.type("env_seeing", QStringLiteral("good"));
        QVERIFY2(shown.said("env_issue_seeing").contains(QStringLiteral("Not kept")),
                 qPrintable(shown.said("env_issue_seeing"))); // at once
        shown.leave("env_seeing");
        QCOMPARE(shown.stored("seeing"), QStringLiteral("1.2"));
        QCOMPARE(shown.find<QLineEdit>("env_seeing")->text(), QStringLiteral("good"));
        shown.type("env_operator", QStringLiteral("Ana")); // other fields go on
        shown.leave("env_operator");
        QCOMPARE(shown.stored("operator"), QStringLiteral("\"Ana\""));
        QCOMPARE(shown.find<QLineEdit>("env_seeing")->text(), QStringLiteral("good"));
        shown.type("env_seeing", QStringLiteral("0.9"));
        shown.leave("env_seeing");
        QCOMPARE(shown.stored("seeing"), QStringLiteral("0.9"));
        QVERIFY2(!shown.said("env_issue_seeing").contains(QStringLiteral("Not kept")),
                 qPrintable(shown.said("env_issue_seeing")));
    }

    void patternAndLengthSpeakWhileTyping()
    {
        Shown shown;
        shown.chooseSummit();
        shown.type("env_run", QStringLiteral("AB12"));
        QVERIFY2(shown.said("env_issue_run").contains(QStringLiteral("Two letters and four digits.")),
                 qPrintable(shown.said("env_issue_run")));
        QTest::keyClicks(shown.find("env_run"), QStringLiteral("34"));
        QVERIFY2(!shown.said("env_issue_run").contains(QStringLiteral("Two letters")),
                 qPrintable(shown.said("env_issue_run")));
        shown.type("env_remark", QStringLiteral("123456"));
        QVERIFY2(shown.said("env_issue_remark").contains(QStringLiteral("5 characters")),
                 qPrintable(shown.said("env_issue_remark")));
    }

    void aBrokenTemplateIsToldWithItsPlace()
    {
        Shown shown;
        QSignalSpy failed(&shown.page, &MetadataPage::failed);
        shown.put(QStringLiteral("a.yaml"), "name: a\nfields:\n- key: k\n  type: colour\n");
        shown.put(QStringLiteral("b.yaml"), "fields: []\n");
        shown.put(QStringLiteral("summit.yaml"), Summit);
        shown.reload();
        QVERIFY2(shown.said("templatesIssue").contains(QStringLiteral("/a.yaml:4:9: ")),
                 qPrintable(shown.said("templatesIssue")));
        QVERIFY(shown.said("templatesIssue").contains(QStringLiteral("/b.yaml:1:1: ")));
        QVERIFY(!failed.isEmpty());
        const Error error = failed.last().first().value<Error>();
        QCOMPARE(error.place.line, 4);
        QVERIFY2(error.message.contains(QStringLiteral("1 more problem")), qPrintable(error.message));
        shown.choose(QStringLiteral("summit")); // the rest works
        shown.put(QStringLiteral("local.yaml"), "name: local\ndescription: Ours\nfields:\n- key: shift\n");
        shown.reload();
        shown.choose(QStringLiteral("local"));
        const QString description = shown.find<QLabel>("environmentDescription")->text();
        QVERIFY2(description.contains(QStringLiteral("in the place of the built-in")),
                 qPrintable(description));
        QVERIFY(shown.find<QLineEdit>("env_shift"));
    }

    void theFolderIsMadeAndOpened()
    {
        Shown shown;
        QSignalSpy link(&shown.page, &MetadataPage::linkRequested);
        shown.find<QAction>("actionOpenTemplates")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(link.size(), 1, 60'000);
        const QString folder = link.first().first().toUrl().toLocalFile();
        QCOMPARE(folder, shown.run.services().environments.folder());
        QVERIFY(QFileInfo::exists(folder + QStringLiteral("/example.yaml.txt")));
    }

    void everyRuleIsSaidOnThePage_data()
    {
        QTest::addColumn<QByteArray>("meta");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QByteArray>("label"); // empty: in a table
        const auto row = [](const char *code, const char *meta, const char *label = "") {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(code), QLatin1String(meta))))
                << QByteArray(meta) << QString::fromLatin1(code) << QByteArray(label);
        };
        row("packages-missing", "{}", "packagesIssue");
        row("packages-shape", R"({"packages": 5})", "packagesIssue");
        row("packages-shape", R"({"packages": [{"name": "a"}]})", "packagesIssue");
        row("package-shape", R"({"packages": {"a": 5}})", "packagesIssue");
        row("package-field-missing", R"({"packages": {"a": {"name": "a"}}})", "packagesIssue");
        row("package-field-unknown", R"({"packages": {"a": {"name": "a", "git_sha": "1", "x": "y"}}})",
            "packagesIssue");
        row("package-field-type", R"({"packages": {"a": {"name": "a", "git_sha": "1", "git_url": 5}}})",
            "packagesIssue");
        row("env-missing", "{}", "env_issue");
        row("env-shape", R"({"env": 5})", "env_issue");
        row("env-name-missing", R"({"env": {}})", "env_issue");
        row("env-jenkins", R"({"env": {"env_name": "jenkins"}})", "env_issue");
        row("env-jenkins-field", R"({"env": {"env_name": "jenkins", "ci_name": "n"}})", "env_issue_ci_id");
        row("env-run-id", R"({"env": {"env_name": "ldf", "run_id_url": "u"}})", "env_issue_run_id");
        row("env-run-id", R"({"env": {"env_name": "local", "run_id_url": "u"}})", "env_issue");
        row("dataset-type", R"({"env": {"env_name": "local", "dataset": [1]}})", "env_issue_dataset");
        row("dataset-too-long",
            R"({"env": {"env_name": "local", "dataset": "123456789012345678901234567890123"}})",
            "env_issue_dataset");
        row("influx-empty", R"({"env": {"env_name": "local", "site": ""}})", "env_issue_site");
        row("influx-empty", R"({"a": ""})");
        row("influx-line-break", R"({"a": "b\nc"})");
        row("influx-reserved", R"({"squash_id": 5})");
        row("influx-reserved", R"({"time": 5})");
        row("influx-collision", R"({"Temp": 5})");
        row("influx-collision", R"({"filter": "a", "filter_name": "b"})");
        row("influx-renamed", R"({"filter_name": "b"})");
        row("influx-left-out", R"({"env": {"env_name": "local", "date": "2026"}})", "env_issue_date");
        row("influx-series", R"({"a": "2026-03-01T12:00:00"})");
        row("influx-series",
            R"({"camera.Temp.remark": "a very long and quite free text that nobody selects by"})");
        row("influx-blank", R"({"a": "b c"})");
        row("influx-text", R"({"a": true})");
        row("meta-not-finite", R"({"a": NaN})");
    }
    void everyRuleIsSaidOnThePage()
    {
        QFETCH(QByteArray, meta);
        QFETCH(QString, code);
        QFETCH(QByteArray, label);
        Shown shown;
        job::Job job;
        job.set(test::measurement(QStringLiteral("camera.Temp"), 1, QStringLiteral("deg_C")));
        job.meta = json::parse(meta).value_or(json::Value()).members();
        shown.run.document().load(job, {});
        const QString all = shown.allSaid();
        bool found = false;
        for (const Issue &issue : metadataIssues(job, job.meta)) {
            QVERIFY2(all.contains(issue.text), qPrintable(issue.line() + u'\n' + all));
            if (issue.code != code)
                continue;
            found = true;
            if (!label.isEmpty())
                QVERIFY2(shown.said(label.constData()).contains(issue.text), qPrintable(issue.line()));
        }
        QVERIFY2(found, qPrintable(all));
    }

    void pastValuesCompleteAFieldOfTheEnvironment()
    {
        Shown shown;
        shown.learn(R"({"env": {"operator": "Ana Perez"}})");
        shown.chooseSummit();
        auto *edit = shown.find<QLineEdit>("env_operator");
        edit->setFocus();
        QTest::keyClicks(edit, QStringLiteral("rez"));
        QAbstractItemView *popup = edit->completer()->popup();
        QVERIFY(popup->isVisible());
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QVERIFY(!popup->isVisible());
        QCOMPARE(edit->text(), QStringLiteral("Ana Perez"));
        QTRY_COMPARE_WITH_TIMEOUT(shown.stored("operator"), QStringLiteral("\"Ana Perez\""), 60'000);
    }

    void pastEntriesGiveKeyTypeAndValue()
    {
        Shown shown;
        shown.learn(R"({"number_of_ccds": 9, "camera_name": "ComCam"})");
        auto *key = shown.find<QLineEdit>("metadataKey");
        key->setFocus();
        QTest::keyClick(key, Qt::Key_Down); // all of them
        QVERIFY(key->completer()->popup()->isVisible());
        QCOMPARE(key->completer()->completionModel()->rowCount(), 2);
        QTest::keyClick(key->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(key->completer()->popup(), Qt::Key_Escape);
        QCOMPARE(key->text(), QString());
        QTest::keyClicks(key, QStringLiteral("ccds"));
        QTest::keyClick(key->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(key->completer()->popup(), Qt::Key_Return);
        QCOMPARE(key->text(), QStringLiteral("number_of_ccds"));
        QCOMPARE(shown.find<QComboBox>("metadataType")->currentText(), QStringLiteral("number"));
        QTest::keyClick(key, Qt::Key_Return);
        auto *value = shown.find<QLineEdit>("metadataValue");
        QVERIFY(value->hasFocus());
        QTest::keyClick(value, Qt::Key_Down);
        QVERIFY(value->completer()->popup()->isVisible());
        QCOMPARE(value->completer()->completionModel()->rowCount(), 1);
        QTest::keyClick(value->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(value->completer()->popup(), Qt::Key_Return);
        QCOMPARE(value->text(), QStringLiteral("9"));
        QTest::keyClick(value, Qt::Key_Return);
        QCOMPARE(shown.run.meta().value(QStringLiteral("number_of_ccds")).numberText(), QByteArray("9"));
    }

    void enterWithNothingChosenAddsWhatIsTyped()
    {
        Shown shown;
        shown.learn(R"({"camera_name": "ComCam"})");
        shown.type("metadataKey", QStringLiteral("camera_name"));
        QTest::keyClick(shown.find("metadataKey"), Qt::Key_Escape);
        shown.type("metadataValue", QStringLiteral("Com"));
        auto *value = shown.find<QLineEdit>("metadataValue");
        QVERIFY(value->completer()->popup()->isVisible());
        QTest::keyClick(value->completer()->popup(), Qt::Key_Return);
        QCOMPARE(shown.run.meta().value(QStringLiteral("camera_name")).toString(), QStringLiteral("Com"));
        QVERIFY(!value->completer()->popup()->isVisible());
    }

    void pastValuesCompleteInTheTableToo()
    {
        Shown shown;
        shown.learn(R"({"camera_name": "ComCam"})");
        shown.learn(R"({"camera_name": 5})"); // of another type: not for this entry
        shown.run.document().setMeta(QStringLiteral("camera_name"),
                                     json::Value::string(QStringLiteral("LATISS")));
        auto *table = shown.find<QTableView>("metadataTable");
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, MetadataModel::ValueColumn));
        QTest::keyClick(table, Qt::Key_Return);
        auto *editor = table->findChild<QLineEdit *>();
        QVERIFY(editor && editor->completer());
        QTest::keyClick(editor, Qt::Key_Delete);
        QTest::keyClicks(editor, QStringLiteral("com"));
        QAbstractItemView *popup = editor->completer()->popup();
        QVERIFY(popup->isVisible());
        QCOMPARE(editor->completer()->completionModel()->rowCount(), 1);
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(editor->text(), QStringLiteral("ComCam"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(shown.run.meta().value(QStringLiteral("camera_name")).toString(),
                                  QStringLiteral("ComCam"), 60'000);
    }

    void pastEntriesAreForgotten()
    {
        Shown shown;
        auto *forget = shown.find<QAction>("actionForgetEntries");
        QVERIFY(!forget->isEnabled());
        shown.learn(R"({"camera_name": "ComCam"})");
        QVERIFY(forget->isEnabled());
        forget->trigger();
        QVERIFY(shown.run.services().pastEntries.isEmpty());
        QVERIFY(!forget->isEnabled());
    }

    void aNoteIsAddedToTheCurrentMetricByKeyboard()
    {
        Shown shown;
        shown.run.document().record(test::name(QStringLiteral("camera.Wind")), 1,
                                    test::unit(QStringLiteral("m / s")));
        shown.run.document().record(test::name(QStringLiteral("camera.Temp")), 1,
                                    test::unit(QStringLiteral("deg_C")));
        shown.run.services().workspace.setCurrentMetric(test::name(QStringLiteral("camera.Temp")));
        QSignalSpy requested(&shown.page, &MetadataPage::shownRequested);
        shown.find<QAction>("actionAddNote")->trigger();
        QCOMPARE(requested.size(), 1);
        QVERIFY(shown.find("noteKey")->hasFocus());
        QTest::keyClicks(shown.find("noteKey"), QStringLiteral("estimator"));
        QTest::keyClick(shown.find("noteKey"), Qt::Key_Return);
        QTest::keyClicks(shown.find("noteValue"), QStringLiteral("mean"));
        QTest::keyClick(shown.find("noteValue"), Qt::Key_Return);
        QCOMPARE(shown.run.meta().value(QStringLiteral("camera.Temp.estimator")).toString(),
                 QStringLiteral("mean"));
        auto *table = shown.find<QTableView>("notesTable");
        QVERIFY(table->isVisible());
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        auto *editor = table->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("median"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(shown.run.meta().value(QStringLiteral("camera.Temp.estimator")).toString(),
                                  QStringLiteral("median"), 60'000);
        shown.run.document().undoStack()->undo();
        shown.run.document().undoStack()->undo();
        QVERIFY(!shown.run.meta().contains(QStringLiteral("camera.Temp.estimator")));
    }

    void aNoteOfWhatIsNotMeasuredIsRefusedInWords()
    {
        Shown shown;
        shown.find<QAction>("actionAddNote")->trigger();
        QVERIFY2(shown.said("notesRefusal").contains(QStringLiteral("No metric is chosen")),
                 qPrintable(shown.said("notesRefusal")));
        shown.run.services().workspace.setCurrentMetric(test::name(QStringLiteral("camera.Temp")));
        shown.find<QAction>("actionAddNote")->trigger();
        QVERIFY2(shown.said("notesRefusal").contains(QStringLiteral("camera.Temp is not measured")),
                 qPrintable(shown.said("notesRefusal")));
        QVERIFY(!shown.find("noteKey")->isVisible());
    }

    void aProblemOfANoteLeadsToIt()
    {
        Shown shown;
        shown.run.document().record(test::name(QStringLiteral("camera.Temp")), 1,
                                    test::unit(QStringLiteral("deg_C")));
        shown.run.document().setMeta(QStringLiteral("camera.Temp.n"), json::Value::string({}));
        shown.page.reveal(QStringLiteral("$.meta[\"camera.Temp.n\"]"));
        QVERIFY(shown.find<QTableView>("notesTable")->findChild<QLineEdit *>());
    }

    void provenanceIsAddedAsOneStep()
    {
        Shown shown;
        auto *add = shown.find<QPushButton>("addProvenance");
        QVERIFY(!add->isEnabled());
        const test::GitCheckout git(shown.path(QStringLiteral("camera_metrics")));
        git.put(QStringLiteral("metrics/camera.yaml"), "Temp:\n  description: t\n  unit: deg_C\n");
        git.commit();
        shown.openPackage(git.path());
        QVERIFY(add->isEnabled());
        QVERIFY(shown.find("checkoutsTable")->isVisible());
        git.put(QStringLiteral("metrics/camera.yaml"), "Temp:\n  description: u\n  unit: deg_C\n");
        const QString commit = git.commit(); // after it was opened: what is added is what is there now
        add->setFocus();
        QTest::keyClick(add, Qt::Key_Space);
        const auto sha = [&shown] {
            return shown.run.meta()
                .value(QStringLiteral("packages"))
                .members()
                .value(QStringLiteral("camera_metrics"))
                .members()
                .value(QStringLiteral("git_sha"))
                .toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(sha(), commit, 60'000);
        QCOMPARE(shown.said("packagesIssue"), QString());
        QCOMPARE(shown.said("provenanceIssue"), QString());
        QCOMPARE(shown.run.document().undoStack()->count(), 1);
        shown.run.document().undoStack()->undo();
        QVERIFY(!shown.run.meta().contains(QStringLiteral("packages")));
        git.put(QStringLiteral("metrics/camera.yaml"), "Temp:\n  description: v\n  unit: deg_C\n");
        shown.find<QAction>("actionAddProvenance")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(sha(), commit, 60'000);
        QVERIFY2(shown.said("provenanceIssue").contains(QStringLiteral("1 uncommitted")),
                 qPrintable(shown.said("provenanceIssue")));
    }

    void withoutACheckoutNothingIsAdded()
    {
        Shown shown;
        QVERIFY(QDir().mkpath(shown.path(QStringLiteral("plain/metrics"))));
        QFile file(shown.path(QStringLiteral("plain/metrics/camera.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Temp:\n  description: t\n  unit: deg_C\n");
        file.close();
        shown.openPackage(shown.path(QStringLiteral("plain")));
        shown.find<QAction>("actionAddProvenance")->trigger();
        QTRY_VERIFY2_WITH_TIMEOUT(shown.said("provenanceIssue").contains(QStringLiteral("Nothing was added")),
                                  qPrintable(shown.said("provenanceIssue")), 60'000);
        QVERIFY(shown.run.meta().isEmpty());
    }

    void packagesOfAnotherShapeAreNotReplaced()
    {
        Shown shown;
        const test::GitCheckout git(shown.path(QStringLiteral("camera_metrics")));
        git.put(QStringLiteral("metrics/camera.yaml"), "Temp:\n  description: t\n  unit: deg_C\n");
        git.commit();
        shown.openPackage(git.path());
        shown.run.document().setMeta(QStringLiteral("packages"),
                                     json::Value::string(QStringLiteral("w_2026")));
        shown.find<QAction>("actionAddProvenance")->trigger();
        QTRY_VERIFY2_WITH_TIMEOUT(shown.said("provenanceIssue").contains(QStringLiteral("Nothing was added")),
                                  qPrintable(shown.said("provenanceIssue")), 60'000);
        QCOMPARE(shown.run.meta().value(QStringLiteral("packages")).toString(), QStringLiteral("w_2026"));
    }

    void tabGoesThroughThePageInItsOrder()
    {
        Shown shown;
        shown.chooseSummit();
        const test::GitCheckout git(shown.path(QStringLiteral("camera_metrics")));
        git.put(QStringLiteral("metrics/camera.yaml"), "Temp:\n  description: t\n  unit: deg_C\n");
        git.commit();
        shown.openPackage(git.path());
        shown.run.document().record(test::name(QStringLiteral("camera.Temp")), 1,
                                    test::unit(QStringLiteral("deg_C")));
        shown.run.document().setMeta(QStringLiteral("camera.Temp.n"), json::Value::integer(1));
        shown.run.document().setMeta(QStringLiteral("k"), json::Value::integer(1));
        const QStringList expected{"environmentTemplate",
                                   "manageTemplates",
                                   "env_operator",
                                   "env_dome",
                                   "env_seeing",
                                   "env_photometric",
                                   "env_filters",
                                   "env_run",
                                   "env_remark",
                                   "env_date",
                                   "supplyPackages",
                                   "addProvenance",
                                   "checkoutsTable",
                                   "metadataKey",
                                   "metadataType",
                                   "metadataValue",
                                   "metadataAdd",
                                   "metadataTable",
                                   "noteMetric",
                                   "noteKey",
                                   "noteType",
                                   "noteValue",
                                   "noteAdd",
                                   "notesTable"};
        shown.find(qPrintable(expected.first()))->setFocus();
        QStringList reached;
        for (int i = 0; i < expected.size(); ++i) {
            QWidget *focused = QApplication::focusWidget();
            QVERIFY(focused);
            reached << focused->objectName();
            QTest::keyClick(focused, Qt::Key_Tab);
        }
        QCOMPARE(reached, expected);
        QCOMPARE(QApplication::focusWidget()->objectName(), expected.first()); // nothing else takes the focus
    }

    void noTwoMnemonicsAreTheSame()
    {
        Shown shown;
        QStringList letters;
        static const QRegularExpression mnemonic(QStringLiteral("&([^&])"));
        const auto take = [&letters](const QString &text) {
            if (const auto match = mnemonic.match(text); match.hasMatch())
                letters << match.captured(1).toLower();
        };
        for (const QLabel *label : shown.page.findChildren<QLabel *>()) {
            if (label->buddy() && label->textFormat() != Qt::PlainText)
                take(label->text());
        }
        for (const QPushButton *button : shown.page.findChildren<QPushButton *>())
            take(button->text());
        QCOMPARE(letters.size(), 6);
        QCOMPARE(QSet<QString>(letters.begin(), letters.end()).size(), letters.size());
        for (const char *ofAMenu : {"f", "e", "m", "d", "v", "h"})
            QVERIFY2(!letters.contains(QLatin1String(ofAMenu)), ofAMenu);
    }

    void aNarrowPageLosesNothing()
    {
        Shown shown;
        shown.chooseSummit();
        shown.run.loadTemperature();
        shown.choose(QStringLiteral("summit"));
        shown.page.resize(480, 900);
        QTRY_VERIFY_WITH_TIMEOUT(shown.find("env_issue_operator")->y() > shown.find("env_operator")->y(),
                                 60'000);
        const auto cutOff = [&shown] {
            QStringList names;
            for (const QWidget *control : shown.page.findChildren<QWidget *>()) {
                const bool takesInput = qobject_cast<const QLineEdit *>(control) ||
                                        qobject_cast<const QComboBox *>(control) ||
                                        qobject_cast<const QPushButton *>(control);
                const int right = control->mapTo(&shown.page, QPoint(control->width(), 0)).x();
                if (takesInput && control->isVisible() && right > shown.page.width())
                    names << control->objectName() + QString::number(right);
            }
            return names.join(u' ');
        };
        QTRY_COMPARE_WITH_TIMEOUT(cutOff(), QString(), 60'000);
    }
};

QTEST_MAIN(TestMetadataForms)
#include "test_metadataforms.moc"
