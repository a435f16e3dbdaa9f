// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/importdialog.h"

#include "dialogs/importcolumns.h"
#include "dialogs/importdialect.h"
#include "widgets/lineedit.h"
#include "widgets/markdelegate.h"
#include "widgets/parts.h"
#include "widgets/taborder.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QTableView>

namespace kabocha::ui {

using job::CsvFate;

class ImportDialog::Private
{
public:
    Private(ImportDialog *dialog, ImportController *from) : q(dialog), controller(from) {}

    void build();
    QWidget *buildTable();
    QLayout *buildReason();
    void refresh();
    void orderTabs();
    void showNote();
    void showCounts();
    void showReason();
    void showRemark();
    [[nodiscard]] bool lacksReason() const;

    ImportDialog *q;
    ImportController *controller;
    QLabel *heading = nullptr;
    QLabel *note = nullptr;
    QLabel *noteMark = nullptr;
    ImportDialect *dialect = nullptr;
    ImportColumns *columns = nullptr;
    QLabel *counts = nullptr;
    QCheckBox *problemsOnly = nullptr;
    QTableView *table = nullptr;
    QLabel *remark = nullptr;
    QWidget *reasonRow = nullptr;
    QLabel *reasonText = nullptr;
    LineEdit *reason = nullptr;
    QProgressBar *bar = nullptr;
    QPushButton *importButton = nullptr;
    QPushButton *cancelButton = nullptr;
    bool asking = false; ///< for the numbers
};

void ImportDialog::Private::build()
{
    heading = ui::heading({}, q);
    heading->setObjectName(QStringLiteral("importHeading"));
    heading->setWordWrap(true);

    noteMark = new QLabel(q);
    note = new QLabel(q);
    note->setObjectName(QStringLiteral("importNote"));
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);

    dialect = new ImportDialect(*controller, q);
    columns = new ImportColumns(*controller, q);

    counts = new QLabel(q);
    counts->setObjectName(QStringLiteral("importCounts"));
    counts->setTextFormat(Qt::PlainText);
    counts->setWordWrap(true);
    problemsOnly = new QCheckBox(tr("Only lines with a &remark"), q);
    problemsOnly->setObjectName(QStringLiteral("importProblemsOnly"));
    QObject::connect(problemsOnly, &QCheckBox::toggled, q,
                     [this](bool on) { controller->lines().setProblemsOnly(on); });

    bar = new QProgressBar(q);
    bar->setObjectName(QStringLiteral("importProgress"));
    bar->setAccessibleName(tr("Progress of reading the table"));
    bar->setTextVisible(false);
    bar->setRange(0, 1000);
    QSizePolicy kept = bar->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // nothing below it moves when it comes and goes
    bar->setSizePolicy(kept);
    bar->setMaximumHeight(6);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, q);
    buttons->setObjectName(QStringLiteral("importButtons"));
    cancelButton = buttons->button(QDialogButtonBox::Cancel);
    cancelButton->setObjectName(QStringLiteral("importCancel"));
    cancelButton->setText(tr("Cancel"));
    importButton = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    importButton->setObjectName(QStringLiteral("importButton"));
    importButton->setIcon(icon(QStringLiteral("document-import")));
    importButton->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::accepted, q, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, q, &QDialog::reject);

    auto *noteLine = new QHBoxLayout;
    noteLine->setSpacing(8);
    noteLine->addWidget(noteMark, 0, Qt::AlignTop);
    noteLine->addWidget(note, 1);
    remark = new QLabel(q);
    remark->setObjectName(QStringLiteral("importRemark"));
    remark->setTextFormat(Qt::PlainText);
    remark->setWordWrap(true);
    remark->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    remark->setTextInteractionFlags(Qt::TextSelectableByMouse);
    remark->setMinimumHeight(remark->fontMetrics().lineSpacing() * 2); // nothing below it moves
    auto *last = new QHBoxLayout;
    last->setSpacing(12);
    last->addWidget(problemsOnly);
    last->addWidget(buttons, 1);
    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(heading);
    column->addLayout(noteLine);
    column->addWidget(dialect);
    column->addWidget(columns);
    column->addWidget(counts);
    column->addWidget(buildTable(), 1);
    column->addWidget(bar);
    column->addWidget(remark);
    column->addLayout(buildReason());
    column->addLayout(last);
}

