// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/targetsdialog.h"

#include "models/metadatamodel.h"
#include "models/text.h"
#include "squash/cafile.h"
#include "widgets/followpalette.h"
#include "widgets/theme.h"

#include "ui_targetsdialog.h"

#include <QFileDialog>
#include <QScreen>
#include <QShortcut>
#include <QStyle>

namespace kabocha::ui {

using squash::Target;
using squash::TargetKind;

namespace {

/// A CA file with what was found in it.
struct CaFile
{
    QString path;
    QDateTime changedAt;
    qint64 size;
    QList<Issue> issues = {};

    [[nodiscard]] bool isSameAs(const CaFile &other) const
    {
        return path == other.path && changedAt == other.changedAt && size == other.size;
    }
};

} // namespace

class TargetsDialog::Private
{
public:
    Private(TargetsDialog *dialog, const Services &from) : q(dialog), services(from) {}

    void list(const QString &select);
    void show(int row);
    [[nodiscard]] Target typed() const;
    [[nodiscard]] QList<Issue> problems();
    [[nodiscard]] const QList<Issue> &caFileIssues(const QString &path);
    void check();
    bool commit();
    void add();
    void remove();
    void test(bool registerFirst);
    void test(const Target &target, const QString &password, bool registerFirst);
    void keep(const Target &target, const QString &password, const QString &success);
    void forget();
    void forgetRemoved(const Target &removed);
    void browse();
    void describePlace();
    void markKind();
    void markTargets();
    void markOutcome();
    void fitToFont();
    void setBusy(Operation *operation);
    void say(Tone tone, const QString &text);
    /// A button beside what was said last, until something else is said.
    void offer(const QString &text, const std::function<void()> &deed);
    [[nodiscard]] bool isUntouched() const;

    TargetsDialog *q;
    Services services;
    Ui::TargetsDialog ui;
    Target shown;                 ///< as it is in the list; without a name: a new one, not in it yet
    Tone outcome = Tone::Neutral; ///< of what was said last
    bool isNew = false;
    bool filling = false;
    bool warned = false; ///< that closing drops what is not valid
    QPointer<Operation> running;
    std::optional<CaFile> caFile; ///< as it was when it was read last
    std::function<void()> answer; ///< what the button beside the outcome does
};

void TargetsDialog::Private::list(const QString &select)
{
    const QSignalBlocker blocker(ui.targetList);
    ui.targetList->clear();
    int row = 0;
    for (const Target &target : services.targets.targets()) {
        const QString mark =
            target.isProduction() ? tr("▲ PRODUCTION · %1").arg(target.name) : tr("◆ %1").arg(target.name);
        auto *item = new QListWidgetItem(mark, ui.targetList);
        item->setData(Qt::UserRole, target.name);
        item->setToolTip(plainTip(mark)); // the list may have to cut it
        if (target.name == select)
            row = ui.targetList->row(item);
    }
    markTargets();
    if (isNew) {
        auto *item = new QListWidgetItem(tr("New target"), ui.targetList);
        QFont slanted = item->font();
        slanted.setItalic(true);
        item->setFont(slanted);
        row = ui.targetList->row(item);
    }
    ui.targetList->setCurrentRow(row);
}

/// Fills the form from the list.
void TargetsDialog::Private::show(int row)
{
    const QString name =
        ui.targetList->item(row) ? ui.targetList->item(row)->data(Qt::UserRole).toString() : QString();
    const Target *known = services.targets.find(name);
    shown = known ? *known : Target{.user = services.loginName, .kind = TargetKind::Production};
    isNew = !known; // taken for production until the person says otherwise
    filling = true;
    ui.targetName->setText(shown.name);
    ui.targetUrl->setText(shown.url.toDisplayString(QUrl::RemoveUserInfo));
    ui.targetCaFile->setText(shown.caFile);
    ui.targetUser->setText(shown.user);
    ui.targetKind->setCurrentIndex(ui.targetKind->findData(static_cast<int>(shown.kind)));
    for (QLineEdit *field : {ui.targetUrl, ui.targetCaFile})
        field->setCursorPosition(0); // where they begin says more than where they end
    ui.targetPassword->clear();
    filling = false;
    warned = false;
    const bool own = !shown.practice;
    for (QWidget *field : std::initializer_list<QWidget *>{
             ui.targetName, ui.targetUrl, ui.targetCaFile, ui.targetBrowse, ui.targetUser, ui.targetKind,
             ui.targetPassword, ui.targetRegister, ui.targetRemove})
        field->setEnabled(own);
    ui.targetUrl->setPlaceholderText(own ? QStringLiteral("https://squash.example.org") : QString());
    ui.targetCaFile->setPlaceholderText(own ? tr("none: whom this computer trusts") : QString());
    ui.targetForget->setEnabled(!isNew);
    describePlace();
    say(Tone::Neutral, {});
    check();
}

void TargetsDialog::Private::markTargets()
{
    const QList<Target> targets = services.targets.targets();
    for (int row = 0; row < std::min<int>(targets.size(), ui.targetList->count()); ++row)
        ui.targetList->item(row)->setForeground(
            toneColor(targets.at(row).isProduction() ? Tone::Production : Tone::Sandbox, q->palette()));
}

void TargetsDialog::Private::markOutcome()
{
    QPalette palette = q->palette();
    if (outcome != Tone::Neutral)
        palette.setColor(QPalette::WindowText, toneColor(outcome, palette));
    ui.targetOutcome->setPalette(palette);
}

/// Production by word and by colour, in the field that says so.
void TargetsDialog::Private::markKind()
{
    const auto kind = static_cast<TargetKind>(ui.targetKind->currentData().toInt());
    QPalette palette = q->palette();
    if (kind == TargetKind::Production && ui.targetKind->isEnabled()) {
        const QColor color = toneColor(Tone::Production, palette);
        palette.setColor(QPalette::ButtonText, color);
        palette.setColor(QPalette::Text, color);
    }
    ui.targetKind->setPalette(palette);
}

/// As large as its texts need, also with fonts of twice the size; on a small screen the form scrolls.
void TargetsDialog::Private::fitToFont()
{
    const int line = q->fontMetrics().lineSpacing();
    const QSize most = q->screen()->availableSize() * 0.95;
    const int listWidth = line * 7;
    ui.targetList->setMinimumWidth(listWidth);
    const int form = ui.formPage->layout()->minimumSize().width() +
                     q->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, ui.formScroll);
    ui.formScroll->setMinimumWidth(std::clamp(form, 1, std::max(1, most.width() - listWidth - 3 * line)));
    q->resize(QSize(line * 51, line * 32).boundedTo(most).expandedTo(q->minimumSizeHint()));
}

