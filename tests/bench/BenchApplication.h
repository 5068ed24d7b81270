// SPDX-License-Identifier: MIT
#pragma once

#include <QApplication>

namespace readback::bench {

// The application, which also knows for how long its thread was busy with one event at most: for
// that long the window could not answer.
class BenchApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    // Since the last time this was asked, in milliseconds.
    double takeLongestEventMs();

    static BenchApplication *instance()
    {
        return static_cast<BenchApplication *>(QCoreApplication::instance());
    }

private:
    int m_depth = 0;
    double m_longestMs = 0;
};

} // namespace readback::bench
