// SPDX-License-Identifier: MIT
#include "tests/support/Samples.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace readback {

Conversation sampleConversation(int number)
{
    Conversation call;
    call.id = u"call-%1"_s.arg(number, 4, 10, QLatin1Char('0'));
    call.start = QDateTime(QDate(2026, 1, 15), QTime(8, 0), QTimeZone::utc())
                     .toUTC()
                     .addSecs(300LL * number);
    call.durationMs = 61'000 + 1'000 * number;
    call.direction = number % 2 ? Direction::Outbound : Direction::Inbound;
    call.agents = {number % 3 ? u"Maya Okafor"_s : u"Jonas Weber"_s};
    call.queues = {number % 2 ? u"Sales"_s : u"Billing"_s};
    call.customer = u"+1 555 0%1"_s.arg(100 + number);
    call.communications = {call.id + "-voice"_L1};
    return call;
}

std::vector<Conversation> sampleConversations(int count)
{
    std::vector<Conversation> calls;
    for (int i = 0; i < count; ++i)
        calls.push_back(sampleConversation(i));
    return calls;
}

Transcript sampleTranscript(const QString &id, int phrases)
{
    Transcript transcript;
    transcript.conversationId = id;
    transcript.language = u"en-US"_s;
    transcript.speakers = {{SpeakerRole::Agent, u"Maya Okafor"_s}, {SpeakerRole::Customer, {}}};
    for (int i = 0; i < phrases; ++i) {
        Phrase phrase;
        phrase.startMs = 4'000LL * i;
        phrase.endMs = phrase.startMs + 3'500;
        phrase.speaker = static_cast<quint16>(i % 2);
        phrase.text = u"Phrase %1 of %2."_s.arg(QString::number(i + 1), id);
        transcript.phrases.push_back(phrase);
    }
    return transcript;
}

} // namespace readback
