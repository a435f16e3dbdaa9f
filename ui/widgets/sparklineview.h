// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

namespace kabocha::ui {

/// The last values of something as a small line, with the one being typed as a ring. What it shows is said in
/// words by its accessible description, which whoever fills it writes.
class SparklineView : public QWidget
{
    Q_OBJECT
public:
    explicit SparklineView(QWidget *parent = nullptr);
    void setValues(const QList<double> &values, std::optional<double> candidate);
    [[nodiscard]] const QList<double> &values() const { return m_values; }
    [[nodiscard]] std::optional<double> candidate() const { return m_candidate; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<double> m_values;
    std::optional<double> m_candidate;
};

} // namespace kabocha::ui
