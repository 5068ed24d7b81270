// SPDX-License-Identifier: MIT
#include "ui/RoomySize.h"

#include <QScreen>
#include <QWidget>

namespace readback {

namespace {

constexpr QSize kFrame{16, 40}; // that a desktop may put around a dialog

} // namespace

QSize roomySize(const QWidget &dialog, int characters, int lines)
{
    const auto metrics = dialog.fontMetrics();
    auto most = dialog.screen()->availableSize() - kFrame;
    if (const auto *parent = dialog.parentWidget())
        most = most.expandedTo(parent->window()->size());
    return QSize(characters * metrics.averageCharWidth(), lines * metrics.height()).boundedTo(most);
}

} // namespace readback
