// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"

#include <QRandomGenerator>
#include <QStringList>

#include <memory>

namespace readback::test {

using namespace Qt::StringLiterals;

// Agent and Customer, each phrase at its second; a phrase's speaker is 0 or 1.
struct Said
{
    int seconds = 0;
    quint16 speaker = 0;
    QString text;
};

inline std::shared_ptr<Transcript> conversationOf(const std::vector<Said> &said)
{
    auto transcript = std::make_shared<Transcript>();
    transcript->conversationId = u"call"_s;
    transcript->speakers = {{SpeakerRole::Agent, {}}, {SpeakerRole::Customer, {}}};
    for (const auto &s : said) {
        Phrase phrase;
        phrase.startMs = s.seconds * 1000;
        phrase.endMs = phrase.startMs + 3000;
        phrase.speaker = s.speaker;
        phrase.text = s.text;
        transcript->phrases.push_back(phrase);
    }
    return transcript;
}

// The call of the pictures in the design.
inline std::shared_ptr<Transcript> billingCall()
{
    return conversationOf({
        {0, 0, u"Thanks for calling Northwind Energy, this is Maya. How can I help you today?"_s},
        {6, 1,
            u"Hi Maya. I was charged twice for my October bill and nobody has called me back."_s},
        {13, 1, u"I already phoned on Monday and they told me the refund would take two days."_s},
        {21, 0,
            u"I’m sorry about that — let me look at it with you. Can I have the account number, please?"_s},
        {28, 1, u"It’s four four one, nine zero two, seven seven."_s},
        {58, 0,
            u"Thank you. I can see both payments. The second one was taken by mistake and a refund was opened on Monday, but it was never approved."_s},
        {72, 1, u"So the refund never went out? That’s exactly what I was afraid of."_s},
        {77, 0,
            u"You’re right, and I’m approving the refund now while we’re on the line. It should reach your bank tomorrow."_s},
        {86, 1, u"Okay. Thank you, that’s a relief."_s},
        {90, 0,
            u"I’ll send a confirmation to the e-mail on file. Is there anything else I can do for you?"_s},
        {98, 1,
            u"Yes. Can you make sure the next bill is right? I really don’t want to call a third time about a refund."_s},
        {107, 0,
            u"Of course. I’ve put a note on the account and I’ll check it myself on the first of the month."_s},
        {115, 1, u"Perfect. Thanks for your help."_s},
    });
}

// Ordinary sentences with what ordinary sentences hold, from a seed.
inline std::shared_ptr<Transcript> generatedCall(int phrases, quint32 seed)
{
    static const QStringList words
        = u"the I you refund account number please thank thanks and to a of was is it on in for "
          u"that "
          "payment October Monday bill called charged twice nobody really follow-up e-mail don’t "
          "I’m "
          "can't “billing” yes, no. right? (maybe) $20.50 10,000 24/7 well— … straße naïve café "
          "first-time customer-service confirmation if of half-price approved; however: wait!"_s
              .split(u' ');
    QRandomGenerator random(seed);
    std::vector<Said> said;
    int second = 0;
    for (int i = 0; i < phrases; ++i) {
        QStringList text;
        const int count = random.bounded(1, 40);
        for (int w = 0; w < count; ++w)
            text += words[random.bounded(static_cast<int>(words.size()))];
        said.push_back({second, static_cast<quint16>(random.bounded(2)), text.join(u' ')});
        second += random.bounded(1, 12);
    }
    return conversationOf(said);
}

} // namespace readback::test
