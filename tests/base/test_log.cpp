// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <QTest>

using namespace kabocha;

class TestLog : public QObject
{
    Q_OBJECT
private slots:
    void hidesWhatLooksLikeASecret_data();
    void hidesWhatLooksLikeASecret();
    void leavesTheRestAlone();
};

void TestLog::hidesWhatLooksLikeASecret_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("json web token") << "token eyJhbGciOi.eyJleHAi.c2ln-x_y!"
                                    << "token [hidden]!";
    QTest::newRow("header") << "Authorization: JWT abc.def\nnext"
                            << "Authorization: [hidden]\nnext";
    QTest::newRow("json member") << R"({"username": "ana", "password": "se\"cret, 1"})"
                                 << R"({"username": "ana", "password": [hidden]})";
    QTest::newRow("form field") << "user=ana&password=secret&x=1"
                                << "user=ana&password=[hidden]&x=1";
    QTest::newRow("access token") << R"({"access_token":"abc"})"
                                  << R"({"access_token":[hidden]})";
    QTest::newRow("user info of a URL") << "GET https://ana:secret@host/job"
                                        << "GET https://[hidden]@host/job";
}

void TestLog::hidesWhatLooksLikeASecret()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(redacted(text), shown);
}

void TestLog::leavesTheRestAlone()
{
    const QString text = QStringLiteral("POST https://host:8080/job → 202, 3 measurements");
    QCOMPARE(redacted(text), text);
}

QTEST_GUILESS_MAIN(TestLog)
#include "test_log.moc"
