// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include <QCryptographicHash>
#include <QTest>

using namespace kabocha;

class TestSha256 : public QObject
{
    Q_OBJECT
private slots:
    void isTheKnownOne()
    {
        QCOMPARE(Sha256::of("abc"),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(Sha256::of({}), QCryptographicHash::hash({}, QCryptographicHash::Sha256).toHex());
    }
    void moreCanBeAddedAfterLooking()
    {
        Sha256 hash;
        hash.add("a");
        QCOMPARE(hash.hex(), Sha256::of("a"));
        hash.add("bc");
        QCOMPARE(hash.hex(), Sha256::of("abc"));
    }
};

QTEST_GUILESS_MAIN(TestSha256)
#include "test_sha256.moc"
