// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Speaker.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace readback {

// What one voice said in one phrase, or the part of it that was collected.
struct PassagePhrase
{
    QString speaker; // as labelled when it was collected
    SpeakerRole role = SpeakerRole::Unknown;
    qint64 startMs = 0; // of the phrase, from the start of the call
    QString text; // as it was; may hold newlines

    bool operator==(const PassagePhrase &) const = default;
};

// A part of a call that a person collected, as it was then: it does not change when the call does,
// and stays when the call goes. Plain text everywhere.
struct Passage
{
    static constexpr size_t kMostPhrases = 500;

    QString conversationId;
    QDateTime start; // of the call, UTC; invalid: not told
    QStringList agents;
    QStringList queues;
    QString customer;
    int firstPhrase = 0; // index into the call's transcript
    int lastPhrase = 0;
    std::vector<PassagePhrase> phrases; // at least one

    bool operator==(const Passage &) const = default;
};

// A passage in the evidence basket.
struct EvidenceItem
{
    qint64 number = 0; // stays its own wherever it is moved to; 1 or more
    Passage passage;
    QString comment; // the person's own, one line

    bool operator==(const EvidenceItem &) const = default;
};

} // namespace readback
