// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <optional>
#include <vector>

namespace readback {

// Finding words in the call that is shown. Window's thread.
class FindController : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // When the phrases with a hit begin, in milliseconds from the start of the call: ascending, each
    // once. Empty while nothing is searched for.
    const std::vector<qint64> &hitTimes() const { return m_hitTimes; }
    // The same of the hit that the reader is at, if there is one.
    std::optional<qint64> currentTime() const { return m_currentTime; }

signals:
    // Other hits, or another one of them is the current one.
    void hitsChanged();

private:
    std::vector<qint64> m_hitTimes;
    std::optional<qint64> m_currentTime;
};

} // namespace readback
