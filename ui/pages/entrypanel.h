// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"

#include <QFrame>

#include <functional>

namespace kabocha::ui {

/// The entry line: a metric, its value, and below them, at every key, what will be stored and what the
/// specifications say of it. Errors keep it from being recorded, verdicts never do. What is typed is kept in
/// the document's draft.
class EntryPanel : public QFrame
{
    Q_OBJECT
public:
    explicit EntryPanel(const Services &services, QWidget *parent = nullptr);
    ~EntryPanel() override;
    void focusMetric();
    /// Takes the workspace's current metric and puts the cursor where its value is typed.
    void focusValue();
    /// Records what is typed, if anything. False if something is typed that cannot be recorded; the panel
    /// says why.
    bool recordPending();
    void recordNotMeasured();
    /// The job's value of METRIC, with all that was said of it, to be changed. The time typed for a round is
    /// there again when that is done.
    void edit(const metric::Name &metric);
    void clearValue(); ///< it is recorded by somebody else; the time holds on
    /// TAKE is asked before a value is recorded, and says with which notes; empty: somebody else records it,
    /// after a question perhaps.
    using Take = std::function<std::optional<job::ValueNotes>(
        const metric::Name &metric, std::optional<double> value, const job::ValueNotes &notes)>;
    void setTaker(const Take &take);

protected:
    void changeEvent(QEvent *event) override;

signals:
    void recorded(const kabocha::metric::Name &metric);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
