// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/verdictlabel.h"

#include "models/text.h"
#include "models/verdictorder.h"
#include "widgets/plain.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QStyle>

namespace kabocha::ui {
namespace {

constexpr int MostLines = 6;
constexpr int Gap = 8;
constexpr int Columns = 4;

Tone toneOf(spec::Status status)
{
    switch (status) {
    case spec::Status::Pass:
        return Tone::Good;
    case spec::Status::Fail:
        return Tone::Bad;
    case spec::Status::Undecidable:
        return Tone::Warning;
    case spec::Status::NotMeasured:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

} // namespace

VerdictLabel::VerdictLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

void VerdictLabel::setRows(const QList<job::ReportRow> &rows)
{
    QList<job::ReportRow> sorted = rows;
    std::stable_sort(sorted.begin(), sorted.end(), [](const job::ReportRow &a, const job::ReportRow &b) {
        return rankOf(a.status) < rankOf(b.status);
    });
    m_lines.clear();
    QStringList text;
    for (const job::ReportRow &row : std::as_const(sorted)) {
        m_lines.append({row.status,
                        {row.specification.spec, testText(row), statusText(row.status),
                         marginText(row.margin, row.unit)}});
        QStringList said = m_lines.constLast().cells;
        said.removeAll(QString());
        text << said.join(u' ');
    }
    m_more.clear();
    if (m_lines.size() > MostLines) {
        m_more = tr("and %1 more, none worse").arg(m_lines.size() - MostLines + 1);
        m_lines.remove(MostLines - 1, m_lines.size() - MostLines + 1);
    }
    setText(text.join(u'\n'));
    setPlainTip(*this, m_more.isEmpty() ? QString() : this->text());
    updateGeometry();
    update();
}

void VerdictLabel::setRemark(const QString &remark)
{
    m_lines.clear();
    m_more = remark;
    setText(remark);
    setPlainTip(*this, {});
    updateGeometry();
    update();
}

int VerdictLabel::markSide() const
{
    return std::max(16, fontMetrics().height());
}

int VerdictLabel::lineHeight() const
{
    return markSide() + 4;
}

QList<int> VerdictLabel::columnWidths() const
{
    QList<int> widths(Columns, 0);
    for (const Line &line : m_lines) {
        for (int i = 0; i < Columns; ++i)
            widths[i] = std::max(widths.at(i), fontMetrics().horizontalAdvance(line.cells.at(i)) + 1);
    }
    return widths;
}

QSize VerdictLabel::sizeHint() const
{
    int width = markSide() + Gap;
    for (const int column : columnWidths())
        width += column + 2 * Gap;
    width = std::max(width, fontMetrics().horizontalAdvance(m_more) + markSide() + 2 * Gap);
    const auto lines = m_lines.size() + (m_more.isEmpty() ? 0 : 1);
    return {width, static_cast<int>(lines) * lineHeight()};
}

QSize VerdictLabel::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void VerdictLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QList<int> widths = columnWidths();
    const int height = lineHeight();
    const int mark = markSide();
    const QColor quiet = toneColor(Tone::Neutral, palette());
    const auto placed = [this](const QRect &cell) {
        return QStyle::visualRect(layoutDirection(), rect(), cell);
    };
    const auto side = Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    int y = 0;
    for (const Line &line : std::as_const(m_lines)) {
        statusIcon(line.status, palette())
            .paint(&painter, placed(QRect(0, y + (height - mark) / 2, mark, mark)));
        int x = mark + Gap;
        for (int i = 0; i < Columns; ++i) {
            const bool verdict = i == 2;
            painter.setPen(verdict  ? toneColor(toneOf(line.status), palette())
                           : i == 1 ? quiet
                                    : palette().color(QPalette::WindowText));
            const QRect cell(x, y, width() - x, height);
            painter.drawText(placed(cell), side,
                             fontMetrics().elidedText(line.cells.at(i), Qt::ElideRight, cell.width()));
            x += widths.at(i) + 2 * Gap;
        }
        y += height;
    }
    painter.setPen(quiet);
    painter.drawText(placed(QRect(m_lines.isEmpty() ? 0 : mark + Gap, y, width(), height)), side, m_more);
}

} // namespace kabocha::ui
