// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tree while rows of a large job are being read.
#include "materials.h"
#include "models/jsontreemodel.h"
#include "pages/jsontreetab.h"
#include "support/busythreads.h"
#include "json/io.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

const auto Path = QStringLiteral("$.meta.rows");

/// A tab that shows a job with sixty lists of twenty thousand numbers, and the row's own as the last.
class Shown
{
public:
    Shown()
    {
        QByteArray text = "[";
        for (int row = 0; row < 60; ++row)
            text += (row > 0 ? ", [" : "[") + QByteArray("2.5, ").repeated(20'000) + QByteArray::number(row) +
                    ']';
        m_job.meta.insert(QStringLiteral("rows"), json::parse(text + ']').value());
        tab.resize(600, 400);
        tab.show();
        if (!QTest::qWaitForWindowActive(&tab, 60'000))
            qFatal("no window");
        review();
    }
    JsonTreeTab tab;
    QTreeView *tree = test::child<QTreeView>(tab, "jsonTree");
    JsonTreeModel *model = qobject_cast<JsonTreeModel *>(tree->model());

    /// Once more, with NOTE; the rows are unread then.
    void review(const QString &note = {})
    {
        m_job.meta.insert(QStringLiteral("note"), json::Value::string(note));
        tab.review({.saved = m_job, .large = true});
        const auto isThere = [this, &note] {
            return model->find(QStringLiteral("$.meta.note")).siblingAtColumn(1).data().toString() ==
                   u'"' + note + u'"';
        };
        if (!QTest::qWaitFor(isThere, 60'000))
            qFatal("the job is not shown");
    }
    [[nodiscard]] QString path() const
    {
        return tree->currentIndex().data(JsonTreeModel::PathRole).toString();
    }
    [[nodiscard]] QModelIndex row(int at) const { return model->index(at, 0, model->find(Path)); }

private:
    job::Job m_job;
};

} // namespace

class TestJsonReading : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void aPlaceInARowIsGoneToOnceItIsRead()
    {
        Shown shown;
        {
            test::BusyThreads threads;
            shown.tab.reveal(Path + QStringLiteral("[7][20000]"));
            QCOMPARE(shown.path(), Path + QStringLiteral("[7]"));
            QVERIFY(shown.model->isBeingRead(shown.tree->currentIndex()));
        }
        QTRY_COMPARE_WITH_TIMEOUT(shown.path(), Path + QStringLiteral("[7][20000]"), 60'000);
        QCOMPARE(shown.tree->currentIndex().siblingAtColumn(1).data().toString(), QStringLiteral("7"));
    }

    void whoGoesElsewhereMeanwhileStaysThere()
    {
        Shown shown;
        QSignalSpy read(shown.model, &JsonTreeModel::itemsRead);
        {
            test::BusyThreads threads;
            shown.tab.reveal(Path + QStringLiteral("[7][20000]"));
            QTest::keyClick(shown.tree, Qt::Key_Up);
            QCOMPARE(shown.path(), Path + QStringLiteral("[6]"));
        }
        QVERIFY(read.wait(60'000));
        QCOMPARE(shown.path(), Path + QStringLiteral("[6]"));
    }

    void aMatchInARowIsGoneToOnceItIsRead()
    {
        Shown shown;
        shown.tab.startSearch();
        auto *field = shown.tab.findChild<QLineEdit *>(QStringLiteral("jsonTreeSearch"));
        QTest::keyClicks(field, QStringLiteral("59"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(shown.path(), Path + QStringLiteral("[59][20000]"), 60'000);
        const auto *outcome = shown.tab.findChild<QLabel *>(QStringLiteral("jsonTreeSearchOutcome"));
        QTRY_COMPARE_WITH_TIMEOUT(outcome->text(), QStringLiteral("1 of 1"), 60'000);
    }

    void whatIsUnfoldedStaysSo()
    {
        Shown shown;
        QSignalSpy read(shown.model, &JsonTreeModel::itemsRead);
        shown.tree->expand(shown.model->find(Path));
        QVERIFY(shown.model->isBeingRead(shown.row(7)));
        QVERIFY(read.wait(60'000));
        shown.tree->expand(shown.row(7));
        QVERIFY(shown.tree->isExpanded(shown.row(7)));
        shown.review(QStringLiteral("edited"));
        QTRY_VERIFY_WITH_TIMEOUT(shown.tree->isExpanded(shown.row(7)), 60'000);
        QVERIFY(!shown.tree->isExpanded(shown.row(8)));
    }

    void allBelowIsUnfoldedOnceItIsRead()
    {
        Shown shown;
        shown.tree->setCurrentIndex(shown.model->find(Path));
        QTest::keyClick(shown.tree, Qt::Key_Asterisk);
        QVERIFY(shown.tree->isExpanded(shown.model->find(Path)));
        QTRY_VERIFY_WITH_TIMEOUT(shown.tree->isExpanded(shown.row(7)), 60'000);
    }

    void aRowThatIsBeingReadIsNotCopied()
    {
        Shown shown;
        QClipboard *clipboard = QGuiApplication::clipboard();
        clipboard->setText(QStringLiteral("before"));
        const auto *note = shown.tab.findChild<QLabel *>(QStringLiteral("jsonTreeNote"));
        {
            test::BusyThreads threads;
            shown.tab.reveal(Path + QStringLiteral("[7]"));
            QTest::keyClick(shown.tree, Qt::Key_C, Qt::ControlModifier);
            QVERIFY(note->isVisible());
            QVERIFY2(note->text().contains(QStringLiteral("still being read")), qPrintable(note->text()));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!shown.model->isBeingRead(shown.tree->currentIndex()), 60'000);
        QCOMPARE(clipboard->text(), QStringLiteral("before"));
        QTest::keyClick(shown.tree, Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(clipboard->text().endsWith(QStringLiteral("7\n]")), 60'000);
        QVERIFY(!note->isVisible());
    }
};

QTEST_MAIN(TestJsonReading)
#include "test_jsonreading.moc"
