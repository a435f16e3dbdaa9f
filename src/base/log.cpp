// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <QRegularExpression>

#include <cstdio>

namespace kabocha {

Q_LOGGING_CATEGORY(logSquash, "kabocha.squash", QtWarningMsg)
Q_LOGGING_CATEGORY(logDispatch, "kabocha.dispatch", QtWarningMsg)
Q_LOGGING_CATEGORY(logApp, "kabocha.app", QtWarningMsg)

QString redacted(const QString &text)
{
    static const QRegularExpression jwt(QStringLiteral(R"(eyJ[\w-]*\.[\w-]*\.[\w-]*)"));
    static const QRegularExpression header(QStringLiteral(R"((authorization\s*[:=]\s*)[^\r\n]+)"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression member(
        QStringLiteral(R"re(("?(?:password|access_token)"?\s*[:=]\s*)("(?:[^"\\]|\\.)*"|[^\s,}&]+))re"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression userInfo(QStringLiteral(R"((\w+://)[^/\s@]+@)"));
    QString out = text;
    out.replace(member, QStringLiteral("\\1[hidden]"));
    out.replace(header, QStringLiteral("\\1[hidden]"));
    out.replace(jwt, QStringLiteral("[hidden]"));
    out.replace(userInfo, QStringLiteral("\\1[hidden]@"));
    return out;
}

void installRedactingLog()
{
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &message) {
        const QByteArray line = qFormatLogMessage(type, context, redacted(message)).toLocal8Bit();
        std::fprintf(stderr, "%s\n", line.constData());
        if (type == QtFatalMsg)
            std::abort();
    });
}

} // namespace kabocha
