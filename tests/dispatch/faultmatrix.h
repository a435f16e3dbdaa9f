// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "house.h"
#include "support/faultproxy.h"

#include "squash/jobcheck.h"

namespace kabocha::test {

/// A good and a bad certificate for the servers of one run of tests.
struct Certificates
{
    QSslConfiguration good = selfSigned();
    QSslConfiguration bad = selfSigned();
    /// Makes this process trust the good one.
    void trustGood() const
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.addCaCertificate(good.localCertificate());
        QSslConfiguration::setDefaultConfiguration(configuration);
    }
};

/// One way to dispatch one job through a proxy that does something wrong; see WindowCore.
class Way
{
public:
    /// How an attempt ended, as it was told to the person.
    struct Said
    {
        bool good = false;
        QString words = {}; ///< message and hint, or the summary
    };
    using Done = std::function<void(const Said &)>;

    Way(const Clock &clock, Fault fault, ServerStep step, const Certificates &certificates) : house(clock)
    {
        house.startSandbox();
        proxy.setBackend(house.sandboxUrl);
        if (fault == Fault::BadCertificate)
            proxy.useTls(certificates.good, certificates.bad);
        house.preparer.practiceUrl = proxy.url();
        proxy.set(fault, step);
    }
    virtual ~Way() = default;
    Way(const Way &) = delete;
    Way &operator=(const Way &) = delete;

    virtual void dispatch(const Done &done) = 0;
    virtual void retry(const Done &done) = 0;
    [[nodiscard]] virtual dispatch::Outbox &outbox() { return *house.outbox; }
    [[nodiscard]] virtual QByteArray payload() const { return squash::payload(job); }

    House house;
    FaultProxy proxy;
    job::Job job = cameraJob();
};

/// As the window does it: the Dispatcher in this process.
class WindowCore final : public Way
{
public:
    WindowCore(const Clock &clock, Fault fault, ServerStep step, const Certificates &certificates)
        : Way(clock, fault, step, certificates)
    {
        dispatch::Timing timing = House::hasty();
        if (fault == Fault::NeverAnswers) // long enough for all else to be answered on a busy computer
            timing.client.patience.idle = timing.client.jobPatience.idle = std::chrono::seconds(5);
        house.dispatcher->setTiming(timing);
    }
    void dispatch(const Done &done) override
    {
        follow(house.dispatcher->dispatch(job, QStringLiteral("night.verify.json"), House::practice(),
                                          &house.owner),
               done);
    }
    void retry(const Done &done) override
    {
        follow(house.dispatcher->retry(house.onlyRow().id, &house.owner), done);
    }

private:
    static void follow(dispatch::Dispatch *deed, const Done &done)
    {
        QObject::connect(deed, &dispatch::Dispatch::finished, deed,
                         [done](const Result<dispatch::Receipt> &result) {
                             done({result.has_value(), result ? result->summary : result.error().text()});
                         });
    }
};

/// What the matrix demands of one combination.
struct Demand
{
    dispatch::OutboxState state = dispatch::OutboxState::Confirmed; ///< after the attempt
    QRegularExpression words = {};                                  ///< in what is said to the person
};

/// Whether a fault at this step leaves the conversation whole, or is mended on the way.
inline bool isHarmless(Fault fault, ServerStep step)
{
    switch (fault) {
    case Fault::Delay:
    case Fault::Trickle:
    case Fault::WrongContentType: // what counts is that it is JSON
        return true;
    case Fault::ExpiredToken: // renewed, but a job is on no account posted again after a 500
        return step != ServerStep::Send;
    default:
        return false;
    }
}

inline QString wordsFor(Fault fault)
{
    switch (fault) {
    case Fault::CutBeforeBody:
    case Fault::CutAfterBody:
    case Fault::CutInAnswer:
    case Fault::WrongLength:
    case Fault::Garbage:
        return QStringLiteral("was lost before the answer was complete");
    case Fault::Truncate:
        return QStringLiteral("something that is not JSON");
    case Fault::Redirect:
        return QStringLiteral("https://elsewhere\\.example\\.org/login");
    case Fault::Storm401:
        return QStringLiteral("HTTP 401");
    case Fault::Storm500:
    case Fault::ExpiredToken:
        return QStringLiteral("HTTP 500");
    case Fault::Storm503:
        return QStringLiteral("HTTP 503");
    case Fault::WebPage:
        return QStringLiteral("a web page \\(“Welcome to the airport”\\)");
    case Fault::NeverAnswers:
        return QStringLiteral("does not answer");
    case Fault::BadCertificate:
        return QStringLiteral("is not secure");
    case Fault::None:
    case Fault::Delay:
    case Fault::Trickle:
    case Fault::WrongContentType:
        break;
    }
    return {};
}

