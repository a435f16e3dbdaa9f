// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "walk/mainjob.h"

#include "job/fullreport.h"
#include "models/dispatchcontroller.h"
#include "squash/jobcheck.h"

#include <QAbstractItemView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

namespace kabocha::test {
namespace {

const metric::Name temperature =
    metric::Name::ofMetric(QStringLiteral("camera"), QStringLiteral("AvgCameraBodySurfaceTemp"));

/// The steps in order; each returns what came of it, `!` first if it failed.
class Walk
{
public:
    Walk(LiveWindow &live, const std::function<void(const StepOutcome &)> &tell)
        : m_live(live), m_services(live.services()), m_tell(tell)
    {
    }

    bool run()
    {
        return step("Load the example package", "1-package", [this] { return loadPackage(); }) &&
               step("Find the metric", "", [this] { return findMetric(); }) &&
               step("Type a value: its verdict shows at once", "2-record-verdict",
                    [this] { return typeValue(); }) &&
               step("Record it", "3-recorded", [this] { return record(); }) &&
               step("Describe the camera", "", [this] { return metadata(); }) &&
               step("Say where it ran", "4-metadata", [this] { return environment(); }) &&
               step("Review", "5-review", [this] { return review(); }) &&
               step("Dispatch to the practice sandbox", "6-dispatched", [this] { return dispatch(); }) &&
               step("Find the job on the server", "", [this] { return confirm(); }) &&
               step("See its history", "7-history", [this] { return history(); });
    }

private:
    bool step(const char *name, const char *picture, const std::function<QString()> &act)
    {
        const QString said = act();
        const bool ok = !said.startsWith(u'!');
        m_tell({QString::fromLatin1(name), ok, ok ? said : said.mid(1), QString::fromLatin1(picture)});
        return ok;
    }

    QString loadPackage()
    {
        m_services.workspace.loadPackage(m_services.examplePackage);
        if (!waitFor([this] { return !m_services.workspace.packages().isEmpty(); }))
            return QStringLiteral("!the package did not load");
        const spec::Package &package = m_services.workspace.packages().constFirst();
        return QStringLiteral("%1 metrics, %2 specifications, %3 problems")
            .arg(package.metrics.size())
            .arg(package.specifications.size())
            .arg(package.issues.size());
    }

    QString findMetric()
    {
        m_live.press(QKeySequence(QStringLiteral("Ctrl+F")));
        m_live.type(QStringLiteral("body surf"));
        m_live.press(QKeySequence(Qt::Key_Return));
        if (!waitFor([this] {
                return m_services.workspace.currentMetric() == temperature &&
                       m_live.focused() == QLatin1String("entryValue");
            }))
            return QStringLiteral("!searching “body surf” led to “%1”, the cursor is in “%2”")
                .arg(m_services.workspace.currentMetric().text(), m_live.focused());
        return temperature.text();
    }

    QString typeValue()
    {
        m_live.type(QStringLiteral("10.02"));
        const auto *echo = m_live.find<QLabel>("entryEcho");
        const bool echoed = echo && waitFor([echo] { return echo->text().contains(QLatin1String("10.02")); });
        const QWidget *verdicts = m_live.find("entryVerdicts");
        if (!echoed || !verdicts || !verdicts->isVisible())
            return QStringLiteral("!no echo or no verdict below the field");
        return echo->text();
    }

    QString record()
    {
        m_live.press(QKeySequence(Qt::Key_Return));
        const auto recorded = [this] { return m_services.document.job().find(temperature); };
        if (!waitFor([&] { return recorded() != nullptr; }) || recorded()->value != 10.02)
            return QStringLiteral("!the document does not hold 10.02");
        return QStringLiteral("10.02 %1").arg(recorded()->unit.canonical());
    }

    /// Fills the entry row for metadata.
    bool enter(const QString &key, int type, const QString &value)
    {
        if (!m_live.tabTo("metadataKey"))
            return false;
        m_live.type(key);
        if (!m_live.tabTo("metadataType"))
            return false;
        m_live.press(QKeySequence(Qt::Key_Home)); // "text", the first of the types
        for (int down = 0; down < type; ++down)
            m_live.press(QKeySequence(Qt::Key_Down));
        if (!m_live.tabTo("metadataValue"))
            return false;
        m_live.type(value);
        m_live.press(QKeySequence(Qt::Key_Return));
        return waitFor([&] { return m_services.document.job().meta.contains(key); });
    }

    QString metadata()
    {
        m_live.press(QKeySequence(QStringLiteral("Ctrl+2")));
        if (!enter(QStringLiteral("camera_name"), 0, QStringLiteral("ComCam")))
            return QStringLiteral("!camera_name did not get into the job");
        if (!enter(QStringLiteral("number_of_ccds"), 1, QStringLiteral("9")))
            return QStringLiteral("!number_of_ccds did not get into the job");
        const json::Value ccds = m_services.document.job().meta.value(QStringLiteral("number_of_ccds"));
        if (!ccds.isNumber() || ccds.numberText() != "9")
            return QStringLiteral("!number_of_ccds is not the number 9");
        return QStringLiteral("camera_name ComCam, number_of_ccds 9");
    }

