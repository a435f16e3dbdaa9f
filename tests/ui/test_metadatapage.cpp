// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/issuelabel.h"
#include "materials.h"
#include "pages/metadatapage.h"

#include <QComboBox>
#include <QTableView>

using namespace kabocha;
using namespace kabocha::ui;

class TestMetadataPage : public QObject
{
    Q_OBJECT
private:
    /// The page, shown and active, so that it takes keys.
    struct Shown
    {
        test::Run run;
        MetadataPage page{run.services()};
        Shown()
        {
            page.resize(900, 700);
            page.show();
            (void)QTest::qWaitForWindowActive(&page, 60'000);
        }
        template <class T = QWidget> T *find(const char *objectName)
        {
            return test::child<T>(page, objectName);
        }
        [[nodiscard]] QString said(const char *label) { return find<IssueLabel>(label)->text(); }
        [[nodiscard]] json::Object env() { return run.meta().value(QStringLiteral("env")).members(); }
        void choose(const QString &environment)
        {
            auto *box = find<QComboBox>("environmentTemplate");
            box->setCurrentIndex(box->findText(environment));
            QTRY_COMPARE_WITH_TIMEOUT(env().value(QStringLiteral("env_name")).toString(), environment,
                                      60'000);
        }
        void type(const char *field, const QString &text)
        {
            auto *edit = find<QLineEdit>(field);
            edit->setFocus();
            edit->selectAll();
            QTest::keyClicks(edit, text);
        }
        void addEntry(const QString &key, int type, const QString &value)
        {
            find<QComboBox>("metadataType")->setCurrentIndex(type);
            this->type("metadataKey", key);
            this->type("metadataValue", value);
            QTest::keyClick(find("metadataValue"), Qt::Key_Return);
        }
    };

private slots:
    void init() { test::failOnWarning(); }

    void anEnvironmentIsChosenByKeyboard()
    {
        Shown shown;
        auto *box = shown.find<QComboBox>("environmentTemplate");
        QCOMPARE(box->currentIndex(), 0);
        QVERIFY(!shown.said("env_issue").isEmpty()); // no environment: it never reaches InfluxDB
        box->setFocus();
        QTest::keyClicks(box, QStringLiteral("local"));
        QTRY_COMPARE_WITH_TIMEOUT(shown.env().value(QStringLiteral("env_name")).toString(),
                                  QStringLiteral("local"), 60'000);
        QVERIFY(shown.said("env_issue").isEmpty());
        shown.run.document().undoStack()->undo(); // what typing passed by is no step of its own
        QVERIFY(!shown.run.meta().contains(QStringLiteral("env")));
        QCOMPARE(box->currentIndex(), 0);
    }

    void requiredFieldsAreMarkedAndMissedAloud()
    {
        Shown shown;
        shown.choose(QStringLiteral("jenkins"));
        auto *field = shown.find<QLineEdit>("env_ci_id");
        QVERIFY2(field->accessibleName().contains(QStringLiteral("required")),
                 qPrintable(field->accessibleName()));
        QCOMPARE(field->text(), QStringLiteral("unknown"));
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QVERIFY2(shown.said("env_issue_ci_id").contains(QStringLiteral("ci_id")),
                 qPrintable(shown.said("env_issue_ci_id")));
        QTRY_VERIFY_WITH_TIMEOUT(!shown.env().contains(QStringLiteral("ci_id")),
                                 60'000); // never an empty text
    }

    void whatSquashCannotHoldIsSaidWhileTyping()
    {
        Shown shown;
        shown.choose(QStringLiteral("local"));
        shown.type("env_dataset", QString(33, u'x'));
        QVERIFY2(shown.said("env_issue_dataset").contains(QStringLiteral("32")),
                 qPrintable(shown.said("env_issue_dataset")));
        QTest::keyClick(shown.find("env_dataset"), Qt::Key_Backspace);
        QVERIFY2(!shown.said("env_issue_dataset").contains(QStringLiteral("32")),
                 qPrintable(shown.said("env_issue_dataset")));
    }

    void aFieldReachesTheDocumentWhenLeftAndCanBeUndone()
    {
        Shown shown;
        shown.choose(QStringLiteral("local"));
        shown.type("env_site", QStringLiteral("Cerro"));
        QTest::keyClick(shown.find("env_site"), Qt::Key_Tab);
        QCOMPARE(shown.env().value(QStringLiteral("site")).toString(), QStringLiteral("Cerro"));
        shown.run.document().undoStack()->undo();
        QVERIFY(!shown.env().contains(QStringLiteral("site")));
        QCOMPARE(shown.find<QLineEdit>("env_site")->text(), QString());
    }

    void aPauseInTypingKeepsWhatIsTyped()
    {
        Shown shown;
        shown.choose(QStringLiteral("local"));
        shown.type("env_site", QStringLiteral("Cerro"));
        QTRY_COMPARE_WITH_TIMEOUT(shown.env().value(QStringLiteral("site")).toString(),
                                  QStringLiteral("Cerro"), 60'000);
        QVERIFY(shown.find("env_site")->hasFocus());
    }

    void aShortcutSeesWhatIsTyped()
    {
        Shown shown;
        shown.choose(QStringLiteral("local"));
        shown.type("env_site", QStringLiteral("Cerro"));
        QKeyEvent save(QEvent::ShortcutOverride, Qt::Key_S, Qt::ControlModifier);
        QCoreApplication::sendEvent(shown.find("env_site"), &save);
        QCOMPARE(shown.env().value(QStringLiteral("site")).toString(), QStringLiteral("Cerro"));
    }

    void numbersInTheEnvironmentStayNumbers()
    {
        Shown shown;
        shown.choose(QStringLiteral("jenkins"));
        shown.type("env_status", QStringLiteral("2"));
        QTest::keyClick(shown.find("env_status"), Qt::Key_Tab);
        QVERIFY(shown.env().value(QStringLiteral("status")).isNumber());
        QCOMPARE(shown.env().value(QStringLiteral("status")).numberText(), QByteArray("2"));
    }

    void aForeignEnvironmentIsShownAsItIs()
    {
        Shown shown;
        json::Object env;
        env.insert(QStringLiteral("env_name"), json::Value::string(QStringLiteral("summit")));
        env.insert(QStringLiteral("dome"), json::Value::string(QStringLiteral("open")));
        shown.run.document().setMeta(QStringLiteral("env"), json::Value::object(env));
        QVERIFY(
            shown.find<QComboBox>("environmentTemplate")->currentText().contains(QStringLiteral("summit")));
        QCOMPARE(shown.find<QLineEdit>("env_dome")->text(), QStringLiteral("open"));
        shown.type("env_dome", QStringLiteral("closed"));
        QTest::keyClick(shown.find("env_dome"), Qt::Key_Tab);
        QCOMPARE(shown.env().value(QStringLiteral("dome")).toString(), QStringLiteral("closed"));
        QCOMPARE(shown.env().value(QStringLiteral("env_name")).toString(), QStringLiteral("summit"));
    }

    void emptyingAForeignFieldTakesItAway()
    {
        Shown shown;
        json::Object env;
        env.insert(QStringLiteral("env_name"), json::Value::string(QStringLiteral("summit")));
        env.insert(QStringLiteral("dome"), json::Value::string(QStringLiteral("open")));
        shown.run.document().setMeta(QStringLiteral("env"), json::Value::object(env));
        auto *dome = shown.find<QLineEdit>("env_dome");
        dome->setFocus();
        dome->selectAll();
        QTest::keyClick(dome, Qt::Key_Delete);
        QTest::keyClick(dome, Qt::Key_Tab); // the field goes while it tells that it was left
        QVERIFY(!shown.env().contains(QStringLiteral("dome")));
        QVERIFY(!shown.page.findChild<QLineEdit *>(QStringLiteral("env_dome")));
    }

    void packagesAreSuppliedWithOneClick()
    {
        Shown shown;
        auto *supply = shown.find<QPushButton>("supplyPackages");
        QVERIFY(supply->isVisible());
        QVERIFY(!shown.said("packagesIssue").isEmpty());
        supply->setFocus();
        QTest::keyClick(supply, Qt::Key_Space);
        QVERIFY(shown.run.meta().value(QStringLiteral("packages")).isObject());
        QVERIFY(!supply->isVisible());
        QVERIFY(shown.said("packagesIssue").isEmpty());
        shown.run.document().undoStack()->undo();
        QVERIFY(supply->isVisible());
    }

    void packagesAreListedAndTheirFaultsNamed()
    {
        Shown shown;
        json::Object afw;
        afw.insert(QStringLiteral("name"), json::Value::string(QStringLiteral("afw")));
        json::Object packages;
        packages.insert(QStringLiteral("afw"), json::Value::object(afw));
        shown.run.document().setMeta(QStringLiteral("packages"), json::Value::object(packages));
        QVERIFY(shown.find<QLabel>("packagesState")->text().startsWith(QStringLiteral("1 package")));
        QVERIFY2(shown.said("packagesIssue").contains(QStringLiteral("git_sha")),
                 qPrintable(shown.said("packagesIssue")));
    }

    void entriesKeepTheirTypes()
    {
        Shown shown;
        shown.addEntry(QStringLiteral("camera_name"), 0, QStringLiteral("ComCam"));
        QVERIFY(shown.find("metadataKey")->hasFocus());
        shown.addEntry(QStringLiteral("number_of_ccds"), 1, QStringLiteral("9"));
        shown.addEntry(QStringLiteral("ok"), 2, QStringLiteral("true"));
        shown.addEntry(QStringLiteral("list"), 3, QStringLiteral("[1, null]"));
        const json::Object &meta = shown.run.meta();
        QCOMPARE(meta.value(QStringLiteral("camera_name")).toString(), QStringLiteral("ComCam"));
        QCOMPARE(meta.value(QStringLiteral("number_of_ccds")).numberText(), QByteArray("9"));
        QVERIFY(meta.value(QStringLiteral("ok")).toBool());
        QCOMPARE(meta.value(QStringLiteral("list")).items().size(), 2);
        QCOMPARE(shown.find<QTableView>("metadataTable")->model()->rowCount(), 4);
    }

    void typeIsChosenByItsLetter()
    {
        Shown shown;
        auto *type = shown.find<QComboBox>("metadataType");
        type->setFocus();
        QTest::keyClicks(type, QStringLiteral("n"));
        QCOMPARE(type->currentText(), QStringLiteral("number"));
    }

    void whatDoesNotFitIsRefusedBesideTheField_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("says");
        QTest::newRow("not a number") << 1 << "nine"
                                      << "nine";
        QTest::newRow("neither true nor false") << 2 << "maybe"
                                                << "neither true nor false";
        QTest::newRow("broken JSON") << 3 << "[1"
                                     << "Examples";
    }
    void whatDoesNotFitIsRefusedBesideTheField()
    {
        QFETCH(int, type);
        QFETCH(QString, value);
        QFETCH(QString, says);
        Shown shown;
        shown.addEntry(QStringLiteral("k"), type, value);
        QVERIFY2(shown.said("metadataIssue").contains(says), qPrintable(shown.said("metadataIssue")));
        QVERIFY(!shown.run.meta().contains(QStringLiteral("k")));
        QCOMPARE(shown.find<QLineEdit>("metadataValue")->text(), value); // to be mended, not typed again
    }

    void anEntryIsEditedInPlaceAndRemoved()
    {
        Shown shown;
        shown.addEntry(QStringLiteral("number_of_ccds"), 1, QStringLiteral("9"));
        auto *table = shown.find<QTableView>("metadataTable");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        auto *editor = table->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("ten"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(shown.said("metadataRefusal").contains(QStringLiteral("ten")),
                                  qPrintable(shown.said("metadataRefusal")), 60'000);
        QCOMPARE(shown.run.meta().value(QStringLiteral("number_of_ccds")).numberText(), QByteArray("9"));
        table->setFocus();
        shown.page.pageActions().first()->trigger();
        QVERIFY(shown.run.meta().isEmpty());
        shown.run.document().undoStack()->undo();
        QVERIFY(shown.run.meta().contains(QStringLiteral("number_of_ccds")));
    }

    void problemsLeadToTheirField()
    {
        Shown shown;
        shown.choose(QStringLiteral("local"));
        shown.run.document().setMeta(QStringLiteral("camera.note"), json::Value::string(QStringLiteral("x")));
        shown.page.reveal(QStringLiteral("$.meta.env.dataset"));
        QVERIFY(shown.find("env_dataset")->hasFocus());
        shown.page.reveal(QStringLiteral("$.meta.env.env_name"));
        QVERIFY(shown.find("environmentTemplate")->hasFocus());
        shown.page.reveal(QStringLiteral("$.meta.packages"));
        QVERIFY(shown.find("supplyPackages")->hasFocus());
        shown.page.reveal(QStringLiteral("$.meta[\"camera.note\"]"));
        QVERIFY(shown.find<QTableView>("metadataTable")->findChild<QLineEdit *>());
    }

    void anotherJobShowsItsOwn()
    {
        Shown shown;
        shown.choose(QStringLiteral("local"));
        shown.type("env_site", QStringLiteral("half typed"));
        shown.run.document().reset();
        QCOMPARE(shown.find<QComboBox>("environmentTemplate")->currentIndex(), 0);
        QTest::qWait(0);
        QVERIFY(!shown.run.meta().contains(QStringLiteral("env")));
    }
};

QTEST_MAIN(TestMetadataPage)
#include "test_metadatapage.moc"
