// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provenance/checkout.h"

#include "base/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <git2.h>
#include <unistd.h>

namespace kabocha::provenance {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::provenance", text);
}

constexpr qint64 LargestConfiguration = 1024 * 1024;

/// The library, with nothing of the person's or the computer's configuration: what is read here may come from
/// anywhere, and is read as it is. Owners stay validated. It is never shut down: what it keeps for a thread
/// that is just ending (QThread::wait() returns a little earlier) would not be freed any more.
class Library
{
public:
    Library()
    {
        git_libgit2_init();
        for (const git_config_level_t level : {GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM,
                                               GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL})
            git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
        git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1);
    }
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;
};

template <class T, void (*Free)(T *)> struct Freed
{
    void operator()(T *object) const { Free(object); }
};
template <class T, void (*Free)(T *)> using Owned = std::unique_ptr<T, Freed<T, Free>>;
using Repository = Owned<git_repository, git_repository_free>;
using Reference = Owned<git_reference, git_reference_free>;
using Tree = Owned<git_tree, git_tree_free>;
using TreeEntry = Owned<git_tree_entry, git_tree_entry_free>;
using Diff = Owned<git_diff, git_diff_free>;
using Remote = Owned<git_remote, git_remote_free>;
using Object = Owned<git_object, git_object_free>;

tl::unexpected<Error> wrong(Error::Kind kind, const QString &file, const QString &message,
                            const QString &hint)
{
    const git_error *last = git_error_last();
    return fail({.kind = kind,
                 .message = message,
                 .hint = hint,
                 .place = {.file = file},
                 .detail = last && last->message ? QString::fromUtf8(last->message).left(300) : QString()});
}

tl::unexpected<Error> damaged(const QString &folder)
{
    return wrong(Error::Kind::Io, folder, tr("The git checkout of this folder cannot be read."),
                 tr("Check it with “git status”; it may be damaged, or of a newer kind of git."));
}

/// The folder of the checkout's configuration: `.git`, or of a linked working tree the one it is linked to.
Result<QString> commonFolder(const QString &gitFolder)
{
    const QString link = gitFolder + QStringLiteral("/commondir");
    if (const QFileInfo info(link); !info.exists() && !info.isSymLink())
        return gitFolder;
    return readFile(link, LargestConfiguration).map([&gitFolder](const QByteArray &bytes) {
        return QDir::cleanPath(QDir(gitFolder).absoluteFilePath(QString::fromUtf8(bytes).trimmed()));
    });
}

/// A pipe in the place of a file would stop the one who reads it, for ever.
Result<void> checkFiles(const QStringList &files)
{
    for (const QString &file : files) {
        const QFileInfo info(file);
        if ((info.exists() || info.isSymLink()) && !info.isFile())
            return wrong(
                Error::Kind::Unsupported, file,
                tr("This part of a git checkout is not a regular file, so the checkout is not read."),
                tr("Use a fresh clone."));
    }
    return {};
}

QStringList within(const QString &folder, std::initializer_list<const char *> names)
{
    QStringList out;
    for (const char *name : names)
        out << folder + u'/' + QLatin1String(name);
    return out;
}

/// The files that say what is ignored, and how it is compared, from ROOT down to FOLDER in it.
QStringList rulesBetween(const QString &root, const QString &folder)
{
    QStringList out;
    for (QString at = folder; at.startsWith(root); at = QFileInfo(at).path()) {
        out << within(at, {".gitignore", ".gitattributes"});
        if (at == root)
            break;
    }
    return out;
}

