// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A text from outside is put into a sentence together with all else: with `.arg(name).arg(3)` a name that
// holds a %2 would get the 3.
#include "base/files.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace kabocha;

namespace {

/// `.arg(…)` that another one follows, with its line.
struct Chained
{
    QString argument;
    qsizetype line = 0;
};

QList<Chained> chained(const QString &code)
{
    QList<Chained> found;
    const QLatin1String call(".arg(");
    for (qsizetype at = code.indexOf(call); at >= 0; at = code.indexOf(call, at + 1)) {
        const qsizetype begin = at + call.size();
        qsizetype end = begin;
        for (int open = 1; open > 0 && end < code.size(); ++end)
            open += code.at(end) == u'(' ? 1 : code.at(end) == u')' ? -1 : 0;
        qsizetype next = end;
        while (next < code.size() && code.at(next).isSpace())
            ++next;
        if (QStringView(code).mid(next).startsWith(call))
            found << Chained{code.mid(begin, end - begin - 1).simplified(), code.left(at).count(u'\n') + 1};
    }
    return found;
}

/// Whether ARGUMENT looks like a text that is not one of ours. It knows only names, as people do.
bool isForeign(const QString &argument)
{
    static const QRegularExpression text(
        QStringLiteral("(text|name|title|file|path|folder|target|key|doc|word|trimmed|what)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ours(QStringLiteral("^[\\w:]*(Text|Word)\\(.*\\)(, -?\\d+)?$|"
                                                        "\\.(size|line|column)(\\(\\))?( [+-] 1)?$"));
    return argument.contains(text) && !argument.contains(ours);
}

} // namespace

class TestArguments : public QObject
{
    Q_OBJECT
private slots:
    void chainsAreFound()
    {
        const QList<Chained> found =
            chained(QStringLiteral("a.arg(name)\n  .arg(f(3))\n;b.arg(one, two); c.arg(g(h)).arg(i).arg(j)"));
        QStringList arguments;
        for (const Chained &one : found)
            arguments << one.argument;
        QCOMPARE(arguments,
                 QStringList({QStringLiteral("name"), QStringLiteral("g(h)"), QStringLiteral("i")}));
        for (const char *foreign : {"package.name", "m_text, why", "draft.title", "old, to.target", "file"})
            QVERIFY2(isForeign(QLatin1String(foreign)), foreign);
        for (const char *ours : {"names.size()", "3", "statusText(worst->status)", "key.line", "count"})
            QVERIFY2(!isForeign(QLatin1String(ours)), ours);
    }

    void noTextFromOutsideIsSearchedForPlaceholders()
    {
        QStringList wrong;
        int files = 0;
        for (const char *room : {"src", "ui", "app"}) {
            QDirIterator all(QStringLiteral(KABOCHA_SOURCE_DIR "/") + QLatin1String(room),
                             {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                             QDirIterator::Subdirectories);
            while (all.hasNext()) {
                const QString file = all.next();
                const auto code = readFile(file);
                QVERIFY2(code, qPrintable(file));
                ++files;
                for (const Chained &one : chained(QString::fromUtf8(*code)))
                    if (isForeign(one.argument))
                        wrong << QStringLiteral("%1:%2: put %3 and what follows into one arg()")
                                     .arg(file, QString::number(one.line), one.argument);
            }
        }
        QVERIFY(files > 100);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "test_arguments.moc"
