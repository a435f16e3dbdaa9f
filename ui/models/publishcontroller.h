// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/passwordkeeping.h"
#include "models/publishedmodel.h"
#include "models/services.h"

namespace kabocha::dispatch {
class Publication;
}

namespace kabocha::ui {

/// What is to be made known to a server.
struct PublishOrder
{
    QString title = {}; ///< "camera", "verify_metrics"
    metric::MetricSet metrics = {};
    spec::SpecificationSet specifications = {};
    qsizetype broken = 0; ///< errors in the package's files: what they spoil is not among these
    [[nodiscard]] qsizetype size() const { return metrics.size() + specifications.size(); }
};

/// All that PACKAGE defines.
[[nodiscard]] PublishOrder orderOf(const spec::Package &package);
/// What WORKSPACE knows by names that begin with PACKAGE.
[[nodiscard]] PublishOrder orderOf(const QString &package, const Workspace &workspace);

/// Publishes definitions for the window, one order at a time; keeps what became of each for display. Where a
/// person must decide it emits a signal and waits to be told.
class PublishController : public QObject
{
    Q_OBJECT
public:
    explicit PublishController(const Services &services, QObject *parent = nullptr);

    /// To the current target; production is asked about first. Does nothing while an order is under way.
    void publish(const PublishOrder &order);
    void confirm();      ///< the person agreed to the last confirmationNeeded
    void publishAgain(); ///< the same to the same target: what is equal is left; production is asked about
    void cancel();
    void supplyPassword(const TypedPassword &typed); ///< the one asked for: keeps it and goes on

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const PublishOrder &order() const { return m_order; }
    [[nodiscard]] const squash::Target &target() const { return m_target; }
    [[nodiscard]] PublishedModel &outcomes() { return m_outcomes; }
    [[nodiscard]] const QString &note() const { return m_note; } ///< how matters stand, a sentence
    [[nodiscard]] bool hasFailed() const { return m_failed; }    ///< the last one ended with an error
    [[nodiscard]] bool isIncomplete() const; ///< some definitions were not stored, or could not be read here

signals:
    void confirmationNeeded(const kabocha::squash::Target &target, const kabocha::ui::PublishOrder &order);
    void passwordNeeded(const kabocha::squash::Target &target, const QString &why);
    void started();
    void changed(); ///< note, isRunning
    void progressed(qsizetype done, qsizetype total);

private:
    struct Asked
    {
        PublishOrder order;
        squash::Target target;
    };
    void ask(const PublishOrder &order, const squash::Target &target);
    void start();
    void conclude(const Result<dispatch::PublishReceipt> &result);
    void end(const QString &note, bool failed);
    void say(const QString &note);

    const Services m_services;
    PublishOrder m_order;
    squash::Target m_target;
    PublishedModel m_outcomes;
    QPointer<Operation> m_running;
    QString m_note;
    bool m_failed = false;
    std::optional<Asked> m_asked; ///< of confirmationNeeded; takes the order's place only once agreed to
};

} // namespace kabocha::ui
