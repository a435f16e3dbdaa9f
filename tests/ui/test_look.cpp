// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Light and dark as the desktop says, over a real session bus: this program runs itself again under
// `dbus-run-session` and answers there for xdg-desktop-portal.
#include "window/look.h"

#include "base/settings.h"
#include "widgets/theme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QtTest>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

class Memory final : public Settings
{
public:
    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback) const override
    {
        return m_values.value(key, fallback);
    }
    void setValue(const QString &key, const QVariant &value) override { m_values.insert(key, value); }

private:
    QVariantMap m_values;
};

bool isInner()
{
    return qEnvironmentVariableIsSet("KABOCHA_TEST_BUS");
}

/// What the desktop prefers, as its portal tells it.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    explicit Portal(uint scheme) : m_scheme(scheme)
    {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, name());
        if (!bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), this,
                                QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) ||
            !bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")))
            qFatal("the portal cannot be registered");
    }
    ~Portal() override
    {
        QDBusConnection(name()).unregisterService(QStringLiteral("org.freedesktop.portal.Desktop"));
        QDBusConnection::disconnectFromBus(name());
    }
    void change(uint scheme)
    {
        m_scheme = scheme;
        emit SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"),
                            QDBusVariant(scheme));
    }

public slots:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        return group == QLatin1String("org.freedesktop.appearance") && key == QLatin1String("color-scheme")
                   ? QDBusVariant(QVariant::fromValue(QDBusVariant(m_scheme)))
                   : QDBusVariant();
    }

signals:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    static QString name() { return QStringLiteral("portal"); }
    uint m_scheme;
};

bool windowIsDark()
{
    return isDark(QApplication::palette());
}

} // namespace

class TestLook : public QObject
{
    Q_OBJECT
private slots:
    void underASessionBus()
    {
        if (isInner())
            return;
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("dbus-run-session")).isEmpty(),
                 "dbus-run-session is not installed");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("KABOCHA_TEST_BUS"), QStringLiteral("1"));
        environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QStringLiteral("dbus-run-session"),
                      {QStringLiteral("--"), QCoreApplication::applicationFilePath()});
        QVERIFY(process.waitForFinished(300'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }

    void followsTheDesktopWhileItRuns()
    {
        if (!isInner())
            QSKIP("runs under a session bus of its own (see underASessionBus)");
        QVERIFY(!windowIsDark());
        Portal portal(1);
        Memory settings;
        Look look(settings);
        QTRY_VERIFY_WITH_TIMEOUT(windowIsDark(), 60'000);
        portal.change(2);
        QTRY_VERIFY_WITH_TIMEOUT(!windowIsDark(), 60'000);
        portal.change(1);
        QTRY_VERIFY_WITH_TIMEOUT(windowIsDark(), 60'000);
        portal.change(0); // no preference: what the platform shows
        QTRY_VERIFY_WITH_TIMEOUT(!windowIsDark(), 60'000);
    }

    void aChosenSchemeStays()
    {
        if (!isInner())
            QSKIP("runs under a session bus of its own (see underASessionBus)");
        Portal portal(2);
        Memory settings;
        {
            Look look(settings);
            look.setScheme(Look::Scheme::Dark);
            QVERIFY(windowIsDark());
            SystemScheme heard;
            QSignalSpy spy(&heard, &SystemScheme::changed);
            QTRY_VERIFY_WITH_TIMEOUT(!spy.isEmpty(), 60'000);
            portal.change(1);
            portal.change(2);
            QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 3, 60'000); // whoever listens has heard it now
            QVERIFY(windowIsDark());
        }
        QVERIFY(!windowIsDark()); // put back
        const Look next(settings);
        QCOMPARE(next.scheme(), Look::Scheme::Dark);
        QVERIFY(windowIsDark());
    }

    void withoutADesktopNothingIsTouched()
    {
        if (isInner())
            QSKIP("runs without a session bus");
        const QPalette before = QApplication::palette();
        Memory settings;
        Look look(settings);
        QCoreApplication::processEvents();
        QCOMPARE(QApplication::palette(), before);
    }

    void textGrowsInStepsAndIsRemembered()
    {
        const double usual = QApplication::font().pointSizeF();
        Memory settings;
        {
            Look look(settings);
            for (int i = 0; i < 20; ++i)
                look.enlarge();
            QCOMPARE(look.textSize(), 200);
            QCOMPARE(QApplication::font().pointSizeF(), usual * 2);
            look.shrink();
            QCOMPARE(look.textSize(), 175);
        }
        QCOMPARE(QApplication::font().pointSizeF(), usual);
        Look next(settings);
        QCOMPARE(next.textSize(), 175);
        for (int i = 0; i < 20; ++i)
            next.shrink();
        QCOMPARE(next.textSize(), 80);
        next.resetTextSize();
        QCOMPARE(QApplication::font().pointSizeF(), usual);
    }

    void aSizeFromElsewhereIsNotTaken()
    {
        Memory settings;
        settings.setValue(QStringLiteral("look/textSize"), 4000);
        settings.setValue(QStringLiteral("look/scheme"), QStringLiteral("purple"));
        const Look look(settings);
        QCOMPARE(look.textSize(), 100);
        QCOMPARE(look.scheme(), Look::Scheme::System);
    }
};

QTEST_MAIN(TestLook)
#include "test_look.moc"
