// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/correctiondialog.h"

#include "job/correction.h"
#include "models/text.h"
#include "widgets/followpalette.h"
#include "widgets/numberfield.h"
#include "widgets/parts.h"
#include "widgets/theme.h"
#include "widgets/timefield.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace kabocha::ui {

class CorrectionDialog::Private
{
public:
    Private(document::JobDocument &of, const job::Measurement &what, const std::optional<SentTo> &there,
            const units::Unit &in, const Clock &now)
        : document(of), measurement(what), to(there), unit(in), clock(now)
    {
    }
    void build(CorrectionDialog *q);
    [[nodiscard]] QString occasion() const; ///< what was sent, and what becomes of it
    [[nodiscard]] bool isAsAsked() const;   ///< the job still holds what is corrected
    void refresh();
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] job::ValueNotes said() const
    {
        return job::valueNotesOf(document.job(), measurement.metric);
    }
    [[nodiscard]] job::ValueNotes before() const
    {
        return {.error = said().error,
                .measuredAt = said().measuredAt.isValid() ? said().measuredAt : recordedAt};
    }
    [[nodiscard]] Result<QDateTime>
    at() const; ///< as the time field; to the millisecond where it is left as it was
    [[nodiscard]] job::ValueNotes notes() const; ///< of what is typed, which can be read
    [[nodiscard]] bool isComplete() const { return isChanged() && !reason->text().trimmed().isEmpty(); }

    document::JobDocument &document;
    const job::Measurement measurement;
    const std::optional<SentTo> to; ///< empty: it is deleted
    const units::Unit unit;
    const Clock &clock;
    QDateTime recordedAt; ///< of the sent value; invalid: not known
    NumberField *value = nullptr;
    TimeField *time = nullptr;
    QLabel *echo = nullptr;
    LineEdit *reason = nullptr;
    QPushButton *button = nullptr;
};

QString CorrectionDialog::Private::occasion() const
{
    if (!to) {
        const job::Correction last = job::correctionsOf(document.job(), measurement.metric).constLast();
        return tr("%1 was sent, then deleted from this job (“%2”). What is recorded now is a new measurement "
                  "that corrects it; the reason stays with it as a note. Dispatch the job again afterwards.")
            .arg(last.from, last.reason);
    }
    const QString old = valueText(measurement.value, measurement.unit.canonical());
    if (!to->arrived)
        return tr("%1 is on its way to %2. The corrected value is a new measurement; the old "
                  "one and the reason stay with it as notes. Dispatch the job again afterwards.")
            .arg(old, to->target);
    if (to->job < 0)
        return tr("%1 was sent to %2. The corrected value is a new measurement; the old one and the "
                  "reason stay with it as notes. Dispatch the job again afterwards.")
            .arg(old, to->target);
    return tr("%1 was sent to %2 in its job %3. The corrected value is a new measurement; the old "
              "one and the reason stay with it as notes. Dispatch the job again afterwards.")
        .arg(old, to->target, QString::number(to->job));
}

bool CorrectionDialog::Private::isAsAsked() const
{
    const job::Measurement *now = document.job().find(measurement.metric);
    return to ? now && now->identifier == measurement.identifier
              : job::isDeleted(document.job(), measurement.metric);
}

void CorrectionDialog::Private::build(CorrectionDialog *q)
{
    const auto text = [q](const char *name) {
        auto *label = new QLabel(q);
        label->setObjectName(QLatin1String(name));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        return label;
    };
    QLabel *heading =
        ui::heading((to ? tr("Correct %1") : tr("Record %1 again")).arg(measurement.metric.text()), q);
    heading->setObjectName(QStringLiteral("correctionHeading"));
    heading->setWordWrap(true);

    QLabel *why = text("correctionWhy");
    why->setText(occasion());

    value = new NumberField(q);
    value->setObjectName(QStringLiteral("correctionValue"));
    value->setMetricUnit(unit);
    if (measurement.value && measurement.unit == unit)
        value->setText(entryText(measurement.value, before().error));
    value->selectAll();
    auto *valueLabel = new QLabel(tr("&Value"), q);
    valueLabel->setBuddy(value);
    auto *unitLabel = text("correctionUnit");
    unitLabel->setWordWrap(false);
    unitLabel->setText(unit.canonical());
    echo = text("correctionEcho");
    echo->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    echo->setMinimumHeight(echo->fontMetrics().lineSpacing() * 3); // for whatever is wrong

    time = new TimeField(clock, q);
    time->setObjectName(QStringLiteral("correctionMeasuredAt"));
    time->setPurpose(
        tr("When the right value was measured, in UTC: 22:15 or 2026-11-27 22:15. Empty: now, when "
           "you correct it. A time typed here goes with the job as the note “measured_at”, and "
           "the history shows the value there."));
    time->setText(TimeField::textOf(before().measuredAt));
    auto *timeLabel = new QLabel(tr("&Measured at (UTC)"), q);
    timeLabel->setBuddy(time);

    reason = new LineEdit(q);
    reason->setObjectName(QStringLiteral("correctionReason"));
    reason->setPlaceholderText(tr("for example: read off the wrong sensor"));
    auto *reasonLabel = new QLabel(tr("&Reason"), q);
    reasonLabel->setBuddy(reason);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, q);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("correctionCancel"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    button = buttons->addButton(tr("&Correct"), QDialogButtonBox::AcceptRole);
    button->setObjectName(QStringLiteral("correctionButton"));
    button->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, q, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, q, &QDialog::reject);
    connect(value, &NumberField::entryChanged, q, [this] { refresh(); });
    connect(time, &QLineEdit::textChanged, q, [this] { refresh(); });
    connect(reason, &QLineEdit::textChanged, q, [this] { refresh(); });

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->addWidget(valueLabel, 0, 0);
    grid->addWidget(value, 0, 1);
    grid->addWidget(unitLabel, 0, 2);
    grid->addWidget(timeLabel, 1, 0);
    grid->addWidget(time, 1, 1);
    grid->addWidget(echo, 2, 1, 1, 2);
    grid->addWidget(reasonLabel, 3, 0);
    grid->addWidget(reason, 3, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(heading);
    column->addWidget(why);
    column->addLayout(grid);
    column->addWidget(buttons);
    QWidget::setTabOrder(value, time);
    QWidget::setTabOrder(time, reason);
    QWidget::setTabOrder(reason, button);
}

