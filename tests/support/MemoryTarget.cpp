// SPDX-License-Identifier: MIT
#include "tests/support/MemoryTarget.h"

namespace readback {

namespace {

template <class T>
CallHandle answer(QObject *context, Callback<T> done, Result<T> result)
{
    const Completion<T> completion(context, std::move(done));
    completion.finish(std::move(result));
    return completion.handle();
}

} // namespace

CallHandle MemoryTarget::open(
    const std::vector<Conversation> &, QObject *context, Callback<Done> done)
{
    if (m_state->openError)
        return answer<Done>(context, std::move(done), *m_state->openError);
    return answer<Done>(context, std::move(done), Done{});
}

CallHandle MemoryTarget::store(
    const TranscriptDocument &document, QObject *context, Callback<QStringList> done)
{
    if (m_state->isSlow) {
        const Completion<QStringList> completion(context, std::move(done));
        m_state->slow.push_back(completion);
        return completion.handle();
    }
    const bool fails = m_state->storeError && m_state->storesUntilError-- <= 0;
    if (fails)
        return answer<QStringList>(context, std::move(done), *m_state->storeError);
    m_state->stored += document.conversation.id;
    m_state->said.insert(document.conversation.id, document.transcript);
    return answer<QStringList>(context, std::move(done), QStringList{document.conversation.id});
}

void MemoryTarget::record(const ExportRecord &record)
{
    m_state->recorded.insert(record.id, record);
    ++m_state->records;
}

CallHandle MemoryTarget::flush(QObject *context, Callback<Done> done)
{
    ++m_state->flushes;
    if (m_state->flushError)
        return answer<Done>(context, std::move(done), *m_state->flushError);
    m_state->flushed = m_state->recorded;
    return answer<Done>(context, std::move(done), Done{});
}

} // namespace readback
