// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The review page, for the tests of its tabs.
#pragma once

#include "materials.h"
#include "pages/reviewpage.h"
#include "pages/reviewtab.h"

#include <QAbstractItemView>
#include <QTabWidget>

namespace kabocha::test {

/// The review page as a person sees it, in a run of its own.
struct ShownReview
{
    enum Tab { Report, Problems, Changes, Tree, Text, Payload };
    Run run;
    ui::ReviewPage page{run.services()};
    ShownReview()
    {
        page.resize(900, 600);
        page.show();
        (void)QTest::qWaitForWindowActive(&page, 60'000);
    }
    template <class T = QWidget> T *find(const char *objectName) { return child<T>(page, objectName); }
    void go(Tab tab) { find<QTabWidget>("reviewTabs")->setCurrentIndex(tab); }
    [[nodiscard]] QAbstractItemModel *model(const char *view)
    {
        return find<QAbstractItemView>(view)->model();
    }
    [[nodiscard]] bool isBusy()
    {
        return qobject_cast<ui::ReviewTab *>(find<QTabWidget>("reviewTabs")->currentWidget())->isBusy();
    }
    /// A blob of four hundred thousand numbers more, as if opened.
    void loadLarge()
    {
        job::Job job = run.document().job();
        job::Blob blob{.identifier = job::newIdentifier(), .name = QStringLiteral("camera.Temp")};
        QList<json::Value> numbers(400'000, json::Value::number(1.25));
        json::Object datum;
        datum.insert(QStringLiteral("value"), json::Value::array(numbers));
        json::Object data;
        data.insert(QStringLiteral("x"), json::Value::object(datum));
        blob.data = json::Value::object(data);
        job.measurements.first().blobRefs = QStringList{blob.identifier};
        job.blobs << blob;
        run.document().load(job, {});
    }
};

} // namespace kabocha::test
