// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// In the pseudo-locale everything that was ever translated stands in ⟦brackets⟧. What people see without them
// is either text from outside, or was forgotten.
#include "appearance.h"
#include "base/files.h"
#include "dialogs/passworddialog.h"
#include "languages.h"
#include "squash/credentials.h"
#include "support/support.h"
#include "walk/mainjob.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDirIterator>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocumentFragment>

using namespace kabocha;

namespace {

QString oneLine(QString text)
{
    return text.simplified();
}

/// Texts from outside, which are shown as they are: the example package, the job, the target, the folders.
QString outside(const test::LiveWindow &live, const QString &home)
{
    QStringList texts{home, live.services().document.title(), QStringLiteral("local ldf jenkins")};
    QStringList folders{live.services().examplePackage};
    for (const spec::Package &package : live.services().workspace.packages())
        folders << package.directory;
    for (const QString &folder : folders) {
        QDirIterator files(folder, {QStringLiteral("*.yaml")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (const auto bytes = readFile(path))
                texts << path << QString::fromUtf8(*bytes);
        }
    }
    for (const spec::Package &package : live.services().workspace.packages()) {
        for (const metric::Metric &metric : package.metrics.metrics())
            texts << metric.name.text();
        for (const spec::Specification &specification : package.specifications.specifications())
            texts << specification.name.text();
    }
    for (const squash::Target &target : live.services().targets.targets())
        texts << target.name << target.url.toString() << target.user;
    for (const auto &[key, value] : live.services().document.job().meta)
        texts << key << QString::fromUtf8(json::write(value, {.indent = -1}));
    return oneLine(texts.join(u' '));
}

/// What of TEXT stands in no brackets and is neither from OUTSIDE nor the same in every language.
QStringList bare(const QString &text, const QString &outside)
{
    static const QRegularExpression bracketed(QStringLiteral("⟦[^⟦⟧]*⟧"));
    static const QRegularExpression neutral( // addresses, digests, times, keys, units, places in JSON
        QStringLiteral("https?://\\S+|(?:/[\\w.-]+){2,}(?::\\d+)*|\\bbroken/[\\w./"
                       ":]+|\\b[0-9a-f]{8,}(?:-[0-9a-f]+)*\\b|\\bUTC\\b|\\bJSON\\b"
                       "|\\d{4}-\\d\\d-\\d\\d[T ][\\d:.]+(?:\\+00:00)?|\\$\\.\\S+|\\bInfluxDB\\b"
                       "|(?:[<>]=?|[=!]=) -?[\\d.]+(?:e[+-]?\\d+)?"
                       "|\\b(?:Ctrl|Alt|Shift)\\+\\S+|\\bdeg_C\\b|\\bEnglish\\b|\\bEspañol\\b|\\bKabocha\\b"
                       "|Job \\d+ sucessfully written to InfluxDB\\.")); // as SQuaSH spells it
    static const QRegularExpression words(QStringLiteral("\\p{L}{2,}"));
    QString left = text;
    left.remove(u'&');
    while (left.contains(bracketed))
        left.replace(bracketed, QStringLiteral("\n"));
    left.replace(neutral, QStringLiteral("\n"));
    QStringList found;
    for (const QString &line : left.split(u'\n')) {
        QString part = oneLine(line);
        while (!part.isEmpty() && !part.front().isLetterOrNumber())
            part.remove(0, 1);
        while (!part.isEmpty() && !part.back().isLetterOrNumber())
            part.chop(1);
        const QStringList listed = part.split(QStringLiteral(", ")); // tags
        if (words.match(part).hasMatch() && !outside.contains(part) &&
            !std::all_of(listed.begin(), listed.end(),
                         [&outside](const QString &one) { return outside.contains(one); }))
            found << part;
    }
    return found;
}

class Reader
{
public:
    explicit Reader(QString outside) : m_outside(std::move(outside)) {}

    void read(const QWidget *root)
    {
        readWidget(root);
        for (const QWidget *widget : root->findChildren<QWidget *>())
            readWidget(widget);
        for (const QAction *action : root->findChildren<QAction *>()) {
            if (action->isSeparator())
                continue;
            say(action, action->text());
            say(action, plain(action->toolTip()));
            say(action, action->statusTip());
        }
    }

    [[nodiscard]] QStringList wrong() const { return m_wrong; }
    [[nodiscard]] int seen() const { return m_seen; }

private:
    static QString plain(const QString &text)
    {
        return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
    }

    void say(const QObject *who, const QString &text)
    {
        if (text.isEmpty() || isOfQt(who))
            return;
        ++m_seen;
        for (const QString &part : bare(text, m_outside)) {
            QStringList path;
            for (const QObject *at = who; at && path.size() < 3; at = at->parent())
                path << (at->objectName().isEmpty() ? QString::fromLatin1(at->metaObject()->className())
                                                    : at->objectName());
            const QString line = QStringLiteral("%1: “%2” of “%3”")
                                     .arg(path.join(QStringLiteral(" of ")), part, text.left(120));
            if (!m_wrong.contains(line))
                m_wrong << line;
        }
    }

    void readWidget(const QWidget *widget)
    {
        say(widget, plain(widget->toolTip()));
        say(widget, widget->statusTip());
        say(widget, widget->accessibleName());
        say(widget, widget->accessibleDescription());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            say(widget, label->textFormat() == Qt::PlainText ? label->text() : plain(label->text()));
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            say(widget, button->text());
        else if (const auto *group = qobject_cast<const QGroupBox *>(widget))
            say(widget, group->title());
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            say(widget, line->placeholderText());
        else if (const auto *details = qobject_cast<const QTextBrowser *>(widget))
            say(widget, details->toPlainText());
        else if (const auto *menu = qobject_cast<const QMenu *>(widget))
            say(widget, menu->title());
        if (const auto *tabs = qobject_cast<const QTabWidget *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                say(widget, tabs->tabText(i) + u'\n' + tabs->tabToolTip(i));
        }
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                say(widget, box->itemText(i));
        }
        if (qobject_cast<const QDockWidget *>(widget) || widget->isWindow())
            say(widget, widget->windowTitle().remove(QStringLiteral("[*]")));
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        if (view && view->model() && !qobject_cast<const QHeaderView *>(view))
            readModel(view);
    }

    /// Parts that Qt itself names, and translates where it speaks the language.
    static bool isOfQt(const QObject *who)
    {
        static const QSet<QString> buttons{QStringLiteral("Close"), QStringLiteral("Cancel"),
                                           QStringLiteral("OK")};
        const auto *button = qobject_cast<const QAbstractButton *>(who);
        const QString name = who->objectName();
        return (name.startsWith(QLatin1String("qt_")) && !name.startsWith(QLatin1String("qt_msgbox"))) ||
               name.startsWith(QLatin1String("_q_")) ||
               (who->parent() && who->parent()->objectName() == u"qt_tabwidget_tabbar") ||
               (button && buttons.contains(QString(button->text()).remove(u'&')));
    }

    void readModel(const QAbstractItemView *view)
    {
        const QAbstractItemModel &model = *view->model();
        for (int column = 0; column < model.columnCount(); ++column) {
            say(view, model.headerData(column, Qt::Horizontal).toString());
            say(view, plain(model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString()));
        }
        readRows(view, {});
    }

    void readRows(const QAbstractItemView *view, const QModelIndex &parent)
    {
        const QAbstractItemModel &model = *view->model();
        static const QSet<QString> foreign{
            QStringLiteral("aboutComponents"), // names of libraries and licences
            QStringLiteral("checkoutsTable")}; // branches
        if (foreign.contains(view->objectName()))
            return;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole),
                                       int(Qt::AccessibleTextRole), int(Qt::AccessibleDescriptionRole)})
                    say(view, plain(index.data(role).toString()));
            }
            readRows(view, model.index(row, 0, parent));
        }
    }

    QString m_outside;
    QStringList m_wrong;
    int m_seen = 0;
};

} // namespace

