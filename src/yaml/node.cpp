// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/node.h"

#include "yaml/builder.h"
#include "yaml/text.h"

#include <QCoreApplication>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>

namespace kabocha::yaml {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::yaml", text);
}

/// Lets a stream read BYTES where they are.
class Bytes final : public std::streambuf
{
public:
    explicit Bytes(const QByteArray &bytes)
    {
        char *begin = const_cast<char *>(bytes.constData()); // a get area is never written to
        setg(begin, begin, begin + bytes.size());
    }
};

} // namespace

const Node *Node::find(QStringView key) const
{
    for (const Entry &entry : entries)
        if (entry.key.kind == Kind::String && entry.key.text == key)
            return &entry.value;
    return nullptr;
}

qint64 weightOf(const Node &node)
{
    qint64 weight = 1;
    for (const Node &item : node.items)
        weight += weightOf(item);
    for (const Entry &entry : node.entries)
        weight += weightOf(entry.value);
    return weight;
}

Result<QList<Node>> parse(const QByteArray &bytes, const QString &file, QList<Issue> *issues)
{
    auto text = checkedText(bytes, file);
    if (!text)
        return fail(text.error());
    // yaml-cpp takes a quote that is never closed for closed at the end of a file's last line, but not before
    // an end of document.
    int markerLine = 0;
    if (text->endsWith('\n') && (text->contains('\'') || text->contains('"'))) {
        markerLine = static_cast<int>(text->count('\n')) + 1;
        text->append("...\n");
    }
    Builder builder(*text, file, issues);
    try {
        Bytes buffer(*text);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Refusal &refusal) {
        return fail(refusal.error);
    } catch (const YAML::Exception &exception) {
        return fail(
            {.kind = Error::Kind::Syntax,
             .message = tr("This is not well-formed YAML: %1.").arg(QString::fromStdString(exception.msg)),
             .hint = tr("Check indentation, quotes and colons in this line and the one before."),
             .place = builder.placeOf(exception.mark),
             .detail = QString::fromUtf8(exception.what())});
    } catch (const std::exception &exception) {
        return fail(
            {.kind = Error::Kind::Syntax,
             .message = tr("The YAML text could not be read: %1.").arg(QString::fromUtf8(exception.what())),
             .place = {.file = file}});
    }
    QList<Node> documents = builder.takeDocuments();
    if (markerLine > 0 && !documents.isEmpty() && documents.constLast().line >= markerLine)
        documents.removeLast(); // what yaml-cpp sees between comments and our marker
    return documents;
}

} // namespace kabocha::yaml
