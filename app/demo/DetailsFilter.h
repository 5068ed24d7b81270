// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoCall.h"

#include <QJsonArray>
#include <QString>

namespace readback {

// The filters of a details query: lists of {type, predicates, clauses} that must all hold.
namespace DetailsFilter {

enum class Level { Conversation, Segment };

// What is wrong with them; empty: nothing.
QString fault(const QJsonArray &filters, Level level);
// Only of filters without fault.
bool matches(const QJsonArray &filters, const DemoCall &call);

} // namespace DetailsFilter

} // namespace readback
