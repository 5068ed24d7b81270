// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoCall.h"
#include "app/demo/DemoGenerator.h"
#include "app/demo/DemoOptions.h"

#include <QHash>

namespace readback {

// All calls of the demo organisation, hand-written and generated, newest first; plain data without
// any dialect. Generated calls are made when asked for. Immutable: any thread.
class DemoOrganisation
{
public:
    // `now`: what the calls are dated from, UTC. Uses calls, days and seed of the options.
    DemoOrganisation(const DemoOptions &options, const QDateTime &now);

    int size() const { return static_cast<int>(m_order.size()); }
    qint64 startMs(int index) const { return m_order[static_cast<size_t>(index)].startMs; }
    int indexOf(const QString &id) const; // -1: no such call
    // Everything but what was said: cheap.
    DemoCall head(int index) const;
    DemoCall call(int index) const;

    // The calls that started from `fromMs` on and before `toMs`: first index and one past the last.
    std::pair<int, int> startedWithin(qint64 fromMs, qint64 toMs) const;

private:
    struct Place
    {
        qint64 startMs;
        int which; // hand-written: index; generated: -1 - index
    };
    std::vector<DemoCall> m_written;
    DemoGenerator m_generator;
    std::vector<Place> m_order;
    QHash<QString, int> m_writtenPlaces;
    std::vector<int> m_generatedPlaces;
};

} // namespace readback
