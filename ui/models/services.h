// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/settings.h"
#include "dispatch/resender.h"
#include "document/draftjournal.h"
#include "document/jobdocument.h"
#include "history/historyservice.h"
#include "models/component.h"
#include "models/environmentcatalogue.h"
#include "models/pastentries.h"
#include "models/sentvalues.h"
#include "models/workspace.h"

namespace kabocha::ui {

/// What the application made and hands down to the window. References outlive every view.
struct Services
{
    const Clock &clock;
    Settings &settings;
    document::JobDocument &document;
    document::DraftJournal &journal;
    history::HistoryService &history;
    dispatch::Outbox &outbox;
    dispatch::Dispatcher &dispatcher;
    dispatch::Resender &resender;
    squash::TargetList &targets;
    squash::CredentialStore &credentials;
    Workspace &workspace;
    EnvironmentCatalogue &environments;
    PastEntries &pastEntries;
    SentValues &sentValues;
    QString loginName = {};           ///< the person's, as a suggestion for a target's user
    QList<Component> components = {}; ///< what Kabocha is built on
    QString examplePackage = {};      ///< folder of the example package; empty if not installed
};

} // namespace kabocha::ui
