// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"
#include "app/archive/stored/CallKey.h"
#include "app/archive/stored/StoredPhrases.h"
#include "app/model/SearchHit.h"

#include <map>
#include <optional>
#include <vector>

namespace readback {

class Statement;

// A phrase with a hit, on its way to what is told of it.
struct ToldPhrase
{
    qint64 row = 0;
    SearchHit hit;
    qint64 call = 0; // its key
    qint64 speaker = 0; // as the call numbers them
    bool swapped = false;
};

// What is told of phrases with a hit: what is said and by whom, the call, who took it. Each call is
// looked up once, and its texts as often as a phrase of another one was asked for in between. Goes
// before the database.
class SearchFacts
{
public:
    explicit SearchFacts(Database &database) : m_database(database) { }

    // All but the places of the hits and what nameAll() adds. False: the phrase belongs to no call,
    // in a file that somebody else wrote, or to one that is damaged.
    bool tell(ToldPhrase *told, qint64 row);
    // Who speaks, and who took the call. Of all together: asking for each call by itself takes as
    // long as all the rest.
    void nameAll(std::vector<ToldPhrase> &told);
    // The damaged ones so far, each once.
    const QStringList &unreadable() const { return m_unreadable; }

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
        bool named = false;
    };

    Call *callOf(qint64 row);
    Call load(const CallKey &key, const Statement &row);
    void noteUnreadable(const Call &call);
    const SpokenCall *spokenIn(const CallKey &key);
    void loadNames(const QString &keys);
    void loadVoices(const QString &keys);

    Database &m_database;
    std::map<qint64, Call> m_calls; // by key
    qint64 m_spokenKey = -1;
    std::optional<SpokenCall> m_spoken; // in that call
    QStringList m_unreadable;
};

} // namespace readback
