// SPDX-License-Identifier: MIT
#include "app/text/FindText.h"
#include "tests/fuzz/support/Finding.h"
#include "tests/fuzz/support/FuzzTarget.h"

#include <QByteArrayList>

#include <memory>

using namespace readback;

namespace {

// "options|what to find", then a row a line.
struct Input
{
    FindQuery query;
    std::shared_ptr<Transcript> rows = std::make_shared<Transcript>();

    explicit Input(const QByteArray &input)
    {
        const auto lines = input.split('\n');
        const auto first = lines.front();
        query.text = QString::fromUtf8(first.mid(1)).left(100);
        const auto options = first.isEmpty() ? 0 : first.front();
        query.exact = options & 1;
        query.wholeWord = options & 2;
        query.expression = options & 4;
        query.voice = options & 8 ? FindVoice::Agent : FindVoice::Everybody;
        rows->speakers = {{SpeakerRole::Agent, {}}, {SpeakerRole::Customer, {}}};
        for (qsizetype i = 1; i < lines.size(); ++i) {
            Phrase phrase;
            phrase.speaker = static_cast<quint16>(i % 2);
            phrase.text = QString::fromUtf8(lines[i]);
            rows->phrases.push_back(phrase);
        }
    }
};

bool isSane(const Input &input, const FindHit &hit)
{
    if (hit.row < 0 || hit.row >= static_cast<int>(input.rows->phrases.size()))
        return false;
    const auto &text = input.rows->phrases[static_cast<size_t>(hit.row)].text;
    if (hit.from < 0 || hit.from >= hit.to || hit.to > text.size())
        return false;
    return input.query.expression
        || folded(text.mid(hit.from, hit.to - hit.from)) == folded(input.query.text);
}

} // namespace

// Whatever is searched for in whatever was said.
READBACK_FUZZ_TARGET(find_text)
{
    const Input read(input);
    FindBounds bounds;
    bounds.time = std::chrono::milliseconds(200);
    const auto result = find(FindText(read.rows), read.query, bounds, FindStop(false));
    FUZZ_REQUIRE((result.end == FindResult::End::Mistake) == !result.mistake.isEmpty());
    FindHit before{-1, 0, 0};
    for (const auto &hit : result.hits) {
        FUZZ_REQUIRE(isSane(read, hit));
        FUZZ_REQUIRE(hit.row > before.row || hit.from >= before.to);
        before = hit;
    }
}
