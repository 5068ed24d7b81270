// SPDX-License-Identifier: MIT
#include "app/demo/DemoTopics.h"

#include "app/demo/DemoDice.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

DemoTopic topic(const QString &name, const QStringList &phrases)
{
    return {demoUuid(u"topic/"_s + name), name, phrases};
}

} // namespace

const std::vector<DemoTopic> &demoTopics()
{
    static const std::vector<DemoTopic> topics{
        topic(u"Billing issue"_s,
            {u"wrong bill"_s, u"charged twice"_s, u"my bill"_s, u"the bill"_s, u"refund"_s}),
        topic(u"Cancellation"_s, {u"cancel my contract"_s, u"cancel"_s}),
        topic(u"Complaint"_s, {u"i want to complain"_s, u"complaint"_s, u"supervisor"_s}),
        topic(u"Outage"_s, {u"no power"_s, u"outage"_s, u"power is out"_s}),
        topic(u"Return"_s, {u"send it back"_s, u"return it"_s, u"a return"_s, u"broken"_s}),
        topic(u"Smart meter"_s, {u"new meter"_s, u"smart meter"_s, u"the meter"_s}),
        topic(u"Payment plan"_s, {u"pay in instalments"_s, u"instalments"_s}),
        topic(u"Moving house"_s, {u"moving out"_s, u"umzug"_s}),
        topic(u"Price"_s, {u"too expensive"_s, u"the price"_s, u"percent"_s}),
    };
    return topics;
}

} // namespace readback
