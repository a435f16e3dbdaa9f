// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace kabocha::ui {

/// Lays its items out in reading direction, and in another line where the width is used up. What wants to
/// grow takes what a line leaves.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override; ///< of the widest item, alone in its line
    [[nodiscard]] QSize sizeHint() const override;    ///< all in one line
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const; ///< the height used
    void place(const QList<QLayoutItem *> &line, const QRect &rect, int used) const;
    QList<QLayoutItem *> m_items;
};

} // namespace kabocha::ui
