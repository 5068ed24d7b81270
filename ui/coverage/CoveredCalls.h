// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/checks/CoverageReport.h"
#include "app/model/Conversation.h"

#include <QObject>

#include <vector>

namespace readback {

// The calls that a coverage report is about. A handle stands for a call until aboutToClear().
// Window's thread.
class CoveredCalls : public QObject
{
    Q_OBJECT
public:
    using Handle = quint32;
    using QObject::QObject;

    virtual CoverageReport report() const = 0;
    virtual std::vector<Handle> calls() const = 0; // in the order shown
    virtual std::vector<Handle> rest() const = 0; // those that asking could tell more of
    virtual Conversation conversation(Handle call) const = 0;
    virtual TranscriptStatus status(Handle call) const = 0;

signals:
    void changed(); // report() may be another
    void aboutToClear();
};

} // namespace readback
