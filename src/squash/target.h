// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/settings.h"

#include <QList>
#include <QObject>
#include <QUrl>

namespace kabocha::squash {

enum class TargetKind { Sandbox, Production };

/// A SQuaSH to dispatch to. The password is not here: it lives in a CredentialStore under credentialKey().
struct Target
{
    QString name = {};
    QUrl url = {}; ///< root URL; empty for the practice sandbox until it runs
    QString user = {};
    TargetKind kind = TargetKind::Sandbox;
    bool practice =
        false;           ///< the practice sandbox on this computer: started on demand, makes its own account
    QUrl influxUrl = {}; ///< where its InfluxDB answers, to read back; may be empty
    QString influxDatabase = {}; ///< the database there
    QString caFile = {};         ///< PEM certificates to trust besides this computer's, for this target alone

    bool operator==(const Target &) const = default;
    [[nodiscard]] bool isProduction() const { return kind == TargetKind::Production; }
    /// `user@host:port` (practice: `user@practice-sandbox`, `practice@practice-sandbox` where the program
    /// made the account): what the keychain files the password under.
    [[nodiscard]] QString credentialKey() const;
};

/// The name of the practice sandbox: the same in every language, since settings, outbox and history refer to
/// it by name. No other target can have it.
[[nodiscard]] QString practiceTargetName();

/// What is wrong with a target as entered: no name, no or relative URL, a URL with a password in it,
/// plain `http` to a host that is not this computer (squash-api.md: passwords would be readable), a CA file
/// that cannot be used (it is read), … Place.path is the field.
[[nodiscard]] QList<Issue> checkTarget(const Target &target);

/// The targets a person can dispatch to, remembered in the settings, whichever window they were entered in.
/// Always has the practice sandbox, first. Which one is chosen is each window's own; the last choice is
/// remembered too, except production: after a restart it is never production (operator.md).
class TargetList : public QObject
{
    Q_OBJECT
public:
    explicit TargetList(Settings &settings, QObject *parent = nullptr);
    [[nodiscard]] const QList<Target> &targets() const { return m_targets; }
    [[nodiscard]] const Target *find(const QString &name) const; ///< null if absent
    /// The CA file for TARGET as it is now: that of the target of its name and host, or of another at the
    /// same host and port. What waits in the outbox goes on with the file that its target has by then.
    [[nodiscard]] QString caFileFor(const Target &target) const;
    [[nodiscard]] Target current() const;
    void setCurrent(const QString &name);
    void
    put(const Target &target); ///< adds, or replaces the one of the same name; never the practice sandbox
    void rename(const QString &name, const QString &newName); ///< nothing happens if NEWNAME is taken
    void remove(const QString &name);                         ///< never the practice sandbox

signals:
    void targetsChanged();
    void currentChanged();

private:
    void edit(const std::function<void(QList<Target> &targets)> &edit); ///< as they are kept by now
    void read(const Target &before); ///< what is kept; BEFORE was the current one
    Settings &m_settings;
    QList<Target> m_targets;
    QString m_current;
};

} // namespace kabocha::squash
