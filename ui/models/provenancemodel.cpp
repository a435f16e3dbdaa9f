// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/provenancemodel.h"

#include "base/whendone.h"
#include "models/text.h"

#include <QtConcurrentRun>

namespace kabocha::ui {
namespace {

QString changesText(const provenance::Checkout &checkout)
{
    if (checkout.manyChanges)
        return ProvenanceModel::tr("more than %n uncommitted change(s)", nullptr, checkout.changes);
    return checkout.isDirty() ? ProvenanceModel::tr("%n uncommitted change(s)", nullptr, checkout.changes)
                              : ProvenanceModel::tr("as committed");
}

QString stateText(const ProvenanceRow &row)
{
    if (!row.checkout)
        return ProvenanceModel::tr("being read …");
    return *row.checkout ? changesText(**row.checkout) : row.checkout->error().message;
}

QString checkoutText(const ProvenanceRow &row, int column)
{
    if (!row.checkout || !*row.checkout)
        return {};
    const provenance::Checkout &checkout = **row.checkout;
    switch (column) {
    case ProvenanceModel::CommitColumn:
        return checkout.commit;
    case ProvenanceModel::BranchColumn:
        return checkout.branch.isEmpty() ? ProvenanceModel::tr("none (detached)") : checkout.branch;
    case ProvenanceModel::RemoteColumn:
        return checkout.remote.isEmpty() ? ProvenanceModel::tr("none") : checkout.remote;
    default:
        return {};
    }
}

} // namespace

ProvenanceModel::ProvenanceModel(Workspace &workspace, QObject *parent)
    : RowModel<ProvenanceRow>(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::packagesChanged, this, &ProvenanceModel::reload);
    reload();
}

ProvenanceModel::~ProvenanceModel()
{
    *m_cancelled = true;
}

void ProvenanceModel::reload()
{
    if (m_cancelled)
        *m_cancelled = true;
    const auto cancelled = std::make_shared<std::atomic_bool>(false);
    m_cancelled = cancelled;
    QList<ProvenanceRow> rows;
    for (const spec::Package &package : m_workspace.packages())
        rows << ProvenanceRow{.package = package.name, .directory = package.directory};
    setRows(rows, [](const auto &a, const auto &b) { return a.directory == b.directory; });
    for (const ProvenanceRow &row : std::as_const(rows)) {
        const auto read = [directory = row.directory, cancelled] {
            return provenance::readCheckout(directory, [cancelled] { return cancelled->load(); });
        };
        whenDone(QtConcurrent::run(read), this,
                 [this, cancelled, directory = row.directory](const Result<provenance::Checkout> &checkout) {
                     if (!*cancelled)
                         put(directory, checkout);
                 });
    }
    if (rows.isEmpty())
        emit settled();
}

void ProvenanceModel::put(const QString &directory, const Result<provenance::Checkout> &checkout)
{
    QList<ProvenanceRow> next = rows();
    for (ProvenanceRow &row : next) {
        if (row.directory == directory)
            row.checkout = checkout;
    }
    setRows(next, [](const auto &a, const auto &b) { return a.directory == b.directory; });
    if (!isReading())
        emit settled();
}

bool ProvenanceModel::isReading() const
{
    return std::any_of(rows().begin(), rows().end(), [](const auto &row) { return !row.checkout; });
}

int ProvenanceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProvenanceModel::data(const QModelIndex &index, int role) const
{
    const ProvenanceRow *shown = row(index);
    if (!shown)
        return {};
    const bool known = shown->checkout && *shown->checkout;
    if (role == SeverityRole) {
        if (!shown->checkout || (known && !(*shown->checkout)->isDirty()))
            return {};
        return static_cast<int>(known ? Severity::Warning : Severity::Note);
    }
    if (role == Qt::ToolTipRole) {
        if (index.column() == PackageColumn)
            return plainTip(shown->directory);
        if (index.column() == StateColumn && shown->checkout && !known)
            return plainTip(shown->checkout->error().text());
        return plainTip(data(index, SortRole).toString());
    }
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case PackageColumn:
        return shown->package;
    case StateColumn:
        return stateText(*shown);
    case CommitColumn: // as git itself shortens it; in full as a tip
        return role == SortRole ? checkoutText(*shown, CommitColumn)
                                : checkoutText(*shown, CommitColumn).left(12);
    default:
        return checkoutText(*shown, index.column());
    }
}

QVariant ProvenanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PackageColumn:
        return tr("Open package");
    case StateColumn:
        return tr("State");
    case CommitColumn:
        return tr("Commit");
    case BranchColumn:
        return tr("Branch");
    case RemoteColumn:
        return tr("Repository");
    default:
        return {};
    }
}

json::Object ProvenanceModel::packagesWith(const json::Object &before) const
{
    json::Object out = before;
    for (const ProvenanceRow &row : rows()) {
        if (!row.checkout || !*row.checkout)
            continue;
        const provenance::Checkout &checkout = **row.checkout;
        json::Object package;
        const std::pair<const char *, QString> fields[] = {{"name", checkout.name()},
                                                           {"git_sha", checkout.commit},
                                                           {"git_branch", checkout.branch},
                                                           {"git_url", checkout.remote}};
        for (const auto &[key, text] : fields) {
            if (!text.isEmpty())
                package.insert(QLatin1String(key), json::Value::string(text));
        }
        const QString version = QStringLiteral("eups_version");
        if (const json::Object &earlier = before.value(checkout.name()).members(); earlier.contains(version))
            package.insert(version, earlier.value(version));
        out.insert(checkout.name(), json::Value::object(package));
    }
    return out;
}

QList<Issue> ProvenanceModel::issues() const
{
    QList<Issue> out;
    for (const ProvenanceRow &row : rows()) {
        if (!row.checkout || !*row.checkout || !(*row.checkout)->isDirty())
            continue;
        const provenance::Checkout &checkout = **row.checkout;
        const QString text = checkout.manyChanges ? tr("%1 has more than %n uncommitted change(s): its "
                                                       "commit does not say what the values were "
                                                       "judged by.",
                                                       nullptr, checkout.changes)
                                                  : tr("%1 has %n uncommitted change(s): its commit does not "
                                                       "say what the values were judged by.",
                                                       nullptr, checkout.changes);
        out << Issue{.severity = Severity::Warning,
                     .code = QStringLiteral("provenance-dirty"),
                     .text = text.arg(row.package),
                     .place = {.file = row.directory},
                     .hint = tr("Commit them, then add the provenance again.")};
    }
    return out;
}

} // namespace kabocha::ui
