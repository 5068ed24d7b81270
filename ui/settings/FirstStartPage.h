// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace readback {

// What the window shows while there is no profile: what Readback is, and the two ways on.
class FirstStartPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstStartPage(QWidget *parent = nullptr);

signals:
    void connectRequested();
    void demoRequested();
};

} // namespace readback
