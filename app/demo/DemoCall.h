// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace readback {

// Who takes part in a leg, by the names the platform has for them.
enum class DemoPurpose : quint8 { Customer, External, Ivr, Acd, Agent, Voicemail };

// Somebody's time on a leg. `agent` is an index into DemoCast::agents(), -1 for everybody else.
// Times are milliseconds from the start of the conversation, here and below.
struct DemoParticipant
{
    DemoPurpose purpose = DemoPurpose::Customer;
    int agent = -1;
    qint64 startMs = 0;
    qint64 endMs = 0;
    int wrapUp = -1; // of an agent: index into DemoCast::wrapUps(); -1: none chosen in time
};

struct DemoSpan
{
    qint64 startMs = 0;
    qint64 endMs = 0;
};

struct DemoPhrase
{
    qint64 startMs = 0;
    qint64 endMs = 0;
    DemoPurpose purpose = DemoPurpose::Customer;
    qint8 sentiment = kNone; // -1, 0, +1
    QString text;

    static constexpr qint8 kNone = 127;
};

// One communication: a leg of the call that has a transcript of its own.
struct DemoLeg
{
    QString id;
    std::vector<DemoParticipant> participants; // by start
    std::vector<DemoPhrase> phrases; // by start; empty where they were not asked for
    std::vector<DemoSpan> holds; // when an agent put the customer on hold, by start
    int recordings = 1; // more: the same phrases stand behind several addresses
    bool singularOnly = false; // the server knows its transcript under "transcripturl" only
};

// Processing never ends; Late is processing at first (see LateTranscripts).
enum class DemoTranscript : quint8 { Ready, Processing, Late, None };

// One conversation of the demo organisation, before any dialect.
struct DemoCall
{
    QString id;
    qint64 startMs = 0; // since the epoch, UTC
    qint64 durationMs = 0;
    bool live = false; // has not ended yet; durationMs is what there is so far
    bool outbound = false;
    int queue = 0; // index into DemoCast::queues()
    QString customerNumber; // "+15550142"
    QString customerName; // as the caller's line is labelled
    QString language; // "en-US"
    DemoTranscript transcript = DemoTranscript::Ready;
    int lateTimes = 1; // of a late one: how many times as long as the shortest it takes
    bool recorded = true;
    std::vector<DemoLeg> legs; // at least one: the customer's comes first

    // Agents of all legs in the order in which they came in.
    std::vector<int> agents() const;
};

} // namespace readback
