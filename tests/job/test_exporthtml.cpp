// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/exporthtml.h"

#include "job/plotshape.h"

#include <QBuffer>
#include <QTranslator>
#include <QXmlStreamReader>
#include <QtTest>

using namespace kabocha;
using namespace kabocha::job;

namespace {

ShiftReport hostile(const QString &text)
{
    const metric::Name metric{text.isEmpty() ? QStringLiteral("p") : text, QStringLiteral("m"), {}};
    const ReportRow row{.specification = {metric.package, metric.metric, text},
                        .status = spec::Status::Fail,
                        .value = 1,
                        .unit = text,
                        .threshold = 2,
                        .thresholdUnit = text,
                        .margin = -1};
    const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    return {.title = text,
            .file = text,
            .target = text,
            .production = true,
            .madeAt = noon,
            .from = noon,
            .to = noon.addSecs(3600),
            .version = text,
            .payloadSha256 = "abc",
            .payloadBytes = 3,
            .environment = {{text, text}},
            .metadata = {{text, text}},
            .measurements = {{.metric = metric,
                              .description = text,
                              .value = 1,
                              .unit = text,
                              .tests = {row, row},
                              .notes = {{text, text}}}},
            .notMeasured = {row},
            .past = {{.metric = metric,
                      .unit = text,
                      .values = {{.at = noon, .value = 1}, {.at = noon.addDays(1), .value = 2, .sent = true}},
                      .thresholds = {1.5}}}};
}

QString htmlOf(const ShiftReport &report)
{
    QBuffer buffer;
    (void)buffer.open(QIODevice::WriteOnly);
    const auto written = writeHtml(report, buffer);
    return written ? QString::fromUtf8(buffer.data()) : written.error().text();
}

/// The names of all elements and attributes; what is wrong as XML, which this HTML also is but for its head.
QStringList markupOf(const QString &html)
{
    QStringList names;
    static const QRegularExpression tag(QStringLiteral("<([a-z0-9]+)((?:\\s[^<>]*)?)>"));
    static const QRegularExpression attribute(QStringLiteral("\\s([a-z-]+)=\"[^\"]*\""));
    for (auto tags = tag.globalMatch(html); tags.hasNext();) {
        const auto match = tags.next();
        names << match.captured(1);
        for (auto attributes = attribute.globalMatch(match.captured(2)); attributes.hasNext();)
            names << QStringLiteral("@") + attributes.next().captured(1);
    }
    return names;
}

/// Knows the code of its language and no word.
class Code : public QTranslator
{
public:
    explicit Code(const QString &code) : m_code(code) {}
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char * /*context*/, const char *source, const char * /*comment*/,
                                    int /*n*/) const override
    {
        return qstrcmp(source, "en") == 0 ? m_code : QString();
    }

private:
    const QString m_code;
};

} // namespace

