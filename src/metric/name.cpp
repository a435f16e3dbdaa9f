// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metric/name.h"

#include <QCoreApplication>
#include <QHashFunctions>

namespace kabocha::metric {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::metric", text);
}

/// What is wrong with one part of a name; empty if nothing is.
QString flawOf(QStringView part)
{
    if (part.isEmpty())
        return tr("it has an empty part");
    for (const char32_t c : part.toUcs4()) { // not by QChar: a pair of halves is a character
        if (QChar::isSpace(c))
            return tr("it holds a blank");
        if (const auto category = QChar::category(c);
            category == QChar::Other_Control || category == QChar::Other_Surrogate)
            return tr("it holds a character that cannot be shown");
    }
    return {};
}

} // namespace

Result<Name> Name::parse(QStringView text)
{
    // Too long for a name, and too long to be shown whole in a message.
    constexpr qsizetype Longest = 1000;
    const auto wrong = [text](const QString &why) {
        const QString shown = text.size() > 80 ? text.left(80).toString() + u'…' : text.toString();
        return fail(
            {.kind = Error::Kind::Syntax,
             .message = tr("“%1” is not a name: %2.").arg(shown, why),
             .hint = tr("A name has one to three parts joined by dots: package.metric.specification.")});
    };
    if (text.isEmpty())
        return wrong(tr("it is empty"));
    if (text.size() > Longest)
        return wrong(tr("it is longer than %1 characters").arg(Longest));
    const QList<QStringView> parts = text.split(u'.');
    if (parts.size() > 3)
        return wrong(tr("it has %1 parts").arg(parts.size()));
    for (const QStringView part : parts) {
        if (const QString flaw = flawOf(part); !flaw.isEmpty())
            return wrong(flaw);
    }
    Name name;
    name.package = parts.at(0).toString();
    if (parts.size() > 1)
        name.metric = parts.at(1).toString();
    if (parts.size() > 2)
        name.spec = parts.at(2).toString();
    return name;
}

QString Name::text() const
{
    QString out = package;
    for (const QString &part : {metric, spec}) {
        if (part.isEmpty())
            continue;
        if (!out.isEmpty())
            out += u'.';
        out += part;
    }
    return out;
}

size_t qHash(const Name &name, size_t seed) noexcept
{
    return qHashMulti(seed, name.package, name.metric, name.spec);
}

} // namespace kabocha::metric
