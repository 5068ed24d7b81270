// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessibleWidget>

namespace readback {

class CallMap;

// The call map to a screen reader: a slider whose value is a time in seconds, whose value's text is
// what there is at that time, and whose description is the call in a sentence.
class AccessibleCallMap : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleCallMap(CallMap *map);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text kind) const override;

    QVariant currentValue() const override;
    void setCurrentValue(const QVariant &value) override;
    QVariant maximumValue() const override;
    QVariant minimumValue() const override { return 0.0; }
    QVariant minimumStepSize() const override { return 1.0; }

private:
    CallMap *map() const;
};

// Makes CallMap accessible; once is enough, more does no harm.
void installCallMapAccessibility();

} // namespace readback
