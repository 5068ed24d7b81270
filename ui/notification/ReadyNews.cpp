// SPDX-License-Identifier: MIT
#include "ui/notification/ReadyNews.h"

#include "app/settings/Settings.h"
#include "ui/notification/Notifier.h"

#include <QAction>
#include <QGuiApplication>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace readback {

namespace {

constexpr qint64 kGatherMs = 5'000; // what becomes ready together is told together
constexpr qint64 kPauseMs = 60'000;

} // namespace

ReadyNews::ReadyNews(Parts parts, QObject *parent) : QObject(parent), m_parts(std::move(parts))
{
    m_parts.onOff->setVisible(m_parts.notifier != nullptr);
    if (!m_parts.notifier)
        return;
    connectSwitch();
    connect(m_parts.notifier, &Notifier::clicked, this, &ReadyNews::bringToFront);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this] {
        if (m_parts.isInFront())
            forget();
    });
}

bool ReadyNews::isProgramInFront()
{
    return QGuiApplication::applicationState() == Qt::ApplicationActive;
}

void ReadyNews::connectSwitch()
{
    m_parts.onOff->setChecked(m_parts.settings.values().notifyReady);
    connect(m_parts.onOff, &QAction::toggled, this, [this](bool on) {
        m_parts.settings.change([on](SettingsData &values) { values.notifyReady = on; });
    });
}

void ReadyNews::add()
{
    if (!m_parts.notifier || !m_parts.settings.values().notifyReady || m_parts.isInFront())
        return;
    ++m_count;
    if (std::exchange(m_due, true))
        return;
    const qint64 now = m_parts.clock.monotonicMs();
    const qint64 wait = m_lastMs ? std::max(kGatherMs, *m_lastMs + kPauseMs - now) : kGatherMs;
    m_parts.clock.after(wait, this, [this] {
        m_due = false;
        tell();
    });
}

void ReadyNews::tell()
{
    if (m_count == 0 || m_parts.isInFront() || !m_parts.settings.values().notifyReady)
        return;
    m_lastMs = m_parts.clock.monotonicMs();
    m_parts.notifier->notify(tr("%n transcript(s) are ready", nullptr, m_count));
}

void ReadyNews::forget()
{
    if (std::exchange(m_count, 0) > 0)
        m_parts.notifier->withdraw();
}

void ReadyNews::bringToFront()
{
    forget();
    auto *window = m_parts.window;
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace readback
