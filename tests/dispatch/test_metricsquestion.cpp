// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/metricsquestion.h"

#include "house.h"

using namespace kabocha;
using namespace kabocha::dispatch;
using test::Reaction;

class TestMetricsQuestion : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock;
    std::unique_ptr<test::House> m_house;

    Result<QStringList> ask(const QStringList &metrics, const squash::Target &target)
    {
        std::optional<Result<QStringList>> out;
        MetricsQuestion *question = m_house->dispatcher->unknownMetrics(metrics, target, &m_house->owner);
        QObject context;
        connect(question, &MetricsQuestion::finished, &context,
                [&out](const Result<QStringList> &unknown) { out = unknown; });
        if (!QTest::qWaitFor([&out] { return out.has_value(); }, 60000))
            return fail({.message = QStringLiteral("it did not end")});
        return *out;
    }
    [[nodiscard]] int asked() const
    {
        return static_cast<int>(
            std::count_if(m_house->proxy.requests().begin(), m_house->proxy.requests().end(),
                          [](const test::ScriptedServer::Request &one) {
                              return one.method == "GET" && one.path.startsWith("/metric/");
                          }));
    }
    [[nodiscard]] static QStringList several(int count)
    {
        QStringList names;
        for (int i = 0; i < count; ++i)
            names << QStringLiteral("camera.N%1").arg(i);
        return names;
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_house = std::make_unique<test::House>(m_clock);
        m_house->startSandbox();
    }
    void cleanup() { m_house.reset(); }

    void aServerIsAskedOneByOne()
    {
        QVERIFY(m_house->send(test::cameraJob(), m_house->practice()).result); // defines Temp and Noise
        const int before = asked();
        const QStringList metrics = {QStringLiteral("camera.Gone"), QStringLiteral("camera.Temp"),
                                     QStringLiteral("other.Gone"), QStringLiteral("camera.Noise"),
                                     QStringLiteral("camera.Gone")};
        QCOMPARE(ask(metrics, m_house->practice()).value(),
                 QStringList({QStringLiteral("camera.Gone"), QStringLiteral("other.Gone")}));
        QCOMPARE(asked() - before, 4);
        QCOMPARE(m_house->proxy.count("GET", "/metrics"), 0); // it lies
    }

    void itNeedsNoAccount()
    {
        QVERIFY(ask({QStringLiteral("camera.Temp")}, m_house->summit())); // there is no password of `me`
        QCOMPARE(m_house->proxy.count("POST", "/auth"), 0);
    }

    void answersAreRememberedForAWhile()
    {
        QVERIFY(m_house->send(test::cameraJob(), m_house->practice()).result);
        const QStringList metrics = {QStringLiteral("camera.Temp"), QStringLiteral("camera.Gone")};
        QVERIFY(ask(metrics, m_house->practice()));
        const int before = asked();
        QCOMPARE(ask(metrics, m_house->practice()).value(), QStringList(QStringLiteral("camera.Gone")));
        QCOMPARE(asked(), before);
        m_clock.advance(90); // somebody may have defined the missing one
        QVERIFY(ask(metrics, m_house->practice()));
        QCOMPARE(asked(), before + 1);
        m_clock.advance(700);
        QVERIFY(ask(metrics, m_house->practice()));
        QCOMPARE(asked(), before + 3);
    }

    void whatWasPublishedIsAskedAnew()
    {
        const QStringList metrics = {QStringLiteral("camera.Temp")};
        QCOMPARE(ask(metrics, m_house->practice()).value(), metrics);
        QVERIFY(m_house->send(test::cameraJob(), m_house->practice()).result);
        QCOMPARE(ask(metrics, m_house->practice()).value(), QStringList());
    }

    void eachTargetHasItsOwnAnswers()
    {
        const QStringList metrics = {QStringLiteral("camera.Temp")};
        QVERIFY(ask(metrics, m_house->practice()));
        test::ScriptedServer other;
        other.beSquash(m_clock.nowUtc().toSecsSinceEpoch());
        other.on("GET", "/metric/*", Reaction::json(200, R"({"name": "camera.Temp"})"));
        squash::Target elsewhere = m_house->summit();
        elsewhere.url = other.url();
        QCOMPARE(ask(metrics, elsewhere).value(), QStringList());
        QCOMPARE(ask(metrics, m_house->practice()).value(), metrics);
    }

    void fewAreAskedAtATime()
    {
        m_house->proxy.on("GET", "/metric/*", Reaction::of(Reaction::Kind::Hang));
        MetricsQuestion *question =
            m_house->dispatcher->unknownMetrics(several(40), m_house->practice(), &m_house->owner);
        std::optional<Result<QStringList>> out;
        connect(question, &MetricsQuestion::finished, this,
                [&out](const Result<QStringList> &unknown) { out = unknown; });
        QTRY_COMPARE_WITH_TIMEOUT(asked(), squash::MetricsInquiry::concurrency, 60000);
        question->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(out.has_value(), 60000);
        QCOMPARE(out->error().kind, Error::Kind::Cancelled);
        QCOMPARE(asked(), squash::MetricsInquiry::concurrency);
    }

    void manyAreAskedToTheEnd() { QCOMPARE(ask(several(100), m_house->practice()).value(), several(100)); }

    void aServerThatCannotBeReachedIsSaid()
    {
        squash::Target nowhere = m_house->summit();
        nowhere.url = QUrl(QStringLiteral("http://127.0.0.1:1"));
        const Result<QStringList> unknown = ask({QStringLiteral("camera.Temp")}, nowhere);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().kind, Error::Kind::Network);
        QVERIFY2(unknown.error().message.contains(QLatin1String("Summit")),
                 qPrintable(unknown.error().message));
    }

    void anErrorIsNoAnswer()
    {
        m_house->proxy.on("GET", "/metric/*", Reaction::json(500, R"({"message": "Internal Server Error"})"));
        const Result<QStringList> unknown = ask({QStringLiteral("camera.Temp")}, m_house->practice());
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().kind, Error::Kind::Refused);
    }
};

QTEST_GUILESS_MAIN(TestMetricsQuestion)
#include "test_metricsquestion.moc"
