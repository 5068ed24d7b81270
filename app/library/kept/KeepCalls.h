// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/kept/BulkCalls.h"

#include <QSet>

namespace readback {

class KeptCalls;
class TranscriptLibrary;

// Fetches the transcripts of many calls that are not kept on this computer yet, so that they are.
// What is kept already is not asked for, which makes it go on where an earlier one stopped. A call
// that fails is counted; a disk that takes no more ends it.
class KeepCalls final : public BulkCalls
{
    Q_OBJECT
public:
    struct Counts
    {
        int kept = 0; // now
        int before = 0; // kept already
        int notReady = 0;
        int none = 0; // there is no transcript
        int failed = 0;

        bool operator==(const Counts &) const = default;
    };

    // All outlive it.
    KeepCalls(TranscriptLibrary &library, KeptCalls &kept, Clock &clock, Job job,
        QObject *parent = nullptr);
    ~KeepCalls() override;

    const Counts &counts() const { return m_counts; }

protected:
    void prepare() override;
    bool isWorthAsking(const Conversation &call) override;
    CallHandle ask(const Conversation &call, Answered answered) override;

private:
    void lookForKept(size_t from);
    void count(const Error &error);
    void takeFailure(const QString &id, const Error &error);

    TranscriptLibrary &m_library;
    KeptCalls &m_kept;
    CallHandle m_lookup;
    QSet<QString> m_before;
    QSet<QString> m_asking; // of the library
    QSet<QString> m_taken; // counted as kept
    Counts m_counts;
};

} // namespace readback
