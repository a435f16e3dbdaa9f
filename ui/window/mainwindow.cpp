// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "models/dispatchcontroller.h"
#include "pages/historypage.h"
#include "pages/metadatapage.h"
#include "pages/metricspanel.h"
#include "pages/outboxpanel.h"
#include "pages/recordpage.h"
#include "pages/reviewpage.h"
#include "widgets/messagebar.h"
#include "widgets/taborder.h"
#include "widgets/targetchip.h"
#include "widgets/theme.h"
#include "window/actions.h"
#include "window/dispatchbutton.h"
#include "window/dispatchdesk.h"
#include "window/exportdesk.h"
#include "window/helpdesk.h"
#include "window/jobfiles.h"
#include "window/languagemenu.h"
#include "window/look.h"
#include "window/menus.h"
#include "window/publishdesk.h"
#include "window/statusline.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QSplitter>
#include <QStatusBar>
#include <QStyle>
#include <QTabWidget>
#include <QToolBar>

namespace kabocha::ui {
namespace {

constexpr int EdgeWidth = 4;
enum Page { Record, Metadata, Review, History };

QString splitterKey(const QSplitter &splitter)
{
    return QStringLiteral("window/") + splitter.objectName();
}

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

class MainWindow::Private
{
public:
    Private(const Services &all, MainWindow *window)
        : services(all)
        , q(window)
        , actions(window, all.document.undoStack())
        , messages(new MessageBar(window))
        , controller(new DispatchController(all, window))
        , files(new JobFiles(all, *messages, window))
        , desk(new DispatchDesk(all, *controller, *messages, window))
        , publishing(new PublishDesk(all, *messages, window))
        , help(new HelpDesk(all.settings, all.components, window))
        , look(new Look(all.settings, window))
        , exports(new ExportDesk(all, *messages, window))
    {
    }

    void build();
    void buildToolBar();
    QDockWidget *dock(const char *name, const QString &title, QWidget *content, Qt::DockWidgetArea area);
    void connectActions();
    void connectServices();
    void refreshTitle();
    void refreshTarget();
    void packageLoaded(const QString &directory);
    void failed(const Error &error);
    void goToPlace(const QString &jsonPath);
    void goToNextUnmeasured();
    void restoreLook();
    void keepLook() const;