void TargetsDialog::Private::describePlace()
{
    const QString place = services.credentials.place();
    ui.targetPlace->setText(
        shown.practice ? tr("A SQuaSH to practise with, on this computer. Kabocha starts it when it is "
                            "needed, and makes its "
                            "account and password by itself; the password is kept %1.")
                             .arg(place)
        : services.credentials.isPersistent()
            ? tr("Leave it empty to use the one that is kept. A new one is kept after a successful test: %1.")
                  .arg(place)
            : tr("Leave it empty to use the one that is kept. A new one is kept after a successful test: %1, "
                 "for no usable "
                 "keychain was found. It is never written to a file.")
                  .arg(place));
}

bool TargetsDialog::Private::isUntouched() const
{
    return isNew && ui.targetName->text().isEmpty() && ui.targetUrl->text().isEmpty();
}

Target TargetsDialog::Private::typed() const
{
    Target target = shown;
    if (target.practice)
        return target;
    target.name = ui.targetName->text().trimmed();
    target.url = QUrl(ui.targetUrl->text().trimmed(), QUrl::StrictMode);
    target.caFile = ui.targetCaFile->text().trimmed();
    target.user = ui.targetUser->text().trimmed();
    target.kind = static_cast<TargetKind>(ui.targetKind->currentData().toInt());
    return target;
}

/// Read again only where it is another one, or was changed: this runs at every key press.
const QList<Issue> &TargetsDialog::Private::caFileIssues(const QString &path)
{
    const QFileInfo info(path);
    CaFile found{path, info.metadataChangeTime(), info.size()};
    if (!caFile || !caFile->isSameAs(found)) {
        found.issues = squash::checkCaFile(path);
        caFile = found;
    }
    return caFile->issues;
}

QList<Issue> TargetsDialog::Private::problems()
{
    const Target target = typed();
    QList<Issue> issues = squash::checkTarget(target, caFileIssues(target.caFile));
    const bool taken = services.targets.find(target.name) && (isNew || target.name != shown.name);
    if (taken && issuesAt(issues, QStringLiteral("name")).isEmpty())
        issues << Issue{.code = QStringLiteral("target-name-taken"),
                        .text = tr("There is already a target “%1”.").arg(target.name),
                        .place = {.path = QStringLiteral("name")},
                        .hint = tr("Choose another name.")};
    return issues;
}