inline Demand demandOf(Fault fault, ServerStep step)
{
    using State = dispatch::OutboxState;
    if (isHarmless(fault, step))
        return {State::Confirmed, QRegularExpression(QStringLiteral("Arrived: .*127\\.0\\.0\\.1:\\d+"))};
    const QRegularExpression words(wordsFor(fault));
    switch (step) {
    case ServerStep::Confirm:
        return {State::Accepted, words};
    case ServerStep::Status:                               // it has arrived; InfluxDB is another matter
        return {State::Confirmed, fault == Fault::Storm500 // what a task that waits says too
                                      ? QRegularExpression(QStringLiteral("It is not known yet"))
                                      : words};
    case ServerStep::Send:
        break;
    default:
        return {State::Queued, words};
    }
    switch (fault) {
    case Fault::CutAfterBody: // the server had done its work
    case Fault::CutInAnswer:
    case Fault::Truncate:
    case Fault::Garbage:
    case Fault::WrongLength:
        return {State::Confirmed, QRegularExpression(QStringLiteral("Arrived: .*was found on the server"))};
    case Fault::CutBeforeBody: // who knows
    case Fault::NeverAnswers:
    case Fault::Storm503: // by a proxy, which may have passed it on
    case Fault::WebPage:
        return {State::InDoubt, words};
    case Fault::Redirect: // a clear no, and nothing was found
    case Fault::Storm500:
    case Fault::ExpiredToken:
        return {State::Refused, words};
    default: // nothing can have been stored
        return {State::Queued, words};
    }
}

/// One line of the table.
struct Line
{
    QString way;
    Fault fault = Fault::None;
    ServerStep step = ServerStep::Discover;
    dispatch::OutboxState state = dispatch::OutboxState::Queued;
    QString words;
    dispatch::OutboxState after = dispatch::OutboxState::Queued;
    int jobs = 0; ///< on the server, in the end
    int posts = 0;
    QStringList wrong; ///< empty: as demanded

    [[nodiscard]] QString text() const
    {
        return QStringLiteral("%1 | %2 | %3 | %4 | %5 | %6 job, %7 sent | %8")
            .arg(way, test::text(fault).leftJustified(18), test::text(step).leftJustified(14),
                 stateText(state).leftJustified(23), stateText(after).leftJustified(8), QString::number(jobs),
                 QString::number(posts), wrong.isEmpty() ? QStringLiteral("ok") : wrong.join(u' '));
    }
};

using Combination = std::pair<Fault, ServerStep>;

/// FAULT at each step.
inline QList<Combination> everyStepOf(Fault fault)
{
    QList<Combination> out;
    for (const ServerStep step : allServerSteps())
        out.append({fault, step});
    return out;
}

