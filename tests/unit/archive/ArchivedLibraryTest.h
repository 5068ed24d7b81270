// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/TranscriptLibrary.h"
#include "app/library/kept/ArchivedSource.h"
#include "app/library/kept/KeepCalls.h"
#include "app/library/kept/KeptCalls.h"
#include "app/library/kept/KeptFirst.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>
#include <vector>

namespace readback::test {

// A library with an archive in front of a source that the test owns.
class ArchivedLibraryTest : public QObject
{
protected:
    void setUp()
    {
        calls = sampleConversations(10);
        bench = std::make_unique<ArchiveBench>();
        source = std::make_unique<FakeSource>();
        source->conversations = calls;
        clock = std::make_unique<FakeClock>();
        restart();
    }
    void tearDown()
    {
        call.cancel();
        library.reset();
        archived.reset();
        kept.reset();
        bench.reset();
    }
    // Another run of the program over the same archive.
    void restart()
    {
        library.reset();
        archived.reset();
        kept.reset();
        bench->reopen();
        written.clear();
        use(bench->archive());
        QVERIFY(test::waitUntil([this] { return bench->archive().isWritable(); }));
    }
    void use(Archive &archive)
    {
        kept = std::make_unique<KeptCalls>(archive, *clock);
        kept->setKeeping(true);
        connect(kept.get(), &KeptCalls::kept, this, [this](const QString &id) { written << id; });
        archived = std::make_unique<ArchivedSource>(*source, *kept, *clock);
        library = std::make_unique<TranscriptLibrary>(*archived, *clock);
        connect(archived.get(), &ArchivedSource::foundKept, library.get(),
            &TranscriptLibrary::noteKept);
    }
    void ask(const Conversation &wanted)
    {
        answer.reset();
        call = library->transcript(wanted, Priority::Interactive, {}, this,
            [this](const Result<TranscriptPtr> &result) { answer = result; });
    }
    // Nothing: no answer came.
    std::optional<Result<TranscriptPtr>> fetch(const Conversation &wanted)
    {
        ask(wanted);
        const bool there = test::waitUntil([this] { return answer.has_value(); });
        return there ? answer : std::nullopt;
    }
    bool waitForKept(int count)
    {
        return test::waitUntil([&] { return written.size() == count; });
    }
    BulkCalls::Job job() const
    {
        return {calls.size(), [this](size_t position) { return calls[position]; }};
    }

    std::vector<Conversation> calls;
    std::unique_ptr<ArchiveBench> bench;
    std::unique_ptr<FakeSource> source;
    std::unique_ptr<FakeClock> clock;
    std::unique_ptr<KeptCalls> kept;
    std::unique_ptr<ArchivedSource> archived;
    std::unique_ptr<TranscriptLibrary> library;
    QStringList written; // the ids of calls that were kept, in this run
    CallHandle call;
    std::optional<Result<TranscriptPtr>> answer;
};

} // namespace readback::test
