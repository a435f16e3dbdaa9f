// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/outline.h"

#include <QtTest>

using namespace kabocha;

class TestOutline : public QObject
{
    Q_OBJECT
private slots:
    void keepsSizeDigestAndBeginning()
    {
        Outline outline(5);
        QByteArray all;
        for (const QByteArray &part : {QByteArray("abc"), QByteArray("defgh"), QByteArray()}) {
            QCOMPARE(outline.write(part), part.size());
            all += part;
        }
        QCOMPARE(outline.written(), 8);
        QCOMPARE(outline.beginning(), QByteArray("abcde"));
        QCOMPARE(outline.sha256(), QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex());
    }
    void keepsNoBeginningUnasked()
    {
        Outline outline;
        QCOMPARE(outline.write("abc"), 3);
        QVERIFY(outline.beginning().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOutline)
#include "test_outline.moc"