QWidget *ImportDialog::Private::buildTable()
{
    table = new QTableView(q);
    table->setObjectName(QStringLiteral("importTable"));
    table->setAccessibleName(tr("What becomes of each line"));
    table->setModel(&controller->lines());
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    table->setMinimumHeight(table->fontMetrics().height() * 6);
    QObject::connect(table->selectionModel(), &QItemSelectionModel::currentChanged, q,
                     [this] { showRemark(); });
    table->setItemDelegateForColumn(
        ImportModel::FateColumn,
        new MarkDelegate(
            [](const QModelIndex &index, const QPalette &palette) {
                switch (static_cast<CsvFate>(index.data(ImportModel::FateRole).toInt())) {
                case CsvFate::Recorded:
                    return statusIcon(spec::Status::Pass, palette);
                case CsvFate::Replaces:
                    return severityIcon(Severity::Warning, palette);
                case CsvFate::LeftOut:
                    return severityIcon(Severity::Error, palette);
                case CsvFate::Unchanged:
                case CsvFate::Superseded:
                    return severityIcon(Severity::Note, palette);
                }
                return QIcon();
            },
            table));
    table->setItemDelegateForColumn(
        ImportModel::RemarkColumn,
        new MarkDelegate(
            [](const QModelIndex &index, const QPalette &palette) {
                const QVariant severity = index.data(ImportModel::SeverityRole);
                // The errors have their mark in front of the line.
                return severity.isValid() && severity.toInt() != static_cast<int>(Severity::Error)
                           ? severityIcon(static_cast<Severity>(severity.toInt()), palette)
                           : QIcon();
            },
            table));
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    const int unit = table->fontMetrics().averageCharWidth();
    for (const auto &[column, width] : {std::pair(ImportModel::LineColumn, 7),
                                        {ImportModel::FateColumn, 24},
                                        {ImportModel::MetricColumn, 30},
                                        {ImportModel::ValueColumn, 12},
                                        {ImportModel::UnitColumn, 10},
                                        {ImportModel::RemarkColumn, 40},
                                        {ImportModel::NotesColumn, 12}})
        header->resizeSection(column, std::max(unit * width, header->sectionSizeHint(column)));
    return table;
}

QLayout *ImportDialog::Private::buildReason()
{
    reasonRow = new QWidget(q);
    reasonText = new QLabel(reasonRow);
    reasonText->setObjectName(QStringLiteral("importReasonText"));
    reasonText->setTextFormat(Qt::PlainText);
    reasonText->setWordWrap(true);
    reason = new LineEdit(reasonRow);
    reason->setObjectName(QStringLiteral("importReason"));
    reason->setPlaceholderText(tr("for example: read from the log of the night"));
    auto *label = new QLabel(tr("Rea&son"), reasonRow);
    label->setBuddy(reason);
    QObject::connect(reason, &QLineEdit::textChanged, q, [this] { refresh(); });
    auto *grid = new QGridLayout(reasonRow);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(reasonText, 0, 0, 1, 2);
    grid->addWidget(label, 1, 0);
    grid->addWidget(reason, 1, 1);
    grid->setColumnStretch(1, 1);
    auto *holder = new QVBoxLayout;
    holder->addWidget(reasonRow);
    return holder;
}

bool ImportDialog::Private::lacksReason() const
{
    return !controller->corrected().isEmpty() && reason->text().trimmed().isEmpty();
}

void ImportDialog::Private::refresh()
{
    heading->setText(controller->file().isEmpty()
                         ? tr("Record the table on the clipboard")
                         : tr("Record the measurements of %1").arg(controller->title()));
    dialect->refresh();
    columns->refresh();
    orderTabs();
    showNote();
    showCounts();
    showReason();
    showRemark();
    bar->setVisible(controller->isBusy());
    importButton->setEnabled(controller->canImport() && !lacksReason());
    const bool asks = !controller->isBusy() && !controller->error() && controller->asksForNumbers();
    if (asks && !asking)
        dialect->focusNumbers();
    asking = asks;
}

/// From above to below; the columns are made anew with each separator.
void ImportDialog::Private::orderTabs()
{
    ui::orderTabs(*q);
}

