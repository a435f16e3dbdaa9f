// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of specifications and partials.
#include "fuzz.h"
#include "spec/reader.h"
#include "spec/resolver.h"
#include "json/io.h"

#include <cmath>

using namespace kabocha;
using namespace kabocha::spec;

namespace {

SpecificationSet specifications(const QList<Document> &documents, QList<Issue> *issues)
{
    SpecificationSet set;
    for (const Document &document : resolve(documents, issues))
        if (const auto specification = readSpecification(document, issues))
            set.insert(*specification);
    return set;
}

bool definedTwice(const QList<Issue> &issues)
{
    return std::any_of(issues.begin(), issues.end(), [](const Issue &issue) {
        return issue.code == QLatin1String("spec-base") && issue.severity == Severity::Warning;
    });
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const QString File = QStringLiteral("specs/camera/file.yaml");
    static const QString Camera = QStringLiteral("camera");
    QList<Issue> issues;
    const auto documents =
        readDocuments(fuzz::bytesOf(data, size), File, Camera, QStringLiteral("file"), &issues);
    if (!documents) {
        fuzz::expect(!documents.error().message.isEmpty(), "a refusal says why");
        return 0;
    }
    const SpecificationSet set = specifications(*documents, &issues);
    for (const Issue &issue : std::as_const(issues)) {
        fuzz::expect(!issue.text.isEmpty() && !issue.code.isEmpty(), "an issue says what is wrong");
        fuzz::expect(issue.place.file == File && issue.place.line >= 1, "an issue has its place",
                     issue.line().toUtf8());
    }
    for (const Specification &one : set.specifications()) {
        const QByteArray name = one.name.text().toUtf8();
        const auto parsed = metric::Name::parse(one.name.text());
        fuzz::expect(parsed && *parsed == one.name && one.name.isSpecification(), "its name is a name", name);
        fuzz::expect(std::isfinite(one.threshold), "a threshold is finite", name);
        fuzz::expect(operatorOf(symbol(one.op)) == one.op, "an operator has a symbol", name);
        const auto unit = units::Unit::parse(one.unit.canonical());
        fuzz::expect(unit && unit->canonical() == one.unit.canonical(), "its unit is canonical", name);
        fuzz::expect(json::parse(json::write(json::Value::object(one.metadataQuery))).has_value(),
                     "its query is JSON", name);
        fuzz::expect(applies(one, one.metadataQuery) ||
                         json::write(json::Value::object(one.metadataQuery)).contains("NaN"),
                     "it applies to metadata that are its own query", name);
    }
    // Bases may stand in any order; only of two with the same name does the later one win.
    QList<Document> reversed = *documents;
    std::reverse(reversed.begin(), reversed.end());
    QList<Issue> others;
    const SpecificationSet same = specifications(reversed, &others);
    fuzz::expect(definedTwice(issues) || definedTwice(others) || same == set,
                 "the order of documents does not matter");
    return 0;
}
