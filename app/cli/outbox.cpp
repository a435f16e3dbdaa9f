// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/outbox.h"

#include "base/whendone.h"
#include "cli/commandline.h"
#include "dispatch/ledger.h"

namespace kabocha::cli {
namespace {

using dispatch::OutboxEntry;
using dispatch::OutboxState;
using dispatch::Receipt;

struct Arguments
{
    std::string id, file, format = "table";
    bool passwordFromInput = false;
};

json::Value textOrNull(const QString &text)
{
    return text.isEmpty() ? json::Value() : json::Value::string(text);
}

json::Value numberOrNull(qint64 number)
{
    return number < 0 ? json::Value() : json::Value::integer(number);
}

json::Value textArray(const QStringList &texts)
{
    QList<json::Value> out;
    for (const QString &text : texts)
        out.append(json::Value::string(text));
    return json::Value::array(out);
}

json::Value toJson(const OutboxEntry &entry)
{
    json::Object out;
    out.insert(QStringLiteral("id"), json::Value::integer(entry.id));
    out.insert(QStringLiteral("state"), json::Value::string(stateWord(entry.state)));
    out.insert(QStringLiteral("job"), numberOrNull(entry.jobNumber));
    out.insert(QStringLiteral("title"), json::Value::string(entry.title));
    out.insert(QStringLiteral("target"), json::Value::string(entry.target.name));
    out.insert(QStringLiteral("url"), textOrNull(entry.target.url.toString(QUrl::RemoveUserInfo)));
    out.insert(QStringLiteral("user"), textOrNull(entry.target.user));
    out.insert(QStringLiteral("production"), json::Value::boolean(entry.target.isProduction()));
    out.insert(QStringLiteral("created"), json::Value::string(entry.createdAt.toString(Qt::ISODate)));
    out.insert(QStringLiteral("changed"), json::Value::string(entry.changedAt.toString(Qt::ISODate)));
    out.insert(QStringLiteral("measurements"), json::Value::integer(entry.measurementCount));
    out.insert(QStringLiteral("dropped"), textArray(entry.dropped));
    out.insert(QStringLiteral("reason"), textOrNull(entry.reason));
    out.insert(QStringLiteral("sha256"), textOrNull(QString::fromLatin1(entry.payloadSha256)));
    return json::Value::object(out);
}

json::Value toJson(const Receipt &receipt)
{
    json::Object out;
    out.insert(QStringLiteral("outbox"), json::Value::integer(receipt.outboxId));
    out.insert(QStringLiteral("state"), json::Value::string(stateWord(receipt.state)));
    out.insert(QStringLiteral("job"), numberOrNull(receipt.jobNumber));
    out.insert(QStringLiteral("dropped"), textArray(receipt.dropped));
    out.insert(QStringLiteral("summary"), json::Value::string(receipt.summary));
    return json::Value::object(out);
}

/// Calls THEN with the rows as they stand in the file; ends if they cannot be read.
void readRows(Online &online, const std::function<void(const QList<OutboxEntry> &)> &then)
{
    dispatch::Outbox &outbox = online.core().outbox();
    auto *const once = new QObject(online.context());
    QObject::connect(&outbox, &dispatch::Outbox::failed, once, [&online, once](const Error &error) {
        once->deleteLater();
        online.fail(error);
    });
    QObject::connect(&outbox, &dispatch::Outbox::changed, once, [&outbox, once, then] {
        outbox.disconnect(once);
        once->deleteLater();
        then(outbox.entries());
    });
    outbox.refresh();
}

void list(Online &online, const std::string &format)
{
    readRows(online, [&online, format](const QList<OutboxEntry> &entries) {
        QList<json::Value> objects;
        QList<QStringList> lines{
            {tr("ID"), tr("STATE"), tr("JOB"), tr("TARGET"), tr("CHANGED (UTC)"), tr("TITLE"), tr("REASON")}};
        int waiting = 0;
        for (const OutboxEntry &entry : entries) {
            objects.append(toJson(entry));
            lines.append({QString::number(entry.id), dispatch::stateText(entry.state),
                          entry.jobNumber < 0 ? QString() : QString::number(entry.jobNumber),
                          entry.target.name, entry.changedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                          entry.title, entry.reason});
            waiting += isWaiting(entry.state) ? 1 : 0;
        }
        Console &console = online.console();
        if (format == "json")
            console.writeJson(json::Value::array(objects));
        else
            console.writeTable(lines);
        online.end(waiting == 0 ? Exit::good
                                : console.explain(Exit::unconfirmed, QStringLiteral("unconfirmed"),
                                                  {.message = tr("%1 jobs still wait.").arg(waiting),
                                                   .hint = tr("See kabocha-cli outbox retry.")}));
    });
}

/// Tries rows again, one after the other.
class Retry final : public QObject
{
public:
    Retry(Online &online, const QList<OutboxEntry> &rows, dispatch::Order order)
        : QObject(online.context()), m_online(online), m_rows(rows), m_order(order)
    {
    }

