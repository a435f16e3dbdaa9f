// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of models and pages are made from.
#pragma once

#include "application.h"
#include "history/point.h"
#include "job/job.h"
#include "models/workspace.h"
#include "spec/specification.h"
#include "squash/credentials.h"
#include "support/support.h"

#include <QTemporaryDir>
#include <QtTest>

namespace kabocha::test {

/// Warnings are failures, but for what the offscreen platform says of itself.
inline void failOnWarning()
{
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

inline units::Unit unit(const QString &text)
{
    return units::Unit::parse(text).value_or(units::Unit());
}

inline metric::Name name(const QString &text)
{
    return metric::Name::parse(text).value_or(metric::Name());
}

inline metric::Metric metric(const QString &full, const QString &unitText)
{
    return {
        .name = name(full), .description = QStringLiteral("Something to measure"), .unit = unit(unitText)};
}

inline spec::Specification specification(const QString &full, spec::Operator op, double threshold,
                                         const QString &unitText)
{
    return {.name = name(full), .op = op, .threshold = threshold, .unit = unit(unitText)};
}

inline job::Measurement measurement(const QString &full, std::optional<double> value, const QString &unitText)
{
    return {.metric = name(full), .identifier = job::newIdentifier(), .value = value, .unit = unit(unitText)};
}

inline QDateTime noon(int day = 1)
{
    return QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC).addDays(day - 1);
}

inline history::Point point(int day, std::optional<double> value,
                            history::PointState state = history::PointState::Unsent,
                            const QString &unitText = QStringLiteral("deg_C"))
{
    return {.identifier = QString::number(day),
            .metric = name(QStringLiteral("camera.Temp")),
            .measuredAt = noon(day),
            .value = value,
            .unit = unitText,
            .state = state,
            .jobTitle = QStringLiteral("night.verify.json")};
}

/// A job file of more than thirty megabytes, in one blob; its metadata is empty.
inline QByteArray largeJob()
{
    return "{\n  \"blobs\": [\n    {\n      \"data\": {\n        \"x\": {\n          \"unit\": \"mm\",\n     "
           "     \"value\": [" +
           QByteArray("\n            12.345678901,").repeated(1'300'000) +
           "\n            NaN\n          ]\n        }\n      },\n      \"identifier\": \"b1\",\n      "
           "\"name\": \"camera.Temp\"\n"
           "    }\n  ],\n  \"measurements\": [\n    {\n      \"blob_refs\": [\n        \"b1\"\n      ],\n    "
           "  \"metric\": "
           "\"camera.Temp\",\n      \"unit\": \"deg_C\",\n      \"value\": 10.5\n    }\n  ],\n  \"meta\": "
           "{}\n}";
}

/// Saves the job and waits for it.
inline Result<void> save(ui::Workspace &workspace, const QString &file)
{
    const auto saved = std::make_shared<std::optional<Result<void>>>();
    workspace.saveJob(file, [saved](const Result<void> &result) { *saved = result; });
    (void)QTest::qWaitFor([&saved] { return saved->has_value(); }, 60'000);
    return saved->value_or(fail({.message = QStringLiteral("not saved in time")}));
}

/// One run of Kabocha with a home of its own and passwords in memory.
class Run
{
public:
    explicit Run(const QString &sandboxProgram = QStringLiteral(KABOCHA_BIN_DIR "/kabocha-sandbox"),
                 std::unique_ptr<squash::CredentialStore> keychain = {})
    {
        app::Application::Options options;
        options.dataDirectory = m_home.filePath(QStringLiteral("data"));
        options.settingsFile = m_home.filePath(QStringLiteral("kabocha.ini"));
        options.environmentFolder = m_home.filePath(QStringLiteral("environments"));
        options.sandboxProgram = sandboxProgram;
        options.keychain = keychain ? std::move(keychain) : std::make_unique<squash::SessionCredentials>();
        auto made = app::Application::create(std::move(options));
        if (!made)
            qFatal("%s", qPrintable(made.error().text()));
        m_application = std::move(*made);
    }
    [[nodiscard]] ui::Services services() const { return m_application->services(); }
    [[nodiscard]] document::JobDocument &document() const { return m_application->services().document; }
    [[nodiscard]] const json::Object &meta() const { return document().job().meta; }
    [[nodiscard]] QString home() const { return m_home.path(); }

    /// A job of one temperature with its definitions, as if opened.
    void loadTemperature(double value = 10.02) const
    {
        job::Job job;
        job.set(measurement(QStringLiteral("camera.Temp"), value, QStringLiteral("deg_C")));
        job.metrics.insert(metric(QStringLiteral("camera.Temp"), QStringLiteral("deg_C")));
        job.specifications.insert(specification(QStringLiteral("camera.Temp.design"),
                                                spec::Operator::LessOrEqual, 12, QStringLiteral("deg_C")));
        document().load(job, {});
    }

private:
    QTemporaryDir m_home;
    std::unique_ptr<app::Application> m_application;
};

/// The widget of this name below ROOT; the test ends if there is none.
template <class T> T *child(const QWidget &root, const char *objectName)
{
    T *found = root.findChild<T *>(QLatin1String(objectName));
    if (!found)
        qFatal("there is no %s", objectName);
    return found;
}

} // namespace kabocha::test