/// Says beside each field what is wrong with it. An untouched new form is not scolded yet.
void TargetsDialog::Private::check()
{
    if (filling)
        return;
    markKind();
    const QList<Issue> issues = problems();
    const QList<Issue> said = isUntouched() ? QList<Issue>() : issues;
    ui.nameIssue->say(issuesAt(said, QStringLiteral("name")));
    ui.urlIssue->say(issuesAt(said, QStringLiteral("url")));
    ui.caFileIssue->say(issuesAt(said, QStringLiteral("ca-file")));
    ui.userIssue->say(issuesAt(said, QStringLiteral("user")));
    const bool valid = worstOf(issues) != Severity::Error;
    ui.targetTest->setEnabled(valid || running);
    ui.targetRegister->setEnabled(valid && !running && !shown.practice &&
                                  !ui.targetPassword->text().isEmpty());
    ui.targetRegister->setToolTip(ui.targetPassword->text().isEmpty()
                                      ? tr("Type the password that the new account shall have.")
                                      : QString());
}

/// Puts what is typed into the list of targets. False, and nothing done, where it is not valid.
bool TargetsDialog::Private::commit()
{
    const Target target = typed();
    if (target == shown && !isNew)
        return true;
    if (worstOf(problems()) == Severity::Error)
        return false;
    if (!isNew && target.name != shown.name)
        services.targets.rename(shown.name, target.name);
    services.targets.put(target);
    shown = target;
    isNew = false;
    list(target.name);
    ui.targetForget->setEnabled(true);
    return true;
}

void TargetsDialog::Private::add()
{
    if (!commit() && !isNew)
        return say(Tone::Bad, tr("Complete this target first."));
    isNew = true;
    list({});
    show(ui.targetList->currentRow());
    ui.targetName->setFocus();
}

void TargetsDialog::Private::remove()
{
    const Target removed = shown;
    const bool wasNew = std::exchange(isNew, false);
    if (!wasNew)
        services.targets.remove(removed.name);
    list(services.targets.current().name);
    show(ui.targetList->currentRow());
    if (!wasNew)
        forgetRemoved(removed);
}

/// The password goes with its target, unless another one signs in with it too.
void TargetsDialog::Private::forgetRemoved(const Target &removed)
{
    const auto tell = [this, removed](Tone tone, const QString &text) {
        say(tone, text);
        offer(tr("Un&do"), [this, removed] {
            services.targets.put(removed);
            list(removed.name);
            show(ui.targetList->currentRow());
        });
    };
    const QList<Target> others = services.targets.targets();
    const auto sharer = std::find_if(others.begin(), others.end(), [&](const Target &other) {
        return other.credentialKey() == removed.credentialKey();
    });
    if (sharer != others.end())
        return tell(Tone::Neutral,
                    tr("“%1” is removed. Its password is still kept, since “%2” signs in with it.")
                        .arg(removed.name, sharer->name));
    squash::CredentialOperation *forgetting = services.credentials.forget(removed.credentialKey(), q);
    setBusy(forgetting);
    connect(forgetting, &squash::CredentialOperation::waiting, q,
            [this](const QString &why) { say(Tone::Warning, why); });
    connect(forgetting, &squash::CredentialOperation::finished, q,
            [this, removed, tell](const Result<QString> &result) {
                setBusy(nullptr);
                if (result || result.error().kind == Error::Kind::NotFound)
                    tell(Tone::Neutral,
                         tr("“%1” is removed, and its password is forgotten.").arg(removed.name));
                else
                    tell(Tone::Warning, tr("“%1” is removed, but a password of it may still be kept. %2")
                                            .arg(removed.name, result.error().text()));
            });
}

