// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"
#include "app/archive/stored/CallKey.h"
#include "app/model/SearchHit.h"

#include <map>

namespace readback {

class Statement;

// What is told of a hit besides its words: the call, who took it, who speaks. Each call is looked
// up once. Goes before the database.
class SearchFacts
{
public:
    explicit SearchFacts(Database &database) : m_database(database) { }

    // False: the phrase belongs to no call, in a file that somebody else wrote.
    bool tell(SearchHit *hit, qint64 row, qint64 speaker, qint64 side);

private:
    struct Voice
    {
        SpeakerRole role = SpeakerRole::Unknown;
        QString name;
        QString alias;
    };
    struct Call
    {
        CallKey key;
        SearchHit hit; // what all hits of the call have in common
        std::map<qint64, Voice> voices;
    };

    Call *callOf(qint64 row);
    Call load(const CallKey &key, const Statement &row);
    void loadNames(Call *call);
    void loadVoices(Call *call);

    Database &m_database;
    std::map<qint64, Call> m_calls; // by key
};

} // namespace readback
