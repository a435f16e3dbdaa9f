// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "walk/cuttext.h"

#include "walk/walker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>

namespace kabocha::test {
namespace {

constexpr int Slack = 1; ///< pixels by which fonts and styles round differently

int widthOf(const QWidget *widget, const QString &text)
{
    return widget->fontMetrics().size(Qt::TextShowMnemonic, text).width();
}

QString tooNarrow(const QWidget *widget, const QString &text, int has, int needs)
{
    return QStringLiteral("%1: “%2” needs %3 pixels and has %4.")
        .arg(described(widget), text.simplified())
        .arg(needs)
        .arg(has);
}

void checkLabel(const QLabel *label, QStringList &findings)
{
    if (label->text().isEmpty() ||
        label->inherits("kabocha::ui::VerdictLabel")) // that sums up what does not fit
        return;
    const QSize has = label->contentsRect().size();
    if (label->wordWrap()) {
        const int needs = label->heightForWidth(label->width()) - (label->height() - has.height());
        if (needs > has.height() + Slack)
            findings << QStringLiteral("%1: its lines need a height of %2 and have %3.")
                            .arg(described(label))
                            .arg(needs)
                            .arg(has.height());
        return;
    }
    const int needs = label->sizeHint().width() - (label->width() - has.width());
    if (needs > has.width() + Slack)
        findings << tooNarrow(label, label->text(), has.width(), needs);
    if (label->minimumSizeHint().height() > label->height() + Slack)
        findings << QStringLiteral("%1 is not as high as its words.").arg(described(label));
}

void checkButton(const QAbstractButton *button, QStringList &findings)
{
    if (button->text().isEmpty())
        return;
    int has = button->contentsRect().width();
    int needs = widthOf(button, button->text());
    if (const auto *tool = qobject_cast<const QToolButton *>(button)) {
        if (tool->toolButtonStyle() == Qt::ToolButtonIconOnly ||
            (tool->defaultAction() && tool->toolButtonStyle() == Qt::ToolButtonFollowStyle))
            return;
        has = tool->width();
        needs = tool->sizeHint().width();
    } else {
        QStyleOptionButton option;
        option.initFrom(button);
        option.text = button->text();
        option.icon = button->icon();
        option.iconSize = button->iconSize();
        const auto element = qobject_cast<const QCheckBox *>(button)      ? QStyle::SE_CheckBoxContents
                             : qobject_cast<const QRadioButton *>(button) ? QStyle::SE_RadioButtonContents
                                                                          : QStyle::SE_PushButtonContents;
        has = button->style()->subElementRect(element, &option, button).width();
        if (!button->icon().isNull())
            needs += button->iconSize().width() + 4;
    }
    if (needs > has + Slack)
        findings << tooNarrow(button, button->text(), has, needs);
    if (button->fontMetrics().height() > button->height() + Slack)
        findings << QStringLiteral("%1 is not as high as its words.").arg(described(button));
}

void checkTabs(const QTabBar *tabs, QStringList &findings)
{
    int needed = 0;
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (!tabs->isTabVisible(tab))
            continue;
        const QRect rect = tabs->tabRect(tab);
        const int icon = tabs->tabIcon(tab).isNull() ? 0 : tabs->iconSize().width() + 4;
        const int needs = widthOf(tabs, tabs->tabText(tab)) + icon;
        needed += rect.width();
        if (needs > rect.width())
            findings << tooNarrow(tabs, tabs->tabText(tab), rect.width(), needs);
    }
    if (needed > tabs->width() + Slack)
        findings << QStringLiteral("%1: not all tabs are in sight; they need %2 pixels and have %3.")
                        .arg(described(tabs))
                        .arg(needed)
                        .arg(tabs->width());
}

void checkHeader(const QHeaderView *header, QStringList &findings)
{
    if (!header->model() || header->orientation() != Qt::Horizontal)
        return;
    const int margins = 2 * header->style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, header);
    for (int section = 0; section < header->count(); ++section) {
        if (header->isSectionHidden(section))
            continue;
        const QString text = header->model()->headerData(section, Qt::Horizontal).toString();
        int needs = widthOf(header, text) + margins;
        if (header->isSortIndicatorShown() && header->sortIndicatorSection() == section)
            needs += header->style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, header);
        if (!text.isEmpty() && needs > header->sectionSize(section) + Slack)
            findings << tooNarrow(header->parentWidget(), text, header->sectionSize(section), needs);
    }
}

