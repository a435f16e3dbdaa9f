// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spec/specification.h"

#include <QSortFilterProxyModel>

namespace kabocha::ui {

/// A ReportModel sorted, by verdict and by words.
class ReportFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit ReportFilterModel(QObject *parent = nullptr);
    void setVerdict(std::optional<spec::Status> verdict); ///< empty: all
    void setWords(const QString &text); ///< every word must occur somewhere in the row, whatever its case

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    std::optional<spec::Status> m_verdict;
    QStringList m_words;
};

} // namespace kabocha::ui
