// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/jsontexttab.h"

#include "job/io.h"
#include "pages/shownbytes.h"

#include <QPlainTextEdit>

namespace kabocha::ui {

class JsonTextTab::Private
{
public:
    CodeView *text = nullptr;
};

JsonTextTab::JsonTextTab(QWidget *parent) : ReviewTab(parent), d(std::make_unique<Private>())
{
    d->text = new CodeView(this);
    d->text->editor()->setObjectName(QStringLiteral("jsonText"));
    d->text->editor()->setAccessibleName(tr("JSON of the job as it is saved"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(d->text);
}

JsonTextTab::~JsonTextTab() = default;

void JsonTextTab::review(const Reviewed &of)
{
    compute(
        of,
        [](const Reviewed &what, const json::Progress &goOn) {
            return ShownBytes::of([&](QIODevice &device) { return job::saveJob(what.job, device, goOn); });
        },
        [this](const ShownBytes &shown) {
            d->text->setBytes(shown.problem.isEmpty() ? shown.beginning : shown.problem.toUtf8(), shown.size);
        });
}

void JsonTextTab::startSearch()
{
    d->text->startSearch();
}

} // namespace kabocha::ui
