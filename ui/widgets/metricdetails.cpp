// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metricdetails.h"

#include "models/text.h"
#include "widgets/followpalette.h"
#include "widgets/theme.h"

namespace kabocha::ui {
namespace {

bool isWebAddress(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    return url.isValid() && !url.host().isEmpty() &&
           (scheme == QLatin1String("http") || scheme == QLatin1String("https"));
}

QString line(const QString &label, const QString &html, const QString &labelColor)
{
    return QStringLiteral("<tr><td style='color:%1; padding-right:12px'>%2</td><td>%3</td></tr>")
        .arg(labelColor, label.toHtmlEscaped(), html);
}

} // namespace

MetricDetails::MetricDetails(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(8);
    followPalette(this, [this] { render(); });
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (isWebAddress(url))
            emit linkRequested(url);
    });
}

void MetricDetails::clearMetric(const QString &text)
{
    m_metric = {};
    setPlainText(text);
}

void MetricDetails::show(const metric::Metric &metric, bool defined,
                         const QList<spec::Specification> &specifications)
{
    m_metric = metric;
    m_defined = defined;
    m_specifications = specifications;
    render();
}

void MetricDetails::render()
{
    if (m_metric.name.isEmpty())
        return;
    const QString quiet = toneColor(Tone::Neutral, palette()).name();
    QString html = QStringLiteral("<p style='margin-bottom:4px'><b>%1</b></p>")
                       .arg(m_metric.name.text().toHtmlEscaped());
    if (m_defined) {
        QString description = m_metric.description.toHtmlEscaped();
        description.replace(u'\n', QStringLiteral("<br>"));
        html += QStringLiteral("<p style='margin-top:0; margin-bottom:8px'>%1</p>").arg(description);
    } else {
        html += QStringLiteral("<p>%1</p>")
                    .arg(tr("Specifications speak of this metric, but no open package defines it.")
                             .toHtmlEscaped());
    }

    html += QStringLiteral("<table cellspacing='0' cellpadding='1'>");
    if (m_defined) {
        const QString unit = m_metric.unit.canonical();
        html += line(tr("Unit"), (unit.isEmpty() ? tr("none (dimensionless)") : unit).toHtmlEscaped(), quiet);
    }
    if (!m_metric.tags.isEmpty())
        html += line(tr("Tags"), m_metric.tags.join(QStringLiteral(", ")).toHtmlEscaped(), quiet);
    if (m_metric.reference.doc) {
        QString doc = *m_metric.reference.doc;
        if (m_metric.reference.page)
            doc = tr("%1, page %2").arg(doc, QString::number(*m_metric.reference.page));
        html += line(tr("Reference"), doc.toHtmlEscaped(), quiet);
    } else if (m_metric.reference.page) {
        html += line(tr("Reference"), tr("page %1").arg(*m_metric.reference.page).toHtmlEscaped(), quiet);
    }
    if (m_metric.reference.url) {
        const QString text = m_metric.reference.url->toHtmlEscaped();
        const QUrl url(*m_metric.reference.url, QUrl::StrictMode);
        html += line(tr("Link"),
                     isWebAddress(url) ? QStringLiteral("<a href=\"%1\" style='color:%2'>%3</a>")
                                             .arg(QString::fromLatin1(url.toEncoded()).toHtmlEscaped(),
                                                  toneColor(Tone::Accent, palette()).name(), text)
                                       : text,
                     quiet);
    }
    html += QStringLiteral("</table>");

    if (!m_specifications.isEmpty()) {
        html += QStringLiteral(
                    "<p style='margin-top:8px; margin-bottom:2px; color:%1'>%2</p><table cellspacing='0' "
                    "cellpadding='1'>")
                    .arg(quiet, tr("Specifications").toHtmlEscaped());
        for (const spec::Specification &one : m_specifications) {
            QStringList terms;
            for (const json::Member &term : one.metadataQuery) {
                terms << tr("%1 is %2", "metadata key, value").arg(term.key, jsonValueText(term.value));
            }
            QString notes;
            if (!terms.isEmpty())
                notes = tr("where %1").arg(terms.join(QStringLiteral(", ")));
            if (!one.tags.isEmpty()) {
                const QString tags = tr("tags: %1").arg(one.tags.join(QStringLiteral(", ")));
                notes = notes.isEmpty() ? tags : notes + QStringLiteral(" · ") + tags;
            }
            html += QStringLiteral("<tr><td style='padding-right:12px'>%1</td><td>%2</td></tr>")
                        .arg(one.name.spec.toHtmlEscaped(), one.test().toHtmlEscaped());
            if (!notes.isEmpty())
                html += QStringLiteral("<tr><td></td><td style='color:%1'>%2</td></tr>")
                            .arg(quiet, notes.toHtmlEscaped());
        }
        html += QStringLiteral("</table>");
    }
    setHtml(html);
}

QVariant MetricDetails::loadResource(int, const QUrl &)
{
    return {};
}

} // namespace kabocha::ui
