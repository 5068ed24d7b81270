// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace readback {

// A topic that the demo organisation's analysis was taught, and by what it knows it.
struct DemoTopic
{
    QString id;
    QString name;
    QStringList phrases; // as speech recognition hears them; the first is the trained one
};

const std::vector<DemoTopic> &demoTopics();

} // namespace readback
