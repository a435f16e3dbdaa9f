// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/reasondialog.h"

#include "widgets/lineedit.h"
#include "widgets/parts.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QTreeWidget>

namespace kabocha::ui {

/// In which the two occasions differ.
struct ReasonDialog::Words
{
    QString title = {};
    QString heading = {};
    QString table = {}; ///< its accessible name
    QString example = {};
    QString button = {};
    QString icon = {};
    bool replaces = true; ///< there are new values
    QString (*why)(int values) = nullptr;
};

class ReasonDialog::Private
{
public:
    explicit Private(const Words &of) : words(of) {}
    void build(ReasonDialog *q);
    void refresh() { button->setEnabled(isComplete()); }
    [[nodiscard]] bool isComplete() const
    {
        return table->topLevelItemCount() == 0 || !reason->text().trimmed().isEmpty();
    }

    const Words words;
    QLabel *why = nullptr;
    QTreeWidget *table = nullptr;
    LineEdit *reason = nullptr;
    QPushButton *button = nullptr;
};

void ReasonDialog::Private::build(ReasonDialog *q)
{
    QLabel *heading = ui::heading(words.heading, q);
    heading->setObjectName(QStringLiteral("reasonHeading"));
    heading->setWordWrap(true);
    why = new QLabel(q);
    why->setObjectName(QStringLiteral("reasonWhy"));
    why->setTextFormat(Qt::PlainText);
    why->setWordWrap(true);

    table = new QTreeWidget(q);
    table->setObjectName(QStringLiteral("reasonTable"));
    table->setAccessibleName(words.table);
    table->setHeaderLabels({tr("Metric"), tr("Sent value"), tr("New value"), tr("Sent to")});
    table->setColumnHidden(2, !words.replaces);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAlternatingRowColors(true);
    table->setAllColumnsShowFocus(true);
    table->setMinimumHeight(table->fontMetrics().height() * 6);

    reason = new LineEdit(q);
    reason->setObjectName(QStringLiteral("reasonField"));
    reason->setPlaceholderText(words.example);
    auto *label = new QLabel(tr("&Reason"), q);
    label->setBuddy(reason);
    auto *reasonLine = new QHBoxLayout;
    reasonLine->setSpacing(8);
    reasonLine->addWidget(label);
    reasonLine->addWidget(reason, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, q);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("reasonCancel"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    button = buttons->addButton(words.button, QDialogButtonBox::AcceptRole);
    button->setObjectName(QStringLiteral("reasonAccept"));
    button->setIcon(icon(words.icon));
    button->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, q, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, q, &QDialog::reject);
    connect(reason, &QLineEdit::textChanged, q, [this] { refresh(); });

    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(heading);
    column->addWidget(why);
    column->addWidget(table, 1);
    column->addLayout(reasonLine);
    column->addWidget(buttons);
}

ReasonDialog *ReasonDialog::forImport(const QString &file, QWidget *parent)
{
    return new ReasonDialog(
        {.title = tr("Import over Sent Values"),
         .heading = tr("Import %1").arg(file),
         .table = tr("Values that were sent and are replaced"),
         .example = tr("for example: the file holds the values read again by hand"),
         .button = tr("&Import"),
         .icon = QStringLiteral("document-import"),
         .why =
             [](int values) {
                 return tr("%n of the values that it replaces was (were) sent already. The old one and the "
                           "reason of the correction are kept as notes. Without a reason nothing of the file "
                           "is imported.",
                           nullptr, values);
             }},
        parent);
}

ReasonDialog *ReasonDialog::forDeletion(const QStringList &metrics, QWidget *parent)
{
    return new ReasonDialog(
        {.title = tr("Delete Sent Values"),
         .heading = metrics.size() == 1
                        ? tr("Delete %1").arg(metrics.constFirst())
                        : tr("Delete %n measurement(s)", nullptr, static_cast<int>(metrics.size())),
         .table = tr("Values that were sent and are deleted"),
         .example = tr("for example: it belongs to another night"),
         .button = tr("&Delete"),
         .icon = QStringLiteral("edit-delete"),
         .replaces = false,
         .why =
             [](int values) {
                 return tr("%n of the values was (were) sent already, and what was sent stays there. The old "
                           "value and the reason are kept in the job as notes. Without a reason nothing is "
                           "deleted.",
                           nullptr, values);
             }},
        parent);
}

ReasonDialog::ReasonDialog(const Words &words, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(words))
{
    setObjectName(QStringLiteral("reasonDialog"));
    setWindowTitle(words.title);
    d->build(this);
    d->refresh();
    d->reason->setFocus();
    const int unit = fontMetrics().averageCharWidth();
    resize(QSize(unit * 110, fontMetrics().height() * 20).boundedTo(screen()->availableSize() * 9 / 10));
}

ReasonDialog::~ReasonDialog() = default;

void ReasonDialog::setValues(const QList<CorrectedValue> &values)
{
    d->table->clear();
    QList<QTreeWidgetItem *> rows;
    for (const CorrectedValue &value : values)
        rows << new QTreeWidgetItem({value.metric, value.before, value.after, value.sent});
    d->table->addTopLevelItems(rows);
    if (!rows.isEmpty())
        d->table->setCurrentItem(rows.constFirst());
    for (int column = 0; column < d->table->columnCount(); ++column)
        d->table->resizeColumnToContents(column);
    d->why->setText(d->words.why(static_cast<int>(values.size())));
    d->refresh();
}

QString ReasonDialog::reason() const
{
    return d->reason->text();
}

void ReasonDialog::accept()
{
    if (d->isComplete())
        QDialog::accept();
}

} // namespace kabocha::ui