class TestPseudo : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void whatHasNoBracketsIsFound_data();
    void whatHasNoBracketsIsFound();
    void theFirstStartIsTranslated();
    void theMainJobIsTranslated();
    void theDialogsAreTranslated();
    void whatGoesWrongIsTranslated();

private:
    void dialog(test::LiveWindow &live, const std::function<void()> &open);
    void check(test::LiveWindow &live, const QWidget *what, int atLeast);
    QTemporaryDir m_home;
};

void TestPseudo::initTestCase()
{
    app::setAppearance(*qApp);
    app::speak(*qApp, QStringLiteral("pseudo"));
}

void TestPseudo::whatHasNoBracketsIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("translated") << QStringLiteral("⟦Šáṽé ɱóřé⟧") << QStringList();
    QTest::newRow("translated, with a translated piece")
        << QStringLiteral("⟦Šéñđ ⟦ñóŧ⟧ camera.Temp⟧ · ⟦ñóŵ⟧") << QStringList();
    QTest::newRow("never translated")
        << QStringLiteral("Save &As…") << QStringList{QStringLiteral("Save As")};
    QTest::newRow("glued") << QStringLiteral("⟦Šáṽé⟧ in the folder ⟦ñóŵ⟧")
                           << QStringList{QStringLiteral("in the folder")};
    QTest::newRow("from outside") << QStringLiteral("Average temperature") << QStringList();
    QTest::newRow("no words") << QStringLiteral("12.5 % · 3") << QStringList();
    QTest::newRow("times and digests")
        << QStringLiteral("2026-03-01 12:00 UTC 0123456789abcdef") << QStringList();
}

