// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/environmentcheck.h"

#include "json/io.h"
#include "json/path.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kabocha::job {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::job", text);
}

QString textOf(const json::Value &value)
{
    return value.isString() ? value.toString() : QString::fromUtf8(json::write(value, {.indent = -1}));
}

/// A pattern is written by the site; one that tries too much on too long a text must not stop the window.
enum class Match { Yes, No, TooMuch };
Match matches(const QString &pattern, const QString &text)
{
    const QRegularExpression whole(QStringLiteral("(*LIMIT_MATCH=100000)") +
                                   QRegularExpression::anchoredPattern(pattern));
    const QRegularExpressionMatch match = whole.match(text);
    return match.hasMatch() ? Match::Yes : match.isValid() ? Match::No : Match::TooMuch;
}

} // namespace

bool fits(const json::Value &value, FieldKind kind)
{
    switch (kind) {
    case FieldKind::Any:
        return true;
    case FieldKind::Text:
        return value.isString();
    case FieldKind::Number:
        return value.isNumber();
    case FieldKind::TrueFalse:
        return value.isBool();
    case FieldKind::Json:
        return !value.isNull();
    }
    return false;
}

QList<Issue> checkField(const EnvironmentField &field, const json::Value &value, const QString &path)
{
    QList<Issue> out;
    const auto add = [&](Severity severity, const char *code, const QString &text, const QString &hint = {}) {
        out << Issue{.severity = severity,
                     .code = QLatin1String(code),
                     .text = text,
                     .place = {.path = path},
                     .hint = hint};
    };
    const QString text = textOf(value);
    if (value.isNull() || (value.isString() && text.trimmed().isEmpty())) {
        if (field.required)
            add(Severity::Warning, "env-field-required", tr("This environment needs it."));
        return out;
    }
    if (!fits(value, field.kind)) {
        const QString hint = tr("Enter it again.");
        if (field.kind == FieldKind::Number)
            add(Severity::Warning, "env-field-type", tr("This must be a number."), hint);
        else if (field.kind == FieldKind::TrueFalse)
            add(Severity::Warning, "env-field-type", tr("This must be true or false."), hint);
        else
            add(Severity::Warning, "env-field-type", tr("This must be text."), hint);
    }
    if (!field.choices.isEmpty() &&
        std::none_of(field.choices.begin(), field.choices.end(),
                     [&value](const json::Value &choice) { return json::pythonEquals(choice, value); }))
        add(Severity::Warning, "env-field-choice", tr("This is none of the choices of this environment."),
            tr("Choose one of them."));
    if (!field.pattern.isEmpty()) {
        switch (matches(field.pattern, text)) {
        case Match::Yes:
            break;
        case Match::No:
            add(Severity::Warning, "env-field-pattern", field.explanation);
            break;
        case Match::TooMuch:
            add(Severity::Warning, "env-field-pattern-cost",
                tr("The template's pattern is too costly for this text, so it is not checked."),
                tr("Whoever keeps the template can simplify the pattern."));
            break;
        }
    }
    if (field.maximumLength > 0 && text.size() > field.maximumLength)
        add(Severity::Error, "env-field-too-long",
            tr("SQuaSH can store %1 characters of it; these are %2.")
                .arg(field.maximumLength)
                .arg(text.size()));
    return out;
}

QList<Issue> checkFields(const EnvironmentTemplate &environment, const json::Object &env)
{
    QList<Issue> out;
    for (const EnvironmentField &field : environment.fields)
        out << checkField(field, env.value(field.key),
                          json::memberPath(QStringLiteral("$.meta.env"), field.key));
    return out;
}

} // namespace kabocha::job
