// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"

#include <QHash>
#include <QString>

#include <unordered_map>
#include <vector>

namespace readback {

// How a person has calls read, in this run: with Agent and Customer exchanged, with names of his
// own for the voices. One thread.
class CallReadings
{
public:
    // False: it was so already.
    bool setSwapped(const QString &id, bool on);
    bool setAliases(const QString &id, const Aliases &aliases);
    bool isSwapped(const QString &id) const;
    Aliases aliases(const QString &id) const;

    // The transcript as it is to be read: itself, or another, and then the same object as long as
    // the original is the same and is read the same way.
    TranscriptPtr asRead(const TranscriptPtr &original);
    // The voices of the original that are this speaker of the last asRead(): several, where sides
    // are exchanged and nobody can tell them apart.
    std::vector<int> voicesOf(const QString &id, int speaker) const;

private:
    struct Reading
    {
        bool swapped = false;
        Aliases aliases;
        TranscriptPtr original;
        TranscriptPtr asRead;
    };

    template <class T>
    bool set(const QString &id, T Reading::*what, const T &to);

    std::unordered_map<QString, Reading> m_calls; // that are not read as they came
};

} // namespace readback
