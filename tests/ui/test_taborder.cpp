// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "widgets/taborder.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>

using namespace kabocha;

namespace {

QPushButton *button(const char *name, QWidget *parent = nullptr)
{
    auto *made = new QPushButton(QLatin1String(name), parent);
    made->setObjectName(QLatin1String(name));
    return made;
}

/// The object names of where KEY leads, one round long.
QString round(QWidget &window, Qt::Key key)
{
    QStringList names;
    for (int press = 0; press < 20; ++press) {
        QWidget *at = QApplication::focusWidget();
        if (!at || names.contains(at->objectName()))
            break;
        names << at->objectName();
        QTest::keyClick(&window, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
    }
    return names.join(u' ');
}

void show(QWidget &window, QWidget *first)
{
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window, 60'000));
    first->setFocus();
}

} // namespace

class TestTabOrder : public QObject
{
    Q_OBJECT
private slots:
    void layoutsAreReadRowByRow()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *grid = new QGridLayout;
        grid->addWidget(button("d", &window), 1, 1);
        grid->addWidget(button("c", &window), 1, 0);
        grid->addWidget(button("b", &window), 0, 1);
        grid->addWidget(button("a", &window), 0, 0);
        auto *splitter = new QSplitter(&window);
        QPushButton *f = button("f", &window);
        splitter->addWidget(button("e"));
        splitter->addWidget(f);
        auto *choice = new QComboBox(&window);
        choice->setObjectName(QStringLiteral("g"));
        choice->setEditable(true); // its line has its focus from it
        column->addLayout(grid);
        column->addWidget(splitter);
        column->addWidget(choice);
        column->addWidget(button("h", &window));
        ui::orderTabs(window);
        show(window, window.findChild<QWidget *>(QStringLiteral("a")));
        QCOMPARE(round(window, Qt::Key_Tab), QStringLiteral("a b c d e f g h"));
        QCOMPARE(round(window, Qt::Key_Backtab), QStringLiteral("a h g f e d c b"));
        QCOMPARE(choice->lineEdit()->focusProxy(), choice);
    }

    void aWindowBeginsInItsUpperCorner()
    {
        QMainWindow window;
        auto *page = new QWidget(&window);
        auto *row = new QHBoxLayout(page);
        row->addWidget(button("page1", page));
        row->addWidget(button("page2", page));
        page->setFocusProxy(row->itemAt(1)->widget()); // where the page is begun, not where Tab enters it
        auto *tabs = new QTabWidget(&window);
        tabs->addTab(page, QStringLiteral("Page"));
        window.setCentralWidget(tabs);
        tabs->tabBar()->setObjectName(QStringLiteral("tabs"));
        for (const auto &[name, area] :
             {std::pair{"below", Qt::BottomDockWidgetArea}, std::pair{"left", Qt::LeftDockWidgetArea}}) {
            auto *dock = new QDockWidget(QLatin1String(name), &window);
            dock->setWidget(button(name, dock));
            window.addDockWidget(area, dock);
        }
        window.addToolBar(QStringLiteral("Tools"))->addWidget(button("tool"));
        ui::orderTabs(window);
        show(window, window.findChild<QWidget *>(QStringLiteral("tool")));
        QCOMPARE(round(window, Qt::Key_Tab).section(u' ', 0, 2), QStringLiteral("tool left tabs"));
        QCOMPARE(tabs->focusProxy(), tabs->tabBar());
        window.findChild<QWidget *>(QStringLiteral("below"))->setFocus();
        QCOMPARE(round(window, Qt::Key_Tab).section(u' ', 0, 1), QStringLiteral("below tool"));
    }

    void everyButtonOfAQuestionIsReached()
    {
        QMessageBox box(QMessageBox::Question, QStringLiteral("Question"), QStringLiteral("Well?"),
                        QMessageBox::Cancel);
        for (const char *name : {"save", "discard"}) {
            box.addButton(QLatin1String(name),
                          *name == 's' ? QMessageBox::AcceptRole : QMessageBox::DestructiveRole)
                ->setObjectName(QLatin1String(name));
        }
        box.button(QMessageBox::Cancel)->setObjectName(QStringLiteral("cancel"));
        ui::orderTabs(box);
        show(box, box.button(QMessageBox::Cancel));
        QStringList names = round(box, Qt::Key_Tab).split(u' ');
        names.sort();
        QCOMPARE(names, QStringList({"cancel", "discard", "save"}));
    }
};

QTEST_MAIN(TestTabOrder)
#include "test_taborder.moc"
