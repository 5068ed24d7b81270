// SPDX-License-Identifier: MIT
#pragma once

#include "app/exporting/ExportBatch.h"
#include "app/library/TranscriptLibrary.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/MemoryTarget.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"

namespace readback {

using namespace Qt::StringLiterals;

inline Error fullDisk()
{
    return Error::of(ErrorKind::Local, u"No space left on device."_s);
}

// One batch with its surroundings; counts the signals.
struct Run
{
    explicit Run(ExportJob job) : library(source, clock), batch(newBatch(std::move(job))) { }

    std::unique_ptr<ExportBatch> newBatch(ExportJob job)
    {
        auto made = std::make_unique<ExportBatch>(
            library, clock, std::move(job), std::make_unique<MemoryTarget>(target));
        QObject::connect(made.get(), &ExportBatch::question, made.get(),
            [this](const Error &error) { questions.push_back(error); });
        QObject::connect(
            made.get(), &ExportBatch::finished, made.get(), [this](const ExportTally &t) {
                ++finished;
                tally = t;
            });
        QObject::connect(made.get(), &ExportBatch::notSaved, made.get(),
            [this](const ExportRecord &record) { notSaved += record.id; });
        return made;
    }
    // Lets everything that can happen now happen.
    void settle()
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }
    void run()
    {
        batch->start();
        for (int i = 0; i < 3000 && !finished && questions.empty(); ++i)
            settle();
    }

    // However a question was answered.
    void finish()
    {
        for (int i = 0; i < 3000 && !finished; ++i)
            settle();
    }
    void resume()
    {
        batch->resume();
        finish();
    }
    void stop()
    {
        batch->stop();
        finish();
    }
    void failFrom(int first, ErrorKind kind)
    {
        source.fail = [first, kind](int number) {
            return number >= first ? std::optional(Error::of(kind)) : std::nullopt;
        };
    }

    FakeClock clock;
    FakeSource source;
    TranscriptLibrary library;
    std::shared_ptr<MemoryTarget::State> target = std::make_shared<MemoryTarget::State>();
    std::vector<Error> questions;
    QStringList notSaved;
    int finished = 0;
    ExportTally tally;
    std::unique_ptr<ExportBatch> batch;
};

inline ExportJob jobOf(int calls)
{
    return {sampleConversations(calls), u"Sample organisation"_s};
}

// I4, and every record is there once and on the disk.
inline void checkSums(const Run &run, int total)
{
    QCOMPARE(run.finished, 1);
    QCOMPARE(run.tally.total, total);
    QCOMPARE(run.tally.done(), total);
    QCOMPARE(run.target->records + run.tally.savedBefore, total);
    QCOMPARE(run.target->flushed, run.target->recorded);
    for (const auto &record : std::as_const(run.target->recorded))
        QCOMPARE(record.reason.isEmpty(), record.outcome == ExportOutcome::Saved);
}

} // namespace readback