    const Services services;
    MainWindow *q;
    Actions actions;
    MessageBar *messages;
    DispatchController *controller;
    JobFiles *files;
    DispatchDesk *desk;
    PublishDesk *publishing;
    HelpDesk *help;
    Look *look;
    ExportDesk *exports;
    QTabWidget *tabs = nullptr;
    MetricsPanel *metrics = nullptr;
    RecordPage *record = nullptr;
    MetadataPage *metadata = nullptr;
    ReviewPage *review = nullptr;
    QDockWidget *metricsDock = nullptr;
    QDockWidget *outboxDock = nullptr;
    StatusLine *status = nullptr;
};

void MainWindow::Private::build()
{
    record = new RecordPage(services, q);
    metadata = new MetadataPage(services, q);
    review = new ReviewPage(services, q);
    auto *history = new HistoryPage(services, q);
    tabs = new QTabWidget(q);
    tabs->setObjectName(QStringLiteral("pages"));
    tabs->setDocumentMode(true);
    record->setObjectName(QStringLiteral("recordPage"));
    metadata->setObjectName(QStringLiteral("metadataPage"));
    review->setObjectName(QStringLiteral("reviewPage"));
    history->setObjectName(QStringLiteral("historyPage"));
    tabs->addTab(record, tr("Record"));
    tabs->addTab(metadata, tr("Metadata"));
    tabs->addTab(review, tr("Review"));
    tabs->addTab(history, tr("History"));
    for (int i = 0; i < tabs->count(); ++i)
        tabs->setTabToolTip(i, actions.pages.at(i)->shortcut().toString(QKeySequence::NativeText));

    auto *centre = new QWidget(q);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(messages);
    layout->addWidget(tabs, 1);
    q->setCentralWidget(centre);

    metrics = new MetricsPanel(services, q);
    metrics->setObjectName(QStringLiteral("metricsPanel"));
    metricsDock = dock("dockMetrics", tr("Metrics"), metrics, Qt::LeftDockWidgetArea);
    auto *outbox = new OutboxPanel(services, *controller, q);
    QObject::connect(outbox, &OutboxPanel::linkRequested, q, [this](const QUrl &url) {
        if (!QDesktopServices::openUrl(url))
            messages->show(MessageBar::Kind::Warning,
                           tr("No program of this computer opens %1.").arg(url.toDisplayString()));
    });
    outbox->setObjectName(QStringLiteral("outboxPanel"));
    outboxDock = dock("dockOutbox", tr("Outbox"), outbox, Qt::BottomDockWidgetArea);
    metricsDock->toggleViewAction()->setText(tr("Metrics &Panel"));
    outboxDock->toggleViewAction()->setText(tr("&Outbox Panel"));
    buildToolBar();
    status = new StatusLine(services, q->statusBar());

    QList<QAction *> edit = record->pageActions();
    for (const QList<QAction *> &more :
         {metadata->pageActions(), review->pageActions(), history->pageActions(), metrics->pageActions()}) {
        if (more.isEmpty())
            continue;
        auto *separator = new QAction(q);
        separator->setSeparator(true);
        edit << separator << more;
    }
    auto *languages = new LanguageMenu(services.settings, q);
    auto *menus = new Menus(
        actions, services.workspace, services.targets, edit,
        {metricsDock->toggleViewAction(), outboxDock->toggleViewAction(), languages->menuAction()}, q);
    QObject::connect(languages, &LanguageMenu::languageChosen, q, [this] {
        messages->show(MessageBar::Kind::Note,
                       tr("Kabocha will speak the chosen language from its next start on."));
    });
    QObject::connect(menus, &Menus::jobRequested, files, &JobFiles::openJob);
    QObject::connect(menus, &Menus::publishRequested, publishing, &PublishDesk::publish);
    QObject::connect(menus, &Menus::packageRequested, &services.workspace, &Workspace::loadPackage);
}

void MainWindow::Private::buildToolBar()
{
    QToolBar *bar = q->addToolBar(tr("Main Toolbar"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    const int side = bar->style()->pixelMetric(QStyle::PM_SmallIconSize) * 22 / 16;
    bar->setIconSize(QSize(side, side));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions({actions.newJob, actions.openJob, actions.save});
    bar->addSeparator();
    bar->addActions({actions.undo, actions.redo});
    for (QAction *iconOnly : {actions.undo, actions.redo}) { // their texts name the edit and change with it
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(iconOnly)))
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    auto *chip = new TargetChip(services.targets, bar);
    QObject::connect(chip, &TargetChip::manageRequested, desk, &DispatchDesk::manageTargets);
    bar->addWidget(chip);
    auto *gap = new QWidget(bar);
    gap->setFixedWidth(8);
    bar->addWidget(gap);
    bar->addWidget(new DispatchButton(actions.dispatch, services.targets, bar));
}

QDockWidget *MainWindow::Private::dock(const char *name, const QString &title, QWidget *content,
                                       Qt::DockWidgetArea area)
{
    auto *made = new QDockWidget(title, q);
    made->setObjectName(QLatin1String(name));
    made->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    made->setWidget(content);
    q->addDockWidget(area, made);
    QObject::connect(made, &QDockWidget::dockLocationChanged, q, [this] { orderTabs(*q); });
    return made;
}

void MainWindow::Private::connectActions()
{
    const auto on = [this](QAction *action, auto deed) {
        QObject::connect(action, &QAction::triggered, q, deed);
    };
    on(actions.newJob, [this] { files->newJob(); });
    on(actions.openJob, [this] { files->chooseJob(); });
    on(actions.openPackage, [this] { files->choosePackage(); });
    on(actions.importJob, [this] { files->chooseImport(); });
    on(actions.save, [this] { files->save(); });
    on(actions.saveAs, [this] { files->saveAs(); });
    on(actions.exportPdf, [this] { exports->chooseFile(ExportFormat::Pdf); });
    on(actions.exportHtml, [this] { exports->chooseFile(ExportFormat::Html); });
    on(actions.exportCsv, [this] { exports->chooseFile(ExportFormat::Csv); });
    on(actions.copyTsv, [this] { exports->copyAsTsv(); });
    on(actions.copyMarkdown, [this] { exports->copyAsMarkdown(); });
    on(actions.quit, [this] { q->close(); });
    on(actions.find, [this] {
        metricsDock->show();
        metrics->focusSearch();
    });
    on(actions.entryLine, [this] {
        q->showPage(Record);
        record->focusMetric();
    });
    on(actions.nextUnmeasured, [this] { goToNextUnmeasured(); });
    on(actions.loadExample, [this] { services.workspace.loadPackage(services.examplePackage); });
    on(actions.dispatch, [this] { desk->dispatch(); });
    on(actions.targets, [this] { desk->manageTargets(); });
    on(actions.help, [this] { help->showHelp(); });
    on(actions.shortcuts, [this] { help->showShortcuts(); });
    on(actions.about, [this] { help->showAbout(); });
    on(actions.enlarge, [this] { look->enlarge(); });
    on(actions.shrink, [this] { look->shrink(); });
    on(actions.resetTextSize, [this] { look->resetTextSize(); });
    for (QAction *scheme : actions.schemes->actions()) {
        const auto value = static_cast<Look::Scheme>(scheme->data().toInt());
        scheme->setChecked(value == look->scheme());
        on(scheme, [this, value] { look->setScheme(value); });
    }
    for (int i = 0; i < actions.pages.size(); ++i)
        on(actions.pages.at(i), [this, i] { q->showPage(i); });
    actions.loadExample->setEnabled(!services.examplePackage.isEmpty());
}

void MainWindow::Private::connectServices()
{
    QObject::connect(metrics, &MetricsPanel::metricActivated, q, [this] {
        q->showPage(Record);
        record->focusEntry();
    });
    QObject::connect(metrics, &MetricsPanel::publishRequested, publishing, &PublishDesk::publish);
    QObject::connect(metrics, &MetricsPanel::openPackageRequested, actions.openPackage, &QAction::trigger);
    QObject::connect(metrics, &MetricsPanel::exampleRequested, actions.loadExample, &QAction::trigger);
    QObject::connect(metrics, &MetricsPanel::linkRequested, q,
                     [](const QUrl &url) { QDesktopServices::openUrl(url); });
    QObject::connect(record, &RecordPage::openPackageRequested, actions.openPackage, &QAction::trigger);
    QObject::connect(record, &RecordPage::exampleRequested, actions.loadExample, &QAction::trigger);
    QObject::connect(metadata, &MetadataPage::shownRequested, q, [this] { q->showPage(Metadata); });
    QObject::connect(metadata, &MetadataPage::linkRequested, q,
                     [](const QUrl &url) { QDesktopServices::openUrl(url); });
    QObject::connect(metadata, &MetadataPage::failed, q,
                     [this](const Error &error) { messages->show(error); });
    QObject::connect(record, &RecordPage::pasteRequested, files, &JobFiles::pasteMeasurements);
    QObject::connect(review, &ReviewPage::placeRequested, q,
                     [this](const QString &path) { goToPlace(path); });
    QObject::connect(review, &ReviewPage::metricRequested, q, [this](const metric::Name &metric) {
        services.workspace.setCurrentMetric(metric);
        q->showPage(Record);
        record->focusEntry();
    });
    QObject::connect(exports, &ExportDesk::told, status, &StatusLine::tell);
    QObject::connect(desk, &DispatchDesk::outboxRequested, outboxDock, [this] {
        outboxDock->show();
        outboxDock->raise();
    });

    QObject::connect(&services.workspace, &Workspace::packageLoaded, q,
                     [this](const QString &directory) { packageLoaded(directory); });
    QObject::connect(&services.workspace, &Workspace::failed, q,
                     [this](const Error &error) { failed(error); });
    const auto show = [this](const Error &error) { messages->show(error); };
    QObject::connect(&services.history, &history::HistoryService::failed, q, show);
    QObject::connect(&services.journal, &document::DraftJournal::failed, q, show);
    QObject::connect(&services.outbox, &dispatch::Outbox::failed, q, show);
    QObject::connect(&services.resender, &dispatch::Resender::failed, q, show);
    services.resender.start(); // somebody is here to see what comes of it

    QObject::connect(controller, &DispatchController::runningChanged, actions.dispatch,
                     &QAction::setDisabled);
    QObject::connect(files, &JobFiles::closeRequested, q, &QWidget::close, Qt::QueuedConnection);
    QObject::connect(desk, &DispatchDesk::closeRequested, q, &QWidget::close, Qt::QueuedConnection);
    QObject::connect(&services.document, &document::JobDocument::titleChanged, q, [this] { refreshTitle(); });
    QObject::connect(&services.document, &document::JobDocument::modifiedChanged, q,
                     [this] { refreshTitle(); });
    QObject::connect(&services.targets, &squash::TargetList::currentChanged, q, [this] { refreshTarget(); });
    QObject::connect(&services.targets, &squash::TargetList::targetsChanged, q, [this] { refreshTarget(); });
}

void MainWindow::Private::refreshTitle()
{
    const squash::Target target = services.targets.current();
    // A literal [*] in a file name would be taken for the place of the modified marker.
    const QString title = services.document.title().replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
    q->setWindowTitle(target.isProduction() ? tr("%1[*] · PRODUCTION").arg(title)
                                            : title + QStringLiteral("[*]"));
    q->setWindowModified(services.document.isModified());
}

void MainWindow::Private::refreshTarget()
{
    const int edge = services.targets.current().isProduction() ? EdgeWidth : 0;
    q->setContentsMargins(edge, edge, edge, edge);
    q->setProperty("production", edge > 0);
    refreshTitle();
    q->update();
}

void MainWindow::Private::packageLoaded(const QString &directory)
{
    for (const spec::Package &package : services.workspace.packages()) {
        if (package.directory != directory)
            continue;
        if (package.issues.isEmpty()) {
            status->tell(tr("%1: %2 metrics, %3 specifications")
                             .arg(package.name, QString::number(package.metrics.size()),
                                  QString::number(package.specifications.size())));
            return;
        }
        const bool broken = countOf(package.issues, Severity::Error) > 0;
        messages->show(
            broken ? MessageBar::Kind::Warning : MessageBar::Kind::Note,
            tr("%1 is open: %2 metrics, %3 specifications. Not everything in it could be read as written "
               "(problems: %4).")
                .arg(package.name, QString::number(package.metrics.size()),
                     QString::number(package.specifications.size()), QString::number(package.issues.size())),
            {{tr("Show"), [this] {
                  metricsDock->show();
                  metrics->showProblems();
              }}});
        return;
    }
}

void MainWindow::Private::failed(const Error &error)
{
    // A package that opened in an earlier run and does not now would be tried again at every start.
    const QString file = error.place.file;
    const QStringList remembered = services.workspace.openPackages();
    const auto missing =
        std::find_if(remembered.begin(), remembered.end(), [&file](const QString &directory) {
            return file == directory || file.startsWith(directory + u'/');
        });
    const auto &packages = services.workspace.packages();
    if (missing == remembered.end() ||
        std::any_of(packages.begin(), packages.end(),
                    [&](const auto &package) { return package.directory == *missing; })) {
        messages->show(error);
        return;
    }
    messages->show(error, {{tr("For&get This Package"),
                            [this, directory = *missing] { services.workspace.closePackage(directory); }}});
}

/// To the field that shows what stands at JSONPATH; where none does, to its row in the JSON.
void MainWindow::Private::goToPlace(const QString &jsonPath)
{
    static const QRegularExpression meta(QStringLiteral(R"(^\$\.meta($|[.\[]))"));
    static const QRegularExpression measured(
        QStringLiteral(R"(^\$\.measurements(\[\d+\](\.(metric|value|unit))?)?$)"));
    if (meta.match(jsonPath).hasMatch()) {
        q->showPage(Metadata);
        metadata->reveal(jsonPath);
        if (q->focusWidget() != metadata)
            return;
    } else if (measured.match(jsonPath).hasMatch()) {
        const bool whole = jsonPath.endsWith(QLatin1String("measurements"));
        q->showPage(Record);
        if (services.document.job().measurements.isEmpty())
            record->focusMetric();
        else
            record->reveal(whole ? jsonPath + QLatin1String("[0]") : jsonPath);
        return;
    }
    q->showPage(Review);
    review->showInTree(jsonPath);
}

void MainWindow::Private::goToNextUnmeasured()
{
    q->showPage(Record);
    if (!record->recordPending())
        return; // the page says why
    if (!metrics->goToNextUnmeasured())
        status->tell(tr("Every metric is measured, or of the chosen tag every one."));
    record->focusEntry();
}

void MainWindow::Private::restoreLook()
{
    q->resize(1280, 800);
    q->resizeDocks({metricsDock}, {470}, Qt::Horizontal);
    q->resizeDocks({outboxDock}, {190}, Qt::Vertical);
    q->restoreGeometry(services.settings.value(QStringLiteral("window/geometry")).toByteArray());
    q->restoreState(services.settings.value(QStringLiteral("window/state")).toByteArray());
    for (QSplitter *splitter : q->findChildren<QSplitter *>())
        splitter->restoreState(services.settings.value(splitterKey(*splitter)).toByteArray());
}

void MainWindow::Private::keepLook() const
{
    services.settings.setValue(QStringLiteral("window/geometry"), q->saveGeometry());
    services.settings.setValue(QStringLiteral("window/state"), q->saveState());
    for (const QSplitter *splitter : q->findChildren<QSplitter *>())
        services.settings.setValue(splitterKey(*splitter), splitter->saveState());
}

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent), d(std::make_unique<Private>(services, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(QStringLiteral(":/kabocha/icons/kabocha.svg")));
    setAcceptDrops(true);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    d->build();
    d->connectActions();
    d->connectServices();
    d->refreshTarget();
    d->restoreLook();
    orderTabs(*this);
    d->record->focusMetric();
}

MainWindow::~MainWindow() = default;

MessageBar &MainWindow::messages() const
{
    return *d->messages;
}

DispatchController &MainWindow::dispatches() const
{
    return *d->controller;
}

void MainWindow::showPage(int index)
{
    d->tabs->setCurrentIndex(index);
    d->tabs->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::offerDrafts()
{
    d->files->offerDrafts();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        d->services.settings.refresh();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!d->desk->mayClose() || !d->exports->mayClose() || !d->files->mayClose()) {
        event->ignore();
        return;
    }
    d->keepLook();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    d->files->openPaths(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!property("production").toBool())
        return;
    QPainter painter(this);
    const QColor color = toneColor(Tone::Production, palette());
    painter.fillRect(QRect(0, 0, width(), EdgeWidth), color);
    painter.fillRect(QRect(0, height() - EdgeWidth, width(), EdgeWidth), color);
    painter.fillRect(QRect(0, 0, EdgeWidth, height()), color);
    painter.fillRect(QRect(width() - EdgeWidth, 0, EdgeWidth, height()), color);
}

} // namespace kabocha::ui
