// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoCall.h"
#include "app/demo/DemoPhrasebook.h"

namespace readback {

// Calls made by dice: call n of a seed is always the same and is made only when somebody asks, so
// that a hundred thousand cost nothing until then. Spread over the days before `nowMs`; call 0 is
// the newest. Immutable: any thread.
class DemoGenerator
{
public:
    DemoGenerator(int count, quint64 seed, qint64 nowMs, int days = 30);

    int count() const { return m_count; }
    qint64 startMs(int n) const; // falls as n rises
    QString id(int n) const;
    int indexOf(const QString &id) const; // -1: none of ours

    // Everything but what was said.
    DemoCall head(int n) const;
    DemoCall call(int n) const;

private:
    quint64 diceSeed(int n) const;

    int m_count;
    quint64 m_seed;
    qint64 m_nowMs;
    qint64 m_spanMs;
    DemoPhrasebook m_book;
};

} // namespace readback
