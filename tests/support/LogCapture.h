// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QLoggingCategory>

namespace readback::test {

// What is logged while it lives, by any thread, debug messages of our own included. One at a time.
class LogCapture
{
public:
    LogCapture();
    ~LogCapture();
    LogCapture(const LogCapture &) = delete;
    LogCapture &operator=(const LogCapture &) = delete;

    QByteArray text() const; // a line a message: its category and what it says

private:
    QtMessageHandler m_before;
};

} // namespace readback::test