/// Dispatches through each of COMBINATIONS, all at a time; then again without the fault.
template <class W>
QList<Line> runFaults(const QString &name, const Clock &clock, const QList<Combination> &combinations,
                      const Certificates &certificates, int patience = 120'000)
{
    using State = dispatch::OutboxState;
    std::vector<std::unique_ptr<W>> ways;
    for (const auto &[fault, step] : combinations)
        ways.push_back(std::make_unique<W>(clock, fault, step, certificates));
    QList<Line> lines(qsizetype(ways.size()));

    const auto all = [&](auto start) {
        // Shared with those that come too late.
        const auto said = std::make_shared<QList<std::optional<Way::Said>>>(qsizetype(ways.size()));
        QEventLoop loop;
        const QPointer<QEventLoop> waiting(&loop);
        const auto isOver = [said] {
            return std::all_of(said->begin(), said->end(), [](const auto &one) { return one.has_value(); });
        };
        for (qsizetype i = 0; i < said->size(); ++i)
            start(*ways[size_t(i)], [said, waiting, isOver, i](const Way::Said &one) {
                (*said)[i] = one;
                if (waiting && isOver())
                    waiting->quit();
            });
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        if (!isOver())
            loop.exec();
        return *said;
    };

    const auto first = all([](Way &way, const Way::Done &done) { way.dispatch(done); });
    for (qsizetype i = 0; i < lines.size(); ++i) {
        W &way = *ways[size_t(i)];
        Line &line = lines[i];
        line.way = name;
        line.fault = combinations.at(i).first;
        line.step = combinations.at(i).second;
        const auto demand = [&line](bool met, const QString &what) {
            if (!met)
                line.wrong.append(what);
        };
        if (!first.at(i)) {
            demand(false, QStringLiteral("It did not end."));
            continue;
        }
        line.words = first.at(i)->words;
        const Demand wanted = demandOf(line.fault, line.step);
        way.outbox().refresh();
        if (!QTest::qWaitFor([&] { return way.outbox().entries().size() == 1; }, 60'000)) {
            demand(false, QStringLiteral("The row is lost."));
            continue;
        }
        const qint64 id = way.outbox().entries().first().id;
        const dispatch::OutboxEntry row = House::value(way.outbox().read(id)).value();
        line.state = row.state;
        demand(row.state == wanted.state, QStringLiteral("It should be “%1”.").arg(stateText(wanted.state)));
        demand(first.at(i)->good == (row.state == State::Confirmed),
               QStringLiteral("It was told otherwise than it is."));
        demand(line.words.contains(wanted.words),
               QStringLiteral("Words: “%1”, not “%2”.").arg(line.words, wanted.words.pattern()));
        const QString server = QStringLiteral("127.0.0.1:%1").arg(way.proxy.serverPort());
        demand(line.words.contains(server), QStringLiteral("The server is not named: %1").arg(line.words));
        if (row.state != State::Confirmed)
            demand(row.reason.contains(server),
                   QStringLiteral("The row does not name the server: %1").arg(row.reason));
        const Result<dispatch::Payload> payload = House::value(way.outbox().payload(id));
        demand(payload && payload->bytes() == way.payload(), QStringLiteral("The payload is lost."));
        demand(way.house.jobs().size() <= 1, QStringLiteral("Two jobs on the server."));
        demand(row.jobNumber < 0 || way.house.jobs().contains(row.jobNumber),
               QStringLiteral("It is not the job that is there."));
        way.proxy.clear();
    }

    const auto second = all([](Way &way, const Way::Done &done) { way.retry(done); });
    for (qsizetype i = 0; i < lines.size(); ++i) {
        W &way = *ways[size_t(i)];
        Line &line = lines[i];
        if (!second.at(i)) {
            line.wrong.append(QStringLiteral("The retry did not end."));
            continue;
        }
        way.outbox().refresh();
        const dispatch::OutboxEntry row = House::value(way.outbox().read(way.outbox().entries().value(0).id))
                                              .value_or(dispatch::OutboxEntry());
        line.after = row.state;
        line.jobs = int(way.house.jobs().size());
        line.posts = way.proxy.count(ServerStep::Send);
        if (row.state != State::Confirmed)
            line.wrong.append(QStringLiteral("Tried again, it ended: %1").arg(second.at(i)->words));
        if (way.house.jobs() != QList<qint64>{row.jobNumber})
            line.wrong.append(QStringLiteral("%1 jobs on the server.").arg(line.jobs));
    }
    return lines;
}

/// Prints what RUN makes of each of PORTIONS, a part of the matrix each, as it comes. The exit code of the
/// program: 0 if all ended as they must.
template <class Portions, class Run> int printLines(const Portions &portions, Run run)
{
    QTextStream out(stdout);
    int lines = 0;
    int wrong = 0;
    for (const auto &portion : portions) {
        for (const Line &line : run(portion)) {
            out << line.text() << "\n      " << line.words.simplified() << '\n';
            ++lines;
            wrong += line.wrong.isEmpty() ? 0 : 1;
        }
        out.flush();
    }
    out << lines << " combinations, " << wrong << " wrong\n";
    return wrong == 0 ? 0 : 1;
}

} // namespace kabocha::test
