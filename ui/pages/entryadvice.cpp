// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/entryadvice.h"

#include "forms/issuelabel.h"
#include "job/correction.h"
#include "models/duplicates.h"
#include "models/sentenvironments.h"
#include "pages/pastline.h"
#include "widgets/choicebar.h"

#include <QVBoxLayout>

namespace kabocha::ui {

class EntryAdvice::Private : public QObject
{
    Q_OBJECT
public:
    Private(const Services &all, EntryAdvice *advice) : services(all), q(advice), environments(all.outbox) {}
    void build();
    void refresh();
    void offer();
    [[nodiscard]] QString replaced() const { return state.before ? state.before->identifier : QString(); }
    /// The value, if there is one that can be recorded.
    [[nodiscard]] std::optional<units::ConvertedEntry> read() const
    {
        return state.entry && state.entry->has_value() ? std::optional(**state.entry) : std::nullopt;
    }

    const Services services;
    EntryAdvice *q;
    EntryState state;
    QString typed;
    QList<EntryChoice> choices; // as the bar offers them
    PastLine *past = nullptr;
    SentEnvironments environments;
    ChoiceBar *choiceBar = nullptr;
    IssueLabel *duplicates = nullptr;
};

void EntryAdvice::Private::build()
{
    past = new PastLine(services, q);
    choiceBar = new ChoiceBar(q);
    choiceBar->setObjectName(QStringLiteral("entryChoices"));
    duplicates = new IssueLabel(q);
    duplicates->setObjectName(QStringLiteral("entryDuplicates"));
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(past);
    layout->addWidget(choiceBar);
    layout->addWidget(duplicates);
    connect(past, &PastLine::changed, this, &Private::refresh);
    connect(&services.sentValues, &SentValues::changed, this, &Private::refresh);
    connect(&environments, &SentEnvironments::changed, this, &Private::refresh);
    connect(choiceBar, &ChoiceBar::chosen, this, [this](int answer) {
        if (answer < choices.size())
            emit q->chosen(QString(choices.at(answer).typed)); // a copy: what comes of it changes them
    });
}

void EntryAdvice::Private::refresh()
{
    q->setVisible(state.known);
    past->setMoment(state.at.value_or(QDateTime()));
    past->setMetric(state.known ? state.metric : metric::Name(), state.unit, replaced());
    past->setEntry(read());
    offer();
    if (!state.known || !read() || !state.at) {
        duplicates->clear();
        return;
    }
    const json::Value env = services.document.job().meta.value(QStringLiteral("env"));
    const QStringList found = duplicatesOf(
        {.value = read()->value,
         .unit = state.unit.canonical(),
         .measuredAt = *state.at,
         .now = services.clock.nowUtc(),
         .deleted = job::isDeleted(services.document.job(), state.metric),
         .replaced = replaced()},
        past->points(), state.before ? services.sentValues.find(*state.before) : std::nullopt,
        [&](const history::Point &point) { return environments.isOther(point.identifier, env); });
    duplicates->say(Severity::Warning, found.join(u'\n'));
}

void EntryAdvice::Private::offer()
{
    choices.clear();
    if (state.known && read())
        choices = past->choices();
    else if (state.known && state.entry)
        for (const QString &reading : units::readingsOf(typed, state.unit))
            choices << EntryChoice{.shown = reading, .typed = reading};
    QStringList answers;
    for (const EntryChoice &choice : std::as_const(choices))
        answers << choice.shown;
    choiceBar->ask(tr("Did you mean"), answers);
}

EntryAdvice::EntryAdvice(const Services &services, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(services, this))
{
    d->build();
    d->refresh();
}

EntryAdvice::~EntryAdvice() = default;

void EntryAdvice::setState(const EntryState &state, const QString &typed)
{
    d->state = state;
    d->typed = typed;
    d->refresh();
}

} // namespace kabocha::ui

#include "entryadvice.moc"
