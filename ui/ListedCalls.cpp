// SPDX-License-Identifier: MIT
#include "ui/ListedCalls.h"

#include "ui/conversations/ConversationTableModel.h"

#include <algorithm>
#include <iterator>

namespace readback {

namespace {

bool hasError(TranscriptState state)
{
    return state == TranscriptState::Failed || state == TranscriptState::Forbidden;
}

} // namespace

ListedCalls::ListedCalls(ConversationTableModel &model, QObject *parent)
    : CoveredCalls(parent), m_model(model)
{
    connect(&model, &ConversationTableModel::countsChanged, this, &CoveredCalls::changed);
    connect(&model, &ConversationTableModel::aboutToClear, this, &CoveredCalls::aboutToClear);
}

CoverageReport ListedCalls::report() const
{
    CoverageCount count;
    for (const auto call : m_model.shownHandles()) {
        const auto [state, reason] = m_model.standingOf(call);
        if (hasError(state))
            count.add(m_model.statusOf(call));
        else
            count.add(state, reason);
    }
    return count.report();
}

std::vector<CoveredCalls::Handle> ListedCalls::calls() const
{
    return m_model.shownHandles();
}

std::vector<CoveredCalls::Handle> ListedCalls::rest() const
{
    std::vector<Handle> rest;
    std::ranges::copy_if(m_model.shownHandles(), std::back_inserter(rest), [this](Handle call) {
        const auto state = m_model.standingOf(call).first;
        return state == TranscriptState::Unknown || state == TranscriptState::Failed;
    });
    return rest;
}

Conversation ListedCalls::conversation(Handle call) const
{
    return m_model.conversationOf(call);
}

TranscriptStatus ListedCalls::status(Handle call) const
{
    return m_model.statusOf(call);
}

} // namespace readback
