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
    void thePasswordHashIsThatOfTheStandard() // RFC 7914, section 11
    {
        QCOMPARE(passwordHash("passwd", "salt", 1).toHex(),
                 QByteArray("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"));
        QCOMPARE(passwordHash("Password", "NaCl", 80'000).toHex(),
                 QByteArray("4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"));
        QCOMPARE(passwordHash({}, "salt", 1).toHex(),
                 QByteArray("f135c27993baf98773c5cdb40a5706ce6a345cde61b000a67858650cd6a324d7"));
    }
};

QTEST_GUILESS_MAIN(TestSha256)
#include "test_sha256.moc"