    void start()
    {
        QStringList accounts;
        for (const OutboxEntry &row : std::as_const(m_rows)) {
            if (!row.target.practice && !accounts.contains(row.target.credentialKey()))
                accounts.append(row.target.credentialKey());
        }
        if (accounts.size() > 1 && !m_online.givenPassword().isEmpty()) {
            m_online.fail(
                {.kind = Error::Kind::Denied,
                 .message = cli::tr("One password was given, but the jobs go to %1 accounts: %2.")
                                .arg(QString::number(accounts.size()), accounts.join(QLatin1String(", "))),
                 .hint = cli::tr("Name the row, so that no server is told another's password.")});
            return;
        }
        next();
    }

private:
    void next()
    {
        if (m_rows.isEmpty()) {
            m_online.end(m_code);
            return;
        }
        const OutboxEntry row = m_rows.takeFirst();
        m_online.console().announce(cli::tr("Row %1, %2, to %3").arg(row.id).arg(row.title, row.target.name));
        const auto goOn = [this, row] {
            m_online.supplyPassword(row.target, [this, row] { retry(row.id); });
        };
        // What waits was asked about when it was queued; these had come to an end.
        if (row.state == OutboxState::Withdrawn || row.state == OutboxState::Refused)
            m_online.confirm(row.target,
                             cli::tr("Send %1 values to PRODUCTION (%2) as %3?")
                                 .arg(QString::number(row.valueCount), row.target.name, row.target.user),
                             goOn);
        else
            goOn();
    }

    void retry(qint64 id)
    {
        auto *const deed = m_online.core().dispatcher().retry(id, this, m_order);
        m_online.follow(deed);
        connect(deed, &dispatch::Dispatch::finished, this, [this, deed, id](const Result<Receipt> &result) {
            const bool notFound = !result && result.error().kind == Error::Kind::NotFound;
            if (notFound && m_order == dispatch::Order::All && !deed->hasBegun()) {
                leftAlone(id);
                return;
            }
            const bool cancelled = !result && result.error().kind == Error::Kind::Cancelled;
            tellEnd(m_online, id, result, "text", [this, cancelled](int code) {
                m_code = std::max(m_code, code); // what waits is worse than what was refused
                cancelled ? m_online.end(m_code) : next();
            });
        });
    }

    /// Somebody else has ended, withdrawn or discarded it since the rows were read.
    void leftAlone(qint64 id)
    {
        m_online.console().clearProgress();
        m_online.settle();
        m_online.console().note(cli::tr("Row %1 no longer waits; nothing was done with it.").arg(id));
        next();
    }

