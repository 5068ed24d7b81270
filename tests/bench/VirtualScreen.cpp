// SPDX-License-Identifier: MIT
#include "bench/VirtualScreen.h"

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr int kPatienceMs = 10'000;

} // namespace

// It finds a free number itself and says which.
VirtualScreen::VirtualScreen()
{
    m_server.start(u"Xvfb"_s,
        {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1600x1000x24"_s, u"-noreset"_s,
            u"-nolisten"_s, u"tcp"_s});
    if (m_server.waitForReadyRead(kPatienceMs))
        m_display = u':' + QString::fromLatin1(m_server.readAllStandardOutput().trimmed());
}

VirtualScreen::~VirtualScreen()
{
    m_server.terminate();
    m_server.waitForFinished(kPatienceMs);
}

} // namespace readback::bench