    QString environment()
    {
        if (!m_live.tabTo("environmentTemplate"))
            return QStringLiteral("!the environment cannot be reached by keyboard");
        m_live.type(QStringLiteral("local"));
        const auto name = [this] {
            return m_services.document.job()
                .meta.value(QStringLiteral("env"))
                .members()
                .value(QStringLiteral("env_name"))
                .toString();
        };
        if (!waitFor([&] { return name() == QLatin1String("local"); }))
            return QStringLiteral("!the environment is “%1”").arg(name());
        if (!m_services.document.job().meta.contains(QStringLiteral("packages"))) {
            if (!m_live.tabTo("supplyPackages"))
                return QStringLiteral("!packages cannot be supplied by keyboard");
            m_live.press(QKeySequence(Qt::Key_Space));
        }
        if (!m_services.document.job().meta.contains(QStringLiteral("packages")))
            return QStringLiteral("!packages are missing");
        return QStringLiteral("environment local, packages {}");
    }

    QString review()
    {
        m_live.press(QKeySequence(QStringLiteral("Ctrl+3")));
        const job::Job job = m_services.workspace.jobWithDefinitions();
        const auto rows = job::report(job);
        const auto issues = squash::checkJob(job);
        const auto *table = m_live.find<QAbstractItemView>("reportTable");
        const qsizetype shown = // what is not measured too
            job::fullReport(job, m_services.workspace.metrics(), m_services.workspace.specifications())
                .size();
        if (!table || !waitFor([&] { return table->model() && table->model()->rowCount() == shown; }))
            return QStringLiteral("!the report does not show its %1 rows").arg(shown);
        if (countOf(issues, Severity::Error) > 0)
            return QStringLiteral("!") + issues.constFirst().line();
        const auto failed = std::count_if(rows.begin(), rows.end(), [](const job::ReportRow &row) {
            return row.status == spec::Status::Fail;
        });
        return QStringLiteral("%1 specifications, %2 fail, no problem").arg(rows.size()).arg(failed);
    }

    QString dispatch()
    {
        QSignalSpy finished(&m_live.window().dispatches(), &ui::DispatchController::finished);
        m_live.press(QKeySequence(QStringLiteral("Ctrl+D")));
        if (!waitFor([&] { return !finished.isEmpty(); }))
            return QStringLiteral("!it did not end within 30 seconds");
        const auto result = finished.constFirst().constFirst().value<Result<dispatch::Receipt>>();
        if (!result)
            return QStringLiteral("!") + result.error().text();
        m_jobNumber = result->jobNumber;
        QStringList steps;
        for (const auto &row : m_live.window().dispatches().steps())
            steps << QStringLiteral("\n      %1: %2").arg(dispatch::stepText(row.step), row.text);
        if (result->state != dispatch::OutboxState::Confirmed)
            return QStringLiteral("!it ended as “%1”").arg(dispatch::stateText(result->state)) +
                   steps.join(QString());
        return result->summary + steps.join(QString());
    }

    QString confirm()
    {
        QUrl url = m_live.application().practiceSandboxUrl();
        url.setPath(QStringLiteral("/job/%1").arg(m_jobNumber));
        const QJsonObject stored = QJsonDocument::fromJson(fetch(url)).object();
        for (const QJsonValue &one : stored[u"measurements"].toArray()) {
            if (one[u"metric"].toString() == temperature.text() &&
                std::abs(one[u"value"].toDouble() - 10.02) < 1e-4 &&
                stored[u"meta"][u"camera_name"].toString() == QLatin1String("ComCam"))
                return QStringLiteral("GET %1 holds %2 = %3 %4")
                    .arg(url.toString(), temperature.text())
                    .arg(one[u"value"].toDouble())
                    .arg(one[u"unit"].toString());
        }
        return QStringLiteral("!GET %1 does not hold the measurement").arg(url.toString());
    }

    QString history()
    {
        m_live.press(QKeySequence(QStringLiteral("Ctrl+4")));
        const auto *table = m_live.find<QAbstractItemView>("historyTable");
        if (!table || !waitFor([table] { return table->model() && table->model()->rowCount() >= 1; }))
            return QStringLiteral("!the history shows nothing");
        auto future = m_services.history.series({.metric = temperature});
        if (!waitFor([&] { return future.isFinished(); }) || !future.result() || future.result()->isEmpty())
            return QStringLiteral("!the history holds nothing");
        const history::Point point = future.result()->constLast();
        if (point.state != history::PointState::Confirmed || point.serverJob != m_jobNumber)
            return QStringLiteral("!the last point is not marked as confirmed");
        return QStringLiteral("%1 point(s), the last confirmed as job %2")
            .arg(future.result()->size())
            .arg(point.serverJob);
    }

    LiveWindow &m_live;
    ui::Services m_services;
    const std::function<void(const StepOutcome &)> &m_tell;
    qint64 m_jobNumber = -1;
};

} // namespace

bool walkMainJob(LiveWindow &live, const std::function<void(const StepOutcome &)> &tell)
{
    return Walk(live, tell).run();
}

QByteArray fetch(const QUrl &url)
{
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url)));
    if (!waitFor([&] { return reply->isFinished(); }) ||
        reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200)
        return {};
    return reply->readAll();
}

} // namespace kabocha::test
