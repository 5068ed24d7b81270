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
    DemoQueue{u"Billing", "b6f2c1a4-7e3d-4950-8d1b-9a0c5e7f2d38", true},
    DemoQueue{u"Returns", "2e9d7b50-1c8f-4a63-b7e4-6f3a0d9c5b12", true},
    DemoQueue{u"Tech support", "f41a8c6d-9b02-4e7f-a350-c8d1e6b7942f", true},
    DemoQueue{u"Sales", "8c05e3f9-6a4d-4b17-92ce-1d7f0b8a6e54", true},
    DemoQueue{u"Reception", "d7f03b62-48ae-4c91-85f7-2b6d9e1c0a34", false},
};

constexpr std::array kWrapUps{
    DemoWrapUp{u"Resolved", "4b8e2d17-93c6-4fa0-b5d1-7c0e6a9f3281"},
    DemoWrapUp{u"Call back needed", "a6d19f30-5e7c-4b28-90e4-1f3b8c7d6e52"},
    DemoWrapUp{u"Forwarded", "0e5c7ab9-2f41-4d86-a3b8-96d2f0e17c4a"},
    DemoWrapUp{u"Complaint", "f93b60d4-8a15-4e7c-8d20-5b4a1c9e7f63"},
    DemoWrapUp{u"Contract sold", "71c4e8f2-d05b-4396-b7a9-e28f6d3c0b15"},
};

constexpr DemoAgent kAnalyst{
    u"Nora Lindqvist", "9e30b7d4-1c6a-4f52-8d97-a4b2e60c3f18", "nora.lindqvist", true};

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

const DemoAgent &analyst()
{
    return kAnalyst;
}

std::span<const DemoQueue> queues()
{
    return kQueues;
}

std::span<const DemoWrapUp> wrapUps()
{
    return kWrapUps;
}

int agentNamed(const QString &name)
{
    return indexOfName(kAgents, name);
}

int queueNamed(const QString &name)
{
    return indexOfName(kQueues, name);
}

int wrapUpNamed(const QString &name)
{
    return indexOfName(kWrapUps, name);
}

QString wrapUpCode(int wrapUp)
{
    return QString::fromLatin1(
        wrapUp < 0 ? "ININ-WRAP-UP-TIMEOUT" : kWrapUps[static_cast<size_t>(wrapUp)].id);
}

} // namespace readback::DemoCast
