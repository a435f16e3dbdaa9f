// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/metricfilterbar.h"

#include "models/metricfiltermodel.h"
#include "widgets/flowlayout.h"
#include "widgets/lineedit.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QMenu>
#include <QToolButton>

namespace kabocha::ui {

MetricFilterBar::MetricFilterBar(MetricFilterModel &filter, QWidget *parent)
    : QWidget(parent)
    , m_filter(filter)
    , m_search(new LineEdit(this))
    , m_tag(new QComboBox(this))
    , m_unmeasured(new QCheckBox(tr("&Unmeasured only"), this))
    , m_favourites(new QCheckBox(tr("Favourites onl&y"), this))
    , m_columns(new QToolButton(this))
{
    m_search->setObjectName(QStringLiteral("metricsSearch"));
    m_search->setAccessibleName(tr("Search metrics"));
    m_search->setPlaceholderText(tr("Search metrics"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);

    m_tag->setObjectName(QStringLiteral("metricsTag"));
    m_tag->setAccessibleName(tr("Only metrics with this tag"));
    m_tag->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tag->setMinimumContentsLength(10);
    m_tag->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_unmeasured->setObjectName(QStringLiteral("metricsUnmeasured"));
    m_favourites->setObjectName(QStringLiteral("metricsFavourites"));

    m_columns->setObjectName(QStringLiteral("metricsColumns"));
    m_columns->setIcon(icon(QStringLiteral("configure")));
    m_columns->setAutoRaise(true);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setAccessibleName(tr("Columns of the metrics"));
    m_columns->setToolTip(tr("Choose the columns of the metrics"));
    m_columns->setFocusPolicy(Qt::TabFocus);

    auto *first = new QHBoxLayout;
    first->setSpacing(4);
    first->addWidget(m_search, 1);
    first->addWidget(m_columns);
    auto *second = new FlowLayout;
    second->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_tag, m_unmeasured, m_favourites})
        second->addWidget(widget);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addLayout(first);
    layout->addLayout(second);
    QWidget::setTabOrder(m_search, m_columns);
    QWidget::setTabOrder(m_columns, m_tag);
    QWidget::setTabOrder(m_tag, m_unmeasured);
    QWidget::setTabOrder(m_unmeasured, m_favourites);

    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_filter.setSearch(text); });
    connect(m_tag, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter.setTag(index > 0 ? m_tag->itemText(index) : QString()); });
    connect(m_unmeasured, &QCheckBox::toggled, this, [this](bool on) { m_filter.setUnmeasuredOnly(on); });
    connect(m_favourites, &QCheckBox::toggled, this, [this](bool on) { m_filter.setFavouritesOnly(on); });
}

void MetricFilterBar::setTags(const QStringList &tags)
{
    const QString chosen = m_tag->currentIndex() > 0 ? m_tag->currentText() : QString();
    {
        const QSignalBlocker quiet(m_tag);
        m_tag->clear();
        m_tag->addItem(tr("All tags"));
        m_tag->addItems(tags);
        const QFontMetrics metrics = m_tag->fontMetrics();
        const int characters =
            metrics.horizontalAdvance(tr("All tags")) / metrics.horizontalAdvance(u'X') + 2;
        m_tag->setMinimumContentsLength(std::max(10, characters));
        m_tag->setCurrentIndex(chosen.isEmpty() ? 0 : std::max(0, m_tag->findText(chosen, Qt::MatchExactly)));
    }
    m_filter.setTag(m_tag->currentIndex() > 0 ? m_tag->currentText() : QString());
}

void MetricFilterBar::setColumns(const QList<QAction *> &actions)
{
    auto *menu = new QMenu(m_columns);
    menu->addActions(actions);
    m_columns->setMenu(menu);
}

void MetricFilterBar::showAll()
{
    m_search->clear();
    m_tag->setCurrentIndex(0);
    m_unmeasured->setChecked(false);
    m_favourites->setChecked(false);
}

bool MetricFilterBar::isOnlyUnmeasured() const
{
    return m_unmeasured->isChecked() && !m_favourites->isChecked() && m_tag->currentIndex() <= 0 &&
           m_search->text().trimmed().isEmpty();
}

} // namespace kabocha::ui
