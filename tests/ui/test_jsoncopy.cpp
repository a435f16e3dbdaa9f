// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is copied from the tree of a large job.
#include "materials.h"
#include "models/jsontreemodel.h"
#include "pages/jsontreetab.h"
#include "json/io.h"

#include <QClipboard>
#include <QLabel>
#include <QTreeView>

using namespace kabocha;
using namespace kabocha::ui;

class TestJsonCopy : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void theWindowDoesNotWaitForALargeValue_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("of two megabytes") << 200'000;
        QTest::newRow("too large for a clipboard") << 2'000'000;
    }
    void theWindowDoesNotWaitForALargeValue()
    {
        QFETCH(int, count);
        const auto list = json::parse('[' + QByteArray("1234.5, ").repeated(count) + "1]");
        QVERIFY(list);
        job::Job job;
        job.meta.insert(QStringLiteral("list"), *list);
        JsonTreeTab tab;
        tab.show();
        tab.review({.job = job, .saved = job, .large = true});
        auto *tree = tab.findChild<QTreeView *>(QStringLiteral("jsonTree"));
        auto *model = qobject_cast<JsonTreeModel *>(tree->model());
        const QString path = QStringLiteral("$.meta.list");
        QTRY_COMPARE_WITH_TIMEOUT(model->find(path).data(JsonTreeModel::PathRole).toString(), path, 60'000);
        tree->setCurrentIndex(model->find(path));
        QClipboard *clipboard = QGuiApplication::clipboard();
        clipboard->setText(QStringLiteral("before"));
        QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard->text(), QStringLiteral("before")); // it is written elsewhere
        const auto *note = tab.findChild<QLabel *>(QStringLiteral("jsonTreeNote"));
        QTRY_VERIFY_WITH_TIMEOUT(clipboard->text() != QLatin1String("before") || note->isVisible(), 60'000);
        const QByteArray all = json::write(*list);
        if (note->isVisible())
            QVERIFY2(note->text().contains(QStringLiteral("16 MB")), qPrintable(note->text()));
        else
            QVERIFY(clipboard->text() == QString::fromUtf8(all));
        QCOMPARE(note->isVisible(), all.size() > 16 * 1024 * 1024);
    }
};

QTEST_MAIN(TestJsonCopy)
#include "test_jsoncopy.moc"
