// SPDX-License-Identifier: MIT
#include "app/archive/stored/PhraseBlock.h"

#include "app/archive/stored/ByteColumns.h"
#include "app/archive/stored/FileValues.h"
#include "app/text/PlainText.h"

#include <zstd.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <memory>

namespace readback {

namespace {

constexpr int kLayout = 1; // the first number of each block
constexpr int kLevel = 3; // higher ones gain two in a hundred and cost three times as much
// What is not compressed; twice the largest answer that is taken from a server.
constexpr quint64 kMostBytes = 128ULL << 20;
constexpr quint64 kLeastBytesAPhrase = 6; // one a number

// A whole number of ten-thousandths takes two bytes, and is what servers send; other values are
// kept as they are, above all those.
constexpr float kConfidenceParts = 10'000;
constexpr quint64 kNoConfidence = 0;
constexpr quint64 kFirstRaw = 10'002;

struct Free
{
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

// Room to work in, a thread's: making it anew takes longer than what is done there.
ZSTD_CCtx *roomToCompress()
{
    thread_local const std::unique_ptr<ZSTD_CCtx, Free> context(ZSTD_createCCtx());
    return context.get();
}

ZSTD_DCtx *roomToDecompress()
{
    thread_local const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
    return context.get();
}

QByteArray compressed(const QByteArray &bytes)
{
    auto *context = roomToCompress();
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    const auto most = ZSTD_compressBound(static_cast<size_t>(bytes.size()));
    QByteArray out(static_cast<qsizetype>(most), Qt::Uninitialized);
    const auto size = ZSTD_compress2(
        context, out.data(), most, bytes.constData(), static_cast<size_t>(bytes.size()));
    out.truncate(ZSTD_isError(size) != 0 ? 0 : static_cast<qsizetype>(size));
    return out;
}

std::optional<QByteArray> decompressed(const QByteArray &block)
{
    const auto length = static_cast<size_t>(block.size());
    // Not told and not known are the largest numbers there are.
    const auto size = ZSTD_getFrameContentSize(block.constData(), length);
    if (size > kMostBytes)
        return {};
    QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
    const auto got
        = ZSTD_decompressDCtx(roomToDecompress(), bytes.data(), size, block.constData(), length);
    return got == size ? std::optional(bytes) : std::nullopt;
}

quint64 packedConfidence(float confidence)
{
    if (confidence < 0)
        return kNoConfidence;
    const float parts = std::round(confidence * kConfidenceParts);
    if (parts <= kConfidenceParts && parts / kConfidenceParts == confidence)
        return static_cast<quint64>(parts) + 1;
    return kFirstRaw + std::bit_cast<quint32>(confidence);
}

float unpackedConfidence(quint64 packed)
{
    if (packed == kNoConfidence)
        return -1;
    return storedConfidence(packed < kFirstRaw
            ? static_cast<float>(packed - 1) / kConfidenceParts
            : std::bit_cast<float>(static_cast<quint32>(packed - kFirstRaw)));
}

// Like beside like, for that compresses best; phrases mostly begin where the one before ended.
void addNumbers(ByteWriter &out, const std::vector<Phrase> &phrases)
{
    qint64 ms = 0;
    for (const auto &phrase : phrases) {
        out.addSigned(phrase.startMs - ms);
        ms = phrase.endMs;
    }
    for (const auto &phrase : phrases)
        out.addSigned(phrase.endMs - phrase.startMs);
    for (const auto &phrase : phrases)
        out.add(phrase.speaker);
    for (const auto &phrase : phrases)
        out.addSigned(phrase.sentiment);
    for (const auto &phrase : phrases)
        out.add(packedConfidence(phrase.confidence));
}

void addTexts(ByteWriter &out, const std::vector<Phrase> &phrases)
{
    QByteArray texts;
    for (const auto &phrase : phrases) {
        const auto text = phrase.text.toUtf8();
        out.add(static_cast<quint64>(text.size()));
        texts += text;
    }
    out.addBytes(texts);
}

// In numbers that overflow where they are made up, not in undefined behaviour.
qint64 sum(qint64 a, qint64 b)
{
    return static_cast<qint64>(static_cast<quint64>(a) + static_cast<quint64>(b));
}

void takeNumbers(ByteReader &in, std::vector<Phrase> &phrases)
{
    for (auto &phrase : phrases)
        phrase.startMs = in.nextSigned();
    qint64 ms = 0;
    for (auto &phrase : phrases) {
        const auto start = sum(ms, phrase.startMs);
        ms = sum(start, in.nextSigned());
        const auto span = storedSpan(start, ms);
        phrase.startMs = span.startMs;
        phrase.endMs = span.endMs;
    }
    for (auto &phrase : phrases)
        phrase.speaker = static_cast<quint16>(in.next());
    for (auto &phrase : phrases)
        phrase.sentiment = storedSentiment(in.nextSigned());
    for (auto &phrase : phrases)
        phrase.confidence = unpackedConfidence(in.next());
}

// Where each text ends. Nothing: they are not as long as what is left.
std::optional<std::vector<qsizetype>> takeEnds(ByteReader &in, size_t count)
{
    std::vector<qsizetype> ends(count);
    quint64 end = 0;
    for (auto &one : ends) {
        end += std::min(in.next(), kMostBytes);
        one = static_cast<qsizetype>(end);
    }
    if (in.failed() || end != static_cast<quint64>(in.left()))
        return {};
    return ends;
}

} // namespace

QByteArray packedPhrases(const std::vector<Phrase> &phrases)
{
    ByteWriter out;
    out.add(kLayout);
    out.add(phrases.size());
    addNumbers(out, phrases);
    addTexts(out, phrases);
    return compressed(out.bytes());
}

std::optional<PhraseBlock> PhraseBlock::read(const QByteArray &bytes)
{
    const auto raw = decompressed(bytes);
    if (!raw)
        return {};
    ByteReader in(*raw);
    const auto layout = in.next();
    const auto count = in.next();
    // What is not true must not take more memory than what is.
    if (layout != kLayout || count > static_cast<quint64>(in.left()) / kLeastBytesAPhrase)
        return {};
    PhraseBlock block;
    block.m_phrases.resize(count);
    takeNumbers(in, block.m_phrases);
    auto ends = takeEnds(in, count);
    if (!ends)
        return {};
    block.m_ends = *std::move(ends);
    block.m_texts = in.rest();
    return block;
}

Phrase PhraseBlock::at(size_t index) const
{
    auto phrase = m_phrases[index];
    const auto begin = index > 0 ? m_ends[index - 1] : 0;
    phrase.text = plainTextFromUtf8(QByteArrayView(m_texts).sliced(begin, m_ends[index] - begin));
    return phrase;
}

std::vector<Phrase> PhraseBlock::all() const
{
    std::vector<Phrase> phrases;
    phrases.reserve(size());
    for (size_t index = 0; index < size(); ++index)
        phrases.push_back(at(index));
    return phrases;
}

} // namespace readback
