// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/support.h"

#include <QDir>

namespace kabocha::test {

QString conformance(const QString &path)
{
    QString root = qEnvironmentVariable("KABOCHA_CONFORMANCE");
    if (root.isEmpty())
        root = QStringLiteral(KABOCHA_SOURCE_DIR "/../shared/conformance");
    if (!QDir(root).exists())
        return {};
    return path.isEmpty() ? root : root + u'/' + path;
}

QString data(const QString &path)
{
    return QStringLiteral(KABOCHA_SOURCE_DIR "/tests/data/") + path;
}

QStringList treeText(const QAbstractItemModel &model, const QModelIndex &parent)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells << model.index(row, column, parent).data().toString();
        while (!cells.isEmpty() && cells.last().isEmpty())
            cells.removeLast();
        lines << cells.join(QStringLiteral(" | "));
        for (const QString &line : treeText(model, model.index(row, 0, parent)))
            lines << QStringLiteral("  ") + line;
    }
    return lines;
}

} // namespace kabocha::test