void checkField(const QLineEdit *field, QStringList &findings)
{
    if (!field->text().isEmpty() || field->placeholderText().isEmpty())
        return;
    const QMargins text = field->textMargins();
    const int has = field->contentsRect().width() - text.left() - text.right() - 8;
    const int needs = widthOf(field, field->placeholderText());
    if (needs > has + Slack)
        findings << tooNarrow(field, field->placeholderText(), has, needs);
}

void checkChoice(const QComboBox *box, QStringList &findings)
{
    if (box->isEditable() || box->currentText().isEmpty())
        return;
    QStyleOptionComboBox option;
    option.initFrom(box);
    option.editable = false;
    const int has =
        box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box).width();
    const int needs = widthOf(box, box->currentText());
    if (needs > has + Slack)
        findings << tooNarrow(box, box->currentText(), has, needs);
}

/// The widgets that a layout places beside one another.
void collect(const QLayout *layout, QList<const QWidget *> &placed)
{
    for (int i = 0; i < layout->count(); ++i) {
        const QLayoutItem *item = layout->itemAt(i);
        if (const QWidget *widget = const_cast<QLayoutItem *>(item)->widget()) {
            if (widget->isVisible())
                placed << widget;
        } else if (const QLayout *inner = const_cast<QLayoutItem *>(item)->layout()) {
            collect(inner, placed);
        }
    }
}

void checkPlaces(const QWidget *parent, QStringList &findings)
{
    if (const auto *area = qobject_cast<const QScrollArea *>(parent);
        area && area->widget() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
        area->widget()->width() > area->viewport()->width() + Slack)
        findings << QStringLiteral(
                        "What %1 holds needs a width of %2 and has %3; it does not scroll that way.")
                        .arg(described(area))
                        .arg(area->widget()->width())
                        .arg(area->viewport()->width());
    if (!parent->layout() || qobject_cast<const QStackedLayout *>(parent->layout()))
        return;
    QList<const QWidget *> placed;
    collect(parent->layout(), placed);
    for (qsizetype i = 0; i < placed.size(); ++i) {
        const QRect rect = placed[i]->geometry();
        if (!parent->rect().adjusted(-Slack, -Slack, Slack, Slack).contains(rect) && !rect.isEmpty())
            findings << QStringLiteral("%1 sticks out of %2.").arg(described(placed[i]), described(parent));
        for (qsizetype j = i + 1; j < placed.size(); ++j) {
            const QRect shared = rect & placed[j]->geometry();
            if (shared.width() > 2 && shared.height() > 2)
                findings << QStringLiteral("%1 and %2 lie over one another.")
                                .arg(described(placed[i]), described(placed[j]));
        }
    }
}

} // namespace

QStringList cutTexts(const QWidget &window)
{
    for (int layer = 0; layer < 4; ++layer) // what a layout asks of the one around it comes as an event
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QStringList findings;
    checkPlaces(&window, findings);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            checkLabel(label, findings);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            checkButton(button, findings);
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            checkTabs(tabs, findings);
        else if (const auto *header = qobject_cast<const QHeaderView *>(widget))
            checkHeader(header, findings);
        else if (const auto *field = qobject_cast<const QLineEdit *>(widget))
            checkField(field, findings);
        else if (const auto *box = qobject_cast<const QComboBox *>(widget))
            checkChoice(box, findings);
        else if (const auto *group = qobject_cast<const QGroupBox *>(widget);
                 group && widthOf(group, group->title()) > group->width())
            findings << tooNarrow(group, group->title(), group->width(), widthOf(group, group->title()));
        checkPlaces(widget, findings);
    }
    findings.removeDuplicates();
    return findings;
}

} // namespace kabocha::test
