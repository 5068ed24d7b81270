// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace readback {

// A small generator of numbers (SplitMix64), the same on every machine and free to make.
class DemoDice
{
public:
    explicit DemoDice(quint64 seed) : m_state(seed) { }
    DemoDice(quint64 seed, quint64 which) : m_state(mix(seed) ^ mix(which + 1)) { }

    quint64 next() { return mix(m_state += 0x9e3779b97f4a7c15ULL); }
    // 0 to n - 1
    int below(int n) { return static_cast<int>(next() % static_cast<quint64>(n)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    // 0 to below 1
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    bool chance(double p) { return unit() < p; }

    static quint64 mix(quint64 z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

private:
    quint64 m_state;
};

// An id in the shape the platform uses, always the same for the same words.
QString demoUuid(const QString &words);

// Unlike qHash the same on every machine.
quint64 demoHash(const QString &words);

} // namespace readback