/// What the person should know or do first, one thing at a time.
void ImportDialog::Private::showNote()
{
    const auto say = [this](std::optional<Severity> severity, const QString &text) {
        const int size = q->fontMetrics().height();
        noteMark->setVisible(severity.has_value());
        if (severity)
            noteMark->setPixmap(
                severityIcon(*severity, q->palette()).pixmap(QSize(size, size), q->devicePixelRatioF()));
        note->setText(text);
    };
    if (controller->error()) {
        Error error = *controller->error();
        const int line = std::exchange(error.place, {}).line; // the heading has the file
        say(Severity::Error, line > 0 ? tr("Line %1: %2").arg(line).arg(error.text()) : error.text());
    } else if (controller->isBusy()) {
        say({}, controller->counts().lines == 0 ? tr("The table is being read…")
                                                : tr("The lines are being checked…"));
    } else if (controller->asksForNumbers()) {
        say(Severity::Warning,
            tr("Its numbers can be read in two ways: “1,234” may be a little more than one, or more than a "
               "thousand. Choose below how the numbers are written."));
    } else if (controller->isEncodingGuessed()) {
        say(Severity::Warning,
            tr("The file is not text in UTF-8. It is read as Windows-1252; look at letters with accents, and "
               "choose another encoding if they are wrong."));
    } else if (controller->counts().taken() == 0 && !controller->canImport()) {
        say(Severity::Note, tr("Nothing in it would change the job."));
    } else {
        say({}, tr("Nothing is recorded before you agree; then it is one step, which you can undo."));
    }
}

void ImportDialog::Private::showCounts()
{
    const job::CsvCounts &all = controller->counts();
    QStringList sentences;
    if (all.lines > 0)
        sentences << tr("%1 of %n line(s) will be recorded, %2 left out.", nullptr,
                        static_cast<int>(all.lines))
                         .arg(all.taken())
                         .arg(all.leftOut);
    if (all.replaced > 0)
        sentences << tr("In place of a measurement of the job: %1.").arg(all.replaced);
    if (all.unchanged > 0)
        sentences << tr("Already in the job as it is: %1.").arg(all.unchanged);
    if (all.superseded > 0)
        sentences << tr("Replaced by a later line of the same metric: %1.").arg(all.superseded);
    counts->setText(sentences.join(u' '));
    problemsOnly->setEnabled(controller->lines().problems() > 0 || problemsOnly->isChecked());
    bar->setRange(0, controller->progress() > 0 ? 1000 : 0); // while it is read, nothing is known
    bar->setValue(controller->progress());
}

void ImportDialog::Private::showReason()
{
    const auto corrected = static_cast<int>(controller->corrected().size());
    reasonRow->setVisible(corrected > 0);
    reasonText->setText(tr("%n of the values it replaces was (were) sent already. The old one and the reason "
                           "of the correction are kept as notes.",
                           nullptr, corrected));
}

/// Of the line that is looked at, in full: a tooltip needs a mouse.
void ImportDialog::Private::showRemark()
{
    const ImportModel &lines = controller->lines();
    const QString text = lines.remark(table->currentIndex());
    remark->setText(text);
    remark->setEnabled(!text.isEmpty());
    if (text.isEmpty() && lines.problems() > 0)
        remark->setText(tr("Why a line is left out is said here, for the line that is chosen."));
}

ImportDialog::ImportDialog(ImportController *controller, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(this, controller))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(controller->file().isEmpty() ? tr("Paste Measurements") : tr("Import Measurements"));
    controller->setParent(this);
    d->build();
    const int unit = fontMetrics().averageCharWidth();
    resize(QSize(unit * 150, fontMetrics().height() * 44).boundedTo(screen()->availableSize() * 9 / 10));
    connect(controller, &ImportController::changed, this, [this] { d->refresh(); });
    connect(controller, &ImportController::progressed, this, [this] {
        d->showCounts();
        d->showNote();
    });
    d->refresh();
    d->table->setFocus();
}

ImportDialog::~ImportDialog()
{
    d->controller->disconnect(this); // it is deleted after what it would show is
}

void ImportDialog::accept()
{
    const QString file = d->controller->file();
    const job::CsvCounts counts = d->controller->counts();
    if (!d->controller->import(d->reason->text()))
        return; // the button is off, and what is missing is said
    emit imported(file, counts.taken(), counts.leftOut);
    QDialog::accept();
}

void ImportDialog::reject()
{
    d->controller->cancel();
    QDialog::reject();
}

void ImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && d->importButton)
        d->showNote();
}

} // namespace kabocha::ui