void TestPseudo::whatHasNoBracketsIsFound()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QCOMPARE(bare(text, QStringLiteral("Average temperature of the camera")), found);
}

void TestPseudo::check(test::LiveWindow &live, const QWidget *what, int atLeast)
{
    Reader reader(outside(live, m_home.path()));
    reader.read(what);
    QVERIFY2(reader.seen() >= atLeast, qPrintable(QString::number(reader.seen())));
    for (const QString &line : reader.wrong())
        qInfo().noquote() << line;
    QVERIFY2(reader.wrong().isEmpty(), qPrintable(reader.wrong().join(u'\n')));
}

void TestPseudo::theFirstStartIsTranslated()
{
    const QTemporaryDir home;
    test::LiveWindow live(home.path());
    check(live, &live.window(), 150);
}

void TestPseudo::theMainJobIsTranslated()
{
    test::LiveWindow live(m_home.path());
    QString failure;
    const bool arrived = test::walkMainJob(live, [&failure](const test::StepOutcome &step) {
        if (!step.ok)
            failure = step.step + QStringLiteral(": ") + step.outcome;
    });
    QVERIFY2(arrived, qPrintable(failure));
    for (const QMenu *menu : live.window().findChildren<QMenu *>())
        emit const_cast<QMenu *>(menu)->aboutToShow(); // filled when opened
    check(live, &live.window(), 300);
}

void TestPseudo::theDialogsAreTranslated()
{
    test::LiveWindow live(m_home.path());
    QStringList opened;
    for (const char *name : {"actionTargets", "actionAbout"}) {
        live.find<QAction>(name)->trigger();
        QVERIFY2(test::waitFor([] { return QApplication::activeModalWidget() != nullptr; }), name);
        QWidget *dialog = QApplication::activeModalWidget();
        opened << dialog->windowTitle();
        check(live, dialog, 3);
        dialog->close();
        QVERIFY(test::waitFor([] { return QApplication::activeModalWidget() == nullptr; }));
    }
    QVERIFY2(opened.size() == 2 && opened.constFirst() != opened.constLast(),
             qPrintable(opened.join(QStringLiteral(", "))));

    squash::Target production{.name = QStringLiteral("Summit"),
                              .url = QUrl(QStringLiteral("https://squash.example.org")),
                              .user = QStringLiteral("ana"),
                              .kind = squash::TargetKind::Production};
    live.services().targets.put(production);
    const ui::PasswordDialog password(production, QString(), live.services().credentials);
    check(live, &password, 5);
}

