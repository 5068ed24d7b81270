// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/TranscriptAssembler.h"
#include "app/genesys/platform/transcript/TranscriptDecoder.h"
#include "app/text/Overtalk.h"
#include "tests/fuzz/support/Finding.h"
#include "tests/fuzz/support/FuzzTarget.h"
#include "tests/fuzz/support/Promises.h"

using namespace Qt::StringLiterals;
using namespace readback;

static constexpr qint64 kStartMs = 1'768'478'400'000; // in January 2026

// F3: a transcript document of the platform, and the transcript that comes of it.
READBACK_FUZZ_JSON_TARGET(platform_transcript)
{
    const auto id = u"4b1d0000-0000-4000-8000-000000000001"_s;
    const auto part = fuzz::decoded(
        input, [](const JsonValue &root) { return decodeTranscriptDocument(root, kStartMs); });
    if (!part)
        return;
    QHash<QString, QString> names;
    for (const auto &userId : userIdsOf({*part}))
        names.insert(userId, u"Maya Okafor"_s);
    const std::vector<TimeSpan> holds{{1000, 5000}, {4000, 9000}};
    const auto transcript = assembleTranscript(id, {*part}, names, holds);
    fuzz::requireSound(transcript);
    FUZZ_REQUIRE(transcript.conversationId == id);
    FUZZ_REQUIRE(transcript.phrases.empty() == part->phrases.empty());
    for (const auto &event : overtalkOf(transcript))
        FUZZ_REQUIRE(event.kind == CallEventKind::Overtalk && event.endMs >= event.startMs);
    // The same call recorded twice was said once.
    FUZZ_REQUIRE(assembleTranscript(id, {*part, *part}, names, holds) == transcript);
}
