// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"

#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace kabocha;

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    QStringList translations;
    QStringList files; ///< where lupdate found it, if it was asked
    bool plural = false;
    QString state; ///< "unfinished", "vanished", "obsolete"; empty if translated

    [[nodiscard]] QString line() const
    {
        return context + QStringLiteral(": “") + source + QStringLiteral("” → “") +
               translations.join(QStringLiteral("” / “")) + u'”';
    }
};

QString root()
{
    return QStringLiteral(KABOCHA_SOURCE_DIR "/");
}

QList<Message> messages(const QString &path)
{
    QList<Message> found;
    const auto bytes = readFile(path);
    if (!bytes)
        return found;
    QXmlStreamReader xml(*bytes);
    QString context;
    Message message;
    QString file;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == u"message")
            found << message;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const auto attribute = [&xml](const char *name) {
            return xml.attributes().value(QLatin1String(name)).toString();
        };
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            message = {};
            message.context = context;
            message.plural = attribute("numerus") == u"yes";
        } else if (xml.name() == u"location") {
            if (!attribute("filename").isEmpty())
                file = attribute("filename");
            message.files << file;
        } else if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.state = attribute("type");
            if (!message.plural)
                message.translations << xml.readElementText();
        } else if (xml.name() == u"numerusform") {
            message.translations << xml.readElementText();
        }
    }
    return found;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

QStringList matches(const char *pattern, const QString &text)
{
    QStringList found;
    const QRegularExpression expression(QString::fromUtf8(pattern));
    for (auto all = expression.globalMatch(text); all.hasNext();)
        found << all.next().captured();
    return sorted(found);
}

