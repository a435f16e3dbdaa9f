// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/exportdesk.h"

#include "job/exporttable.h"
#include "widgets/messagebar.h"
#include "widgets/plain.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>

namespace kabocha::ui {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds Patience = 500ms; // what is done sooner needs no progress
const auto FolderKey = QStringLiteral("export/folder");

QString suffixOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pdf:
        return QStringLiteral("pdf");
    case ExportFormat::Html:
        return QStringLiteral("html");
    case ExportFormat::Csv:
        return QStringLiteral("csv");
    }
    return {};
}

QString titleOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pdf:
        return ExportDesk::tr("Export Shift Report");
    case ExportFormat::Html:
        return ExportDesk::tr("Export as a Web Page");
    case ExportFormat::Csv:
        return ExportDesk::tr("Export Measurements");
    }
    return {};
}

QString filterOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pdf:
        return ExportDesk::tr("PDF documents (*.pdf)");
    case ExportFormat::Html:
        return ExportDesk::tr("Web pages (*.html)");
    case ExportFormat::Csv:
        return ExportDesk::tr("For spreadsheets (*.csv)");
    }
    return {};
}

/// `night` of `night.verify.json`.
QString baseName(const QString &title)
{
    QString name = title;
    for (const char *suffix : {".json", ".verify"}) {
        if (name.endsWith(QLatin1String(suffix), Qt::CaseInsensitive))
            name.chop(qsizetype(qstrlen(suffix)));
    }
    return name;
}

QString targetText(const squash::Target &target)
{
    const QString url = target.url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    return url.isEmpty() ? target.name : ExportDesk::tr("%1 (%2)", "target, its URL").arg(target.name, url);
}

} // namespace

ExportDesk::ExportDesk(const Services &services, MessageBar &messages, QWidget *window)
    : QObject(window), m_services(services), m_messages(messages), m_window(window)
{
}

void ExportDesk::chooseFile(ExportFormat format)
{
    auto *dialog = new QFileDialog(m_window, titleOf(format), startFolder(), filterOf(format));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixOf(format));
    const QString path = m_services.document.path();
    dialog->selectFile((path.isEmpty() ? tr("shift-report") : baseName(QFileInfo(path).fileName())) + u'.' +
                       suffixOf(format));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &file) { exportTo(format, file); });
    dialog->open();
}

void ExportDesk::exportTo(ExportFormat format, const QString &file)
{
    m_services.settings.setValue(FolderKey, QFileInfo(file).absolutePath());
    auto *running = new Export(orderFor(format, file), m_services.history, this);
    m_underWay << file;
    connect(running, &Export::finished, this, [this, file](const Result<ExportOutcome> &result) {
        m_underWay.removeOne(file);
        if (m_underWay.isEmpty())
            m_question.close();
        tell(file, result);
    });
    showProgress(running, file);
}

ExportOrder ExportDesk::orderFor(ExportFormat format, const QString &file) const
{
    const squash::Target target = m_services.targets.current();
    ExportOrder order{.format = format,
                      .file = file,
                      .job = m_services.workspace.jobWithDefinitions(),
                      .metrics = m_services.workspace.metrics(),
                      .specifications = m_services.workspace.specifications(),
                      .pdf = {.paper = paperOf(QLocale()), .font = QApplication::font()}};
    for (const job::ReportRow &row : m_services.workspace.report()) {
        if (row.status == spec::Status::Fail)
            order.failing << row.specification.metricName();
    }
    order.facts.title = m_services.document.title();
    order.facts.file = m_services.document.path();
    order.facts.target = targetText(target);
    order.facts.production = target.isProduction();
    order.facts.madeAt = m_services.clock.nowUtc();
    order.facts.version = QCoreApplication::applicationVersion();
    return order;
}

