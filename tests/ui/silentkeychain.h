// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "squash/credentials.h"

#include <QTimer>

namespace kabocha::test {

/// A keychain that takes a question and never answers, as a locked one does. Cancelling ends it.
class SilentKeychain final : public squash::CredentialStore
{
public:
    class Silence final : public squash::CredentialOperation
    {
    public:
        explicit Silence(QObject *parent) : CredentialOperation(parent)
        {
            QTimer::singleShot(0, this, [this] { emit waiting(QStringLiteral("The keychain is silent.")); });
        }
        void end(const Error &error)
        {
            QTimer::singleShot(0, this, [this, error] {
                emit finished(fail(error));
                deleteLater();
            });
        }
        void cancel() override
        {
            end({.kind = Error::Kind::Cancelled, .message = QStringLiteral("Cancelled.")});
        }
    };
    [[nodiscard]] QString place() const override { return QStringLiteral("in the silent keychain"); }
    [[nodiscard]] bool isPersistent() const override { return true; }
    [[nodiscard]] squash::CredentialOperation *read(const QString &, QObject *parent) override
    {
        auto *silence = new Silence(parent);
        if (locked)
            silence->end({.kind = Error::Kind::Denied, .message = QStringLiteral("It is locked.")});
        return silence;
    }
    [[nodiscard]] squash::CredentialOperation *store(const QString &, const QString &,
                                                     QObject *parent) override
    {
        return new Silence(parent);
    }
    [[nodiscard]] squash::CredentialOperation *forget(const QString &, QObject *parent) override
    {
        return new Silence(parent);
    }

    bool locked = false; ///< reading is refused at once; storing is as silent as ever
};

} // namespace kabocha::test
