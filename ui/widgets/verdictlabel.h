// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/report.h"

#include <QLabel>

namespace kabocha::ui {

/// The verdicts of one value, a line for each specification in aligned columns: mark, name, test, verdict,
/// margin. The worst come first; what does not fit is summed up. Its text() says the same in plain lines, for
/// assistive technology and tests.
class VerdictLabel : public QLabel
{
    Q_OBJECT
public:
    explicit VerdictLabel(QWidget *parent = nullptr);
    void setRows(const QList<job::ReportRow> &rows);
    /// Shown quietly instead of rows, e.g. that there is no specification.
    void setRemark(const QString &remark);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line
    {
        spec::Status status;
        QStringList cells;
    };
    [[nodiscard]] int markSide() const; ///< as high as the text
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] QList<int> columnWidths() const;
    QList<Line> m_lines;
    QString m_more;
};

} // namespace kabocha::ui