/// A small window of its own, if it takes long; the person goes on working meanwhile.
void ExportDesk::showProgress(Export *running, const QString &file)
{
    auto *progress = new QProgressDialog(m_window);
    progress->setObjectName(QStringLiteral("exportProgress"));
    progress->setWindowTitle(tr("Export"));
    auto *label = new QLabel(progress);
    label->setTextFormat(Qt::PlainText); // set first: a file may be called <b>
    label->setText(tr("Writing %1 …").arg(QFileInfo(file).fileName()));
    label->setWordWrap(true);
    progress->setLabel(label);
    progress->setAccessibleName(label->text());
    progress->setCancelButtonText(tr("&Cancel"));
    progress->setAutoClose(false);
    progress->setAutoReset(false);
    progress->setMinimumDuration(static_cast<int>(Patience.count()));
    progress->setRange(0, 1000);
    connect(running, &Export::progressed, progress, &QProgressDialog::setValue);
    connect(progress, &QProgressDialog::canceled, running, &Export::cancel);
    connect(running, &QObject::destroyed, progress, &QObject::deleteLater);
}

void ExportDesk::tell(const QString &file, const Result<ExportOutcome> &result)
{
    const QString path = QDir::toNativeSeparators(file);
    if (!result) {
        if (result.error().kind == Error::Kind::Cancelled)
            emit told(tr("The export was cancelled; %1 is as it was.").arg(QFileInfo(file).fileName()));
        else
            m_messages.show(result.error());
        return;
    }
    const QList<MessageBar::Deed> deeds{
        {tr("Open It"), [this, file] { look(file); }},
        {tr("Show in Folder"), [this, file] { look(QFileInfo(file).absolutePath()); }}};
    if (result->issues.isEmpty()) {
        m_messages.show(MessageBar::Kind::Success, tr("%1 is written.").arg(path), deeds);
        return;
    }
    constexpr qsizetype Most = 3;
    QStringList lines{tr("%1 is written, but not all could be put into it.").arg(path)};
    for (qsizetype i = 0; i < std::min(result->issues.size(), Most); ++i)
        lines << result->issues.at(i).text;
    if (result->issues.size() > Most)
        lines << tr("and %n more", nullptr, int(result->issues.size() - Most));
    m_messages.show(MessageBar::Kind::Warning, lines.join(u'\n'), deeds);
}

void ExportDesk::look(const QString &path)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        m_messages.show(MessageBar::Kind::Warning,
                        tr("No program of this computer opens %1.").arg(QDir::toNativeSeparators(path)));
}

void ExportDesk::copyAsTsv()
{
    copy(job::asTsv);
}

void ExportDesk::copyAsMarkdown()
{
    copy(job::asMarkdown);
}

void ExportDesk::copy(const std::function<QString(const QList<QStringList> &)> &spell)
{
    const job::Job &job = m_services.document.job();
    if (job.measurements.isEmpty()) {
        emit told(tr("There is nothing to copy: no measurement is recorded."));
        return;
    }
    const QList<QStringList> cells = job::reportCells(
        job::reportedMeasurements(job, m_services.workspace.metrics(), m_services.workspace.report()));
    QApplication::clipboard()->setText(spell(cells));
    emit told(tr("The report is copied: %n row(s).", nullptr, int(cells.size() - 1)));
}

bool ExportDesk::mayClose()
{
    if (m_mayClose || m_underWay.isEmpty())
        return true;
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Export under Way"),
                        tr("%1 is being written.").arg(QDir::toNativeSeparators(m_underWay.constFirst())),
                        QMessageBox::NoButton, m_window);
    box->setObjectName(QStringLiteral("exportQuestion"));
    informPlainly(*box, tr("If you close now, the export is cancelled and the file stays as it was."));
    QPushButton *wait = box->addButton(tr("&Wait"), QMessageBox::RejectRole);
    QPushButton *leave = box->addButton(tr("&Close Anyway"), QMessageBox::DestructiveRole);
    box->setDefaultButton(wait);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_mayClose = true;
        QMetaObject::invokeMethod(m_window, &QWidget::close, Qt::QueuedConnection);
    });
    m_question.open(box);
    return false;
}

QString ExportDesk::startFolder() const
{
    const QString before = m_services.settings.value(FolderKey).toString();
    if (!before.isEmpty() && QFileInfo(before).isDir())
        return before;
    const QString path = m_services.document.path();
    return path.isEmpty() ? QDir::homePath() : QFileInfo(path).path();
}

} // namespace kabocha::ui
