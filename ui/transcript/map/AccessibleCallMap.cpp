// SPDX-License-Identifier: MIT
#include "ui/transcript/map/AccessibleCallMap.h"

#include "ui/transcript/map/CallMap.h"

#include <algorithm>

namespace readback {

namespace {

constexpr double kMsPerSecond = 1000;

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    if (auto *map = qobject_cast<CallMap *>(object))
        return new AccessibleCallMap(map); // owned by Qt's cache of interfaces
    return nullptr;
}

} // namespace

AccessibleCallMap::AccessibleCallMap(CallMap *map) : QAccessibleWidget(map, QAccessible::Slider) { }

CallMap *AccessibleCallMap::map() const
{
    return static_cast<CallMap *>(object());
}

void *AccessibleCallMap::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ValueInterface)
        return static_cast<QAccessibleValueInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString AccessibleCallMap::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Value)
        return map()->textAt(map()->place());
    return QAccessibleWidget::text(kind);
}

QVariant AccessibleCallMap::currentValue() const
{
    return static_cast<double>(map()->place()) / kMsPerSecond;
}

void AccessibleCallMap::setCurrentValue(const QVariant &value)
{
    const double most = static_cast<double>(map()->lengthMs());
    map()->choose(static_cast<qint64>(std::clamp(value.toDouble() * kMsPerSecond, 0.0, most)));
}

QVariant AccessibleCallMap::maximumValue() const
{
    return static_cast<double>(map()->lengthMs()) / kMsPerSecond;
}

void installCallMapAccessibility()
{
    QAccessible::installFactory(makeAccessible);
}

} // namespace readback
