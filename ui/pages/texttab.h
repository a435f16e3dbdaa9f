// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/reviewtab.h"

class QVBoxLayout;

namespace kabocha::ui {

/// What is known of a text that was written once.
struct TextFacts
{
    qint64 size = 0;
    QByteArray sha256 = {};
    QString problem = {}; ///< why it could not be written
};

/// A JSON text, exactly as it is written. Small ones are shown as a whole. Of large ones a part is, and the
/// text is written anew for each look at another one, each search and each path: nothing of it is held.
class TextTab : public ReviewTab
{
    Q_OBJECT
public:
    using Write = std::function<Result<void>(QIODevice &, const json::Progress &)>;

    /// NAME: object name of the text; TITLE: its accessible name.
    TextTab(const QString &name, const QString &title, QWidget *parent = nullptr);
    ~TextTab() override;
    void review(const Reviewed &of) override;
    [[nodiscard]] bool isSearchable() const override { return true; }
    void startSearch() override;
    void findAgain(bool backward) override;
    void goToPath(const QString &jsonPath); ///< as soon as the text is there

protected:
    [[nodiscard]] virtual Write writerOf(const Reviewed &of) const = 0;
    virtual void tell(const TextFacts &facts) { Q_UNUSED(facts) }
    [[nodiscard]] QVBoxLayout *column() const; ///< for what stands above the text
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
