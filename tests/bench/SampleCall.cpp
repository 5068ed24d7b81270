// SPDX-License-Identifier: MIT
#include "bench/SampleCall.h"

#include "app/text/TimeStamp.h"

#include <QRandomGenerator>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

// Some words are frequent and most are rare, as in speech.
QString word(QRandomGenerator &random)
{
    static const QStringList frequent
        = u"the and you I to a it that of is in for have on we with my your me can this was be not "
          u"so "
          "please thank account number bill payment refund call don’t it’s right okay yes no"_s
              .split(u' ');
    if (random.bounded(100) < 70)
        return frequent[random.bounded(static_cast<int>(frequent.size()))];
    static constexpr char16_t letters[] = u"etaoinshrdlucmfwypvbgk";
    const int rank = static_cast<int>(3000 * random.bounded(1.0) * random.bounded(1.0));
    QRandomGenerator spelling(static_cast<quint32>(rank));
    QString made;
    for (int i = spelling.bounded(3, 11); i > 0; --i)
        made += QChar(letters[spelling.bounded(22)]);
    return made;
}

QString sentence(QRandomGenerator &random)
{
    QString text;
    const int length = random.bounded(20, 160);
    while (text.size() < length) {
        QString next = word(random);
        if (text.isEmpty() || text.endsWith(u". "_s))
            next[0] = next[0].toUpper();
        text += next
            + (random.bounded(9) == 0         ? u", "_s
                    : random.bounded(12) == 0 ? u". "_s
                                              : u" "_s);
    }
    return text.trimmed() + u'.';
}

} // namespace

TranscriptPtr sampleCall(int phrases)
{
    QRandomGenerator random(4711);
    auto call = std::make_shared<Transcript>();
    call->speakers = {{SpeakerRole::Agent, {}}, {SpeakerRole::Customer, {}}};
    call->phrases.reserve(static_cast<size_t>(phrases));
    qint64 ms = 0;
    for (int i = 0; i < phrases; ++i) {
        Phrase phrase;
        phrase.startMs = ms;
        phrase.endMs = ms + 2500;
        phrase.speaker = static_cast<quint16>(random.bounded(10) < 6 ? i % 2 : 0);
        phrase.text = sentence(random);
        ms += random.bounded(20) == 0 ? 15'000 : 3000;
        call->phrases.push_back(std::move(phrase));
    }
    return call;
}

QString sampleHtml(const Transcript &call)
{
    QString html;
    for (const auto &phrase : call.phrases) {
        const bool agent = phrase.speaker == 0;
        html += (agent ? u"<p style=\"background-color:#e8f0fe\">"_s
                       : u"<p style=\"background-color:#fdf0e6\">"_s)
            + u"<span style=\"color:#626a73\">"_s + timeStamp(phrase.startMs)
            + (agent ? u"</span> <b style=\"color:#0b5cad\">Agent</b> "_s
                     : u"</span> <b style=\"color:#a0460a\">Customer</b> "_s)
            + phrase.text.toHtmlEscaped() + u"</p>"_s;
    }
    return html;
}

} // namespace readback::bench
