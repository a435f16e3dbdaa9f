// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "components.h"

#include <QtGlobal>

#include <openssl/crypto.h>

namespace kabocha::app {

QList<ui::Component> components()
{
    const QString qt = QLatin1String(qVersion());
    return {
        {QStringLiteral("Qt"), qt, QStringLiteral("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"),
         QStringLiteral("https://www.qt.io")},
        {QStringLiteral("Qt Charts, Qt HTTP Server"), qt, QStringLiteral("GPL-3.0-only"),
         QStringLiteral("https://www.qt.io")},
        {QStringLiteral("yaml-cpp"), QStringLiteral(KABOCHA_YAML_CPP_VERSION), QStringLiteral("MIT"),
         QStringLiteral("https://github.com/jbeder/yaml-cpp")},
        {QStringLiteral("QtKeychain"), QStringLiteral(KABOCHA_KEYCHAIN_VERSION),
         QStringLiteral("BSD-2-Clause"), QStringLiteral("https://github.com/frankosterfeld/qtkeychain")},
        {QStringLiteral("OpenSSL"), QLatin1String(OpenSSL_version(OPENSSL_VERSION_STRING)),
         QStringLiteral("Apache-2.0"), QStringLiteral("https://www.openssl.org")},
        {QStringLiteral("libgit2"), QStringLiteral(KABOCHA_LIBGIT2_VERSION),
         QStringLiteral("GPL-2.0-only WITH GCC-exception-2.0"), QStringLiteral("https://libgit2.org")},
        {QStringLiteral("SQLite"), {}, QStringLiteral("blessing"), QStringLiteral("https://www.sqlite.org")},
        {QStringLiteral("tl::expected"), QStringLiteral(KABOCHA_EXPECTED_VERSION), QStringLiteral("CC0-1.0"),
         QStringLiteral("https://github.com/TartanLlama/expected")},
        {QStringLiteral("CLI11"), QStringLiteral(KABOCHA_CLI11_VERSION), QStringLiteral("BSD-3-Clause"),
         QStringLiteral("https://github.com/CLIUtils/CLI11")},
        {QStringLiteral("Breeze icons"),
         {},
         QStringLiteral("LGPL-3.0-or-later"),
         QStringLiteral("https://invent.kde.org/frameworks/breeze-icons")},
        {QStringLiteral("Inter"), {}, QStringLiteral("OFL-1.1"), QStringLiteral("https://rsms.me/inter")},
        {QStringLiteral("Hack"),
         {},
         QStringLiteral("MIT AND Bitstream-Vera"),
         QStringLiteral("https://sourcefoundry.org/hack")},
    };
}

} // namespace kabocha::app
