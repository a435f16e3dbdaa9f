// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/influx.h"

#include "job/completed.h"
#include "job/io.h"
#include "support/support.h"
#include "json/io.h"

#include <QTest>

using namespace kabocha;
using namespace kabocha::squash;

namespace {

InfluxFacts facts()
{
    return {.job = 17,
            .server = QUrl(QStringLiteral("https://squash.example.org/api")),
            .createdAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC)};
}

job::Measurement measured(const char *name, std::optional<double> value)
{
    return {.metric = metric::Name::parse(QString::fromLatin1(name)).value(), .value = value};
}

job::Job jobWith(const QByteArray &meta)
{
    job::Job job;
    job.set(measured("camera.Temp", 10.02));
    job.metrics.insert({.name = job.measurements.first().metric});
    job.meta = json::parse(meta).value().members();
    return job;
}

QString partText(const InfluxPart &part)
{
    return QStringLiteral("%1 %2=%3 %4")
        .arg(QString::number(int(part.kind)), part.name, part.text, part.path);
}

const QString own = QString::fromLatin1("squash_id=17,squash_url=\"[17](https://squash.example.org/job/17)\","
                                        "timestamp=1772366400000000000");

} // namespace

/// The lines of squash-api.md, "What becomes of the metadata in InfluxDB".
class TestInflux : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void metadataBecomesTagsAndFields_data()
    {
        QTest::addColumn<QByteArray>("member"); // beside env_name
        QTest::addColumn<QString>("tags");      // beside env_name
        QTest::addColumn<QString>("fields");    // beside the value and the server's own
        const auto row = [](const char *name, const char *member, const char *tags, const char *fields = "") {
            QTest::newRow(name) << QByteArray(member) << QString::fromUtf8(tags) << QString::fromUtf8(fields);
        };
        row("text", R"("camera_name": "ComCam")", "camera_name=ComCam");
        row("blanks", R"("my observer": "A  B")", "my_observer=A__B");
        row("commas and equal signs", R"("a,b=c": "d,e=f")", R"(a\,b\=c=d\,e\=f)");
        row("a quote and a backslash stay", "\"n\": \"5\\\" C:\\\\x\"", "n=5\"_C:\\x");
        row("letters of the world", R"("n": "ñ→日")", "n=ñ→日");
        row("number", R"("n": 9)", "n=9");
        row("a number as Python has it", R"("n": 1e3)", "n=1000.0");
        row("a number beyond doubles", R"("n": 123456789012345678901)", "n=123456789012345678901");
        row("true", R"("n": true)", "n=True");
        row("null", R"("n": null)", "n=None");
        row("NaN is sent as null", R"("n": NaN)", "n=None");
        row("Infinity is sent as null", R"("n": -Infinity)", "n=None");
        row("list", R"("n": [1, 2])", R"(n=[1\,_2])");
        row("list of all kinds", R"("n": [true, null, "it's", "a\nb", NaN, {"k": 1.50}])",
            R"(n=[True\,_None\,_"it's"\,_'a\nb'\,_None\,_{'k':_1.5}])");
        row("empty list", R"("n": [])", "n=[]");
        row("nested", R"("a": {"b": {"c": "x"}, "d": "y"})", "c=x,d=y");
        row("empty object", R"("a": {})", "");
        row("a note", R"("camera.Temp.note": "windy")", "camera.Temp.note=windy");
        row("same key and text once", R"("a": {"n": "x"}, "b": {"n": "x"})", "n=x");
        row("same key, other text", R"("a": {"n": "x"}, "b": {"n": "y"})", "n=x,n=y");
        row("left out", R"("date": "today", "a": {"ci_label": "x"}, "dataset_repo_url": "u")", "");
        row("left out at any depth", R"("a": {"packages": "x", "b": {"packages": [1]}})", "");
        row("an object of that name is no text", R"("a": {"packages": {"n": "x"}})", "n=x");
        row("overwritten by the server", R"("id": 3, "url": "u", "date_created": "d")", "");
        row("renamed", R"("filter_name": "r")", "filter=r");
        row("renamed too", R"("physical_filter": "HSC-R")", "filter=HSC-R");
        row("pipeline", R"("ci_name": "drp")", "pipeline=drp");
        row("field of text", R"("version_tag": "w 2026, 10")", "", R"(version_tag="w 2026, 10")");
        row("field of a number", R"("ci_id": 7)", "", "run_id=7");
        row("field of truth", R"("run_id": false)", "", "run_id=False");
        row("a run's URL", R"("x": {"run_id": 7, "run_id_url": "https://x/7"})", "",
            "run_id=7,run_url=\"[7](https://x/7)\"");
        row("a CI run's URL", R"("x": {"ci_id": "7", "ci_url": "https://ci/7"})", "",
            "run_id=\"7\",run_url=\"[7](https://ci/7)\"");
    }
    void metadataBecomesTagsAndFields()
    {
        QFETCH(QByteArray, member);
        QFETCH(QString, tags);
        QFETCH(QString, fields);
        const InfluxPreview preview = influxPreview(
            jobWith(R"({"packages": {}, "env": {"env_name": "local"}, )" + member + "}"), facts());
        QStringList all = tags.isEmpty() ? QStringList() : QStringList{tags};
        all << QStringLiteral("env_name=local");
        if (tags > all.last())
            std::swap(all[0], all[1]);
        const QString wanted = QStringLiteral("camera,%1 Temp=10.02,%2%3 1772366400000000000")
                                   .arg(all.join(u','), fields.isEmpty() ? QString() : fields + u',', own);
        QCOMPARE(preview.lines.size(), 1);
        QCOMPARE(preview.lines.first().text, wanted);
    }

    void theEnvironmentsOwnDataset()
    {
        const auto line = [](const QByteArray &env) {
            return influxPreview(jobWith("{\"packages\": {}, \"env\": {" + env + "}}"), facts())
                .lines.first()
                .text.section(u' ', 0, 0);
        };
        QCOMPARE(line(R"("env_name": "local", "ci_dataset": "HSC")"),
                 QStringLiteral("camera,env_name=local"));
        QCOMPARE(line(R"("env_name": "ldf", "dataset": "HSC")"),
                 QStringLiteral("camera,dataset=HSC,env_name=ldf"));
        QCOMPARE(line(R"("env_name": "jenkins", "ci_id": 1, "ci_name": "drp", "ci_dataset": "HSC")"),
                 QStringLiteral("camera,dataset=HSC,env_name=jenkins,pipeline=drp"));
    }

    /// The server completes the environment before it makes lines of it.
    void whatTheServerAddsToTheEnvironment_data()
    {
        QTest::addColumn<QByteArray>("env");
        QTest::addColumn<QString>("tags");
        const auto row = [](const char *name, const char *env, const char *tags) {
            QTest::newRow(name) << QByteArray(env) << QString::fromUtf8(tags);
        };
        const char *const jenkins = R"("env_name": "jenkins", "ci_id": 1, "ci_name": "drp")";
        const auto ci = [&](const char *name, const char *more, const char *tags) {
            row(name, (QByteArray(jenkins) + more).constData(), tags);
        };
        ci("jenkins without a dataset", "", "dataset=None,env_name=jenkins,pipeline=drp");
        ci("jenkins with a dataset of ldf", R"(, "dataset": "HSC")",
           "dataset=HSC,env_name=jenkins,pipeline=drp");
        ci("jenkins with both", R"(, "dataset": "A", "ci_dataset": "B")",
           "dataset=A,dataset=B,env_name=jenkins,pipeline=drp");
        ci("jenkins with nothing", R"(, "dataset": "A", "ci_dataset": null)",
           "dataset=A,dataset=None,env_name=jenkins,pipeline=drp");
        row("the pipeline of a URL", R"("env_name": "local", "ci_id": 1, "ci_url": "https://ci/ap_verify/1")",
            "env_name=local,pipeline=ap_verify");
        row("instead of another",
            R"("env_name": "local", "ci_id": 1, "ci_name": "x", "ci_url": "https://ci/validate_drp/1")",
            "env_name=local,pipeline=validate_drp");
        row("the longest", R"("env_name": "local", "ci_id": 1, "ci_url": "https://ci/validate_drp_gen3/1")",
            "env_name=local,pipeline=validate_drp_gen3");
        row("another URL", R"("env_name": "local", "ci_id": 1, "ci_name": "x", "ci_url": "https://ci/drp/1")",
            "env_name=local,pipeline=x");
    }
    void whatTheServerAddsToTheEnvironment()
    {
        QFETCH(QByteArray, env);
        QFETCH(QString, tags);
        const InfluxPreview preview =
            influxPreview(jobWith("{\"packages\": {}, \"env\": {" + env + "}}"), facts());
        QCOMPARE(preview.lines.first().text.section(u' ', 0, 0), QStringLiteral("camera,") + tags);
        const bool collides = std::ranges::any_of(preview.issues, [](const Issue &issue) {
            return issue.code == QLatin1String("influx-collision");
        });
        QCOMPARE(collides, tags.count(QLatin1String("dataset=")) > 1); // the same twice is written once
    }
    void aPipelineThatGivesWayIsSaid()
    {
        const QByteArray url = R"("ci_url": "https://ci/ap_verify/1")";
        const InfluxPreview preview = influxPreview(jobWith(
            R"({"packages": {}, "env": {"env_name": "local", "ci_name": "x", "ci_id": 1, )" + url + "}}"));
        for (const InfluxPart &part : preview.parts) {
            if (part.name == QLatin1String("pipeline"))
                QVERIFY2(part.remark.contains(QStringLiteral("InfluxDB will know it as “ap_verify”")),
                         qPrintable(part.remark));
        }
        QVERIFY(std::ranges::any_of(preview.issues, [](const Issue &issue) {
            return issue.code == QLatin1String("influx-pipeline") &&
                   issue.place.path == QLatin1String("$.meta.env.ci_name");
        }));
    }

    void whatTheServerDecidesIsNotGuessed()
    {
        const InfluxPreview preview =
            influxPreview(jobWith(R"({"packages": {}, "env": {"env_name": "local"}})"));
        QCOMPARE(preview.lines.first().text,
                 QString::fromUtf8(
                     "camera,env_name=local Temp=10.02,squash_id=…,squash_url=\"[…](…)\",timestamp=… …"));
    }

    void values_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("exact") << 10.02 << "10.02";
        QTest::newRow("single precision") << 7.761596740329379 << "7.7616"; // as the page shows it
        QTest::newRow("integer") << 12.0 << "12.0";
        QTest::newRow("zero") << 0.0 << "0.0";
        QTest::newRow("negative") << -1234567.0 << "-1234570.0";
        QTest::newRow("small") << 1.5e-9 << "1.5e-09";
        QTest::newRow("large") << 3.0e38 << "3e+38";
        QTest::newRow("too small for the server") << 1e-60 << "0.0";
    }
    void values()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        job::Job job = jobWith(R"({"packages": {}, "env": {"env_name": "local"}})");
        job.measurements.first().value = value;
        const InfluxPreview preview = influxPreview(job, facts());
        QCOMPARE(preview.parts.first().text, text);
        QVERIFY(preview.lines.first().text.contains(QStringLiteral(" Temp=%1,").arg(text)));
        QCOMPARE(preview.parts.first().remark.isEmpty(), text.toDouble() == value);
    }

    void aLinePerPackageAndWhyTheRestIsMissing()
    {
        job::Job job = jobWith(R"({"packages": {"afw": {"name": "afw", "git_sha": "a"}},
                                   "env": {"env_name": "local", "date": "2026-03-01"}})");
        job.set(measured("other.A", 1));
        job.set(measured("camera.B", {}));
        job.set(measured("camera.C", std::numeric_limits<double>::infinity()));
        job.set(measured("camera.D", 2));
        job.set(measured("camera.E", 1e39));
        const QByteArray longName = "camera." + QByteArray(60, 'x');
        job.set(measured(longName.constData(), 3));
        const InfluxPreview preview = influxPreview(job, facts());
        QStringList lines;
        for (const InfluxLine &line : preview.lines)
            lines << line.text;
        QCOMPARE(lines,
                 QStringList({QStringLiteral("camera,env_name=local Temp=10.02,D=2.0,%1 "
                                             "1772366400000000000")
                                  .arg(own),
                              QStringLiteral("other,env_name=local A=1.0,%1 1772366400000000000").arg(own)}));
        QStringList leftOut;
        for (const InfluxPart &part : preview.parts) {
            if (part.kind == InfluxPart::Kind::LeftOut) {
                leftOut << partText(part);
                QVERIFY2(!part.remark.isEmpty(), qPrintable(part.name));
            }
        }
        QCOMPARE(leftOut,
                 QStringList({QStringLiteral("3 date= $.meta.env.date"),
                              QStringLiteral("3 packages= $.meta.packages"),
                              QStringLiteral("3 camera.B= $.measurements[2]"),
                              QStringLiteral("3 camera.C= $.measurements[3]"),
                              QStringLiteral("3 camera.E= $.measurements[5]"),
                              QStringLiteral("3 %1= $.measurements[6]").arg(QString::fromLatin1(longName))}));
        QVERIFY(preview.refusals.isEmpty());
    }

    void whyNothingWouldArrive_data()
    {
        QTest::addColumn<QByteArray>("meta");
        QTest::addColumn<int>("refusals");
        const auto row = [](const char *name, const char *meta, int refusals) {
            QTest::newRow(name) << QByteArray(meta) << refusals;
        };
        row("good", R"({"packages": {}, "env": {"env_name": "local"}})", 0);
        row("no environment", R"({"packages": {}})", 1);
        row("no name of it", R"({"packages": {}, "env": {}})", 1);
        row("empty text", R"({"packages": {}, "env": {"env_name": "local"}, "n": ""})", 1);
        row("line break", R"({"packages": {}, "env": {"env_name": "local"}, "n": "a\nb"})", 1);
        row("both", R"({"packages": {}, "env": {"env_name": "local"}, "n": "a\nb", "m": ""})", 2);
        row("blanks only change", R"({"packages": {}, "env": {"env_name": "local"}, "n": "a b"})", 0);
        row("jenkins by hand", R"({"packages": {}, "env": {"env_name": "jenkins"}})", 2);
        row("URL of a run", R"({"packages": {}, "env": {"env_name": "ldf", "run_id_url": "u"}})", 1);
        row("URL apart from its run",
            R"({"packages": {}, "env": {"env_name": "ldf", "run_id": 1}, "run_id_url": "u"})", 1);
        row("a CI run's URL that is none",
            R"({"packages": {}, "env": {"env_name": "local", "ci_id": 1, "ci_url": 5}})", 1);
        row("a field of nothing", R"({"packages": {}, "env": {"env_name": "ldf", "run_id": null}})", 1);
    }
    void whyNothingWouldArrive()
    {
        QFETCH(QByteArray, meta);
        QFETCH(int, refusals);
        QCOMPARE(influxPreview(jobWith(meta), facts()).refusals.size(), refusals);
    }

    /// The server writes a line a package, one after the other, and stops at the first that is refused.
    void aNameThatInfluxTakesApartStopsItsPackageAndThoseAfterIt_data()
    {
        QTest::addColumn<QStringList>("names"); // of metrics, after camera.Temp
        QTest::addColumn<QStringList>("lost");
        QTest::addColumn<int>("refusals");
        QTest::newRow("good") << QStringList{QStringLiteral("other.B")} << QStringList() << 0;
        QTest::newRow("the last") << QStringList{QStringLiteral("other.B,C")}
                                  << QStringList{QStringLiteral("other")} << 0;
        QTest::newRow("one between") << QStringList{QStringLiteral("other.B=C"), QStringLiteral("third.D"),
                                                    QStringLiteral("other.E")}
                                     << QStringList{QStringLiteral("other"), QStringLiteral("third")} << 0;
        QTest::newRow("the first") << QStringList{QStringLiteral("camera.A B"), QStringLiteral("other.C")}
                                   << QStringList() << 1;
    }
    void aNameThatInfluxTakesApartStopsItsPackageAndThoseAfterIt()
    {
        QFETCH(QStringList, names);
        QFETCH(QStringList, lost);
        QFETCH(int, refusals);
        job::Job job = jobWith(R"({"packages": {}, "env": {"env_name": "local"}})");
        for (const QString &text : names) {
            const metric::Name name =
                metric::Name::ofMetric(text.section(u'.', 0, 0), text.section(u'.', 1, 1));
            job.metrics.insert({.name = name});
            job.set({.metric = name, .value = 1});
        }
        job::Measurement unmeasured{
            .metric = metric::Name::ofMetric(QStringLiteral("camera"), QStringLiteral("not, measured"))};
        job.set(unmeasured); // in no line, so it spoils none
        const InfluxPreview preview = influxPreview(job, facts());
        QCOMPARE(preview.lost, lost);
        QCOMPARE(preview.lostBecause.isEmpty(), lost.isEmpty());
        QCOMPARE(preview.refusals.size(), refusals);
        for (const InfluxPart &part : preview.parts) {
            if (part.kind == InfluxPart::Kind::Value && lost.contains(part.measurement)) {
                QCOMPARE(part.severity, Severity::Warning);
                QVERIFY(!part.remark.isEmpty());
            }
        }
    }

    void remarksStandBesideTheirParts()
    {
        const InfluxPreview preview =
            influxPreview(jobWith(R"({"packages": {}, "env": {"env_name": "local"}, "n": "", "m": "a b"})"));
        for (const InfluxPart &part : preview.parts) {
            if (part.name == QLatin1String("n"))
                QCOMPARE(part.severity, Severity::Warning);
            if (part.name == QLatin1String("n") || part.name == QLatin1String("m"))
                QVERIFY(!part.remark.isEmpty());
        }
        for (const Issue &issue : preview.issues)
            QVERIFY2(issue.place.path.startsWith(QLatin1String("$.")), qPrintable(issue.text));
    }

    /// The server drops a measurement whose metric it does not know, without a word.
    void whatTheServerDropsIsNoPartOfTheLines()
    {
        job::Job job = jobWith(R"({"packages": {}, "env": {"env_name": "local"}})");
        for (const char *name : {"camera.Known", "camera.Gone", "other.Gone", "camera.Asked_never"})
            job.set(measured(name, 1));
        InfluxFacts said = facts();
        said.metrics = {.target = QStringLiteral("Summit"),
                        .asked = {QStringLiteral("camera.Known"), QStringLiteral("camera.Gone"),
                                  QStringLiteral("other.Gone")},
                        .unknown = {QStringLiteral("camera.Gone"), QStringLiteral("other.Gone")}};
        const InfluxPreview preview = influxPreview(job, said);
        QCOMPARE(preview.lines.size(), 1);
        QVERIFY2(preview.lines.first().text.contains(QLatin1String(" Temp=10.02,Known=1.0,Asked_never=1.0,")),
                 qPrintable(preview.lines.first().text));
        QStringList parts;
        for (const InfluxPart &part : preview.parts) {
            if (part.path.startsWith(QLatin1String("$.measurements")))
                parts << QStringLiteral("%1 %2 %3 %4")
                             .arg(QString::number(int(part.kind)), part.name,
                                  QString::number(int(part.severity)), part.remark.section(u'.', 0, 1));
        }
        QCOMPARE(parts,
                 QStringList({QStringLiteral("0 Temp 0 "),
                              QStringLiteral("0 Known 0 No open package defines “camera.Known”, but Summit "
                                             "knows it"),
                              QStringLiteral("0 Asked_never 1 No open package defines “camera.Asked_never”"),
                              QStringLiteral("3 camera.Gone 1 Neither an open package nor Summit defines "
                                             "“camera.Gone”: its measurement would be dropped without a "
                                             "word"),
                              QStringLiteral("3 other.Gone 1 Neither an open package nor Summit defines "
                                             "“other.Gone”: its measurement would be dropped without a "
                                             "word")}));
    }

    void nothingMeasuredMakesNoLine()
    {
        job::Job job = jobWith(R"({"packages": {}, "env": {"env_name": "local"}})");
        job.measurements.first().value = {};
        QVERIFY(influxPreview(job, facts()).lines.isEmpty());
    }

    /// Each value of a real job is in exactly one line, or it is said why not.
    void conformanceJobs()
    {
        KABOCHA_REQUIRE_CONFORMANCE();
        for (const char *file : {"jobs/Cfht_output_r.json", "jobs/verify_job_with_nan.json"}) {
            const auto loaded = job::openJob(test::conformance(QLatin1String(file)));
            QVERIFY(loaded);
            const InfluxPreview preview = influxPreview(loaded->job, facts());
            QSet<QString> packages;
            qsizetype values = 0;
            qsizetype leftOut = 0;
            for (const InfluxPart &part : preview.parts) {
                if (part.kind == InfluxPart::Kind::Value) {
                    ++values;
                    packages << part.measurement;
                    const auto line =
                        std::find_if(preview.lines.begin(), preview.lines.end(), [&](const InfluxLine &one) {
                            return one.measurement == part.measurement;
                        });
                    QVERIFY(line != preview.lines.end());
                    const QString field = part.name + u'=' + part.text + u',';
                    QVERIFY2(line->text.contains(u' ' + field) || line->text.contains(u',' + field),
                             qPrintable(field));
                } else if (part.path.startsWith(QLatin1String("$.measurements"))) {
                    ++leftOut;
                }
            }
            QCOMPARE(preview.lines.size(), packages.size());
            QCOMPARE(values + leftOut, loaded->job.measurements.size());
            QVERIFY(values > 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestInflux)
#include "test_influx.moc"
