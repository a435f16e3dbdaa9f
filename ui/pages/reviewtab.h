// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"
#include "pages/background.h"

#include <QIcon>
#include <QWidget>

namespace kabocha::ui {

/// What a tab of the review is made from; a value, so it can go to another thread.
struct Reviewed
{
    job::Job job = {};   ///< with the definitions of what it measures: as it is sent
    job::Job saved = {}; ///< as it is saved
    metric::MetricSet metrics = {};
    spec::SpecificationSet specifications = {};
    bool large = false; ///< to be worked on off the GUI thread
};

/// One way to look at the job on the review page. A tab is told when what it shows is out of date and it can
/// be seen; it works large jobs off the GUI thread, dropping and stopping what a later order supersedes.
class ReviewTab : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewTab(QWidget *parent = nullptr);
    ~ReviewTab() override;

    virtual void review(const Reviewed &of) = 0;
    /// It is brought up to date while another tab is shown too, e.g. for a number in its title.
    [[nodiscard]] virtual bool isWatched() const { return false; }
    /// The page is shown again: whether this must be made anew although the job is the same.
    [[nodiscard]] virtual bool renew() { return false; }
    [[nodiscard]] virtual QList<QAction *> tabActions() const { return {}; } ///< for the window's menu
    [[nodiscard]] virtual bool isSearchable() const { return false; }
    virtual void startSearch() {}
    virtual void findAgain(bool backward) { Q_UNUSED(backward) }
    [[nodiscard]] bool isBusy() const { return m_work.isBusy(); }

signals:
    void placeRequested(const QString &jsonPath);
    void metricRequested(const kabocha::metric::Name &metric); ///< to be measured
    void outdated();                                           ///< for another reason than the job
    void busyChanged();
    void titleChanged(const QString &title, const QIcon &mark);

protected:
    /// WORK(of, goOn), then SHOW its answer; a large job's on another thread. GOON says no once a later
    /// order has come.
    template <class Work, class Show> void compute(const Reviewed &of, Work work, Show show)
    {
        run(
            of.large, [work, of](const json::Progress &goOn) { return work(of, goOn); }, show);
    }
    template <class Work, class Show> void run(bool large, Work work, Show show)
    {
        m_work.run(large, std::move(work), std::move(show));
    }
    void stop() { m_work.stop(); } ///< what runs, if anything does; its answer is dropped

private:
    Background m_work;
};

} // namespace kabocha::ui
