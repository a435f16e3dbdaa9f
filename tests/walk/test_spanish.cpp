// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window in Spanish, in a locale with a decimal comma: what it writes and sends is the same to the byte,
// and its keys lead to one control each.
#include "appearance.h"
#include "base/files.h"
#include "languages.h"
#include "support/support.h"
#include "walk/mainjob.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QGroupBox>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QUndoStack>

using namespace kabocha;

namespace {

struct Written
{
    QByteArray file;
    QString payload;
};

/// Opens a job with its package, edits it by keyboard, saves it, and looks at what would be sent.
Written written()
{
    Written out;
    const QTemporaryDir home;
    test::LiveWindow live(home.path());
    ui::Workspace &workspace = live.services().workspace;
    workspace.loadPackage(test::data(QStringLiteral("cli/package")));
    if (!test::waitFor([&] { return !workspace.packages().isEmpty(); }))
        return out;
    workspace.openJob(test::data(QStringLiteral("cli/night.verify.json")));
    if (!test::waitFor([&] { return live.services().document.job().meta.contains(QStringLiteral("night")); }))
        return out;
    live.press(QKeySequence(QStringLiteral("Ctrl+2")));
    if (!live.tabTo("metadataKey"))
        return out;
    live.type(QStringLiteral("seeing"));
    if (!live.tabTo("metadataType"))
        return out;
    live.press(QKeySequence(Qt::Key_Home));
    live.press(QKeySequence(Qt::Key_Down)); // number
    if (!live.tabTo("metadataValue"))
        return out;
    live.type(QStringLiteral("1234.5"));
    live.press(QKeySequence(Qt::Key_Return));
    live.press(QKeySequence(QStringLiteral("Ctrl+1")));
    if (!live.tabTo("entryMetric"))
        return out;
    live.type(QStringLiteral("camera.Temp 11.75 deg_C"));
    live.press(QKeySequence(Qt::Key_Return));
    const auto recorded = [&] {
        for (const auto &one : live.services().document.job().measurements) {
            if (one.value == 11.75)
                return true;
        }
        return false;
    };
    if (!test::waitFor(recorded) || !live.services().document.job().meta.contains(QStringLiteral("seeing")))
        return out;

    live.press(QKeySequence(QStringLiteral("Ctrl+3")));
    const auto *payload = live.find<QPlainTextEdit>("payloadText");
    auto *tabs = live.find<QTabWidget>("reviewTabs");
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->widget(i)->isAncestorOf(payload))
            tabs->setCurrentIndex(i);
    }
    if (!test::waitFor([&] { return payload->toPlainText().contains(QLatin1String("1234.5")); }))
        return out;
    out.payload = payload->toPlainText();

    const QString path = home.filePath(QStringLiteral("saved.verify.json"));
    bool saved = false;
    workspace.saveJob(path, [&saved](const Result<void> &done) { saved = done.has_value(); });
    if (test::waitFor([&saved] { return saved; }))
        out.file = readFile(path).value_or(QByteArray());
    live.services().document.undoStack()->setClean();
    return out;
}

/// What differs from run to run: identifiers of what is recorded, the time.
template <class Text> QString steady(const Text &text)
{
    static const QRegularExpression identifier(QStringLiteral("\"[0-9a-f]{32}\""));
    QString out;
    if constexpr (std::is_same_v<Text, QByteArray>)
        out = QString::fromUtf8(text);
    else
        out = text;
    return out.replace(identifier, QStringLiteral("\"#\""));
}

QChar mnemonic(QString text)
{
    text.remove(QStringLiteral("&&"));
    const auto at = text.indexOf(u'&');
    return at >= 0 && at + 1 < text.size() ? text.at(at + 1).toLower() : QChar();
}

/// `letter: text` of all that share a letter.
QStringList shared(const QStringList &texts)
{
    QMap<QChar, QStringList> users;
    for (const QString &text : texts) {
        if (const QChar key = mnemonic(text); !key.isNull() && !users.value(key).contains(text))
            users[key] << text;
    }
    QStringList wrong;
    for (auto user = users.cbegin(); user != users.cend(); ++user) {
        if (user->size() > 1)
            wrong << user.key() + QStringLiteral(": ") + user->join(QStringLiteral(" | "));
    }
    return wrong;
}

QStringList onThePage(const QMainWindow &window)
{
    QStringList texts;
    for (const QAction *action : window.menuBar()->actions())
        texts << action->text();
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || qobject_cast<const QToolBar *>(widget->parent()))
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            texts << label->text();
        else if (const auto *group = qobject_cast<const QGroupBox *>(widget))
            texts << group->title();
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                texts << tabs->tabText(i);
        }
    }
    return texts;
}

} // namespace

class TestSpanish : public QObject
{
    Q_OBJECT
private slots:
    void whatIsWrittenAndSentIsTheSame();
    void theMainJobArrives();

private:
    static QStringList pages(test::LiveWindow &live);
};

void TestSpanish::whatIsWrittenAndSentIsTheSame()
{
    QLocale::setDefault(QLocale::c());
    app::speak(*qApp, QStringLiteral("en"));
    const Written plain = written();
    QVERIFY(!plain.file.isEmpty() && !plain.payload.isEmpty());
    QVERIFY(plain.file.contains("1234.5") && plain.file.contains("11.75"));

    const QLocale chile(QLocale::Spanish, QLocale::Chile);
    QCOMPARE(chile.decimalPoint(), QStringLiteral(","));
    QLocale::setDefault(chile);
    app::speak(*qApp, QStringLiteral("es"));
    const Written spanish = written();
    QCOMPARE(steady(spanish.file), steady(plain.file));
    QCOMPARE(steady(spanish.payload), steady(plain.payload));
}

QStringList TestSpanish::pages(test::LiveWindow &live)
{
    QStringList wrong;
    for (const char *page : {"Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4"}) {
        live.press(QKeySequence(QLatin1String(page)));
        for (const QString &clash : shared(onThePage(live.window())))
            wrong << QLatin1String(page) + QStringLiteral(": ") + clash;
    }
    for (QMenu *menu : live.window().findChildren<QMenu *>()) {
        emit menu->aboutToShow(); // filled when opened
        QStringList texts;
        for (const QAction *action : menu->actions()) {
            if (action->isVisible())
                texts << action->text();
        }
        for (const QString &clash : shared(texts))
            wrong << menu->title() + QStringLiteral(": ") + clash;
    }
    return wrong;
}

void TestSpanish::theMainJobArrives()
{
    app::speak(*qApp, QStringLiteral("es"));
    QCOMPARE(QCoreApplication::translate("kabocha::ui::Menus", "&File"), QStringLiteral("&Archivo"));
    QCOMPARE(shared({QStringLiteral("&Uno"), QStringLiteral("d&ue"), QStringLiteral("a && b")}).size(), 1);
    const QTemporaryDir home;
    test::LiveWindow live(home.path());
    QStringList clashes = pages(live); // nothing is there yet
    QStringList failures;
    const bool arrived = test::walkMainJob(live, [&](const test::StepOutcome &step) {
        if (!step.ok)
            failures << step.step + QStringLiteral(": ") + step.outcome;
    });
    QVERIFY2(arrived, qPrintable(failures.join(u'\n')));
    clashes += pages(live);
    QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
}

QTEST_MAIN(TestSpanish)
#include "test_spanish.moc"
