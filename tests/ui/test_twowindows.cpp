// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filesettings.h"
#include "materials.h"
#include "models/favourites.h"
#include "models/metrictreemodel.h"
#include "models/pastentries.h"
#include "window/mainwindow.h"
#include "json/io.h"

#include <QAbstractItemView>
#include <QDir>
#include <QFile>
#include <QLockFile>

using namespace kabocha;
using namespace kabocha::ui;
using test::name;

namespace {

const auto Example = QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example");

/// One folder of settings, that two programs come to by different names: by the same one Qt would share in
/// this process what it read.
class Shared
{
public:
    Shared()
    {
        if (!QDir(m_folder.path()).mkdir(QStringLiteral("real")))
            qFatal("no folder");
        for (const char *other : {"one", "other"})
            if (!QFile::link(QStringLiteral("real"), m_folder.filePath(QLatin1String(other))))
                qFatal("no link");
    }
    [[nodiscard]] QString path(const QString &who) const { return m_folder.filePath(who); }
    [[nodiscard]] QString file(const QString &who) const
    {
        return path(who) + QStringLiteral("/kabocha.ini");
    }

private:
    QTemporaryDir m_folder;
};

/// Two programs that have the same settings open, and each has read them.
struct Two
{
    Shared shared;
    app::FileSettings one{shared.file(QStringLiteral("one"))};
    app::FileSettings other{shared.file(QStringLiteral("other"))};
};

json::Object object(const QByteArray &text)
{
    return json::parse(text).value_or(json::Value()).members();
}

/// A whole window with data of its own.
struct Window
{
    Window(const Shared &shared, const QString &who)
    {
        app::Application::Options options;
        options.dataDirectory = m_home.filePath(QStringLiteral("data"));
        options.settingsFile = shared.file(who);
        options.environmentFolder = m_home.filePath(QStringLiteral("environments"));
        options.keychain = std::make_unique<squash::SessionCredentials>();
        auto made = app::Application::create(std::move(options));
        if (!made)
            qFatal("%s", qPrintable(made.error().text()));
        application = std::move(*made);
        QSignalSpy loaded(&services().workspace, &Workspace::packageLoaded);
        services().workspace.loadPackage(Example);
        if (loaded.isEmpty() && !loaded.wait(60'000))
            qFatal("the example does not load");
        window = std::make_unique<MainWindow>(services());
        window->show();
        activate();
    }
    [[nodiscard]] Services services() const { return application->services(); }
    void activate() const
    {
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get(), 60'000))
            qFatal("no window");
    }
    [[nodiscard]] QModelIndex star(const QString &metric) const
    {
        QAbstractItemModel *model = test::child<QAbstractItemView>(*window, "metricsTree")->model();
        for (int package = 0; package < model->rowCount(); ++package) {
            const QModelIndex parent = model->index(package, 0);
            for (int row = 0; row < model->rowCount(parent); ++row)
                if (model->index(row, 0, parent).data(MetricTreeModel::NameRole).value<metric::Name>() ==
                    name(metric))
                    return model->index(row, MetricTreeModel::FavouriteColumn, parent);
        }
        return {};
    }
    [[nodiscard]] bool isFavourite(const QString &metric) const
    {
        return star(metric).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }

private:
    QTemporaryDir m_home;

public:
    std::unique_ptr<app::Application> application;
    std::unique_ptr<MainWindow> window;
};

} // namespace

/// Two windows keep lists in the same file of settings: neither takes from the other what it added.
class TestTwoWindows : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }

    void favouritesAreThoseOfBoth()
    {
        Two two;
        Favourites one(two.one);
        Favourites other(two.other);
        QSignalSpy told(&one, &Favourites::changed);
        other.set(name(QStringLiteral("a.b")), true);
        other.set(name(QStringLiteral("a.gone")), true);
        one.set(name(QStringLiteral("a.c")), true);
        QVERIFY(one.contains(name(QStringLiteral("a.b")))); // with the next change of one's own
        QCOMPARE(told.size(), 3);
        one.set(name(QStringLiteral("a.gone")), false);
        QVERIFY(other.contains(name(QStringLiteral("a.gone"))));
        two.other.refresh();
        QVERIFY(!other.contains(name(QStringLiteral("a.gone"))));
        QVERIFY(other.contains(name(QStringLiteral("a.b"))));
        QVERIFY(other.contains(name(QStringLiteral("a.c"))));
    }

    void pastEntriesAreThoseOfBoth()
    {
        Two two;
        PastEntries one(two.one);
        PastEntries other(two.other);
        QSignalSpy told(&other, &PastEntries::changed);
        one.learn(object(R"({"site": "summit", "dome": "open"})"));
        other.learn(object(R"({"site": "base", "shift": "night"})"));
        QCOMPARE(told.size(), 1);
        QCOMPARE(other.keys(), QStringList({"shift", "site", "dome"}));
        QCOMPARE(other.values(QStringLiteral("site")).size(), 2);
        two.one.refresh();
        QCOMPARE(one.keys(), other.keys());
        one.forget();
        other.learn(object(R"({"site": "base"})")); // the rest is not brought back
        QCOMPARE(other.keys(), QStringList({"site"}));
    }

