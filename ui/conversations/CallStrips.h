// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/model/Conversation.h"
#include "app/model/Transcript.h"
#include "app/text/CallStrip.h"

#include <QCache>
#include <QObject>

#include <unordered_map>

namespace readback {

// Small pictures of the calls whose transcripts came along in this run, for the list: some 120
// bytes each, the ones looked at least going first. Asks for nothing. Window's thread.
class CallStrips : public QObject
{
    Q_OBJECT
public:
    static constexpr int kMost = 4000;

    using QObject::QObject;

    // Draws the strip on a worker; it takes the place of an earlier one.
    void take(const Conversation &conversation, const TranscriptPtr &transcript);
    CallStrip find(const QString &id) const; // empty: none
    int count() const { return static_cast<int>(m_strips.count()); }
    void clear(); // those on the worker never come

signals:
    void changed(const QString &id);

private:
    void keep(const QString &id, const CallStrip &strip);

    QCache<QString, CallStrip> m_strips{kMost};
    std::unordered_map<QString, CallHandle> m_drawing;
};

} // namespace readback
