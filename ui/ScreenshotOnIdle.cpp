// SPDX-License-Identifier: MIT
#include "ui/ScreenshotOnIdle.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPixmap>

#include <cstdio>
#include <utility>

namespace readback {

namespace {

constexpr qint64 kPatienceMs = 30'000;
constexpr qint64 kLastPaintMs = 100; // what the last answer set off is painted by then

bool grabTo(QWidget &window, const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    return window.grab().save(path, "PNG");
}

} // namespace

ScreenshotOnIdle::ScreenshotOnIdle(MainWindow &window, const StartOptions &options, Clock &clock)
    : m_window(window), m_path(options.screenshot)
{
    if (options.sizeGiven || !m_path.isEmpty())
        window.resize(options.size);
    if (m_path.isEmpty())
        return;
    connect(&window, &MainWindow::idle, this,
        [this, &clock] { clock.after(kLastPaintMs, this, [this] { save(); }); });
    clock.after(kPatienceMs, this, [this] { save(); });
}

void ScreenshotOnIdle::save()
{
    if (std::exchange(m_saved, true))
        return;
    const bool good = grabTo(m_window, m_path);
    if (!good)
        std::fprintf(stderr, "readback: %s could not be written.\n",
            qPrintable(QDir::toNativeSeparators(m_path)));
    QCoreApplication::exit(good ? 0 : 1);
}

} // namespace readback