Result<QDateTime> CorrectionDialog::Private::at() const
{
    const QDateTime old = before().measuredAt;
    const Result<QDateTime> typed = time->at();
    return typed && time->text() == TimeField::textOf(old) ? old : typed;
}

job::ValueNotes CorrectionDialog::Private::notes() const
{
    const units::ConvertedEntry &entry = **value->entry();
    return {.error = entry.value ? entry.error : std::nullopt, .measuredAt = *at()};
}

bool CorrectionDialog::Private::isChanged() const
{
    if (!value->isValid() || !at())
        return false;
    const auto &entry = *value->entry();
    // Where nobody said when, it is said neither by keeping the time nor by taking it away.
    return !to || entry->value != measurement.value || unit != measurement.unit ||
           (notes() != before() && notes() != said());
}

/// What will be stored, or why it cannot be.
void CorrectionDialog::Private::refresh()
{
    const auto &entry = value->entry();
    const bool wrongValue = entry && !entry->has_value();
    const Result<QDateTime> measuredAt = at();
    const bool wrong = wrongValue || !measuredAt;
    QPalette palette =
        QApplication::palette(); // when it changes, those of the parts may still be the old ones
    if (wrong)
        palette.setColor(QPalette::WindowText, toneColor(Tone::Bad, palette));
    echo->setPalette(palette);
    if (wrong)
        echo->setText((wrongValue ? entry->error() : measuredAt.error()).text());
    else if (!entry)
        echo->setText(tr("Type the right value, or “-” if it was not measured."));
    else if (!isChanged())
        echo->setText(tr("That is the value that was sent."));
    else if (!(*entry)->value && !notes().measuredAt.isValid())
        echo->setText(tr("Will be stored as “not measured”."));
    else
        echo->setText(tr("Will be stored as %1").arg(storedText((*entry)->value, unit, notes())));
    button->setEnabled(isComplete());
}

CorrectionDialog::CorrectionDialog(document::JobDocument &document, const job::Measurement &measurement,
                                   const std::optional<SentTo> &to, const units::Unit &unit,
                                   const Clock &clock, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(document, measurement, to, unit, clock))
{
    setObjectName(QStringLiteral("correctionDialog"));
    setWindowTitle(tr("Correct a Sent Value"));
    d->build(this);
    followPalette(this, [this] { d->refresh(); });
    d->value->setFocus();
    resize(std::max(sizeHint().width(), fontMetrics().averageCharWidth() * 76), sizeHint().height());
    // What is corrected must still be there.
    connect(&document, &document::JobDocument::jobChanged, this, [this] {
        if (!d->isAsAsked())
            reject();
    });
}

CorrectionDialog::~CorrectionDialog() = default;

void CorrectionDialog::suggest(std::optional<double> value, const job::ValueNotes &notes)
{
    d->time->setText(TimeField::textOf(notes.measuredAt));
    d->value->setText(entryText(value, notes.error));
    d->refresh(); // the text may be the same
    d->reason->setFocus();
}

void CorrectionDialog::setRecordedAt(const QDateTime &at)
{
    d->recordedAt = at;
    if (d->time->text().isEmpty() && !d->time->isModified()) // nobody was faster
        d->time->setText(TimeField::textOf(d->before().measuredAt));
    d->refresh();
}

void CorrectionDialog::accept()
{
    if (!d->isComplete())
        return; // the button is off, and what is missing is said
    disconnect(&d->document, nullptr, this, nullptr);
    d->document.correct(d->measurement.metric, (**d->value->entry()).value, d->unit, d->reason->text(),
                        d->notes());
    QDialog::accept();
}

} // namespace kabocha::ui
