// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/findbar.h"
#include "pages/background.h"

namespace kabocha::ui {

/// What a FindBar looks for in one text or tree, off the GUI thread where that is large: remembers the
/// pattern that was sought and what was found, so that "next" searches only where that was not done, or not
/// to its end.
template <class Found> class JsonSearch
{
public:
    using Find = std::function<Result<Found>(const json::Pattern &, const json::Progress &)>;
    /// To the next match, or the previous one; where the person is now counts if HERE.
    using Go = std::function<void(bool backward, bool here)>;

    JsonSearch(FindBar &bar, Go go) : m_bar(bar), m_go(std::move(go))
    {
        QObject::connect(&m_bar, &FindBar::patternChanged, &m_work, [this] { begin(); });
        QObject::connect(&m_bar, &FindBar::againRequested, &m_work, [this](bool back) { again(back); });
        QObject::connect(&m_bar, &FindBar::cancelled, &m_work, &Background::stop);
        QObject::connect(&m_bar, &FindBar::closed, &m_work, &Background::stop);
        QObject::connect(&m_work, &Background::progressed, &m_bar, &FindBar::showProgress);
    }

    /// There is another text now, in which FIND finds: what was found was of the one before.
    void setText(Find find, bool large)
    {
        m_work.stop();
        m_find = std::move(find);
        m_large = large;
        forget();
    }
    /// Searches it, if the person searches and that was not done yet.
    void renew()
    {
        if (m_bar.isSearching() && !m_work.isBusy() && !isDone())
            begin();
    }
    /// Goes on from match to match; asks for the words first where there are none.
    void findAgain(bool backward)
    {
        if (m_bar.isSearching())
            again(backward);
        else
            m_bar.start();
    }
    /// What found() holds is all that there is of what stands in the bar.
    [[nodiscard]] bool isDone() const { return m_foundFor == m_bar.pattern(); }
    [[nodiscard]] const Found &found() const { return m_found; }

private:
    void forget()
    {
        m_found = {};
        m_foundFor.reset();
    }
    void begin()
    {
        forget();
        if (!m_find)
            return;
        m_sought = m_bar.pattern();
        if (m_large)
            m_bar.showProgress(0);
        m_work.run(
            m_large,
            [find = m_find, pattern = m_sought](const json::Progress &goOn) { return find(pattern, goOn); },
            [this](const Result<Found> &answer) {
                if (!answer) {
                    m_bar.showProblem(answer.error().text());
                    return;
                }
                m_found = *answer;
                m_foundFor = m_sought;
                m_go(false, true);
            });
    }
    void again(bool backward)
    {
        if (isDone())
            m_go(backward, false);
        else if (!m_work.isBusy() || m_sought != m_bar.pattern())
            begin();
    }

    FindBar &m_bar;
    Go m_go;
    Find m_find;
    bool m_large = false;
    Found m_found = {};
    std::optional<json::Pattern> m_foundFor; ///< nothing: the text was not searched yet
    json::Pattern m_sought;                  ///< of the search that goes on
    Background m_work;
};

} // namespace kabocha::ui
