// SPDX-License-Identifier: MIT
#include "app/demo/DemoPhrasebook.h"

#include "app/demo/DemoCast.h"
#include "app/demo/DemoResource.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

std::vector<DemoPhrasebook::Block> blocksOf(const QJsonValue &value)
{
    std::vector<DemoPhrasebook::Block> blocks;
    const auto all = value.toArray();
    for (const auto &block : all)
        blocks.push_back(DemoLine::parseAll(block.toArray()));
    return blocks;
}

QStringList wordsOf(const QJsonValue &value)
{
    QStringList words;
    const auto all = value.toArray();
    for (const auto &word : all)
        words.append(word.toString());
    return words;
}

} // namespace

DemoPhrasebook::DemoPhrasebook() : m_byQueue(DemoCast::queues().size())
{
    const auto book = QJsonDocument::fromJson(demoResource(u"phrasebook.json"_s)).object();
    const auto topics = book[u"topics"].toArray();
    for (const auto &entry : topics) {
        Topic topic{DemoCast::queueNamed(entry[u"queue"].toString()),
            DemoLine::parseAll(entry[u"opening"].toArray()), blocksOf(entry[u"blocks"])};
        m_byQueue.at(static_cast<size_t>(topic.queue)).push_back(static_cast<int>(m_topics.size()));
        m_topics.push_back(std::move(topic));
    }
    m_common = blocksOf(book[u"common"]);
    m_closings = blocksOf(book[u"closings"]);
    m_transfers = blocksOf(book[u"transfers"]);
    m_names = wordsOf(book[u"names"]);
    m_streets = wordsOf(book[u"streets"]);
}

} // namespace readback
