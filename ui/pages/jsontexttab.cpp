// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/jsontexttab.h"

#include "job/io.h"

namespace kabocha::ui {

JsonTextTab::JsonTextTab(QWidget *parent)
    : TextTab(QStringLiteral("jsonText"), tr("JSON of the job as it is saved"), parent)
{
}

TextTab::Write JsonTextTab::writerOf(const Reviewed &of) const
{
    return [job = of.saved](QIODevice &device, const json::Progress &goOn) {
        return job::saveJob(job, device, goOn);
    };
}

} // namespace kabocha::ui
