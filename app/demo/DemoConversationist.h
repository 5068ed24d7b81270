// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoCall.h"
#include "app/demo/DemoDice.h"
#include "app/demo/DemoLine.h"
#include "app/demo/DemoPhrasebook.h"

#include <QHash>

namespace readback {

// Makes up what was said in one generated call: opening, matters of its topic until the time is
// used up, a transfer where the call has one, closing. For one use.
class DemoConversationist
{
public:
    DemoConversationist(const DemoPhrasebook &book, const DemoCall &call, quint64 seed);
    std::vector<DemoPhrase> phrases();

private:
    using Block = DemoPhrasebook::Block;
    void say(const Block &block);
    void fillUntil(qint64 ms);
    void handOver(const DemoParticipant &to);
    qint64 lengthOf(const Block &block) const;
    const Block &nextBlock();
    QString filledIn(QString text) const;
    const Block &oneOf(const std::vector<Block> &blocks);

    const DemoPhrasebook &m_book;
    const DemoCall &m_call;
    DemoDice m_dice;
    DemoTiming m_timing;
    std::vector<const Block *> m_matters; // shuffled; taken in turn
    size_t m_nextMatter = 0;
    const DemoPhrasebook::Topic &m_topic;
    QHash<QString, QString> m_words;
    std::vector<DemoPhrase> m_said;
};

} // namespace readback
