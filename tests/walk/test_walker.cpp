// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The walkers find what is wrong in windows made wrong on purpose, and nothing in one that is right.
#include "walk/cuttext.h"
#include "walk/walker.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTabBar>
#include <QTableWidget>
#include <QVBoxLayout>
#include <QtTest>

using namespace kabocha::test;

namespace {

/// A dialog with a good beginning: a labelled field, a choice, two buttons.
class Form : public QWidget
{
public:
    Form()
    {
        setWindowTitle(QStringLiteral("Form"));
        auto *label = new QLabel(QStringLiteral("&Name"), this);
        field = new QLineEdit(this);
        label->setBuddy(field);
        auto *first = new QRadioButton(QStringLiteral("&Cold"), this);
        auto *second = new QRadioButton(QStringLiteral("&Warm"), this);
        first->setChecked(true);
        buttons = new QHBoxLayout;
        left = new QPushButton(QStringLiteral("&Left"), this);
        right = new QPushButton(QStringLiteral("&Right"), this);
        buttons->addWidget(left);
        buttons->addWidget(right);
        column = new QVBoxLayout(this);
        column->addWidget(label);
        column->addWidget(field);
        column->addWidget(first);
        column->addWidget(second);
        column->addLayout(buttons);
    }
    void open()
    {
        resize(400, 300);
        show();
        activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(this, 60'000));
    }
    QLineEdit *field;
    QVBoxLayout *column;
    QHBoxLayout *buttons;
    QPushButton *left;
    QPushButton *right;
};

QStringList all(QWidget &window)
{
    return nameFindings(window) + mnemonicFindings(window) + shortcutFindings(window) +
           keyboardFindings(window) + cutTexts(window);
}

} // namespace

class TestWalker : public QObject
{
    Q_OBJECT

    using Spoil = std::function<void(Form &)>;

private slots:
    void nothingIsFoundWhereAllIsWell()
    {
        Form form;
        form.open();
        QCOMPARE(all(form), QStringList());
    }