    Online &m_online;
    QList<OutboxEntry> m_rows;
    const dispatch::Order m_order;
    int m_code = Exit::good;
};

void retry(Online &online, std::optional<qint64> id)
{
    readRows(online, [&online, id](QList<OutboxEntry> rows) {
        rows.removeIf([id](const OutboxEntry &row) { return id ? row.id != *id : !isWaiting(row.state); });
        std::reverse(rows.begin(), rows.end()); // the oldest first
        if (id && rows.isEmpty())
            online.fail({.kind = Error::Kind::NotFound,
                         .message = tr("There is no row %1 in the outbox.").arg(*id),
                         .hint = tr("See kabocha-cli outbox list.")});
        else
            (new Retry(online, rows, id ? dispatch::Order::Person : dispatch::Order::All))->start();
    });
}

void discard(Online &online, qint64 id)
{
    dispatch::Outbox &outbox = online.core().outbox();
    whenDone(outbox.read(id), online.context(), [&online, &outbox, id](const Result<OutboxEntry> &row) {
        if (!row) {
            online.end(online.console().fail(row.error()));
            return;
        }
        whenDone(outbox.discard(id), online.context(), [&online, row](const Result<void> &done) {
            if (!done) {
                online.end(online.console().fail(done.error()));
                return;
            }
            if (row->state == OutboxState::InDoubt || row->state == OutboxState::Accepted)
                online.console().note(tr("It may be on %1 nevertheless.").arg(row->target.name));
            online.end(Exit::good);
        });
    });
}

void ledger(Online &online, const QString &file)
{
    whenDone(dispatch::exportLedger(online.core().outbox(), file), online.context(),
             [&online, file](const Result<qint64> &lines) {
                 if (!lines) {
                     online.end(online.console().fail(lines.error()));
                     return;
                 }
                 online.console().note(tr("%1 lines are in “%2”.").arg(QString::number(*lines), file));
                 online.end(Exit::good);
             });
}

/// CLI11's check that TEXT is the number of a row.
std::string isNumber(const std::string &text)
{
    bool good = false;
    const qint64 number = given(text).toLongLong(&good);
    return good && number > 0 ? std::string() : "“" + text + "” is not the number of a row";
}

} // namespace

QString stateWord(OutboxState state)
{
    switch (state) {
    case OutboxState::Queued:
        return QStringLiteral("queued");
    case OutboxState::Sending:
        return QStringLiteral("sending");
    case OutboxState::Accepted:
        return QStringLiteral("accepted");
    case OutboxState::Confirmed:
        return QStringLiteral("confirmed");
    case OutboxState::Partial:
        return QStringLiteral("partial");
    case OutboxState::InDoubt:
        return QStringLiteral("in-doubt");
    case OutboxState::Refused:
        return QStringLiteral("refused");
    case OutboxState::Withdrawn:
        return QStringLiteral("withdrawn");
    }
    Q_UNREACHABLE();
}

bool isWaiting(OutboxState state)
{
    return exitOf(state) == Exit::unconfirmed;
}

int exitOf(OutboxState state)
{
    switch (state) {
    case OutboxState::Confirmed:
    case OutboxState::Withdrawn:
        return Exit::good;
    case OutboxState::Partial:
    case OutboxState::Refused:
        return Exit::refused;
    default:
        return Exit::unconfirmed;
    }
}

void tellEnd(Online &online, qint64 row, const Result<Receipt> &result, const std::string &format,
             const std::function<void(int code)> &then)
{
    Console &console = online.console();
    console.clearProgress();
    online.settle();
    if (!result && row < 0) { // it was never queued
        then(console.fail(result.error(), Online::exitOf(result.error())));
        return;
    }
    if (!result) {
        whenDone(online.core().outbox().read(row), online.context(),
                 [&console, row, error = result.error(), then](const Result<OutboxEntry> &entry) {
                     Error told = error;
                     const QString where =
                         entry ? tr("It is row %1 of the outbox, “%2”: kabocha-cli outbox retry %1")
                                     .arg(QString::number(row), dispatch::stateText(entry->state))
                               : entry.error().text();
                     told.hint = told.hint.isEmpty() ? where : told.hint + u' ' + where;
                     const int code = entry ? exitOf(entry->state) : Exit::unconfirmed;
                     then(console.fail(told, code));
                 });
        return;
    }
    if (format == "json")
        console.writeJson(toJson(*result));
    else
        console.writeLine(result->summary);
    const int code = exitOf(result->state);
    if (code == Exit::unconfirmed)
        console.note(tr("It is not confirmed yet: kabocha-cli outbox retry %1").arg(result->outboxId));
    if (code != Exit::good)
        console.explain(
            code, code == Exit::refused ? QStringLiteral("refused") : QStringLiteral("unconfirmed"),
            {.message = result->summary, .hint = tr("It is row %1 of the outbox.").arg(result->outboxId)});
    then(code);
}

void addOutbox(CommandLine &line, const QString &password)
{
    CLI::App *const group = line.addGroup("outbox", "What waits to be sent, what is in doubt, what arrived");
    const auto arguments = std::make_shared<Arguments>();
    const CLI::Validator number([](std::string &text) { return isNumber(text); }, "");

    CLI::App *const listCommand = line.addCommand(
        group, "list", "Print the rows; 5 if something still waits", [arguments](Console &console) {
            return Online::run(console, {}, [&](Online &online) { list(online, arguments->format); });
        });
    addChoice(listCommand, "--format", arguments->format, {"table", "json"},
              "How to print them; table if not given");

    CLI::App *const retryCommand = line.addCommand(
        group, "retry", "Try what waits again; what may have arrived is looked for, and not sent twice",
        [arguments, password](Console &console) {
            std::optional<qint64> id;
            if (!arguments->id.empty())
                id = given(arguments->id).toLongLong();
            return Online::run(console, {arguments->passwordFromInput, password},
                               [&](Online &online) { retry(online, id); });
        });
    addArgument(retryCommand, "ID", arguments->id, "The row; all that wait if not given")
        ->required(false)
        ->check(number);
    addPasswordOption(retryCommand, arguments->passwordFromInput);

    CLI::App *const discardCommand =
        line.addCommand(group, "discard", "Forget a row", [arguments](Console &console) {
            return Online::run(console, {},
                               [&](Online &online) { discard(online, given(arguments->id).toLongLong()); });
        });
    addArgument(discardCommand, "ID", arguments->id, "The row")->check(number);

    CLI::App *const ledgerCommand = line.addCommand(
        group, "ledger", "Write who sent what where when; discarded rows are in it",
        [arguments](Console &console) {
            return Online::run(console, {}, [&](Online &online) { ledger(online, given(arguments->file)); });
        });
    addOption(ledgerCommand, "-o,--output", arguments->file, "FILE",
              "Where to write it: JSON if its name ends in .json, else CSV")
        ->required();
}

} // namespace kabocha::cli