    void targetsAreThoseOfBothAndEachChoosesItsOwn()
    {
        Two two;
        squash::TargetList one(two.one);
        squash::TargetList other(two.other);
        const auto target = [](const char *name) {
            return squash::Target{.name = QLatin1String(name),
                                  .url = QUrl(QStringLiteral("https://squash.example.org")),
                                  .user = QStringLiteral("ana")};
        };
        const auto names = [](const squash::TargetList &list) {
            QStringList out;
            for (const squash::Target &known : list.targets())
                out << known.name;
            return out.mid(1); // the practice sandbox is always there
        };
        one.put(target("Summit"));
        other.put(target("Base"));
        QCOMPARE(names(other), QStringList({"Summit", "Base"}));
        QCOMPARE(names(one), QStringList({"Summit"}));
        two.one.refresh();
        QCOMPARE(names(one), names(other));
        one.setCurrent(QStringLiteral("Base"));
        QVERIFY(one.current().name == QLatin1String("Base"));
        two.other.refresh();
        QVERIFY(other.current().practice); // nobody chose here

        QSignalSpy chosen(&one, &squash::TargetList::currentChanged);
        other.rename(QStringLiteral("Base"), QStringLiteral("Lab"));
        one.rename(QStringLiteral("Summit"), QStringLiteral("Lab")); // is taken by now
        QCOMPARE(names(one), QStringList({"Summit", "Lab"}));
        QVERIFY(one.current().practice); // what was chosen is not there under its name
        QCOMPARE(chosen.size(), 1);
        one.remove(QStringLiteral("Summit"));
        other.put(target("Base"));
        QCOMPARE(names(other), QStringList({"Lab", "Base"}));
    }

    void whatWasOpenedIsRememberedByBoth()
    {
        Two two;
        test::FixedClock clock;
        document::JobDocument document(clock);
        Workspace one(document, two.one);
        Workspace other(document, two.other);
        const QString file = two.shared.path(QStringLiteral("one.verify.json"));
        const QString another = two.shared.path(QStringLiteral("other.verify.json"));
        QVERIFY(test::save(one, file));
        QVERIFY(test::save(other, another));
        QCOMPARE(other.recentJobs(), QStringList({another, file}));
    }

    void whatIsNotAListIsTheLastOnes()
    {
        Two two;
        two.one.setValue(QStringLiteral("size"), 1);
        two.one.refresh();
        two.other.change(QStringLiteral("size"), [](const QVariant &kept) { return kept.toInt() + 1; });
        QCOMPARE(two.one.value(QStringLiteral("size"), {}).toInt(), 1);
        two.one.refresh();
        QCOMPARE(two.one.value(QStringLiteral("size"), {}).toInt(), 2);
    }

    void whoStopsInBetweenStopsNobodyElse()
    {
        Two two;
        QLockFile stopped(two.shared.file(QStringLiteral("other")) + QStringLiteral(".change"));
        QVERIFY(stopped.lock());
        Favourites(two.one).set(name(QStringLiteral("a.b")), true);
        two.other.refresh();
        QVERIFY(Favourites(two.other).contains(name(QStringLiteral("a.b"))));
        stopped.unlock();
        const QDir folder(two.shared.path(QStringLiteral("real")));
        QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden), QStringList("kabocha.ini")); // nothing is left
    }

    void columnsAreHiddenForBoth()
    {
        const Shared shared;
        const Window one(shared, QStringLiteral("one"));
        const Window other(shared, QStringLiteral("other"));
        one.window->findChild<QAction *>(QStringLiteral("actionColumn_unit"))->setChecked(false);
        other.window->findChild<QAction *>(QStringLiteral("actionColumn_past"))->setChecked(false);
        const app::FileSettings third(shared.file(QStringLiteral("real")));
        QCOMPARE(third.value(QStringLiteral("metrics/columns/hidden"), {}).toStringList(),
                 QStringList({"past", "unit"}));
    }

    void aWindowShowsWhatTheOtherMarkedWhenOneComesBackToIt()
    {
        const Shared shared;
        const Window one(shared, QStringLiteral("one"));
        const Window other(shared, QStringLiteral("other"));
        const auto temperature = QStringLiteral("camera.AvgCameraBodySurfaceTemp");
        const QModelIndex star = other.star(temperature);
        QVERIFY(star.isValid());
        auto *model = const_cast<QAbstractItemModel *>(star.model());
        QVERIFY(model->setData(star, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!one.isFavourite(temperature));
        one.activate();
        QTRY_VERIFY_WITH_TIMEOUT(one.isFavourite(temperature), 60'000);
    }
};

QTEST_MAIN(TestTwoWindows)
#include "test_twowindows.moc"
