// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fault matrix: every fault at every step of a dispatch. `test_dispatch_faults --table` prints it.
#include "faultmatrix.h"

#include <QCoreApplication>

using namespace kabocha;
using test::allFaults;
using test::allServerSteps;
using test::Fault;
using test::Line;
using test::ServerStep;

namespace {

int printTable()
{
    const test::FixedClock clock;
    const test::Certificates certificates;
    certificates.trustGood();
    return test::printLines(allFaults(), [&](Fault fault) {
        return test::runFaults<test::WindowCore>(QStringLiteral("core"), clock, test::everyStepOf(fault),
                                                 certificates);
    });
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock;
    std::unique_ptr<test::Certificates> m_certificates;

private slots:
    void initTestCase()
    {
        m_certificates = std::make_unique<test::Certificates>();
        QVERIFY2(!m_certificates->good.isNull() && !m_certificates->bad.isNull(),
                 "openssl made no certificate");
        m_certificates->trustGood();
    }

    void theMatrixIsWhole() { QVERIFY(allFaults().size() * allServerSteps().size() >= 120); }

    void throughTheCore_data()
    {
        QTest::addColumn<Fault>("fault");
        for (const Fault fault : allFaults())
            QTest::newRow(qPrintable(test::text(fault))) << fault;
    }
    void throughTheCore()
    {
        QFETCH(Fault, fault);
        const QList<Line> lines = test::runFaults<test::WindowCore>(
            QStringLiteral("core"), m_clock, test::everyStepOf(fault), *m_certificates);
        QStringList wrong;
        for (const Line &line : lines) {
            if (!line.wrong.isEmpty())
                wrong.append(line.text());
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().contains(QStringLiteral("--table")))
        return printTable();
    TestFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_faults.moc"
