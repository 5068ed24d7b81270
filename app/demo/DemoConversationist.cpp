// SPDX-License-Identifier: MIT
#include "app/demo/DemoConversationist.h"

#include "app/demo/DemoCast.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

QString firstNameOf(int agent)
{
    return QString::fromUtf16(DemoCast::agents()[static_cast<size_t>(agent)].name)
        .section(u' ', 0, 0);
}

std::vector<DemoParticipant> agentWindows(const DemoCall &call)
{
    std::vector<DemoParticipant> windows;
    for (const auto &participant : call.legs.front().participants) {
        if (participant.purpose == DemoPurpose::Agent)
            windows.push_back(participant);
    }
    return windows;
}

QString pick(DemoDice &dice, const QStringList &words)
{
    return words.at(dice.below(static_cast<int>(words.size())));
}

const DemoPhrasebook::Topic &topicFor(const DemoPhrasebook &book, int queue, quint64 seed)
{
    const auto &topics = book.topicsOf(queue);
    const int which = DemoDice(seed).below(static_cast<int>(topics.size()));
    return book.topics()[static_cast<size_t>(topics[static_cast<size_t>(which)])];
}

} // namespace

DemoConversationist::DemoConversationist(
    const DemoPhrasebook &book, const DemoCall &call, quint64 seed)
    : m_book(book), m_call(call), m_dice(seed), m_timing(seed),
      m_topic(topicFor(book, call.queue, seed))
{
    for (const auto &block : m_topic.blocks)
        m_matters.push_back(&block);
    for (const auto &block : book.common())
        m_matters.push_back(&block);
    for (int i = static_cast<int>(m_matters.size()) - 1; i > 0; --i)
        std::swap(
            m_matters[static_cast<size_t>(i)], m_matters[static_cast<size_t>(m_dice.below(i + 1))]);
    static const QStringList days{
        u"Monday"_s, u"Tuesday"_s, u"Wednesday"_s, u"Thursday"_s, u"Friday"_s};
    m_words[u"{name}"_s] = pick(m_dice, book.names());
    m_words[u"{street}"_s]
        = QString::number(m_dice.between(2, 180)) + u' ' + pick(m_dice, book.streets());
    m_words[u"{day}"_s] = pick(m_dice, days);
    m_words[u"{amount}"_s]
        = u"$%1.%2"_s.arg(m_dice.between(18, 340)).arg(m_dice.below(100), 2, 10, QLatin1Char('0'));
    m_words[u"{number}"_s] = QString::number(m_dice.between(200'000, 989'999));
}

std::vector<DemoPhrase> DemoConversationist::phrases()
{
    const auto windows = agentWindows(m_call);
    const auto &closing = oneOf(m_book.closings());
    const qint64 closeAt = m_call.durationMs - lengthOf(closing) - 1'500;
    m_words[u"{agent}"_s] = firstNameOf(windows.front().agent);
    m_timing.skipTo(windows.front().startMs);
    if (m_timing.nowMs() + lengthOf(m_topic.opening) < m_call.durationMs)
        say(m_topic.opening);
    if (windows.size() > 1)
        handOver(windows.back());
    for (const auto &hold : m_call.legs.front().holds) {
        fillUntil(hold.startMs);
        m_timing.skipTo(hold.endMs);
    }
    fillUntil(closeAt);
    m_timing.skipTo(closeAt);
    if (m_timing.nowMs() + lengthOf(closing) <= m_call.durationMs)
        say(closing);
    return std::move(m_said);
}

void DemoConversationist::handOver(const DemoParticipant &to)
{
    const auto &transfer = oneOf(m_book.transfers());
    m_words[u"{other}"_s] = firstNameOf(to.agent);
    fillUntil(to.startMs - lengthOf(transfer) - 2'000);
    Block before;
    Block after;
    for (const auto &line : transfer)
        (line.who == 'B' || !after.empty() ? after : before).push_back(line);
    if (m_timing.nowMs() + lengthOf(before) < to.startMs)
        say(before);
    m_timing.skipTo(to.startMs);
    say(after);
}

void DemoConversationist::fillUntil(qint64 ms)
{
    for (;;) {
        const auto &block = nextBlock();
        if (m_timing.nowMs() + lengthOf(block) + 1'000 > ms)
            return;
        say(block);
        if (m_dice.chance(0.15)) // somebody looks something up
            m_timing.skipTo(m_timing.nowMs() + m_dice.between(4, 25) * 1000);
    }
}

const DemoConversationist::Block &DemoConversationist::nextBlock()
{
    return *m_matters[m_nextMatter++ % m_matters.size()];
}

const DemoConversationist::Block &DemoConversationist::oneOf(const std::vector<Block> &blocks)
{
    return blocks[static_cast<size_t>(m_dice.below(static_cast<int>(blocks.size())))];
}

// The longest it can take, names filled in.
qint64 DemoConversationist::lengthOf(const Block &block) const
{
    qint64 ms = 0;
    for (const auto &line : block)
        ms += 900 + std::max<qint64>(0, line.pauseMs) + DemoTiming::lengthMs(filledIn(line.text));
    return ms;
}

QString DemoConversationist::filledIn(QString text) const
{
    if (!text.contains(u'{'))
        return text;
    for (auto it = m_words.cbegin(); it != m_words.cend(); ++it)
        text.replace(it.key(), it.value());
    return text;
}

void DemoConversationist::say(const Block &block)
{
    for (auto line : block) {
        line.text = filledIn(line.text);
        m_said.push_back(m_timing.place(line));
    }
}

} // namespace readback
