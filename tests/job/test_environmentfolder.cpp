// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/environmentfolder.h"
#include "support/support.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace kabocha;
using namespace kabocha::job;

class TestEnvironmentFolder : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_home;
    QString m_folder;
    int m_number = 0;

    void put(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static QStringList lines(const QList<Issue> &issues)
    {
        QStringList out;
        for (const Issue &issue : issues)
            out << issue.line();
        return out;
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = m_home.filePath(QString::number(++m_number));
        QVERIFY(QDir().mkpath(m_folder));
    }

    void withoutAFolderThereAreTheBuiltInOnes()
    {
        for (const QString &folder : {QString(), m_folder + QStringLiteral("/none"), m_folder}) {
            const EnvironmentSet set = loadEnvironments(folder);
            QCOMPARE(set.names(), QStringList({"local", "jenkins", "ldf"}));
            QCOMPARE(lines(set.issues), QStringList());
        }
    }

    void aSitesOwnFollowInTheOrderOfTheirFiles()
    {
        put(QStringLiteral("20.yaml"), "name: base\n");
        put(QStringLiteral("10.yml"), "name: summit\nfields:\n- key: dome\n");
        put(QStringLiteral("notes.txt"), "name: unread\n");
        const EnvironmentSet set = loadEnvironments(m_folder);
        QCOMPARE(set.names(), QStringList({"local", "jenkins", "ldf", "summit", "base"}));
        QCOMPARE(set.find(QStringLiteral("summit"))->file, m_folder + QStringLiteral("/10.yml"));
        QVERIFY(set.find(QStringLiteral("local"))->file.isEmpty());
        QVERIFY(!set.find(QStringLiteral("unread")));
        QCOMPARE(lines(set.issues), QStringList());
    }

    void aBrokenFileIsAnIssueWithItsPlaceAndTheOthersAreRead()
    {
        put(QStringLiteral("a.yaml"), "name: a\nfields:\n- key: k\n  type: colour\n");
        put(QStringLiteral("b.yaml"), "name: b\n");
        put(QStringLiteral("c.yaml"), "name: [\n");
        put(QStringLiteral("d.yaml"), QByteArray(300'000, '#'));
        QVERIFY(QDir().mkdir(m_folder + QStringLiteral("/folder.yaml")));
        QCOMPARE(::mkfifo(QFile::encodeName(m_folder + QStringLiteral("/pipe.yaml")).constData(), 0600), 0);
        const EnvironmentSet set = loadEnvironments(m_folder);
        QCOMPARE(set.names(), QStringList({"local", "jenkins", "ldf", "b"}));
        QCOMPARE(set.issues.size(), 4);
        QCOMPARE(set.issues.at(0).place.text(), m_folder + QStringLiteral("/a.yaml:4:9"));
        QVERIFY2(set.issues.at(0).text.contains(QStringLiteral("`true/false`")),
                 qPrintable(set.issues.at(0).text));
        QCOMPARE(set.issues.at(1).place.file, m_folder + QStringLiteral("/c.yaml"));
        QVERIFY(set.issues.at(1).place.line > 0 && set.issues.at(1).place.column > 0);
        QCOMPARE(set.issues.at(2).place.file, m_folder + QStringLiteral("/d.yaml"));
        QCOMPARE(set.issues.at(3).place.file, m_folder + QStringLiteral("/pipe.yaml"));
        QCOMPARE(countOf(set.issues, Severity::Error), 4);
    }

    void aBuiltInOneIsReplacedAndThatIsSaid()
    {
        put(QStringLiteral("mine.yaml"), "name: local\ndescription: Ours\nfields:\n- key: shift\n");
        const EnvironmentSet set = loadEnvironments(m_folder);
        QCOMPARE(set.names(), QStringList({"local", "jenkins", "ldf"}));
        const EnvironmentTemplate &local = *set.find(QStringLiteral("local"));
        QVERIFY(local.replacesBuiltIn);
        QCOMPARE(local.fields.size(), 1);
        QCOMPARE(set.issues.size(), 1);
        QCOMPARE(set.issues.first().severity, Severity::Note);
        QVERIFY2(set.issues.first().text.contains(QStringLiteral("takes the place of “local”")),
                 qPrintable(set.issues.first().text));
    }

    void ofTwoOfTheSameNameTheFirstCounts()
    {
        put(QStringLiteral("a.yaml"), "name: summit\ndescription: first\n");
        put(QStringLiteral("b.yaml"), "name: summit\ndescription: second\n");
        const EnvironmentSet set = loadEnvironments(m_folder);
        QCOMPARE(set.find(QStringLiteral("summit"))->description, QStringLiteral("first"));
        QCOMPARE(set.issues.size(), 1);
        QCOMPARE(set.issues.first().severity, Severity::Warning);
        QVERIFY2(set.issues.first().text.contains(QStringLiteral("/a.yaml")),
                 qPrintable(set.issues.first().text));
    }

    void aFileInThePlaceOfTheFolderIsSaid()
    {
        put(QStringLiteral("file"), "x");
        const EnvironmentSet set = loadEnvironments(m_folder + QStringLiteral("/file"));
        QCOMPARE(set.names(), QStringList({"local", "jenkins", "ldf"}));
        QCOMPARE(set.issues.size(), 1);
        QCOMPARE(set.issues.first().severity, Severity::Error);
    }

    void theExampleIsPutThereAndIsATemplate()
    {
        const QString folder = m_folder + QStringLiteral("/config/environments");
        QVERIFY(prepareEnvironmentFolder(folder));
        QCOMPARE(loadEnvironments(folder).names(),
                 QStringList({"local", "jenkins", "ldf"})); // not read as it is
        const QString example = folder + QStringLiteral("/example.yaml.txt");
        QVERIFY(QFile::copy(example, folder + QStringLiteral("/summit.yaml")));
        const EnvironmentSet set = loadEnvironments(folder);
        QCOMPARE(lines(set.issues), QStringList());
        const EnvironmentTemplate *summit = set.find(QStringLiteral("summit"));
        QVERIFY(summit);
        QStringList keys;
        for (const EnvironmentField &field : summit->fields)
            keys << field.key;
        QCOMPARE(keys,
                 QStringList({"operator", "dome", "seeing", "photometric", "filters", "run_id", "dataset"}));

        QFile file(example);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        QVERIFY(prepareEnvironmentFolder(folder)); // what is there stays
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        put(QStringLiteral("file"), "x");
        const auto made = prepareEnvironmentFolder(m_folder + QStringLiteral("/file/environments"));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Io);
    }
};

QTEST_GUILESS_MAIN(TestEnvironmentFolder)
#include "test_environmentfolder.moc"
