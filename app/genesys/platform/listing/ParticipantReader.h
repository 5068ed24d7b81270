// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/platform/listing/ConversationDecoder.h"
#include "app/genesys/platform/listing/HoldSpans.h"
#include "app/genesys/platform/transcript/CommunicationChooser.h"

namespace readback {

// Gathers what one conversation's participants, their sessions and segments tell (platform-api
// 2.2). Any thread, one at a time.
class ParticipantReader
{
public:
    explicit ParticipantReader(Direction direction) : m_direction(direction) { }
    void read(const JsonValue &participant);
    PlatformConversation finish(Conversation conversation);

private:
    // Something and when it first took part, for sorting.
    template <class T>
    struct Seen
    {
        T what;
        QDateTime first;
    };
    struct Activity
    {
        QDateTime first;
        bool any = false; // there are segments
        bool more = false; // not only ringing
    };
    void readSession(const JsonValue &session, SpeakerRole role, Activity &activity);
    void readSegment(const JsonValue &segment, Activity &activity);
    void readNumbers(const JsonValue &session, const JsonValue &participant);

    template <class List, class T>
    static void addSorted(std::vector<Seen<T>> &seen, List &list);

    Direction m_direction;
    std::vector<VoiceLeg> m_legs;
    std::vector<Seen<AgentRef>> m_agents;
    std::vector<Seen<QString>> m_queues;
    std::vector<Seen<QString>> m_wrapUps;
    std::vector<WireSpan> m_holds;
    QString m_customer;
    QString m_ourNumber;
};

} // namespace readback
