// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoCall.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace readback {

// What a call has in the dimensions and metrics that a details query can name (platform-api 2.1).
namespace DetailsValues {

const QStringList &conversationDimensions();
const QStringList &segmentDimensions();
const QStringList &conversationMetrics();

// All values that the call's sessions and segments have there; numbers as digits. Of a known
// dimension only.
QStringList of(const QString &dimension, const DemoCall &call);
// As a predicate's value is compared with those.
QString comparable(const QString &dimension, const QString &value);
// Empty: the call has no such value yet.
std::optional<double> metric(const QString &name, const DemoCall &call);

} // namespace DetailsValues

} // namespace readback
