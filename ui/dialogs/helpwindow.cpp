// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/helpwindow.h"

#include <QFile>
#include <QKeyEvent>
#include <QListWidget>
#include <QRegularExpression>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace kabocha::ui {
namespace {

const auto geometryKey = QStringLiteral("help/geometry");
const auto splitterKey = QStringLiteral("help/splitter");

/// TOPIC's text in Markdown: ours, so it may be shown with its marks.
QString textOf(const QString &topic)
{
    const QString language = HelpWindow::tr("en", "the folder of the help in your language: en, es");
    for (const QString &folder : {language, QStringLiteral("en")}) {
        QFile file(QStringLiteral(":/kabocha/help/%1/%2.md").arg(folder, topic));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

QString titleOf(const QString &text)
{
    static const QRegularExpression heading(QStringLiteral("^# (.+)$"), QRegularExpression::MultilineOption);
    return heading.match(text).captured(1);
}

} // namespace

QStringList HelpWindow::topics()
{
    return {QStringLiteral("start"),    QStringLiteral("metrics"),  QStringLiteral("record"),
            QStringLiteral("import"),   QStringLiteral("metadata"), QStringLiteral("review"),
            QStringLiteral("dispatch"), QStringLiteral("targets"),  QStringLiteral("history"),
            QStringLiteral("safety")};
}

HelpWindow::HelpWindow(Settings &settings, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_settings(settings)
    , m_splitter(new QSplitter(this))
    , m_topics(new QListWidget)
    , m_text(new QTextBrowser)
{
    setObjectName(QStringLiteral("helpWindow"));
    setAttribute(Qt::WA_QuitOnClose, false); // help alone is no program
    setWindowTitle(tr("Kabocha Help"));
    setWindowIcon(QIcon(QStringLiteral(":/kabocha/icons/kabocha.svg")));
    m_topics->setObjectName(QStringLiteral("helpTopics"));
    m_topics->setAccessibleName(tr("Help topics"));
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setAccessibleName(tr("Help text"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(20);
    m_text->setTabChangesFocus(true);

    m_splitter->setObjectName(QStringLiteral("helpSplitter"));
    m_splitter->addWidget(m_topics);
    m_splitter->addWidget(m_text);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    for (const QString &topic : topics()) {
        auto *item = new QListWidgetItem(titleOf(textOf(topic)), m_topics);
        item->setData(Qt::UserRole, topic);
    }
    connect(m_topics, &QListWidget::currentItemChanged, this, &HelpWindow::load);
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &url) { showTopic(url.path().section(u'.', 0, 0)); });
    m_topics->setCurrentRow(0);
    const int ems = fontMetrics().horizontalAdvance(u'm');
    resize(ems * 62, ems * 44);
    m_splitter->setSizes({ems * 16, ems * 46});
    restoreGeometry(m_settings.value(geometryKey).toByteArray());
    m_splitter->restoreState(m_settings.value(splitterKey).toByteArray());
}

void HelpWindow::showTopic(const QString &topic)
{
    m_topics->setCurrentRow(static_cast<int>(std::max<qsizetype>(0, topics().indexOf(topic))));
    m_text->setFocus(Qt::OtherFocusReason);
}

QString HelpWindow::topic() const
{
    const QListWidgetItem *item = m_topics->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void HelpWindow::load()
{
    m_text->setMarkdown(textOf(topic()));
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void HelpWindow::hideEvent(QHideEvent *event)
{
    m_settings.setValue(geometryKey, saveGeometry());
    m_settings.setValue(splitterKey, m_splitter->saveState());
    QWidget::hideEvent(event);
}

void HelpWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        load(); // colours and sizes are laid down when the text is set
}

} // namespace kabocha::ui
