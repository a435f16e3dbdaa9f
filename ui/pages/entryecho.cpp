// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/entryecho.h"

#include "models/text.h"

#include <QCoreApplication>

namespace kabocha::ui {
namespace {

using Say = EchoLine::Say;

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::ui", text);
}

QString textOf(const Error &error)
{
    return error.hint.isEmpty() ? error.message : error.message + u' ' + error.hint;
}

Saying withoutMetric(const EntryState &state)
{
    if (!state.metric.isEmpty())
        return {Say::Error,
                tr("No open package defines %1, so its unit is not known. Open its package (Ctrl+Shift+O).")
                    .arg(state.metric.text())};
    if (state.name.isEmpty())
        return {Say::Hint, tr("Type a part of a metric's name, or choose one in the tree (Ctrl+F).")};
    if (!state.anyMetrics)
        return {Say::Error, tr("No metrics package is open. Open one first (Ctrl+Shift+O).")};
    if (state.matches == 0)
        return {Say::Error, tr("No metric of the open packages is called “%1”.").arg(state.name)};
    return {Say::Hint,
            tr("%1 metrics match. Type more, or choose one with the arrow keys.").arg(state.matches)};
}

QString whatToType(const EntryState &state)
{
    const QString unit = state.unit.canonical();
    if (state.at && state.at->isValid())
        return tr("Type the value. It counts as measured at %1; empty that field for “now”.")
            .arg(timeText(*state.at));
    if (state.before)
        return tr("In the job: %1. A new value takes its place.")
            .arg(valueText(state.before->value, state.before->unit.canonical()));
    return unit.isEmpty()
               ? tr("Type the value; “-” if it was not measured.")
               : tr("Type the value in %1, or with its own unit; “-” if it was not measured.").arg(unit);
}

} // namespace

Saying echoOf(const EntryState &state)
{
    if (!state.known)
        return withoutMetric(state);
    if (state.entry && !state.entry->has_value())
        return {Say::Error, textOf(state.entry->error())};
    if (!state.at)
        return {Say::Error, textOf(state.at.error())};
    if (!state.entry)
        return {Say::Hint, whatToType(state)};
    const units::ConvertedEntry &read = **state.entry;
    if (!read.value)
        return {Say::Note, state.at->isValid()
                               ? tr("Will be stored as “not measured”, at %1.").arg(timeText(*state.at))
                               : tr("Will be stored as “not measured”.")};
    const QString stored = storedText(read.value, state.unit, {.error = read.error, .measuredAt = *state.at});
    if (read.absoluteTemperature)
        return {Say::Good,
                tr("Will be stored as %1 (converted with the offset between the temperature scales).")
                    .arg(stored)};
    return {
        Say::Good,
        (read.converted ? tr("Will be stored as %1 (converted).") : tr("Will be stored as %1")).arg(stored)};
}

} // namespace kabocha::ui
