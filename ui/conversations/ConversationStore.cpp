// SPDX-License-Identifier: MIT
#include "ui/conversations/ConversationStore.h"

#include "app/text/Folding.h"

#include <QHashFunctions>
#include <QTimeZone>

#include <algorithm>

namespace readback {

namespace {

constexpr size_t kMostText = 0xffffffffU;
constexpr size_t kLongestNumber = 10; // in the arena

size_t hashOfBytes(const void *bytes, size_t size)
{
    // Seeded: the ids come from outside, and must not be able to choose their slots.
    return qHashBits(bytes, size, QHashSeed::globalSeed());
}

QString toString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString toString(const CompactUuid &uuid)
{
    const auto text = uuidText(uuid);
    return QString::fromLatin1(text.data(), text.size());
}

bool isSame(std::string_view a, const QByteArray &b)
{
    return a == std::string_view(b.constData(), static_cast<size_t>(b.size()));
}

} // namespace

std::optional<ConversationStore::Handle> ConversationStore::find(const QString &id) const
{
    if (const auto uuid = compactUuid(id)) {
        return m_byId.find(hashOfBytes(uuid->data(), uuid->size()),
            [&](Handle h) { return m_rows[h].isUuid && m_rows[h].uuid == *uuid; });
    }
    const auto utf8 = id.toUtf8();
    return m_byId.find(
        hashOfBytes(utf8.constData(), static_cast<size_t>(utf8.size())), [&](Handle h) {
            return !m_rows[h].isUuid
                && isSame(TextArena::Reader(m_text, m_rows[h].text).text(), utf8);
        });
}

std::optional<ConversationStore::Handle> ConversationStore::add(const Conversation &conversation)
{
    Row row = rowFor(conversation);
    if (!putText(conversation, row))
        return std::nullopt;
    noteStart(row.startMs);
    const auto handle = size();
    if (m_rows.size() == m_rows.capacity())
        m_rows.reserve(qMax<size_t>(256, m_rows.size() + m_rows.size() / 4));
    m_rows.push_back(row);
    m_byId.insert(hashOf(handle), handle, [this](Handle h) { return hashOf(h); });
    return handle;
}

void ConversationStore::replace(Handle handle, const Conversation &conversation)
{
    Row row = rowFor(conversation);
    if (!putText(conversation, row))
        return;
    m_rows[handle] = row;
    noteStart(row.startMs);
}

void ConversationStore::noteStart(qint64 ms)
{
    if (ms == kNoStart)
        return;
    m_latestMs = std::max(m_latestMs, ms);
    m_earliestMs = m_earliestMs == kNoStart ? ms : std::min(m_earliestMs, ms);
}

void ConversationStore::setStatus(Handle handle, const TranscriptStatus &status)
{
    m_rows[handle].state = status.state;
    m_rows[handle].reason = status.reason;
    if (status.tries > 0 || status.nextTry.isValid() || status.error)
        m_details[handle] = status;
    else
        m_details.erase(handle);
}

TranscriptStatus ConversationStore::status(Handle handle) const
{
    const auto details = m_details.find(handle);
    return details == m_details.end() ? TranscriptStatus{state(handle), reason(handle)}
                                      : details->second;
}

ConversationStore::Row ConversationStore::rowFor(const Conversation &conversation)
{
    Row row{};
    row.startMs = conversation.start.isValid() ? conversation.start.toMSecsSinceEpoch() : kNoStart;
    row.length = conversation.durationMs
        ? std::clamp<quint64>(
              static_cast<quint64>(qMax<qint64>(0, *conversation.durationMs)), 0, kLengthMask - 1)
            & kLengthMask
        : kLengthMask;
    row.recorded = conversation.recorded;
    row.transcribed = conversation.transcribed;
    row.hasHolds = !conversation.holds.empty();
    row.direction = conversation.direction;
    row.state = conversation.transcript;
    row.agents = m_agents.intern(conversation.agents);
    row.queues = m_queues.intern(conversation.queues);
    const quint32 wrapUps = m_wrapUps.intern(conversation.wrapUps);
    row.wrapUps = (wrapUps < kMostWrapUps ? wrapUps : 0) & (kMostWrapUps - 1);
    return row;
}

bool ConversationStore::putText(const Conversation &conversation, Row &row)
{
    const auto id = compactUuid(conversation.id);
    const auto customer = conversation.customer.toUtf8();
    const auto least = static_cast<size_t>(customer.size()) * 4
        + static_cast<size_t>(conversation.id.size()) * 8 + 64
        + static_cast<size_t>(conversation.communications.size()) * 64
        + conversation.holds.size() * 2 * kLongestNumber;
    if (m_text.end() + least > kMostText)
        return false;
    m_text.reserveFor(least);
    row.text = static_cast<quint32>(m_text.end());
    row.isUuid = id.has_value();
    if (id)
        row.uuid = *id;
    else
        m_text.putWithFolded(conversation.id.toUtf8(), folded(conversation.id));
    const auto number = withoutSeparators(folded(conversation.customer));
    row.plainNumber = isPlainNumber(number);
    m_text.putWithFolded(customer, number);
    const auto &ours = conversation.ourNumber;
    m_text.putNumber(m_ourNumbers.intern(ours.isEmpty() ? QStringList() : QStringList(ours)));
    putCommunications(conversation.communications);
    if (row.hasHolds)
        putHolds(conversation.holds);
    return true;
}

// 0: a UUID follows; else one more than the length of the text that follows.
void ConversationStore::putCommunications(const QStringList &ids)
{
    m_text.putNumber(static_cast<size_t>(ids.size()));
    for (const auto &id : ids) {
        if (const auto uuid = compactUuid(id)) {
            m_text.putNumber(0);
            m_text.putBytes(reinterpret_cast<const char *>(uuid->data()), uuid->size());
            continue;
        }
        const auto utf8 = id.toUtf8();
        m_text.putNumber(static_cast<size_t>(utf8.size()) + 1);
        m_text.putBytes(utf8.constData(), static_cast<size_t>(utf8.size()));
    }
}

QStringList ConversationStore::communications(TextArena::Reader &reader) const
{
    QStringList ids;
    for (auto left = reader.number(); left > 0; --left) {
        if (const auto size = reader.number()) {
            ids += toString(reader.bytes(size - 1));
            continue;
        }
        CompactUuid uuid;
        const auto bytes = reader.bytes(uuid.size());
        std::copy(bytes.begin(), bytes.end(), uuid.begin());
        ids += toString(uuid);
    }
    return ids;
}

void ConversationStore::putHolds(const std::vector<TimeSpan> &holds)
{
    m_text.putNumber(holds.size());
    for (const auto &hold : holds) {
        m_text.putNumber(static_cast<size_t>(hold.startMs));
        m_text.putNumber(static_cast<size_t>(hold.endMs));
    }
}

std::vector<TimeSpan> ConversationStore::holds(TextArena::Reader &reader)
{
    std::vector<TimeSpan> holds(reader.number());
    for (auto &hold : holds) {
        hold.startMs = static_cast<qint64>(reader.number());
        hold.endMs = static_cast<qint64>(reader.number());
    }
    return holds;
}

QString ConversationStore::ourNumber(TextArena::Reader &reader) const
{
    return m_ourNumbers.names(static_cast<quint32>(reader.number())).value(0);
}

TextArena::Reader ConversationStore::readerAfterId(Handle handle) const
{
    TextArena::Reader reader(m_text, m_rows[handle].text);
    if (!m_rows[handle].isUuid)
        reader.textWithFolded();
    return reader;
}

Conversation ConversationStore::at(Handle handle) const
{
    const auto &row = m_rows[handle];
    auto reader = readerAfterId(handle);
    Conversation c;
    c.id = id(handle);
    c.start = start(handle);
    c.durationMs = length(handle);
    c.direction = row.direction;
    c.agents = m_agents.names(row.agents);
    c.queues = m_queues.names(row.queues);
    c.wrapUps = m_wrapUps.names(row.wrapUps);
    c.customer = toString(reader.textWithFolded().text);
    c.ourNumber = ourNumber(reader);
    c.communications = communications(reader);
    if (row.hasHolds)
        c.holds = holds(reader);
    c.recorded = row.recorded;
    c.transcribed = row.transcribed;
    c.transcript = row.state;
    return c;
}

QString ConversationStore::id(Handle handle) const
{
    const auto &row = m_rows[handle];
    return row.isUuid ? toString(row.uuid) : toString(TextArena::Reader(m_text, row.text).text());
}

qint64 ConversationStore::lengthMs(Handle handle) const
{
    const quint64 length = m_rows[handle].length;
    return length == kLengthMask ? kNoLength : static_cast<qint64>(length);
}

QDateTime ConversationStore::start(Handle handle) const
{
    const auto ms = startMs(handle);
    return ms == kNoStart ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc());
}