class TestExportHtml : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void foreignTextIsNoMarkup_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("script") << "<script>alert(1)</script>";
        QTest::newRow("image") << "<img src=x onerror=alert(1)>";
        QTest::newRow("attribute") << "\" onload=\"alert(1)";
        QTest::newRow("apostrophe") << "' onload='alert(1)";
        QTest::newRow("entity") << "&lt;b&gt;&#x3c;i";
        QTest::newRow("end of style") << "</style><b>";
        QTest::newRow("comment") << "--><b><!--";
        QTest::newRow("place holder") << "%1%2>%1>";
        QTest::newRow("line break") << "a\nb\r\n\tc";
        QTest::newRow("direction") << QString(QChar(0x202e)) + QStringLiteral("abc") + QChar(0x2066);
        QTest::newRow("zero") << QString(QChar(0)) + u'x';
    }
    void foreignTextIsNoMarkup()
    {
        QFETCH(QString, text);
        const QString html = htmlOf(hostile(text));
        // The same elements and attributes in the same order as with a harmless text: nothing was taken for
        // markup.
        QCOMPARE(markupOf(html), markupOf(htmlOf(hostile(QStringLiteral("x")))));
        QVERIFY(html.count(htmlText(text)) >= 14);
        for (const QChar c : html)
            QVERIFY(c == u'\n' || (c >= u' ' && c != QChar(0x202e) && c != QChar(0x2066)));
        static const QRegularExpression script(QStringLiteral("<script|javascript:|\\son\\w+="));
        QString outside = html;
        QVERIFY(!outside.remove(htmlText(text)).contains(script));
        // The plot inside is an image of its own.
        const QByteArray svg = plotAsSvg(hostile(text).past.first());
        QXmlStreamReader reader(svg);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void everythingOfTheShiftIsThere()
    {
        const QString html = htmlOf(hostile(QStringLiteral("camera")));
        for (const char *text :
             {"<h1><bdi>camera</bdi></h1>", "2026-03-01 12:00 to 13:00 UTC", "3 bytes, SHA-256", "<code>abc</code>",
              "Production", "<caption>", "scope=\"col\"", "scope=\"row\"", "rowspan=\"2\"",
              "data:image/svg+xml;base64,", "alt=\"camera.m, 2026-03-01 12:00 UTC to",
              "prefers-color-scheme:dark", "@media print", "lang=\"en\""})
            QVERIFY2(html.contains(QLatin1String(text)), text);
        QVERIFY(html.contains(QChar(0x2718))); // the mark of what fails
        QVERIFY(!html.contains(QLatin1String("http://")) && !html.contains(QLatin1String("https://")));
    }

    void whatIsNotMeasuredIsThereOnce()
    {
        Job job;
        const metric::Name none = metric::Name::parse(QStringLiteral("p.none")).value();
        const metric::Name full = metric::Name::parse(QStringLiteral("p.none.design")).value();
        job.set({.metric = none});
        job.specifications.insert({.name = full, .op = spec::Operator::LessOrEqual, .threshold = 41.5});
        const QString html = htmlOf(shiftReport(job, {}, {}));
        QCOMPARE(html.count(QLatin1String("41.5")), 1);
        QCOMPARE(html.count(QLatin1String("<th scope=\"row\"><bdi>p.none.design</bdi></th>")), 1);
        QVERIFY(html.contains(QLatin1String("<span>1 <span class=\"not-measured\">")));
    }

    void whatIsNarrowScrollsTablesAndBreaksNoWords()
    {
        const QString html = htmlOf(hostile(QStringLiteral("x")));
        QVERIFY(html.count(QLatin1String("<table>")) >= 2);
        const auto tables = html.count(QLatin1String("<table>"));
        QCOMPARE(html.count(QLatin1String("<div class=\"wide\"><table>")), tables);
        QCOMPARE(html.count(QLatin1String("</table></div>")), tables);
        QCOMPARE(html.count(QLatin1String("<tbody")), html.count(QLatin1String("</tbody>")));
        // What may break anywhere is as narrow as a letter, unless it is told how narrow.
        static const QRegularExpression rule(
            QStringLiteral("(?:th|td)[^{}]*\\{[^}]*overflow-wrap:anywhere[^}]*\\}"));
        const QString style = html.mid(html.indexOf(QLatin1String("<style>")));
        int rules = 0;
        for (const QRegularExpressionMatch &one : rule.globalMatch(style)) {
            ++rules;
            QVERIFY2(one.captured().contains(QLatin1String("min-width:")), qPrintable(one.captured()));
        }
        QVERIFY(rules > 0);
    }

    void itSaysTheLanguageOfItsTexts_data()
    {
        QTest::addColumn<QString>("translation");
        QTest::addColumn<QByteArray>("lang");
        QTest::newRow("none") << QString() << QByteArray("lang=\"en\" dir=\"ltr\"");
        QTest::newRow("Spanish") << QStringLiteral("es") << QByteArray("lang=\"es\" dir=\"ltr\"");
        QTest::newRow("Brazil") << QStringLiteral("pt-BR") << QByteArray("lang=\"pt-BR\" dir=\"ltr\"");
        QTest::newRow("Hebrew") << QStringLiteral("he") << QByteArray("lang=\"he\" dir=\"rtl\"");
        QTest::newRow("no code") << QStringLiteral("⟦en⟧") << QByteArray("lang=\"en\"");
    }
    void itSaysTheLanguageOfItsTexts()
    {
        QFETCH(QString, translation);
        QFETCH(QByteArray, lang);
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        Code code(translation);
        QVERIFY(QCoreApplication::installTranslator(&code));
        const QString html = htmlPage({}, {});
        QLocale::setDefault(before);
        QVERIFY2(html.contains(QLatin1String(lang)), qPrintable(html.left(60)));
    }

    void cancelled()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        const auto written = writeHtml(hostile(QStringLiteral("x")), buffer, [](double) { return false; });
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Cancelled);
    }

    void plots_data()
    {
        QTest::addColumn<QList<double>>("values"); // NaN: a gap
        QTest::addColumn<int>("runs");
        QTest::addColumn<int>("dots");
        QTest::addColumn<int>("thresholds");
        const double gap = qQNaN();
        QTest::newRow("nothing") << QList<double>{} << 0 << 0 << 0;
        QTest::newRow("only gaps") << QList<double>{gap, gap} << 0 << 0 << 0;
        QTest::newRow("one") << QList<double>{5} << 0 << 1 << 1;
        QTest::newRow("line") << QList<double>{5, 6, 7} << 1 << 3 << 1;
        QTest::newRow("gap") << QList<double>{5, 6, gap, 7, 8} << 2 << 4 << 1;
        QTest::newRow("threshold far off") << QList<double>{1e9, 1.1e9} << 1 << 2 << 0;
        QTest::newRow("widest") << QList<double>{-1.7e308, 1.7e308} << 1 << 2 << 1;
        QTest::newRow("infinite") << QList<double>{1, qInf(), 5} << 0 << 2 << 1;
    }
    void plots()
    {
        QFETCH(QList<double>, values);
        PastSeries series{.thresholds = {6}};
        QDateTime at(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        for (double value : values) {
            series.values << PastValue{.at = at,
                                       .value = qIsNaN(value) ? std::nullopt : std::optional(value)};
            at = at.addDays(1);
        }
        const QRectF frame(10, 20, 300, 80);
        const PlotShape shape = plotShape(series, frame);
        QTEST(int(shape.runs.size()), "runs");
        QTEST(int(shape.unsent.size()), "dots");
        QTEST(int(shape.thresholds.size()), "thresholds");
        for (const QPointF &point : shape.unsent)
            QVERIFY(frame.adjusted(-0.01, -0.01, 0.01, 0.01).contains(point));
    }
};

QTEST_GUILESS_MAIN(TestExportHtml)
#include "test_exporthtml.moc"
