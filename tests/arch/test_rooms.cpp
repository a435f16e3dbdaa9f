// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Holds every #include of the sources against the table of ARCHITECTURE.md.
#include "base/files.h"

#include <QDir>
#include <QDirIterator>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

using namespace kabocha;

namespace {

struct Room
{
    QString folder; // src/units, ui/pages
    QSet<QString> rooms;
    QSet<QString> modules;        // in headers and sources
    QSet<QString> privateModules; // in what no other room sees
};

struct Include
{
    QString file;
    int line = 0;
    QString name;
    bool quoted = false;
};

QString root()
{
    return QStringLiteral(KABOCHA_SOURCE_DIR "/");
}

QString text(const QString &path)
{
    const auto bytes = readFile(root() + path);
    return bytes ? QString::fromUtf8(*bytes) : QString();
}

QStringList sources(const QString &folder)
{
    QStringList found;
    QDirIterator files(root() + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        found << QDir(root()).relativeFilePath(files.next());
    found.sort();
    return found;
}

QList<Room> table()
{
    static const QRegularExpression row(
        QStringLiteral("^\\| `((?:src|ui)/\\w+)` \\|([\\w ]*)\\|([\\w ]*)(?:\\(([\\w -]*)\\) )?\\|"));
    const auto words = [](const QString &cell) {
        const QStringList list = cell.split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(list.begin(), list.end());
    };
    QList<Room> rooms;
    for (const QString &line : text(QStringLiteral("ARCHITECTURE.md")).split(u'\n')) {
        if (const auto match = row.match(line); match.hasMatch())
            rooms << Room{match.captured(1), words(match.captured(2)), words(match.captured(3)),
                          words(match.captured(4))};
    }
    return rooms;
}

/// Of each file once: every room asks for those of all others.
const QList<Include> &includes(const QString &file)
{
    static QHash<QString, QList<Include>> known;
    static const QRegularExpression include(
        QStringLiteral("^\\s*#\\s*include\\s*(?:\"([^\"]+)\"|<([^>]+)>)"));
    if (const auto found = known.constFind(file); found != known.constEnd())
        return *found;
    QList<Include> found;
    int number = 0;
    for (const QString &line : text(file).split(u'\n')) {
        ++number;
        if (!line.contains(u'#'))
            continue;
        if (const auto match = include.match(line); match.hasMatch()) {
            const bool quoted = match.capturedStart(1) >= 0;
            found << Include{file, number, quoted ? match.captured(1) : match.captured(2), quoted};
        }
    }
    return *known.insert(file, found);
}

/// `Widgets` for `QLabel`; empty for a header of the C++ library.
QString moduleOf(const QString &header)
{
    static const QHash<QString, QString> modules = [] {
        QHash<QString, QString> map;
        const QString qt = QLibraryInfo::path(QLibraryInfo::HeadersPath);
        for (const auto &module :
             {"Core", "Concurrent", "Gui", "Widgets", "Charts", "Sql", "Network", "HttpServer", "Test"}) {
            const QString name = QString::fromLatin1(module);
            for (const QString &file : QDir(qt + QStringLiteral("/Qt") + name).entryList(QDir::Files))
                map.insert(file, name);
        }
        return map;
    }();
    if (header.startsWith(QLatin1String("yaml-cpp/")))
        return QStringLiteral("yaml-cpp");
    if (header.startsWith(QLatin1String("openssl/")))
        return QStringLiteral("OpenSSL");
    if (header == QLatin1String("git2.h") || header.startsWith(QLatin1String("git2/")))
        return QStringLiteral("libgit2");
    if (header.contains(QLatin1String("keychain.h")))
        return QStringLiteral("Keychain");
    static const QRegularExpression qualified(QStringLiteral("^Qt(\\w+)/"));
    if (const auto match = qualified.match(header); match.hasMatch())
        return match.captured(1);
    return modules.value(header);
}

/// The headers of ROOM that another room includes, and what those include of the room itself.
QSet<QString> shownHeaders(const Room &room)
{
    const QString own = room.folder.section(u'/', 1) + u'/';
    const QString parent = room.folder.section(u'/', 0, 0) + u'/';
    QSet<QString> shown;
    QStringList outside;
    for (const QString &folder : {QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app")}) {
        for (const QString &file : sources(folder)) {
            if (!file.startsWith(room.folder + u'/'))
                outside << file;
        }
    }
    while (!outside.isEmpty()) {
        for (const Include &include : includes(outside.takeLast())) {
            const QString file = parent + include.name;
            if (include.quoted && include.name.startsWith(own) && !shown.contains(file)) {
                shown.insert(file);
                outside << file;
            }
        }
    }
    return shown;
}

} // namespace

class TestRooms : public QObject
{
    Q_OBJECT
private slots:
    void theTableNamesEveryRoom();
    void aRoomIncludesOnlyWhatItsRowNames_data();
    void aRoomIncludesOnlyWhatItsRowNames();
    void theTableHasNoCycle();
    void modulesAreRecognised();
    void forbiddenWords_data();
    void forbiddenWords();
    void everyFileSaysItsLicence();
};

void TestRooms::theTableNamesEveryRoom()
{
    QStringList folders;
    for (const QString &parent : QStringList{QStringLiteral("src"), QStringLiteral("ui")}) {
        for (const QString &folder :
             QDir(root() + parent).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            folders << parent + u'/' + folder;
    }
    QStringList rows;
    for (const Room &room : table())
        rows << room.folder;
    rows.sort();
    folders.sort();
    QCOMPARE(rows, folders);
}

void TestRooms::aRoomIncludesOnlyWhatItsRowNames_data()
{
    QTest::addColumn<int>("row");
    const QList<Room> rooms = table();
    for (int row = 0; row < rooms.size(); ++row)
        QTest::newRow(qPrintable(rooms[row].folder)) << row;
}

void TestRooms::aRoomIncludesOnlyWhatItsRowNames()
{
    QFETCH(int, row);
    const Room room = table().at(row);
    const QString own = room.folder.section(u'/', 1);
    const QSet<QString> shown = shownHeaders(room);
    QStringList wrong;
    for (const QString &file : sources(room.folder)) {
        for (const Include &include : includes(file)) {
            const QString where =
                QStringLiteral("%1:%2 includes %3").arg(include.file).arg(include.line).arg(include.name);
            const QString module = moduleOf(include.name);
            if (!module.isEmpty()) {
                const bool allowed = room.modules.contains(module) ||
                                     (room.privateModules.contains(module) && !shown.contains(file));
                if (!allowed)
                    wrong << where + QStringLiteral(" of ") + module;
            } else if (include.quoted && include.name.contains(u'/')) {
                const QString other = include.name.section(u'/', 0, 0);
                if (other != own && !room.rooms.contains(other))
                    wrong << where;
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestRooms::theTableHasNoCycle()
{
    QHash<QString, QSet<QString>> rooms;
    for (const Room &room : table())
        rooms.insert(room.folder.section(u'/', 1), room.rooms);
    // Take away rooms that need nothing more, until none is left.
    while (!rooms.isEmpty()) {
        QStringList free;
        for (auto room = rooms.cbegin(); room != rooms.cend(); ++room) {
            const bool ready = std::none_of(room->begin(), room->end(),
                                            [&](const QString &name) { return rooms.contains(name); });
            if (ready)
                free << room.key();
        }
        QVERIFY2(!free.isEmpty(),
                 qPrintable(QStringLiteral("a cycle among: ") + QStringList(rooms.keys()).join(u' ')));
        for (const QString &name : free)
            rooms.remove(name);
    }
}

void TestRooms::modulesAreRecognised()
{
    QCOMPARE(moduleOf(QStringLiteral("QLabel")), QStringLiteral("Widgets"));
    QCOMPARE(moduleOf(QStringLiteral("QSqlQuery")), QStringLiteral("Sql"));
    QCOMPARE(moduleOf(QStringLiteral("QtCharts/QChart")), QStringLiteral("Charts"));
    QCOMPARE(moduleOf(QStringLiteral("yaml-cpp/yaml.h")), QStringLiteral("yaml-cpp"));
    QCOMPARE(moduleOf(QStringLiteral("openssl/evp.h")), QStringLiteral("OpenSSL"));
    QCOMPARE(moduleOf(QStringLiteral("git2.h")), QStringLiteral("libgit2"));
    QCOMPARE(moduleOf(QStringLiteral("QTcpSocket")), QStringLiteral("Network"));
    QCOMPARE(moduleOf(QStringLiteral("vector")), QString());
}

void TestRooms::forbiddenWords_data()
{
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("except");
    const QStringList rooms{QStringLiteral("src"), QStringLiteral("ui")};
    const QStringList all{QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app")};
    QTest::newRow("settings belong to the application")
        << rooms << QStringLiteral("\\bQSettings\\b") << QString();
    QTest::newRow("the time comes from a Clock")
        << all
        << QStringLiteral("currentDateTime|currentMSecsSinceEpoch|currentSecsSinceEpoch|QDate::currentDate")
        << QStringLiteral("src/base/clock.cpp");
    QTest::newRow("no nested event loop")
        << all
        << QStringLiteral(
               "\\bQEventLoop\\b|processEvents|\\bdialog\\w*(?:\\.|->)exec\\(|box\\w*(?:\\.|->)exec\\(|"
               "waitForReadyRead|QMessageBox::(?:question|warning|information|critical)\\(")
        << QString();
    QTest::newRow("numbers are never typed into a spin box")
        << rooms << QStringLiteral("\\bQ(?:Double)?SpinBox\\b") << QString();
    QTest::newRow("TLS errors stop") << all << QStringLiteral("ignoreSslErrors|VerifyNone") << QString();
    QTest::newRow("no plain-text fallback of the keychain")
        << all << QStringLiteral("setInsecureFallback\\(true") << QString();
    QTest::newRow("nothing left for later")
        << all << QStringLiteral("\\b(?:TODO|FIXME|XXX|HACK)\\b") << QString();
}

void TestRooms::forbiddenWords()
{
    QFETCH(QStringList, folders);
    QFETCH(QString, pattern);
    QFETCH(QString, except);
    const QRegularExpression word(pattern);
    static const QRegularExpression comment(QStringLiteral("/{2}.*$"));
    QStringList found;
    for (const QString &folder : folders) {
        for (const QString &file : sources(folder)) {
            if (file == except)
                continue;
            int number = 0;
            for (QString line : text(file).split(u'\n')) {
                ++number;
                if (!pattern.contains(QLatin1String("TODO")))
                    line.remove(comment);
                if (word.match(line).hasMatch())
                    found << QStringLiteral("%1:%2: %3").arg(file).arg(number).arg(line.trimmed());
            }
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestRooms::everyFileSaysItsLicence()
{
    QStringList without;
    for (const QString &folder : QStringList{QStringLiteral("src"), QStringLiteral("ui"),
                                             QStringLiteral("app"), QStringLiteral("tests")}) {
        for (const QString &file : sources(folder)) {
            if (!text(file).startsWith(QLatin1String("// SPDX-FileCopyrightText: 2026 The Kabocha authors\n"
                                                     "// SPDX-License-Identifier: GPL-3.0-or-later\n")))
                without << file;
        }
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestRooms)
#include "test_rooms.moc"