    void whatIsWrongIsFound_data()
    {
        QTest::addColumn<std::function<void(Form &)>>("spoil");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char *name, const Spoil &spoil, const char *finding) {
            QTest::newRow(name) << spoil << QString::fromUtf8(finding);
        };
        row(
            "a button that only the mouse reaches", [](Form &f) { f.right->setFocusPolicy(Qt::ClickFocus); },
            "Tab never reaches QPushButton “Right”.");
        row(
            "a button without any focus", [](Form &f) { f.right->setFocusPolicy(Qt::NoFocus); },
            "Tab never reaches QPushButton “Right”.");
        row(
            "a field without a name", [](Form &f) { f.column->addWidget(new QLineEdit(&f)); },
            "QLineEdit has no accessible name.");
        row(
            "a button with an icon alone",
            [](Form &f) {
                f.right->setText({});
                f.right->setObjectName(QStringLiteral("iconOnly"));
            },
            "QPushButton (iconOnly) has no accessible name.");
        row(
            "a list without a name", [](Form &f) { f.column->addWidget(new QTableWidget(2, 2, &f)); },
            "QTableWidget has no accessible name.");
        row(
            "a control of unknown kind",
            [](Form &f) {
                auto *dial = new QWidget(&f);
                dial->setFocusPolicy(Qt::StrongFocus);
                dial->setAccessibleName(QStringLiteral("Dial"));
                dial->setMinimumHeight(20);
                f.column->addWidget(dial);
            },
            "QWidget “Dial” has no accessible role: nobody is told what it is.");
        row(
            "an editor that takes Tab",
            [](Form &f) {
                auto *editor = new QPlainTextEdit(&f);
                editor->setAccessibleName(QStringLiteral("Notes"));
                f.column->insertWidget(2, editor);
                QWidget::setTabOrder(f.field, editor);
            },
            "QPlainTextEdit “Notes” traps the focus: Tab does not leave it.");
        row(
            "a table that takes Tab",
            [](Form &f) {
                auto *table = new QTableWidget(2, 2, &f);
                table->setAccessibleName(QStringLiteral("Values"));
                f.column->addWidget(table);
            },
            "QTableWidget “Values” traps the focus: Tab does not leave it.");
        row(
            "an order against the reading", [](Form &f) { QWidget::setTabOrder(f.right, f.left); },
            "The order of Tab goes backwards on the screen: from QPushButton “Right” to QPushButton “Left”.");
        row(
            "an order that jumps up",
            [](Form &f) {
                auto *late = new QPushButton(QStringLiteral("Late"), &f);
                f.column->insertWidget(2, late);
                QWidget::setTabOrder(f.right, late);
            },
            "The order of Tab goes backwards on the screen: from QPushButton “Right” to QPushButton “Late”.");
        row(
            "a mnemonic twice", [](Form &f) { f.right->setText(QStringLiteral("&Later")); },
            "Alt+L is the mnemonic of several controls: QPushButton “Left”, QPushButton “Later”.");
        row(
            "a context menu with a mnemonic twice",
            [](Form &f) {
                f.right->setContextMenuPolicy(Qt::ActionsContextMenu);
                f.right->addActions(
                    {new QAction(QStringLiteral("&Cut"), &f), new QAction(QStringLiteral("&Copy"), &f)});
            },
            "Alt+C is the mnemonic of several entries of the context menu of QPushButton “Right”: “&Cut”, "
            "“&Copy”.");
        row(
            "a shortcut twice",
            [](Form &f) {
                for (const char *text : {"One", "Two"}) {
                    auto *action = new QAction(QLatin1String(text), &f);
                    action->setShortcut(Qt::CTRL | Qt::Key_K);
                    f.addAction(action);
                }
            },
            "Ctrl+K is the shortcut of “One” and of “Two”.");
        row(
            "a shortcut of one control that the window has too",
            [](Form &f) {
                auto *action = new QAction(QStringLiteral("Wide"), &f);
                action->setShortcut(Qt::CTRL | Qt::Key_K);
                f.addAction(action);
                new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), f.field, nullptr, nullptr,
                              Qt::WidgetShortcut);
            },
            "Ctrl+K is the shortcut of “Wide” and of a shortcut of QLineEdit “Name”.");
        row(
            "a window without a title", [](Form &f) { f.setWindowTitle({}); }, "QWidget has no title.");
        row(
            "words cut off",
            [](Form &f) {
                f.left->setText(QStringLiteral("&Left, with many more words"));
                f.left->setFixedWidth(60);
            },
            "QPushButton “Left, with many more words”: “&Left, with many more words” needs ");
        row(
            "a check box cut off",
            [](Form &f) {
                auto *check = new QCheckBox(QStringLiteral("Only what is not measured"), &f);
                check->setMaximumWidth(80);
                f.column->addWidget(check);
            },
            "QCheckBox “Only what is not measured”: “Only what is not measured” needs ");
        row(
            "lines cut off",
            [](Form &f) {
                auto *label = new QLabel(QStringLiteral("Many words. ").repeated(60), &f);
                label->setWordWrap(true);
                label->setFixedHeight(30);
                f.column->addWidget(label);
            },
            "its lines need a height of ");
        row(
            "a column too narrow for its title",
            [](Form &f) {
                auto *table = new QTableWidget(1, 1, &f);
                table->setAccessibleName(QStringLiteral("Values"));
                table->setHorizontalHeaderLabels({QStringLiteral("A title of many words")});
                table->setColumnWidth(0, 40);
                table->setTabKeyNavigation(false);
                f.column->addWidget(table);
            },
            "QTableWidget “Values”: “A title of many words” needs ");
        row(
            "a page wider than what it is shown in",
            [](Form &f) {
                auto *area = new QScrollArea(&f);
                area->setWidget(new QLabel(QStringLiteral("Many words. ").repeated(20), area));
                area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
                f.column->addWidget(area);
            },
            "it does not scroll that way");
        row(
            "tabs out of sight",
            [](Form &f) {
                auto *tabs = new QTabBar(&f);
                tabs->setMaximumWidth(120);
                for (int i = 0; i < 8; ++i)
                    tabs->addTab(QStringLiteral("Tab %1").arg(i));
                f.column->addWidget(tabs);
            },
            "not all tabs are in sight");
        row(
            "controls over one another",
            [](Form &f) {
                f.setMaximumSize(400, 300);
                f.left->setMinimumWidth(300);
                f.right->setMinimumWidth(300);
                f.column->setSizeConstraint(QLayout::SetNoConstraint);
            },
            "QPushButton “Right” sticks out of QWidget “Form”.");
    }
    void whatIsWrongIsFound()
    {
        QFETCH(std::function<void(Form &)>, spoil);
        QFETCH(QString, finding);
        Form form;
        spoil(form);
        form.open();
        const QStringList findings = all(form);
        QVERIFY2(std::any_of(findings.begin(), findings.end(),
                             [&](const QString &one) { return one.contains(finding); }),
                 qPrintable(findings.join(u'\n')));
    }

    void menusAreLookedInto()
    {
        QMainWindow window;
        window.setWindowTitle(QStringLiteral("Window"));
        QMenu *file = window.menuBar()->addMenu(QStringLiteral("&File"));
        file->addAction(QStringLiteral("&Save"));
        file->addAction(QStringLiteral("&Send"));
        window.menuBar()->addMenu(QStringLiteral("&Find"))->addAction(QStringLiteral("&First"));
        window.setCentralWidget(new QPushButton(QStringLiteral("&Finish"), &window));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window, 60'000));
        const QStringList findings = mnemonicFindings(window);
        QCOMPARE(findings.size(), 2);
        QVERIFY2(findings.constFirst().contains(QStringLiteral("“&Save”, “&Send”")),
                 qPrintable(findings.constFirst()));
        QCOMPARE(findings.at(1),
                 QStringLiteral("Alt+F is the mnemonic of several controls: the menu “&File”, the menu "
                                "“&Find”, QPushButton “Finish”."));
    }
};

QTEST_MAIN(TestWalker)
#include "test_walker.moc"
