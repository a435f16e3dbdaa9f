// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/publishdialog.h"

#include "widgets/followpalette.h"
#include "widgets/markdelegate.h"
#include "widgets/parts.h"
#include "widgets/taborder.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

namespace kabocha::ui {

using dispatch::Published;

class PublishDialog::Private
{
public:
    Private(PublishDialog *dialog, PublishController &from) : q(dialog), controller(from) {}

    void build();
    QWidget *buildTable();
    void show();
    void paintMarks();
    void showCounts();
    void begin();
    void copy();

    PublishDialog *q;
    PublishController &controller;
    PublishedFilter filter;
    QLabel *heading = nullptr;
    QLabel *note = nullptr;
    QLabel *noteMark = nullptr;
    QProgressBar *bar = nullptr;
    QLabel *counts = nullptr;
    QCheckBox *problemsOnly = nullptr;
    QTreeView *table = nullptr;
    QPushButton *copyButton = nullptr;
    QPushButton *againButton = nullptr;
    QPushButton *closeButton = nullptr;
};

void PublishDialog::Private::build()
{
    heading = ui::heading({}, q);
    heading->setObjectName(QStringLiteral("publishHeading"));
    heading->setWordWrap(true);

    noteMark = new QLabel(q);
    note = new QLabel(q);
    note->setObjectName(QStringLiteral("publishNote"));
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    bar = new QProgressBar(q);
    bar->setObjectName(QStringLiteral("publishProgress"));
    bar->setTextVisible(false);
    bar->setAccessibleName(tr("Progress of publishing"));

    counts = new QLabel(q);
    counts->setObjectName(QStringLiteral("publishCounts"));
    counts->setTextFormat(Qt::PlainText);
    problemsOnly = new QCheckBox(tr("&Problems only"), q);
    problemsOnly->setObjectName(QStringLiteral("publishProblemsOnly"));
    QObject::connect(problemsOnly, &QCheckBox::toggled, q, [this](bool on) { filter.setProblemsOnly(on); });

    auto *buttons = new QDialogButtonBox(q);
    copyButton = buttons->addButton(tr("&Copy List"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName(QStringLiteral("publishCopy"));
    copyButton->setIcon(icon(QStringLiteral("edit-copy")));
    copyButton->setToolTip(tr("Copies the selected rows, or all that are shown."));
    againButton = buttons->addButton(tr("Publish &Again"), QDialogButtonBox::ActionRole);
    againButton->setObjectName(QStringLiteral("publishAgain"));
    againButton->setToolTip(tr("What is equal there is left as it is."));
    closeButton = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    closeButton->setObjectName(QStringLiteral("publishClose"));
    closeButton->setDefault(true);
    copyButton->setAutoDefault(false);
    againButton->setAutoDefault(false);
    QObject::connect(copyButton, &QPushButton::clicked, q, [this] { copy(); });
    QObject::connect(againButton, &QPushButton::clicked, q, [this] { controller.publishAgain(); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, q, [this] {
        if (controller.isRunning())
            controller.cancel(); // the dialog stays: it shows how far it came
        else
            q->reject();
    });

    auto *noteLine = new QHBoxLayout;
    noteLine->setSpacing(8);
    noteLine->addWidget(noteMark, 0, Qt::AlignTop);
    noteLine->addWidget(note, 1);
    auto *countLine = new QHBoxLayout;
    countLine->setSpacing(8);
    countLine->addWidget(counts, 1);
    countLine->addWidget(problemsOnly);
    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(heading);
    column->addLayout(noteLine);
    column->addWidget(bar);
    column->addLayout(countLine);
    column->addWidget(buildTable(), 1);
    column->addWidget(buttons);
}

QWidget *PublishDialog::Private::buildTable()
{
    filter.setSourceModel(&controller.outcomes());
    filter.setSortCaseSensitivity(Qt::CaseInsensitive);
    table = new QTreeView(q);
    table->setObjectName(QStringLiteral("publishTable"));
    table->setAccessibleName(tr("What became of each definition"));
    table->setModel(&filter);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAlternatingRowColors(true);
    table->setAllColumnsShowFocus(true);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setTextElideMode(Qt::ElideMiddle);
    table->setSortingEnabled(true);
    table->sortByColumn(-1, Qt::AscendingOrder); // as they were settled, until the person says otherwise
    table->setItemDelegateForColumn(PublishedModel::OutcomeColumn,
                                    new MarkDelegate(
                                        [](const QModelIndex &index, const QPalette &palette) {
                                            return index.data(PublishedModel::ProblemRole).toBool()
                                                       ? severityIcon(Severity::Warning, palette)
                                                       : statusIcon(spec::Status::Pass, palette);
                                        },
                                        table));
    const QFontMetrics metrics = table->fontMetrics();
    table->header()->resizeSection(PublishedModel::OutcomeColumn,
                                   metrics.horizontalAdvance(tr("not stored")) + 56);
    table->header()->resizeSection(PublishedModel::NameColumn, metrics.averageCharWidth() * 52);
    table->header()->resizeSection(PublishedModel::KindColumn,
                                   metrics.horizontalAdvance(tr("specification")) + 32);
    table->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *shortcut = new QShortcut(QKeySequence::Copy, table, nullptr, nullptr, Qt::WidgetShortcut);
    QObject::connect(shortcut, &QShortcut::activated, q, [this] { copy(); });
    return table;
}

void PublishDialog::Private::begin()
{
    const PublishOrder &order = controller.order();
    q->setWindowTitle(tr("Publish Definitions"));
    const QString where = controller.target().isProduction()
                              ? tr("%1 (PRODUCTION)").arg(controller.target().name)
                              : controller.target().name;
    heading->setText(tr("%1 → %2: metrics %3, specifications %4", "package, target, counts")
                         .arg(order.title, where, QString::number(order.metrics.size()),
                              QString::number(order.specifications.size())));
    problemsOnly->setChecked(false);
    show();
}

void PublishDialog::Private::show()
{
    const bool running = controller.isRunning();
    note->setText(controller.note());
    noteMark->setVisible(!running);
    bar->setVisible(running);
    againButton->setVisible(!running);
    closeButton->setText(running ? tr("Cancel") : tr("Close"));
    paintMarks();
    showCounts();
}

void PublishDialog::Private::paintMarks()
{
    QPalette palette = q->palette();
    if (controller.target().isProduction())
        palette.setColor(QPalette::WindowText, toneColor(Tone::Production, palette));
    heading->setPalette(palette);
    const QIcon mark = controller.hasFailed()      ? severityIcon(Severity::Error, q->palette())
                       : controller.isIncomplete() ? severityIcon(Severity::Warning, q->palette())
                                                   : statusIcon(spec::Status::Pass, q->palette());
    noteMark->setPixmap(mark.pixmap(q->fontMetrics().height()));
}

void PublishDialog::Private::showCounts()
{
    const PublishedModel &outcomes = controller.outcomes();
    copyButton->setEnabled(outcomes.rowCount() > 0);
    counts->setText(tr("%1 new · %2 changed · %3 equal · %4 not stored")
                        .arg(outcomes.count(Published::State::Created))
                        .arg(outcomes.count(Published::State::Changed))
                        .arg(outcomes.count(Published::State::Unchanged))
                        .arg(outcomes.count(Published::State::NotStored)));
}

void PublishDialog::Private::copy()
{
    QList<int> rows;
    for (const QModelIndex &index : table->selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty()) {
        for (int row = 0; row < filter.rowCount(); ++row)
            rows << row;
    }
    QGuiApplication::clipboard()->setText(filter.tsv(rows));
}

PublishDialog::PublishDialog(PublishController &controller, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(this, controller))
{
    setObjectName(QStringLiteral("publishDialog"));
    d->build();
    orderTabs(*this);
    const int unit = fontMetrics().averageCharWidth();
    resize(QSize(unit * 128, fontMetrics().height() * 34).boundedTo(screen()->availableSize() * 9 / 10));
    QHeaderView *header = d->table->header();
    header->resizeSection(PublishedModel::NameColumn,
                          std::min(header->sectionSize(PublishedModel::NameColumn), width() * 9 / 20));
    connect(&controller, &PublishController::started, this, [this] { d->begin(); });
    connect(&controller, &PublishController::changed, this, [this] { d->show(); });
    connect(&controller, &PublishController::progressed, this, [this](qsizetype done, qsizetype total) {
        d->bar->setRange(0, done > 0 ? static_cast<int>(total) : 0); // at first nothing is known
        d->bar->setValue(static_cast<int>(done));
        d->note->setText(d->controller.note());
        d->showCounts();
    });
    d->begin();
    followPalette(this, [this] { d->paintMarks(); });
}

PublishDialog::~PublishDialog() = default;

void PublishDialog::reject()
{
    d->controller.cancel();
    QDialog::reject();
}

} // namespace kabocha::ui