/// A configuration that refers to other files could make us read any file of this computer.
Result<void> checkConfiguration(const QString &gitFolder, const QString &folder)
{
    const auto common = commonFolder(gitFolder);
    if (!common)
        return fail(common.error());
    if (auto checked = checkFiles(within(gitFolder, {"HEAD", "index", "commondir"}) +
                                  within(*common, {"HEAD", "packed-refs", "info/exclude", "info/attributes",
                                                   "objects/info/alternates", "shallow"}));
        !checked)
        return checked;
    const QString file = *common + QStringLiteral("/config");
    if (QFileInfo(file).isSymLink())
        return wrong(
            Error::Kind::Unsupported, folder,
            tr("The configuration of this git checkout is a link to another file, so it is not read."),
            tr("Put the file itself into its place, or use a fresh clone."));
    const auto bytes = readFile(file, LargestConfiguration);
    if (!bytes)
        return fail(bytes.error());
    static const QRegularExpression other(QStringLiteral("\\[\\s*include|excludesfile|attributesfile"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (other.match(QString::fromLatin1(*bytes)).hasMatch())
        return wrong(Error::Kind::Unsupported, file,
                     tr("The configuration of this git checkout refers to other files, so it is not read."),
                     tr("Remove “include”, “includeIf”, “excludesFile” and “attributesFile” from it, or use "
                        "a fresh clone."));
    return {};
}

Result<Repository> open(const QString &folder)
{
    git_buf found = GIT_BUF_INIT;
    const int discovered = git_repository_discover(&found, QFile::encodeName(folder).constData(), 0, nullptr);
    const QString gitFolder = QDir::cleanPath(QFile::decodeName(found.ptr ? found.ptr : ""));
    git_buf_dispose(&found);
    if (discovered == GIT_ENOTFOUND)
        return wrong(Error::Kind::NotFound, folder, tr("This folder is not part of a git checkout."),
                     tr("Open the package from a clone of its repository to have its provenance recorded."));
    const auto foreign = [&folder] {
        return wrong(Error::Kind::Denied, folder,
                     tr("The git checkout of this folder belongs to another user, so it is not read."),
                     tr("Clone the repository yourself, or have its owner changed to you."));
    };
    if (discovered == GIT_EOWNER)
        return foreign();
    if (discovered < 0)
        return damaged(folder);
    if (auto checked = checkConfiguration(gitFolder, folder); !checked)
        return fail(checked.error());
    git_repository *repository = nullptr;
    const int opened = git_repository_open(&repository, QFile::encodeName(gitFolder).constData());
    // Without the person's configuration libgit2 1.5 finds no `safe.directory`, and says only that.
    if (opened == GIT_EOWNER || (opened < 0 && QFileInfo(gitFolder).ownerId() != ::geteuid()))
        return foreign();
    if (opened < 0)
        return damaged(folder);
    return Repository(repository);
}

/// The URL of the remote that the branch follows, else of `origin`, else of the only one.
QString remoteUrl(git_repository *repository, const QString &branch)
{
    git_buf followed = GIT_BUF_INIT;
    const QByteArray reference = QByteArray("refs/heads/") + branch.toUtf8();
    QByteArray name("origin");
    if (!branch.isEmpty() && git_branch_upstream_remote(&followed, repository, reference.constData()) == 0)
        name = QByteArray(followed.ptr);
    git_buf_dispose(&followed);
    git_remote *remote = nullptr;
    int looked = git_remote_lookup(&remote, repository, name.constData());
    if (looked < 0) {
        git_strarray all{};
        if (git_remote_list(&all, repository) == 0 && all.count == 1)
            looked = git_remote_lookup(&remote, repository, all.strings[0]);
        git_strarray_dispose(&all);
    }
    const Remote owned(remote);
    const char *url = looked == 0 ? git_remote_url(remote) : nullptr;
    return url ? withoutCredentials(QString::fromUtf8(url)) : QString();
}

struct Comparison
{
    const std::function<bool()> &cancelled;
    QSet<QByteArray>
        paths; // what is staged and what is not are told one after the other: a path may come twice
    bool wasCancelled = false;
};

/// Counts into CHECKOUT what differs from TREE below PART of the checkout (empty: all of it).
Result<void> compare(git_repository *repository, git_tree *tree, const QString &part, const QString &folder,
                     const std::function<bool()> &cancelled, Checkout *checkout)
{
    Comparison comparison{cancelled, {}};
    git_diff_options options;
    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.flags = GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS |
                    GIT_DIFF_DISABLE_PATHSPEC_MATCH | GIT_DIFF_SKIP_BINARY_CHECK |
                    GIT_DIFF_INCLUDE_TYPECHANGE;
    options.ignore_submodules = GIT_SUBMODULE_IGNORE_ALL; // each has a configuration of its own
    QByteArray prefix = QFile::encodeName(part);
    char *prefixes[] = {prefix.data()};
    if (!part.isEmpty())
        options.pathspec = {prefixes, 1};
    options.payload = &comparison;
    options.progress_cb = [](const git_diff *, const char *, const char *, void *payload) {
        auto *self = static_cast<Comparison *>(payload);
        self->wasCancelled = self->cancelled && self->cancelled();
        return self->wasCancelled ? -1 : 0;
    };
    options.notify_cb = [](const git_diff *, const git_diff_delta *delta, const char *, void *payload) {
        auto *self = static_cast<Comparison *>(payload);
        self->paths.insert(delta->new_file.path ? delta->new_file.path : delta->old_file.path);
        return self->paths.size() > Checkout::MostChanges ? -1 : 1; // counted, not kept
    };
    git_diff *diff = nullptr;
    const int compared = git_diff_tree_to_workdir_with_index(&diff, repository, tree, &options);
    const Diff owned(diff);
    if (comparison.wasCancelled)
        return fail({.kind = Error::Kind::Cancelled,
                     .message = tr("Reading the git checkout was cancelled."),
                     .place = {.file = folder}});
    checkout->manyChanges = comparison.paths.size() > Checkout::MostChanges;
    checkout->changes = static_cast<int>(std::min<qsizetype>(comparison.paths.size(), Checkout::MostChanges));
    if (compared < 0 && !checkout->manyChanges)
        return damaged(folder);
    return {};
}

} // namespace

QString Checkout::name() const
{
    return QFileInfo(root).fileName();
}

Result<Checkout> readCheckout(const QString &folder, const std::function<bool()> &cancelled)
{
    static const Library library;
    const QString place = QFileInfo(folder).canonicalFilePath();
    if (place.isEmpty() || !QFileInfo(place).isDir())
        return wrong(Error::Kind::NotFound, folder, tr("There is no such folder."), tr("Check the path."));
    const auto opened = open(place);
    if (!opened)
        return fail(opened.error());
    git_repository *repository = opened->get();
    const char *workdir = git_repository_workdir(repository);
    if (!workdir)
        return wrong(Error::Kind::Unsupported, place, tr("This git repository has no working files."),
                     tr("Open the package from a clone of it."));
    Checkout out;
    out.root = QFileInfo(QFile::decodeName(workdir)).canonicalFilePath();
    const bool whole = place == out.root;
    if (out.root.isEmpty() || (!whole && !place.startsWith(out.root + u'/')))
        return wrong(Error::Kind::Unsupported, place,
                     tr("The git checkout around this folder keeps its files elsewhere, so it says nothing "
                        "about this folder."),
                     tr("Open the package from an ordinary clone of its repository."));
    if (auto checked = checkFiles(rulesBetween(out.root, place)); !checked)
        return fail(checked.error());
    const QString part = whole ? QString() : place.mid(out.root.size() + 1);

    git_reference *head = nullptr;
    const int headed = git_repository_head(&head, repository);
    const Reference reference(head);
    if (headed == GIT_EUNBORNBRANCH || headed == GIT_ENOTFOUND)
        return wrong(Error::Kind::NotFound, place, tr("The git checkout of this folder has no commit yet."),
                     tr("Commit the package first."));
    git_object *peeled = nullptr;
    if (headed < 0 || git_reference_peel(&peeled, head, GIT_OBJECT_COMMIT) < 0)
        return damaged(place);
    const Object commit(peeled);
    char digits[GIT_OID_HEXSZ + 1];
    out.commit = QString::fromLatin1(git_oid_tostr(digits, sizeof digits, git_object_id(peeled)));
    if (git_repository_head_detached(repository) != 1)
        out.branch = QString::fromUtf8(git_reference_shorthand(head));
    out.remote = remoteUrl(repository, out.branch);

    git_object *peeledTree = nullptr;
    if (git_object_peel(&peeledTree, peeled, GIT_OBJECT_TREE) < 0)
        return damaged(place);
    const Tree tree(reinterpret_cast<git_tree *>(peeledTree));
    git_tree_entry *entry = nullptr;
    if (!whole && git_tree_entry_bypath(&entry, tree.get(), QFile::encodeName(part).constData()) < 0)
        return wrong(
            Error::Kind::NotFound, place,
            tr("This folder lies within the git checkout %1, but its commit does not hold it.").arg(out.root),
            tr("Commit the package, or open it from a clone of its own repository."));
    const TreeEntry owned(entry);
    if (auto compared = compare(repository, tree.get(), part, place, cancelled, &out); !compared)
        return fail(compared.error());
    return out;
}

} // namespace kabocha::provenance
