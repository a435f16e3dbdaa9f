// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/importcolumns.h"

#include "models/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>

namespace kabocha::ui {
namespace {

constexpr qsizetype MostColumns = 64;
constexpr int Widest = 24; ///< of a name or a sample, in characters

using job::CsvRole;

QLabel *cellLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(label->fontMetrics().elidedText(text, Qt::ElideRight,
                                                   label->fontMetrics().averageCharWidth() * Widest));
    label->setToolTip(plainTip(text));
    return label;
}

} // namespace

ImportColumns::ImportColumns(ImportController &controller, QWidget *parent)
    : QScrollArea(parent), m_controller(controller)
{
    setObjectName(QStringLiteral("importColumns"));
    setAccessibleName(tr("What the columns hold"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    rebuild();
}

QSize ImportColumns::sizeHint() const
{
    const QSize inside = widget() ? widget()->sizeHint() : QSize();
    return {inside.width(), inside.height() + horizontalScrollBar()->sizeHint().height() + 4};
}

void ImportColumns::rebuild()
{
    m_names = m_controller.columns().names;
    m_samples = m_controller.columns().samples;
    m_roles.clear();
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    const qsizetype shown = std::min(m_names.size(), MostColumns);
    for (qsizetype i = 0; i < shown; ++i) {
        const QString name = m_names.at(i).isEmpty() ? tr("Column %1").arg(i + 1) : m_names.at(i);
        auto *role = new QComboBox(content);
        role->setObjectName(QStringLiteral("importColumn%1").arg(i + 1));
        role->setAccessibleName(tr("What the column “%1” holds").arg(name));
        role->setAccessibleDescription(m_samples.value(i));
        for (const auto &[text, what] : {std::pair(tr("Metric"), CsvRole::Metric),
                                         {tr("Value"), CsvRole::Value},
                                         {tr("Unit"), CsvRole::Unit},
                                         {tr("Note"), CsvRole::Note},
                                         {tr("Error"), CsvRole::Error},
                                         {tr("Measured at"), CsvRole::MeasuredAt},
                                         {tr("Nothing to record"), CsvRole::Ignore}})
            role->addItem(text, static_cast<int>(what));
        connect(role, &QComboBox::currentIndexChanged, this, [this, i, role] {
            if (!m_showing)
                m_controller.setRole(i, static_cast<CsvRole>(role->currentData().toInt()));
        });
        m_roles << role;
        auto *box = new QVBoxLayout;
        box->setSpacing(2);
        QLabel *heading = cellLabel(name, content);
        QFont strong = heading->font();
        strong.setWeight(QFont::DemiBold);
        heading->setFont(strong);
        QLabel *sample = cellLabel(m_samples.value(i), content);
        sample->setForegroundRole(QPalette::PlaceholderText);
        box->addWidget(heading);
        box->addWidget(role);
        box->addWidget(sample);
        row->addLayout(box);
    }
    if (m_names.size() > shown) {
        auto *more = new QLabel(
            tr("and %n more column(s)", nullptr, static_cast<int>(m_names.size() - shown)), content);
        row->addWidget(more);
    }
    row->addStretch(1);
    setWidget(content); // the one before goes
    updateGeometry();
}

void ImportColumns::refresh()
{
    m_showing = true;
    if (m_names != m_controller.columns().names || m_samples != m_controller.columns().samples)
        rebuild();
    const QList<job::CsvColumn> &columns = m_controller.mapping().columns;
    for (qsizetype i = 0; i < m_roles.size(); ++i)
        m_roles.at(i)->setCurrentIndex(m_roles.at(i)->findData(static_cast<int>(columns.value(i).role)));
    m_showing = false;
    setVisible(!m_roles.isEmpty());
}

} // namespace kabocha::ui
