// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/payloadtab.h"

#include "squash/jobcheck.h"
#include "widgets/parts.h"

namespace kabocha::ui {

PayloadTab::PayloadTab(QWidget *parent)
    : TextTab(QStringLiteral("payloadText"), tr("What will be sent"), parent)
    , m_size(new QLabel(this))
    , m_leftOut(remark({}, this))
{
    m_size->setObjectName(QStringLiteral("payloadSize"));
    m_size->setTextFormat(Qt::PlainText);
    m_size->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_size->setWordWrap(true);
    column()->insertWidget(0, m_size);
    column()->insertWidget(1, m_leftOut);
}

void PayloadTab::review(const Reviewed &of)
{
    constexpr qsizetype most = 20;
    const QStringList leftOut = squash::leftOut(of.job);
    m_leftOut->setVisible(!leftOut.isEmpty());
    m_leftOut->setText(tr("SQuaSH cannot hold these, so they are not sent: %1")
                           .arg(leftOut.mid(0, most).join(QStringLiteral(", ")) +
                                (leftOut.size() > most ? QStringLiteral(" …") : QString())));
    TextTab::review(of);
}

TextTab::Write PayloadTab::writerOf(const Reviewed &of) const
{
    return [job = of.job](QIODevice &device, const json::Progress &goOn) {
        return squash::writePayload(job, device, {}, goOn);
    };
}

void PayloadTab::tell(const TextFacts &facts)
{
    m_size->setText(facts.problem.isEmpty()
                        ? tr("%1 bytes leave, exactly these.  SHA-256 %2")
                              .arg(QString::number(facts.size), QString::fromLatin1(facts.sha256))
                        : facts.problem);
}

} // namespace kabocha::ui
