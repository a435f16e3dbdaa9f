// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// kabocha-translations rooms IN.ts OUT.ts
//     lupdate files a text under the class that it stands in; the helpers `tr` of a room ask with the room's
//     namespace. OUT knows each text under its class and under every namespace around it.
// kabocha-translations pseudo SOURCES.ts PLURALS.ts OUT.ts
//     A translation of every source text of SOURCES (its English plurals from PLURALS) that shows what was
//     never translated and what has no room: ⟦accents on every letter, and two fifths more of length⟧.
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTextStream>
#include <QXmlStreamReader>

#include <optional>

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    bool plural = false;
    QStringList translations; // as many as the language has forms of a plural; else one

    [[nodiscard]] QString key() const { return context + u'\0' + source + u'\0' + comment; }
};

std::optional<QList<Message>> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    Message message;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == u"message") {
            messages << message;
        } else if (token != QXmlStreamReader::StartElement) {
            continue;
        } else if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            message = {};
            message.context = context;
            message.plural = xml.attributes().value(QLatin1String("numerus")) == u"yes";
        } else if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"numerusform" || (xml.name() == u"translation" && !message.plural)) {
            message.translations << xml.readElementText();
        }
    }
    if (xml.hasError())
        return {};
    return messages;
}

bool writeMessages(const QList<Message> &messages, const QString &language, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QXmlStreamWriter xml(&file);
    xml.writeStartDocument();
    xml.writeDTD(QStringLiteral("<!DOCTYPE TS>"));
    xml.writeStartElement(QStringLiteral("TS"));
    xml.writeAttribute(QStringLiteral("version"), QStringLiteral("2.1"));
    xml.writeAttribute(QStringLiteral("language"), language);
    for (const Message &message : messages) {
        xml.writeStartElement(QStringLiteral("context"));
        xml.writeTextElement(QStringLiteral("name"), message.context);
        xml.writeStartElement(QStringLiteral("message"));
        if (message.plural)
            xml.writeAttribute(QStringLiteral("numerus"), QStringLiteral("yes"));
        xml.writeTextElement(QStringLiteral("source"), message.source);
        if (!message.comment.isEmpty())
            xml.writeTextElement(QStringLiteral("comment"), message.comment);
        xml.writeStartElement(QStringLiteral("translation"));
        for (const QString &translation : message.translations) {
            if (message.plural)
                xml.writeTextElement(QStringLiteral("numerusform"), translation);
            else
                xml.writeCharacters(translation);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return file.flush() && file.error() == QFileDevice::NoError;
}

QList<Message> knownInNamespaces(const QList<Message> &messages)
{
    QSet<QString> known;
    for (const Message &message : messages)
        known.insert(message.key());
    QList<Message> all = messages;
    for (Message message : messages) {
        // Up to the room: no helper asks with less.
        for (auto end = message.context.lastIndexOf(u"::"); end > message.context.indexOf(u"::");
             end = message.context.lastIndexOf(u"::")) {
            message.context.truncate(end);
            if (!known.contains(message.key())) {
                known.insert(message.key());
                all << message;
            }
        }
    }
    return all;
}

QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    static const QString with = QStringLiteral("áƀçđéƒğĥíĵķļɱñóþɋřšŧúṽŵẋýžÅƁÇĐÉƑĞĤÎĴĶĻṀÑÓÞɊŘŠŦÛṼŴẊÝŽ");
    const auto at = plain.indexOf(letter);
    return at < 0 ? letter : with.at(at);
}

QString pseudo(const QString &text)
{
    // Placeholders, tags, mnemonics, the marker of modified windows, patterns of file names.
    static const QRegularExpression kept(
        QStringLiteral("%L?(?:\\d+|n)|</?[a-zA-Z][^<>]*>|&.|\\[\\*\\]|;;|\\([^()]*\\*[^()]*\\)"));
    QString out;
    int letters = 0;
    qsizetype at = 0;
    const auto spell = [&](qsizetype end) {
        for (; at < end; ++at) {
            out += accented(text.at(at));
            letters += text.at(at).isLetter() ? 1 : 0;
        }
    };
    for (auto matches = kept.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        spell(match.capturedStart());
        out += match.captured();
        at = match.capturedEnd();
    }
    spell(text.size());
    QString more;
    while (more.size() < letters * 2 / 5)
        more += QStringLiteral(" ɱóřé");
    // A filter of a file dialog ends with its pattern.
    static const QRegularExpression pattern(QStringLiteral("( ?\\([^()]*\\*[^()]*\\))?(;;|$)"));
    bool filter = false;
    qsizetype begin = 0;
    QString bracketed;
    for (auto ends = pattern.globalMatch(out); ends.hasNext();) {
        const auto end = ends.next();
        if (end.capturedStart() < begin || end.capturedStart() == out.size())
            continue;
        filter = true;
        bracketed += u'⟦' + out.mid(begin, end.capturedStart() - begin) + u'⟧' + end.captured();
        begin = end.capturedEnd();
    }
    return filter ? bracketed + out.mid(begin) : u'⟦' + out + more + u'⟧';
}

/// Without what is not translated yet: the text of the code is shown for it.
QList<Message> translated(QList<Message> messages)
{
    messages.removeIf([](const Message &message) { return message.translations.contains(QString()); });
    return messages;
}

QList<Message> pseudoMessages(QList<Message> messages, const QList<Message> &plurals)
{
    QHash<QString, QStringList> english;
    for (const Message &message : knownInNamespaces(plurals))
        english.insert(message.key(), message.translations);
    for (Message &message : messages) {
        message.translations = message.plural ? english.value(message.key(), {message.source, message.source})
                                              : QStringList{message.source};
        for (QString &translation : message.translations)
            translation = pseudo(translation);
    }
    return messages;
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    QTextStream complaints(stderr);
    const bool pseudoWanted = arguments.size() == 4 && arguments.constFirst() == u"pseudo";
    if (!pseudoWanted && !(arguments.size() == 3 && arguments.constFirst() == u"rooms")) {
        complaints
            << "usage: kabocha-translations rooms IN.ts OUT.ts | pseudo SOURCES.ts PLURALS.ts OUT.ts\n";
        return 2;
    }
    QList<QList<Message>> read;
    for (const QString &path : arguments.mid(1, arguments.size() - 2)) {
        const auto messages = readMessages(path);
        if (!messages) {
            complaints << path << " cannot be read\n";
            return 1;
        }
        read << *messages;
    }
    const QList<Message> written =
        knownInNamespaces(pseudoWanted ? pseudoMessages(read.at(0), read.at(1)) : translated(read.at(0)));
    const QString language = arguments.at(1).contains(QLatin1String("_es")) && !pseudoWanted
                                 ? QStringLiteral("es")
                                 : QStringLiteral("en"); // how many forms a plural has
    if (!writeMessages(written, language, arguments.constLast())) {
        complaints << arguments.constLast() << " cannot be written\n";
        return 1;
    }
    return 0;
}
