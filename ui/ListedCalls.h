// SPDX-License-Identifier: MIT
#pragma once

#include "ui/coverage/CoveredCalls.h"

namespace readback {

class ConversationTableModel;

// The calls that the list shows, for the coverage report.
class ListedCalls final : public CoveredCalls
{
    Q_OBJECT
public:
    // `model` outlives this.
    explicit ListedCalls(ConversationTableModel &model, QObject *parent = nullptr);

    CoverageReport report() const override;
    std::vector<Handle> calls() const override;
    std::vector<Handle> rest() const override;
    Conversation conversation(Handle call) const override;
    TranscriptStatus status(Handle call) const override;

private:
    ConversationTableModel &m_model;
};

} // namespace readback
