// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/report.h"

#include <QTextBrowser>

namespace kabocha::ui {

/// A metric in full: description, unit, tags, reference, specifications. All of it comes from files, so all
/// of it is shown as plain text; a reference's URL is opened only when clicked, and only if it is http or
/// https.
class MetricDetails : public QTextBrowser
{
    Q_OBJECT
public:
    explicit MetricDetails(QWidget *parent = nullptr);
    void show(const metric::Metric &metric, bool defined, const QList<spec::Specification> &specifications);
    using QTextBrowser::show;
    void clearMetric(const QString &text);

signals:
    void linkRequested(const QUrl &url); ///< http or https

protected:
    /// Nothing that the text names is ever fetched.
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void render();

    metric::Metric m_metric; ///< without a name: none
    bool m_defined = false;
    QList<spec::Specification> m_specifications;
};

} // namespace kabocha::ui
