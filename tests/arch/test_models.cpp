// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every item model is held against the rules of item models: a QAbstractItemModelTester watches it in some
// test.
#include "base/files.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace kabocha;

namespace {

QString root()
{
    return QStringLiteral(KABOCHA_SOURCE_DIR "/");
}

struct Source
{
    QString file; ///< from the root
    QString text; ///< without comments
};

QList<Source> sources(const QStringList &folders)
{
    static const QRegularExpression comment(QStringLiteral("//[^\n]*|/\\*.*?\\*/"),
                                            QRegularExpression::DotMatchesEverythingOption);
    QList<Source> found;
    for (const QString &folder : folders) {
        QDirIterator files(root() + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (const auto bytes = readFile(path))
                found << Source{QDir(root()).relativeFilePath(path),
                                QString::fromUtf8(*bytes).remove(comment)};
        }
    }
    std::sort(found.begin(), found.end(), [](const Source &a, const Source &b) { return a.file < b.file; });
    return found;
}

struct Model
{
    QString name;
    QString file;
};

/// The classes that derive from one of Qt's models, or from one that does. A template is not one: what
/// derives from it is.
QList<Model> modelsIn(const QList<Source> &all)
{
    static const QRegularExpression derived(QStringLiteral(
        "(template\\s*<[^>]*>\\s*)?class\\s+(?:\\w+_EXPORT\\s+)?(\\w+)(?:\\s+final)?\\s*:\\s*public\\s+"
        "(?:\\w+::)*(\\w+)"));
    QSet<QString> models{QStringLiteral("QAbstractItemModel"),
                         QStringLiteral("QAbstractListModel"),
                         QStringLiteral("QAbstractTableModel"),
                         QStringLiteral("QAbstractProxyModel"),
                         QStringLiteral("QSortFilterProxyModel"),
                         QStringLiteral("QIdentityProxyModel"),
                         QStringLiteral("QConcatenateTablesProxyModel"),
                         QStringLiteral("QStandardItemModel"),
                         QStringLiteral("QStringListModel")};
    QList<Model> found;
    for (bool more = true; std::exchange(more, false);) { // a class may derive from one that is found later
        for (const Source &source : all) {
            auto matches = derived.globalMatch(source.text);
            while (matches.hasNext()) {
                const auto match = matches.next();
                const QString name = match.captured(2);
                if (!models.contains(match.captured(3)) || models.contains(name))
                    continue;
                models.insert(name);
                more = true;
                if (match.captured(1).isEmpty())
                    found << Model{name, source.file};
            }
        }
    }
    return found;
}

/// Whether a test of TESTS puts an object of this class under a tester: it includes its header, declares an
/// object of it, and gives that object, or one made from it, to a tester.
bool isTested(const Model &model, const QList<Source> &tests)
{
    const QString header =
        u'/' + model.file.section(u'/', -1).replace(QLatin1String(".cpp"), QLatin1String(".h"));
    static const QRegularExpression tester(QStringLiteral(
        "(?:QAbstractItemModelTester|Tester)\\s+\\w+\\s*[({]\\s*&?\\s*(\\w+(?:(?:\\.|->)\\w+)*)"));
    for (const Source &test : tests) {
        if (!test.text.contains(header + u'"') ||
            !test.text.contains(QLatin1String("QAbstractItemModelTester")))
            continue;
        auto watched = tester.globalMatch(test.text);
        while (watched.hasNext()) {
            const QString object =
                watched.next().captured(1).section(QRegularExpression(QStringLiteral("\\.|->")), -1);
            const QRegularExpression declared(
                QStringLiteral("\\b%1\\s*(?:[&*]\\s*(?:const\\s+)?)?\\b%2\\b").arg(model.name, object));
            if (declared.match(test.text).hasMatch())
                return true;
        }
    }
    return false;
}

} // namespace

class TestModels : public QObject
{
    Q_OBJECT
private slots:
    void everyModelIsUnderATester()
    {
        const QList<Model> models =
            modelsIn(sources({QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app")}));
        QVERIFY(models.size() >= 12); // else they are not found any more
        const QList<Source> tests = sources({QStringLiteral("tests")});
        QStringList missing;
        for (const Model &model : models) {
            if (!isTested(model, tests))
                missing << QStringLiteral("%1 (%2): no test includes its header and constructs a "
                                          "QAbstractItemModelTester on an object declared as one")
                               .arg(model.name, model.file);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void modelsAreRecognised()
    {
        const QList<Source> some{
            {QStringLiteral("ui/models/late.h"),
             QStringLiteral("class Late final : public Base<int>\n{\n};")},
            {QStringLiteral("ui/models/rows.h"),
             QStringLiteral(
                 "template <class Row> class Base : public QAbstractTableModel {};\n"
                 "class Plain : public QObject {};\nclass Filter : public QSortFilterProxyModel {};")}};
        QStringList names;
        for (const Model &model : modelsIn(some))
            names << model.name;
        QCOMPARE(names, QStringList({QStringLiteral("Filter"), QStringLiteral("Late")}));
    }

    void aTestCountsOnlyWithItsTester_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("counts");
        const QString include =
            QStringLiteral("#include \"models/filter.h\"\n#include <QAbstractItemModelTester>\n");
        QTest::newRow("tested") << include + QStringLiteral("Filter f; QAbstractItemModelTester t(&f, mode);")
                                << true;
        QTest::newRow("through a reference")
            << include + QStringLiteral("Filter &f = x.f(); QAbstractItemModelTester t(&f);") << true;
        QTest::newRow("a short name for the tester")
            << include +
                   QStringLiteral("using Tester = QAbstractItemModelTester; Filter f{x}; Tester t(&f, mode);")
            << true;
        QTest::newRow("another model is tested")
            << include + QStringLiteral("Filter f; Rows r; QAbstractItemModelTester t(&r, mode);") << false;
        QTest::newRow("no tester") << include + QStringLiteral("Filter f;") << false;
        QTest::newRow("not its header")
            << QStringLiteral("Filter f; QAbstractItemModelTester t(&f);") << false;
    }
    void aTestCountsOnlyWithItsTester()
    {
        QFETCH(QString, text);
        QFETCH(bool, counts);
        QCOMPARE(isTested({QStringLiteral("Filter"), QStringLiteral("ui/models/filter.h")},
                          {{QStringLiteral("tests/ui/test_filter.cpp"), text}}),
                 counts);
    }
};

QTEST_GUILESS_MAIN(TestModels)
#include "test_models.moc"