std::optional<qint64> ConversationStore::length(Handle handle) const
{
    const auto ms = lengthMs(handle);
    return ms == kNoLength ? std::nullopt : std::optional(ms);
}

QString ConversationStore::customer(Handle handle) const
{
    return toString(readerAfterId(handle).text());
}

QString ConversationStore::ourNumber(Handle handle) const
{
    auto reader = readerAfterId(handle);
    reader.textWithFolded();
    return ourNumber(reader);
}

std::string_view ConversationStore::foldedCustomer(Handle handle) const
{
    return readerAfterId(handle).textWithFolded().folded;
}

std::string_view ConversationStore::foldedId(Handle handle) const
{
    return TextArena::Reader(m_text, m_rows[handle].text).textWithFolded().folded;
}

size_t ConversationStore::hashOf(Handle handle) const
{
    const auto &row = m_rows[handle];
    if (row.isUuid)
        return hashOfBytes(row.uuid.data(), row.uuid.size());
    const auto id = TextArena::Reader(m_text, row.text).text();
    return hashOfBytes(id.data(), id.size());
}

size_t ConversationStore::memoryBytes() const
{
    return m_rows.capacity() * sizeof(Row) + m_text.memoryBytes() + m_agents.memoryBytes()
        + m_queues.memoryBytes() + m_wrapUps.memoryBytes() + m_ourNumbers.memoryBytes()
        + m_byId.memoryBytes() + m_details.size() * sizeof(*m_details.begin());
}

} // namespace readback