/// What OPEN opens is a dialog, and translated.
void TestPseudo::dialog(test::LiveWindow &live, const std::function<void()> &open)
{
    open();
    QVERIFY(test::waitFor([] { return QApplication::activeModalWidget() != nullptr; }));
    const QPointer<QWidget> shown = QApplication::activeModalWidget();
    check(live, shown, 3);
    qobject_cast<QDialog *>(shown)->reject();
    QVERIFY(test::waitFor([&shown] { return !shown || !shown->isVisible(); }));
}

void TestPseudo::whatGoesWrongIsTranslated()
{
    const QTemporaryDir home;
    test::LiveWindow live(home.path());
    ui::Workspace &workspace = live.services().workspace;
    const auto load = [&](const QString &directory, qsizetype packages) {
        workspace.loadPackage(directory);
        return test::waitFor([&] { return workspace.packages().size() == packages; });
    };
    QVERIFY(load(live.services().examplePackage, 1));
    check(live, &live.window(), 300);

    // A package that cannot be read as written, one that is none, a value that is no number.
    const QString broken = home.filePath(QStringLiteral("broken"));
    QVERIFY(QDir().mkpath(broken + QStringLiteral("/metrics")));
    QVERIFY(QFile::copy(test::data(QStringLiteral("cli/broken/metrics/camera.yaml")),
                        broken + QStringLiteral("/metrics/camera.yaml")));
    QVERIFY(load(broken, 2));
    QSignalSpy failed(&workspace, &ui::Workspace::failed);
    workspace.loadPackage(home.filePath(QStringLiteral("nowhere")));
    QVERIFY(test::waitFor([&failed] { return !failed.isEmpty(); }));
    live.press(QKeySequence(QStringLiteral("Ctrl+1")));
    QVERIFY(live.tabTo("entryMetric"));
    live.type(QStringLiteral("camera.AvgCameraBodySurfaceTemp 12 parrot"));
    live.press(QKeySequence(Qt::Key_Return));
    check(live, &live.window(), 300);

    // Metadata that SQuaSH would refuse, drop or mangle.
    const auto text = [](const char *word) { return json::Value::string(QString::fromLatin1(word)); };
    json::Object environment;
    environment.insert(QStringLiteral("env_name"), text("jenkins"));
    json::Object meta;
    meta.insert(QStringLiteral("env"), json::Value::object(environment));
    meta.insert(QStringLiteral("time"), text("noon"));
    meta.insert(QStringLiteral("empty"), text(""));
    meta.insert(QStringLiteral("observer"), text("Ana Soto\nIgor Pino"));
    live.services().document.replaceMeta(meta, QStringLiteral("⟦meta⟧"));
    for (const char *page : {"Ctrl+3", "Ctrl+2", "Ctrl+4", "Ctrl+1"}) {
        live.press(QKeySequence(QLatin1String(page)));
        const auto *problems = live.find<QAbstractItemView>("problemList");
        QVERIFY(problems);
        QVERIFY(test::waitFor([problems] { return problems->model()->rowCount() > 3; }));
        check(live, &live.window(), 300);
    }

    dialog(live, [&] { live.window().close(); }); // what is not saved
    squash::Target production{.name = QStringLiteral("Summit"),
                              .url = QUrl(QStringLiteral("https://squash.invalid")),
                              .user = QStringLiteral("ana"),
                              .kind = squash::TargetKind::Production};
    live.services().targets.put(production);
    live.services().targets.setCurrent(production.name);
    auto *publish = live.find<QMenu>("menuPublish");
    dialog(live, [&] {
        emit publish->aboutToShow();
        publish->actions().constFirst()->trigger();
    });
    live.services().targets.setCurrent(live.services().targets.targets().constFirst().name);
    emit publish->aboutToShow();
    publish->actions().constFirst()->trigger(); // shown while it is published
    QVERIFY(test::waitFor([&live] {
        const auto *list = live.find<QAbstractItemView>("publishTable");
        return list && list->model()->rowCount() > 0;
    }));
    check(live, live.find("publishDialog"), 10);
    check(live, &live.window(), 300);
}

QTEST_MAIN(TestPseudo)
#include "test_pseudo.moc"
