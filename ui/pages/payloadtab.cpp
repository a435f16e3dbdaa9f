// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/payloadtab.h"

#include "forms/parts.h"
#include "pages/shownbytes.h"
#include "squash/jobcheck.h"

#include <QPlainTextEdit>

namespace kabocha::ui {
namespace {

struct Outgoing
{
    ShownBytes text = {};
    QStringList leftOut = {};
};

} // namespace

class PayloadTab::Private
{
public:
    void show(const Outgoing &outgoing);

    QLabel *size = nullptr;
    QLabel *leftOut = nullptr;
    CodeView *text = nullptr;
};

void PayloadTab::Private::show(const Outgoing &outgoing)
{
    const ShownBytes &shown = outgoing.text;
    size->setText(shown.problem.isEmpty()
                      ? tr("%1 bytes leave, exactly these.  SHA-256 %2")
                            .arg(QString::number(shown.size), QString::fromLatin1(shown.sha256))
                      : shown.problem);
    leftOut->setVisible(!outgoing.leftOut.isEmpty());
    leftOut->setText(tr("SQuaSH cannot hold these, so they are not sent: %1")
                         .arg(outgoing.leftOut.mid(0, 20).join(QStringLiteral(", ")) +
                              (outgoing.leftOut.size() > 20 ? QStringLiteral(" …") : QString())));
    text->setBytes(shown.problem.isEmpty() ? shown.beginning : QByteArray(),
                   shown.problem.isEmpty() ? shown.size : 0);
}

PayloadTab::PayloadTab(QWidget *parent) : ReviewTab(parent), d(std::make_unique<Private>())
{
    d->size = new QLabel(this);
    d->size->setObjectName(QStringLiteral("payloadSize"));
    d->size->setTextFormat(Qt::PlainText);
    d->size->setTextInteractionFlags(Qt::TextSelectableByMouse);
    d->size->setWordWrap(true);
    d->leftOut = remark({}, this);
    d->text = new CodeView(this);
    d->text->editor()->setObjectName(QStringLiteral("payloadText"));
    d->text->editor()->setAccessibleName(tr("What will be sent"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(d->size);
    column->addWidget(d->leftOut);
    column->addWidget(d->text, 1);
}

PayloadTab::~PayloadTab() = default;

void PayloadTab::review(const Reviewed &of)
{
    compute(
        of,
        [](const Reviewed &what, const json::Progress &goOn) {
            return Outgoing{ShownBytes::of([&](QIODevice &device) {
                                return squash::writePayload(what.job, device, {}, goOn);
                            }),
                            squash::leftOut(what.job)};
        },
        [this](const Outgoing &outgoing) { d->show(outgoing); });
}

void PayloadTab::startSearch()
{
    d->text->startSearch();
}

} // namespace kabocha::ui
