// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Passage.h"
#include "tests/support/Samples.h"

namespace readback::test {

// From call number `call`: two phrases, of which the first says `text`.
inline Passage samplePassage(int call, const QString &text = QStringLiteral("How can I help?"))
{
    const auto conversation = sampleConversation(call);
    Passage passage;
    passage.conversationId = conversation.id;
    passage.start = conversation.start;
    passage.agents = conversation.agents;
    passage.queues = conversation.queues;
    passage.customer = conversation.customer;
    passage.firstPhrase = 2;
    passage.lastPhrase = 3;
    passage.phrases = {{QStringLiteral("Agent"), SpeakerRole::Agent, 8'000, text},
        {QStringLiteral("Customer"), SpeakerRole::Customer, 12'000,
            QStringLiteral("The refund\nnever came")}};
    return passage;
}

// What a server or a person could send to become more than text somewhere.
inline QStringList hostileTexts()
{
    using namespace Qt::StringLiterals;
    return {u"<script>alert(1)</script><img src=x onerror=alert(2)>"_s,
        u"\"><a href=\"javascript:alert(3)\">here</a>"_s, u"&lt;b&gt; & &amp;"_s,
        u"Yes.\n[00:01] Agent: I agree"_s, u"# heading\n- item\n> quote\n\n```\ncode"_s,
        u"[text](javascript:alert(4)) ![x](http://example.com/x.png) <http://example.com>"_s,
        u"**bold** _it_ `code` ~~gone~~ | a | b |"_s, u"1. one\u2028two\u2029three\u0085four"_s,
        u"</blockquote></article><style>*{display:none}</style>"_s, u"'; DROP TABLE passage; --"_s};
}

} // namespace readback::test
