// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/historystore.h"

#include <QFuture>
#include <QObject>

namespace kabocha::document {
class JobDocument;
}

namespace kabocha::history {

/// The history store on a thread of its own: orders return at once, answers come as futures
/// (base/whendone.h), news as signals on the thread of this object.
class HistoryService : public QObject
{
    Q_OBJECT
public:
    explicit HistoryService(const QString &file, QObject *parent = nullptr);
    ~HistoryService() override; ///< waits until everything given to it is stored

    [[nodiscard]] QFuture<Result<QList<Point>>> series(const Query &query);
    [[nodiscard]] QFuture<Result<QList<Point>>> latest();
    /// Lets READ have the store on its thread: for what is too large to be carried over as it is.
    [[nodiscard]] QFuture<Result<void>> read(const std::function<Result<void>(HistorySource &)> &read);
    [[nodiscard]] QFuture<Result<QList<Point>>> newest(const metric::Name &metric, int most);
    [[nodiscard]] QFuture<Result<QList<Point>>> recent(const QList<metric::Name> &metrics, int perMetric);
    [[nodiscard]] QFuture<Result<QList<Point>>> find(const QStringList &identifiers);
    [[nodiscard]] QFuture<Result<QList<Point>>> confirmed(const QStringList &identifiers);

    // Each emits changed() when stored, failed() if it could not be.
    void apply(const Edit &edit);
    void record(const QList<Point> &points) { apply({.recorded = points}); }
    void retract(const QStringList &identifiers) { apply({.retracted = identifiers}); }
    /// The future is there when it is stored, or cannot be.
    QFuture<Result<void>> confirm(const QStringList &identifiers, const QString &target, qint64 serverJob);
    void withdraw(const QString &target, qint64 serverJob);

signals:
    void changed();
    void failed(const kabocha::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::history