void TargetsDialog::Private::browse()
{
    auto *dialog = new QFileDialog(q, tr("CA File"), QFileInfo(ui.targetCaFile->text().trimmed()).path(),
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setObjectName(QStringLiteral("caFileDialog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, q, [this](const QString &file) {
        ui.targetCaFile->setText(file);
        (void)commit(); // what is wrong is said beside it
    });
    dialog->open();
}

void TargetsDialog::Private::test(bool registerFirst)
{
    if (running) {
        running->cancel();
        return;
    }
    if (!commit())
        return say(Tone::Bad, tr("Complete this target first."));
    const Target target = shown;
    const QString password = ui.targetPassword->text();
    if (registerFirst || !password.isEmpty() || target.practice)
        return test(target, password, registerFirst);
    squash::CredentialOperation *read = services.credentials.read(target.credentialKey(), q);
    setBusy(read);
    say(Tone::Neutral, tr("Looking for the password …"));
    connect(read, &squash::CredentialOperation::waiting, q, [this](const QString &why) {
        say(Tone::Warning, why + u' ' + tr("Unlock it, or stop and type the password above."));
    });
    connect(read, &squash::CredentialOperation::finished, q, [this, target](const Result<QString> &kept) {
        setBusy(nullptr);
        if (!kept) {
            say(Tone::Bad, kept.error().text());
            ui.targetPassword->setFocus();
            return;
        }
        test(target, *kept, false);
    });
}

void TargetsDialog::Private::test(const Target &target, const QString &password, bool registerFirst)
{
    dispatch::Dispatch *dispatch = services.dispatcher.testConnection(target, password, registerFirst, q);
    setBusy(dispatch);
    say(Tone::Neutral, tr("Connecting …"));
    connect(dispatch, &dispatch::Dispatch::stepChanged, q,
            [this](dispatch::Step step, dispatch::StepState state, const QString &text) {
                if (state == dispatch::StepState::Running)
                    say(Tone::Neutral,
                        text.isEmpty() ? dispatch::stepText(step) + QStringLiteral(" …") : text);
            });
    connect(dispatch, &dispatch::Dispatch::finished, q,
            [this, target, password, registerFirst](const Result<dispatch::Receipt> &result) {
                setBusy(nullptr);
                if (!result)
                    return say(Tone::Bad, result.error().text());
                const QString success =
                    registerFirst
                        ? tr("The account “%1” was created, and signing in worked.").arg(target.user)
                    : result->summary.isEmpty() ? tr("Connected: signing in worked.")
                                                : result->summary;
                if (target == shown && !ui.targetPassword->text().isEmpty())
                    keep(target, password, success);
                else
                    say(Tone::Good, success);
            });
}

void TargetsDialog::Private::keep(const Target &target, const QString &password, const QString &success)
{
    const auto concluded = [this, success](const Result<QString> &result, const QString &place) {
        setBusy(nullptr);
        describePlace();
        if (!result)
            return say(Tone::Warning,
                       tr("%1 But the password could not be kept: %2").arg(success, result.error().text()));
        ui.targetPassword->clear();
        say(Tone::Good, tr("%1 The password is kept %2.").arg(success, place));
    };
    squash::CredentialOperation *store = services.credentials.store(target.credentialKey(), password, q);
    setBusy(store);
    const auto goneAround = std::make_shared<bool>(false);
    connect(store, &squash::CredentialOperation::waiting, q, [this, success, goneAround](const QString &why) {
        say(Tone::Warning, success + u' ' + why);
        offer(tr("Keep it for this run &only"), [this, goneAround] {
            *goneAround = true;
            running->cancel();
        });
    });
    connect(store, &squash::CredentialOperation::finished, q,
            [this, target, password, goneAround, concluded](const Result<QString> &result) {
                if (!*goneAround || result)
                    return concluded(result, services.credentials.place());
                auto *inMemory = services.credentials.storeForThisRun(target.credentialKey(), password, q);
                setBusy(inMemory);
                connect(inMemory, &squash::CredentialOperation::finished, q,
                        [concluded](const Result<QString> &kept) {
                            concluded(kept, tr("in memory, for this run only"));
                        });
            });
}

void TargetsDialog::Private::forget()
{
    squash::CredentialOperation *forgetting = services.credentials.forget(shown.credentialKey(), q);
    setBusy(forgetting);
    connect(forgetting, &squash::CredentialOperation::waiting, q,
            [this](const QString &why) { say(Tone::Warning, why); });
    connect(forgetting, &squash::CredentialOperation::finished, q, [this](const Result<QString> &result) {
        setBusy(nullptr);
        describePlace();
        if (result || result.error().kind == Error::Kind::NotFound)
            say(Tone::Good, tr("No password is kept for this target now."));
        else
            say(Tone::Bad, result.error().text());
    });
}

void TargetsDialog::Private::setBusy(Operation *operation)
{
    running = operation;
    ui.targetTest->setText(operation ? tr("S&top") : tr("&Test connection"));
    ui.targetForget->setEnabled(!operation && !isNew);
    ui.targetList->setEnabled(!operation);
    ui.targetAdd->setEnabled(!operation);
    ui.targetRemove->setEnabled(!operation && !shown.practice);
    check();
}

void TargetsDialog::Private::offer(const QString &text, const std::function<void()> &deed)
{
    answer = deed;
    ui.targetAnswer->setText(text);
    ui.targetAnswer->show();
}

void TargetsDialog::Private::say(Tone tone, const QString &text)
{
    answer = {};
    ui.targetAnswer->hide();
    outcome = tone;
    markOutcome();
    ui.targetOutcome->setText(tone == Tone::Good      ? tr("✓ %1").arg(text)
                              : tone == Tone::Bad     ? tr("✗ %1").arg(text)
                              : tone == Tone::Warning ? tr("⚠ %1").arg(text)
                                                      : text);
    if (!text.isEmpty()) // once it has its place; the form may be scrolled
        QTimer::singleShot(0, q, [this] { ui.formScroll->ensureWidgetVisible(ui.targetOutcome); });
}

TargetsDialog::TargetsDialog(const Services &services, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(this, services))
{
    Ui::TargetsDialog &ui = d->ui;
    ui.setupUi(this);
    setObjectName(QStringLiteral("targetsDialog"));
    ui.targetKind->addItem(tr("sandbox: nothing can be spoilt there"), static_cast<int>(TargetKind::Sandbox));
    ui.targetKind->addItem(tr("PRODUCTION: asks before each dispatch"),
                           static_cast<int>(TargetKind::Production));
    ui.targetPlace->setForegroundRole(QPalette::PlaceholderText);

    connect(ui.targetList, &QListWidget::currentRowChanged, this, [this](int row) {
        const QString chosen = d->ui.targetList->item(row)
                                   ? d->ui.targetList->item(row)->data(Qt::UserRole).toString()
                                   : QString();
        if (!d->isUntouched() && !d->commit()) { // stay where something has to be mended
            d->list(d->shown.name);
            d->say(Tone::Bad, tr("Complete this target first, or remove it."));
            return;
        }
        d->isNew = false;
        d->list(chosen);
        d->show(d->ui.targetList->currentRow());
    });
    const auto edited = [this] {
        d->warned = false;
        d->check();
    };
    for (QLineEdit *field : {ui.targetName, ui.targetUrl, ui.targetCaFile, ui.targetUser, ui.targetPassword})
        connect(field, &QLineEdit::textChanged, this, edited);
    for (QLineEdit *field : {ui.targetName, ui.targetUrl, ui.targetCaFile, ui.targetUser})
        connect(field, &QLineEdit::editingFinished, this,
                [this] { (void)d->commit(); }); // what is wrong is said already
    connect(ui.targetKind, &QComboBox::activated, this, [this] {
        d->check();
        (void)d->commit();
    });
    connect(ui.targetBrowse, &QPushButton::clicked, this, [this] { d->browse(); });
    connect(ui.targetAnswer, &QPushButton::clicked, this, [this] {
        if (const auto deed = std::exchange(d->answer, {}))
            deed();
    });
    auto *removal = new QShortcut(QKeySequence::Delete, ui.targetList, nullptr, nullptr, Qt::WidgetShortcut);
    connect(removal, &QShortcut::activated, ui.targetRemove, &QPushButton::click);
    connect(ui.targetAdd, &QPushButton::clicked, this, [this] { d->add(); });
    connect(ui.targetRemove, &QPushButton::clicked, this, [this] { d->remove(); });
    connect(ui.targetTest, &QPushButton::clicked, this, [this] { d->test(false); });
    connect(ui.targetRegister, &QPushButton::clicked, this, [this] { d->test(true); });
    connect(ui.targetForget, &QPushButton::clicked, this, [this] { d->forget(); });
    connect(ui.buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    followPalette(this, [this] {
        d->markTargets();
        d->markKind();
        d->markOutcome();
    });
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false); // Enter in a field is no order
    d->list(services.targets.current().name);
    d->show(ui.targetList->currentRow());
    d->fitToFont();
}

TargetsDialog::~TargetsDialog()
{
    // QDialog's own destructor hides the window, and a field that loses the focus then reports
    // `editingFinished`.
    for (const QLineEdit *field : findChildren<QLineEdit *>())
        field->disconnect(this);
}

void TargetsDialog::reject()
{
    if (!d->isUntouched() && !d->warned && !d->commit()) {
        d->warned = true;
        d->say(Tone::Bad,
               tr("This target is not complete and will not be kept. Mend it, or close again to drop it."));
        return;
    }
    QDialog::reject();
}

} // namespace kabocha::ui
