// SPDX-License-Identifier: MIT
#include "app/demo/DemoCast.h"

#include <array>

namespace readback::DemoCast {

namespace {

constexpr std::array kAgents{
    DemoAgent{u"Maya Okafor", "5d2c7f10-8a3b-4e96-b1d4-0c9e6a2f7b81", "maya.okafor", true},
    DemoAgent{u"Jonas Weber", "a94e1b36-f7c2-4d08-93a5-6e1f2d8b4c07", "jonas.weber", true},
    DemoAgent{u"Luc\u00eda Ferrer", "1f8b6d2e-4c90-4a7b-8e35-d7a0c3f9b612", "lucia.ferrer", true},
    DemoAgent{u"Priya Nair", "c70d5e94-2b1a-4f83-a6d9-3b8e0f4c1a57", "priya.nair", true},
    DemoAgent{u"Tom\u00e1s Silva", "38e1a7c5-d6f4-4b29-9c08-f25b7d0e6a93", "tomas.silva", false},
};

constexpr std::array kQueues{
    DemoQueue{u"Billing", "b6f2c1a4-7e3d-4950-8d1b-9a0c5e7f2d38"},
    DemoQueue{u"Returns", "2e9d7b50-1c8f-4a63-b7e4-6f3a0d9c5b12"},
    DemoQueue{u"Tech support", "f41a8c6d-9b02-4e7f-a350-c8d1e6b7942f"},
    DemoQueue{u"Sales", "8c05e3f9-6a4d-4b17-92ce-1d7f0b8a6e54"},
};

template <class Range>
int indexOfName(const Range &range, const QString &name)
{
    for (size_t i = 0; i < range.size(); ++i) {
        if (name == QStringView(range[i].name))
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace

std::span<const DemoAgent> agents()
{
    return kAgents;
}

std::span<const DemoQueue> queues()
{
    return kQueues;
}

int agentNamed(const QString &name)
{
    return indexOfName(kAgents, name);
}

int queueNamed(const QString &name)
{
    return indexOfName(kQueues, name);
}

} // namespace readback::DemoCast