/// The letter after a lone `&`; null if there is none.
QChar mnemonic(const QString &text)
{
    static const QRegularExpression lone(QStringLiteral("(?:^|[^&])(?:&&)*&(\\w)"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const auto match = lone.match(text);
    return match.hasMatch() ? match.captured(1).at(0).toLower() : QChar();
}

/// The sign that ends a text: a sentence stays a sentence, `…` promises a question, `:` introduces.
QString ending(const QString &text)
{
    static const QRegularExpression sign(QStringLiteral("(?:[.?!:]|…|,)?$"));
    return sign.match(text.trimmed()).captured();
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void spanishSaysEveryTextOfTheSources();
    void theTextsAreFoundWhereTheCodeAsks();
    void aTranslationKeepsWhatTheProgramFillsIn();
    void aTranslationKeepsItsKind();
    void oneTextIsTranslatedInOneWayInARoom();
    void englishPluralsAreThoseOfTheSources();

private:
    QTemporaryDir m_folder;
    QList<Message> m_spanish;
};

void TestTranslations::initTestCase()
{
    m_spanish = messages(root() + QStringLiteral("translations/kabocha_es.ts"));
    QVERIFY(m_spanish.size() > 1000);
}

void TestTranslations::spanishSaysEveryTextOfTheSources()
{
    const QString copy = m_folder.filePath(QStringLiteral("kabocha_es.ts"));
    QVERIFY(QFile::copy(root() + QStringLiteral("translations/kabocha_es.ts"), copy));
    QProcess update;
    update.start(root() + QStringLiteral("translations/update"), {copy});
    QVERIFY2(update.waitForFinished(120'000) && update.exitCode() == 0,
             qPrintable(update.errorString() + QString::fromUtf8(update.readAllStandardError())));
    QStringList missing;
    QSet<QString> now;
    for (const Message &message : messages(copy)) {
        now.insert(message.context + message.source + message.comment);
        if (!message.state.isEmpty() || message.translations.contains(QString()))
            missing << message.line();
    }
    QVERIFY2(missing.isEmpty(),
             qPrintable(QStringLiteral("run translations/update, then translate in kabocha_es.ts:\n") +
                        missing.join(u'\n')));
    QStringList gone;
    for (const Message &message : m_spanish) {
        if (!now.contains(message.context + message.source + message.comment))
            gone << message.line();
    }
    QVERIFY2(gone.isEmpty(),
             qPrintable(QStringLiteral("no longer in the sources; translations/update removes:\n") +
                        gone.join(u'\n')));
}

void TestTranslations::theTextsAreFoundWhereTheCodeAsks()
{
    // A helper `tr` of a namespace asks with its own context; lupdate files the text under the class around
    // the call. The build makes both the same (translations.cpp), if the one is an outer namespace of the
    // other.
    const QString fresh = m_folder.filePath(QStringLiteral("fresh.ts"));
    QProcess update;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("KABOCHA_LOCATIONS"), QStringLiteral("absolute"));
    update.setProcessEnvironment(environment);
    update.start(root() + QStringLiteral("translations/update"), {fresh});
    QVERIFY(update.waitForFinished(120'000) && update.exitCode() == 0);
    static const QRegularExpression helper(QStringLiteral("\\btranslate\\(\\s*\"([\\w:]+)\""));
    QHash<QString, QStringList> asked;
    QStringList wrong;
    const QList<Message> all = messages(fresh);
    QVERIFY(all.size() > 1000);
    for (const Message &message : all) {
        QVERIFY(!message.files.isEmpty());
        for (const QString &file : message.files) {
            const QString path = QDir(m_folder.path()).absoluteFilePath(file);
            if (!asked.contains(path)) {
                const auto code = readFile(path);
                QVERIFY2(code, qPrintable(path));
                QStringList contexts;
                for (auto found = helper.globalMatch(QString::fromUtf8(*code)); found.hasNext();)
                    contexts << found.next().captured(1);
                asked.insert(path, contexts);
            }
            const QStringList contexts = asked.value(path);
            const bool ours = message.context.startsWith(QLatin1String("kabocha"));
            const bool found =
                contexts.isEmpty() ||
                std::any_of(contexts.begin(), contexts.end(), [&message](const QString &context) {
                    return message.context == context ||
                           message.context.startsWith(context + QStringLiteral("::"));
                });
            if (!ours || !found)
                wrong << QStringLiteral("%1 asks as %2: %3")
                             .arg(path, contexts.join(QStringLiteral(", ")), message.line());
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslations::aTranslationKeepsWhatTheProgramFillsIn()
{
    QStringList wrong;
    for (const Message &message : m_spanish) {
        if (message.translations.size() != (message.plural ? 2 : 1))
            wrong << QStringLiteral("forms of the plural: ") + message.line();
        for (const QString &translation : message.translations) {
            for (const char *pattern : {"%L?(?:\\d+|n)", "</?[a-zA-Z][^<>]*>", "\\[\\*\\]",
                                        "\\*\\.[\\w.]+|\\(\\*\\)", ";;", "\\n"}) {
                QStringList wanted = matches(pattern, message.source);
                if (&translation == &message.translations.constFirst() && message.plural &&
                    !translation.contains(QLatin1String("%n")))
                    wanted.removeAll(QStringLiteral("%n")); // the singular may say “the last one”
                if (matches(pattern, translation) != wanted)
                    wrong << QString::fromUtf8(pattern) + QStringLiteral(" differs: ") + message.line();
            }
            if (mnemonic(message.source).isNull() != mnemonic(translation).isNull())
                wrong << QStringLiteral("mnemonic: ") + message.line();
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslations::aTranslationKeepsItsKind()
{
    QStringList wrong;
    for (const Message &message : m_spanish) {
        for (const QString &translation : message.translations) {
            if (ending(translation) != ending(message.source))
                wrong << QStringLiteral("ends otherwise: ") + message.line();
            if (translation != translation.trimmed() && message.source == message.source.trimmed())
                wrong << QStringLiteral("blanks around it: ") + message.line();
            static const QRegularExpression quoted(QStringLiteral("[“«][^”»]*[”»]"));
            const QString own = QString(translation).remove(quoted);
            if (own.count(u'?') != own.count(u'¿') ||
                own.contains(QRegularExpression(QStringLiteral("[“”«»]"))) ||
                translation.count(u'(') != translation.count(u')'))
                wrong << QStringLiteral("a pair is not closed: ") + message.line();
            if (translation.contains(QLatin1String("  ")) && !message.source.contains(QLatin1String("  ")))
                wrong << QStringLiteral("two blanks: ") + message.line();
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslations::oneTextIsTranslatedInOneWayInARoom()
{
    // Helpers of a namespace cannot tell two classes apart that say the same.
    QHash<QString, QStringList> said;
    QStringList wrong;
    for (const Message &message : m_spanish) {
        if (message.context.startsWith(QLatin1String("kabocha::ui")))
            continue; // these ask as their class
        const QString key = message.context.section(QStringLiteral("::"), 0, 1) + u'\0' + message.source +
                            u'\0' + message.comment;
        if (said.contains(key) && said.value(key) != message.translations)
            wrong << message.line();
        said.insert(key, message.translations);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslations::englishPluralsAreThoseOfTheSources()
{
    const auto inRoom = [](const Message &message) {
        return message.context.section(QStringLiteral("::"), 0, 1) + QStringLiteral(": ") + message.source;
    };
    QSet<QString> english;
    for (const Message &message : messages(root() + QStringLiteral("translations/kabocha_en.ts"))) {
        QVERIFY2(message.plural && message.translations.size() == 2, qPrintable(message.line()));
        QVERIFY2(!message.translations.join(QString()).contains(QLatin1String("(s)")),
                 qPrintable(message.line()));
        english.insert(inRoom(message));
    }
    QSet<QString> sources;
    for (const Message &message : m_spanish) {
        if (message.plural)
            sources.insert(inRoom(message));
    }
    const QSet<QString> missing = sources - english;
    const QSet<QString> gone = english - sources;
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("give both forms in kabocha_en.ts:\n") +
                                           QStringList(missing.values()).join(u'\n')));
    QVERIFY2(gone.isEmpty(), qPrintable(QStringLiteral("no longer in the sources, but in kabocha_en.ts:\n") +
                                        QStringList(gone.values()).join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
