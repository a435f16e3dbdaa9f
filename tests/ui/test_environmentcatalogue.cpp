// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/environmentcatalogue.h"

using namespace kabocha;
using namespace kabocha::ui;

class TestEnvironmentCatalogue : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void theBuiltInOnesAreThereAtOnceAndTheSitesOwnFollow()
    {
        QTemporaryDir home;
        const QString folder = home.filePath(QStringLiteral("environments"));
        QStringList asked;
        EnvironmentCatalogue catalogue(folder, [&asked](const QString &name) {
            asked << name;
            return QStringLiteral("Ana");
        });
        QSignalSpy reloaded(&catalogue, &EnvironmentCatalogue::reloaded);
        QVERIFY(catalogue.find(QStringLiteral("local")));
        QSignalSpy ready(&catalogue, &EnvironmentCatalogue::folderReady);
        catalogue.prepareFolder();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 60'000);
        QCOMPARE(ready.first().first().toString(), folder);
        QVERIFY(
            QFile::copy(folder + QStringLiteral("/example.yaml.txt"), folder + QStringLiteral("/s.yaml")));
        QTRY_COMPARE_WITH_TIMEOUT(reloaded.size(), 1, 60'000);
        catalogue.reload();
        catalogue.reload(); // supersedes the one before
        QTRY_COMPARE_WITH_TIMEOUT(reloaded.size(), 2, 60'000);
        QVERIFY(catalogue.find(QStringLiteral("summit")));
        QCOMPARE(catalogue.issues().size(), 0);

        const json::Object env = catalogue.make(QStringLiteral("summit"), test::noon());
        QCOMPARE(asked, QStringList({"USER"})); // nothing of the process but what the template names
        QCOMPARE(env.value(QStringLiteral("operator")).toString(), QStringLiteral("Ana"));
        QCOMPARE(env.value(QStringLiteral("dome")).toString(), QStringLiteral("closed"));
        QVERIFY(catalogue.make(QStringLiteral("mars"), test::noon()).isEmpty());
    }

    void aFolderThatCannotBeMadeIsTold()
    {
        QTemporaryDir home;
        QFile file(home.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        EnvironmentCatalogue catalogue(file.fileName() + QStringLiteral("/x"),
                                       [](const QString &) { return QString(); });
        QSignalSpy failed(&catalogue, &EnvironmentCatalogue::failed);
        catalogue.prepareFolder();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 60'000);
    }
};

QTEST_GUILESS_MAIN(TestEnvironmentCatalogue)
#include "test_environmentcatalogue.moc"
