// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// kabocha-shots FOLDER [--only BEGINNING] [--language CODE] [--strict]: a picture of every scene in each
// language (en, es, pseudo), light and dark, at the scale of QT_SCALE_FACTOR; and the list of what cannot be
// read in them. kabocha-shots FOLDER --sheets: contact sheets and index.html of the pictures in FOLDER; fails
// where something in them cannot be read.
// `cmake --build build --target shots` runs it for both scales and makes the sheets.
#include "appearance.h"
#include "walk/cuttext.h"
#include "walk/scenes.h"
#include "walk/walker.h"
#include "widgets/theme.h"

#include "languages.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPixmap>
#include <QTextStream>

using namespace kabocha;

namespace {

const QStringList languages{QStringLiteral("en"), QStringLiteral("es"), QStringLiteral("pseudo")};
constexpr QSize thumb(640, 480);

/// How a scene is looked at. LARGE: texts of twice the size, on a larger window.
struct Look
{
    QString name;
    bool dark = false;
    bool large = false;
};
const QList<Look> looks{
    {QStringLiteral("light")}, {QStringLiteral("dark"), true}, {QStringLiteral("large"), false, true}};

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

void speak(const QString &language)
{
    app::speak(*qApp, language);
}

QString fileOf(const QString &scene, const QString &language, const QString &look, int percent)
{
    return QStringLiteral("%1-%2-%3-%4.png").arg(scene, language, look).arg(percent);
}

/// The pictures of all scenes whose names begin with ONLY at this scale, in SPOKEN alone unless it is empty;
/// false if one did not come about.
bool takeAll(const QDir &folder, const QString &only, const QString &spoken, bool strict)
{
    const int percent = qRound(qApp->devicePixelRatio() * 100);
    const QFont normal = QApplication::font();
    QFont twice = normal;
    twice.setPointSizeF(2 * normal.pointSizeF());
    QStringList cut;
    QStringList trouble;
    int pictures = 0;
    for (const QString &language : languages) {
        if (!spoken.isEmpty() && language != spoken)
            continue;
        speak(language);
        for (const test::Scene &scene : test::scenes()) {
            if (!scene.name.startsWith(only))
                continue;
            for (const Look &look : looks) {
                if (look.large && percent != 100)
                    continue; // a question of layout alone
                QApplication::setPalette(ui::schemePalette(look.dark));
                QApplication::setFont(look.large ? twice : normal);
                test::Stage stage;
                if (look.large)
                    stage.window().resize(1900, 1100);
                QWidget &window = scene.set(stage);
                for (const QString &one : stage.trouble())
                    trouble << QStringLiteral("%1 (%2): %3").arg(scene.name, language, one);
                const QImage picture = window.grab().toImage();
                const QString file = fileOf(scene.name, language, look.name, percent);
                const QSize own = picture.size() / picture.devicePixelRatio();
                QImage small = picture.scaled(own.scaled(thumb, Qt::KeepAspectRatio).boundedTo(own),
                                              Qt::KeepAspectRatio, Qt::SmoothTransformation);
                small.setDevicePixelRatio(1);
                if (!picture.save(folder.filePath(file), nullptr, 60) ||
                    !small.save(folder.filePath(QStringLiteral("small/") + file)))
                    trouble << QStringLiteral("cannot write %1").arg(folder.filePath(file));
                ++pictures;
                if (look.dark)
                    continue; // the words are the same
                QStringList findings = test::cutTexts(window);
                if (!look.large)
                    findings += test::mnemonicFindings(window);
                findings.removeDuplicates();
                for (const QString &one : std::as_const(findings))
                    cut << QStringLiteral("%1 %2 %3 %4 %: %5")
                               .arg(scene.name, language, look.name)
                               .arg(percent)
                               .arg(one);
            }
        }
    }
    QFile list(folder.filePath(QStringLiteral("cut-%1.txt").arg(percent)));
    if (!list.open(QIODevice::WriteOnly) || list.write((cut.join(u'\n') + u'\n').toUtf8()) < 0)
        trouble << QStringLiteral("cannot write %1").arg(list.fileName());
    out() << pictures << " pictures at " << percent << " %, " << cut.size() << " findings\n";
    for (const QString &one : std::as_const(trouble))
        out() << "  TROUBLE " << one << '\n';
    return trouble.isEmpty() && (!strict || cut.isEmpty());
}

struct Column
{
    QString look;
    int percent;
};
const QList<Column> columns{{QStringLiteral("light"), 100},
                            {QStringLiteral("dark"), 100},
                            {QStringLiteral("light"), 200},
                            {QStringLiteral("dark"), 200},
                            {QStringLiteral("large"), 100}};

/// A sheet of a language and group: a row for each scene.
QImage sheet(const QDir &folder, const QString &language, const QString &group, const QStringList &names)
{
    constexpr int Gap = 16;
    constexpr int Caption = 28;
    constexpr int Head = 64;
    QList<QList<QImage>> rows;
    QList<int> tops{Head};
    for (const QString &name : names) {
        QList<QImage> row;
        int height = 0;
        for (const auto &[look, percent] : columns) {
            row << QImage(folder.filePath(QStringLiteral("small/") + fileOf(name, language, look, percent)));
            height = std::max(height, row.constLast().height());
        }
        rows << row;
        tops << tops.constLast() + Caption + height + Gap;
    }
    QImage image(Gap + static_cast<int>(columns.size()) * (thumb.width() + Gap), tops.constLast(),
                 QImage::Format_RGB32);
    image.fill(QColor(0xe4, 0xe6, 0xe8));
    QPainter painter(&image);
    QFont font = QApplication::font();
    font.setBold(true);
    font.setPixelSize(32);
    painter.setFont(font);
    painter.drawText(QRect(Gap, 12, image.width(), 44), Qt::AlignVCenter,
                     QStringLiteral("%1 · %2").arg(language, group));
    font.setPixelSize(20);
    painter.setFont(font);
    for (qsizetype row = 0; row < rows.size(); ++row) {
        for (qsizetype column = 0; column < columns.size(); ++column) {
            const auto [look, percent] = columns.at(column);
            const QPoint at(Gap + static_cast<int>(column) * (thumb.width() + Gap), tops.at(row));
            painter.drawText(QRect(at, QSize(thumb.width(), Caption)), Qt::AlignVCenter,
                             QStringLiteral("%1 · %2 %3 %").arg(names.at(row), look).arg(percent));
            painter.drawImage(at + QPoint(0, Caption), rows.at(row).at(column));
        }
    }
    return image;
}

bool makeSheets(const QDir &folder)
{
    QList<std::pair<QString, QStringList>> groups;
    for (const test::Scene &scene : test::scenes()) {
        if (groups.isEmpty() || groups.constLast().first != scene.group)
            groups.append(std::pair(scene.group, QStringList()));
        groups.last().second << scene.name;
    }
    QString html =
        QStringLiteral("<!doctype html><meta charset=utf-8><title>Kabocha</title><style>body{font:15px "
                       "sans-serif;background:#e4e6e8;margin:24px}figure{display:inline-block;margin:0 "
                       "12px 12px 0}figcaption{font-weight:600;margin:4px 0}h2{margin-top:40px}</style>"
                       "<h1>Kabocha, scene by scene</h1>");
    bool ok = true;
    int sheets = 0;
    for (const QString &language : languages) {
        html += QStringLiteral("<h2>%1</h2>").arg(language);
        for (const auto &[group, names] : groups) {
            QString name = QStringLiteral("sheet-%1-%2.png").arg(language, group.toLower());
            name.replace(u' ', u'-');
            ok &= sheet(folder, language, group, names).save(folder.filePath(name));
            ++sheets;
            html += QStringLiteral("<h3>%1 (%2): <a href='%3'>sheet</a></h3>").arg(group, language, name);
            for (const QString &scene : names) {
                for (const auto &[look, percent] : columns) {
                    const QString file = fileOf(scene, language, look, percent);
                    html += QStringLiteral(
                                "<figure><figcaption>%1 · %2 %3 %</figcaption><a href='%4'><img loading=lazy "
                                "src='small/%4'></a></figure>")
                                .arg(scene, look, QString::number(percent), file);
                }
            }
        }
    }
    QByteArray cut;
    for (const char *percent : {"100", "200"}) {
        QFile part(folder.filePath(QStringLiteral("cut-%1.txt").arg(QLatin1String(percent))));
        if (part.open(QIODevice::ReadOnly))
            cut += part.readAll().trimmed() + '\n';
    }
    QFile whole(folder.filePath(QStringLiteral("cut.txt")));
    ok &= whole.open(QIODevice::WriteOnly) && whole.write(cut.trimmed() + '\n') > 0;
    html += QStringLiteral("<h2>What cannot be read</h2><pre>%1</pre>")
                .arg(QString::fromUtf8(cut).toHtmlEscaped());
    QFile index(folder.filePath(QStringLiteral("index.html")));
    ok &= index.open(QIODevice::WriteOnly) && index.write(html.toUtf8()) > 0;
    out() << sheets << " contact sheets; see " << folder.filePath(QStringLiteral("index.html")) << '\n';
    if (!cut.trimmed().isEmpty())
        out() << "What cannot be read:\n" << cut;
    return ok && cut.trimmed().isEmpty();
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 2) {
        QTextStream(stderr) << "usage: kabocha-shots FOLDER [--sheets | --only BEGINNING | --language CODE | "
                               "--strict]\n";
        return 2;
    }
    const QDir folder(QFileInfo(QString::fromLocal8Bit(argv[1])).absoluteFilePath());
    if (!folder.mkpath(QStringLiteral("small"))) {
        QTextStream(stderr) << "cannot make " << folder.path() << '\n';
        return 1;
    }
    // A screen of a size that people have: dialogs keep within it.
    const QString screen =
        folder.filePath(QStringLiteral("screen-%1.json").arg(QCoreApplication::applicationPid()));
    {
        const int factor = std::max(1, qEnvironmentVariableIntValue("QT_SCALE_FACTOR"));
        QFile file(screen);
        const QJsonObject one{
            {"name", "screen"},        {"x", 0},           {"y", 0},  {"width", 1920 * factor},
            {"height", 1200 * factor}, {"logicalDpi", 96}, {"dpr", 1}};
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(QJsonDocument(QJsonObject{{"screens", QJsonArray{one}}}).toJson()) < 0)
            return 1;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screen.toLocal8Bit());
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
        if (!text.startsWith(
                QLatin1String("This plugin does not support"))) // the offscreen one says it of every window
            QTextStream(stderr) << text << '\n';
    });
    QApplication application(argc, argv);
    QFile::remove(screen);
    QCoreApplication::setApplicationName(QStringLiteral("kabocha-shots"));
    app::setAppearance(application);
    const QStringList arguments = QCoreApplication::arguments().mid(2);
    if (arguments.contains(QStringLiteral("--sheets")))
        return makeSheets(folder) ? 0 : 1;
    const auto after = [&arguments](const char *option) {
        const auto at = arguments.indexOf(QLatin1String(option));
        return at < 0 ? QString() : arguments.value(at + 1);
    };
    QElapsedTimer timer;
    timer.start();
    const bool ok =
        takeAll(folder, after("--only"), after("--language"), arguments.contains(QStringLiteral("--strict")));
    out() << "in " << timer.elapsed() / 1000 << " s\n";
    return ok ? 0 : 1;
}
