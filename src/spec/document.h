// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "yaml/node.h"

#include <QList>

namespace kabocha::spec {

/// A base as a document names it.
struct Base
{
    QString text = {}; ///< as written
    QString key = {};  ///< whole: `package:path#id` or `package.Metric.spec`
    int line = 0;
    int column = 0;
};

/// One YAML document of a specification file: a specification or a partial (lsst-verify.md §2.3).
struct Document
{
    yaml::Node node = {}; ///< as written; after resolve() with what it inherits
    yaml::Node own = {};  ///< as written
    QString file = {};
    QString package = {};
    QString path = {};   ///< of the file below `specs/<package>/`, with `/`, without extension
    QString id = {};     ///< of a partial; empty for a specification
    QString metric = {}; ///< bare; empty: comes from a base
    QString spec = {};   ///< bare; empty for a partial
    QList<Base> bases = {};

    [[nodiscard]] bool isPartial() const { return !id.isEmpty(); }
    [[nodiscard]] QString partialKey() const { return package + u':' + path + u'#' + id; }
    /// For messages: `validate_drp:cfht/base#cfht` or `validate_drp.PA1.design`, `?` for a metric not known
    /// yet.
    [[nodiscard]] QString title() const;
    [[nodiscard]] Place place() const { return {.file = file, .line = node.line, .column = node.column}; }
};

/// The documents of one specification file. What is wrong with single documents becomes ISSUES and the
/// document is left out. Error: the file as a whole cannot be read.
[[nodiscard]] Result<QList<Document>> readDocuments(const QByteArray &bytes, const QString &file,
                                                    const QString &package, const QString &path,
                                                    QList<Issue> *issues);

} // namespace kabocha::spec
