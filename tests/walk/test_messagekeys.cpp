// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A message comes when it likes, whatever page is shown: the letters of its buttons are free on all of them,
// in each language.
#include "appearance.h"
#include "base/files.h"
#include "languages.h"
#include "walk/scenes.h"
#include "walk/walker.h"
#include "widgets/messagebar.h"

#include <QApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace kabocha;

namespace {

struct DeedText
{
    QByteArray context;
    QByteArray text;
};

/// The texts of the buttons of messages, as the sources of the window have them.
QList<DeedText> deedTexts()
{
    static const QRegularExpression deed(QStringLiteral("\\{+tr\\(\"([^\"]+)\"\\),\\s*\\["));
    QList<DeedText> found;
    const QDir folder(QStringLiteral(KABOCHA_SOURCE_DIR "/ui/window"));
    for (const QString &file : folder.entryList({QStringLiteral("*.cpp")})) {
        const QString source = QString::fromUtf8(readFile(folder.filePath(file)).value_or(QByteArray()));
        const QString header = QString::fromUtf8(
            readFile(folder.filePath(file.chopped(3) + u'h')).value_or(QByteArray()));
        const QRegularExpression named(QStringLiteral("class (%1)\\b").arg(file.chopped(4)),
                                       QRegularExpression::CaseInsensitiveOption);
        const QByteArray context = "kabocha::ui::" + named.match(header).captured(1).toUtf8();
        for (const QRegularExpressionMatch &one : deed.globalMatch(source))
            found << DeedText{context, one.captured(1).toUtf8()};
    }
    return found;
}

} // namespace

class TestMessageKeys : public QObject
{
    Q_OBJECT
private slots:
    void theirLettersAreFreeOnEveryPage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("number");
        const QList<test::Scene> all = test::scenes();
        for (const char *language : {"en", "es"}) {
            for (int i = 0; i < all.size(); ++i)
                QTest::addRow("%s %s", language, qPrintable(all[i].name)) << QString(language) << i;
        }
    }
    void theirLettersAreFreeOnEveryPage()
    {
        QFETCH(QString, language);
        QFETCH(int, number);
        app::speak(*qApp, language);
        test::Stage stage;
        const QWidget &window = test::scenes().at(number).set(stage);
        QVERIFY2(stage.trouble().isEmpty(), qPrintable(stage.trouble().join(u'\n')));
        if (&window == &stage.window()) {
            QList<ui::MessageBar::Deed> deeds;
            for (const DeedText &deed : deedTexts())
                deeds << ui::MessageBar::Deed{QCoreApplication::translate(deed.context, deed.text), {}};
            stage.window().messages().clear();
            stage.window().messages().show(ui::MessageBar::Kind::Warning, QStringLiteral("?"), deeds);
            test::Stage::settle();
        }
        const QStringList findings = test::mnemonicFindings(window);
        for (const QString &finding : findings)
            qWarning("%s", qPrintable(finding));
        QCOMPARE(findings, QStringList());
    }

    void theButtonsAreFound()
    {
        QStringList texts;
        for (const DeedText &deed : deedTexts())
            texts << QString::fromUtf8(deed.text).remove(u'&');
        texts.sort();
        for (const char *known : {"Discard", "Open It", "Restore", "Replace It", "Show", "Show Outbox"})
            QVERIFY2(texts.contains(QLatin1String(known)), qPrintable(texts.join(u'|')));
        app::speak(*qApp, QStringLiteral("pseudo"));
        for (const DeedText &deed : deedTexts()) // else they are looked for where they are not
            QVERIFY2(QCoreApplication::translate(deed.context, deed.text).startsWith(u'⟦'), deed.text);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    app::setAppearance(application);
    TestMessageKeys test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_messagekeys.moc"
